"""One report through all its steps: reading, checks, edition, then its files.

What is wrong with a document comes back as findings; what is wrong in the world is raised.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender import __version__
from hwrender.checks.parts import ReportPart, counts_of
from hwrender.diagnostics import Finding, has_errors
from hwrender.document import Document
from hwrender.metadata import Metadata
from hwrender.narration import warm_up
from hwrender.narration.lexicon import Lexicon, lexicon_for
from hwrender.narration.parallel import use_processors
from hwrender.organisation import Organisation
from hwrender.pictures.gallery import Gallery
from hwrender.pictures.own_set import open_own_set
from hwrender.pipeline.accepting import for_the_manifest, let_through
from hwrender.pipeline.bilingual import (
    CheckedTranslation,
    as_sensitive,
    check_beside,
    inputs_of_translation,
    is_draft,
    with_translation,
)
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.edition_build import EditionBuild
from hwrender.pipeline.edition_words import edition_words
from hwrender.pipeline.inputs import inputs_of
from hwrender.pipeline.keys import style_digest
from hwrender.pipeline.languages import NO_OTHER_LANGUAGES, ReportLanguages, languages_of
from hwrender.pipeline.left_out import with_reader, without_unfit
from hwrender.pipeline.making import MadeFolder, make_and_publish
from hwrender.pipeline.older_files import privacy_state
from hwrender.pipeline.options import BuildOptions, Environment, LeftOutFormats, Outcome
from hwrender.pipeline.organisations import (
    organisation_inputs,
    style_for,
    with_usual,
)
from hwrender.pipeline.word_copies import keep_source
from hwrender.publishing.manifest import Manifest, Origin
from hwrender.publishing.superseding import source_of
from hwrender.style import load_style


class PreparedReport(Struct, frozen=True):
    """A report that may be published, with all that decides its files. `document` and `gallery` are what the
    edition was made from, `parts` the states of its parts, `text` its source. `organisation` is that of the
    report, `translation` what stands beside its words in a bilingual copy."""

    document: Document
    gallery: Gallery
    build: EditionBuild
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    parts: tuple[ReportPart, ...]
    text: str = ""
    organisation: Organisation | None = None
    translation: CheckedTranslation | None = None


def build_report(report: Path, options: BuildOptions, environment: Environment) -> Outcome:
    """Make and publish what `options` wants of one report, or nothing at all, as `prepare_report` decides."""
    if any(row.is_sound for row in options.formats):
        _warm_up(options, environment)
    prepared = prepare_report(report, options, environment)
    if isinstance(prepared, Outcome):
        return prepared
    return published_outcome(report, prepared, make_and_publish(prepared.build))


def prepare_report(report: Path, options: BuildOptions, environment: Environment) -> PreparedReport | Outcome:
    """Read and check a report, and make its edition.

    With errors in the document (or warnings, when strict; or a part that is not approved, when final) only
    the findings come back. Wording is judged only when strict: else it is advice, for which there is `check`.
    A report without any easy wording is made as the full edition. Raises `HwrenderError` for everything that
    is wrong outside the document, and when what the options accept is not there.
    """
    own = None if options.pictures is None else open_own_set(options.pictures)
    checked = check_report(
        report,
        environment,
        options.kind,
        None if options.style is None else load_style(options.style),
        own=own,
        judges_wording=options.strict,
        is_final=options.final,
    )
    if checked.document is None:
        return Outcome(report, checked.findings)
    translation = check_beside(report, checked, options, environment, own)
    accepted = [each for each in options.accepted if each.report in ("", str(report))]
    findings, suppressed = let_through(*_all_found(checked, translation), accepted, str(report))
    if has_errors(findings, strict=options.strict):
        return Outcome(report, findings, suppressed, parts=checked.parts)
    options = with_usual(options, checked.kind, checked.organisation)
    build, told = _edition_build(report, checked, translation, (findings, suppressed), options, environment)
    build = with_reader(without_unfit(build))
    return PreparedReport(
        checked.document,
        checked.gallery,
        build,
        (*findings, *told),
        suppressed,
        checked.parts,
        checked.text,
        checked.organisation,
        translation,
    )


def _all_found(
    checked: CheckedReport, translation: CheckedTranslation | None
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings of a report, and those that it lets pass; those of a translation beside it too."""
    if translation is None:
        return checked.findings, checked.suppressed
    return (*checked.findings, *translation.findings), (*checked.suppressed, *translation.suppressed)


def _edition_build(
    report: Path,
    checked: CheckedReport,
    translation: CheckedTranslation | None,
    found: tuple[tuple[Finding, ...], tuple[Finding, ...]],
    options: BuildOptions,
    environment: Environment,
) -> tuple[EditionBuild, tuple[Finding, ...]]:
    """All that decides the files, and what is found only now. `found` are the findings, and those that were
    let through."""
    document, organisation = checked.document, checked.organisation
    assert document is not None
    if translation is not None:
        document = as_sensitive(document, is_so=translation.document().metadata.sensitive)
    metadata = document.metadata
    options = replace(options, voice=options.voice or metadata.voice)
    style = style_for(options.style_name, organisation)
    languages = _languages(report, checked, translation, options)
    drafted = is_draft(checked, translation)
    words = edition_words(report, document, checked, style, environment, languages, is_draft=drafted)
    if translation is not None:
        words = with_translation(words, translation, environment.source_epoch)
    build = EditionBuild(
        words.edition,
        _lexicon(report, metadata, organisation),
        checked.recordings,
        Origin(__version__, words.sources, words.edition.kind.value, style_digest(style)),
        tuple(for_the_manifest(each, document.digest) for each in found[1]),
        counts_of(words.parts),
        words.readers,
        words.about,
        privacy_state(words.sources, (*found[0], *found[1])),
        source_of(report, options.output),
        options,
        environment,
        languages,
    )
    return build, words.told


def _lexicon(report: Path, metadata: Metadata, organisation: Organisation | None) -> Lexicon:
    """How names are said in it."""
    above = None if organisation is None else organisation.lexicon
    return lexicon_for(metadata, report.parent, metadata.lexicon, above=above)


def _languages(
    report: Path, checked: CheckedReport, translation: CheckedTranslation | None, options: BuildOptions
) -> ReportLanguages:
    """The report in other languages: those that somebody has found already, or those beside it. A bilingual
    copy is a sheet of its own, and leads to no page in one language."""
    if translation is not None:
        return NO_OTHER_LANGUAGES
    if options.languages is not None:
        return ReportLanguages(options.languages)
    assert checked.document is not None
    return languages_of(report, checked.document, checked.kind, load_style(options.style_name))


def published_outcome(report: Path, prepared: PreparedReport, published: MadeFolder) -> Outcome:
    """What became of a report whose files are published now. What its Word copy was made from is kept, so
    that corrections can come back."""
    word = published.manifest.file_of("word")
    translation = prepared.translation
    if word is not None and not word.out_of_date and prepared.text and translation is None:
        options = prepared.build.options
        keep_source(report, prepared.text, options.style_name, prepared.build.environment)
    return Outcome(
        report,
        prepared.findings,
        prepared.suppressed,
        published.folder,
        published.manifest,
        published.made,
        prepared.document.digest,
        (
            *inputs_of(report, prepared.build.options),
            *organisation_inputs(report, prepared.organisation, prepared.build.environment),
            *prepared.gallery.files(),
            *inputs_of_translation(translation),
            *prepared.build.languages.reports,
        ),
        published.superseded,
        prepared.parts,
        left_out=_left_out(prepared.build, published.manifest),
    )


def _left_out(build: EditionBuild, manifest: Manifest) -> tuple[LeftOutFormats, ...]:
    """What is lacking after all: not the sound of a report that is heard."""
    is_heard = _is_heard(manifest)
    return tuple(each for each in build.left_out if not (each.is_unspoken and is_heard))


def _is_heard(manifest: Manifest) -> bool:
    """Whether there is a sound after all: another computer may have the voice that this one lacks."""
    return any(file.voice is not None and not file.out_of_date for file in manifest.files)


def _warm_up(options: BuildOptions, environment: Environment) -> None:
    """Load the voice while the report is read, if there is a processor for it."""
    use_processors(environment.processors)
    if environment.processors > 1:
        warm_up(options.voice)

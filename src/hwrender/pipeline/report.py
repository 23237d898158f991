"""One report through all its steps: reading, checks, edition, then its files.

What is wrong with a document comes back as findings; what is wrong in the world is raised.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender import __version__
from hwrender.cache import key_of
from hwrender.checks.parts import ReportPart, counts_of, is_draft
from hwrender.checks.readiness import check_all_approved, part_states
from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding, has_errors, in_line_order
from hwrender.document import Document
from hwrender.edition.builder import kind_of_copy, make_edition
from hwrender.edition.kind import EditionKind
from hwrender.narration import warm_up
from hwrender.narration.lexicon import FILE_NAME as LEXICON_FILE
from hwrender.narration.lexicon import lexicon_for
from hwrender.narration.parallel import use_processors
from hwrender.pictures.gallery import Gallery, open_gallery
from hwrender.pictures.own_set import OwnSet, open_own_set
from hwrender.pipeline.about import about_of
from hwrender.pipeline.accepting import for_the_manifest, let_through
from hwrender.pipeline.edition_build import EditionBuild
from hwrender.pipeline.keys import style_digest
from hwrender.pipeline.making import MadeFolder, make_and_publish
from hwrender.pipeline.older_files import privacy_state
from hwrender.pipeline.options import DEFAULT_STYLES, BuildOptions, Environment, Outcome
from hwrender.pipeline.tested import Tested, reader_findings, tested
from hwrender.pipeline.word_copies import keep_source
from hwrender.publishing.manifest import Origin
from hwrender.publishing.superseding import source_of
from hwrender.reader_tests.kept import answers_file
from hwrender.reading import read_report, read_text
from hwrender.style import Style, load_style, style_file


class CheckedReport(Struct, frozen=True):
    """A report that was read and checked. There is no document when it cannot be understood at all.

    `kind` is the edition that can be made of it (`hwrender.edition.builder.kind_of_copy`). `parts` are there
    where easy read was asked for, even when no part has easy wording. `text` is the source, which findings
    point into.
    """

    document: Document | None
    gallery: Gallery
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    kind: EditionKind = EditionKind.EASY
    parts: tuple[ReportPart, ...] = ()
    text: str = ""

    def is_draft(self) -> bool:
        """Whether copies of it are drafts: easy read of which a part is not ready."""
        return self.kind is EditionKind.EASY and is_draft(self.parts)


def check_report(
    report: Path,
    environment: Environment,
    kind: EditionKind = EditionKind.EASY,
    style: Style | None = None,
    *,
    own: OwnSet | None = None,
    judges_wording: bool = False,
    is_final: bool = False,
    text: str | None = None,
) -> CheckedReport:
    """Read a report and check it as it would go out as this kind of edition, in `style` (by default, that of
    the edition). With `text` it is checked as if that was what its file holds. What only the other edition
    shows is a warning that says so. `judges_wording` asks for advice on its wording too, which stops no build
    but a strict one. With `is_final`, each part that nobody has approved is an error."""
    style = style or load_style(DEFAULT_STYLES[kind])
    gallery = open_gallery(report.parent, own)
    read = read_report(report) if text is None else read_text(text, str(report))
    if read.document is None:
        return CheckedReport(None, gallery, in_line_order(list(read.findings)), text=read.text)
    document, judged = read.document, style if judges_wording else None
    shown = kind_of_copy(document, kind)
    context = CheckContext(gallery, environment.font_folders, kind, judged, shown, read.text)
    parts = part_states(document, style) if kind is EditionKind.EASY else ()
    found = list(read.findings)
    if judges_wording and shown is EditionKind.EASY:
        found += reader_findings(report, document, read.text, is_draft=is_draft(parts))
    checked = check_document(document, context, found)
    unapproved = tuple(check_all_approved(document, parts)) if is_final else ()
    findings = in_line_order([*_not_said_by(unapproved, checked.findings), *unapproved])
    return CheckedReport(document, gallery, findings, checked.suppressed, shown, parts, read.text)


def _not_said_by(errors: Iterable[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that say what an error says of the same place."""
    places = {(each.code, each.span) for each in errors}
    return [each for each in findings if (each.code, each.span) not in places]


class PreparedReport(Struct, frozen=True):
    """A report that may be published, with all that decides its files. `document` and `gallery` are what the
    edition was made from, `parts` the states of its parts, `text` its source."""

    document: Document
    gallery: Gallery
    build: EditionBuild
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    parts: tuple[ReportPart, ...]
    text: str = ""


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
    style = load_style(options.style_name)
    checked = check_report(
        report,
        environment,
        options.kind,
        style,
        own=own,
        judges_wording=options.strict,
        is_final=options.final,
    )
    if checked.document is None:
        return Outcome(report, checked.findings)
    accepted = [each for each in options.accepted if each.report in ("", str(report))]
    findings, suppressed = let_through(checked.findings, checked.suppressed, accepted, str(report))
    if has_errors(findings, strict=options.strict):
        return Outcome(report, findings, suppressed, parts=checked.parts)
    build = _edition_build(report, checked, (findings, suppressed), options, environment)
    return PreparedReport(
        checked.document, checked.gallery, build, findings, suppressed, checked.parts, checked.text
    )


def _edition_build(
    report: Path,
    checked: CheckedReport,
    found: tuple[tuple[Finding, ...], tuple[Finding, ...]],
    options: BuildOptions,
    environment: Environment,
) -> EditionBuild:
    """All that decides the files. `found` are the findings, and those that were let through."""
    document, gallery = checked.document, checked.gallery
    assert document is not None
    metadata = document.metadata
    options = replace(options, kind=checked.kind, voice=options.voice or metadata.voice)
    style = load_style(options.style_name)
    said = tested(report, document, checked.text)
    edition = make_edition(
        document,
        options.kind,
        style,
        gallery.artwork,
        environment.source_epoch,
        is_draft=checked.is_draft(),
        readings=said.readings,
    )
    sources = _digest(document, gallery, said)
    return EditionBuild(
        edition,
        lexicon_for(metadata, report.parent, metadata.lexicon),
        Origin(__version__, sources, edition.kind.value, style_digest(style)),
        tuple(for_the_manifest(each, document.digest) for each in found[1]),
        counts_of(checked.parts),
        said.by_part,
        about_of(metadata, edition.kind, edition.publication.name),
        privacy_state(sources, (*found[0], *found[1])),
        source_of(report, options.output),
        options,
        environment,
    )


def published_outcome(report: Path, prepared: PreparedReport, published: MadeFolder) -> Outcome:
    """What became of a report whose files are published now. What its Word copy was made from is kept, so
    that corrections can come back."""
    word = published.manifest.file_of("word")
    if word is not None and not word.out_of_date and prepared.text:
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
        (*inputs_of(report, prepared.build.options), *prepared.gallery.files()),
        published.superseded,
        prepared.parts,
    )


def inputs_of(report: Path, options: BuildOptions) -> tuple[Path, ...]:
    """What a report is made from beside itself and the pictures that it names."""
    beside = (report.parent / LEXICON_FILE, answers_file(report))
    return (style_file(options.style_name), *beside, *own_files(options.pictures))


def own_files(folder: Path | None) -> tuple[Path, ...]:
    """What an organisation's own set of pictures is made of: its folder, for what is added, and its files."""
    return () if folder is None or not folder.is_dir() else (folder, *sorted(folder.iterdir()))


def _warm_up(options: BuildOptions, environment: Environment) -> None:
    """Load the voice while the report is read, if there is a processor for it."""
    use_processors(environment.processors)
    if environment.processors > 1:
        warm_up(options.voice)


def _digest(document: Document, gallery: Gallery, said: Tested) -> str:
    """The SHA-256 over the report, every picture file that was read for it, and what readers said, if they
    said anything."""
    digest = hashlib.sha256(bytes.fromhex(document.digest))
    for content in gallery.digests():
        digest.update(bytes.fromhex(content))
    if said.readings:
        digest.update(key_of(said).encode())
    return digest.hexdigest()

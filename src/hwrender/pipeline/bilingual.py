"""The second language of bilingual copies: its file, what is wrong with it, and both as one edition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hwrender.cache import key_of
from hwrender.checks.approval import CODE as NOT_APPROVED
from hwrender.checks.readiness import hint_of
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.bilingual import bilingual_edition
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.errors import HwrenderError, UnreadableError
from hwrender.narration.person.model import NO_RECORDINGS
from hwrender.pictures.own_set import OwnSet
from hwrender.pipeline.about import about_of
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.edition_words import EditionWords
from hwrender.pipeline.inputs import beside, digest_of_inputs
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.tested import tested
from hwrender.reading import read_report
from hwrender.translations.beside import (
    UnlikeSection,
    check_pair,
    check_unlike,
    is_language,
    same_language,
    unlike_sections,
)
from hwrender.translations.pairing import is_translation_of, may_be_translations

_OTHER_KINDS = "The rows of this part are of other kinds than those of the English."


class CheckedTranslation(Struct, frozen=True):
    """The translation that is to stand beside a report, checked as it would go out.

    `findings` are its own and those of the pair; `unlike` are the sections whose rows do not match.
    `looked_at` are the files that could have been it, there or not.
    """

    report: Path
    checked: CheckedReport
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    unlike: tuple[UnlikeSection, ...] = ()
    looked_at: tuple[Path, ...] = ()

    def document(self) -> Document:
        """The translation, once nothing keeps it from being made."""
        assert self.checked.document is not None
        return self.checked.document


def is_draft(checked: CheckedReport, translation: CheckedTranslation | None) -> bool:
    """Whether the copies are drafts: those of a report or of its translation would be."""
    return checked.is_draft() or (translation is not None and translation.checked.is_draft())


def as_sensitive(document: Document, *, is_so: bool) -> Document:
    """The document, sensitive where the one that it stands beside is: no title may then stay in the tab of a
    page, in either language."""
    metadata = document.metadata
    return replace(document, metadata=replace(metadata, sensitive=True)) if is_so else document


def check_beside(
    report: Path, checked: CheckedReport, options: BuildOptions, environment: Environment, own: OwnSet | None
) -> CheckedTranslation | None:
    """The translation into the language that `options` put beside the words of `report`, read and checked as
    strictly; None where no second language is wanted. Raises `UnreadableError` where there is no
    translation."""
    english, language = checked.document, options.beside
    if not language or english is None:
        return None
    if is_language(english.metadata.lang, language):
        return CheckedTranslation(report, checked, (same_language(english),))
    translation, looked_at = translation_into(report, language)
    found = check_report(
        translation,
        environment,
        EditionKind.EASY,
        checked.style,
        own=own,
        judges_wording=options.strict,
        is_final=options.final,
    )
    if found.document is None:
        return CheckedTranslation(translation, found, found.findings, looked_at=looked_at)
    pair = tuple(check_pair(english, found.document, language))
    unlike = () if pair else unlike_sections(english, found.document)
    of_pair = (*pair, *check_unlike(found.document, unlike), *_unready(found))
    return CheckedTranslation(
        translation, found, (*found.findings, *of_pair), found.suppressed, unlike, looked_at
    )


def _unready(translation: CheckedReport) -> Iterator[Finding]:
    """A warning for each part of the translation for which the copies are drafts, unless it is an error."""
    document = translation.document
    errors = {(each.code, each.span) for each in translation.findings}
    for part in translation.parts:
        if document is None or part.unready is None or (NOT_APPROVED, part.place) in errors:
            continue
        message = f"{part.unready.value} The bilingual copies are drafts."
        hint = hint_of(part.unready, document)
        yield Finding(document.file, part.place, NOT_APPROVED, Severity.WARNING, message, hint)


def translation_into(report: Path, language: str) -> tuple[Path, tuple[Path, ...]]:
    """The file of a translation ("report.tr.md", or one that says “translation_of: report.md”), and all files
    that could have been it. Raises `UnreadableError` where there is none, or more than one."""
    tags = dict.fromkeys((language, language.lower(), language.lower().split("-")[0]))
    named = tuple(report.with_name(f"{report.stem}.{tag}{report.suffix}") for tag in tags)
    for path in named:
        if path.is_file():
            return path, named
    found = [path for path in may_be_translations(report) if _is_into(path, language, report)]
    if len(found) == 1:
        return found[0], (*named, found[0])
    if found:
        names = " and ".join(path.name for path in found)
        raise UnreadableError(
            f"{report}: these both say that they translate it into “{language}”: {names}.",
            f"Name the one to use {named[0].name}, or take “translation_of:” out of the other.",
        )
    raise UnreadableError(
        f"{report}: there is no translation into “{language}” beside it.",
        f"Save the translation as {named[0].name}, with “lang: {language}” at the top. "
        f"Or write “translation_of: {report.name}” at the top of it.",
    )


def _is_into(path: Path, language: str, report: Path) -> bool:
    """Whether `path` says that it translates `report` into this language. What cannot be opened does not."""
    try:
        document = read_report(path).document
    except HwrenderError:
        return False
    if document is None or not is_translation_of(path, document.metadata, report):
        return False
    return is_language(document.metadata.lang, language)


def with_translation(
    words: EditionWords, translation: CheckedTranslation, source_epoch: int | None
) -> EditionWords:
    """The words of a report with those of its translation beside them. Both editions are drafts, or none
    is."""
    checked, english = translation.checked, words.edition
    document = as_sensitive(translation.document(), is_so=english.publication.sensitive)
    said = tested(translation.report, document, checked.text)
    second = make_edition(
        document,
        EditionKind.EASY,
        english.style,
        checked.gallery.artwork,
        source_epoch,
        is_draft=english.publication.is_draft,
        readings=said.readings,
    )
    unlike = {each.number for each in translation.unlike}
    made = bilingual_edition(english, second, unlike)
    told = tuple(UnlikeSection(number, _OTHER_KINDS) for number in sorted(made.apart - unlike))
    other = digest_of_inputs(document, checked.gallery, said, NO_RECORDINGS, checked.organisation)
    about = about_of(document.metadata, EditionKind.EASY, english.publication.name)
    return EditionWords(
        made.edition,
        key_of(words.sources, other),
        (*words.parts, *checked.parts),
        words.readers,
        replace(words.about, title=f"{words.about.title} / {about.title}", beside=document.metadata.lang),
        tuple(check_unlike(document, told)),
    )


def inputs_of_translation(translation: CheckedTranslation | None) -> tuple[Path, ...]:
    """What the translation was made from, if there is one, beside the report that it translates."""
    if translation is None:
        return ()
    report = translation.report
    return (report, *translation.looked_at, *beside(report), *translation.checked.gallery.files())

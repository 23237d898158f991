"""Whether an English report and its translation can stand side by side, row by row (bilingual copies).

An error says why no such copy can be made. A warning says which part has no pairs of rows in it: a row beside
the wrong one would tell two readers two things, so that part is shown in one language after the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, Section
from hwrender.edition.ideas import RowIdea, ideas
from hwrender.language.languages import is_english
from hwrender.span import START, Span
from hwrender.translations.explanations import CANNOT_STAND_BESIDE, OTHER_ROWS

_ONE_AFTER_THE_OTHER = (
    "Give both the same rows and pictures. Until then, the bilingual copies show all of the English part "
    "first, and this part after it."
)


class UnlikeSection(Struct, frozen=True):
    """A section (from 0) whose rows do not match, and what is unlike."""

    number: int
    message: str


def check_pair(english: Document, translation: Document, language: str) -> Iterator[Finding]:
    """Errors of two reports that cannot be put side by side. `language` is the tag that was asked for."""
    if not is_english(english.metadata.lang):
        message = f"This report says “lang: {english.metadata.lang}”. Bilingual copies start from English."
        yield _error(english, "lang", message, "Name the English report. Its translation is found beside it.")
    yield from check_easy_wording(english)
    if not is_language(translation.metadata.lang, language):
        message = f"This report says “lang: {translation.metadata.lang}”. You asked for “{language}”."
        hint = f"Correct the language here, or choose: --beside {translation.metadata.lang}"
        yield _error(translation, "lang", message, hint)
    yield from check_easy_wording(translation)
    ours, theirs = len(translation.sections), len(english.sections)
    if ours != theirs:
        message = f"The translation has {ours} parts. The English has {theirs}."
        hint = "Give both the same headings. Without that, nobody knows which parts belong together."
        yield _error(translation, "title", message, hint)


def check_easy_wording(document: Document) -> Iterator[Finding]:
    """An error for a report that has no rows at all."""
    if all(section.easy is None for section in document.sections):
        message = "This report has no easy-read wording. Bilingual copies are made of easy-read rows."
        yield _error(document, "title", message, "Write it between ::: easy-read and ::: in each part.")


def same_language(english: Document) -> Finding:
    """The error of a second language that is the first."""
    message = f"This report is in “{english.metadata.lang}” already."
    return _error(english, "lang", message, "Choose the language of a translation, for example: --beside tr")


def is_language(tag: str, wanted: str) -> bool:
    """Whether a report with this tag is in the language that was asked for: "pt-BR" is in "pt"."""
    tag, wanted = tag.lower(), wanted.lower()
    return tag == wanted or tag.split("-")[0] == wanted


def unlike_sections(english: Document, translation: Document) -> tuple[UnlikeSection, ...]:
    """The sections whose rows do not match. Both reports have as many sections."""
    pairs = zip(english.sections, translation.sections, strict=True)
    told = ((number, _unlike(*pair)) for number, pair in enumerate(pairs))
    return tuple(UnlikeSection(number, message) for number, message in told if message)


def _unlike(english: Section, translation: Section) -> str:
    theirs, ours = _parts(english), _parts(translation)
    if len(theirs) != len(ours):
        return f"This part has {_counted(len(ours))}. The English has {_counted(len(theirs))}."
    for number, (there, here) in enumerate(zip(theirs, ours, strict=True), 1):
        if there != here:
            return f"In row {number} the English has {there}. This has {here}."
    return ""


def _parts(section: Section) -> list[str]:
    """What stands in the easy wording, or in the words of a section that has none: for each row its picture,
    for what is no row its kind."""
    blocks = section.blocks if section.easy is None else section.easy.blocks
    return [
        _kind(part) if isinstance(part, RowIdea) else f"a {type(part).__name__.lower()}"
        for part in ideas(blocks)
    ]


def _kind(row: RowIdea) -> str:
    if row.picture is None:
        return "no picture"
    return f"the picture “{row.picture.target}”" + ("" if row.blocks else " without words")


def _counted(rows: int) -> str:
    return f"{rows} row" if rows == 1 else f"{rows} rows"


def check_unlike(translation: Document, unlike: tuple[UnlikeSection, ...]) -> Iterator[Finding]:
    """A warning for each of these sections, at its heading in the translation."""
    for each in unlike:
        place = _place_of(translation, translation.sections[each.number])
        yield Finding(
            translation.file, place, OTHER_ROWS, Severity.WARNING, each.message, _ONE_AFTER_THE_OTHER
        )


def _place_of(document: Document, section: Section) -> Span:
    if section.heading is not None:
        return section.heading.span
    first = section.easy or next(iter(section.blocks), None)
    return document.metadata.value_place("title") if first is None else first.span


def _error(document: Document, field: str, message: str, hint: str) -> Finding:
    place = document.metadata.value_place(field) or START
    return Finding(document.file, place, CANNOT_STAND_BESIDE, Severity.ERROR, message, hint)

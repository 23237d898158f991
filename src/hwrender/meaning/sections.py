"""The sections of a document that have two wordings, as texts that know their places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.document import Document
from hwrender.language.names import large_words
from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.prose import Prose, ProseKind, Side, prose

_NOT_COMPARED = frozenset([ProseKind.ADDRESS, ProseKind.CODE, ProseKind.FIELD, ProseKind.HEADING])


class Pair(Struct, frozen=True):
    """The two wordings of a section: `headings` are its own and those above it, the nearest last.

    `names` are words that stand with a capital in the middle of a sentence anywhere in the summaries;
    `elsewhere` are all words of the report but for those of easy wording.
    """

    section: int
    easy: tuple[Prose, ...]
    summary: tuple[Prose, ...]
    headings: tuple[str, ...]
    names: frozenset[str]
    elsewhere: frozenset[str]

    def must_be_said(self, number: int, place: Slice) -> bool:
        """Whether what this place of the summary says is missed.

        Easy wording says what a table shows, and never all of its figures. What somebody was quoted with may
        be left out, and who they are must be, where they could be recognised.
        """
        text = self.summary[number]
        if text.kind in {ProseKind.CELL, ProseKind.TABLE_CAPTION, ProseKind.ATTRIBUTION, ProseKind.QUOTATION}:
            return False
        quoted = quotations(text.text)
        return not place.overlaps_any(quoted) and not any(
            _who(text.text, quote).overlaps(place) for quote in quoted
        )


def _who(text: str, quote: Slice) -> Slice:
    """The brackets right after a quotation, where it is said whose words they are."""
    start = quote.end + len(text[quote.end :]) - len(text[quote.end :].lstrip("”\"'’ "))
    if not text.startswith("(", start):
        return Slice(quote.end, quote.end)
    return Slice(start, text.find(")", start) + 1 or len(text))


def pairs(document: Document) -> Iterator[Pair]:
    """Every section with an English summary and easy wording, in order."""
    by_section: dict[int, tuple[list[Prose], list[Prose]]] = {}
    everything = prose(document)
    for text in everything:
        if text.section is None or text.kind in _NOT_COMPARED or not text.is_english():
            continue
        summary, easy = by_section.setdefault(text.section, ([], []))
        if text.side is Side.EASY:
            easy.append(text)
        elif text.side is Side.FULL:
            summary.append(text)
    names = large_words(text.text for summary, _ in by_section.values() for text in summary)
    over = _headings(document, everything)
    elsewhere = frozenset(
        plain_form(word.text)
        for text in everything
        if text.side is not Side.EASY
        for word in words(text.text)
    )
    for number, (summary, easy) in by_section.items():
        if summary and easy:
            yield Pair(number, tuple(easy), tuple(summary), over[number], names, elsewhere)


def _headings(document: Document, everything: tuple[Prose, ...]) -> dict[int, tuple[str, ...]]:
    """The headings over each section, those of the levels above it first."""
    heads = {text.section: text.text for text in everything if text.kind is ProseKind.HEADING}
    open_headings: dict[int, str] = {}
    found: dict[int, tuple[str, ...]] = {}
    for number, section in enumerate(document.sections):
        if section.heading is not None:
            level = section.heading.level
            open_headings = {at: text for at, text in open_headings.items() if at < level}
            open_headings[level] = heads.get(number, "")
        found[number] = tuple(open_headings.values())
    return found

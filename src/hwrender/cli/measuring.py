"""The summary of `check`: how hard each part is to read, and what would help most first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.checks.summary import WHOLE, Summary, SummaryRow, advice, summarise
from hwrender.cli.terminal import put, text_width
from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.plain.readability import Band
from hwrender.style import Style

_HEADS = ("Edition", "Score", "Band", "Words", "Longest", "Over 15", "Over 20", "Hard")
_SHORT_BANDS = {
    Band.EASY: "easy",
    Band.NEARLY: "nearly",
    Band.HARD: "hard",
    Band.NOT_EASY_READ: "not easy",
}
_ON_THE_LEFT = frozenset(["Edition", "Band"])


def show_summary(
    document: Document,
    findings: Sequence[Finding],
    kind: EditionKind,
    style: Style,
) -> None:
    """Print the summary of a report, as wide as the terminal."""
    summary = summarise(document, kind, style)
    for line in summary_lines(summary, text_width()):
        put(line)
    put()
    for line in _legend(summary, kind, style):
        put(line)
    helping = advice(findings, summary, kind)
    if helping:
        put()
        put("What would help most:")
        for number, line in enumerate(helping, 1):
            put(f"  {number}. {line}")


def _legend(summary: Summary, kind: EditionKind, style: Style) -> Iterator[str]:
    """What the figures mean, and what they cannot tell."""
    wording = style.wording
    yield f"A score up to {wording.easy_score:g} is easy. Over {wording.hard_score:g} is not easy read."
    yield "“Hard” counts the hard words that are not explained."
    yield "No score can tell what people understand. Ask some of them to read it."
    for whole in summary.rows:
        measures = whole.measures
        if whole.title == WHOLE and whole.kind is kind and measures.words:
            grades = f"Flesch–Kincaid {measures.flesch_kincaid():.1f}, SMOG {measures.smog():.1f}"
            yield f"As a guide: LIX {measures.lix():.0f}. American school grades: {grades}."


def summary_lines(summary: Summary, width: int) -> tuple[str, ...]:
    """The rows as a table under the titles of the parts, or as short lines where `width` characters are too
    few for that."""
    rows = [row for row in summary.rows if row.measures.words]
    cells = [_cells(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(_HEADS, *cells, strict=True)]
    if sum(widths) + 2 * len(widths) > width:
        return tuple(line for row in rows for line in _narrow(row))
    lines = ["", _line(_HEADS, widths)]
    for number, row in enumerate(rows):
        if not number or rows[number - 1].title != row.title:
            lines.append(row.title if len(row.title) <= width else f"{row.title[: width - 1]}…")
        lines.append(_line(cells[number], widths))
    return tuple(lines)


def _cells(row: SummaryRow) -> tuple[str, ...]:
    measures = row.measures
    return (
        row.kind.value,
        f"{measures.score():.1f}",
        _SHORT_BANDS[row.band],
        str(measures.words),
        str(measures.longest_sentence),
        f"{measures.over_15_words} of {measures.sentences}",
        f"{measures.over_20_words} of {measures.sentences}",
        str(row.hard_words),
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = (
        cell.ljust(size) if head in _ON_THE_LEFT else cell.rjust(size)
        for head, cell, size in zip(_HEADS, cells, widths, strict=True)
    )
    return f"  {'  '.join(shown)}".rstrip()


def _narrow(row: SummaryRow) -> tuple[str, ...]:
    measures = row.measures
    return (
        "",
        f"{row.title} ({row.kind.value})",
        f"  Score {measures.score():.1f}: {row.band.value}",
        f"  Words {measures.words}, longest sentence {measures.longest_sentence}",
        f"  Over 15 words: {measures.over_15_words} of {measures.sentences} sentences",
        f"  Over 20 words: {measures.over_20_words}",
        f"  Hard words: {row.hard_words}",
    )

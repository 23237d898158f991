"""A batch as a page for people: what needs a person first, in words, with what to do.

It needs nothing from elsewhere, no script and no colour, and asks search engines to stay away. A library can
have many thousands of reports: of those that need nobody only some are shown, and the table has them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from hwrender.batches.model import Batch, BatchRow
from hwrender.batches.words import (
    ALL_WELL,
    MORE,
    NEEDS_YOU,
    NOTHING,
    PRIVATE,
    STANDING_WORDS,
    ReportStanding,
)
from hwrender.metadata import PartialDate
from hwrender.triage.page_style import STYLE

MOST_SHOWN = 500
"""So many reports of each standing are shown: a page that a cheap computer still opens at once."""

_NEED_NOBODY = frozenset({ReportStanding.MADE, ReportStanding.WAITING, ReportStanding.UNCHANGED})

_TABLE_STYLE = """
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0;
  border-bottom: 1px solid #767676; }
"""


def page_of_batch(batch: Batch) -> str:
    """The page, complete."""
    return "\n".join((*_start(batch), *_summary(batch), *_sections(batch), "</main></body></html>\n"))


def counted(standing: ReportStanding, count: int) -> str:
    """How often this is so, in a sentence."""
    words = STANDING_WORDS[standing]
    return words.one if count == 1 else words.more.format(count)


def duration(seconds: float) -> str:
    """How long something took, as people say it, to the second or the minute."""
    if seconds < 1:
        return "less than 1 second"
    if seconds < 100:
        return _of(round(seconds), "second")
    minutes = round(seconds / 60)
    if minutes < 100:
        return _of(minutes, "minute")
    return f"{_of(minutes // 60, 'hour')} and {_of(minutes % 60, 'minute')}"


def _of(count: int, unit: str) -> str:
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _start(batch: Batch) -> Iterator[str]:
    at = batch.ended
    day = PartialDate(at.year, at.month, at.day).in_words()
    heading = f"Reports on {day} at {at:%H:%M}"
    yield '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
    yield f"<title>{heading}</title>"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="robots" content="noindex, nofollow"><style>{STYLE}{_TABLE_STYLE}</style></head><body>'
    yield f"<header><h1>{heading}</h1><p>{PRIVATE}</p></header><main>"


def _summary(batch: Batch) -> Iterator[str]:
    """The counts, each of which leads to its reports."""
    counts = batch.counts()
    if not counts:
        yield f"<p>{NOTHING}</p>"
        return
    first = ALL_WELL if counts.keys() <= _NEED_NOBODY else NEEDS_YOU
    took = "So far it took" if ReportStanding.WAITING in counts else "It took"
    yield f"<p>{first} {took} {duration(batch.seconds)}.</p>"
    yield "<ul>"
    for standing, count in counts.items():
        yield f'<li><a href="#{_id(standing)}">{counted(standing, count)}</a></li>'
    yield "</ul>"


def _sections(batch: Batch) -> Iterator[str]:
    for standing, count in batch.counts().items():
        words = STANDING_WORDS[standing]
        yield f'<section id="{_id(standing)}"><h2>{words.heading}</h2><p>{words.means}</p>'
        rows = [row for row in batch.rows if row.standing is standing]
        if standing in _NEED_NOBODY:
            rows = rows[:MOST_SHOWN]
        yield from _table(rows) if standing is ReportStanding.MADE else _list(rows)
        if count > len(rows):
            yield f"<p>{MORE.format(count - len(rows))}</p>"
        yield "</section>"


def _list(rows: list[BatchRow]) -> Iterator[str]:
    yield "<ul>"
    for row in rows:
        why = "".join(f"<li>{escape(each)}</li>" for each in row.why)
        name = escape(row.name)
        yield f"<li><strong>{name}</strong><ul>{why}</ul></li>" if why else f"<li>{name}</li>"
    yield "</ul>"


def _table(rows: list[BatchRow]) -> Iterator[str]:
    """How many copies of each report there are, and how long they took where that is known."""
    is_timed = any(row.seconds is not None for row in rows)
    yield "<table><thead><tr>"
    yield from (f'<th scope="col">{name}</th>' for name in ("Report", "Copies", "Time")[: 2 + is_timed])
    yield "</tr></thead><tbody>"
    for row in rows:
        time = f"<td>{'' if row.seconds is None else duration(row.seconds)}</td>" if is_timed else ""
        yield f'<tr><th scope="row">{escape(row.name)}</th><td>{row.copies}</td>{time}</tr>'
    yield "</tbody></table>"


def _id(standing: ReportStanding) -> str:
    return standing.value.replace(" ", "-")

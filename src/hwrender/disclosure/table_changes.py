"""Few people who can be worked out from two numbers of a table at two times, or of two tables alike.

"Members, 2023: 36, 2024: 32" tells that four left, for a list of members is much the same people in each
year; those who came to an event or answered are others every time. A table "under 65" beside one of the same
form for all tells of those over 65.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.table_grid import CountGrid
from hwrender.disclosure.table_labels import MEASURES, OF_PEOPLE, keys_of
from hwrender.disclosure.told_remainders import is_narrower
from hwrender.document import Table
from hwrender.language.calendar import DAYS_AND_MONTHS, SEASONS, SHORT_MONTHS
from hwrender.language.people_counts import count_alone
from hwrender.language.word_sets import word_set
from hwrender.prose.walking import words_of
from hwrender.span import Span

_ON_A_LIST = word_set("""
member members membership resident residents tenant tenants pupil pupils register registered roll caseload
enrolled inpatients prisoners lodgers learners list living
""")
_ASKED = word_set("""
asked surveyed interviewed met spoken spoke replied answered came took visited said
told who replies responses answers attended
""")
_TIMES = (
    frozenset(each.lower() for each in (*DAYS_AND_MONTHS, *SHORT_MONTHS))
    | SEASONS.keys()
    | word_set("""
easter christmas year years month last this previous ago now then today before after start end visit time
beginning term wave to q1 q2 q3 q4
""")
)
_EVENTS = ("before the ", "after the ", "people before the ", "people after the ")
_BETWEEN_TIMES = word_set("in at the of on our a number people")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?|\d\d|-|/|–")
_RUNNING = re.compile(r"(?i)\b(?:so far|to date|cumulative|running total|since \w+)\b")
_NARROWER = re.compile(
    r"(?i)\b(?:under|over|aged|except|excluding|without|only|leaving out|not counting|younger|older"
    r"|apart from|minus|less|but not|outside)\b"
)


def changes(table: Table, context: ReportContext) -> Iterator[tuple[Span, Span]]:
    """The cells of two times, one after the other, between which few people left."""
    heads = [words_of(cell.children) for cell in table.header]
    rows = [[words_of(cell.children) for cell in row] for row in table.rows]
    about = keys_of(heads[0])
    if all(map(_is_time, heads[1:])):
        for row, texts in zip(table.rows, rows, strict=True):
            for at in range(1, len(heads) - 1):
                named = about | keys_of(heads[at])
                is_list = _is_of_a_list(named | keys_of(texts[0])) or _is_of_a_list(named, OF_PEOPLE)
                if is_list and _is_lost(texts[at : at + 2], context):
                    yield row[at].span, row[at + 1].span
    elif all(_is_time(texts[0]) for texts in rows):
        for at in range(1, len(heads)):
            for (first, texts), (last, later) in pairwise(zip(table.rows, rows, strict=True)):
                if _is_of_a_list(about | keys_of(heads[at])) and _is_lost((texts[at], later[at]), context):
                    yield first[at].span, last[at].span


class Earlier(Struct, frozen=True):
    """The table before one in the same section, with the words over it."""

    table: Table | None = None
    over: str = ""

    def narrowed(
        self, table: Table, grid: CountGrid, over: str, context: ReportContext
    ) -> Iterator[tuple[Span, Span]]:
        """The cells of this table and the one before between which few people are left out, where the words
        over one of them leave some out that the other counts."""
        if self.table is None or self._form(self.table) != self._form(table):
            return
        mine, others = (
            f"{said} {words_of(each.header[-1].children)}"
            for said, each in ((over, table), (self.over, self.table))
        )
        is_narrow = bool(_NARROWER.search(mine)) or bool(_NARROWER.search(others))
        is_narrow = is_narrow or keys_of(others) - {"all"} < keys_of(mine)
        pairs = [
            (cell, words_of(cell.children), words_of(theirs[at].children), grid.count(row, at))
            for row, (own, theirs) in enumerate(zip(table.rows, self.table.rows, strict=True))
            for at, cell in enumerate(own)
            if at
        ]
        numbers = [(count_alone(text), count_alone(before)) for _, text, before, _ in pairs]
        signs = {one[0] <= other[0] for one, other in numbers if one and other and one[0] != other[0]}
        if not is_narrow or len(signs) != 1:
            return
        for cell, text, before, count in pairs:
            if count is not None and (_is_lost((before, text), context) or _is_lost((text, before), context)):
                yield cell.span, cell.span

    @staticmethod
    def _form(table: Table) -> list[str]:
        return [words_of(cell.children) for cell in (*table.header[:-1], *(row[0] for row in table.rows))]


def running_totals(table: Table, context: ReportContext) -> Iterator[tuple[Span, Span]]:
    """Two numbers of a running total, one after the other, between which few were added."""
    for at, head in enumerate(table.header):
        if at and _RUNNING.search(words_of(head.children)):
            for before, after in pairwise(table.rows):
                if _is_lost((words_of(after[at].children), words_of(before[at].children)), context):
                    yield before[at].span, after[at].span


def narrower_rows(table: Table, grid: CountGrid, context: ReportContext) -> Iterator[tuple[Span, Span]]:
    """Two rows, the second of which is of some of the first: "On dialysis", "On dialysis, with leave"."""
    for row in range(len(table.rows) - 1):
        first, second = table.rows[row], table.rows[row + 1]
        if not is_narrower(words_of(second[0].children), words_of(first[0].children)):
            continue
        for at in range(1, min(len(first), len(second))):
            is_of_people = grid.count(row, at) is not None and grid.count(row + 1, at) is not None
            texts = (words_of(first[at].children), words_of(second[at].children))
            if is_of_people and _is_lost(texts, context):
                yield first[at].span, second[at].span


def _is_time(label: str) -> bool:
    """Whether a label is a time, alone or after what was counted then: "2023", "Members last year"."""
    if label.lower().startswith(_EVENTS):
        return True
    keys = [key for key in keys_of(label) if not _YEAR.fullmatch(key)]
    dated = len(keys) < len(keys_of(label)) or not _TIMES.isdisjoint(keys)
    return dated and set(keys) <= _TIMES | _BETWEEN_TIMES | _ON_A_LIST


def _is_of_a_list(named: frozenset[str], nouns: frozenset[str] = _ON_A_LIST) -> bool:
    is_list = not named.isdisjoint(nouns) or {"people", "before"} <= named
    return is_list and named.isdisjoint(MEASURES - {"time", "year", "month"} | _ASKED)


def _is_lost(texts: Sequence[str], context: ReportContext) -> bool:
    """Whether the second of two cells has few less than the first, and neither is small itself."""
    first, last = (count_alone(text) for text in texts)
    if first is None or last is None or context.is_small(last[0]):
        return False
    return context.is_small(first[0] - last[0])

"""P6: numbers of people so small that they could be recognised, in sentences and in tables.

NHS practice for data on sexual health suppresses 1 to 7; a report may set another limit
(`small_numbers_up_to`).
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.disclosure.concerns import SMALL_CELL, SMALL_NUMBER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.date_mentions import DateKind
from hwrender.language.dates import read_dates
from hwrender.language.people_counts import count_alone, find_people_counts
from hwrender.language.people_nouns import PEOPLE, PERSONS, SEXES
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_COUNTING = word_set("number count n total how many frequency responses")
_GROUPINGS = word_set("""
age ages gender sex ethnicity ethnic religion faith belief disability condition orientation sexuality
nationality language group status who pregnancy housing
""")
_MEASURES = word_set("""
% percent percentage weeks days hours minutes months years score rating average mean median cost price rank
order page question date wait distance miles times visits beds rooms
""")


def find_small_numbers(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """Every number of people from 1 to the limit. Those who tried out the wording are no part of it."""
    if text.field.startswith("tested_by"):
        return
    if text.kind is ProseKind.CELL and text.heads:
        yield from _in_cell(text, context)
    for count in find_people_counts(text.text):
        if context.is_small(count.value):
            yield Disclosure(SMALL_NUMBER, count.place)


def _in_cell(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """A number alone in its cell, where the words around the table say that it counts people."""
    found = count_alone(text.text)
    if found is not None and context.is_small(found[0]) and counts_people(text.heads):
        yield Disclosure(SMALL_CELL, found[1])


def counts_people(heads: tuple[str, ...]) -> bool:
    """Whether a cell counts people, by the words over it, at the start of its row and in the corner."""
    column, row, corner = ({plain_form(word.text) for word in words(head)} for head in heads)
    if "%" in heads[0] or column & _MEASURES:
        return False
    of_people = (column | row | corner) & (PEOPLE | PERSONS | SEXES)
    of_groups = (corner | row) & _GROUPINGS
    over = heads[0].strip()
    is_year = [date.place for date in read_dates(over) if date.kind is DateKind.YEAR] == [Slice(0, len(over))]
    if column & (PEOPLE | PERSONS | SEXES):
        return True
    return bool(of_people or of_groups) and (bool(column & _COUNTING) or is_year)

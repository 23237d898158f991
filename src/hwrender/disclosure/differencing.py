"""P7: a total and its parts that give a small number away ("22 people took part. 20 were women.").

Statisticians call it disclosure by differencing, and hide a second number with the first one. In a table, one
hidden cell beside a total can be worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.disclosure.concerns import REMAINDER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.document import Cell, Document, Table
from hwrender.language.bounds import Bound
from hwrender.language.function_words import AFTER_NOUNS
from hwrender.language.people_counts import count_alone, find_people_counts
from hwrender.language.people_nouns import UNITS_OF_OTHER_THINGS
from hwrender.language.people_numbers import BLANK
from hwrender.language.people_phrases import Phrases
from hwrender.language.quantities import read_quantities
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind
from hwrender.prose.walking import all_blocks, words_of

_ANSWERS = word_set("interviews responses replies surveys questionnaires answers conversations")
"""What each of those who took part gave: as many as there are people."""

_LATER_SENTENCES = 2
_LONGEST_PHRASE_WORDS = 4


class _Number(Struct, frozen=True):
    """A number of people and where it stands; `sentence` counts through all texts of a section.

    A number of answers ("40 replies") may be a total and is no part.
    """

    text: Prose
    place: Slice
    value: int
    sentence: int
    is_total: bool
    is_part: bool


def find_remainders(texts: Sequence[Prose], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """In the texts of one section as one edition shows them: each part that leaves a small number over.

    The total stands before its parts, at most two sentences away, or is the report's number of people.
    """
    numbers = list(_numbers(texts))
    for place, total in enumerate(numbers):
        if total.is_total and not context.is_small(total.value):
            yield from _after(total, numbers[place + 1 :], context)
    for number in numbers:
        if number.is_part and context.is_small(context.number_of_people - number.value):
            yield number.text, Disclosure(REMAINDER, number.place, "The report's number of people is known.")


def _after(
    total: _Number, later: Sequence[_Number], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """The parts of one total: the last of those that sum up to nearly all of it, or any that alone does."""
    left = total.value
    for number in later:
        if not number.is_part:
            continue
        far = number.sentence - total.sentence > _LATER_SENTENCES
        if far or number.value >= total.value or (number.is_total and number.value > left):
            return
        if context.is_small(total.value - number.value):
            yield number.text, Disclosure(REMAINDER, number.place, _where(total))
            return
        left -= number.value
        if context.is_small(left):
            yield number.text, Disclosure(REMAINDER, number.place, _where(total))
            return
        if left <= 0:
            return


def _where(total: _Number) -> str:
    line = total.text.span(total.place).line
    return f"The total is on line {line}."


def _numbers(texts: Sequence[Prose]) -> Iterator[_Number]:
    sentence = 0
    for text in texts:
        if text.kind in (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS):
            continue
        ends = [each.end for each in split_sentences(text.text)]
        for place, value, is_total, is_part in _people(text.text):
            before = sum(end <= place.start for end in ends)
            yield _Number(text, place, value, sentence + before, is_total, is_part)
        sentence += len(ends)


def _people(text: str) -> Iterator[tuple[Slice, int, bool, bool]]:
    """Each number that may be of people: its place and value, whether it may be a total, and a part."""
    counts = find_people_counts(text)
    if not counts:
        return
    found = {count.place.start: (count.place, count.value, not count.is_part, True) for count in counts}
    phrases = Phrases(text)
    for number in phrases.numbers:
        place = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
        if any(count.place.overlaps(place) for count in counts):
            continue
        if phrases.key(number.after) in _ANSWERS:
            found[place.start] = (place, number.value, True, False)
        elif place.start > counts[0].place.start and _may_be_people(phrases, number.after):
            found[place.start] = (place, number.value, False, True)
    yield from (found[start] for start in sorted(found))


def _may_be_people(phrases: Phrases, after: int) -> bool:
    """Whether no thing is named after a number ("of whom 14 care for a child")."""
    for place in range(after, min(after + _LONGEST_PHRASE_WORDS, len(phrases.words))):
        key = phrases.key(place)
        if not BLANK.fullmatch(phrases.gap(place)) or key in UNITS_OF_OTHER_THINGS:
            return False
        if key in AFTER_NOUNS or phrases.ends_here(place):
            return not phrases.is_thing(place)
        if phrases.is_thing(place):
            return False
    return False


_HIDDEN = re.compile(r"(?i)(?:\*+|[-–—]|c|suppressed|hidden)")
_TOTAL = re.compile(r"(?i)(?:sub-?)?totals?|all|overall|everyone|sum")


def find_table_totals(document: Document, context: ReportContext) -> Iterator[Cell]:
    """The cells that were hidden in vain."""
    for block in all_blocks(document):
        if isinstance(block, Table):
            yield from _of_table(block, context)


def _of_table(table: Table, context: ReportContext) -> Iterator[Cell]:
    names = [words_of(cell.children).strip() for cell in table.header]
    columns = list(zip(*table.rows, strict=True))[1:]
    rows = [row[1:] for row in table.rows]
    row_names = [words_of(row[0].children).strip() for row in table.rows]
    for lines, heads in ((columns, row_names), (rows, names[1:])):
        for cells in lines:
            found = _given_away(cells, heads, context)
            if found is not None:
                yield found


def _given_away(cells: Sequence[Cell], heads: Sequence[str], context: ReportContext) -> Cell | None:
    """The one hidden cell of a row or column whose total stands in it."""
    total: int | None = None
    known = 0
    hidden: list[Cell] = []
    for head, cell in zip(heads, cells, strict=True):
        text = words_of(cell.children).strip()
        number = count_alone(text)
        if number is not None and _TOTAL.fullmatch(head):
            total = number[0]
        elif number is not None:
            known += number[0]
        elif _is_hidden(text):
            hidden.append(cell)
        else:
            return None
    if total is None or len(hidden) != 1 or not context.is_small(total - known):
        return None
    return hidden[0]


def _is_hidden(text: str) -> bool:
    """Whether a cell says that its number is not given: "*", "<5", "fewer than five"."""
    limit = next(iter(read_quantities(text)), None)
    if limit is None or limit.bound_place is None:
        return _HIDDEN.fullmatch(text) is not None
    is_alone = limit.bound_place.start == 0 and limit.place.end == len(text)
    return limit.bound is Bound.FEWER_THAN and is_alone

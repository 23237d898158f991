"""A table as numbers with what they count: people or not, by the words over, beside and in the corner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from hwrender.document import Table
from hwrender.language.bounds import Bound
from hwrender.language.date_mentions import DateKind
from hwrender.language.dates import read_dates
from hwrender.language.people_counts import count_alone
from hwrender.language.people_groups import is_answer, is_filler, is_group
from hwrender.language.people_nouns import ANSWERS, BEING, PEOPLE, PERSONS, REPORTING, SEXES
from hwrender.language.people_phrases import read_phrases
from hwrender.language.people_shares import PeopleShare, find_totals, share_of
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import word_set
from hwrender.prose.walking import words_of
from hwrender.span import Span

_COUNTING = word_set(
    "number numbers count counts n total how many frequency responses answers replies people"
)
_GROUPINGS = word_set("""
age ages gender sex ethnicity ethnic religion faith belief disability condition orientation sexuality
nationality language group status who pregnancy housing
""")
_SHARES = word_set("% percent percentage percentages share proportion")
_MEASURES = word_set("""
weeks week days day hours hour minutes minute months month years score scores rating ratings average mean
median cost costs price prices rank order page pages question date dates wait distance miles times visits beds
rooms time ratio target id ref reference phone tel band stars
""")
_PLACES = word_set("""
ward wards hospital hospitals practice practices surgery surgeries site sites clinic clinics home homes room
rooms pharmacy pharmacies provider providers service services centre centres building item items place places
venue school schools session sessions dentist dentists team teams
""")
_OF_PEOPLE = PEOPLE | PERSONS | SEXES
_ASKED = word_set("you your i my me we our us")
"""In a statement or a question these tell that people answered it, and no places."""
_HIDDEN = re.compile(r"(?i)(?:\*+|[-–—]|c|x|suppressed|hidden|not shown|withheld)")
_TOTAL = re.compile(
    r"(?i)(?:sub-?|grand )?totals?(?:\s*\(?n?\s*=?\s*\d*\)?)?|(?:total|all)(?: \w+){1,2}"
    r"|all|overall|everyone|sum|n"
)
_AT = tuple[int, int]


class CountLine(Struct, frozen=True):
    """A row or column: its known counts with their names, its hidden cells, and its total with its place.

    `is_partition` says that its parts are all groups or all answers, so that they make up the total.
    """

    known: tuple[tuple[_AT, int, str], ...]
    hidden: tuple[_AT, ...]
    total: int | None
    total_at: _AT | None
    is_partition: bool


class CountGrid:
    """The cells below the header and beside the first column."""

    def __init__(self, table: Table) -> None:
        self._cells = [[cell.span for cell in row] for row in table.rows]
        self._heads = [words_of(cell.children).strip() for cell in table.header]
        self._texts = [[words_of(cell.children) for cell in row] for row in table.rows]
        self._labels = [row[0].strip() for row in self._texts]
        self._corner = _keys(self._heads[0]) if self._heads else frozenset()
        self._rows_are, self._columns_are = _kind(self._labels), _kind(self._heads[1:])

    def places(self) -> Iterator[_AT]:
        """Every cell by its row and column."""
        for row, texts in enumerate(self._texts):
            yield from ((row, column) for column in range(1, len(texts)))

    def span(self, row: int, column: int) -> Span:
        return self._cells[row][column]

    def count(self, row: int, column: int) -> tuple[int, Slice] | None:
        """The number of people in a cell, and where in it."""
        return count_alone(self._texts[row][column]) if self._counts_people(row, column) else None

    def share(self, row: int, column: int) -> PeopleShare | None:
        """The share of people in a cell that stands beside no count of them."""
        text = self._texts[row][column]
        found = read_quantities(text)
        if len(found) != 1 or not (self._is_share(column) or found[0].kind is QuantityKind.PERCENTAGE):
            return None
        number = found[0]
        if (
            number.kind not in {QuantityKind.PERCENTAGE, QuantityKind.COUNT}
            or number.place.of(text) != text.strip()
        ):
            return None
        beside = [self.count(row, each) for each in range(1, len(self._heads)) if each != column]
        if any(each is not None for each in beside) or not self._shares_people(row, column):
            return None
        share, error = share_of(number)
        if number.kind is QuantityKind.COUNT:
            share, error = number.value / 100, Fraction(1, 200) if number.is_whole else Fraction(1, 2000)
        return PeopleShare(number.place, share, error, 0, is_wide=False) if 0 < share < 1 else None

    def stated_base(self, row: int, column: int) -> tuple[int, ...]:
        """Of how many people a share is, where the words round it or the total say so."""
        around = (self._heads[column], self._labels[row], self._heads[0])
        stated = [number for each in around for number in _bases(each)]
        for place, label in enumerate(self._labels):
            for other in range(1, len(self._heads)):
                total = count_alone(self._texts[place][other]) if _is_total(label) else None
                if total is not None and not self._is_share(other) and "%" not in self._texts[place][other]:
                    stated.append(total[0])
        return tuple(stated)

    def has_hidden(self, row: int) -> bool:
        """Whether a count is hidden in this row."""
        return any(
            _is_hidden(self._texts[row][at]) for at in range(1, len(self._heads)) if not self._is_share(at)
        )

    def lines(self) -> Iterator[CountLine]:
        """Every column, then every row."""
        rows, columns = range(len(self._labels)), range(1, len(self._heads))
        for column in columns:
            if not self._is_share(column):
                yield self._line([(row, column) for row in rows], self._labels, self._rows_are)
        for row in rows:
            places = [(row, column) for column in columns if not self._is_share(column)]
            yield self._line(places, [self._heads[column] for _, column in places], self._columns_are)

    def _line(self, places: Sequence[_AT], names: Sequence[str], kind: str) -> CountLine:
        known, hidden = [], []
        total: int | None = None
        total_at: _AT | None = None
        for (row, column), name in zip(places, names, strict=True):
            text = self._texts[row][column].strip()
            number = count_alone(text)
            if number is not None and _is_total(name):
                total, total_at = number[0], (row, column)
            elif number is not None and self._counts_people(row, column):
                known.append(((row, column), number[0], name))
            elif _is_hidden(text) and self._counts_people(row, column):
                hidden.append((row, column))
            elif text and number is None and not read_quantities(text):
                return CountLine((), (), None, None, is_partition=False)
        is_partition = bool(kind) and len(known) + len(hidden) > 1
        return CountLine(tuple(known), tuple(hidden), total, total_at, is_partition)

    def _is_share(self, column: int) -> bool:
        head = self._heads[column]
        if head.replace(" ", "").endswith("(%)") and not _keys(head).isdisjoint(_COUNTING | _OF_PEOPLE):
            return False  # "n (%)"
        return "%" in head or not _SHARES.isdisjoint(_keys(head))

    def _shares_people(self, row: int, column: int) -> bool:
        around = _keys(self._heads[column]) | _keys(self._labels[row]) | self._corner
        if not around.isdisjoint(_MEASURES - {"question"}):
            return False
        return bool(self._rows_are or around & (_OF_PEOPLE | _GROUPINGS)) or self._columns_are == "groups"

    def _counts_people(self, row: int, column: int) -> bool:
        """Whether a cell counts people."""
        head, label = self._heads[column], self._labels[row]
        over, beside = _keys(head), _keys(label)
        if self._is_share(column) or not (beside.isdisjoint(_SHARES) and over.isdisjoint(_MEASURES)):
            return False
        if not over.isdisjoint(_OF_PEOPLE | {"respondents"}):
            return not _is_of_things(label) and beside.isdisjoint(_MEASURES - {"question"})
        is_year = _is_year(head)
        counting = not over or is_year or not over.isdisjoint(_COUNTING) or _is_total(head)
        if self._columns_are == "groups":
            return beside.isdisjoint(_MEASURES) and not _is_of_things(label)
        if self._rows_are == "groups" or is_group(label):
            return counting or self._columns_are == "answers" or _tells(head)
        if self._columns_are == "answers" or self._rows_are == "answers":
            around = self._corner | beside
            of_places = not around.isdisjoint(_PLACES) and around.isdisjoint(_ASKED)
            return not of_places and (self._columns_are == "answers" or counting)
        of_people = not (beside | self._corner).isdisjoint(_OF_PEOPLE | _GROUPINGS)
        return of_people and (is_year or not over.isdisjoint(_COUNTING))


def _keys(text: str) -> frozenset[str]:
    return frozenset(plain_form(word.text) for word in words(text))


def _kind(labels: Sequence[str]) -> str:
    """What all these labels are, totals aside: "groups", "answers", or nothing of the kind."""
    own = [each for each in labels if each and not _is_total(each) and not _is_of_the_count(each)]
    groups, answers = sum(map(is_group, own)), sum(map(is_answer, own))
    fillers = sum(is_filler(each) and not is_group(each) and not is_answer(each) for each in own)
    if groups and groups + fillers + sum(is_answer(each) and is_filler(each) for each in own) >= len(own):
        return "groups"
    return "answers" if answers > 1 and answers + fillers >= len(own) else ""


def _is_of_the_count(label: str) -> bool:
    keys = _keys(label)
    return "%" in label or (bool(keys) and keys <= _COUNTING | _SHARES)


def _is_total(label: str) -> bool:
    return _TOTAL.fullmatch(label.strip()) is not None and not is_group(label)


def _is_year(head: str) -> bool:
    over = head.strip()
    return [date.place for date in read_dates(over) if date.kind is DateKind.YEAR] == [Slice(0, len(over))]


def _is_of_things(label: str) -> bool:
    """Whether a row's label is one plural of things: "Toilets"."""
    phrases = read_phrases(label.lower())
    return len(phrases.words) == 1 and phrases.is_thing(0) and phrases.keys[0] not in _OF_PEOPLE | ANSWERS


def _tells(head: str) -> bool:
    """Whether the words over a column say what people did or were: "Had a GP", "With a carer"."""
    first = read_phrases(head.lower()).key(0)
    return first in REPORTING | BEING | {"with", "without", "no", "not"} or first.endswith("ed")


def _bases(words_around: str) -> Iterator[int]:
    """ "Share of the 48 people", "% (n=48)", "Women (48)"."""
    yield from (value for _, value in find_totals(words_around))
    found = [
        each for each in read_quantities(words_around) if each.kind is QuantityKind.COUNT and each.is_whole
    ]
    if len(found) == 1 and words_around[: found[0].place.start].rstrip().endswith(("(", "=")):
        yield int(found[0].value)


def _is_hidden(text: str) -> bool:
    """Whether a cell says that its number is not given: "*", "<5", "fewer than five"."""
    text = text.strip()
    limit = next(iter(read_quantities(text)), None)
    if limit is None or limit.bound_place is None:
        return _HIDDEN.fullmatch(text) is not None
    is_alone = limit.bound_place.start == 0 and limit.place.end == len(text)
    return limit.bound is Bound.FEWER_THAN and is_alone

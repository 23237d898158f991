"""A table as numbers with what they count: people or not, by the words over, beside and in the corner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from hwrender.disclosure.table_labels import (
    ASKED,
    COUNTING,
    GROUPINGS,
    MEASURES,
    OF_PEOPLE,
    PLACES,
    REPLIES,
    SAYING,
    SHARES,
    bases,
    is_band,
    is_hidden,
    is_number_of,
    is_of_all,
    is_of_people,
    is_of_some,
    is_of_things,
    is_of_those_who_came,
    is_year,
    keys_of,
    kind_of,
    tells,
)
from hwrender.disclosure.table_shortfalls import gives_back, shortfalls
from hwrender.document import Table
from hwrender.language.people_counts import count_alone, range_alone
from hwrender.language.people_groups import is_group
from hwrender.language.people_nouns import STAFF
from hwrender.language.people_shares import PeopleShare, share_of
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.totals import is_total
from hwrender.prose.walking import words_of
from hwrender.span import Span

_AT = tuple[int, int]
_HEADS_OF_A_LIST = 2
"""That of the labels, and that of their counts."""
_AT_THE_TIME = re.compile(r"(?i)\b(?:at (?:the|that|this) time|for the first time|on time|all the time)\b")


class CountLine(Struct, frozen=True):
    """A row or column: its known counts with their names, its hidden cells, and its total with its place.

    `is_partition` says that its parts are all groups or all answers, or stand over a total, so that they make
    up all who took part.
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
        self._corner = keys_of(self._heads[0]) if self._heads else frozenset()
        self._rows_are, self._columns_are = kind_of(self._labels), kind_of(self._heads[1:])

    def places(self) -> Iterator[_AT]:
        """Every cell by its row and column."""
        for row, texts in enumerate(self._texts):
            yield from ((row, column) for column in range(1, len(texts)))

    def span(self, row: int, column: int) -> Span:
        return self._cells[row][column]

    def count(self, row: int, column: int) -> tuple[int, Slice] | None:
        """The number of people in a cell, and where in it."""
        if not self._counts_people(row, column):
            return None
        return count_alone(self._texts[row][column]) or range_alone(self._texts[row][column])

    def whole(self, row: int, column: int, told: tuple[int, ...] = ()) -> int:
        """Of how many people a cell or the words over it say that its number is: "27/30"; or 0.

        `told` is what the words right over the table say, of which each line of one column is a part.
        """
        parts = next((each.parts for each in read_quantities(self._texts[row][column])), ())
        stated = [int(parts[1].value)] if len(parts) > 1 else list(bases(self._heads[column]))
        if not stated and not self._rows_are and not SAYING.isdisjoint(keys_of(self._heads[column])):
            stated = [*bases(self._heads[0]), *told]
        return stated[0] if stated else 0

    def share(self, row: int, column: int, *, of_people: bool = False) -> PeopleShare | None:
        """The share of people in a cell that stands beside no count of them.

        `of_people` says that the words right over the table name how many people it is about.
        """
        text = self._texts[row][column]
        found = read_quantities(text)
        if len(found) != 1 or not (self._is_share(column) or found[0].kind is QuantityKind.PERCENTAGE):
            return None
        number = found[0]
        is_whole_cell = number.place.of(text) == text.strip()
        if number.kind not in {QuantityKind.PERCENTAGE, QuantityKind.COUNT} or not is_whole_cell:
            return None
        others = (at for at in range(1, len(self._heads)) if at != column and not is_total(self._heads[at]))
        is_beside_a_count = any(self.count(row, at) is not None for at in others)
        if is_beside_a_count or not self._shares_people(row, column, of_people=of_people):
            return None
        share, error = share_of(number)
        if number.kind is QuantityKind.COUNT:
            share, error = number.value / 100, Fraction(1, 200) if number.is_whole else Fraction(1, 2000)
        return PeopleShare(number.place, share, error, 0, is_wide=False) if 0 < share < 1 else None

    def stated_base(self, row: int, column: int) -> tuple[int, ...]:
        """Of how many people a share is, where the words round it or the total say so."""
        around = (self._heads[column], self._labels[row], self._heads[0])
        stated = [number for each in around for number in bases(each)]
        for other in range(len(self._heads)):
            beside = count_alone(self._texts[row][other]) if is_total(self._heads[other]) else None
            if beside is not None and other != column:
                stated.append(beside[0])
        for place, label in enumerate(self._labels):
            for other in range(1, len(self._heads)):
                total = count_alone(self._texts[place][other]) if is_total(label) else None
                if total is not None and not self._is_share(other) and "%" not in self._texts[place][other]:
                    stated.append(total[0])
        return tuple(stated)

    def is_printed(self, column: int, value: int) -> bool:
        """Whether a column has this number."""
        numbers = (count_alone(row[column]) for row in self._texts)
        return any(number is not None and number[0] == value for number in numbers)

    @property
    def is_partition(self) -> bool:
        """Whether the rows are all groups or all answers, so that each number has those of the other rows
        beside it."""
        return bool(self._rows_are) and len(self._labels) > 1

    def has_hidden(self, row: int) -> bool:
        """Whether a count is hidden in this row."""
        counts = (at for at in range(1, len(self._heads)) if not self._is_share(at))
        return any(is_hidden(self._texts[row][at]) for at in counts)

    def gives_back(self, row: int, column: int) -> bool:
        """Whether the number of all in this row, and the others, give a number back."""
        return gives_back(self._heads, self._texts[row], column)

    def lines(self) -> Iterator[CountLine]:
        """Every column, then every row."""
        rows, columns = range(len(self._labels)), range(1, len(self._heads))
        for column in columns:
            if not self._is_share(column):
                yield self._line([(row, column) for row in rows], self._labels, self._rows_are)
        for row in rows:
            places = [(row, column) for column in columns if not self._is_share(column)]
            yield self._line(places, [self._heads[column] for _, column in places], self._columns_are)

    def shortfalls(self) -> Iterator[tuple[_AT, _AT, int, int]]:
        """Each number of all beside one of some of them, by the place of the first: "Asked" beside "Seen"."""
        yield from shortfalls(self._heads, self._labels, self._texts)

    def _line(self, places: Sequence[_AT], names: Sequence[str], kind: str) -> CountLine:
        known, hidden = [], []
        total: int | None = None
        total_at: _AT | None = None
        others = 0
        for (row, column), name in zip(places, names, strict=True):
            text = self._texts[row][column].strip()
            number = count_alone(text)
            if number is not None and is_total(name):
                total, total_at = number[0], (row, column)
            elif number is not None and self._counts_people(row, column):
                known.append(((row, column), number[0], name))
            elif is_hidden(text) and self._counts_people(row, column):
                hidden.append((row, column))
            elif text and number is None and not read_quantities(text):
                return CountLine((), (), None, None, is_partition=False)
            elif text:
                others += 1  # "about 5", "2 weeks"
        parts = len(known) + len(hidden)
        enough = parts > 1 or (bool(kind) and parts > 0 and total is not None)
        is_partition = enough and not others and (bool(kind) or total is not None)
        return CountLine(tuple(known), tuple(hidden), total, total_at, is_partition)

    def _is_share(self, column: int) -> bool:
        head = self._heads[column]
        if head.replace(" ", "").endswith("(%)") and not keys_of(head).isdisjoint(COUNTING | OF_PEOPLE):
            return False  # "n (%)"
        return "%" in head or not SHARES.isdisjoint(keys_of(head))

    def _shares_people(self, row: int, column: int, *, of_people: bool) -> bool:
        around = keys_of(self._heads[column]) | keys_of(self._labels[row]) | self._corner
        if not around.isdisjoint(MEASURES - {"question"}):
            return False
        if of_people and keys_of(self._labels[row]).isdisjoint(PLACES):
            return True
        is_based = any(map(is_total, self._heads)) and is_total(self._heads[0])
        of_groups = bool(self._rows_are) or self._columns_are == "groups"
        return is_based or of_groups or not around.isdisjoint(OF_PEOPLE | GROUPINGS)

    def _counts_people(self, row: int, column: int) -> bool:
        """Whether a cell counts people."""
        head, label = self._heads[column], self._labels[row]
        over, beside = keys_of(head), keys_of(_AT_THE_TIME.sub("", label))
        if self._is_share(column) or not (beside.isdisjoint(SHARES) and over.isdisjoint(MEASURES)):
            return False
        if not over.isdisjoint(STAFF) and over <= STAFF | COUNTING | {"of"}:
            return False  # "Volunteers"
        is_row = len(self._labels) == 1 and len(self._heads) > _HEADS_OF_A_LIST
        if is_row and is_of_people(beside) and beside <= OF_PEOPLE | COUNTING | {"of", "young"}:
            return over.isdisjoint(PLACES)
        if is_of_people(over):
            return not is_of_things(label) and (is_band(label) or beside.isdisjoint(MEASURES - {"question"}))
        if is_of_those_who_came(head, self._corner):
            return not is_of_things(label) and beside.isdisjoint(MEASURES)
        over_year = is_year(head)
        if is_number_of(head):
            return not is_of_things(label) and beside.isdisjoint(MEASURES)
        counting = not over or over_year or not over.isdisjoint(COUNTING) or is_total(head)
        if self._columns_are == "groups":
            return beside.isdisjoint(MEASURES) and not is_of_things(label)
        if self._rows_are == "groups" or is_group(label):
            return counting or self._columns_are == "answers" or tells(head)
        if self._columns_are == "answers" or self._rows_are == "answers":
            around = self._corner | beside
            of_places = not around.isdisjoint(PLACES) and around.isdisjoint(ASKED)
            return not of_places and (self._columns_are == "answers" or counting)
        of_people = not (beside | self._corner).isdisjoint(OF_PEOPLE | GROUPINGS)
        if is_of_some(head) and any(map(is_of_all, self._heads[1:])):  # "Had been hit" beside "People asked"
            return not is_of_things(label) and beside.isdisjoint(MEASURES)
        says = not over.isdisjoint(SAYING)
        of_people = of_people or (not over.isdisjoint(REPLIES) and not self._corner.isdisjoint(ASKED))
        of_people = of_people or not self._corner.isdisjoint({"answer", "rating"})
        of_people = of_people or (says and ("question" in self._corner or not beside.isdisjoint(ASKED)))
        counting = counting or says
        return of_people and (over_year or counting) and bool(over)

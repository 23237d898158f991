"""A date as a text gives it: in full, in part, by a name, or from one date to another."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from hwrender.language.calendar import SEASONS, WEEKDAYS, is_date
from hwrender.language.slices import Slice
from hwrender.metadata import MONTHS, PartialDate


class DateKind(Enum):
    """How exactly a date is given, or what it is a name for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    QUARTER = "quarter"
    FINANCIAL_YEAR = "financial year"
    SEASON = "season"
    FEAST = "feast"
    DECADE = "decade"
    RELATIVE = "relative"


class DateMention(Struct, frozen=True):
    """A date in a text, as far as it is given.

    `weekday` counts from Monday, 0. `name` is what has no number ("spring", "quarter 3", "last week"), and
    what stands before a name ("last" in "last Monday"). `end` is the last date of a range and `joint` what
    stands between the two; `place` is that of both. `borrowed` are the fields that stand with a later date,
    as the year of "June" does in "June and July 2016". A two-figure year has a guessed century, and
    06/08/2018 a guessed order of day and month.
    """

    place: Slice
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    name: str = ""
    end: DateMention | None = None
    joint: Slice | None = None
    borrowed: tuple[str, ...] = ()
    is_century_guessed: bool = False
    is_order_guessed: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the date can be read in one way only."""
        guessed = self.is_century_guessed or self.is_order_guessed
        return not guessed and (self.end is None or self.end.is_sure)

    @property
    def is_possible(self) -> bool:
        """Whether a calendar has it: not so 31 April."""
        return is_date(self.year, self.month, self.day) and (self.end is None or self.end.is_possible)

    def parts(self) -> tuple[DateMention, ...]:
        """The first and the last date of a range, each in its own place; else the date itself."""
        if self.end is None or self.joint is None:
            return (self,)
        return replace(self, place=Slice(self.place.start, self.joint.start), end=None, joint=None), self.end

    def as_written(self) -> DateMention:
        """The date without what it borrows."""
        return replace(self, **dict.fromkeys(self.borrowed), borrowed=())

    def partial_date(self) -> PartialDate | None:
        """The day, month or year, where the year is known."""
        known = self.year is not None and (self.month is not None or self.day is None)
        return PartialDate(self.year, self.month, self.day) if self.year is not None and known else None

    def is_within(self, other: DateMention) -> bool:
        """Whether `other` says all that this one says."""
        mine = (self.year, self.month, self.day, self.weekday, self.name or None)
        theirs = (other.year, other.month, other.day, other.weekday, other.name or None)
        if self.end is not None and (other.end is None or not self.end.is_within(other.end)):
            return False
        return all(one is None or one == two for one, two in zip(mine, theirs, strict=True))

    def earliest(self) -> date | None:
        """The first day that it may be; None where the year is not known."""
        return None if self.year is None else _in_month(self.year, self._months()[0], self.day).earliest()

    def latest(self) -> date | None:
        """The last day that it may be; None where the year is not known."""
        if self.end is not None and self.kind not in _SPANS:
            return self.end.latest()
        return None if self.year is None else _in_month(self.year, self._months()[1], self.day).latest()

    def _months(self) -> tuple[int, int]:
        """Its first and its last month, counted from January of its year: 13 is the next January."""
        match self.kind:
            case DateKind.FINANCIAL_YEAR:
                return 4, 15
            case DateKind.SEASON:
                return SEASONS[self.name]
            case DateKind.QUARTER:
                of_a_financial_year = self.end is not None
                first = 3 * int(self.name[-1]) - 2 + 3 * of_a_financial_year
                return first, first + 2
            case DateKind.DECADE:
                return 1, 120
            case _:
                return (self.month, self.month) if self.month else (1, 12)

    def in_words(self) -> str:
        """The NHS style: "Monday 6 August 2018", "August 2018", "1 to 5 May", "spring 2019"."""
        written = self.as_written()
        if self.kind is DateKind.WEEKDAY and self.name.startswith("week"):
            return self.name
        year = [] if written.year is None else [str(written.year)]
        match self.kind:
            case DateKind.DECADE:
                words = [f"{written.year}s"]
            case DateKind.QUARTER:
                words = [self.name, *(["of", *year] if year else [])]
            case DateKind.SEASON | DateKind.FEAST:
                words = [self.name, *year]
            case _:
                weekday = [] if written.weekday is None else [WEEKDAYS[written.weekday]]
                day = [] if written.day is None else [str(written.day)]
                month = [] if written.month is None else [MONTHS[written.month - 1]]
                words = [*([self.name] if self.name else []), *weekday, *day, *month, *year]
        return " ".join([*words, *(["to", self.end.in_words()] if self.end else [])])


_SPANS = frozenset([DateKind.FINANCIAL_YEAR, DateKind.QUARTER, DateKind.SEASON])
"""What two years are one thing of: "Q3 2016/17" is three months."""


def _in_month(year: int, month: int, day: int | None) -> PartialDate:
    """The date in a month that is counted from January of `year`, 1."""
    years, month = divmod(month - 1, 12)
    return PartialDate(year + years, month + 1, day)

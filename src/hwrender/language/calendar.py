"""The calendar in English: months, days of the week, seasons and feasts; and years in two figures."""

from __future__ import annotations

from calendar import monthrange

from hwrender.metadata import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10,
    "Nov": 11, "Dec": 12,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "Mon": 0, "Tues": 1, "Tue": 1, "Weds": 2, "Wed": 2, "Thurs": 3, "Thur": 3, "Thu": 3, "Fri": 4, "Sat": 5,
    "Sun": 6,
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
"""The first and the last month of each, by the Met Office; 14 is February of the next year."""

FEASTS: dict[str, tuple[int, int] | None] = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Boxing Day": (12, 26), "New Year's Eve": (12, 31),
    "New Year's Day": (1, 1), "Halloween": (10, 31), "Bonfire Night": (11, 5), "Valentine's Day": (2, 14),
    "Christmas": None, "New Year": None, "Easter": None, "Good Friday": None, "Pentecost": None,
    "Ramadan": None, "Eid": None, "Diwali": None, "Hanukkah": None, "Passover": None,
}  # fmt: skip
"""Days that are known by a name, with the day and month of those that have one each year."""

_MONTH_NUMBERS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{name.casefold(): number for name, number in SHORT_MONTHS.items()},
}
_WEEKDAY_NUMBERS = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{f"{name.casefold()}s": number for number, name in enumerate(WEEKDAYS)},
    **{name.casefold(): number for name, number in SHORT_WEEKDAYS.items()},
}
DAYS_AND_MONTHS = frozenset(
    name.lower() for name in (*MONTHS, *WEEKDAYS, *(f"{weekday}s" for weekday in WEEKDAYS))
)
"""Their full names, days in the plural too, in small letters."""

_FIRST_OF_LAST_CENTURY = 40


def is_in_season(month: int, season: str) -> bool:
    """Whether a month is one of a season of `SEASONS`."""
    first, last = SEASONS[season]
    return first <= month <= last or first <= month + 12 <= last


def full_year(two_figures: int) -> int:
    """The year that 0 to 99 stands for: 00 to 39 is 2000 to 2039, 40 to 99 is 1940 to 1999.

    A report of these years plans some years ahead and tells of people of working age and of the retired: most
    of both are in these hundred years. It stays a guess, so whoever uses it says so.
    """
    return two_figures + (1900 if two_figures >= _FIRST_OF_LAST_CENTURY else 2000)


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month, in full or short, with or without a full stop, in any case."""
    return _MONTH_NUMBERS.get(word.removesuffix(".").casefold())


def weekday_number(word: str) -> int | None:
    """0 (Monday) to 6 for the name of a day, in full, in the plural or short, in any case."""
    return _WEEKDAY_NUMBERS.get(word.removesuffix(".").casefold())


def is_date(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a calendar has this day, as far as it is known; 29 February is one where no year is given."""
    if month is not None and not 1 <= month <= 12:
        return False
    leap_year = 2000
    return day is None or 1 <= day <= (monthrange(year or leap_year, month)[1] if month else 31)

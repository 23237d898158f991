"""Number words as figures, and figures as they are read in print ("twenty two" is 22, "1,200" is 1200)."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.language.tokens import Word, table_form, table_forms, words

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SINGLE = UNITS | TENS


class NumberWord(Struct, frozen=True):
    """A number written in words: where it stands, what it is, and how it is written in figures."""

    place: Slice
    value: int

    def in_figures(self) -> str:
        """ "22", "1,200", "2 million" (GOV.UK style: millions and more keep their word)."""
        return in_figures(self.value)


def in_figures(value: int) -> str:
    """A whole number as it is printed: commas from 1,000 up, "million" and "billion" as words."""
    for name, scale in (("billion", 1_000_000_000), ("million", 1_000_000)):
        if value >= scale and value % (scale // 10) == 0:
            return f"{value / scale:g} {name}"
    return f"{value:,}"


def find_numbers_in_words(text: str) -> tuple[NumberWord, ...]:
    """The numbers written in words in `text`, "one" among them, the longest reading of each."""
    found = words(text)
    numbers: list[NumberWord] = []
    following = 0
    for at, key in enumerate(table_forms(text)):
        if at < following or small_number(key) is None:
            continue
        end, value = _read(text, found, at)
        if value is not None:
            numbers.append(NumberWord(Slice(found[at].start, found[end - 1].end), value))
            following = end
    return tuple(numbers)


def _read(text: str, found: tuple[Word, ...], at: int) -> tuple[int, int | None]:
    """Read a number from word `at` on: the word after it, and its value (None if there is no number)."""
    total = 0
    group: int | None = None
    place = at
    while place < len(found) and (place == at or _joined(text, found, place)):
        key = table_form(found[place].text)
        small = small_number(key)
        if small is not None and _fits(group, small):
            group = (group or 0) + small
        elif key in SCALES and group is not None:
            if key == "hundred":
                group *= 100
            else:
                total, group = total + group * SCALES[key], 0
        elif not (key == "and" and group is not None and _goes_on(text, found, place, group, total)):
            break
        place += 1
    if group is None:
        return at + 1, None
    return place, total + group


def _fits(group: int | None, small: int) -> bool:
    """Whether a number below 100 may follow what has been read: "twenty" + "two", "two hundred" + "five"."""
    if not group:
        return True
    return group % 100 == 0 or (group % 100 >= 20 and group % 10 == 0 and small < 10)


def _goes_on(text: str, found: tuple[Word, ...], place: int, group: int, total: int) -> bool:
    """Whether "and" is inside the number: "two hundred and five", but not "twenty and two"."""
    after = place + 1
    hundreds = (group >= 100 and group % 100 == 0) or (group == 0 and total > 0)
    return (
        hundreds
        and after < len(found)
        and _joined(text, found, after)
        and small_number(table_form(found[after].text)) is not None
    )


@lru_cache(maxsize=1 << 12)
def small_number(key: str) -> int | None:
    """The value of "two", "twenty" or "twenty-two"."""
    if key in _SINGLE:
        return _SINGLE[key]
    tens, hyphen, unit = key.partition("-")
    if hyphen and tens in TENS and UNITS.get(unit, 10) < 10:
        return TENS[tens] + UNITS[unit]
    return None


def _joined(text: str, found: tuple[Word, ...], place: int) -> bool:
    return not text[found[place - 1].end : found[place].start].strip(" \t\n\u00a0-")


_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


def value_of(figures: str) -> float:
    """The value of printed figures ("1,200", "62.5")."""
    if not _GROUPED.fullmatch(figures):
        raise ValueError(f"not a number: {figures}")
    return float(figures.replace(",", ""))

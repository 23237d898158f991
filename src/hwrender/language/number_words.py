"""English number words: their table, and the grammar that puts them together ("a hundred and five" is 105).

The functions here read a list of keys: words in lower case, a hyphen inside a word as "-", everything else as
it stands, and empty strings after the last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from msgspec import Struct

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
LARGE = {"thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SCALES = {"hundred": 100, **LARGE}
_SIZES = {"dozen": 12, **SCALES}
ZEROS = frozenset({"zero", "nought"})
_SINGLE = UNITS | TENS
DIGITS = {"oh": 0, "zero": 0, "nought": 0, **{word: value for word, value in UNITS.items() if value < 10}}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
}  # fmt: skip
LARGE_ORDINALS = {f"{word}th": value for word, value in SCALES.items()}
DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{word: value for word, value in _ORDINALS.items() if value > 2},
    **{f"{word}s": value for word, value in _ORDINALS.items() if value > 2},
    **{f"{word}{plural}": value for word, value in LARGE_ORDINALS.items() for plural in ("", "s")},
}  # fmt: skip
"""What stands below the line of a fraction in words: "two thirds"."""
_MANY = {"scores": 20, **{f"{word}s": value for word, value in _SIZES.items()}}
_FEW_BEFORE = frozenset({"few", "several", "many"})
HEADS = (
    frozenset(_SINGLE.keys() | ZEROS | _ORDINALS.keys() | _MANY.keys())
    | DENOMINATORS.keys()
    | {"a", "an", "dozen", "couple", "pair", "tens", "minus", "several", "many"}
)
"""The words that a number in words may begin with."""

AFTER_ARTICLES = DENOMINATORS.keys() | SCALES.keys() | {"dozen", "couple", "pair", "few"}
"""What makes a number of the "a" before it."""


class NumeralForm(Enum):
    """What a number is written in."""

    FIGURES = "figures"
    WORDS = "words"
    BOTH = "both"


class Numeral(Struct, frozen=True):
    """A number up to, not including, key `after`.

    `is_loose` says that it names no exact number ("a couple of", "hundreds"). `scale` is what its last word
    or letter stands for, which a range shares ("three to four million").
    """

    after: int
    value: Fraction
    form: NumeralForm = NumeralForm.WORDS
    is_ordinal: bool = False
    is_loose: bool = False
    scale: int = 1


def read_words(keys: Sequence[str], at: int) -> Numeral | None:
    """The longest number in words that begins with key `at`, cardinal or ordinal; fractions of one apart."""
    key = keys[at]
    if key in ZEROS:
        return continued(keys, Numeral(at + 1, Fraction(0)))
    special = _part_of_scale(keys, at) or _couple(keys, at)
    if special is not None:
        return special
    found = _cardinal(keys, at)
    return found if found is None or found.is_ordinal else continued(keys, found)


def _cardinal(keys: Sequence[str], at: int) -> Numeral | None:
    """ "Two hundred and five thousand", "twelve hundred", "a dozen", "three score", "twenty-second"."""
    total, group, last = 0, None, LARGE["trillion"] * 1000
    place = after = at
    if keys[at] == "a" and keys[at + 1] in _SIZES:
        group, place = 1, at + 1
    elif keys[at] == "dozen":
        group = 1
    while True:
        place += keys[place] == "-" and place > at
        key = keys[place]
        small = _SINGLE.get(key)
        if small is not None and _fits(group, small):
            group = (group or 0) + small
        elif key == "hundred" and group and group < 100:
            group *= 100
        elif key in LARGE and group and LARGE[key] < last:
            last = LARGE[key]
            total, group = total + group * last, 0
        elif key == "and" and _goes_on(keys, place, group, total):
            place += 1
            continue
        else:
            break
        place = after = place + 1
    ordinal = _ordinal(keys, place, group, total)
    if ordinal is not None or group is None:
        return ordinal
    if not total and ((key == "dozen" and group < 100) or (key == "score" and 1 < group < 10)):
        size = 12 if key == "dozen" else 20
        return Numeral(place + 1, Fraction(group * size), scale=size)
    scale = last if total and not group else 100 if group and group % 100 == 0 else 1
    return Numeral(after, Fraction(total + group), scale=scale)


def _fits(group: int | None, small: int) -> bool:
    """Whether a number below 100 may follow what has been read: "twenty" + "two", "two hundred" + "five"."""
    if not group:
        return True
    return group % 100 == 0 or (group % 100 >= 20 and group % 10 == 0 and small < 10)


def _goes_on(keys: Sequence[str], place: int, group: int | None, total: int) -> bool:
    """Whether "and" is inside the number: "two hundred and five", but not "twenty and two"."""
    after_hundreds = group % 100 == 0 if group else group == 0 and total > 0
    following = keys[place + 1]
    return after_hundreds and (following in _SINGLE or following in _ORDINALS)


def _ordinal(keys: Sequence[str], place: int, group: int | None, total: int) -> Numeral | None:
    """The ordinal that ends with key `place`: "first", "twenty-second", "two hundredth"."""
    key = keys[place]
    small = _ORDINALS.get(key)
    if small is not None and _fits(group, small) and (group or total or place == 0 or keys[place - 1] != "-"):
        is_time = key == "second" and bool(group) and keys[place - 1] not in {"-", "and"}
        return (
            None if is_time else Numeral(place + 1, Fraction(total + (group or 0) + small), is_ordinal=True)
        )
    if key in LARGE_ORDINALS and group:
        return Numeral(place + 1, Fraction(total + group * LARGE_ORDINALS[key]), is_ordinal=True)
    return None


def continued(keys: Sequence[str], found: Numeral) -> Numeral:
    """A number with what may follow it, in figures too: "point five", "and a half", "million", "dozen"."""
    after, value, scale = found.after, found.value, found.scale
    if keys[after] == "point" and keys[after + 1] in DIGITS:
        decimals = ""
        while keys[after + 1] in DIGITS:
            decimals += str(DIGITS[keys[after + 1]])
            after += 1
        after += 1
        value += Fraction(f"0.{decimals}")
    elif keys[after] == "and" and keys[after + 1] in {"a", "one", "two", "three"}:
        part = read_fraction(keys, after + 1)
        if part is not None:
            after, value = part.after, value + part.value
    place = after + (keys[after] == "-")
    if keys[place] in _SIZES and scale == 1 and value < 1000:
        scale = _SIZES[keys[place]]
        after, value = place + 1, value * scale
    form = NumeralForm.BOTH if found.form is NumeralForm.FIGURES and after > found.after else found.form
    return Numeral(after, value, form, scale=scale)


def _part_of_scale(keys: Sequence[str], at: int) -> Numeral | None:
    """ "Half a million", "half-a-dozen", "three quarters of a million"."""
    part = read_fraction(keys, at)
    if part is None:
        return None
    place = part.after + (keys[part.after] in {"of", "-"})
    place += keys[place] == "a"
    place += keys[place] == "-"
    scale = _SIZES.get(keys[place])
    if scale is None or place == part.after:
        return None
    return Numeral(place + 1, part.value * scale, scale=scale)


def read_fraction(keys: Sequence[str], at: int) -> Numeral | None:
    """ "Half", "a third", "two thirds", "three-quarters"."""
    if keys[at] == "half":
        return Numeral(at + 1, Fraction(1, 2))
    count = 1 if keys[at] in {"a", "an"} else UNITS.get(keys[at])
    place = at + 1 + (keys[at + 1] == "-")
    whole = DENOMINATORS.get(keys[place])
    if count is None or whole is None or count > whole or (count > 1) != keys[place].endswith("s"):
        return None
    return Numeral(place + 1, Fraction(count, whole))


def _couple(keys: Sequence[str], at: int) -> Numeral | None:
    """ "A couple of", "a pair of", "a couple of hundred"."""
    at += keys[at] == "a"
    if keys[at] not in {"couple", "pair"} or keys[at + 1] != "of":
        return None
    scale = _SIZES.get(keys[at + 2], 1)
    return Numeral(at + 2 + (scale > 1), Fraction(2 * scale), is_loose=True, scale=scale)


def read_multitude(keys: Sequence[str], at: int) -> Numeral | None:
    """ "Hundreds", "dozens", "tens of thousands", "a few hundred": more than that, nobody says how many."""
    if keys[at] in _MANY or keys[at] == "tens":
        value, after = _MANY.get(keys[at], 10), at + 1
        while keys[after] == "of" and keys[after + 1] in _MANY:
            value, after = value * _MANY[keys[after + 1]], after + 2
        return None if value == 10 else Numeral(after, Fraction(value), is_loose=True)
    at += keys[at] == "a"
    value = _SIZES.get(keys[at + 1], _MANY.get(keys[at + 1], 0))
    return Numeral(at + 2, Fraction(value), is_loose=True) if keys[at] in _FEW_BEFORE and value else None

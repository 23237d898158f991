"""What an English text says in figures, and which other figures a translation of it may have.

A translation may write "3" for "three", "15:00" for "3pm", "5" for May, "50%" for "half". English is known,
so all this is read from the English words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from hwrender.language.calendar import WEEKDAYS
from hwrender.language.number_words import LARGE, read_words
from hwrender.language.tokens import plain_form, words
from hwrender.metadata import MONTHS
from hwrender.translations.figures import FigureKind, SharedFigure, figures

_OTHER_SCALES = (Decimal(10**4), Decimal(10**5), Decimal(10**6), Decimal(10**7), Decimal(1000))
"""What large numbers are counted in elsewhere: by ten thousand in Chinese, by lakh and crore in India."""
_LEAST_LARGE = 10_000
_SCALE_LETTERS = {"k": 1000, "m": 10**6, "bn": 10**9}
_WORDS = {
    "once": ("1",), "twice": ("2",), "half": ("50", "1", "2"), "halves": ("50", "1", "2"),
    "quarter": ("25", "1", "4"), "quarters": ("75", "4"), "third": ("1", "3"), "thirds": ("2", "3"),
    "both": ("2",), "couple": ("2",), "pair": ("2",), "dozen": ("12",), "fortnight": ("2", "14"),
    "noon": ("12",), "midday": ("12",), "midnight": ("0", "12", "24"), "week": ("7",), "weekly": ("1", "7"),
    "year": ("12",), "hour": ("60",), "daily": ("1",), "monthly": ("1",), "yearly": ("1",),
    "everyone": ("100",), "all": ("100",), "none": ("0",), "nobody": ("0",), "no": ("0",), "decade": ("10",),
}  # fmt: skip


class EnglishFigure(Struct, frozen=True):
    """A figure of an English text. `forms` are the values that a translation may write for it."""

    figure: SharedFigure
    forms: frozenset[str]

    def may_be_in_words(self) -> bool:
        """Whether other languages may well spell it: a small number, or a round one."""
        if self.figure.kind is not FigureKind.NUMBER or not self.figure.value.isdecimal():
            return False
        value = int(self.figure.value)
        return value <= 12 or (value <= 100 and value % 10 == 0) or value in (1000, 10**6)


class EnglishFigures(Struct, frozen=True):
    """All figures of a text, and `others`: the values that its words stand for. With `has_clock` it says a
    time in words, so that any time may stand in a translation."""

    figures: tuple[EnglishFigure, ...]
    others: frozenset[str]
    has_clock: bool


def read_english(text: str) -> EnglishFigures:
    """What a translation of this text must have and may have."""
    keys = [plain_form(word.text) for word in words(text)]
    has_clock = bool({"past", "quarter", "half"} & {*keys})
    found = tuple(EnglishFigure(each, frozenset(_forms(text, each))) for each in figures(text))
    return EnglishFigures(found, frozenset(_of_words(keys)), has_clock)


def _forms(text: str, figure: SharedFigure) -> Iterator[str]:
    yield figure.value
    if figure.kind is not FigureKind.NUMBER:
        return
    after = text[figure.place.end :].lstrip().lower()
    yield from _on_the_clock(figure.value, after)
    scale = _scale(after)
    value = Decimal(figure.value) * scale
    if scale > 1 or value >= _LEAST_LARGE:
        yield _shown(value)
        yield from (_shown(value / each) for each in _OTHER_SCALES)


def _on_the_clock(value: str, after: str) -> Iterator[str]:
    hour, _, minutes = value.partition(".")
    rest = f".{minutes}" if minutes else ""
    if after.startswith(("pm", "p.m")) and int(hour) < 12:
        yield f"{int(hour) + 12}{rest}"
    if after.startswith(("am", "a.m")) and int(hour) == 12:
        yield f"0{rest}"


def _scale(after: str) -> int:
    first = next((word.text for word in words(after[:20])), "")
    return LARGE.get(first, _SCALE_LETTERS.get(first, 1))


def _shown(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _of_words(keys: list[str]) -> Iterator[str]:
    padded = [part for key in keys for part in (key.split("-") if "-" in key else [key])]
    ends = ["", "", ""]
    for at, key in enumerate(padded):
        yield from _WORDS.get(key, ())
        if key.title() in MONTHS:
            yield str(MONTHS.index(key.title()) + 1)
        if key.title() in _DAYS:
            # the second day is Monday in Portuguese and Vietnamese, the first elsewhere
            yield from (str(_DAYS.index(key.title()) + 1), str(_DAYS.index(key.title()) + 2))
        if key not in _WORDS and (number := read_words([*padded, *ends], at)) is not None:
            yield str(int(number.value))


_DAYS = tuple(WEEKDAYS)

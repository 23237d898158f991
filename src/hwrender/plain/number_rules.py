"""Numbers written in words, in short forms or in mixed ways (NHS digital service manual, "Numbers")."""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.number_words import SCALES, UNITS, find_numbers_in_words, in_figures, small_number
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form, words
from hwrender.language.word_sets import word_set
from hwrender.plain.rewordings import Rewording

_NOT_COUNTS = word_set("""
all-fours one-off one-to-one one-on-one one-way one-stop two-way two-fold twofold nine-to-five fifty-fifty
""")
_SET_PHRASES = re.compile(
    r"(?i)\b(?:in two minds|on all fours|(?:one|two) by (?:one|two)|twenty[- ]four seven|nine to five"
    r"|in ones and twos|at sixes and sevens|ten to one|the eleventh hour|one in a million)\b"
)
_COMPOUND = re.compile(r"(?i)([a-z]+(?:-[a-z]+)?)-([a-z]+(?:-[a-z]+)*)")
_SHORT_AMOUNT = re.compile(
    r"(?<![\w.])([£$€]?\d+(?:,\d{3})*(?:\.\d+)?)[ \u00a0]?(k|m|mn|bn|K|M)\b(?![.'’]\w)"
)
_LONG_FIGURES = re.compile(r"(?<![\w.,/+-])(?<!\d[ \u00a0])([£$€]?)(\d{4,7})(?![\w,/-]|\.\d|[ \u00a0]\d{3})")
_AFTER_CODES = re.compile(
    r"(?i)(?:call|ring|phone|tel|telephone|text|number|no|code|ref|reference|id|room|in|since)[.:]?\s*$"
)
_SCALE_OF = {"m": "million", "mn": "million", "M": "million", "bn": "billion"}


@lru_cache(maxsize=1 << 12)
def find_number_words(text: str) -> tuple[Rewording, ...]:
    """Counts from two up that are written in words, with their figures: "Twenty two" becomes "22".

    "One" alone is left (it is more often no number), and so are names ("Seven Sisters") and set phrases.
    """
    kept = [Slice(found.start(), found.end()) for found in _SET_PHRASES.finditer(text)]
    starts = frozenset(sentence.start for sentence in split_sentences(text))
    rewordings = [
        Rewording(number.place, (number.in_figures(),), safe=True)
        for number in find_numbers_in_words(text)
        if number.value > 1
        and not any(number.place.overlaps(each) for each in kept)
        and not _is_name(text, number.place, starts)
        and not _is_part_of_fraction(text, number.place)
    ]
    return tuple(sorted((*rewordings, *_compounds(text)), key=lambda rewording: rewording.place))


def _is_name(text: str, place: Slice, starts: frozenset[int]) -> bool:
    """Whether the number is written large in the middle of a sentence, or before another such word."""
    if not text[place.start].isupper():
        return False
    following = text[place.end :].lstrip(" ")
    return place.start not in starts or (following[:1].isupper() and following[1:2].islower())


def _is_part_of_fraction(text: str, place: Slice) -> bool:
    """ "Two thirds" is a fraction, "twenty per cent" a percentage: each has a rule of its own."""
    return bool(
        re.match(
            r"(?i)[ -](?:halves|thirds?|quarters?|fifths?|eighths?|tenths?|per ?cent|in \w+)\b",
            text[place.end :],
        )
        or re.search(r"(?i)\b\w+ in $", text[: place.start])
    )


def _compounds(text: str) -> list[Rewording]:
    """ "Two-year" becomes "2-year"."""
    rewordings = []
    for word in words(text):
        found = _COMPOUND.fullmatch(word.text)
        if found is None or table_form(word.text) in _NOT_COUNTS:
            continue
        number, rest = small_number(found[1].lower()), found[2].lower()
        if number is None:
            number, rest = small_number(found[1].lower().partition("-")[0]), word.text.partition("-")[2]
        counts_on = (
            rest in UNITS or rest in SCALES or rest.endswith(("third", "thirds", "quarters", "fifths"))
        )
        if number is not None and number > 1 and not counts_on:
            rewordings.append(Rewording(word.slice(), (f"{number}-{rest}",), safe=True))
    return rewordings


def find_short_amounts(text: str) -> tuple[Rewording, ...]:
    """Amounts with a letter for thousands or millions: "£3.5m" becomes "£3.5 million"."""
    rewordings = []
    for found in _SHORT_AMOUNT.finditer(text):
        amount, letter = found[1], found[2]
        if letter in "mM" and amount[0] not in "£$€":
            continue  # metres, or a size
        place = Slice(found.start(), found.end())
        if letter in "kK":
            sign = amount[0] if amount[0] in "£$€" else ""
            value = float(amount.removeprefix(sign).replace(",", "")) * 1000
            rewordings.append(Rewording(place, (sign + in_figures(round(value)),), safe=True))
        else:
            rewordings.append(Rewording(place, (f"{amount} {_SCALE_OF[letter]}",), safe=True))
    return tuple(rewordings)


def find_figures_without_commas(text: str) -> tuple[Rewording, ...]:
    """Figures from 1000 up without a comma, years and codes aside: "12000" becomes "12,000"."""
    rewordings = []
    for found in _LONG_FIGURES.finditer(text):
        value = int(found[2])
        is_year = not found[1] and 1800 <= value <= 2100
        if is_year or found[2].startswith("0") or _AFTER_CODES.search(text[: found.start()]):
            continue
        rewordings.append(Rewording(Slice(found.start(), found.end()), (f"{found[1]}{value:,}",), safe=True))
    return tuple(rewordings)


def find_mixed_numbers(text: str) -> tuple[Rewording, ...]:
    """The first number word of a text that has figures too: one way of writing numbers is enough."""
    has_figures = any(word.text.lstrip("£")[:1].isdigit() for word in words(text))
    return find_number_words(text)[:1] if has_figures else ()

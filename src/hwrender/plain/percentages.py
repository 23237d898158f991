"""Percentages and fractions as numbers of people: "62%" is "about 6 in 10" (NHS digital service manual).

What is offered is honest: within 2 points it is "about", within 3.5 points below a round share "nearly", and
else "more than" the round share below it. Shares under 10 or over 90 in 100 keep their figure, because there
a point or two is a great part of the whole.
"""

from __future__ import annotations

import re

from hwrender.language.number_words import find_numbers_in_words, value_of
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.plain.phrases import like
from hwrender.plain.rewordings import Rewording

ABOUT_POINTS = 2.0
NEARLY_POINTS = 3.5

_ROUND: tuple[tuple[float, str], ...] = (
    (10, "1 in 10"), (20, "1 in 5"), (25, "1 in 4"), (30, "3 in 10"), (100 / 3, "1 in 3"), (40, "4 in 10"),
    (50, "half"), (60, "6 in 10"), (200 / 3, "2 in 3"), (70, "7 in 10"), (75, "3 in 4"), (80, "8 in 10"),
    (90, "9 in 10"),
)  # fmt: skip
_EXACT = {1.0: "1 in 100", 2.0: "1 in 50", 5.0: "1 in 20", 95.0: "19 in 20", 0.0: "none", 100.0: "all"}

_PER_CENT = r"[ \u00a0]?(?:%|per ?cent\b)"
_SHARE = re.compile(rf"(?i)(?<![\w.,-])(\d{{1,3}}(?:\.\d+)?){_PER_CENT}(?!\w)")
_RANGE = re.compile(
    rf"(?i)(?<![\w.,-])(\d{{1,3}}(?:\.\d+)?)(?:{_PER_CENT})?"
    rf"(?:[ ]?[-–—][ ]?| to | and )(\d{{1,3}}(?:\.\d+)?){_PER_CENT}(?!\w)"
)
_IN_WORDS = re.compile(r"(?i)[ -]per ?cent\b")
_OF = re.compile(r"(?i)[ \n]of(?=[ \n](?!(?:the|these|those|our|all|my|your|his|her|their|them|us|you)\b))")
_CHANGE_AFTER = re.compile(
    r"(?i)[ \n-](?:\w+[ \n])?(?:increase|rise|growth|cut|reduction|decrease|drop|fall|more|less|fewer|higher"
    r"|lower|discount|off|interest|rate|point|better|worse|up|down|vat|tax|alcohol|extra|faster|longer)s?\b"
)
_CHANGE_BEFORE = re.compile(
    r"(?i)\b(?:by|up|down|rose|risen|fell|fallen|grew|grown"
    r"|(?:increase|rise|cut|fall|reduction|drop|decrease|growth|rate|discount) of)[ \n]"
    r"(?:(?:about|around|nearly|almost|over|only|just) )?$"
)


def in_people(percent: float) -> str:
    """The nearest honest share for a percentage from 0 to 100: 62 is "about 6 in 10", 25 "1 in 4"."""
    if not 0 <= percent <= 100:
        raise ValueError(f"{percent} is no share of a whole")
    if percent in _EXACT:
        return _EXACT[percent]
    if percent < 1:
        return "fewer than 1 in 100"
    if percent > 99:
        return "more than 99 in 100"
    if percent < 10 or percent > 90:
        return f"{percent:g} in 100" if percent.is_integer() else f"about {round(percent)} in 100"
    share, words = min(_ROUND, key=lambda each: abs(each[0] - percent))
    gap = share - percent
    if abs(gap) < 0.01:
        return words
    if abs(gap) <= ABOUT_POINTS and _is_small(gap, percent):
        return f"about {words}"
    if 0 < gap <= NEARLY_POINTS:
        return f"nearly {words}"
    return f"more than {max(each for each in _ROUND if each[0] < percent)[1]}"


def _is_small(gap: float, percent: float) -> bool:
    """Whether the gap is at most a tenth of the smaller side: 2 points are much where 12 in 100 are meant."""
    return abs(gap) <= min(percent, 100 - percent) / 10


def find_percentages(text: str) -> tuple[Rewording, ...]:
    """The percentages in `text`, each with the nearest honest share where it is a share of people or things.

    A change ("rose by 20%", "a 5% cut") or a percentage over 100 has no such wording.
    """
    ranges = [_of_range(text, found) for found in _RANGE.finditer(text)]
    taken = [rewording.place for rewording in ranges]
    single = [
        _of_share(text, Slice(found.start(), found.end()), value_of(found[1]))
        for found in _SHARE.finditer(text)
        if not any(place.overlaps(Slice(found.start(), found.end())) for place in taken)
    ]
    return tuple(sorted((*ranges, *single, *_in_words(text)), key=lambda rewording: rewording.place))


def _in_words(text: str) -> list[Rewording]:
    if not _IN_WORDS.search(text):
        return []
    rewordings = []
    for number in find_numbers_in_words(text):
        found = _IN_WORDS.match(text, number.place.end)
        if found:
            rewordings.append(_of_share(text, Slice(number.place.start, found.end()), float(number.value)))
    return rewordings


def _of_share(text: str, place: Slice, percent: float) -> Rewording:
    if percent > 100 or _is_change(text, place):
        return Rewording(place, reason="Say what this means in people, pounds or days.")
    share = in_people(percent)
    hedge = _HEDGE.search(text[: place.start])
    if hedge:
        place = Slice(hedge.start(), place.end)
        share = _hedged(hedge[1].casefold(), percent)
    of = _OF.match(text, place.end)
    if of and share != "none":  # "half people" is said with no word between, as "6 in 10 people" is
        place = Slice(place.start, of.end())
        share = f"{share} of" if share.endswith("half") else share
    return Rewording(place, (_at(text, place, share),), safe=True)


_HEDGE = re.compile(
    r"(?i)\b(about|around|approximately|roughly|some|nearly|almost|just under|just over|over|more than|above"
    r"|at least|under|less than|fewer than|below|up to|at most)[ \n]$"
)


def _hedged(hedge: str, percent: float) -> str:
    """The share for a percentage after a hedge: "over 58%" is "more than half", never "over 6 in 10"."""
    exact = [words for share, words in _ROUND if abs(share - percent) < 0.01]
    below = max((each for each in _ROUND if each[0] <= percent), default=(0.0, "1 in 100"))[1]
    above = min((each for each in _ROUND if each[0] >= percent), default=(100.0, "all"))[1]
    match hedge:
        case "over" | "more than" | "above" | "just over":
            return f"more than {below}" if percent >= 10 else f"more than {percent:g} in 100"
        case "at least":
            return f"at least {below}" if percent >= 10 else f"at least {percent:g} in 100"
        case "under" | "less than" | "fewer than" | "below" | "nearly" | "almost" | "just under":
            word = "nearly" if hedge in {"nearly", "almost", "just under"} else "fewer than"
            return f"{word} {above}" if percent <= 90 else f"{word} {percent:g} in 100"
        case "up to" | "at most":
            return f"{hedge} {above}" if percent <= 90 else f"{hedge} {percent:g} in 100"
        case _:
            return f"about {exact[0]}" if exact else in_people(percent)


def _of_range(text: str, found: re.Match[str]) -> Rewording:
    place = Slice(found.start(), found.end())
    low, high = value_of(found[1]), value_of(found[2])
    between = text[: place.start].rstrip().casefold().endswith("between")
    if _is_change(text, place) or low % 10 or high % 10 or not 0 < low < high < 100:
        return Rewording(place, reason="Say what this means in people, pounds or days.")
    join = "and" if between else "to"
    return Rewording(place, (f"{low / 10:g} {join} {high / 10:g} in 10",), safe=not between)


def _is_change(text: str, place: Slice) -> bool:
    if _CHANGE_AFTER.match(text, place.end):
        return True
    before = _CHANGE_BEFORE.search(text[: place.start])
    return bool(before) and not re.match(r"(?i)[ \n]of\b", text[place.end :])


def _at(text: str, place: Slice, wording: str) -> str:
    """`wording` with a capital where it opens a sentence."""
    opens = any(sentence.start == place.start for sentence in split_sentences(text))
    return like("X" if opens else "x", wording)


_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_FRACTION = re.compile(
    r"(?i)\b(a|one|two|three|four|five|seven|nine)[ -]"
    r"(halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b"
    r"(?=[ \n]of\b(?! an? (?:hour|mile|inch|pound|century|minute|second|day|year|pint|turn)\b))"
)
_SLASHED = re.compile(r"(?<![\w/.,])([1-9])/([2-9]|10)(?![\w/])(?=[ \n]of\b)|([¼½¾⅓⅔⅕⅛])(?=[ \n]of\b)")
_SIGNS = {"¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}


def find_fractions(text: str) -> tuple[Rewording, ...]:
    """Fractions of a whole in words or signs ("two thirds of", "1/3 of", "¾ of"), as "2 in 3" and the like.

    "Half of" is plain and is left.
    """
    rewordings = []
    for found in _FRACTION.finditer(text):
        count, parts = _COUNTS[found[1].lower()], _PARTS[found[2].lower()]
        rewordings.append(_of_fraction(text, Slice(found.start(), found.end()), count, parts))
    for found in _SLASHED.finditer(text):
        count, parts = _SIGNS[found[3]] if found[3] else (int(found[1]), int(found[2]))
        if count < parts:
            rewordings.append(_of_fraction(text, Slice(found.start(), found.end()), count, parts))
    return tuple(sorted(rewordings, key=lambda rewording: rewording.place))


def _of_fraction(text: str, place: Slice, count: int, parts: int) -> Rewording:
    of = _OF.match(text, place.end)
    if (count, parts) == (1, 2):
        return Rewording(place, (_at(text, place, "half"),), safe=True)
    if of:
        place = Slice(place.start, of.end())
    return Rewording(place, (f"{count} in {parts}",), safe=True)

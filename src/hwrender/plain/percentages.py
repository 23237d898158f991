"""Percentages and fractions as numbers of people: "62%" is "about 6 in 10" (NHS digital service manual).

What is offered is honest: within 2 points it is "about", within 3.5 points below a round share "nearly", and
else "more than" the round share below it. Shares under 10 or over 90 in 100 keep their figure, because there
a point or two is a great part of the whole.
"""

from __future__ import annotations

import re
from fractions import Fraction

from hwrender.language.bounds import Bound
from hwrender.language.number_words import NumeralForm
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.word_classes import classify
from hwrender.language.word_context import WordClass
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import like
from hwrender.plain.rewordings import Rewording

ABOUT_POINTS = 2.0
NEARLY_POINTS = 3.5

_ROUND: tuple[tuple[float, str], ...] = (
    (10, "1 in 10"), (20, "1 in 5"), (25, "1 in 4"), (30, "3 in 10"), (100 / 3, "1 in 3"), (40, "4 in 10"),
    (50, "half"), (60, "6 in 10"), (200 / 3, "2 in 3"), (70, "7 in 10"), (75, "3 in 4"), (80, "8 in 10"),
    (90, "9 in 10"),
)  # fmt: skip
_EXACT = {1.0: "1 in 100", 2.0: "1 in 50", 5.0: "1 in 20", 95.0: "19 in 20", 0.0: "none", 100.0: "all"}

_OF = re.compile(r"(?i)[ \n]of(?=[ \n](?!(?:the|these|those|our|all|my|your|his|her|their|them|us|you)\b))")
_CHANGE_AFTER = re.compile(
    r"(?i)[ \n-](?:(?P<word>\w+)[ \n])?(?:increase|rise|growth|cut|reduction|decrease|drop|fall|more|less"
    r"|fewer|higher|lower|discount|off|interest|rate|point|better|worse|up|down|vat|tax|alcohol|extra"
    r"|faster|longer)s?\b"
)
_COMPARED = word_set("more less fewer higher lower better worse faster longer")
_CHANGE_BEFORE = re.compile(
    r"(?i)\b(?:by|up|down|rose|risen|fell|fallen|grew|grown"
    r"|(?:increase|rise|cut|fall|reduction|drop|decrease|growth|rate|discount) of)[ \n](?:only |just )?$"
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
    return tuple(
        _of_range(text, each) if each.is_range else _of_share(text, each)
        for each in read_quantities(text)
        if each.kind is QuantityKind.PERCENTAGE
    )


def _of_share(text: str, found: Quantity) -> Rewording:
    place, percent = found.place, float(found.value)
    if not 0 <= percent <= 100 or _is_change(text, found):
        return Rewording(place, reason="Say what this means in people, pounds or days.")
    share = in_people(percent)
    if found.bound_place is not None:
        place = Slice(min(place.start, found.bound_place.start), max(place.end, found.bound_place.end))
        share = _hedged(found.bound, found.bound_place.of(text), percent)
    of = _OF.match(text, place.end)
    if of and share != "none":  # "half people" is said with no word between, as "6 in 10 people" is
        place = Slice(place.start, of.end())
        share = f"{share} of" if share.endswith("half") else share
    fits = _counts_people(text, found, place.start)
    return Rewording(place, (_at(text, place, share),), safe=True, fits=fits)


def _counts_people(text: str, found: Quantity, start: int) -> bool:
    """Whether "6 in 10" fits for a percentage: before "of" or a verb, and not after "the" or "only"."""
    sentence = next(each for each in split_sentences(text) if each.start <= start < each.end)
    words = classify(text, sentence)
    first = next(at for at, word in enumerate(words) if word.place.end > start)
    after = next((word for word in words if word.place.start >= found.place.end), None)
    before = words[first - 1] if first and not words[first].gap else None
    if before is not None and (before.word_class in _DESCRIBING or before.key in _FOCUS):
        return False
    if after is None or after.gap:
        return False
    return after.key in {"of", "who"} or after.word_class in _TELLING


def _is_verb(text: str, after: re.Match[str]) -> bool:
    """Whether the first word after a percentage says what people do: "waited longer", not "reduced rate"."""
    start = after.start("word")
    sentence = next(each for each in split_sentences(text) if each.start <= start < each.end)
    is_compared = after[0].split()[-1].casefold() in _COMPARED
    verbs = _TELLING | {WordClass.PARTICIPLE} if is_compared else _TELLING
    return any(word.place.start == start and word.word_class in verbs for word in classify(text, sentence))


_C = WordClass
_DESCRIBING = frozenset([_C.DETERMINER, _C.NOUN, _C.NAME, _C.NUMBER])
_TELLING = frozenset([_C.HELPER, _C.FINITE, _C.LIKELY])
_FOCUS = frozenset(["only", "just", "even", "further", "another", "other"])


def _hedged(bound: Bound, words: str, percent: float) -> str:
    """The share for a percentage with a bound: "over 58%" is "more than half", never "over 6 in 10"."""
    exact = [words for share, words in _ROUND if abs(share - percent) < 0.01]
    below = max((each for each in _ROUND if each[0] <= percent), default=(0.0, "1 in 100"))[1]
    above = min((each for each in _ROUND if each[0] >= percent), default=(100.0, "all"))[1]
    match bound:
        case Bound.MORE_THAN | Bound.AT_LEAST:
            return f"{bound.value} {below if percent >= 10 else f'{percent:g} in 100'}"
        case Bound.FEWER_THAN | Bound.NEARLY:
            return f"{bound.value} {above if percent <= 90 else f'{percent:g} in 100'}"
        case Bound.AT_MOST:
            word = "up to" if words.casefold() == "up to" else bound.value
            return f"{word} {above if percent <= 90 else f'{percent:g} in 100'}"
        case Bound.ABOUT | Bound.EXACT:
            return f"about {exact[0]}" if exact else in_people(percent)


def _of_range(text: str, found: Quantity) -> Rewording:
    low, high = found.value, found.high
    between = text[: found.place.start].rstrip().casefold().endswith("between")
    if _is_change(text, found) or low % 10 or high % 10 or not 0 < low < high < 100:
        return Rewording(found.place, reason="Say what this means in people, pounds or days.")
    join = "and" if between else "to"
    return Rewording(found.place, (f"{low // 10} {join} {high // 10} in 10",), safe=not between)


def _is_change(text: str, found: Quantity) -> bool:
    """Whether it says how much something changed. In "58% waited more" it is people who wait."""
    after = _CHANGE_AFTER.match(text, found.place.end)
    if after and not (after["word"] and _is_verb(text, after)):
        return True
    start = found.place.start if found.bound_place is None else min(found.place, found.bound_place).start
    before = _CHANGE_BEFORE.search(text[:start])
    return bool(before) and not re.match(r"(?i)[ \n]of\b", text[found.place.end :])


def _at(text: str, place: Slice, wording: str) -> str:
    """`wording` with a capital where it opens a sentence."""
    opens = any(sentence.start == place.start for sentence in split_sentences(text))
    return like("X" if opens else "x", wording)


def find_fractions(text: str) -> tuple[Rewording, ...]:
    """Fractions of a whole in words or signs ("two thirds of", "1/3 of", "¾ of"), as "2 in 3" and the like.

    "Half of" is plain and is left.
    """
    return tuple(
        _of_fraction(text, each)
        for each in read_quantities(text)
        if each.kind is QuantityKind.FRACTION
        and re.match(r"[ \n]of\b", text[each.place.end :])
        and not (each.form is NumeralForm.WORDS and each.value == Fraction(1, 2))
    )


def _of_fraction(text: str, found: Quantity) -> Rewording:
    if found.value == Fraction(1, 2):
        return Rewording(found.place, (_at(text, found.place, "half"),), safe=True)
    of = _OF.match(text, found.place.end)
    place = Slice(found.place.start, of.end()) if of else found.place
    return Rewording(place, (found.in_figures(),), safe=True)

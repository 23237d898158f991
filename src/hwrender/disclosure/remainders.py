"""P7: a total and its parts that give a small number away ("22 people took part. 20 were women.").

Statisticians call it disclosure by differencing, and hide a second number with the first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.disclosure.around import Around
from hwrender.disclosure.match import Concern, Match
from hwrender.language.function_words import AFTER_NOUNS
from hwrender.language.people_counts import find_people_counts
from hwrender.language.people_nouns import UNITS_OF_OTHER_THINGS
from hwrender.language.people_numbers import BLANK
from hwrender.language.people_phrases import Phrases
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_HINT = "Round the numbers, or leave one of them out."
_ANSWERS = word_set("interviews responses replies surveys questionnaires answers conversations")
"""What each of those who took part gave: as many as there are people."""

_LATER_SENTENCES = 2
_LONGEST_PHRASE_WORDS = 4


class _Number(Struct, frozen=True):
    """A number of people and where it stands; `sentence` counts through all texts of a section.

    A number of answers ("40 replies") may be a total and is no part.
    """

    text: Prose
    place: Slice
    value: int
    sentence: int
    is_total: bool
    is_part: bool


def find_remainders(texts: Sequence[Prose], around: Around) -> Iterator[tuple[Prose, Match]]:
    """In the texts of one section as one edition shows them: each part that leaves a small number over.

    The total stands before its parts, at most two sentences away, or is the report's number of people.
    """
    numbers = list(_numbers(texts))
    for place, total in enumerate(numbers):
        if total.is_total and not around.is_small(total.value):
            yield from _after(total, numbers[place + 1 :], around)
    for number in numbers:
        if number.is_part and around.is_small(around.number_of_people - number.value):
            yield number.text, _match(number, "The report's number of people is known.")


def _after(total: _Number, later: Sequence[_Number], around: Around) -> Iterator[tuple[Prose, Match]]:
    """The parts of one total: the last of those that sum up to nearly all of it, or any that alone does."""
    left = total.value
    for number in later:
        if not number.is_part:
            continue
        far = number.sentence - total.sentence > _LATER_SENTENCES
        if far or number.value >= total.value or (number.is_total and number.value > left):
            return
        if around.is_small(total.value - number.value):
            yield number.text, _match(number, _where(total))
            return
        left -= number.value
        if around.is_small(left):
            yield number.text, _match(number, _where(total))
            return
        if left <= 0:
            return


def _where(total: _Number) -> str:
    line = total.text.span(total.place.start, total.place.end).line
    return f"The total is on line {line}."


def _match(number: _Number, total: str) -> Match:
    message = f"What is left of the total is a very small number. {total}"
    return Match(Concern.REMAINDER, number.place, message, _HINT)


def _numbers(texts: Sequence[Prose]) -> Iterator[_Number]:
    sentence = 0
    for text in texts:
        if text.kind in (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS):
            continue
        ends = [each.end for each in split_sentences(text.text)]
        for place, value, is_total, is_part in _people(text.text):
            before = sum(end <= place.start for end in ends)
            yield _Number(text, place, value, sentence + before, is_total, is_part)
        sentence += len(ends)


def _people(text: str) -> Iterator[tuple[Slice, int, bool, bool]]:
    """Each number that may be of people: its place and value, whether it may be a total, and a part."""
    counts = find_people_counts(text)
    if not counts:
        return
    found = {count.place.start: (count.place, count.value, not count.is_part, True) for count in counts}
    phrases = Phrases(text)
    for number in phrases.numbers:
        place = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
        if any(count.place.overlaps(place) for count in counts):
            continue
        if phrases.key(number.after) in _ANSWERS:
            found[place.start] = (place, number.value, True, False)
        elif place.start > counts[0].place.start and _may_be_people(phrases, number.after):
            found[place.start] = (place, number.value, False, True)
    for start in sorted(found):
        if not re.match(r"\s?%", text[found[start][0].end :]):
            yield found[start]


def _may_be_people(phrases: Phrases, after: int) -> bool:
    """Whether no thing is named after a number ("of whom 14 care for a child")."""
    for place in range(after, min(after + _LONGEST_PHRASE_WORDS, len(phrases.words))):
        key = phrases.key(place)
        if not BLANK.fullmatch(phrases.gap(place)) or key in UNITS_OF_OTHER_THINGS:
            return False
        if key in AFTER_NOUNS or phrases.ends_here(place):
            return not phrases.is_thing(place)
        if phrases.is_thing(place):
            return False
    return False

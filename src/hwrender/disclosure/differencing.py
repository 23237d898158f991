"""P7: a total and its parts that give a small number away ("22 people took part. 20 were women.").

Statisticians call it disclosure by differencing, and hide a second number with the first one. In a table, one
hidden cell beside a total can be worked out again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.disclosure.concerns import REMAINDER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.safer_numbers import begins_sentence, rounded
from hwrender.language.bounds import Bound
from hwrender.language.function_words import AFTER_NOUNS
from hwrender.language.people_counts import PeopleCount, find_people_counts
from hwrender.language.people_nouns import ANSWERS, UNITS_OF_OTHER_THINGS
from hwrender.language.people_numbers import BLANK
from hwrender.language.people_phrases import Phrases, read_phrases
from hwrender.language.people_shares import find_participants
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_forms
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_ANSWERED = word_set("question questions yes no sure unsure know agree agreed disagree disagreed")
_NO_SENTENCES = (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS)
_LATER_SENTENCES = 2
_LONGEST_PHRASE_WORDS = 4


class _Number(Struct, frozen=True):
    """A number of people and where it stands; `sentence` counts through all texts of a section.

    A number of answers ("40 replies") may be a total and is no part. `is_answer` says that its sentence tells
    what was answered to a question, which some left out.
    """

    text: Prose
    place: Slice
    value: int
    sentence: int
    is_total: bool
    is_part: bool
    is_answer: bool
    whole: int = 0


def report_totals(texts: Sequence[Prose], context: ReportContext) -> tuple[int, ...]:
    """How many people took part: by the front matter, and by the text where it names one number alone."""
    read = [each for each in texts if each.kind not in _NO_SENTENCES]
    told = {value for text in read for value in find_participants(text.text)}
    stated = context.number_of_people
    is_one = len(told) == 1 and not context.is_small(min(told))
    return (*((stated,) if stated else ()), *(told - {stated} if is_one else ()))


def find_remainders(
    texts: Sequence[Prose], context: ReportContext, totals: tuple[int, ...]
) -> Iterator[tuple[Prose, Disclosure]]:
    """In the texts of one section as one edition shows them: each part that leaves a small number over.

    The total stands before its parts, at most two sentences away, or is one of the report's. What is left
    over and printed openly beside it is no secret.
    """
    told: list[_Number] = []
    for left in _left_over(list(_numbers(texts)), totals, context):
        if not left.is_printed and left.part not in told:
            told.append(left.part)
            yield left.part.text, _remainder(left.part, left.where)


def printed_remainders(
    texts: Sequence[Prose], context: ReportContext, totals: tuple[int, ...]
) -> frozenset[int]:
    """The small numbers that the others give back where they alone are taken out."""
    found = _left_over(list(_numbers(texts)), totals, context)
    return frozenset(left.rest for left in found if left.is_printed)


class _Left(Struct, frozen=True):
    """A part that leaves few people over: how many, whether that is printed, and where the total is."""

    part: _Number
    rest: int
    is_printed: bool
    where: str


def _left_over(
    numbers: Sequence[_Number], totals: tuple[int, ...], context: ReportContext
) -> Iterator[_Left]:
    printed = frozenset(number.value for number in numbers)
    for place, total in enumerate(numbers):
        if total.is_total and not context.is_small(total.value):
            for part, rest in _after(total, numbers[place + 1 :], printed, context):
                yield _Left(part, rest, rest in printed, _where(total))
    for part in numbers:
        if context.is_small(part.whole - part.value):
            yield _Left(part, part.whole - part.value, False, f"There were {part.whole} in all.")
        follows = table_forms(part.text.text[part.place.end :])[:1]
        is_of_all = part.is_part and not part.is_answer and follows not in (("answered",), ("skipped",))
        for people in totals if is_of_all else ():
            rest = people - part.value
            if context.is_small(rest):
                yield _Left(part, rest, rest in printed, "The report says how many took part.")


def _after(
    total: _Number, later: Sequence[_Number], printed: frozenset[int], context: ReportContext
) -> Iterator[tuple[_Number, int]]:
    """The parts of one total that leave few over, alone or with those before; none after the first secret."""
    left, parts = total.value, 0
    for number in later:
        if not number.is_part or _stands_beside(total, number):
            continue
        far = number.sentence - total.sentence > _LATER_SENTENCES
        if far or number.value >= total.value or (number.is_total and number.value > left):
            return
        left, parts = left - number.value, parts + 1
        of_others = number.is_answer and (parts > 1 or number.sentence != total.sentence)
        for rest in (total.value - number.value, left):
            if context.is_small(rest) and not of_others:
                yield number, rest
                if rest not in printed:
                    return
        if left <= 0:
            return


def _stands_beside(total: _Number, other: _Number) -> bool:
    """Whether both are of people who came, one group beside the other: "12 residents and 7 relatives"."""
    if total.text is not other.text or not other.is_total:
        return False
    between = total.text.text[total.place.end : other.place.start]
    return not frozenset(table_forms(between)) - {"and", "plus"} and ":" not in between and "(" not in between


def _remainder(number: _Number, detail: str) -> Disclosure:
    words = number.place.of(number.text.text)
    figures, _, others = words.partition(" ")
    safer = f"{rounded(number.value)} {others}".rstrip() if figures.isdecimal() else None
    if others.startswith(("of ", "out of ")):
        safer = f"most {others.removeprefix('out ')}"
    if safer is not None and begins_sentence(number.text.text, number.place):
        safer = safer[:1].upper() + safer[1:]
    return Disclosure(REMAINDER, number.place, detail, safer)


def _where(total: _Number) -> str:
    line = total.text.span(total.place).line
    return f"The total is on line {line}."


def _numbers(texts: Sequence[Prose]) -> Iterator[_Number]:
    sentence = 0
    for text in texts:
        if text.kind in _NO_SENTENCES:
            continue
        ends = [each.end for each in split_sentences(text.text)]
        for read in _people(text.text):
            before = sum(end <= read.place.start for end in ends)
            own = ends[before - 1] if before else 0
            told = text.text[own : ends[before] if before < len(ends) else None]
            is_answer = not _ANSWERED.isdisjoint(table_forms(told))
            yield _Number(
                text,
                read.place,
                read.value,
                sentence + before,
                read.is_total,
                read.is_part,
                is_answer,
                read.whole,
            )
        sentence += len(ends)


class _PeopleReading(Struct, frozen=True):
    """A number that may be of people: its place and value, whether it may be a total, and a part."""

    place: Slice
    value: int
    is_total: bool
    is_part: bool
    whole: int = 0


def _people(text: str) -> Iterator[_PeopleReading]:
    """Each number that may be of people, in order."""
    counts = [count for count in find_people_counts(text) if count.is_exact]
    if not counts:
        return
    found = {}
    for count in counts:
        is_total = not (count.is_part or _has_share(text, count))
        found[count.place.start] = _PeopleReading(count.place, count.value, is_total, True, count.whole)
    phrases = read_phrases(text)
    for number in phrases.numbers:
        place = Slice(phrases.words[number.first].start, phrases.words[number.after - 1].end)
        if number.bound is not Bound.EXACT or any(count.place.overlaps(place) for count in counts):
            continue
        if phrases.key(number.after) in ANSWERS:
            found[place.start] = _PeopleReading(place, number.value, is_total=True, is_part=False)
        elif place.start > counts[0].place.start and _may_be_people(phrases, number.after):
            found[place.start] = _PeopleReading(place, number.value, is_total=False, is_part=True)
    yield from (found[start] for start in sorted(found))


def _has_share(text: str, count: PeopleCount) -> bool:
    """Whether a percentage in brackets after the count says that it is a part of others."""
    return "%" in text[count.place.end :].partition(")")[0] and text[count.place.end :].startswith(" (")


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

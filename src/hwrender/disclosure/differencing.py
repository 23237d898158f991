"""P7: a total and its parts that give a small number away ("22 people took part. 20 were women.").

Statisticians call it disclosure by differencing (Office for National Statistics, policy on protecting
confidentiality in tables): what is published together must not give a small number when one is taken from the
other. One finding runs from the total to the part that gives a number away, since either of them can be
changed, and its suggestion mends both at once. Where they stand apart it is at the part, and names the line
of the total. In tables, see `count_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hwrender.disclosure.concerns import REMAINDER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.safer_numbers import safer_parts
from hwrender.language.people_parts import PartNumber, read_parts
from hwrender.language.people_relations import are_apart, is_inside, is_left_out
from hwrender.language.people_shares import OR_FILLED_IN, find_participants
from hwrender.language.quantities import may_have_numbers
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_forms
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_ANSWERED = word_set("question questions yes no sure unsure know agree agreed disagree disagreed")
_ASKING = word_set("ask asked n base surveyed interviewed")
_NO_ANSWER = re.compile(r"(?i)\bagreed to\b|\bno (?=\w)")
_NO_SENTENCES = (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS)
_LATER_SENTENCES = 2


class _Number(Struct, frozen=True):
    """A number in a text; `sentence` counts through all texts of a section.

    `is_answer` says that its sentence tells what was answered to a question, which some left out, `is_asking`
    that people were asked one.
    """

    text: Prose
    read: PartNumber
    sentence: int
    is_answer: bool
    is_asking: bool

    @property
    def value(self) -> int:
        return self.read.value


class _Left(Struct, frozen=True):
    """Parts that leave few people over: how many, whether that is printed, and the total, if it is near."""

    parts: tuple[_Number, ...]
    rest: int
    is_printed: bool
    total: _Number | None = None


def report_totals(texts: Sequence[Prose], context: ReportContext) -> tuple[int, ...]:
    """How many people took part: by the front matter, and by the text where it names one number alone."""
    read = [each for each in texts if each.kind not in _NO_SENTENCES]
    told = {value for text in read for value in find_participants(text.text)}
    told = told or {value for text in read for value in find_participants(text.text, OR_FILLED_IN)}
    stated = context.number_of_people
    is_one = len(told) == 1 and not context.is_small(min(told))
    return (*((stated,) if stated else ()), *(told - {stated} if is_one else ()))


class Remainders:
    """The numbers of one section as one edition shows them, read once."""

    def __init__(self, texts: Sequence[Prose], context: ReportContext, totals: tuple[int, ...]) -> None:
        self._numbers = list(_numbers(texts))
        self._context, self._totals = context, totals
        self._left = list(self._left_over())

    def find(self) -> Iterator[tuple[Prose, Disclosure]]:
        """Each part that leaves a small number over.

        The total stands before its parts, at most two sentences away, or is one of the report's. What is left
        over and printed openly beside it is no secret.
        """
        told: list[_Number] = []
        for left in self._left:
            part = left.parts[-1]
            if not left.is_printed and part not in told:
                told.append(part)
                yield part.text, _remainder(left)

    def printed(self) -> frozenset[int]:
        """The small numbers that the others give back where they alone are taken out."""
        return frozenset(left.rest for left in self._left if left.is_printed)

    def _left_over(self) -> Iterator[_Left]:
        printed = frozenset(number.value for number in self._numbers)
        for place, total in enumerate(self._numbers):
            if total.read.is_total and not self._context.is_small(total.value):
                for parts, rest in self._after(total, self._numbers[place + 1 :], printed):
                    yield _Left(parts, rest, rest in printed, total)
                parts = self._before(total, self._numbers[:place])
                rest = total.value - sum(part.value for part in parts)
                if parts and self._context.is_small(rest):
                    yield _Left(parts, rest, rest in printed, total)
        for part in self._numbers:
            if self._context.is_small(part.value):
                continue
            rest = part.read.whole - part.value
            if self._context.is_small(rest):
                yield _Left((part,), rest, is_printed=False)
            for people in self._totals if _may_be_of_all(part) else ():
                if self._context.is_small(people - part.value):
                    yield _Left((part,), people - part.value, people - part.value in printed)

    def _after(
        self, total: _Number, later: Sequence[_Number], printed: frozenset[int]
    ) -> Iterator[tuple[tuple[_Number, ...], int]]:
        """The parts of a total that leave few over, alone or with those before; none after a secret."""
        left, parts = total.value, 0
        summed: tuple[_Number, ...] = ()
        for number in later:
            if not number.read.is_part or _stand_apart(total, number, are_next=not summed):
                continue
            far = number.sentence - (summed or (total,))[-1].sentence > _LATER_SENTENCES
            if far or number.value >= total.value or (number.read.is_total and number.value > left):
                return
            left, parts, summed = left - number.value, parts + 1, (*summed, number)
            is_next = total.is_asking and number.sentence == total.sentence + 1
            of_others = number.is_answer and (parts > 1 or not (is_next or number.sentence == total.sentence))
            for rest, of in ((total.value - number.value, (number,)), (left, summed)):
                if (
                    self._context.is_small(rest)
                    and not of_others
                    and not self._context.is_small(number.value)
                ):
                    yield of, rest
                    if rest not in printed:
                        return
            if left <= 0:
                return

    def _before(self, total: _Number, earlier: Sequence[_Number]) -> tuple[_Number, ...]:
        """The parts of a total that follows them: "43 in all", "in a group of 33", "We asked 34"."""
        if not earlier:
            return ()
        text, last = total.text, earlier[-1]
        if last.text is text and is_left_out(text.text, last.read, total.read):
            return (last,)
        if last.text is text and is_inside(text.text, last.read, total.read):
            return () if self._context.is_small(last.value) else (last,)
        if total.read.is_sum:
            own = (each for each in earlier if each.text is text and each.sentence == total.sentence)
            return tuple(each for each in own if each.read.is_part)
        ahead = [each for each in earlier if each.sentence == total.sentence - 1]
        is_one = len(ahead) == 1 and last.is_answer and last.read.is_part and total.is_asking
        return (last,) if is_one and not self._context.is_small(last.value) else ()


def _may_be_of_all(part: _Number) -> bool:
    """Whether a part may be of all who took part, and not of those who answered one question."""
    follows = table_forms(part.text.text[part.read.place.end :])[:1]
    is_of_all = part.read.is_sure and part.read.is_part and not part.is_answer
    return is_of_all and follows not in (("answered",), ("skipped",))


def _stand_apart(total: _Number, other: _Number, *, are_next: bool) -> bool:
    """Whether both are of people who came, one group beside the other: "12 residents and 7 relatives"."""
    if total.read.is_label and other.read.is_label:
        return True
    text = total.text.text if total.text is other.text else ""
    return are_apart(text, total.read, other.read, are_next=are_next)


def _remainder(left: _Left) -> Disclosure:
    part, total = left.parts[-1], left.total
    text = part.text
    if total is None:
        is_stated = bool(part.read.whole)
        where = (
            f"There were {part.read.whole} in all." if is_stated else "The report says how many took part."
        )
        safer = safer_parts(text.text, part.read.place, (part.read,))
        return Disclosure(REMAINDER, part.read.place, where, safer)
    line = total.text.span(total.read.place).line
    where = f"The total is on line {line}."
    if total.text is not text:
        safer = safer_parts(text.text, part.read.place, (part.read,))
        since = total.text.span(total.read.place) if _opens_list(total, part) else None
        return Disclosure(REMAINDER, part.read.place, where, safer, since)
    reads = sorted((total.read, *(each.read for each in left.parts)), key=lambda each: each.place)
    place = Slice(reads[0].place.start, reads[-1].place.end)
    return Disclosure(REMAINDER, place, where, safer_parts(text.text, place, reads))


def _opens_list(total: _Number, part: _Number) -> bool:
    """Whether the part is an item of a list that the total stands in or right before."""
    return part.text.kind is ProseKind.ITEM and total.text.kind in (ProseKind.ITEM, ProseKind.PARAGRAPH)


def _numbers(texts: Sequence[Prose]) -> Iterator[_Number]:
    sentence, last_total = 0, -_LATER_SENTENCES - 1
    for text in texts:
        if text.kind in _NO_SENTENCES:
            continue
        if not any(map(str.isalnum, text.text)):
            continue
        if not may_have_numbers(text.text) and sentence - last_total > _LATER_SENTENCES:
            sentence += 1
            continue
        ends = [each.end for each in split_sentences(text.text)]
        after_people = sentence - last_total <= _LATER_SENTENCES
        for read in read_parts(text.text, after_people=after_people):
            before = sum(end <= read.place.start for end in ends)
            own = ends[before - 1] if before else 0
            told = text.text[own : ends[before] if before < len(ends) else None]
            forms = table_forms(_NO_ANSWER.sub("", told))
            is_answer = not _ANSWERED.isdisjoint(forms)
            if read.is_total:
                last_total = sentence + before
            is_asking = not _ASKING.isdisjoint(forms)
            yield _Number(text, read, sentence + before, is_answer, is_asking)
        sentence += len(ends)

"""P7 in words, wider than `told_remainders`: a number of people and a number of some of them, wherever the
words between say that the second is of the first; parts of one total with "the rest"; shares in words of a
stated group.

Numbers are read as everywhere; a pattern sees a row of # in the place of each. Two numbers that differ by a
few are no proof: the words have to say "of them", "of those", "accepted (85)", "n= ... N=", "a third".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hwrender.disclosure.concerns import REMAINDER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.counted_people import PEOPLE, PERSONS, STAFF
from hwrender.language.number_signs import NumberSigns, number_signs
from hwrender.language.people_nouns import ANSWERS, SEXES
from hwrender.language.quantities import may_have_numbers, read_quantities
from hwrender.language.quantity import QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_forms
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose, ProseKind

_THEM = (
    r"(?:them|those|these|us|em|['’]em|whom|which"
    r"|the (?:people|men|women|children|residents|patients)(?: in (?:them|it))?)"
)
_OF_THEM = re.compile(
    rf"(?P<whole>#+)(?!#)(?P<between>[^;#%\n]{{1,80}}?)(?P<part>#+)(?!#) (?:out )?(?:of|o['’]) {_THEM}\b"
)
_WHAT_OF_THEM = re.compile(
    r"(?P<whole>#+)(?!#) (?:births|deaths|referrals|admissions|falls|complaints|assaults|discharges"
    r"|arrests)\b"
    r"[^;.#%\n]{0,50}, (?P<part>#+)(?!#) (?:of (?:them|which|these) |expected|at |by |in |on |to |were |was )"
)
_PUT_AND_TAKEN = re.compile(
    r"(?i)\b(?:offered|invited|asked|approached|sent|given|issued|referred|eligible|booked|registered"
    r"|enrolled|started)"
    r" \((?P<whole>#+)(?!#)\),? (?:and|then|but)?(?: [a-z]+){0,3} \((?P<part>#+)(?!#)\)"
)
_N_AND_N = re.compile(r"\(? ?n ?= ?(?P<part>#+)(?!#)[^#%\n]{0,60}?N ?= ?(?P<whole>#+)(?!#)")
_OUT_OF = re.compile(
    r"(?P<part>#+)(?!#) (?:out of|of) (?P<whose>the |our |these "
    r"|those )?(?P<whole>#+)(?!#)(?= (?P<next>[a-z]+)|[,.;]|$)"
)
_ROUND = frozenset({10, 20, 50, 100})
"""Of so many, a number may be a share of all people."""
_ON_ROLL = re.compile(
    r"(?P<whole>#+)(?!#)(?: (?:people|of us|members|names))?(?: are)? (?:on (?:the|our|its) (?:books"
    r"|register|list|roll|rolls"
    r"|caseload)|in (?:our|the|this) (?:class|group|unit|house|hostel|choir|club|circle"
    r"|home))\b[^#%\n]{0,24}?[.,;:]? ?"
    r"(?P<part>#+)(?!#) (?:of (?:em|them|us) )?(?:have|has|had|use|are|were|got|can|cannot|need|want|speak"
    r"|did|do|live)\b"
)
_ALL_ASKED = re.compile(
    r"(?P<whole>#+)(?!#) (?P<who>[a-z]+)(?: [a-z]+){0,2} (?:answered|replied|responded|took part|came"
    r"|filled in)\b"
    r"[^#%\n]{0,70}?[.;:] ?(?P<part>#+)(?!#) (?:said|were|are|had|have|ticked|chose|wanted|felt|told)\b"
)
_LESS = re.compile(
    r"(?P<whole>#+)(?!#)[^#%\n]{0,110}?(?i:[.;,] (?:without|leaving out|not counting|minus|excluding|less"
    r"|take away)"
    r" [a-z’' -]{3,40},? (?:it (?:is|was)|there (?:are|were)|that (?:is|leaves))) (?P<part>#+)(?!#)"
)
_PATTERNS = (_OF_THEM, _WHAT_OF_THEM, _PUT_AND_TAKEN, _N_AND_N, _OUT_OF, _ON_ROLL, _ALL_ASKED, _LESS)
_REST = re.compile(
    r"(?i)\b(?:the rest|the others|the remainder|(?:and |all )?(?:the )?other (?:answers|people|replies"
    r"|ones)|what was left"
    r"|some others|everyone else|those left|a few more)\b"
)
_SENTENCES = re.compile(
    r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]+)*(?:[.!?] (?=[^.!?\n#]*\b(?:rest|remainder|others|other)\b)[^.!?\n]+)?"
)
_GROUP_OF = re.compile(
    r"(?i)\b(?:group|sample|class|unit|ward|choir|club|circle|cohort|panel|party|house|home|hostel|base"
    r"|total|n|we['’]re"
    r"|we are|there are|there were)\b(?: of| =| in the [a-z]+)? ?(?P<of>#+)(?!#)"
    r"|(?P<lead>#+)(?!#) (?:[a-z-]+ )?(?P<noun>[a-z]+)\b"
)
_NTHS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_A_THIRD = re.compile(
    r"(?i)\b(?:a|one) (third|quarter|fifth|sixth|eighth|tenth)\b(?![ -](?:of (?:all )?(?:adults|people)"
    r"|party))"
)
_PEOPLE = (PEOPLE | ANSWERS | SEXES | PERSONS | STAFF) | word_set(
    "people respondents boys girls who whom everyone us interpreter screening test births deaths came on"
)
_THINGS = re.compile(
    r"(?i)[ ](?:lamps|lockers|doors|rooms|lifts|toilets|chairs|lights|questions|pages|homes|practices"
    r"|clinics|wards|visits|letters"
    r"|leaflets|posters|sites|services|machines|buses|bulbs|calls|actions|recommendations|days|weeks|months"
    r"|years|hours"
    r"|minutes|beds? (?:were|are) (?:empty|broken))\b"
)
_NO_SENTENCES = (ProseKind.CELL, ProseKind.CODE, ProseKind.ADDRESS)


def find_told_rests(texts: Sequence[Prose], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """Each place where words give away the few that are left; the shortest of those that overlap."""
    for text in texts:
        if text.kind in _NO_SENTENCES or not may_have_numbers(text.text):
            continue
        kept: list[Slice] = []
        for place in sorted(_in_text(text.text, context), key=lambda each: each.end - each.start):
            if not place.overlaps_any(kept):
                kept.append(place)
                yield text, Disclosure(REMAINDER, place)


def _in_text(text: str, context: ReportContext) -> Iterator[Slice]:
    read = number_signs(text)
    yield from _shares_in_words(text, read, context)
    if len(read.values) < 2 or _PEOPLE.isdisjoint(table_forms(text)):
        return
    for pattern in _PATTERNS:
        for found in pattern.finditer(read.words):
            whole, part = read.value(found, "whole"), read.value(found, "part")
            is_few = context.is_small(whole - part) and not context.is_small(part)
            is_rate = pattern is _OUT_OF and (
                _is_of_things(found["next"]) or (whole in _ROUND and not found["whose"])
            )
            if is_few and not is_rate and not _THINGS.search(read.words[found.start() : found.end() + 20]):
                yield Slice(*found.span())
    yield from _parts_and_rest(read, context)


def _is_of_things(following: str | None) -> bool:
    """Whether the word after two numbers is a plural of things, or of people at work: "29 of 34 beds"."""
    word = following or ""
    return word in STAFF or (
        word.endswith("s") and word not in PEOPLE | {"is", "was", "has", "needs", "says"}
    )


def _parts_and_rest(read: NumberSigns, context: ReportContext) -> Iterator[Slice]:
    """ "Of 90, 62 wrote in English and 23 in Polish; all the other answers came in Arabic"."""
    for sentence in _SENTENCES.finditer(read.words):
        if _REST.search(sentence[0]) is None:
            continue
        at = sorted(place for place in read.values if sentence.start() <= place < sentence.end())
        values = [read.values[place] for place in at if read.words[place] == "#"]
        if len(values) < 3 or len(values) != len(at):
            continue
        whole = max(values)
        left = 2 * whole - sum(values)
        parts = sorted(values)[:-1]
        if context.is_small(left) and not context.is_small(parts[0]):
            yield Slice(at[0], read.end(at[-1]))


def _shares_in_words(text: str, read: NumberSigns, context: ReportContext) -> Iterator[Slice]:
    """ "A fifth of our group of twenty", "nine veterans, a third with no pension"."""
    shares = [
        (each.place, float(each.value))
        for each in read_quantities(text)
        if each.kind is QuantityKind.FRACTION and not each.parts
    ]
    shares += [(Slice(*each.span()), 1 / _NTHS[each[1].lower()]) for each in _A_THIRD.finditer(text)]
    bases = list(_GROUP_OF.finditer(read.words)) if shares and read.values else []
    for (share, value), base in ((share, base) for share in shares for base in bases):
        group = "of" if base["of"] else "lead"
        if group == "lead" and base["noun"] not in PEOPLE:
            continue
        number = Slice(*base.span(group))
        between = text[min(share.end, number.end) : max(share.start, number.start)]
        if re.search(r"[.!?\n]", between) or len(between) > 60:
            continue
        people = round(read.value(base, group) * value)
        if context.is_small(people) or context.is_small(read.value(base, group) - people):
            yield Slice(min(share.start, number.start), max(share.end, number.end))

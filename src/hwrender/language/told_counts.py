"""Few people in words that are no number and a noun: "two cases of FGM", "the lone man", "a brace of old
submariners", "Returned a form in Braille: one", "Prader-Willi (3) and Angelman (1)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.function_words import PREPOSITIONS
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_groups import is_group
from hwrender.language.people_nouns import STAFF, UNITS_OF_OTHER_THINGS
from hwrender.language.quantities import number_said
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_NUM = r"(?P<number>[1-9]\d?|one|two|three|four|five|six|seven|eight|nine|an?(?= single)|a single)"
_ILL = (
    r"(?:[a-z-]+ ){0,2}?(?:fgm|hiv|aids|tb|tuberculosis|sepsis|mrsa|covid(?:-19)?|measles|scabies"
    r"|syphilis|gonorrhoea"
    r"|hepatitis(?: [abc])?|meningitis|cancer|abuse|neglect|rape|assault|trafficking|exploitation|slavery"
    r"|self-harm"
    r"|suicide|overdose|stillbirth|miscarriage|psychosis|dementia|leukaemia|sickle cell|anorexia"
    r"|forced marriage)"
)
_CASES = re.compile(
    rf"(?i)\b{_NUM} (?:(?:single|new|confirmed|known|suspected|recorded|reported|recent|further|active"
    rf"|proven|separate)"
    rf" )*(?:cases?|diagnos[ei]s|disclosures?|victims?|survivors?) of {_ILL}\b"
)
_LOST = re.compile(
    r"(?i)\b(?:deaths?|suicides?|stillbirths?|overdoses?|miscarriages?|amputations?)\b(?: [^:;.\n]{0,30})?:"
    r" (?P<number>[1-9]\d?|one|two|three|four|five|six|seven)(?!\w|[.,]\d|%)"
)
_ILL_LABEL = re.compile(
    rf"(?m)^\W*(?:HIV|TB|FGM|BBV|[Hh]ep(?:atitis)? [ABC])\b[^:\n]{{0,25}}: (?P<number>[1-9]|{_SMALL})\s*$"
)
_ALONE = re.compile(
    r"(?i)\bthe (?:last (?:(?:remaining|surviving|known|living) )?(?:survivor|speaker)s?"
    r"|last (?:remaining|surviving) (?P<noun>[a-z]+)|(?:lone"
    r"|solitary) (?P<one>[a-z]+)(?: (?P<two>[a-z]+))?)\b(?!['’]s)"
)
_BAND = re.compile(
    r"(?i)\b(?:a|the|this|that) (?P<band>duo|brace|trio|threesome|foursome|quartet|quintet|twosome|sextet) of"
    r" (?:[a-z-]+ )?(?P<noun>[a-z]+s|women|men|people|children)\b"
)
_BANDS = {
    "duo": 2, "twosome": 2, "brace": 2, "trio": 3, "threesome": 3, "foursome": 4, "quartet": 4, "quintet": 5,
    "sextet": 6,
}  # fmt: skip
_AGENTS = ("ers", "ors", "ists", "ants", "ians", "mates", "men", "ees", "folk")
_EXCEPT = re.compile(
    r"(?i)\bwith the (?:sole |single )?exceptions? of (?:a|an"
    r"|one) (?:[a-z-]+ )?(?P<one>[a-z]+)\b"
)
_ONE_HAND = re.compile(r"(?i)\bcount(?:ed)? (?:[\w’'-]+ ){1,6}on (?:the fingers of )?one hand\b")
_ONLY = re.compile(rf"(?i)\bthe only {_NUM}(?= (?:to|who|in|on|of us|there)\b)")
_GROUP = re.compile(
    rf"(?i)\b(?:the|this|that) (?:small |tiny )?(?:group|circle|crew"
    rf"|gang) of {_NUM}(?=[,.;]| (?:had|was"
    r"|were|said|have|are|told)\b)"
)
_LABEL = re.compile(rf"(?m)^\s*(?P<label>[A-Z][^:\n]{{3,90}}): (?P<number>[1-9]\d?|{_SMALL})\.?\s*$")
_GROUP_LABEL = re.compile(rf"(?m)(?:^|: )(?P<label>[A-Z][A-Za-z ]{{2,40}}), (?P<number>[1-9]|{_SMALL})\.?$")
_HAVE = "have|had|has|got|go|went|say|said|want|were|was|are|could|did|told|felt|used|came|would|cannot|can"
_BY_WORDS = tuple(
    (word_set(signs), re.compile(f"(?i){each}"))
    for signs, each in (
        (
            "two three four five six seven eight nine one",
            rf"\b(?P<number>{_SMALL}) \([1-9]\) (?P<noun>[a-z-]+(?: [a-z-]+)?)",
        ),
        (
            "x",
            r"(?<!\w)(?P<number>[1-9]) ?x (?:[a-z-]+ )?(?P<noun>[a-z]+)\b",
        ),
        (
            "twins triplets sisters brothers siblings",
            rf"\b(?P<number>{_SMALL}|a|[1-9]) (?:sets?|pairs?) of (?:deaf |young )?(?:twins|triplets"
            rf"|sisters|brothers|siblings)",
        ),
        (
            "n",
            rf"\((?:n|N) ?[=:]? ?(?P<number>[1-9]|{_SMALL})\)",
        ),
        (
            "many",
            rf"\b(?P<number>{_SMALL})\. that(?: is|['’]s) how many (?P<noun>[a-z]+(?: [a-z]+){{0,2}})",
        ),
        (
            "many",
            rf"\bhow many (?:of (?:them|us|those)|had|were|said|felt"
            rf"|are)\b[^?.\n]{{0,60}}\? (?P<number>{_SMALL}|[1-9])\b",
        ),
        (
            "other others",
            rf"\b(?:me|him|her) and (?P<number>{_SMALL}|\d) others?\b",
        ),
        (
            "us",
            r"\bus (?P<number>two|three|four|five|six) (?:are|were|have|had|all|got|on|in)\b",
        ),
        (
            "our my this",
            rf"\b(?P<number>{_SMALL}|[1-9]) (?:on|in) (?:our|my|this) (?:landing|wing|ward|street|site"
            rf"|corridor|floor|unit"
            rf"|house|class|hostel|block|group|spur|hall) (?:{_HAVE})\b",
        ),
        (
            "all",
            rf"\b(?:wom[ae]n|m[ae]n|people|residents|patients|carers|children|girls|boys|families"
            rf"|guests) (?:were|had|are)"
            rf" all [a-z]+,? (?:but|bar|except) (?:for )?(?P<number>{_SMALL}|[1-9])\b",
        ),
        (
            "both",
            r"\b(?:a|one|the) (?P<number>husband and wife|mother and (?:son|daughter)|father and (?:son"
            r"|daughter)"
            r"|brother and sister|married couple), both\b",
        ),
        (
            "all both",
            rf"\b(?P<number>{_SMALL}|[1-9])(?: \(|, )(?:all|both)(?: of (?:them"
            rf"|whom))? (?P<noun>[a-z]+(?: [a-z]+)?)",
        ),
        ("one", rf"\bone of (?P<number>{_SMALL}|[1-9]) (?:with|who|in here|on here)\b"),
        (
            "each",
            rf"\b(?P<number>{_SMALL}|[1-9]) each from (?-i:[A-Z])",
        ),
        (
            "those people men women",
            rf"\bof (?:those|the (?:people|men|women))\b[^.,;#\n]{{0,50}}, (?P<number>{_SMALL}"
            rf"|[1-9]) (?:{_HAVE})\b",
        ),
    )
)
"""Where there is a noun it has to be of people."""
_DEEDS = word_set("""
returned said felt wanted asked told smoked drank attended cried refused declined disclosed reported tried
admitted thought knew believed preferred complained replied answered chose agreed
""")
_GOES_ON = word_set("a an no the to that it by in on at their with without about from being never not")
_NO_COUNTS = (UNITS_OF_OTHER_THINGS - {"in", "out"}) | word_set(
    "per each average mean age ages wait rating score rank target limit"
)
_TOLD_BY = word_set("""
case cases diagnosis diagnoses disclosure disclosures victim victims survivor survivors death deaths suicide
suicides
stillbirth stillbirths overdose overdoses miscarriage miscarriages amputation amputations only group circle
crew gang
""")
_ALONE_BY = word_set("last lone solitary exception exceptions hand")
_LISTED = re.compile(
    r"(?<=[\w’']) \((?P<number>\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\)(?=,|;| and\b"
    r"| or\b|\.|$)"
)
_SENTENCE = re.compile(r"[^.;:!?\n]+[.;:!?\n]?")


@lru_cache(maxsize=1 << 11)
def find_told_counts(text: str) -> tuple[PeopleCount, ...]:
    """Such numbers of people in order, of whatever size."""
    return tuple(sorted(_told(text), key=lambda each: each.place.start))


def _told(text: str) -> Iterator[PeopleCount]:
    small = small_words(text)
    for pattern in () if small.isdisjoint(_TOLD_BY) else (_CASES, _LOST, _ONLY, _GROUP):
        for found in pattern.finditer(text):
            if pattern is not _ONLY or _has_people(text, found.start()):
                yield _count(_value(found["number"]), Slice(*found.span()))
    if not small.isdisjoint(_ALONE_BY):
        yield from _alone(text)
    for found in () if small.isdisjoint(_BANDS) else _BAND.finditer(text):
        noun = found["noun"].lower()
        if noun in PEOPLE or noun.endswith(_AGENTS):
            yield _count(_BANDS[found["band"].lower()], Slice(*found.span()))
    for signs, pattern in _BY_WORDS:
        for found in () if signs.isdisjoint(small) else pattern.finditer(text):
            noun = found.groupdict().get("noun")
            if noun is None or not (PEOPLE | PERSONS).isdisjoint(noun.lower().split()):
                yield _count(_value(found["number"]), Slice(*found.span()))
    if ":" in text or "," in text:
        yield from _labelled(text)
    yield from _listed(text)


def _labelled(text: str) -> Iterator[PeopleCount]:
    """ "Returned a form in Braille: one", "Women under 25 seen by the nurse: 4", "Ethnicity: Chinese, 1"."""
    for found in _LABEL.finditer(text):
        keys = found["label"].lower().split()
        noun = next((at for at, key in enumerate(keys[:3]) if key in PEOPLE - STAFF), None)
        of_people = noun is not None and (noun == 0 or keys[noun - 1] not in PREPOSITIONS)
        tells = keys[0] in _DEEDS and keys[1:2] != [] and keys[1] in _GOES_ON
        if (of_people or tells) and _NO_COUNTS.isdisjoint(keys):
            yield _count(_value(found["number"]), Slice(*found.span("number")))
    for found in (*_GROUP_LABEL.finditer(text), *_ILL_LABEL.finditer(text)):
        if found.re is _ILL_LABEL or is_group(found["label"]):
            yield _count(_value(found["number"]), Slice(*found.span("number")))


def _alone(text: str) -> Iterator[PeopleCount]:
    for found in _ALONE.finditer(text):
        nouns = {each.lower() for each in found.group("noun", "one", "two") if each} or {"survivor"}
        if not nouns.isdisjoint(PERSONS - STAFF):
            yield _count(1, Slice(*found.span()))
    for found in _EXCEPT.finditer(text):
        if found["one"].lower() in PERSONS - STAFF:
            yield _count(1, Slice(*found.span()))
    for found in _ONE_HAND.finditer(text):
        if not PEOPLE.isdisjoint(found[0].lower().split()):
            yield _count(5, Slice(*found.span()))


def _listed(text: str) -> Iterator[PeopleCount]:
    """ "We heard from carers of adults with Down's syndrome (22), Prader-Willi (3) and Angelman (1)."."""
    if "(" not in text:
        return
    for sentence in _SENTENCE.finditer(text):
        items = list(_LISTED.finditer(text, *sentence.span()))
        if len(items) > 1 and _has_people(text, items[0].start(), sentence.start()):
            yield from (_count(_value(each["number"]), Slice(*each.span("number"))) for each in items)


def _has_people(text: str, end: int, start: int | None = None) -> bool:
    """Whether the words before `end` are of people."""
    first = max(0, end - 80) if start is None else start
    return not (PEOPLE - STAFF).isdisjoint(re.findall(r"[a-z-]+", text[first:end].lower()))


def _value(number: str) -> int:
    if " and " in number or "couple" in number:
        return 2
    return number_said(number)


def _count(value: int, place: Slice) -> PeopleCount:
    return PeopleCount(value, place, place, is_part=True)

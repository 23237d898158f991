"""Few people by a word for few and a noun some words on: "the other Sikh", "a handful of older tenants",
"two refugee households", "all but two of the day staff", "just a father and two daughters", "four on us".

What stands between the word and the noun does not matter, as long as no other phrase begins there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import HOUSEHOLDS, STAFF, UNITS_OF_OTHER_THINGS
from hwrender.language.quantities import number_said
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_SMALL = "one|two|three|four|five|six|seven"
_NUM = rf"(?P<number>{_SMALL}|[1-7])"
_WORD = re.compile(r"[ \n]([\w’'-]+)")
_MOST_WORDS = 5
_FAITHS = word_set("""
muslim sikh hindu jew jain buddhist catholic quaker mormon rastafarian baptist methodist christian pagan
bahá'í
""")
_ORIGINS = word_set(
    "traveller gypsy roma romany black white asian arab jewish muslim sikh hindu trans gay deaf blind"
)
_FEWS = {"handful": 4, "couple": 2, "pair": 2, "trio": 3, "quartet": 4, "quintet": 5, "duo": 2, "foursome": 4}
_HANDFUL = re.compile(
    r"(?i)\b(?P<few>handful|couple|pair|trio|quartet|quintet|duo|foursome) of(?: the| our| these"
    r"| those)?(?=[ \n])"
)
_A_HANDFUL = re.compile(r"(?i)\b(?:only |just |barely )?an? $")
_AT_MOST = re.compile(
    rf"(?i)(?<!for )(?<!groups of )(?<!sleeps )(?<!seats )(?<!holds )(?<!takes )\b(?:up to|no more than"
    rf"|not more than|at most|at the most|a maximum of|not even|fewer than|less than"
    rf"|under|barely|hardly|all of) {_NUM}(?=[ \n])"
)
_HOMES = re.compile(rf"(?i)\b{_NUM}(?=[ \n])")
_THE_ONE = re.compile(
    r"(?i)\b(?P<head>(?:the|our|their) (?:only|other|one|sole|lone|first|last|single)|(?:the|his"
    r"|her) fellow)(?=[ \n])"
)
_OWNED_BY = re.compile(
    r"(?i)[ \n](?:(?:that |who |whom )?(?:they|we|you|he|she|I)(?:['’]ve|['’]d| have| had| ever)?(?: got"
    r"| had| ever| met"
    r"| seen)*|(?:in|on|at|there|here|of)\b)"
)
_BOTH = re.compile(r"(?i)\b(?P<head>both(?: of)?(?: the| these| those| our| my| her| his)?)(?=[ \n])")
_ALL_BUT = re.compile(
    rf"(?i)\b(?:all|every ?(?:one|body)|everyone|everybody|each)(?: [a-z]+)? (?:but|bar|except|save"
    rf"|apart from|other than)"
    rf"(?: for)? {_NUM}(?P<after>(?: of (?:the|our|these|those|us|them))?)(?=[ \n.,;]|$)"
)
_APART = re.compile(
    rf"(?i)(?:\b(?:apart|aside) from|\bexcept(?: for)?|\bbar|\bother than|\bbut for|\bsave for)"
    rf" (?:the |just |only )?(?:{_NUM})(?P<after>(?: of (?:the|our|these|those|us|them))?)(?=[ \n.,;]|$)"
)
_ON_US = re.compile(
    rf"(?i)(?<![\w-]){_NUM} (?:on (?:us|them|'em|em)|o['’] (?:us|them|'em)|of (?:['’]em|yous))(?=[ .,;])"
)
_ONLY_OF_US = re.compile(
    rf"(?i)\b(?:only|just|nobody but|no one but|all but|apart from|bar) the {_NUM} (?:of|on)"
    rf" (?:us|them|['’]em)\b"
)
_KIN = (
    r"(?:mother|mum|mam|father|dad|grandmother|grandfather|gran|nan|grandad|woman|man|couple|widow|widower"
    r"|brother|sister"
    r"|husband|aunt|uncle|girl|boy|lad)"
)
_ONLY_KIN = re.compile(
    rf"(?i)\b(?P<head>only|just|nobody but|no one but|apart from) (?P<place>(?:an?"
    rf"|one) {_KIN} and (?:(?:her|his|their|a|an"
    rf"|one|{_SMALL}|[2-7]) )(?:[a-z-]+ )?(?:daughters?|sons?|child(?:ren)?|bab(?:y|ies)|kids?|boys?|girls?"
    rf"|twins|sisters?|brothers?|wife|husband|carers?|friends?|grand[a-z]+|nephews?|nieces?))\b"
)
_HYPHEN = re.compile(
    rf"(?i)\b(?P<head>an?|the|this|that) {_NUM}-(?P<noun>[a-z]+) (?:cluster|outbreak|group|incident|cohort"
    rf"|household|family"
    r"|death|fire|crash|case|trial|pilot)\b"
)
_RULES = re.compile(
    r"(?i)[ \n](?:(?:can|may|should|must|need|needed|needs|required|allowed|at (?:a|one) time|per|each"
    r"|on duty|to (?:a|each|every)"
    r"|is|are|were|was) )?(?:an? (?:day|night|week|time|shift|session)\b|allowed|needed|required|permitted"
    r"|at (?:a|one) time|per|on duty|on shift|to (?:a|each|every|lift)"
    r"|come|visit|may|can|must|should)\b"
)
_NO_DESCRIPTIONS = (UNITS_OF_OTHER_THINGS - {"day", "night"}) | word_set(
    "hundred thousand million dozen member members"
)
_ANYBODY = PEOPLE | PERSONS | STAFF
_BASES = word_set(
    "beds rooms lamps wards clinics homes shops doors lifts hospitals practices surgeries buses sites"
)
_SIGNS = word_set(f"""
{_SMALL.replace("|", " ")} handful couple pair trio quartet quintet duo foursome other only one sole lone
both fellow us em them
""")


@lru_cache(maxsize=1 << 11)
def find_told_few(text: str) -> tuple[PeopleCount, ...]:
    """Such numbers of people in order, of whatever size."""
    if _SIGNS.isdisjoint(small_words(text)) and not any(map(str.isdigit, text)):
        return ()
    return tuple(sorted(_told(text), key=lambda each: each.place.start))


def _told(text: str) -> Iterator[PeopleCount]:
    for found in _HANDFUL.finditer(text):
        end = noun_end(text, found.end(), PEOPLE - STAFF)
        opens = _A_HANDFUL.search(text[: found.start()][-12:])
        if end and not _RULES.match(text, end):
            start = found.start() - (len(opens[0]) if opens else 0)
            yield _count(_FEWS[found["few"].lower()], start, end)
    for found in _AT_MOST.finditer(text):
        end = noun_end(text, found.end(), PEOPLE - STAFF)
        if end and not _RULES.match(text, end):
            yield _count(number_said(found["number"]), found.start(), end)
    for found in _HOMES.finditer(text):
        end = noun_end(text, found.end(), _households(), with_origin=True)
        if end:
            yield _count(number_said(found["number"]), found.start(), end)
    yield from _ones(text)
    yield from _all_but(text)
    for found in (
        *_ON_US.finditer(text),
        *_ONLY_OF_US.finditer(text),
        *_HYPHEN.finditer(text),
    ):
        if found.re is not _HYPHEN or found["noun"].lower() in PERSONS - STAFF:
            yield _count(number_said(found["number"]), found.start(), found.end())
    yield from (_count(2, *found.span("place")) for found in _ONLY_KIN.finditer(text))


def _ones(text: str) -> Iterator[PeopleCount]:
    """ "The other Sikh", "the one wheelchair user they have", "both the blind members"."""
    for found in _THE_ONE.finditer(text):
        first = _WORD.match(text, found.end())
        if first is not None and first[1].lower().removesuffix("s") in _FAITHS and first[1][0].isupper():
            end: int | None = first.end()
            is_told = first[1][-1] != "s" and _NOT_ALONE.match(text, first.end()) is None
        else:
            end = noun_end(text, found.end(), PERSONS - STAFF)
            is_told = end is not None and _is_singled_out(text, found, end)
        if end is not None and is_told:
            yield _count(1, found.start(), end)
    for found in _BOTH.finditer(text):
        end = noun_end(text, found.end(), PEOPLE - STAFF)
        if end and len(text[found.end() : end].split()) > 1 and " and " not in text[found.end() : end + 5]:
            yield _count(2, found.start(), end)


_NOT_ALONE = re.compile(
    r"[ \n](?:[A-Z]|(?:[a-z-]+ )?(?:service|group|community|communities|festival|school|chaplain)s?\b)"
)


def _is_singled_out(text: str, found: re.Match[str], end: int) -> bool:
    """Whether "the only ... girl" is of an origin, or the words after it say where there is no other."""
    between = {word.lower() for word in re.findall(r"[\w’'-]+", text[found.end() : end])}
    head = found["head"].lower().split()[-1]
    if text.startswith((" of staff", " of the team"), end):
        return False
    if head in {"first", "last", "fellow", "single"}:
        return False
    return not between.isdisjoint(_origins()) or (
        head in {"one", "only", "sole", "lone"}
        and bool(_OWNED_BY.match(text, end))
        and between.isdisjoint({"person", "friend", "one"})
    )


def _all_but(text: str) -> Iterator[PeopleCount]:
    for found in (*_ALL_BUT.finditer(text), *_APART.finditer(text)):
        end, named = found.end(), None
        if found["after"].endswith(("us", "them")):
            named = end
        elif found["after"] or found.re is _APART:
            named = noun_end(text, end, _ANYBODY if found["after"] else _ANYBODY - STAFF)
        if named is None and not found["after"]:
            before = text[: found.start()].rpartition(".")[2]
            is_body = re.match(r"(?i)every ?(?:one|body)", found[0]) is not None
            others = {word.lower() for word in re.findall(r"[A-Za-z-]+", before)}
            of_people = is_body or not (PEOPLE - STAFF).isdisjoint(others)
            ends = (
                re.match(r" (?:on|in|at|of|from|had|were|was|have|has)\b|[.,;\n]|$", text[end:]) is not None
            )
            named = end if of_people and ends and _BASES.isdisjoint(others) else None
        if named is not None:
            yield _count(number_said(found["number"]), found.start(), named)


@cache
def _households() -> frozenset[str]:
    return frozenset(HOUSEHOLDS) | frozenset(HOUSEHOLDS.values())


@cache
def _origins() -> frozenset[str]:
    return _ORIGINS | frozenset(word for each in NATIONALITIES for word in each.lower().split())


def noun_end(text: str, start: int, nouns: frozenset[str], *, with_origin: bool = False) -> int | None:
    """The end of the first of these nouns in the phrase that begins here: nothing but words that describe it
    stand before it."""
    at = start
    for place in range(_MOST_WORDS):
        found = _WORD.match(text, at)
        if found is None:
            return None
        key = found[1].lower().replace("’", "'")
        if key in nouns and not (place == 0 and with_origin and not _is_told_of(text, found.end())):
            after = _WORD.match(text, found.end())
            goes_on = after is not None and after[1].lower() in nouns
            if not goes_on and not text.startswith(("'s", "’s", "-"), found.end()):
                return found.end()
        elif key in FUNCTION_WORDS | _NO_DESCRIPTIONS or any(map(str.isdigit, key)):
            return None
        at = found.end()
    return None


def _is_told_of(text: str, end: int) -> bool:
    """Whether a household without anything that describes it is one that lives or has something here."""
    return (
        re.match(
            r"[ \n](?:shar|in (?:that|this|our|the)|on (?:that|this|our|the)|with|left|moved|had|who|were)",
            text[end:],
        )
        is not None
    )


def _count(value: int, start: int, end: int) -> PeopleCount:
    place = Slice(start, end)
    return PeopleCount(value, place, place, is_part=True)

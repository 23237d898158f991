"""Labels of groups of people, and lists that count them: "Pakistani (2), Roma (1)", "18 to 24: 3"."""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.bounds import Bound
from hwrender.language.counted_people import PEOPLE, PERSONS
from hwrender.language.function_words import PREPOSITIONS
from hwrender.language.nationalities import NATIONALITIES
from hwrender.language.people_counts import PeopleCount
from hwrender.language.people_nouns import HOUSEHOLDS, SEXES
from hwrender.language.quantities import may_have_numbers, read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import phrase_set, word_set

_CORE = (
    PEOPLE
    | PERSONS
    | SEXES
    | HOUSEHOLDS.keys()
    | frozenset(HOUSEHOLDS.values())
    | frozenset(word for each in NATIONALITIES for word in each.lower().split())
    | word_set("""
    roma romany gypsy traveller white mixed asian arab british english welsh scottish european african black
    christian muslim hindu sikh jewish buddhist atheist agnostic humanist pagan islam hinduism christianity
    judaism heterosexual homosexual bisexual lesbian gay asexual pansexual queer intersex genderfluid
    cisgender transsexual disabled deaf blind autistic neurodivergent pregnant homeless unemployed retired
    employed self-employed married divorced widowed separated single undocumented bme bame lgbt lgbtq lgbtq+
    lgbtqia+ carers fgm hiv
disability disabilities impairment impairments
    """)
) - word_set("worker expert local dealer south new sierra seeker partner case")
_BESIDE = word_set("""
positive negative learning physical sensory hearing visual sight mental health long-term condition loss more
than one and or other any not non from of with who are background backgrounds heritage origin ethnic
ethnicity group groups mixed multiple aged age ages years old over under born people person young older
living in care identify identified identifying as speaking a the south new south-east east west north
eastern western central
""")
_FILLERS = phrase_set("""
other, others, another, prefer not to say, preferred not to say, not stated, unknown, did not say, not
known, not disclosed, none, no religion, prefer to self-describe, prefer not to answer, declined, not given,
missing, rather not say, any other, no answer, blank, refused, all other groups, all others, other groups,
all other
""")
_ANSWERS = phrase_set("""
yes, no, don't know, do not know, not sure, unsure, maybe, sometimes, always, never, often, rarely, agree,
disagree, strongly agree, strongly disagree, neither, neither agree nor disagree, neutral, no answer, no
response, not applicable, prefer not to say, n/a, did not answer, partly, to some extent, no opinion, yes
definitely, yes to some extent
""")
_SEPARATOR = re.compile(r"\s*(?:[(:=×–—]|[-x](?=\s))\s*$|\s+$")
_LABEL = re.compile(r"[^,;.:\n()?!]*$")
_LINK = re.compile(r"^\s*(?:and|or)\s+", re.IGNORECASE)
_END = re.compile(r"\s*(?:%?\s*$|[;,)\n(]|\.(?:\s|$)|and\b|out of\b)")
_ALONE = frozenset("(:=×–—-x")


@lru_cache(maxsize=1 << 11)
def is_group(label: str) -> bool:
    """Whether these words as a whole name a group of people: "White British", "Women", "18 to 24"."""
    keys = [plain_form(word.text) for word in words(label)]
    if not keys or (keys[0] in {"age", "ages"} and "of" in keys):
        return False
    if _is_ages(label):
        return True
    keys = [part for key in keys for part in ([key] if key in _CORE else key.split("-"))]
    return any(key in _CORE for key in keys) and all(key in _CORE or key in _BESIDE for key in keys)


def is_filler(label: str) -> bool:
    """Whether these words stand among groups for those who are in none: "Other", "Prefer not to say"."""
    return _plain(label) in _FILLERS


def is_answer(label: str) -> bool:
    """Whether these words are an answer to a question: "Yes", "Don't know", "Strongly agree"."""
    return _plain(label) in _ANSWERS


def _plain(label: str) -> str:
    return " ".join(plain_form(word.text) for word in words(label))


def _is_ages(label: str) -> bool:
    """ "18 to 24", "65+", "Under 18", "50 and over", "aged 25-34 years"."""
    found = read_quantities(label)
    if (
        len(found) != 1
        or found[0].high > 120
        or found[0].kind not in {QuantityKind.COUNT, QuantityKind.MEASURE}
    ):
        return False
    if found[0].unit not in {"", "year"}:
        return False
    place, bound = found[0].place, found[0].bound_place
    spans = [place, bound] if bound else [place]
    rest = label[: min(each.start for each in spans)] + label[max(each.end for each in spans) :]
    others = {plain_form(word.text) for word in words(rest)} - {"-"}
    bounded = found[0].bound not in {Bound.EXACT, Bound.ABOUT, Bound.NEARLY}
    return others <= _AGES and (found[0].is_range or bounded or bool(others))


_AGES = word_set("aged age ages years year old olds s")


def find_listed_counts(text: str, *, in_list: bool = False) -> tuple[PeopleCount, ...]:
    """The numbers beside labels of groups, in order.

    `in_list` says that items before this text are of groups; "Other" and answers count beside others alone.
    """
    if not may_have_numbers(text):
        return ()
    items = [item for number in read_quantities(text) if (item := _item(text, number)) is not None]
    groups = sum(kind == "group" for _, kind, _ in items)
    answers = sum(kind == "answer" for _, kind, _ in items)
    counted = set()
    if groups > 1 or in_list or (groups and any(sure for *_, sure in items)):
        counted |= {"group", "filler"}
    if answers > 1:
        counted |= {"answer", "filler"}
    return tuple(count for count, kind, _ in items if kind in counted)


def _item(text: str, number: Quantity) -> tuple[PeopleCount, str, bool] | None:
    """A number with its label: the count, what kind of label it is, and whether a sign parts the two."""
    whole = 0
    if number.kind is QuantityKind.COUNT and not number.is_range and number.is_whole:
        value = int(number.value)
    elif number.kind in {QuantityKind.SHARE, QuantityKind.PART, QuantityKind.FRACTION} and number.parts:
        value, whole = int(number.parts[0].value), int(number.parts[1].value)
    else:
        return None
    before = text[: number.place.start]
    sign = _SEPARATOR.search(before)
    if sign is None or not _END.match(text, number.place.end):
        return None
    label = _LABEL.search(before[: sign.start()])
    if label is None:
        return None
    start, kind = _kind(label[0])
    sure = sign[0].strip()[:1] in _ALONE and bool(sign[0].strip())
    if kind is None or (start and not sure):
        return None
    place = Slice(number.place.start, number.place.end)
    return PeopleCount(value, place, place, is_part=True, whole=whole), kind, sure


def _is_for(words_before: str) -> bool:
    """Whether what stands before a group makes the label one of things ("Toilets for"; not "Number of")."""
    *earlier, last = [plain_form(word.text) for word in words(words_before)] or [""]
    return last in PREPOSITIONS and bool(earlier) and earlier[-1] not in _NUMBERS


_NUMBERS = word_set("number numbers total count no proportion share none some most all")


def _kind(label: str) -> tuple[int, str | None]:
    """Where in these words a label begins, and its kind; the longest end of them that is one counts."""
    link = _LINK.match(label)
    starts = [0, link.end() if link else 0, *(word.start for word in words(label))]
    for start in sorted(set(starts)):
        part = label[start:]
        if is_group(part) and _plain(part).partition(" ")[0] not in PREPOSITIONS - {"over", "under"}:
            if start and _is_for(label[:start]):
                return 0, None
            return (0 if link and start == link.end() else len(label[:start].strip())), "group"
        if start == 0 or (link and start == link.end()):
            kind = "filler" if is_filler(part) else "answer" if is_answer(part) else None
            if kind is not None:
                return 0, kind
    return 0, None

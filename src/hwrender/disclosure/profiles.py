"""P9: what means one person: an exact age, a nationality and a sex together; a rare illness or origin with an
age or a place; somebody who is the only one of an origin or with an illness."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hwrender.disclosure.concerns import ONLY_ONE, PROFILE, RARE_FACT, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.language.ages import read_ages
from hwrender.language.calendar import DAYS_AND_MONTHS
from hwrender.language.nationalities import GENDERED_ORIGINS, NamedOrigin, read_origins
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.rare_facts import is_rare_origin, read_rare_illnesses
from hwrender.language.slices import Slice, apart
from hwrender.language.word_sets import word_set
from hwrender.prose import Prose

_SEX = re.compile(
    r"(?i)\b(?:wom[ae]n|m[ae]n|girl|boy|lady|gentleman|female|male|mother|father|mum|mam|dad|wife|husband"
    r"|widow"
    r"|widower|grandmother|grandfather|nan|gran|daughter|son|sister|brother|lad|bloke|trans ?(?:woman|man)"
    r"|she|he"
    r"|her|his)\b|(?:\b|(?<=\d))(?:F|M)(?=[ ,/;)]|\d|$)"
)
_LONGEST_CHARACTERS = 70
_STOP = re.compile(r"[.!?]\s")
_SAID_TWICE = re.compile(
    r"\b(?:She|He)(?: is|['’]s) [^.!?]{2,30}[.,] (?:She|He|she|he)(?: is|['’]s) [^.,!?]{2,25}(?=[.,]| and\b)"
)
""" "She is Hungarian. She is 27."."""


def find_profiles(text: Prose, context: ReportContext) -> Iterator[Disclosure]:
    """From the first of the telling words to the last, where they stand close together."""
    words = text.text
    words = words.title() if words.islower() and len(words.title()) == len(words) else words
    origins = tuple(read_origins(words))
    ages = tuple(read_ages(words)) if origins or read_rare_illnesses(words) else ()
    places = [
        *((place, ONLY_ONE) for place in find_only_ones(words)),
        *((place, PROFILE) for place in _of_three(words, ages, origins)),
        *((place, RARE_FACT) for place in _rare(words, ages, origins)),
    ]
    concerns = dict(reversed(places))
    for place in apart(place for place, _ in places):
        yield Disclosure(concerns[place], place)


def _of_three(text: str, ages: tuple[Slice, ...], origins: tuple[NamedOrigin, ...]) -> Iterator[Slice]:
    """An age, a nationality and a sex."""
    for age in ages:
        start, end = max(0, age.start - _LONGEST_CHARACTERS), age.end + _LONGEST_CHARACTERS
        near = [each for each in origins if start <= each.place.start and each.place.end <= end]
        origin = _nearest(text, age, (each.place for each in near))
        sexes = [Slice(*each.span()) for each in _SEX.finditer(text, start, min(end, len(text)))]
        sexes += [each.place for each in near if each.name in GENDERED_ORIGINS]
        sex = _nearest(text, age, sexes)
        if origin is not None and sex is not None:
            yield Slice(min(age.start, origin.start, sex.start), max(age.end, origin.end, sex.end))
    for found in _SAID_TWICE.finditer(text) if ages and origins else ():
        place = Slice(*found.span())
        if any(map(place.overlaps, ages)) and any(place.overlaps(each.place) for each in origins):
            yield place


_ONLY = re.compile(r"(?i)\b(?:only|sole|lone|(?<=the )one)[ \n]")
_KIND_OF = word_set("one other openly known gay trans deaf blind disabled young older single")
_FAITHS = word_set("jewish muslim hindu sikh buddhist catholic christian jain rastafarian orthodox bahá'í")
_TRAVELLERS = word_set("traveller gypsy")
_HAS = re.compile(r"[ \n](?:with|from|who has|living with)[ \n](?=(?P<name>[A-Z]\w+)?)(?!The\b)")
_NOT_AFTER_ONES = re.compile(
    r"['’]s?[ \n]|[ \n](?i:interpreter|service|group|clinic|project|charity|organisation|shop|club|school"
    r"|church)s?\b"
)
_A_WORD = re.compile(r"[\w'’-]+")
_HOUSEHOLDS = word_set("family household speaker couple")
_ONES = PERSONS | _HOUSEHOLDS
_ONES_AT_WORK_TOO = _ONES | STAFF


def find_only_ones(text: str) -> tuple[Slice, ...]:
    """ "The only Eritrean mother", "the only man with Huntington's"."""
    found = ((each, _only_one_end(text, each.end())) for each in _ONLY.finditer(text))
    return tuple(Slice(each.start(), end) for each, end in found if end is not None)


def _only_one_end(text: str, start: int) -> int | None:
    """Where the words for somebody with something rare end, that begin at `start`."""
    words = _words_from(text, start)
    while words and words[0][0].lower() in _KIND_OF:
        words = words[1:]
    if not words:
        return None
    origins = [each for each in read_origins(text) if each.place.start == words[0].start()]
    end = _end_of_ones(text, words, origins[0].place.end if origins else 0)
    is_before_service = end is not None and _NOT_AFTER_ONES.match(text, end)
    return None if is_before_service else end


def _end_of_ones(text: str, words: list[re.Match[str]], origin_end: int) -> int | None:
    first = words[0]
    if first[0].lower() in _TRAVELLERS and first[0][0].isupper():
        return first.end()
    if origin_end or first[0].lower() in _FAITHS:
        rest = [each for each in words if each.start() >= (origin_end or first.end())]
        ones = [each.end() for each in rest[:2] if each[0].lower() in _ONES]
        is_somebody = origin_end and (not rest or rest[0][0].lower() in _AFTER_SOMEBODY)
        return ones[0] if ones else origin_end if is_somebody else None
    if first[0].lower() not in _ONES:
        return None
    has = _HAS.match(text, first.end())
    if has is None:
        return None
    illness = next((each for each in read_rare_illnesses(text) if each.start == has.end()), None)
    return illness.end if illness else has.end("name") if has["name"] else None


_AFTER_SOMEBODY = word_set("in on at there here who near from")


def _words_from(text: str, start: int) -> list[re.Match[str]]:
    """A few words with one blank between them."""
    words: list[re.Match[str]] = []
    while len(words) < 6 and (found := _A_WORD.match(text, start)):
        words.append(found)
        start = found.end() + 1
        if text[found.end() : start] not in (" ", "\n"):
            break
    return words


_SERVICE = re.compile(
    r"(?:[ \n]\w+)?[ \n](?i:association|society|trust|clinic|team|nurse|service|charity|group|club|centre)"
)
_SINGLE = re.compile(r"\b(?:(?i:[\w-]+[- ]year[- ]old(?!s)|she|he|her|his|him|my|who has|whose)|I)\b")
_ONE_OF = re.compile(r"(?i)\b(?:a|an|one|this|her|his|my|their|the)[ \n]")
_MANY = re.compile(r"(?i)\b(?P<many>[a-z-]+)[ \n](?:\w+[ \n]){0,3}$")
_MANY_WORDS = PEOPLE | word_set("those anyone anybody everyone somebody someone about on")
_SMALL_PLACE = re.compile(
    r"\b(?i:in|from|near|on|of|at|around)[ \n](?:the[ \n])?"
    r"(?:(?!(?:NHS|Britain|England|UK|London|Healthwatch|English|Scotland|Wales|Ireland|Europe|Africa"
    r"|Asia)\b)"
    r"[A-Z][\w'’-]+|(?:\w+[ ])?"
    r"(?i:estate|street|road|block|village|school|town|hostel|site|ward|parish|church|mosque)\b)"
)


def _rare(text: str, ages: tuple[Slice, ...], origins: tuple[NamedOrigin, ...]) -> Iterator[Slice]:
    """One person with a rare illness or of a rare origin, and an age or a place in the same sentence."""
    illnesses = [each for each in read_rare_illnesses(text) if not _SERVICE.match(text, each.end)]
    facts = sorted((*illnesses, *_rare_origins(text, origins)))
    if not facts:
        return
    telling = sorted((*ages, *_small_places(text, origins)))
    for near in facts:
        start, end = max(0, near.start - _LONGEST_CHARACTERS), near.end + _LONGEST_CHARACTERS
        if _is_of_many(text[start : near.start]):
            continue
        single = _nearest(text, near, _single_people(text, start, min(end, len(text))))
        told = _nearest(
            text,
            near,
            (each for each in telling if start <= each.start and each.end <= end and not each.overlaps(near)),
        )
        if single is not None and told is not None:
            yield Slice(min(near.start, single.start, told.start), max(near.end, single.end, told.end))


def _rare_origins(text: str, origins: tuple[NamedOrigin, ...]) -> Iterator[Slice]:
    """Rare origins of people: "Tongan woman", "a Tongan", "from Tonga"."""
    for each in origins:
        if is_rare_origin(each.name):
            rest = [word[0].lower() for word in _words_from(text, each.place.end + 1)[:2]]
            is_somebody = each.name.lower() in PERSONS and (not rest or rest[0] in _AFTER_SOMEBODY)
            is_country = text[each.place.start].islower()
            if is_somebody or is_country or not _ONES_AT_WORK_TOO.isdisjoint(rest):
                yield each.place


def _is_of_many(before: str) -> bool:
    """Whether the last words but three are of people, or no longer of one."""
    words = re.findall(r"[a-z'’-]+", before.lower())[-4:]
    return bool(_MANY.search(before)) and not _MANY_WORDS.isdisjoint(words)


def _single_people(text: str, start: int, end: int) -> Iterator[Slice]:
    """ "A 34-year-old", "his", "a deaf man", "the Tongan woman"."""
    yield from (Slice(*found.span()) for found in _SINGLE.finditer(text, start, end))
    for found in _ONE_OF.finditer(text, start, end):
        for word in _words_from(text, found.end())[:4]:
            if word[0].lower() in _ONES_AT_WORK_TOO:
                yield Slice(found.start(), word.end())
                break


def _small_places(text: str, origins: tuple[NamedOrigin, ...]) -> Iterator[Slice]:
    """What stands after "in" and is no month, day or origin."""
    for found in _SMALL_PLACE.finditer(text):
        place = Slice(*found.span())
        is_origin = any(place.overlaps(each.place) for each in origins)
        if found[0].split()[-1].lower() not in DAYS_AND_MONTHS and not is_origin:
            yield place


def _nearest(text: str, to: Slice, places: Iterable[Slice]) -> Slice | None:
    """The one of these that is nearest to `to` in the same sentence."""
    near = [
        each for each in places if not _STOP.search(text[min(each.start, to.start) : max(each.end, to.end)])
    ]
    return min(near, key=lambda each: (abs(each.start - to.start), each), default=None)

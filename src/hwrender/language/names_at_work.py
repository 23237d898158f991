"""Names in small letters beside what somebody does: "carers tracy and bogdan", "the chef, big tony"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.language.frequency import zipf_frequency
from hwrender.language.given_names import GivenName, given_name, is_family_name
from hwrender.language.people_nouns import STAFF
from hwrender.language.slices import Slice
from hwrender.language.tokens import small_words
from hwrender.language.word_sets import word_set

_ROLES = STAFF | word_set("""
chef cook physio physios ot ots hca hcas cna sw cpn gp consultant keyworker keyworkers worker workers support
assistant assistants cleaner cleaners porter porters driver drivers domestic domestics warden volunteer
volunteers sister matron student receptionist registrar dentist chemist pharmacist advocate interpreter
chaplain priest caretaker host hostess carer carers neighbour neighbours officer manager therapist counsellor
tutor teacher healthcare radiographer phlebotomist optician podiatrist dietitian midwife paramedic paramedics
nurse nurses dr
""")
_NAME = r"[a-zà-ÿ][a-zà-ÿ’'-]{1,24}"
_BESIDE = re.compile(
    rf"\b(?P<role>[a-z]+)(?P<comma>,)? (?P<nick>(?:big|little|old|young|lovely|dear|poor) )?(?P<name>{_NAME})"
    rf"(?: (?P<second>(?!and\b|or\b){_NAME}))?(?P<more>(?:(?:, | and | & ){_NAME}){{0,3}})(?![\w’'-])"
)
_ROLE = re.compile(r"\b[a-z]+(?=,? )")
_MORE = re.compile(rf"(?:, | and | & )(?P<name>{_NAME})")
_NICKNAMED = frozenset([GivenName.SURE, GivenName.WORD])
_COMMON_WORD_ZIPF = 4.1
_SURE_WORD_ZIPF = 4.6
_ASKED_FOR_ZIPF = 4.0


_ASKED_FOR = re.compile(
    rf"\b(?i:ask(?:ed)? for|told|thank you|thanks|love from|from|ring|call|spoke to|see|dear|hi|cheers"
    rf"|our|bless)"
    rf" (?P<name>{_NAME})(?= (?:i|at|for|on|in|said|was|is|does|did|and|who|about|that|the|to|when|if)\b"
    rf"|[,.!]|$)"
)


def names_at_work(text: str) -> Iterator[Slice]:
    """Each name after a role, and those that are joined to it by "and"; those whom somebody asks for."""
    for asked in _ASKED_FOR.finditer(text):
        if _is_name(asked["name"]) and zipf_frequency(asked["name"]) < _ASKED_FOR_ZIPF:
            yield Slice(*asked.span("name"))
    if small_words(text).isdisjoint(_ROLES):
        return
    end = 0
    for place in sorted(start.start() for start in _ROLE.finditer(text)):
        found = _BESIDE.match(text, place) if place >= end else None
        if found is None or found["role"] not in _ROLES:
            continue
        for name in _names_beside(text, found):
            yield name
            end = name.end


def _names_beside(text: str, found: re.Match[str]) -> Iterator[Slice]:
    nicknamed = found["nick"] is not None and given_name(found["name"]) in _NICKNAMED
    if not (nicknamed or _is_name(found["name"])):
        return
    second = found["second"]
    has_family = second is not None and _is_family(second)
    end = found.end("second") if has_family else found.end("name")
    yield Slice(found.start("nick" if nicknamed else "name"), end)
    for more in _MORE.finditer(text, end, found.end()) if has_family or second is None else ():
        if not _is_name(more["name"]):
            break
        yield Slice(*more.span("name"))


def _is_name(word: str) -> bool:
    if given_name(word) is not GivenName.SURE or word in _ROLES:
        return False
    common = zipf_frequency(word)
    return common < _COMMON_WORD_ZIPF or (common < _SURE_WORD_ZIPF and not is_family_name(word))


def _is_family(word: str) -> bool:
    return (is_family_name(word) and zipf_frequency(word) < _COMMON_WORD_ZIPF) or zipf_frequency(word) < 2.0

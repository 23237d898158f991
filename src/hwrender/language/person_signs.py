"""What is said after a word that shows that it is somebody's name, and how surely.

"Hope" and "Chelsea" are words and places as well; what they do in the sentence tells. "Hope told us that she
waited", "Hope's mum", "Hope, 34" and "Hope cried" are a person; "Hope is not enough" is none.
"""

from __future__ import annotations

import re
from enum import IntEnum

from hwrender.language.name_words import KIN
from hwrender.language.people_nouns import PERSONS, STAFF
from hwrender.language.word_sets import phrase_set, word_set


class PersonSign(IntEnum):
    """How surely the words after a name speak of a person."""

    NONE = 0
    LIKELY = 1
    """What services and towns do now and then ("Oakford told us")."""

    SURE = 2


_KIN = KIN | word_set("parents family children kids twins sons daughters husband wife")
_SOMEBODY = KIN | PERSONS | STAFF
_ITS_OWN = _KIN | word_set("""
appointment tablets medication diagnosis gp operation surgery symptoms pain pregnancy labour birthday
illness story benefits flat life death consultant bed bedside room care chair hair wheelchair scooter walker
stick notes bag coat shoes clothes dinner lunch hand hands leg legs back knee feet foot teeth eyes eyesight
hearing voice face name phone letter letters wish form forms file records referral prescription scan results
nurse doctor dentist house home turn shift idea words case experience bedroom door window support advocate
interpreter stroke dementia diabetes cancer asthma autism epilepsy weight age job school teacher class
""")
_OWNED = re.compile(r"['’]s? (?:(?:own|elderly|late|little|first|last|new) )?([a-z-]+)")
_ASIDE = re.compile(
    r",? \((?:aged? |not (?:her|his|their) real name\b)?(?:[1-9]\d\b(?!%)|(?P<role>[a-z -]{1,40}))"
    r"|, (?:aged )?[1-9]\d\b(?=[,.;]| years|$)|, (?:an?|her|his) (?P<who>[a-z-]+(?: [a-z-]+){0,2})"
    r"|, who(?:se)? (?:is|was|has|had|lives|lived|cares|cared|works|worked|came|told|said|mum|son)\b"
    r"|,? and (?:his|her) |:? ?:\s?[“\"‘]| on (?:reception|the (?:front )?desk)\b"
)
_WORD_AFTER = re.compile(r" ([^\W_][\w’'-]*)")
_PRONOUN = re.compile(r"[^.!?\n]{0,120}?\b(?:s?he|her|his|him|herself|himself)\b")
_ANY_WORD = re.compile(r"[a-z-]+")
_BETWEEN = word_set("also then later often still never always just once")
_FELT = word_set("cried cries wept laughed smiled sobbed screamed slept sleeps died")
_LIVING = word_set("in at with on here alone near off rough")
_OWNERS = word_set("a an his her my their our")
_STATES = word_set("""
pregnant unwell frightened scared terrified tearful suicidal homeless deaf autistic diabetic widowed born
excluded evicted deported detained bullied assaulted raped abused diagnosed discharged arrested sectioned
prescribed
""")
_PAIRS = phrase_set("""
gave birth, cares for, cared for, admitted to, sent home, sent away, sent back, in tears, in pain, in
labour, in prison, in hospital, in care, sickle cell, a stroke, a baby, a miscarriage, a fall, a disability,
a learning, a heart
""")
_ILLNESSES = word_set("""
hiv cancer diabetes asthma dementia epilepsy depression anxiety autism adhd copd ms arthritis schizophrenia
hepatitis tb
""")
_TOLD = word_set("""
told tells said says felt feels explained explains recalled remembers remembered thought thinks believed
believes wanted wants hoped hopes loved loves likes liked hates hated asked asks worries worried described
describes added waited needs needed struggled struggles suffers suffered went goes came lost moved had has
get gets uses use drinks smokes takes took fell cannot can't could couldn't didn't did
""")
_WAS = word_set("""
told asked given offered referred refused left moved seen sent taken turned kept advised treated
misdiagnosed ignored called made put not too so very also still unable able afraid
""")
_ONLY_FELT = word_set("felt feels cried recalled remembers thinks hates hated worries")
_ONLY_WAS = word_set("told asked referred refused advised misdiagnosed")


def person_sign(text: str, end: int) -> PersonSign:
    """How surely what follows a word that ends at `end` is said of a person."""
    owned = _OWNED.match(text, end)
    if (owned and owned[1] in _ITS_OWN) or _is_explained(text, end):
        return PersonSign.SURE
    said = _said(text, end)
    if said and _is_felt(said):
        return PersonSign.SURE
    if said and (said[0] in _TOLD or _WAS.intersection(_after_being(said)[:1])):
        return PersonSign.SURE if is_of_one(text, end, PERSONS) else PersonSign.LIKELY
    return PersonSign.NONE


def is_of_people(text: str, end: int) -> bool:
    """Whether only people do or meet what follows: they feel, remember, are told and asked."""
    said = words_after(text, end, 3)
    if not said or _after_being(said)[:2] in (["asked", "for"], ["asked", "of"]):  # "Patience is asked for"
        return False
    return said[0] in _ONLY_FELT or bool(_ONLY_WAS.intersection(_after_being(said)[:1]))


def words_after(text: str, end: int, count: int) -> list[str]:
    """The words that follow a place with single blanks between them, in small letters."""
    found: list[str] = []
    while len(found) < count and (word := _WORD_AFTER.match(text, end)):
        found.append(word[1].lower().replace("’", "'"))
        end = word.end()
    return found


def is_of_one(text: str, start: int, others: frozenset[str]) -> bool:
    """Whether "she" or "his" comes later in the sentence, and none of the `others` before it."""
    found = _PRONOUN.match(text, start)
    return found is not None and not others.intersection(_ANY_WORD.findall(found[0]))


def _is_explained(text: str, end: int) -> bool:
    """Whether an age, a role or a quotation stands beside it: ", 34", "(carer)", ", who lives", ": “"."""
    found = _ASIDE.match(text, end)
    if found is None:
        return False
    role = found["role"] or found["who"]
    return role is None or bool(_SOMEBODY.intersection(role.split()[:3]))


def _said(text: str, end: int) -> list[str]:
    said = words_after(text, end, 6)
    return said[1:] if said and said[0] in _BETWEEN else said


def _is_felt(said: list[str]) -> bool:
    """Whether only a person feels, is or has what is said."""
    verb, after = said[0], said[1:]
    if verb in _FELT or " ".join(said[:2]) in _PAIRS:
        return True
    pair = " ".join(after[:2])
    match verb:
        case "live" | "lives" | "lived":
            return bool(_LIVING.intersection(after[:1]))
        case "is" | "was":
            if after and after[0] in _OWNERS:
                return bool(_SOMEBODY.intersection(after[1:4]))
            return bool(_STATES.intersection(after[:1])) or pair in _PAIRS
        case "has" | "had" | "got":
            return bool(_ILLNESSES.intersection(after[:1])) or pair in _PAIRS
        case _:
            return False


def _after_being(said: list[str]) -> list[str]:
    """What follows "is", "was" and "has been"."""
    if said[0] in {"is", "was"}:
        return said[1:]
    return said[2:] if said[0] in {"has", "had"} and said[1:2] == ["been"] else []

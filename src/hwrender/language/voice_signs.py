"""What shows that a first name is an app's, a system's or a helpline's: "log in to Lorenzo", "Ask Mabel"."""

from __future__ import annotations

import re

from hwrender.language import service_words as of
from hwrender.language.capital_runs import CapitalRun
from hwrender.language.eponyms import voices
from hwrender.language.name_lists import text_before
from hwrender.language.name_words import KIN, OF_SERVICES_TOO, TELLING
from hwrender.language.people_nouns import STAFF
from hwrender.language.person_deeds import deed_sign
from hwrender.language.person_signs import PersonSign, person_sign, words_after

_ASKED = re.compile(r"(?P<lead>[^.!?\n“\"] ?)?\bAsk $")


def is_a_voice(run: CapitalRun, place: int) -> bool:
    """Whether a first name is an app's, a system's or a helpline's here: "log in to Lorenzo", "Ask Mabel"."""
    if _is_asked(run, place):
        return True
    if run.keys[place] not in voices() or run.before(place) in KIN | STAFF or len(run.words) > place + 1:
        return False
    sentence = _sentence_around(run.text_of_all, run.words[place].start)
    if not of.DIGITAL.intersection(sentence) or _is_of_a_user(run, place):
        return False
    said = words_after(run.text_of_all, run.words[place].end, 3)
    if run.is_owner(place):
        return bool((of.DIGITAL | {"page", "pages", "log-in"}).intersection(said[:2]))
    if run.before(place) in of.TO_VOICES or (run.before(place) == "to" and "readings" in sentence):
        return True
    does = bool(of.OF_VOICES.intersection(said[:1])) and not of.OF_PEOPLE_AT_SCREENS.intersection(said[1:3])
    return does or said[:2] == ["do", "not"]


def _is_of_a_user(run: CapitalRun, place: int) -> bool:
    """Whether somebody is said to speak or do: "Frank said the app was slow"."""
    end = run.end_of(place)
    if run.following_of(place) in TELLING - OF_SERVICES_TOO - {"asks", "could"}:
        return True
    return max(person_sign(run.text_of_all, end), deed_sign(run.text_of_all, end)) is PersonSign.SURE


def _is_asked(run: CapitalRun, place: int) -> bool:
    """ "Ask Mabel gave clear answers", "about Ask Ani": what an order cannot be followed by, or stand in."""
    if place and run.keys[place - 1] == "ask":
        return True
    found = _ASKED.search(text_before(run, place))
    if found is None:
        return False
    said = words_after(run.text_of_all, run.words[place].end, 1)
    return bool(found["lead"]) or bool(said and (said[0] in of.OF_VOICES or said[0].endswith("ed")))


def _sentence_around(text: str, at: int) -> frozenset[str]:
    """The words of the sentence round a place, in small letters."""
    start = max(text.rfind(mark, 0, at) for mark in ".!?\n") + 1
    ends = [end for mark in ".!?\n" if (end := text.find(mark, at)) >= 0]
    sentence = text[start : min(ends, default=len(text))]
    return frozenset(word.strip(",;:()“”\"'’").lower() for word in sentence.split())

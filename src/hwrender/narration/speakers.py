"""Who said something, after a quotation: "From a woman, aged 71" for "Woman, 71"."""

from __future__ import annotations

import re

from hwrender.edition.model import Words
from hwrender.edition.outline import text_of_sentence
from hwrender.language.languages import is_english
from hwrender.language.people_nouns import PEOPLE, PERSONS, STAFF
from hwrender.language.word_sets import word_set
from hwrender.narration.model import UtteranceRole
from hwrender.narration.script_writer import ScriptWriter

_WHO = re.compile(r"\s*(?P<who>[A-Za-z][A-Za-z' -]*?)\s*(?=,|\(|$)")
_AGE = re.compile(r"(?P<before>[,(]\s*)(?P<age>\d{1,3}(?:\s*(?:to|[-–])\s*\d{1,3})?)(?=\s*(?:[,).]|$))")
_DETERMINERS = word_set("a an the my his her our their your")
_MOST_WORDS = 4


def say_attribution(writer: ScriptWriter, attribution: Words, role: UtteranceRole) -> None:
    """The attribution, said so that it is a sentence; in English with an article and an age."""
    first, *others = attribution
    who = text_of_sentence(first)
    said = said_of_speaker(who) if is_english(writer.language) else writer.ours.say("from", who=who)
    writer.say_as(first, role, said)
    for sentence in others:
        writer.say(sentence, role)


def said_of_speaker(text: str) -> str:
    """What is said for an attribution: a person without a name gets an article, and a number after a comma is
    an age."""
    aged = _AGE.sub(r"\g<before>aged \g<age>", text, count=1)
    found = _WHO.match(aged)
    if found is None:
        return f"From: {aged}"
    who = found["who"].split()
    if who[0].lower() in _DETERMINERS:
        return f"From {who[0].lower()}{aged[found.start('who') + len(who[0]) :]}"
    noun, is_common = who[-1].lower(), all(word.islower() or word.isupper() for word in who[1:])
    if len(who) > _MOST_WORDS or not is_common or noun not in PERSONS | PEOPLE | STAFF:
        return f"From: {aged}"
    is_initials = who[0].isupper() and len(who[0]) > 1
    first = who[0] if is_initials else who[0].lower()
    article = "" if not _is_one(noun) else "an " if _sounds_open(first) else "a "
    return f"From {article}{first}{aged[found.start('who') + len(who[0]) :]}"


def _is_one(noun: str) -> bool:
    return noun in PERSONS or (noun in STAFF and not noun.endswith("s") and noun != "staff")


def _sounds_open(word: str) -> bool:
    """Whether a word begins with the sound of a vowel; initials are said letter by letter."""
    if word.isupper():
        return word[0] in "AEFHILMNORSX"
    return word[0] in "aeio" or (word[0] == "u" and not word.startswith(("us", "un", "ut")))

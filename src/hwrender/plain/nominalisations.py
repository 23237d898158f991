"""Nouns that hide a verb: "the provision of support" is "giving support" (Plain English Campaign).

Such a noun ends in -tion, -ment, -ance, -al or -sion, comes from a verb, and has "of", "for" or "to" after it
or "the" before it. Words that everyone uses as nouns ("information", "treatment") are left.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from hwrender.language.frequency import zipf_frequency
from hwrender.language.slices import Slice
from hwrender.language.tokens import plain_form, words
from hwrender.language.word_sets import word_set

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ication", ("ify",)),
    ("isation", ("ise",)),
    ("ization", ("ize",)),
    ("ation", ("ate", "e", "")),
    ("ition", ("e", "")),
    ("ution", ("ute",)),
    ("ption", ("be", "pt", "ve")),
    ("ction", ("ct", "ce")),
    ("ssion", ("ss", "t", "de", "se")),
    ("sion", ("d", "de", "t", "se")),
    ("tion", ("t", "te")),
    ("ment", ("",)),
    ("ance", ("", "e")),
    ("ence", ("", "e")),
    ("al", ("e", "")),
    ("ure", ("", "e")),
)
_USED_AS_NOUNS = word_set("""
action ambulance animal apartment appointment arrangement association attention audience balance capital
chance collection communication community compartment competition condition connection conversation
department direction discussion distance document edition education election elevation emotion environment
equipment exception exhibition experience explanation fashion fiction finance function generation government
guidance hospital imagination information injection instruction insurance invitation journal location
medication meal medical mention moment nation national nutrition occasion official operation opinion option
organisation organization original passion payment pension picture population position practice prescription
pressure question qualification ration reception reflection registration relation relationship religion
reputation rental secure section selection sentence session situation solution station statement structure
television temperature tradition treatment transport version violence vacation vaccination examination
accommodation donation application temptation occupation reservation infection protection addiction depression
permission mission decision adoption abortion intention motion lotion portion construction production
departure future nature culture mixture furniture lecture fracture adventure creature feature signature
measure procedure literature figure
""")
_VERBS = {
    "provision": "provide", "cessation": "stop", "decision": "decide", "removal": "remove", "failure": "fail",
    "refusal": "refuse", "approval": "approve", "withdrawal": "withdraw", "delivery": "deliver",
    "recovery": "recover", "discovery": "discover", "inclusion": "include", "exclusion": "exclude",
    "reduction": "reduce", "introduction": "introduce", "completion": "complete", "closure": "close",
    "termination": "end", "continuation": "go on", "retention": "keep", "utilisation": "use",
    "implementation": "put in place", "facilitation": "help", "commencement": "start", "receipt": "get",
    "analysis": "study", "review": "", "enforcement": "enforce", "referral": "refer", "proposal": "propose",
    "appraisal": "judge", "expenditure": "spend",
}  # fmt: skip
_LEAST_VERB_ZIPF = 3.0
_AFTER = re.compile(r"\s+(?:of|for|to|into|against|with|between|from|by)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?i)(?:^|\s)(?:the|a|an|this|that|their|its|our|his|her|for|of|in|by|full|further|effective)\s+$"
)


class Nominalisation(Struct, frozen=True):
    """A noun that hides a verb: its place, the word, and the verb."""

    place: Slice
    word: str
    verb: str


def find_nominalisations(text: str) -> tuple[Nominalisation, ...]:
    """The nouns in `text` that hide a verb and could give way to it, in order."""
    found = []
    for word in words(text):
        form = plain_form(word.text)
        verb = verb_of(form)
        if verb and _stands_as_a_noun(text, word.start, word.end):
            found.append(Nominalisation(word.slice(), word.text, verb))
    return tuple(found)


def _stands_as_a_noun(text: str, start: int, end: int) -> bool:
    return bool(_AFTER.match(text, end) or _BEFORE.search(text[max(0, start - 20) : start]))


@cache
def verb_of(noun: str) -> str:
    """The verb that `noun` (lower case) hides, or nothing."""
    if noun in _VERBS:
        return _VERBS[noun]
    if noun in _USED_AS_NOUNS or noun.removesuffix("s") in _USED_AS_NOUNS or len(noun) < 7:
        return ""
    for ending, verb_endings in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem == noun or len(stem) < 2:
            continue
        verbs = [stem + verb_ending for verb_ending in verb_endings]
        known = [verb for verb in verbs if len(verb) > 3 and zipf_frequency(verb) >= _LEAST_VERB_ZIPF]
        if known:
            return max(known, key=zipf_frequency)
    return ""

"""Syllables of an English word, counted from its spelling.

A count of vowel groups, corrected for silent endings and for vowels that part. It is for averages over a text
(Flesch–Kincaid, SMOG), where errors of single words even out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.tokens import plain_form
from hwrender.language.word_sets import word_set

_GROUP = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(
    r"(?<![^aeiouy]l)(?<![^aeiou]r)(?<=[^aeiouy])e$|(?<=[^aeiouydt])ed$|[^aeiouysxzcgh]es$|(?:qu|[^r]gu)es?$|thes$"
)
_SILENT_MIDDLE = re.compile(
    r"(?:[a-z][^aeioul]e(?=ment)|[^aeiou]e(?=(?:ful(?:ly)?|ly|less|ness|some|where|thing|body|one)$)"
    r"|[aeiouy][^aeiou]+e(?=(?:what|how|day|times?|styles?|works?|holds?|ball|books?|houses?|lines?|spread"
    r"|cast|back|while|rooms?|fore|guard|time|long)$))"
)
_PARTED = re.compile(
    r"(?<![tcgsxzln])ia(?!ge)|(?<=[rdpvb])io(?!u)|(?<![tcgxsv])iou|(?<=v)ious|(?<=[dmrbp])iu|(?<![tcfr])ie(?=nc)"
    r"|(?<=r)ie(?=nc)|(?<=sc)ie|iet|[^aeiou]ier$|ii|(?<!g)eo(?!u)|geo(?=[glm])|(?<=cr)ea(?=t(?!u))|^rea(?=ct)|reali|[ct]ia(?=t)|^[glbd]ia|^l?ion"
    r"|thea(?=t)|(?<![aqg])u[ao](?=[a-z])|(?<![aqg])ue(?=[ln])|[sfr]l?ui(?=[cdn])|[aeiouy]ing$|oe(?=[tm])"
    r"|(?<=[aeiou])y[ae][lrnb]|(?<=[aeo])yo[rnu]|(?<=o)yee"
)
_SYLLABIC = re.compile(r"(?:[^aeiouylr]l(?:e|es|ed)|[^aeiour]re[sd]?)$")

_EXACT_WORDS = {
    1: """
    a are aren't can't care clothes don't fire here hour hours i lived moved nurse one our ours sex the
    there these those were weren't where who whole whose won't years you your
    """,
    2: """
    being beings business careful carer carers chocolate client clients couldn't council councils create
    cruel didn't diet difference different doesn't dr evening every gp gps hadn't hasn't haven't
    healthwatch homeless interest isn't issue issues maybe mobile mr mrs nurses patient patients people
    peoples person poem police quiet really rely safety science service several shouldn't social someone
    something sometimes somewhere special trial useful wasn't wednesday wouldn't
    """,
    3: """
    ambulance anyone area areas businesses created everyone everything everywhere family idea ideas
    interesting nhs services specialist specialists
    """,
    4: """
    accessible actually everybody usually
    """,
    5: """
    hwh
    """,
}
_EXACT = {word: count for count, listed in _EXACT_WORDS.items() for word in word_set(listed)}


@lru_cache(maxsize=1 << 14)
def syllables(word: str) -> int:
    """How many syllables `word` has when it is read aloud; a number counts one for each figure."""
    form = plain_form(word)
    if form in _EXACT:
        return _EXACT[form]
    parts = [part for part in re.split(r"[-&./]", form) if part]
    if len(parts) > 1:
        return sum(syllables(part) for part in parts)
    if any(character.isdigit() for character in form):
        return max(1, sum(character.isdigit() for character in form))
    return _count(form)


def _count(form: str) -> int:
    groups = len(_GROUP.findall(form))
    if groups == 0:  # said letter by letter
        return sum(3 if letter == "w" else 1 for letter in form)
    count = groups + len(_PARTED.findall(form)) - len(_SILENT_MIDDLE.findall(form))
    if _SILENT_END.search(form) and not _SYLLABIC.search(form):
        count -= 1
    if form.endswith(("thm", "thms", "sm", "sms", "n't")):
        count += 1
    if form.endswith("ically"):
        count -= 1
    return max(1, count)

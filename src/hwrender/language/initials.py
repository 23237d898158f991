"""Initials that are not spelt out (GOV.UK, NHS service manual): "HWH" with no "Healthwatch Hackney (HWH)".

Initials are two or more capitals standing as one word. Words in capitals for loudness are another matter:
where most words around are in capitals, none is taken for initials.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from msgspec import Struct

from hwrender.language.frequency import zipf_frequency
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.tokens import words
from hwrender.language.word_sets import word_set

ALLOWED = word_set("""
A&E AD AM BBC BC BT CCTV CD CV DIY DNA DVD EU GP HIV ID ITV MP NHS OK PC PDF PIN PM PS SMS TV UK US USA USB
VAT VIP WC AIDS COVID GPS
""")
"""Initials that readers know as they are; NHS, UK, GP and A&E by the rule, the others as words of daily life.
"""

_INITIALS = re.compile(
    r"(?<![\w&.@-])(?<![a-z0-9]/)(?:[A-Z](?:[A-Z]|&(?=[A-Z]))+|[A-Z][a-z][A-Z]{2,}|(?:[A-Z]\.){2,}[A-Z]?)"
    r"(?=s?(?:['’]s?)?(?![\w@&]|\.\w))"
)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_AFTER_NAME = re.compile(r"\(([A-Z][A-Z&]+)s?\)")
_LITTLE = word_set("a an and at by de for from in into of on or the to with")
WORD_LIKE = word_set("ACE AIM CALL CARE MIND NICE PALS REACH SAFE SALT SEND SHARE STEP")
"""Names of services that look like a common word made large."""

_COMMON_LONG_ZIPF = 5.0
_COMMON_SHORT_ZIPF = 6.0
_TITLES = word_set("MBE OBE CBE QC KC RN PHD BSC MSC MA BA MD DR")


class Initials(Struct, frozen=True):
    """A use of initials: `letters` as they are spelt out elsewhere ("GP" for "GPs", "NHS" for "N.H.S.")."""

    letters: str
    place: Slice


def find_initials(text: str, explained: Container[str] = frozenset()) -> tuple[Initials, ...]:
    """The initials in `text` that are neither allowed, nor `explained` before, nor spelt out in the text.

    Every use is given; a rule that speaks once a word keeps count.
    """
    spelt = spelt_out(text)
    found: list[Initials] = []
    for match in _INITIALS.finditer(text):
        letters = match[0].replace(".", "")
        if letters in ALLOWED or letters in explained or letters in spelt or letters in _TITLES:
            continue
        if _ROMAN.fullmatch(letters) or _is_emphasis(letters) or _is_loud(text, match.start()):
            continue
        found.append(Initials(letters, Slice(match.start(), match.end())))
    return tuple(found)


def spelt_out(text: str) -> frozenset[str]:
    """The initials that `text` spells out: "a Joint Strategic Needs Assessment (JSNA)"."""
    named = {match[1] for match in _AFTER_NAME.finditer(text) if _spells(text[: match.start()], match[1])}
    return frozenset(named | set(_before_name(text)))


def _spells(before: str, letters: str) -> bool:
    """Whether the words at the end of `before` begin with these letters, little words aside."""
    wanted = [letter for letter in letters.lower() if letter.isalpha()]
    parts = [part for word in words(before[-200:]) for part in re.split(r"[-&/]", word.text.lower())]
    tail = parts[-2 * len(wanted) - 2 :]
    if wanted == [part[0] for part in tail[-len(wanted) :] if part]:
        return True
    first = [part[0] for part in tail if part and part not in _LITTLE]
    if wanted == first[-len(wanted) :]:
        return True
    # a letter from inside a word: "Healthwatch Hackney (HWH)"
    return len(wanted) > 1 and any(
        run[:1] and run[0][0] == wanted[0] and _in_order(wanted, "".join(run))
        for count in range(1, len(wanted) + 1)
        for run in [[part for part in tail if part not in _LITTLE][-count:]]
    )


def _in_order(wanted: list[str], letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in wanted)


def _before_name(text: str) -> list[str]:
    """Initials with the name after them in brackets: "CMHT (Community Mental Health Team)"."""
    return [
        match[1]
        for match in re.finditer(r"\b([A-Z][A-Z&]+)s?\s\(([^()]+)\)", text)
        if _spells(match[2], match[1])
    ]


def _is_emphasis(letters: str) -> bool:
    """Whether this is a common word made large ("MUST", "NOT")."""
    if letters in WORD_LIKE:
        return False
    return zipf_frequency(letters) >= (_COMMON_LONG_ZIPF if len(letters) > 3 else _COMMON_SHORT_ZIPF)


def _is_loud(text: str, at: int) -> bool:
    """Whether most words of the sentence at this offset are in capitals."""
    sentence = next((each.of(text) for each in split_sentences(text) if each.start <= at < each.end), text)
    long = [word.text for word in words(sentence) if len(word.text) > 1 and word.text[0].isalpha()]
    loud = sum(word.isupper() for word in long)
    return len(long) > 2 and loud > len(long) / 2


def spells(initials: str, name: Sequence[str]) -> bool:
    """Whether `initials` stand for this name: "hwh" for "healthwatch hackney", letters in their order."""
    letters = initials.lower().removesuffix("s") if initials[-1:] == "s" else initials.lower()
    if len(letters) < 2 or not name or not letters.isalpha():
        return False
    if "".join(part[0] for part in name) == letters:
        return True
    if len(name) > len(letters) or name[0][0] != letters[0]:
        return False
    rest = iter("".join(name))
    return all(letter in rest for letter in letters) and all(part[0] in letters for part in name)

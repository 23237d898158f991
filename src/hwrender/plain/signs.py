"""Signs that stand for words: "&", slashes, plurals in brackets (NHS digital service manual), Roman
numbers."""

from __future__ import annotations

import re

from hwrender.language.lemmas import plural
from hwrender.language.roman import read_roman_numerals
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.plain.fitting import like
from hwrender.plain.rewordings import Rewording

_AMPERSAND = re.compile(r"(?<=\s)&(?=\s)|(?<=[a-z])&(?=[a-z])")
_SLASH = re.compile(r"(?<![\w/.:@-])([^\W\d_][\w'’-]*)\s?/\s?([^\W\d_][\w'’-]*)(?![\w/@]|\.\w)")
_KNOWN_SLASHES = word_set("n/a w/c c/o a/c km/h m/s mg/l")
_PEOPLE_SLASHES = {
    "he/she": "they", "she/he": "they", "him/her": "them", "her/him": "them", "his/her": "their",
    "her/his": "their", "his/hers": "theirs", "himself/herself": "themselves", "s/he": "they",
}  # fmt: skip
_PLURAL = re.compile(r"(?<![\w'’-])([^\W\d_][\w-]*[^\W\d_])\((s|es|ies|ren)\)")


def find_ampersands(text: str) -> tuple[Rewording, ...]:
    """Each "&" between two words, with "and"; "A&E" and "R&B" are left."""
    rewordings = []
    for found in _AMPERSAND.finditer(text):
        alone = text[found.start() - 1].isspace()
        rewordings.append(
            Rewording(Slice(found.start(), found.end()), ("and" if alone else " and ",), safe=alone)
        )
    return tuple(rewordings)


def is_between_names(text: str, place: Slice) -> bool:
    """Whether the words on both sides of `place` have capitals, as in "Marks & Spencer"."""
    before = re.search(r"(\w)\w*\s*$", text[: place.start])
    after = re.match(r"\s*(\w)", text[place.end :])
    return bool(before and after and before[1].isupper() and after[1].isupper())


def find_slashes(text: str) -> tuple[Rewording, ...]:
    """Each slash between two words, with the word that is meant: "and/or" is "or", "he/she" is "they".

    Dates, addresses, initials and short forms like "n/a" are left. Whether other slashes mean "and" or "or"
    only the writer knows: "or" is offered.
    """
    rewordings = []
    for found in _SLASH.finditer(text):
        key = f"{found[1]}/{found[2]}".lower()
        if key in _KNOWN_SLASHES or (found[1].isupper() and found[2].isupper()):
            continue
        if key == "and/or":
            wording, safe = "or", True
        elif key in _PEOPLE_SLASHES:
            wording, safe = like(found[0], _PEOPLE_SLASHES[key]), False
        else:
            wording, safe = f"{found[1]} or {found[2]}", False
        rewordings.append(Rewording(Slice(found.start(), found.end()), (wording,), safe))
    return tuple(rewordings)


def find_bracketed_plurals(text: str) -> tuple[Rewording, ...]:
    """Each plural in brackets, with the plural: "leg(s)" is "legs"."""
    return tuple(
        Rewording(Slice(found.start(), found.end()), (_plural(found[1], found[2]),), safe=True)
        for found in _PLURAL.finditer(text)
    )


def _plural(word: str, ending: str) -> str:
    if ending in {"ren", "es"}:
        return word + ending
    return plural(word.lower()) if word.islower() else word + ending


def find_roman_numerals(text: str) -> tuple[Rewording, ...]:
    """The Roman numerals in `text`, with their figures (Inclusion Europe, "Information for all")."""
    return tuple(Rewording(each.place, (str(each.value),), safe=True) for each in read_roman_numerals(text))


_SPECIAL = re.compile(r"[\\<>§#^~*†‡¶©®™=±→←≥≤≈]|°(?=[CF]?\b)|°(?!\w)|(?<=\s)[+@](?=\s)")
"""Brackets are for S2, and what other programs mean by their signs is for D103 and D107."""
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+|\S+@\S+|[\w.-]+\.(?:uk|org|com|net)/\S*")
_SAID = {"=": "is", "<": "less than", ">": "more than", "+": "and", "@": "at", "~": "about", "§": "section",
    "±": "give or take", "→": "to", "≥": "at least", "≤": "at most", "≈": "about", "°": "degrees",
}  # fmt: skip


def find_special_signs(text: str) -> tuple[Rewording, ...]:
    """Each sign that is neither a letter, a figure nor a common mark, with its word where it has one
    (Inclusion Europe, "Information for all"). Those in addresses are left."""
    addresses = [Slice(*found.span()) for found in _ADDRESS.finditer(text)]
    return tuple(
        _without_sign(text, found)
        for found in _SPECIAL.finditer(text)
        if not Slice(*found.span()).overlaps_any(addresses)
    )


def _without_sign(text: str, found: re.Match[str]) -> Rewording:
    place = Slice(*found.span())
    word = _SAID.get(found[0])
    alone = text[place.start - 1 : place.start].isspace() and text[place.end : place.end + 1].isspace()
    return Rewording(place, (word,) if word and alone else ())

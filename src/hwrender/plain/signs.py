"""Signs that stand for words: "&", slashes, and plurals in brackets (NHS digital service manual)."""

from __future__ import annotations

import re

from hwrender.language.lemmas import plural
from hwrender.language.remarks import Remark
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.plain.phrases import like

_AMPERSAND = re.compile(r"(?<=\s)&(?=\s)|(?<=[a-z])&(?=[a-z])")
_SLASH = re.compile(r"(?<![\w/.:@-])([^\W\d_][\w'’-]*)\s?/\s?([^\W\d_][\w'’-]*)(?![\w/@]|\.\w)")
_KNOWN_SLASHES = word_set("n/a w/c c/o a/c km/h m/s mg/l")
_PEOPLE_SLASHES = {
    "he/she": "they", "she/he": "they", "him/her": "them", "her/him": "them", "his/her": "their",
    "her/his": "their", "his/hers": "theirs", "himself/herself": "themselves", "s/he": "they",
}  # fmt: skip
_PLURAL = re.compile(r"(?<![\w'’-])([^\W\d_][\w-]*[^\W\d_])\((s|es|ies|ren)\)")


def find_ampersands(text: str) -> tuple[Remark, ...]:
    """Each "&" between two words, with "and"; "A&E" and "R&B" are left."""
    remarks = []
    for found in _AMPERSAND.finditer(text):
        alone = text[found.start() - 1].isspace()
        remarks.append(Remark(Slice(found.start(), found.end()), ("and" if alone else " and ",), safe=alone))
    return tuple(remarks)


def is_between_names(text: str, place: Slice) -> bool:
    """Whether the words on both sides of `place` have capitals, as in "Marks & Spencer"."""
    before = re.search(r"(\w)\w*\s*$", text[: place.start])
    after = re.match(r"\s*(\w)", text[place.end :])
    return bool(before and after and before[1].isupper() and after[1].isupper())


def find_slashes(text: str) -> tuple[Remark, ...]:
    """Each slash between two words, with the word that is meant: "and/or" is "or", "he/she" is "they".

    Dates, addresses, initials and short forms like "n/a" are left. Whether other slashes mean "and" or "or"
    only the writer knows: "or" is offered.
    """
    remarks = []
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
        remarks.append(Remark(Slice(found.start(), found.end()), (wording,), safe))
    return tuple(remarks)


def find_bracketed_plurals(text: str) -> tuple[Remark, ...]:
    """Each plural in brackets, with the plural: "leg(s)" is "legs"."""
    return tuple(
        Remark(Slice(found.start(), found.end()), (_plural(found[1], found[2]),), safe=True)
        for found in _PLURAL.finditer(text)
    )


def _plural(word: str, ending: str) -> str:
    if ending in {"ren", "es"}:
        return word + ending
    return plural(word.lower()) if word.islower() else word + ending

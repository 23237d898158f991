"""Initials that a report spells out, each time they are used (WCAG 2.2 3.1.4; ISO 14289-1 7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.edition.outline import text_of, texts
from hwrender.language.initials import read_initials, spelt_names


class InitialsStretch(Struct, frozen=True):
    """Part of a text. `name` is what it stands for, where it is initials."""

    text: str
    name: str = ""


def spelt_initials(edition: Edition) -> Mapping[str, str]:
    """The initials that the edition spells out somewhere, and their names; the first name counts."""
    names: dict[str, str] = {}
    for text in texts(edition):
        for letters, name in spelt_names(text_of(text.words)).items():
            names.setdefault(letters, name)
    return names


def stretches(text: str, names: Mapping[str, str]) -> Iterator[InitialsStretch]:
    """A text, cut where initials with a name begin and end. Those that stand right beside their name in
    brackets need none."""
    at = 0
    for initials in read_initials(text) if names else ():
        start, end = initials.place.start, initials.place.end
        name = names.get(initials.letters, "")
        if not name or text[start - 1 : start] == "(" or text[end : end + 2] == " (":
            continue
        if start > at:
            yield InitialsStretch(text[at:start])
        yield InitialsStretch(text[start:end], name)
        at = end
    if at < len(text):
        yield InitialsStretch(text[at:])

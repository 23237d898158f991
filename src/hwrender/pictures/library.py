"""The pictures that come with hwrender: one file each, found by name or by a word.

Health Icons (MIT) is the main set. Where it has nothing that fits a British report (a council, pounds, a
padlocked form), drawings of the house in the same manner stand beside it.
"""

from __future__ import annotations

import difflib
import json
import re
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from hwrender.pictures.artwork import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hwrender.pictures.vector import Vector

_FOLDER = Path(__file__).parent / "drawings"

COVER = Drawing("group_discussion_meeting")
"""The picture of a cover whose report names none: two people talking. It says nothing of any topic."""


class PictureSet(Struct, frozen=True):
    """A set of pictures, for the credits line. `folder` holds its pictures, index and licence."""

    folder: str
    title: str
    licence: str
    address: str


PICTURE_SETS = (
    PictureSet("house", "hwrender", "Apache-2.0", ""),
    PictureSet("health_icons", "Health Icons", "MIT", "https://healthicons.org"),
)
"""Every set, in the order in which a name is looked up."""


class Card(Struct, frozen=True):
    """What is known about a picture of the library. `tags` are in small letters."""

    name: str
    title: str
    category: str
    tags: tuple[str, ...]
    picture_set: PictureSet


@cache
def cards() -> Mapping[str, Card]:
    """Every picture of the library by name, the house's own first."""
    found: dict[str, Card] = {}
    for picture_set in PICTURE_SETS:
        index = json.loads((_FOLDER / picture_set.folder / "index.json").read_text(encoding="utf-8"))
        for name, row in index.items():
            card = Card(name, row["title"], row["category"], tuple(row["tags"]), picture_set)
            found.setdefault(name, card)
    return MappingProxyType(found)


def drawing(name: str) -> Drawing | None:
    """The picture with this name, or else the one that this word or phrase stands for; None if neither.

    Capitals do not matter, nor whether words are joined by a blank, a hyphen or an underscore.
    """
    from hwrender.pictures.word_map import picture_for

    joined = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    if joined in cards():
        return Drawing(joined)
    picture = picture_for(name)
    return None if picture is None else Drawing(picture)


def nearest(name: str, count: int = 3) -> tuple[str, ...]:
    """Up to `count` words or names, each good for `drawing`, that look most like `name`.

    A blocked picture is never among them.
    """
    from hwrender.pictures.word_map import known_words, word_map

    wanted = re.sub(r"[\W_]+", " ", name.lower()).strip()
    spoken = {each.replace("_", " "): each for each in cards() if each not in word_map().blocked}
    candidates = [*known_words(), *(each for each in spoken if each not in known_words())]
    close = difflib.get_close_matches(wanted, candidates, n=count, cutoff=0.7)
    return tuple(spoken.get(each, each) for each in close)


def svg(picture: Drawing) -> str:
    """The inner markup of a picture: filled paths on a grid of 48 by 48, in `currentColor`."""
    return _source(picture.name).split("\n", 1)[1].removesuffix("</svg>\n").rstrip("\n")


@cache
def vector(picture: Drawing) -> Vector:
    """The shapes of a picture, for a pen."""
    from hwrender.pictures.vector import vector_of_svg

    return vector_of_svg(_source(picture.name))


@cache
def _source(name: str) -> str:
    folder = cards()[name].picture_set.folder
    return (_FOLDER / folder / f"{name}.svg").read_text(encoding="utf-8")


def credited_sets(drawings: Iterable[Drawing]) -> tuple[PictureSet, ...]:
    """The sets of other makers that these drawings are from, each once, for the credits."""
    used = {cards()[drawn.name].picture_set for drawn in drawings}
    return tuple(each for each in PICTURE_SETS if each in used and each.address)

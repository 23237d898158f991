"""Pictures to choose from for one idea: those that fit its words, then those of its single words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from hwrender.document import Document
from hwrender.drafting.illustrating import name_of
from hwrender.language.tokens import words
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import fits
from hwrender.pictures.library import cards
from hwrender.pictures.search import search_pictures

MOST_CANDIDATES = 6
_FEWEST_LETTERS = 4


class Candidate(Struct, frozen=True):
    """A picture: the `target` that is written into the source, and the `title` that people know it by."""

    drawing: Drawing
    target: str
    title: str


def candidates_for(typed: str, document: Document | None) -> tuple[Candidate, ...]:
    """Up to six pictures for an idea, the best first. What the idea denies, and what would hurt, is none."""
    text = typed.replace("**", "")
    overrides = {} if document is None else document.metadata.pictures
    names = () if document is None else document.metadata.organisations()
    fitting = (fit.artwork for fit in fits(text, overrides, names))
    found = [each for each in fitting if isinstance(each, Drawing)]
    return _candidates([*found, *_of_words(text)])


def candidates_called(word: str) -> tuple[Candidate, ...]:
    """The pictures that are found by a word."""
    return _candidates(search_pictures(word, MOST_CANDIDATES * 2), MOST_CANDIDATES * 2)


def _of_words(text: str) -> Iterator[Drawing]:
    """The pictures of the words of a text, one for each word at a time."""
    spoken = [word.text for word in words(text) if len(word.text) >= _FEWEST_LETTERS]
    found = [search_pictures(word, MOST_CANDIDATES) for word in dict.fromkeys(spoken)]
    for place in range(MOST_CANDIDATES):
        yield from (each[place] for each in found if place < len(each))


def _candidates(drawings: Iterable[Drawing], most: int = MOST_CANDIDATES) -> tuple[Candidate, ...]:
    unique = list(dict.fromkeys(drawings))[:most]
    return tuple(Candidate(each, name_of(each), cards()[each.name].title) for each in unique)

"""Pictures for a draft: one for each idea, where every idea of a section has one that fits.

A picture in a container goes with all that follows it up to the next one. So a section in which some idea has
no fitting picture names none: each idea is then a row by itself, and its picture is chosen when the copies
are made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from hwrender.document import Document, EasyWording, Paragraph, Picture
from hwrender.drafting.wording import Wording
from hwrender.language.names import read_names
from hwrender.pictures.artwork import Artwork, Drawing
from hwrender.pictures.choice import choose_all, fits
from hwrender.pictures.library import drawing
from hwrender.pictures.search import words_for
from hwrender.prose.walking import words_of


def illustrate(document: Document, wordings: Mapping[int, Wording]) -> dict[int, Wording]:
    """The wordings, by the number of their section, with pictures."""
    metadata = document.metadata
    ideas = [
        (number, at)
        for number, wording in wordings.items()
        for at, group in enumerate(wording.groups)
        if group.idea()
    ]
    names = _names([wordings[number].groups[at].idea() for number, at in ideas])
    chosen = choose_all(
        [wordings[number].groups[at].idea() for number, at in ideas],
        metadata.pictures,
        tuple(_placed(document)),
        (*metadata.organisations(), *names),
    )
    pictures = {
        place: name_of(artwork)
        for place, artwork in zip(ideas, chosen, strict=True)
        if isinstance(artwork, Drawing)
    }
    return {number: _with_pictures(number, wording, pictures) for number, wording in wordings.items()}


def picture_for(document: Document, section: int, idea: str) -> str:
    """The name of the picture that fits one more idea of a section best, or "" where none does. It is none
    that stands for another idea there."""
    metadata, easy = document.metadata, document.sections[section].easy
    names = (*metadata.organisations(), *_names([idea]))
    placed = tuple(_of_easy(easy)) if easy is not None else ()
    (chosen,) = choose_all([idea], metadata.pictures, placed, names)
    return name_of(chosen) if isinstance(chosen, Drawing) else ""


def _with_pictures(number: int, wording: Wording, pictures: Mapping[tuple[int, int], str]) -> Wording:
    places = [(number, at) for at in range(len(wording.groups))]
    if not all(place in pictures for place in places):
        return wording
    groups = (
        replace(group, picture=pictures[place]) for place, group in zip(places, wording.groups, strict=True)
    )
    return replace(wording, groups=tuple(groups))


def _placed(document: Document) -> Iterator[tuple[str, Artwork]]:
    """The words and the pictures of rows that a person has written."""
    for section in document.sections:
        if section.easy is not None:
            yield from _of_easy(section.easy)


def _of_easy(easy: EasyWording) -> Iterator[tuple[str, Artwork]]:
    picture: Drawing | None = None
    text: list[str] = []
    for block in easy.blocks:
        if isinstance(block, Picture):
            if picture is not None and text:
                yield " ".join(text), picture
            picture, text = drawing(block.target), []
        elif isinstance(block, Paragraph):
            text.append(words_of(block.children))
    if picture is not None and text:
        yield " ".join(text), picture


def _names(ideas: list[str]) -> list[str]:
    """Names of several words in these texts: "Great Yarmouth" is not about anything great. A name that ends
    in what it is ("Hackney Council") keeps its picture."""
    found = ((idea, name) for idea in ideas for name in read_names(idea))
    return [
        name.place.of(idea) for idea, name in found if len(name.parts) > 1 and not fits(name.parts[-1], {})
    ]


def name_of(picture: Drawing) -> str:
    """What an author would write for a picture: a word that stands for it, or else its name."""
    standing = [
        words
        for words in words_for(picture)
        if drawing(words) == picture and words.replace(" ", "").isalpha()
    ]
    shortest = min(standing, key=lambda words: words.count(" "), default=picture.name)
    return shortest.lower().replace(" ", "-")

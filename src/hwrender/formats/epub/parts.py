"""An edition cut into the documents of a book: the cover, one for each part, one for the notes.

A part begins with a heading of level 2. What has no heading, or no words, is in the part before it: a
document without words would be a hole in what is heard.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hwrender.edition.model import Block, Edition, Heading, Section, SectionRole, WordBox
from hwrender.edition.outline import text_of_block
from hwrender.edition.walking import parts_of
from hwrender.formats.epub.runs import meaning_id, note_id

COVER, CONTENTS, NOTES = "cover.xhtml", "contents.xhtml", "notes.xhtml"

_NAMES = {
    SectionRole.OPENING: "how-to-use.xhtml",
    SectionRole.ABOUT: "about.xhtml",
    SectionRole.HARD_WORDS: "hard-words.xhtml",
    SectionRole.CONTACT: "contact.xhtml",
}
_PART_LEVEL = 2


class BookPart(Struct, frozen=True):
    """A document of the book: its file, what it is for, and its sections."""

    file: str
    role: SectionRole
    sections: tuple[Section, ...]

    def heading(self) -> Heading | None:
        """The heading by which the contents name it."""
        return next((each.heading for each in self.sections if each.heading is not None), None)


def parts_of_book(edition: Edition) -> tuple[BookPart, ...]:
    """The parts in reading order, each with words."""
    groups: list[list[Section]] = []
    for section in edition.sections:
        begins = section.heading is not None and section.heading.level <= _PART_LEVEL
        if not groups or (begins and _has_words(groups[-1])):
            groups.append([])
        groups[-1].append(section)
    if len(groups) > 1 and not _has_words(groups[-1]):
        groups[-2] += groups.pop()
    return tuple(_named(groups))


def _named(groups: list[list[Section]]) -> Iterator[BookPart]:
    used: set[str] = set()
    number = 0
    for group in groups:
        role = group[0].role
        file = _NAMES.get(role, "")
        if not file or file in used:
            number += 1
            file = f"part-{number}.xhtml"
        used.add(file)
        yield BookPart(file, role, tuple(group))


def _has_words(group: list[Section]) -> bool:
    return any(text_of_block(block) for section in group for block in _blocks(section))


def _blocks(section: Section) -> tuple[Block, ...]:
    return (*(() if section.heading is None else (section.heading,)), *section.blocks)


def places(edition: Edition, parts: tuple[BookPart, ...]) -> dict[str, str]:
    """In which document each id lies that a link may lead to."""
    found = {note_id(note.number): NOTES for note in edition.notes}
    named = [(part.file, block) for part in parts for section in part.sections for block in _blocks(section)]
    named += [(NOTES, block) for note in edition.notes for block in note.blocks]
    for file, block in named:
        for inner in parts_of((block,)):
            if isinstance(inner, Heading):
                found[inner.anchor] = file
            elif isinstance(inner, WordBox):
                found[meaning_id(inner.key)] = file
    return found

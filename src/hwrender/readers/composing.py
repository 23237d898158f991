"""Sheets as editions: the same model as every copy, so that the same formats draw them and read them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Strong, Text
from hwrender.edition.credits import credit_line
from hwrender.edition.model import (
    Block,
    Choice,
    Choices,
    Cover,
    Edition,
    Figure,
    Heading,
    Item,
    List,
    Note,
    Paragraph,
    Row,
    Section,
    SectionRole,
)
from hwrender.edition.outline import texts
from hwrender.edition.sentences import SentenceNumbering
from hwrender.edition.walking import parts_of
from hwrender.metadata import Metadata
from hwrender.pictures.artwork import Artwork, Drawing
from hwrender.pictures.library import credited_sets
from hwrender.span import START


class SheetCover(Struct, frozen=True):
    """What a cover says: nothing of the report, whose title may be telling."""

    title: str
    label: str
    lines: tuple[str, ...]
    picture: str


class SheetWriter:
    """Writes one sheet beside the words that it takes from a report's `edition`, whose sentences keep their
    ids: new ones come after them."""

    def __init__(self, edition: Edition, metadata: Metadata) -> None:
        self.edition = edition
        self.metadata = metadata
        self._numbering = SentenceNumbering(sum(len(text.words) for text in texts(edition)))
        self._anchors = {section.heading.anchor for section in edition.sections if section.heading}

    def paragraph(self, words: str, *, is_strong: bool = False) -> Paragraph:
        text = Text(words, START)
        return Paragraph(self._numbering.words((Strong((text,), START),) if is_strong else (text,)))

    def heading(self, level: int, words: str) -> Heading:
        """A heading with an anchor that says nothing."""
        number = len(self._anchors) + 1
        while f"place-{number}" in self._anchors:
            number += 1
        self._anchors.add(f"place-{number}")
        return Heading(level, self._numbering.line((Text(words, START),)), f"place-{number}")

    def row(self, line: tuple[str, str], *below: Block) -> Row:
        """An idea of ours: the name of its picture, its words, and what is to be filled in under them."""
        picture, words = line
        return Row(Drawing(picture), (), (self.paragraph(words), *below), ())

    def choices(self, choices: Iterable[tuple[str, str]]) -> Choices:
        return Choices(
            tuple(Choice(Drawing(picture), self._numbering.said(words)) for picture, words in choices)
        )

    def list(self, lines: Iterable[str]) -> List:
        return List(False, 1, tuple(Item((self.paragraph(line),)) for line in lines))

    def section(self, title: str, *blocks: Block) -> Section:
        return Section(SectionRole.BODY, self.heading(2, title), blocks)

    def sheet(
        self,
        name: str,
        cover: SheetCover,
        sections: Sequence[Section],
        notes: tuple[Note, ...] = (),
    ) -> Edition:
        """The whole sheet; its files are called `name`."""
        numbering, said = self._numbering, f"{cover.label}."
        shown = Cover(
            organisation=numbering.said(self.metadata.organisation()),
            label=numbering.said(cover.label),
            title=numbering.line((Text(cover.title, START),)),
            artwork=Drawing(cover.picture),
            lines=tuple(map(self.paragraph, cover.lines)),
        )
        publication = replace(
            self.edition.publication,
            name=name,
            title=cover.title,
            neutral_title=cover.title,
            short_title=cover.label,
            description=said,
            audio_url=None,
            full_report=None,
            is_draft=False,
        )
        sections = (*sections, *self._credits(shown, sections))
        return replace(
            self.edition,
            publication=publication,
            cover=shown,
            sections=sections,
            notes=notes,
            has_contents=False,
        )

    def _credits(self, cover: Cover, sections: Sequence[Section]) -> Iterator[Section]:
        """Whose pictures these are. A sheet has no licence: it is not for passing on."""
        shown = [cover.artwork, *(each for section in sections for each in _artworks(section.blocks))]
        sets = credited_sets(each for each in shown if isinstance(each, Drawing))
        if line := credit_line(replace(self.metadata, licence=None), sets):
            words = self._numbering.words(line.children)
            yield Section(SectionRole.CREDITS, None, (Paragraph(words),))


def _artworks(blocks: tuple[Block, ...]) -> Iterator[Artwork | None]:
    for block in parts_of(blocks):
        match block:
            case Row() | Figure():
                yield block.artwork
            case Choices(choices=choices):
                yield from (choice.artwork for choice in choices)
            case _:
                pass

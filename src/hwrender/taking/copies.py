"""A Word copy read paragraph by paragraph, as Word shows it, with its marks, comments and pictures."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from hwrender.copy_marks import ParagraphMark, read_mark
from hwrender.importing.shown.pictures import described_alt
from hwrender.importing.word.account import Account, bare_words
from hwrender.importing.word.drawings import Drawn, DrawnBox, DrawnPicture, DrawnWords
from hwrender.importing.word.fields import WordFields
from hwrender.importing.word.inlines import InlineReader
from hwrender.importing.word.marks import MarkReader
from hwrender.importing.word.numbering import WordNumbering
from hwrender.importing.word.ooxml import W, inner, value
from hwrender.importing.word.own_copies import kind_in
from hwrender.importing.word.package import WordFile
from hwrender.importing.word.story import SILENT, Around, Story
from hwrender.importing.word.styles import WordStyles
from hwrender.taking.copy_runs import RunReader
from hwrender.taking.copy_tables import CopyPlace, TableShape, cells_of, shape_of
from hwrender.taking.kinds import is_chart, is_own, kind_of, level_of
from hwrender.taking.model import NOTE_MARK, CopyParagraph, CopyPicture, WordCopy
from hwrender.taking.review import as_rows
from hwrender.taking.tracked import Tracked, settle, was_tracked

_STORIES = ("document", "footnotes", "endnotes")


def read_copy(file: WordFile, tracked: Tracked = Tracked.ACCEPT) -> WordCopy:
    """The paragraphs of a Word file, its tracked changes accepted or rejected. The trees of `file` change."""
    reader = _CopyReader(file, tracked)
    paragraphs = tuple(reader.paragraphs())
    reader.let_go()
    apart, loose = tuple(reader.apart), tuple(reader.loose)
    found = WordCopy(paragraphs, reader.kind, apart, reader.has_tracked, loose, reader.has_own_styles)
    return as_rows(found)


class _CopyReader:
    """One reading of one file."""

    def __init__(self, file: WordFile, tracked: Tracked) -> None:
        self._file = file
        self._tracked_ids: set[int] = set()
        for kind in _STORIES:
            for _, root in file.roots(kind):
                found = [each for each in root.iter(f"{W}p") if was_tracked(each)]
                self._tracked_ids |= {id(each) for each in found}
                settle(root, tracked)
        self.has_tracked, self.has_own_styles = bool(self._tracked_ids), False
        self.kind = kind_in(file)
        self.apart: list[str] = []
        self.loose: list[CopyPicture] = []
        self._account = Account()
        styles = WordStyles(file.root("styles"))
        self._styles = styles
        self._inlines = InlineReader(file, styles, self._account)
        self._marks = MarkReader(styles, WordNumbering(file.root("numbering"), styles), self._account)
        self._runs = RunReader(file.root("styles"))
        self._comments = _comments(file)
        self._told: set[str] = set()
        self._waiting: list[ParagraphMark] = []
        self._picture: CopyPicture | None = None
        self._rows = self._tables = 0

    def paragraphs(self) -> Iterator[CopyParagraph]:
        """The text, then the notes whose marks are in it."""
        for part, root in self._file.roots("document"):
            yield from self._blocks(root, Story(part, WordFields(root)), CopyPlace())
        read: set[str] = set()
        while left := [each for each in self._account.notes.items() if each[0] not in read]:
            for name, (kind, key) in left:
                read.add(name)
                note = self._inlines.notes.note(key)
                for part, root in self._file.roots(f"{kind}s"):
                    if note is not None:
                        yield from self._blocks(note, Story(part, WordFields(root)), CopyPlace(note=name))

    def _blocks(self, element: Element, story: Story, place: CopyPlace) -> Iterator[CopyParagraph]:
        for child in element:
            match child.tag.removeprefix(W):
                case "p":
                    yield from self._paragraph(child, story, place)
                case "tbl":
                    yield from self._table(child, story, place)
                case "bookmarkStart":
                    self._waiting += _marks_in(child)
                case _ if child.tag not in SILENT:
                    yield from self._blocks(child, story, place)
                case _:
                    pass

    def _table(self, table: Element, story: Story, place: CopyPlace) -> Iterator[CopyParagraph]:
        shape = shape_of(table)
        self._tables += shape is TableShape.FACTS
        style = value(table, "tblPr", "tblStyle") or ""
        for number, row in enumerate(table.iter(f"{W}tr")):
            if shape is TableShape.LAYOUT:
                self._rows += 1
                inside = replace(place, row=self._rows, table_style=style)
                yield from self._layout_row(row, story, inside)
                continue
            for column, cell in enumerate(cells_of(row)):
                inside = replace(
                    place, table=self._tables, cell=(number, column), table_style=style, row=place.row
                )
                yield from self._blocks(cell, story, inside)

    def _layout_row(self, row: Element, story: Story, place: CopyPlace) -> Iterator[CopyParagraph]:
        """A row with its picture on the first of its paragraphs."""
        self.let_go()
        found = list(self._blocks(row, story, place))
        picture, self._picture = self._picture, None
        pictures = [each.picture for each in found if each.picture is not None]
        picture = pictures[0] if pictures else picture
        for number, each in enumerate(found):
            yield replace(each, picture=picture if number == 0 else None)

    def _paragraph(self, element: Element, story: Story, place: CopyPlace) -> Iterator[CopyParagraph]:
        marks = [
            *self._waiting,
            *(mark for each in element.iter(f"{W}bookmarkStart") for mark in _marks_in(each)),
        ]
        self._waiting = []
        properties = inner(element, "pPr")
        look = self._styles.paragraph(properties)
        self.has_own_styles |= is_own(look)
        found = self._inlines.read(element, story, Around(place.table_style or None))
        runs, label = self._runs.read(element, found.pieces)
        if place.note and runs and runs[0].text == NOTE_MARK:
            runs = runs[1:]  # its own number
        drawn = () if is_chart(look) else found.drawn
        boxed = [words for each in drawn for words in self._drawn(each, story)]
        self.apart += boxed
        words = "".join(run.text for run in runs)
        standing = self._marks.read(properties, is_shown=bool(words.strip()))
        made = CopyParagraph(
            runs,
            kind_of(look, standing, place),
            is_item=standing.mark is not None,
            is_numbered=standing.mark is not None and standing.mark.number is not None,
            depth=level_of(standing),
            row=place.row,
            table=place.table,
            cell=place.cell,
            label=label,
            note=place.note,
            marks=tuple(marks),
            comments=tuple(self._comments_in(element)),
            is_tracked=id(element) in self._tracked_ids,
        )
        if not made.words:
            self._waiting = marks
            return
        picture, self._picture = self._picture, None
        yield replace(made, picture=picture)

    def _drawn(self, drawn: Drawn, story: Story) -> Iterator[str]:
        """The words that are drawn; a picture waits for the words below it."""
        match drawn:
            case DrawnPicture(identifier=identifier, alt=alt):
                relation = self._file.relation(story.part, identifier)
                content = None if relation is None else self._file.member(relation.target)
                if content is not None and not _is_bar(content):
                    self.let_go()
                    digest = hashlib.sha256(content).hexdigest()
                    self._picture = CopyPicture(digest, content, described_alt(alt))
            case DrawnBox(content=content):
                yield " ".join(bare_words(content).split())
            case DrawnWords(text=text):
                yield " ".join(text.split())
            case _:
                yield from filter(None, [drawn.alt])

    def let_go(self) -> None:
        """Take a picture that no words follow as one that stands at none."""
        if self._picture is not None:
            self.loose.append(self._picture)
        self._picture = None

    def _comments_in(self, element: Element) -> Iterator[str]:
        """The comments on words of this paragraph, each once."""
        for name in ("commentRangeStart", "commentReference"):
            for each in element.iter(f"{W}{name}"):
                identifier = each.get(f"{W}id", "")
                if identifier in self._comments and identifier not in self._told:
                    self._told.add(identifier)
                    yield self._comments[identifier]


def _comments(file: WordFile) -> dict[str, str]:
    """The words of each comment by its id, without who wrote it."""
    root = file.root("comments")
    found = {} if root is None else {each.get(f"{W}id", ""): _lines(each) for each in root}
    return {name: words for name, words in found.items() if words}


def _lines(comment: Element) -> str:
    return " ".join(bare_words(comment).split())


def _marks_in(start: Element) -> list[ParagraphMark]:
    mark = read_mark(start.get(f"{W}name", ""))
    return [mark] if isinstance(mark, ParagraphMark) else []


_SMALLEST = re.compile(rb"\x89PNG\r\n\x1a\n....IHDR\x00\x00\x00[\x00-\x04]\x00\x00\x00[\x00-\x04]", re.DOTALL)


def _is_bar(content: bytes) -> bool:
    """Whether this is a picture of a few pixels, which holds a place and shows nothing."""
    return _SMALLEST.match(content) is not None

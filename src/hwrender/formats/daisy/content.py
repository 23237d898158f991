"""The text of the book: one XHTML document, in which each phrase of the sound has its words.

Announcements and page numbers stand here too, where they are heard, for players show what they say. Their
classes say that they are no words of the report. Pictures are given by their descriptions, as producer's
notes that a listener may skip: a player has no screen, and whoever has one has the page and the PDF.
"""

from __future__ import annotations

from typing import assert_never
from xml.etree.ElementTree import SubElement

from hwrender.edition.model import (
    Block,
    Break,
    Cell,
    Chart,
    Choices,
    CodeBlock,
    Edition,
    Figure,
    Heading,
    List,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Space,
    Table,
    WordBox,
    Words,
)
from hwrender.edition.walking import after_picture, in_row
from hwrender.formats.daisy.documents import xhtml_bytes, xhtml_head, xhtml_root
from hwrender.formats.daisy.metadata import text_metadata
from hwrender.formats.daisy.model import TalkingBook
from hwrender.formats.daisy.phrase_text import PhraseText
from hwrender.formats.daisy.phrases import titles_of
from hwrender.formats.daisy.runs import heading_id, in_language, note_id
from hwrender.language.languages import direction

STYLE = """
body { font: 1.25em/1.5 sans-serif; max-width: 38em; margin: 1em auto; padding: 0 1em }
h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, .page-normal a { color: inherit; text-decoration: none }
.said, .page-normal { color: #555; font-size: 0.8em; font-weight: normal }
.page-normal { border-top: 1px solid; display: block; text-align: right }
td, th { border: 1px solid; padding: 0.3em 0.6em; text-align: left; vertical-align: top }
table { border-collapse: collapse }
.meaning, blockquote { border-left: 0.3em solid; margin: 1em 0; padding-left: 1em }
"""
"""For readers with a screen that have no style of their own for books."""


def content_document(edition: Edition, book: TalkingBook) -> bytes:
    """The document. Raises `ValueError` when a sentence has no phrase, or a phrase no sentence."""
    publication = edition.publication
    root = xhtml_root(publication.language)
    if direction(publication.language) == "rtl":
        root.set("dir", "rtl")
    head = xhtml_head(root, publication.neutral_title, text_metadata(book))
    SubElement(head, "style", {"type": "text/css"}).text = STYLE
    anchors = {heading.anchor for heading in titles_of(edition).values()}
    text = PhraseText(book, anchors)
    _write(text, edition)
    root.append(text.finished())
    return xhtml_bytes(root, is_indented=False)


def _write(text: PhraseText, edition: Edition) -> None:
    cover = edition.cover
    text.open("body")
    for words in (cover.notice, cover.organisation, cover.label):
        _paragraph(text, words)
    text.announced()
    text.open("h1", {"class": "title", "id": "title"})
    text.heading(cover.title)
    text.close("h1")
    _blocks(text, after_picture(cover))
    for section in edition.sections:
        heading = () if section.heading is None else (section.heading,)
        _blocks(text, (*heading, *section.blocks))
    for note in edition.notes:
        text.announced()
        text.open("div", {"class": "note", "id": note_id(note.number)})
        _blocks(text, note.blocks)
        text.close("div")
    text.announced()
    text.close("body")


def _blocks(text: PhraseText, blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if not isinstance(block, Break | Figure | Chart):
            text.announced()
        _block(text, block)


def _block(text: PhraseText, block: Block) -> None:  # noqa: C901  # one case a kind of block
    match block:
        case Heading(level=level, words=words, anchor=anchor):
            _heading(text, level, words, heading_id(anchor))
        case Paragraph(words=words):
            _paragraph(text, words)
        case WordBox(words=words):
            _paragraph(text, words, "meaning")
        case List():
            _list(text, block)
        case Quotation(blocks=blocks, attribution=attribution):
            _quotation(text, blocks, attribution)
        case Table():
            _table(text, block)
        case Figure(description=description) | Chart(description=description):
            _paragraph(text, description, "optional-prodnote")
        case CodeBlock(id=name, text=lines):
            text.open("pre")
            text.line(name, lines)
            text.close("pre")
        case Choices(choices=choices):
            for choice in choices:
                _paragraph(text, choice.words)
        case Space():
            pass  # nobody draws in a talking book
        case Break():
            text.open("hr")
            text.close("hr")
        case Passage(language=language, blocks=blocks):
            text.open("div", in_language(language))
            _blocks(text, blocks)
            text.close("div")
        case Row(description=description):
            _paragraph(text, description, "optional-prodnote")
            _blocks(text, in_row(block))
        case _:
            assert_never(block)


def _heading(text: PhraseText, level: int, words: Words, name: str) -> None:
    """On a player the chapters are beside the title: those of a book with one heading of level 1 could only
    be reached by going down a level first."""
    text.open(f"h{level - 1}", {"id": name})
    text.heading(words)
    text.close(f"h{level - 1}")


def _quotation(text: PhraseText, blocks: tuple[Block, ...], attribution: Words) -> None:
    text.open("blockquote")
    _blocks(text, blocks)
    _paragraph(text, attribution, "attribution")
    text.close("blockquote")
    text.ended()


def _paragraph(text: PhraseText, words: Words, kind: str = "") -> None:
    if words:
        text.announced()
        text.open("p", {"class": kind} if kind else {})
        text.words(words)
        text.close("p")


def _list(text: PhraseText, points: List) -> None:
    tag = "ol" if points.ordered else "ul"
    text.open(tag, {"start": str(points.start)} if points.ordered and points.start != 1 else {})
    for item in points.items:
        text.open("li")
        _blocks(text, item.blocks)
        text.close("li")
    text.close(tag)


def _table(text: PhraseText, table: Table) -> None:
    if table.caption:
        _paragraph(text, table.caption, "caption")
        text.announced()
    text.open("table")
    _table_row(text, tuple(("th", {"scope": "col"}, cell) for cell in table.header))
    for row in table.rows:
        cells: list[tuple[str, dict[str, str], Cell]] = [("td", {}, cell) for cell in row]
        if table.row_headers and cells:
            cells[0] = ("th", {"scope": "row"}, row[0])
        _table_row(text, tuple(cells))
    text.close("table")
    text.ended()


def _table_row(text: PhraseText, cells: tuple[tuple[str, dict[str, str], Cell], ...]) -> None:
    text.open("tr")
    for tag, attributes, cell in cells:
        text.open(tag, attributes)
        text.words(cell.words)
        if not cell.words:
            text.blank()
        text.close(tag)
    text.close("tr")

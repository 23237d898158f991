"""Words and pictures of an edition as the desk shows them: markup in which all words are escaped."""

from __future__ import annotations

from typing import assert_never
from urllib.parse import quote

from markupsafe import Markup, escape

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import (
    Block,
    Break,
    Chart,
    Choices,
    CodeBlock,
    Figure,
    HardWord,
    Heading,
    Item,
    List,
    Paragraph,
    Passage,
    Quotation,
    Row,
    Run,
    Space,
    Table,
    WordBox,
)
from hwrender.edition.model import Words as EditionWords
from hwrender.edition.outline import text_of_block
from hwrender.language.languages import direction
from hwrender.pictures.artwork import Artwork, Drawing, Photograph
from hwrender.pictures.library import svg

_DRAWING = Markup('<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">{}</svg>')


def shown_picture(artwork: Artwork, report: str, target: str) -> Markup:
    """A picture without words; what it shows is said beside it. `target` is what the source calls it."""
    match artwork:
        case Drawing():
            return _DRAWING.format(Markup(svg(artwork)))  # the shapes are the package's own
        case Photograph(width=width, height=height):
            address = f"/report/{quote(report, safe='')}/picture?target={quote(target, safe='')}"
            return Markup('<img src="{}" width="{}" height="{}" alt="">').format(address, width, height)
        case _:
            assert_never(artwork)


def shown_row(row: Row) -> Markup:
    """The words of a row, as it is printed."""
    return Markup("").join(map(_block, row.blocks))


def shown_boxes(row: Row) -> tuple[Markup, ...]:
    """What the hard words of a row mean."""
    return tuple(_words(box.words) for box in row.boxes)


def _block(block: Block) -> Markup:
    match block:
        case Paragraph(words=words):
            return _in("p", _words(words))
        case List(ordered=ordered, start=start, items=items):
            return _list(items, start if ordered else None)
        case Quotation(blocks=blocks, attribution=attribution):
            said = Markup("").join(map(_block, blocks))
            return _in("blockquote", said + (_in("p", _words(attribution)) if attribution else Markup()))
        case Passage(language=language, blocks=blocks):
            said = Markup("").join(map(_block, blocks))
            return Markup('<div lang="{}" dir="{}">{}</div>').format(language, direction(language), said)
        case Heading() | Table() | Figure() | Chart() | CodeBlock() | Break() | WordBox():
            return _in("p", escape(text_of_block(block)))
        case Row() | Choices() | Space():
            return _in("p", escape(text_of_block(block)))
        case _:
            assert_never(block)


def _list(items: tuple[Item, ...], start: int | None) -> Markup:
    shown = Markup("").join(_in("li", Markup("").join(map(_block, item.blocks))) for item in items)
    return _in("ul", shown) if start is None else Markup('<ol start="{}">{}</ol>').format(start, shown)


def _words(words: EditionWords) -> Markup:
    return Markup(" ").join(Markup("").join(map(_run, sentence.runs)) for sentence in words)


def _run(run: Run) -> Markup:
    match run:
        case Text(text=text):
            return escape(text)
        case Strong(children=children) | Link(children=children):
            return _in("strong", Markup("").join(map(_run, children)))
        case Foreign(language=language, children=children):
            said = Markup("").join(map(_run, children))
            return Markup('<span lang="{}" dir="{}">{}</span>').format(language, direction(language), said)
        case Code(text=text) | HardWord(text=text):
            return _in("strong", escape(text))
        case LineBreak():
            return Markup("<br>")
        case NoteReference(number=number):
            return _in("sup", escape(str(number)))
        case _:
            assert_never(run)


def _in(name: str, content: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(name), content)

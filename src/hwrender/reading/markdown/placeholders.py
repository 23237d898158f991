"""Pieces of a sentence before what was lifted out of it is closed up."""

from __future__ import annotations

import re
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Picture, Strong, Text
from hwrender.reading.markdown.context import BodyContext
from hwrender.span import Span

_ITEM_MARKER = re.compile(r"[ \t]*(?P<marker>[-+*]|\d{1,9}[.)])[ \t]+")
_REPLACED = re.compile(r"\{~~[^{}\n]*?~>(?P<new>[^{}\n]*)~~\}")
_AFTER_ITEM = re.compile(r"[ \t]*(?:\n[ \t]*(?:\n|[-+*][ \t]|\d{1,9}[.)][ \t]|\Z)|\Z)")


class Placeholder(Struct, frozen=True):
    """Where a picture, with the words of its description, or a comment (no picture) was lifted out."""

    picture: Picture | None = None
    words: tuple[Inline, ...] = ()


Piece = Inline | Placeholder


def leave_out_struck(span: Span, context: BodyContext) -> Placeholder:
    """What stays of words that are struck out: a finding, since nobody would hear that they are."""
    replaced = _replaced(span, context)
    if replaced is not None:
        message = "Another program puts words in the place of others here."
        context.findings.warning("D107", replaced[0], message, "Write the new words alone.", replaced[1])
        return Placeholder(None)
    message = "These words are struck out. The copies leave them out."
    whole, meant = _with_bullet(span, context)
    context.findings.warning(
        "D100", whole, message, "Take them out. To keep them, take the signs out.", meant
    )
    return Placeholder(None)


def _replaced(span: Span, context: BodyContext) -> tuple[Span, str] | None:
    """The place of words that a person has changed in CriticMarkup, and the new ones: `{~~old~>new~~}`."""
    start = context.source.line_starts[span.line - 1]
    first, end = start + span.column - 2, start + span.end_column
    found = _REPLACED.fullmatch(context.source.text, max(first, 0), end)
    if found is None or span.end_line != span.line:
        return None
    return replace(span, column=span.column - 1, end_column=span.end_column + 1), found["new"]


def _with_bullet(span: Span, context: BodyContext) -> tuple[Span, str]:
    """The place of struck-out words with their bullet or number, where an item has no others; and what is to
    stand there. A comment keeps the numbers behind it from moving up."""
    starts, text = context.source.line_starts, context.source.text
    start = starts[span.line - 1]
    before = text[start : start + span.column - 1]
    marker = _ITEM_MARKER.fullmatch(before)
    if marker is None or span.end_line != span.line:
        return span, ""
    end = start + span.end_column - 1
    if _AFTER_ITEM.match(text, end) is None:
        return span, ""
    column = marker.start("marker") + 1
    return replace(span, column=column), "" if marker["marker"] in "-+*" else "\n<!-- struck out -->\n"


def without_placeholders(pieces: list[Piece]) -> tuple[Inline, ...]:
    """The inlines alone. A placeholder takes a blank with it where it leaves two, or one at an end."""
    inlines: list[Inline] = []
    after_placeholder = False
    for piece in pieces:
        if isinstance(piece, Placeholder):
            after_placeholder = True
            continue
        kept = _after_placeholder(piece, inlines) if after_placeholder else piece
        if kept is not None:
            inlines.append(kept)
            after_placeholder = False
    if after_placeholder:
        _trim_end(inlines)
    return tuple(inlines)


def pictures_in(pieces: list[Piece]) -> list[Picture]:
    """The pictures that were lifted out, in order."""
    return [piece.picture for piece in pieces if isinstance(piece, Placeholder) and piece.picture is not None]


def _after_placeholder(piece: Inline, before: list[Inline]) -> Inline | None:
    if before and not _ends_blank(before[-1]):
        return piece
    if isinstance(piece, LineBreak):
        if not before:
            return None
        _trim_end(before)
        return piece if before else None
    return without_blank_start(piece) if isinstance(piece, Text) else piece


def _ends_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and inline.text[-1:].isspace())


def _trim_end(inlines: list[Inline]) -> None:
    while inlines and _ends_blank(inlines[-1]):
        last = inlines.pop()
        if isinstance(last, Text) and last.text.strip():
            words = last.text.rstrip()
            lost = len(last.text) - len(words)
            inlines.append(Text(words, replace(last.span, end_column=last.span.end_column - lost)))


def without_blank_start(text: Text) -> Text | None:
    """The text from its first word on, or None when it has none."""
    words = text.text.lstrip()
    lost = len(text.text) - len(words)
    if not words or not lost:
        return text if words else None
    return Text(words, replace(text.span, column=text.span.column + lost))


def is_line_end(inline: Inline | Placeholder) -> bool:
    """Whether a new line starts after this inline."""
    if isinstance(inline, Text):
        return inline.text == " " and inline.span.end_line > inline.span.line
    return isinstance(inline, LineBreak)


def plain_words(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words and code of these inlines without strength, links, notes and languages."""
    plain: list[Inline] = []
    for inline in inlines:
        match inline:
            case Strong(children=children) | Link(children=children) | Foreign(children=children):
                plain.extend(plain_words(children))
            case NoteReference():
                pass
            case Text() | Code() | LineBreak():
                plain.append(inline)
            case _:
                assert_never(inline)
    return tuple(plain)


def text_of(inlines: tuple[Inline, ...]) -> str:
    """These inlines as one line of text."""
    words = (each.text if isinstance(each, Text | Code) else " " for each in plain_words(inlines))
    return "".join(words).strip()


def cover(first: Span, last: Span) -> Span:
    """The place from the start of one to the end of the other."""
    return Span(first.line, first.column, last.end_line, last.end_column)

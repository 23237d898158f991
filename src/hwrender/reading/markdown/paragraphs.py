"""Paragraphs and headings, and the pictures that are lifted out of them.

A picture before the words stays before them, any other goes right after; so what is read aloud is never
broken off. In an easy-read part a picture stands before the words it goes with, and one on a line of its own
starts the next idea.
"""

from __future__ import annotations

from hwrender.document import Block, Heading, Paragraph, Strong
from hwrender.reading.markdown.context import BodyContext, Node
from hwrender.reading.markdown.inlines import read_inlines
from hwrender.reading.markdown.placeholders import (
    Piece,
    Placeholder,
    cover,
    is_line_end,
    pictures_in,
    without_placeholders,
)
from hwrender.reading.markdown.places import LINES, places_of_lines

SHALLOWEST_HEADING, DEEPEST_HEADING = 2, 6


def pieces_of(node: Node, context: BodyContext, *, strong: bool = False) -> list[Piece]:
    """The inlines of a paragraph or heading node, with placeholders."""
    inline = node.children[0].token
    if not inline.content:
        return []
    lines: list[tuple[int, int]] = inline.meta[LINES]
    if node.token.markup.startswith("#"):
        lines = [(lines[0][0] + len(node.token.markup), lines[0][1])]
    places = places_of_lines(inline.content, context.body, lines)
    return read_inlines(inline.children or [], places, context, strong=strong)


def read_paragraph(node: Node, context: BodyContext) -> list[Block]:
    """The paragraph between the pictures that stood before its first word and those that did not."""
    pieces = pieces_of(node, context)
    first = next((at for at, piece in enumerate(pieces) if not isinstance(piece, Placeholder)), len(pieces))
    while first < len(pieces) and is_line_end(pieces[first]):
        first += 1
    return [*pictures_in(pieces[:first]), *paragraph_of(pieces), *pictures_in(pieces[first:])]


def read_easy_paragraph(node: Node, context: BodyContext) -> list[Block]:
    """The ideas of an easy-read paragraph: pictures, then the words they go with."""
    blocks: list[Block] = []
    idea: list[Piece] = []
    pieces = pieces_of(node, context)
    for at, piece in enumerate(pieces):
        if _starts_idea(pieces, at):
            blocks.extend((*pictures_in(idea), *paragraph_of(idea)))
            idea = []
        idea.append(piece)
    return [*blocks, *pictures_in(idea), *paragraph_of(idea)]


def _starts_idea(pieces: list[Piece], at: int) -> bool:
    """Whether this is a picture on a line of its own."""
    piece = pieces[at]
    return (
        isinstance(piece, Placeholder)
        and piece.picture is not None
        and (at == 0 or is_line_end(pieces[at - 1]))
        and (at + 1 == len(pieces) or is_line_end(pieces[at + 1]))
    )


def paragraph_of(pieces: list[Piece]) -> list[Block]:
    """One paragraph of these pieces, or none when they hold no words."""
    inlines = without_placeholders([*pieces, Placeholder()] if pieces and is_line_end(pieces[-1]) else pieces)
    return [Paragraph(inlines, cover(inlines[0].span, inlines[-1].span))] if inlines else []


def read_heading(node: Node, context: BodyContext) -> list[Block]:
    """The heading, then its pictures. A heading without words is left out, with a finding."""
    pieces = pieces_of(node, context)
    inlines = without_placeholders(pieces)
    span = node.span(context)
    if not inlines:
        hint = "Write its words after the # signs, or take the line out."
        context.findings.warning("D032", span, "This heading has no words.", hint)
        return list(pictures_in(pieces))
    level = int(node.token.tag[1]) + context.level_shift
    level = min(max(level, SHALLOWEST_HEADING), DEEPEST_HEADING)
    return [Heading(level, inlines, span), *pictures_in(pieces)]


def read_strong_paragraph(node: Node, context: BodyContext) -> list[Block]:
    """A heading where none can be (in a list, a quotation): its words, strong."""
    pieces = pieces_of(node, context, strong=True)
    inlines = without_placeholders(pieces)
    paragraphs: list[Block] = []
    if inlines:
        span = cover(inlines[0].span, inlines[-1].span)
        paragraphs.append(Paragraph((Strong(inlines, span),), span))
    return [*paragraphs, *pictures_in(pieces)]

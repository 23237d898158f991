"""Words between two blocks of a page as paragraphs, with no blanks at their ends."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hwrender.importing.shown.model import BREAK, Piece, ShownBlock, ShownParagraph
from hwrender.span import Span


def paragraphs_of(pieces: list[Piece], span: Span) -> Iterator[ShownBlock]:
    """The paragraphs in these pieces: two line breaks in a row end one."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *more = piece.text.split(BREAK)
        lines[-1].append(replace(piece, text=first))
        lines += [[replace(piece, text=each, note="")] for each in more]
    paragraph: list[Piece] = []
    for line in [*lines, []]:
        if any(piece.text.strip() or piece.note for piece in line):
            paragraph += [*([Piece(BREAK)] if paragraph else []), *trimmed(line)]
        elif paragraph:
            yield ShownParagraph(tuple(paragraph), span=span)
            paragraph = []


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without blanks at the start and the end."""
    kept = [piece for piece in pieces if piece.text or piece.note]
    while kept and not kept[0].note and not kept[0].text.strip(" \u00a0\n"):
        kept.pop(0)
    while kept and not kept[-1].note and not kept[-1].text.strip(" \u00a0\n"):
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(" \u00a0\n"))
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" \u00a0\n"))
    return kept

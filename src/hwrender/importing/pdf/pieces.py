"""Lines as the pieces of one paragraph: with their looks, their links and their raised figures."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.hyphens import joined_text
from hwrender.importing.pdf.lines import PdfLine, parts_of
from hwrender.importing.pdf.page import Stretch
from hwrender.importing.shown.links import written_target
from hwrender.importing.shown.model import BREAK, Look, Piece
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.signs import in_characters

_MOST_OF_PAGE = 10_000_000
_SMALLER, _HIGHER, _LOWER = 0.8, 0.18, 0.08


def pieces_of_line(line: PdfLine, noticed: Noticed, language: str = "") -> list[Piece]:
    """The words of one line, which the file marks with this language."""
    pieces = []
    for text, stretch in parts_of(line):
        target = written_target(stretch.target, noticed) if stretch.target else ""
        shown = in_characters(text, stretch.ink.font)
        look = _look(stretch, line, language)
        pieces.append(Piece(shown, look, target, source=source_of(line.page, stretch)))
    return pieces


def source_of(page: int, stretch: Stretch) -> int:
    """A number that tells a stretch from all others of a file."""
    return page * _MOST_OF_PAGE + stretch.order


def _look(stretch: Stretch, line: PdfLine, language: str) -> Look:
    ink = stretch.ink
    raised = ""
    if ink.size < _SMALLER * line.size:
        above = stretch.base - line.base
        if above > _HIGHER * line.size:
            raised = "superscript"
        elif above < -_LOWER * line.size:
            raised = "subscript"
    half_points = round(2 * ink.size)
    return Look(ink.is_bold, ink.is_italic, half_points=half_points, raised=raised, language=language)


def joined_lines(
    lines: Sequence[PdfLine], noticed: Noticed, breaks: frozenset[int] = frozenset(), language: str = ""
) -> tuple[Piece, ...]:
    """The words of several lines as one text; a line whose number is in `breaks` begins a new one in it."""
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        more = [piece for piece in pieces_of_line(line, noticed, language) if piece.text]
        if number in breaks and pieces:
            pieces.append(Piece(BREAK, pieces[-1].look))
            pieces += more
        else:
            pieces = joined_pieces_of(pieces, more, noticed)
    return _trimmed(pieces)


def joined_pieces_of(before: Sequence[Piece], after: Sequence[Piece], noticed: Noticed) -> list[Piece]:
    """Two parts of one text as one; a word that was cut between them is whole again."""
    first, second = [*before], [*after]
    if not first or not second or second[0].note or first[-1].note:
        return [*first, *second] if not (first and first[-1].note) else [*first, Piece(" "), *second]
    ends, starts = joined_text(first[-1].text, second[0].text, noticed.otherwise)
    first[-1], second[0] = replace(first[-1], text=ends), replace(second[0], text=starts)
    return [*first, *second]


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces without blanks at both ends, and with one blank where there are several."""
    kept: list[Piece] = []
    for piece in pieces:
        text = piece.text
        if not kept or kept[-1].text.endswith((" ", BREAK)):
            text = text.lstrip(" ")
        while "  " in text:
            text = text.replace("  ", " ")
        if text or piece.note:
            kept.append(replace(piece, text=text))
    while kept and not kept[-1].note and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)

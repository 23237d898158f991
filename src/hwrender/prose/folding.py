"""Texts as a reader sees them: without characters that nobody sees, with plain figures and plain blanks.

A zero-width blank, a soft hyphen or a figure of another script hides a number from every pattern, and from no
reader. Rules that look for what is hidden read the folded text; its places lead to the source as before.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from hwrender.language.slices import Slice
from hwrender.prose.model import Prose, SourcePiece
from hwrender.span import Span

_UNSEEN = frozenset(
    "\u0332\u0333\u0335\u0336\u0337\u0338\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u20e3\u3164\uffa0"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""Characters that nobody sees besides those of the category "format", and lines through or under others."""

_DECORATION = frozenset(["Cf", "Me"])
_BLANKS = frozenset(["Zs", "Zl", "Zp"])
"""Categories of Unicode: what is not seen or only drawn around others, and what is seen as a blank."""

_HYPHENS = frozenset("\u2010\u2011\u2012\u2212\ufe63\uff0d")
"""Hyphens and signs that look like one. A dash between words is none."""

_STYLED = ((0xFF01, 0xFF5E), (0x1D400, 0x1D7FF))
"""Full-width letters and figures, and those of mathematics: letters of a style, one for one."""


def folded(text: Prose) -> Prose:
    """The same text as it is seen. A text with nothing to fold is returned as it is."""
    seen = [_seen(character) for character in text.text] if not text.text.isascii() else []
    if not seen or all(map(str.__eq__, seen, text.text)):
        return text
    before = [0]
    for character in seen:
        before.append(before[-1] + len(character))
    return replace(
        text,
        text="".join(seen),
        pieces=tuple(_pieces(text, seen, before)),
        foreign=_moved(text.foreign, before),
        code=_moved(text.code, before),
        heads=tuple("".join(map(_seen, head)) for head in text.heads),
    )


@lru_cache(maxsize=1 << 11)
def _seen(character: str) -> str:
    """What a reader sees of it: nothing, one plain character, or itself."""
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category in _DECORATION or character in _UNSEEN or "\U000e0100" <= character <= "\U000e01ef":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in _BLANKS or character == "\u2800":
        return " "
    if character in _HYPHENS:
        return "-"
    if category == "No" and unicodedata.decomposition(character).startswith("<circle>"):
        return str(unicodedata.digit(character, character))
    if any(first <= ord(character) <= last for first, last in _STYLED):
        plain = unicodedata.normalize("NFKC", character)
        return plain if len(plain) == 1 else character
    return character


def _pieces(text: Prose, seen: list[str], before: list[int]) -> list[SourcePiece]:
    """The pieces of the folded text: a piece ends before each character that is gone, and begins anew after
    it."""
    pieces: list[SourcePiece] = []
    for at, piece in enumerate(text.pieces):
        end = text.pieces[at + 1].start if at + 1 < len(text.pieces) else len(text.text)
        starts = [piece.start]
        if piece.exact:
            starts += [place for place in range(piece.start + 1, end) if not seen[place - 1]]
        for start, stop in pairwise((*starts, end)):
            span, column = piece.span, piece.span.column - piece.start
            if piece.exact:
                span = Span(span.line, column + start, span.end_line, column + stop)
            new = SourcePiece(before[start], span, piece.exact)
            if pieces and pieces[-1].start == new.start:
                pieces.pop()  # nothing is left of it
            pieces.append(new)
    return pieces


def _moved(places: tuple[Slice, ...], before: list[int]) -> tuple[Slice, ...]:
    return tuple(Slice(before[place.start], before[place.end]) for place in places)

"""Words as a flat list of pieces, each with all that is said about its letters.

Word has no runs inside runs: what a document nests (strong words in a link in a passage) is one style and one
language a piece here. Blanks come out single, as every other format shows them, and no-break where dates
and numbers must stay on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.blanks import blank_after
from hwrender.edition.model import HardWord, Run, Words
from hwrender.edition.non_breaking import non_breaking

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


class Lettered(Struct, frozen=True):
    """What is said about a piece. `link` is its address, `language` a BCP 47 tag."""

    strong: bool = False
    hard: bool = False
    code: bool = False
    link: str | None = None
    language: str | None = None


class TextPiece(Struct, frozen=True):
    text: str
    lettered: Lettered


class BreakPiece(Struct, frozen=True):
    """A line break. It stands in a link when the words around it do."""

    lettered: Lettered


class NotePiece(Struct, frozen=True):
    number: int
    lettered: Lettered


Piece = TextPiece | BreakPiece | NotePiece


def pieces_of(words: Words) -> tuple[Piece, ...]:
    """These sentences in pieces: no two neighbours alike, no double blanks, none at the ends or at breaks."""
    return tuple(_joined(_single_blanks(_of_sentences(non_breaking(words)))))


def _of_sentences(words: Words) -> Iterator[Piece]:
    for sentence in words:
        yield from _of_runs(sentence.runs, Lettered())
        yield TextPiece(blank_after(sentence), Lettered())


def _of_runs(runs: tuple[Run, ...], lettered: Lettered) -> Iterator[Piece]:
    for run in runs:
        match run:
            case Text(text=text):
                yield TextPiece(text, lettered)
            case Strong(children=children):
                yield from _of_runs(children, replace(lettered, strong=True))
            case Link(target=target, children=children):
                yield from _of_runs(children, replace(lettered, link=target))
            case Code(text=text):
                yield TextPiece(text, replace(lettered, code=True))
            case LineBreak():
                yield BreakPiece(lettered)
            case Foreign(language=language, children=children):
                yield from _of_runs(children, replace(lettered, language=language))
            case NoteReference(number=number):
                yield NotePiece(number, lettered)
            case HardWord(text=text):
                yield TextPiece(text, replace(lettered, hard=True))
            case _:
                assert_never(run)


def _single_blanks(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """A blank is held back until something follows it on the same line."""
    waiting: TextPiece | None = None
    started = False
    for piece in pieces:
        match piece:
            case TextPiece(text=text, lettered=lettered):
                text = _BLANKS.sub(" ", text)
                if text.startswith(" "):
                    waiting = waiting or TextPiece(" ", lettered)
                if not text.strip(" "):
                    continue
                if waiting and started:
                    yield waiting
                yield TextPiece(text.strip(" "), lettered)
                started = True
                waiting = TextPiece(" ", lettered) if text.endswith(" ") else None
            case BreakPiece():
                waiting, started = None, False
                yield piece
            case NotePiece():
                yield piece
            case _:
                assert_never(piece)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    last: TextPiece | None = None
    for piece in pieces:
        if isinstance(piece, TextPiece) and last is not None and last.lettered == piece.lettered:
            last = TextPiece(last.text + piece.text, last.lettered)
            continue
        if last is not None:
            yield last
        last = piece if isinstance(piece, TextPiece) else None
        if last is None:
            yield piece
    if last is not None:
        yield last

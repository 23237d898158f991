"""Words with their looks, as runs for Markdown: raised figures, signs in words, other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.languages import language_of_passage
from hwrender.importing.shown.model import TAB, Piece
from hwrender.importing.shown.runs import Run
from hwrender.importing.shown.signs import in_words

_PLAIN = "0123456789+-−=()"
_RAISED = str.maketrans(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOWERED = str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_FIGURES = re.compile(r"[\d+\-−=() ,–]*\d[\d+\-−=() ,–]*")
_ENDING = re.compile(r"st|nd|rd|th|er|TM|SM", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{1,3}")


class Phrasing(Struct, frozen=True):
    """How the words of one report are written: its language, and whether boxes with a cross are told from
    ticked ones."""

    language: str
    crossed_boxes: bool = False


def runs_of(pieces: Iterable[Piece], wording: Phrasing, *, is_plain: bool = False) -> list[Run]:
    """The pieces as runs. In what `is_plain` nothing is strong: a heading is that already."""
    runs: list[Run] = []
    before = ""
    for piece in _joined(pieces):
        if piece.note:
            runs.append(Run(f"[^{piece.note}]", raw=True))
            continue
        text = piece.text.replace(TAB, " ")
        if piece.look.raised:
            text = raised(text, before, is_low=piece.look.raised == "subscript")
        text = in_words(text, crossed_boxes=wording.crossed_boxes)
        before = text[-1:] or before
        mark = "" if is_plain else "**" if piece.look.is_bold else "*" if piece.look.is_italic else ""
        runs.append(Run(text, mark, piece.target, language=piece.language))
    return runs


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces of one look as one: a file cuts its words anywhere."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        same = last is not None and not (piece.note or last.note) and last.target == piece.target
        if last is not None and same and last.look == piece.look:
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    return joined


def raised(text: str, before: str, *, is_low: bool = False) -> str:
    """Words above or below the line, kept apart from what stands before them: 10³, m², CO₂, “12 (a)”."""
    bare = text.strip()
    if _FIGURES.fullmatch(bare):
        return text.translate(_LOWERED if is_low else _RAISED)
    if not before.isalnum() or not bare or not bare[0].isalnum() or _ENDING.fullmatch(bare):
        return text
    if _LETTERS.fullmatch(bare) and (is_low or before.isdigit()):
        return f" ({bare})"
    return text


def with_languages(runs: list[Run], wording: Phrasing) -> list[Run]:
    """Each passage with the tag that it is to be marked with, as runs of that language; other runs with
    none. Blanks and signs belong to the words before them."""
    marked: list[Run] = []
    at = 0
    while at < len(runs):
        written = runs[at].language
        end = at + 1
        while end < len(runs) and (runs[end].language == written or not _has_letters(runs[end])):
            end += 1
        passage = "".join(run.text for run in runs[at:end] if not run.raw)
        tag = language_of_passage(written, passage, wording.language)
        marked += [replace(run, language=tag) for run in runs[at:end]]
        at = end
    return marked


def _has_letters(run: Run) -> bool:
    return not run.raw and any(map(str.isalpha, run.text))

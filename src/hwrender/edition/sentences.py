"""Inlines into sentences, each with its id.

One splitter (`hwrender.language.sentences`) serves ids, sound and rules alike; here its offsets, which count
in plain text, are carried back into the tree of inlines, so that a sentence may start inside bold words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.blanks import single_blanks
from hwrender.edition.model import HardWord, Run, Sentence, Words
from hwrender.edition.outline import text_of_runs
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.span import START, Span


class SentenceNumbering:
    """Gives each sentence and each block of code the next id of its edition, after as many sentences as have
    one."""

    def __init__(self, after: int = 0) -> None:
        self._sentences = after
        self._codes = 0

    def sentence(self, runs: tuple[Run, ...]) -> Sentence:
        self._sentences += 1
        return Sentence(f"s{self._sentences}", single_blanks(runs))

    def code(self) -> str:
        self._codes += 1
        return f"code{self._codes}"

    def words(self, runs: tuple[Run, ...] | tuple[Inline, ...]) -> Words:
        """These runs, cut at the ends of sentences; nothing for blanks alone."""
        return tuple(self.sentence(part) for part in split_runs(runs))

    def line(self, runs: tuple[Run, ...] | tuple[Inline, ...]) -> Words:
        """These runs as one sentence, wherever they may stop: a heading is said in one breath."""
        text = text_of_runs(runs)
        start, end = _trimmed(text, 0, len(text))
        line = slice_runs(runs, start, end, marks=Slice(-1, len(text)))
        return (self.sentence(line),) if line else ()

    def said(self, text: str) -> Words:
        """Plain text of ours, cut into sentences."""
        return self.words((Text(text, START),))


def split_runs(runs: tuple[Run, ...] | tuple[Inline, ...]) -> tuple[tuple[Run, ...], ...]:
    """The runs of each sentence, without blanks at their ends but for a line break the writer asked for.

    Marks of footnotes stay with the words before them; without any words they are a sentence of their own.
    """
    text = text_of_runs(runs)
    slices = split_sentences(text)
    parts = []
    last = -1
    for number, piece in enumerate(slices or (Slice(0, 0),)):
        following = slices[number + 1].start if number + 1 < len(slices) else len(text)
        part = slice_runs(runs, piece.start, piece.end, marks=Slice(last, following))
        if number + 1 < len(slices) and "\n" in text[piece.end : following]:
            part = (*part, LineBreak(START))
        parts.append(part)
        last = following
    return tuple(part for part in parts if part)


def slice_runs(
    runs: tuple[Run, ...] | tuple[Inline, ...], start: int, end: int, marks: Slice | None = None
) -> tuple[Run, ...]:
    """What stands between two offsets of the runs' plain text; nodes that reach over an end are cut.

    The marks of footnotes have no width: those after `marks.start` and up to `marks.end` are kept. Without
    `marks` these are those that stand with the words.
    """
    reach = marks or Slice(start or -1, end)
    kept: list[Run] = []
    at = 0
    for run in runs:
        length = len(text_of_runs((run,)))
        part = _cut(run, start - at, end - at, Slice(reach.start - at, reach.end - at), length)
        kept.extend(() if part is None else (part,))
        at += length
    return tuple(kept)


def _cut(run: Run, start: int, end: int, marks: Slice, length: int) -> Run | None:
    """The part of a run between two offsets that count from its own start; nothing if none of it is there."""
    low, high = max(start, 0), min(end, length)
    match run:
        case NoteReference():
            return run if marks.start < 0 <= marks.end else None
        case Strong(children=children) | Link(children=children) | Foreign(children=children):
            kept = inlines_of(slice_runs(children, start, end, marks))
            return replace(run, children=kept) if kept else None
        case _ if low >= high:
            return None
        case Text(text=text, span=span):
            return Text(text[low:high], _cut_span(span, low, high, length))
        case Code(text=text, span=span):
            return Code(text[low:high], span)
        case HardWord(text=text):
            return replace(run, text=text[low:high])
        case LineBreak():
            return run
        case _:
            assert_never(run)


def inlines_of(runs: Iterable[Run]) -> tuple[Inline, ...]:
    """These runs as what may stand inside another: a hard word never does."""
    return tuple(run for run in runs if not isinstance(run, HardWord))


def _cut_span(span: Span, low: int, high: int, length: int) -> Span:
    """The place of a part of a text, where the text equals its source; else the place of the whole."""
    if span.end_line != span.line or span.end_column - span.column != length:
        return span
    return Span(span.line, span.column + low, span.line, span.column + high)


_EDGE = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    found = _EDGE.search(text, start, end)
    return found.span() if found else (start, start)

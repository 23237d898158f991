"""Inlines into sentences, each with its id.

One splitter (`hwrender.plain.sentences`) serves ids, sound and rules alike; here its offsets, which count in
plain text, are carried back into the tree of inlines, so that a sentence may start inside bold words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import assert_never

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run, Sentence, Words
from hwrender.edition.outline import text_of_runs
from hwrender.plain.sentences import split_sentences
from hwrender.span import START, Span


class Numbering:
    """Gives each sentence and each block of code the next id of its edition."""

    def __init__(self) -> None:
        self._sentences = 0
        self._codes = 0

    def sentence(self, runs: tuple[Run, ...]) -> Sentence:
        self._sentences += 1
        return Sentence(f"s{self._sentences}", runs)

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
        return (self.sentence(slice_runs(runs, start, end)),) if start < end else ()

    def said(self, text: str) -> Words:
        """Plain text of ours, cut into sentences."""
        return self.words((Text(text, START),))


def split_runs(runs: tuple[Run, ...] | tuple[Inline, ...]) -> tuple[tuple[Run, ...], ...]:
    """The runs of each sentence, without blanks at their ends but for a line break the writer asked for."""
    text = text_of_runs(runs)
    slices = split_sentences(text)
    parts = []
    for number, piece in enumerate(slices):
        part = slice_runs(runs, piece.start, piece.end)
        following = slices[number + 1].start if number + 1 < len(slices) else piece.end
        if "\n" in text[piece.end : following]:
            part = (*part, LineBreak(START))
        parts.append(part)
    return tuple(parts)


def slice_runs(runs: tuple[Run, ...] | tuple[Inline, ...], start: int, end: int) -> tuple[Run, ...]:
    """What stands between two offsets of the runs' plain text; nodes that reach over an end are cut.

    The mark of a footnote has no width: it stays with the words before it.
    """
    kept: list[Run] = []
    at = 0
    for run in runs:
        length = len(text_of_runs((run,)))
        low, high = max(start - at, 0), min(end - at, length)
        belongs = start < at <= end or at == start == 0 if length == 0 else low < high
        if belongs:
            kept.append(_cut(run, low, high, length))
        at += length
    return tuple(kept)


def _cut(run: Run, low: int, high: int, length: int) -> Run:
    if low == 0 and high == length:
        return run
    match run:
        case Text(text=text, span=span):
            return Text(text[low:high], _cut_span(span, low, high, length))
        case Code(text=text, span=span):
            return Code(text[low:high], span)
        case HardWord(text=text):
            return replace(run, text=text[low:high])
        case Strong() | Link() | Foreign():
            return replace(run, children=_inlines(slice_runs(run.children, low, high)))
        case LineBreak() | NoteReference():
            return run
        case _:
            assert_never(run)


def _inlines(runs: tuple[Run, ...]) -> tuple[Inline, ...]:
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

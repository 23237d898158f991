"""Sentences with no-break spaces where no line may end, for formats whose lines somebody else breaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run, Sentence, Words
from hwrender.edition.outline import text_of_runs
from hwrender.edition.sentences import inlines_of
from hwrender.language.non_breaking import NO_BREAK_SPACE, non_breaking_blanks

LONGEST_CHARACTERS = 17
"""As long as the longest date. A longer piece would not fit beside a picture on a phone, and a word cut in
two is worse than a date on two lines."""


def non_breaking(words: Words) -> Words:
    """The same words. What belongs together does so across strong words and links; code stays as it is."""
    return tuple(_unsplit_sentence(sentence) for sentence in words)


def _unsplit_sentence(sentence: Sentence) -> Sentence:
    text = text_of_runs(sentence.runs)
    kept = non_breaking_blanks(text, LONGEST_CHARACTERS)
    if not kept:
        return sentence
    marked = "".join(NO_BREAK_SPACE if place in kept else each for place, each in enumerate(text))
    return replace(sentence, runs=tuple(_marked(sentence.runs, marked)))


def _marked(runs: tuple[Run, ...] | tuple[Inline, ...], marked: str) -> Iterator[Run]:
    """These runs with the text of `marked`."""
    for run in runs:
        length = len(text_of_runs((run,)))
        yield _with_text(run, marked[:length])
        marked = marked[length:]


def _with_text(run: Run, text: str) -> Run:
    match run:
        case Text() | HardWord():
            return replace(run, text=text)
        case Strong() | Link() | Foreign():
            return replace(run, children=inlines_of(_marked(run.children, text)))
        case Code() | LineBreak() | NoteReference():
            return run
        case _:
            assert_never(run)

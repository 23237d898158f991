"""Sentences with no-break spaces where no line may end, for formats whose lines somebody else breaks."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run, Sentence, Words
from hwrender.edition.outline import text_of_runs
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
    return replace(sentence, runs=_runs(sentence.runs, marked))


def _runs(runs: tuple[Run, ...], marked: str) -> tuple[Run, ...]:
    """These runs with the text of `marked`."""
    made: list[Run] = []
    for run in runs:
        if isinstance(run, HardWord):
            made.append(replace(run, text=marked[: len(run.text)]))
            marked = marked[len(run.text) :]
        else:
            made.append(_inline(run, marked))
            marked = marked[len(text_of_runs((run,))) :]
    return tuple(made)


def _inlines(runs: tuple[Inline, ...], marked: str) -> tuple[Inline, ...]:
    made: list[Inline] = []
    for run in runs:
        made.append(_inline(run, marked))
        marked = marked[len(text_of_runs((run,))) :]
    return tuple(made)


def _inline(run: Inline, marked: str) -> Inline:
    """This run with the text that `marked` begins with."""
    match run:
        case Text(text=text):
            return replace(run, text=marked[: len(text)])
        case Strong(children=children) | Link(children=children) | Foreign(children=children):
            return replace(run, children=_inlines(children, marked))
        case Code() | LineBreak() | NoteReference():
            return run
        case _:
            assert_never(run)

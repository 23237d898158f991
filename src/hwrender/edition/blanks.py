"""Blanks of every width made single, so that no format meets two in a row, or one that it does not know.

Word processors and web pages set words apart with wide and narrow blanks. Formats join or drop them as they
like, so that the words would no longer be the same in all copies.
"""

from __future__ import annotations

import re
from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run
from hwrender.language.non_breaking import NO_BREAK_SPACE

_RUN = re.compile(r"[^\S\n]+")
_UNUSUAL = re.compile(rf"[^\S\n]{{2}}|[^\S\n {NO_BREAK_SPACE}]")
_HOLDING = (NO_BREAK_SPACE, "\u202f")


def single_blanks(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """These runs with one blank for each row of blanks in a text. One that holds words together stays so."""
    return tuple(_single(run) for run in runs)


def _single(run: Run) -> Run:
    match run:
        case Text(text=text) | HardWord(text=text):
            return replace(run, text=_RUN.sub(_blank, text)) if _UNUSUAL.search(text) else run
        case Strong(children=children) | Link(children=children) | Foreign(children=children):
            return replace(run, children=single_blanks(children))
        case Code() | LineBreak() | NoteReference():
            return run
        case _:
            assert_never(run)


def _blank(found: re.Match[str]) -> str:
    return NO_BREAK_SPACE if any(blank in found[0] for blank in _HOLDING) else " "

"""Blanks of every width made single, so that no format meets two in a row, or one that it does not know; and
the blank between two sentences.

Word processors and web pages set words apart with wide and narrow blanks. Formats join or drop them as they
like, so that the words would no longer be the same in all copies.
"""

from __future__ import annotations

import re
from typing import assert_never

from msgspec.structs import replace

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong, Text
from hwrender.edition.model import HardWord, Run, Sentence
from hwrender.language.non_breaking import NO_BREAK_SPACE

_RUN = re.compile(r"[^\S\n]+")
_UNUSUAL = re.compile(rf"[^\S\n]{{2}}|[^\S\n {NO_BREAK_SPACE}]")
_HOLDING = (NO_BREAK_SPACE, "\u202f")

_FULL_WIDTH_ENDS = "。！？｡"
_CLOSING = "”’」』）》】\"'"
"""What may close a quotation or a bracket after the mark that ends a sentence."""
_NEITHER = rf"[^\s{_FULL_WIDTH_ENDS}{_CLOSING}]"
_AFTER_FULL_WIDTH = re.compile(rf"(?<=[{_FULL_WIDTH_ENDS}])([{_CLOSING}]*)(?={_NEITHER})")


def blank_after(sentence: Sentence) -> str:
    """What stands between a sentence and the next: a blank, but nothing after a line break, nor after the
    mark that ends a sentence in Chinese and Japanese, which has its blank within (W3C clreq 3.1.6)."""
    if sentence.ends_line() or _last_text(sentence.runs).rstrip(_CLOSING).endswith(tuple(_FULL_WIDTH_ENDS)):
        return ""
    return " "


def with_every_blank(text: str) -> str:
    """A text as it is compared: with a blank also where `blank_after` has none, so that its words are counted
    alike in what is seen, what is heard and what is felt."""
    return _AFTER_FULL_WIDTH.sub(r"\1 ", text)


def _last_text(runs: tuple[Run, ...] | tuple[Inline, ...]) -> str:
    """The last text of these runs, before the mark of a footnote."""
    for run in reversed(runs):
        match run:
            case Text(text=text) | HardWord(text=text) | Code(text=text):
                return text
            case Strong(children=children) | Link(children=children) | Foreign(children=children):
                return _last_text(children)
            case LineBreak() | NoteReference():
                continue
            case _:
                assert_never(run)
    return ""


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

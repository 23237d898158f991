"""The words of an edition as stretches that braille writes in one way, with where each sentence begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct

from hwrender.document import Code, Foreign, Inline, LineBreak, Link, NoteReference, Strong
from hwrender.document import Text as PlainText
from hwrender.edition import model
from hwrender.formats.braille.translating import BrailleStretch, BrailleText


class SentenceMark(Struct, frozen=True):
    """A place in a text: the sentence `id` begins after so many words."""

    id: str
    words: int


def stretches_of(
    words: model.Words, language: str, *, is_plain: bool
) -> tuple[tuple[BrailleText, ...], tuple[SentenceMark, ...]]:
    """The lines of these sentences, cut where the writer asked for a new one, and after how many words each
    sentence begins. `is_plain`: no word is marked as bold."""
    found: list[BrailleStretch] = []
    marks = []
    before = blank = ""
    for sentence in words:
        if blank:
            found.append(BrailleStretch(blank, language=language))
            before += blank
        marks.append(SentenceMark(sentence.id, len(before.split())))
        made = list(_of_runs(sentence.runs, BrailleStretch("", language=language)))
        found.extend(made)
        before += "".join(each.text for each in made)
        blank = "" if sentence.ends_line() else " "  # in braille every sentence has one
    if is_plain:
        found = [BrailleStretch(each.text, False, each.is_code, each.language) for each in found]
    return tuple(_cut_at_breaks(found)), tuple(marks)


def _of_runs(
    runs: tuple[model.Run, ...] | tuple[Inline, ...], kind: BrailleStretch
) -> Iterator[BrailleStretch]:
    for run in runs:
        match run:
            case PlainText(text=text):
                yield BrailleStretch(text.replace("\n", " "), kind.is_bold, False, kind.language)
            case model.HardWord(text=text):
                yield BrailleStretch(text.replace("\n", " "), True, False, kind.language)
            case Strong(children=children):
                yield from _of_runs(children, BrailleStretch("", True, False, kind.language))
            case Link(children=children):
                yield from _of_runs(children, kind)
            case Foreign(children=children, language=language):
                yield from _of_runs(children, BrailleStretch("", kind.is_bold, False, language))
            case Code(text=text):
                yield BrailleStretch(text.replace("\n", " "), False, True)
            case LineBreak():
                yield BrailleStretch("\n", language=kind.language)
            case NoteReference(number=number):
                yield BrailleStretch("", note=number)
            case _:
                assert_never(run)


def _cut_at_breaks(stretches: list[BrailleStretch]) -> Iterator[BrailleText]:
    line: list[BrailleStretch] = []
    for stretch in stretches:
        if stretch.text == "\n":
            if line:
                yield tuple(line)
            line = []
        else:
            line.append(stretch)
    if line:
        yield tuple(line)

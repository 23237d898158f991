"""Other words at their places in a source, and rows of tables: all at once, read back, and guarded where they
must be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hwrender.copy_marks import CopyKind
from hwrender.drafting.wording import guarded
from hwrender.revising.entries import LINE_BREAK, TypedRun
from hwrender.revising.guarding import Guard, markdown_of
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.source import ReadSource, read_anew, read_source
from hwrender.taking.changes import InPlace, Reworded, TableRowAdded, TableRowDeleted
from hwrender.taking.model import SourceText, TextKind, as_said, key_of, plain
from hwrender.taking.sources import source_texts


def with_words_in_place(
    text: str, changes: Sequence[InPlace], kind: CopyKind
) -> tuple[str, tuple[InPlace, ...]]:
    """The text after these changes, and those that could not be written.

    Nearly always the lightest guard does for all of them at once. Where it does not, each is tried alone.
    """
    texts = source_texts(read_source(text), kind)
    if not changes:
        return text, ()
    guards: dict[int, Guard] = {}
    refused: list[InPlace] = []
    new = _written(text, texts, changes, guards)
    if _reads_back(new, texts, changes, kind):
        return new, ()
    kept: list[InPlace] = []
    for change in changes:
        for guard in Guard:
            if _reads_back(_written(text, texts, [change], {0: guard}), texts, [change], kind):
                guards[len(kept)] = guard
                kept.append(change)
                break
        else:
            refused.append(change)
    new = _written(text, texts, kept, guards)
    if not _reads_back(new, texts, kept, kind):
        return text, tuple(changes)
    return new, tuple(refused)


def _written(
    text: str, texts: Sequence[SourceText], changes: Sequence[InPlace], guards: Mapping[int, Guard]
) -> str:
    source = read_source(text)
    edits = LineEdits(source)
    for number, change in enumerate(changes):
        guard = guards.get(number, Guard.START)
        match change:
            case Reworded(text=at, runs=runs):
                edits.put(texts[at].place, _markdown(texts[at], runs, guard, source))
            case TableRowAdded(below=below, cells=cells):
                line = source.bare[below - 1]
                indent = line[: len(line) - len(line.lstrip(" >"))]
                words = (_in_cell(markdown_of(cell, Guard.SIGNS)) for cell in cells)
                edits.insert(below, [f"{indent}| {' | '.join(words)} |"])
            case TableRowDeleted(line=at):
                edits.drop(at, at)
    return edits.text()


def _markdown(text: SourceText, runs: Sequence[TypedRun], guard: Guard, source: ReadSource) -> str:
    """The words of a text as they stand at its place."""
    words = markdown_of(runs, guard)
    if guard is Guard.START and runs and not runs[0].is_kept:
        words = guarded(words)
    if text.kind in (TextKind.CELL, TextKind.HEADING):
        return _in_cell(words)
    before = source.bare[text.place.line - 1][: text.place.column - 1]
    indent = re.sub(r"[^>\s]", " ", before)
    return words.replace("\n", f"\n{indent}")


def _in_cell(words: str) -> str:
    """Words on one line."""
    return words.replace(LINE_BREAK, " ")


def _reads_back(new: str, texts: Sequence[SourceText], changes: Sequence[InPlace], kind: CopyKind) -> bool:
    """Whether each text says what it is to say now, and every other what it said."""
    wanted = [_compared(each) for each in texts]
    put: dict[int, list[tuple[str, str]]] = {}
    for change in changes:
        match change:
            case Reworded(text=at, after=after):
                shown = (
                    after.replace("\n", " ") if texts[at].kind in (TextKind.CELL, TextKind.HEADING) else after
                )
                wanted[at] = (texts[at].kind.value, _bare(shown))
            case TableRowAdded(below=below, cells=cells):
                last = max(
                    n
                    for n, each in enumerate(texts)
                    if each.kind is TextKind.CELL and each.place.line <= below
                )
                shown_cells = [_bare("".join(run.text for run in cell)) for cell in cells]
                put.setdefault(last, []).extend((TextKind.CELL.value, each) for each in shown_cells if each)
            case TableRowDeleted():
                pass
    gone = {change.line for change in changes if isinstance(change, TableRowDeleted)}
    expected = [
        each
        for number, found in enumerate(wanted)
        for each in (
            *([] if texts[number].kind is TextKind.CELL and texts[number].place.line in gone else [found]),
            *put.get(number, ()),
        )
    ]
    now = [_compared(each) for each in source_texts(read_anew(new), kind)]
    return [each for each in now if each[1]] == [each for each in expected if each[1]]


def _compared(text: SourceText) -> tuple[str, str]:
    return text.kind.value, _bare(text.shown)


def _bare(shown: str) -> str:
    """Words as they are compared, with their line breaks."""
    return "\n".join(key_of(as_said(line)) for line in plain(shown).split("\n"))

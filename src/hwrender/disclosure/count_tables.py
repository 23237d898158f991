"""P6 and P7 in tables: cells that count few people, and cells that were hidden or left out in vain.

A table counts people where its heads, labels or corner say so: people, groups by sex, age or ethnicity,
answers to a question. Its groups may stand in rows or in columns. As in official statistics, a cell is hidden
together with a second one where a total would give it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hwrender.disclosure.concerns import HIDDEN_CELL, MISSING_CELL, REMAINDER, SMALL_CELL, Concern, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.safer_numbers import grouped, rounded
from hwrender.disclosure.table_changes import Earlier, changes, narrower_rows, running_totals
from hwrender.disclosure.table_grid import CountGrid, CountLine
from hwrender.document import Document, Heading, Paragraph, Table
from hwrender.language.people_shares import find_totals
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind
from hwrender.prose.walking import all_blocks, words_of
from hwrender.span import Span

_WITH_ALL = "The number of all gives it back. Leave a second number out too."


def find_in_tables(
    document: Document, texts: tuple[Prose, ...], context: ReportContext, bases: tuple[int, ...]
) -> Iterator[tuple[Prose, Disclosure]]:
    """Every cell of an English table that gives few people away; `bases` are how many took part."""
    cells = {text.whole: text for text in texts if text.kind is ProseKind.CELL and text.is_english()}
    about: list[int] = []
    over, told, before = "", False, Earlier()
    for block in all_blocks(document):
        if isinstance(block, Heading):
            about = []
        if isinstance(block, Paragraph | Heading):
            over = words_of(block.children)
            totals = [value for _, value in find_totals(over)]
            about, told = totals or about, bool(totals)
        if isinstance(block, Table):
            if block.caption:
                over = words_of(block.caption)
                totals = [value for _, value in find_totals(over)]
                about, told = totals or about, told or bool(totals)
            grid = CountGrid(block)
            yield from _in_cells(grid, cells, context, (*reversed(about), *bases), of_people=told)
            of_lines: dict[Span, tuple[Prose, Disclosure]] = {}
            apart = (*running_totals(block, context), *narrower_rows(block, grid, context))
            for first, last in (
                *apart,
                *changes(block, context),
                *before.narrowed(block, grid, over, context),
            ):
                for text, found in _from_to(cells, (first, last), MISSING_CELL):
                    of_lines.setdefault(text.whole, (text, found))
            before = Earlier(block, over)
            for line in grid.lines():
                for text, found in _in_line(grid, line, cells, context, bases):
                    of_lines.setdefault(text.whole, (text, found))
            for text, found in _short(grid, cells, context):
                of_lines.setdefault(text.whole, (text, found))
            yield from of_lines.values()


def _in_cells(
    grid: CountGrid,
    cells: Mapping[Span, Prose],
    context: ReportContext,
    bases: tuple[int, ...],
    *,
    of_people: bool,
) -> Iterator[tuple[Prose, Disclosure]]:
    lines = list(grid.lines())
    for row, column in grid.places():
        text = cells.get(grid.span(row, column))
        if text is None:
            continue
        count = grid.count(row, column)
        if count is not None and context.is_small(count[0]):
            safer: str | None = grouped(context.largest_small_number)
            detail = _with_it(lines, (row, column), context)
            if not detail and grid.gives_back(row, column):
                safer, detail = None, _WITH_ALL
            yield text, Disclosure(SMALL_CELL, count[1], detail, safer)
        whole = grid.whole(row, column, bases[:1] if of_people else ())
        if count is not None and not grid.is_printed(column, whole - count[0]):
            yield from _of_whole(text, count, whole, context)
        share = grid.share(row, column, of_people=of_people)
        if share is None:
            continue
        stated = grid.stated_base(row, column)
        for base in stated or bases[:2]:
            people = share.people(base)
            if people and all(map(context.is_small, people)):
                concern = HIDDEN_CELL if grid.has_hidden(row) else SMALL_CELL
                safer = grouped(context.largest_small_number)
                yield text, Disclosure(concern, share.place, f"There were {base} in all.", safer)
                break
            if people and not grid.is_partition and all(context.is_small(base - each) for each in people):
                yield text, Disclosure(REMAINDER, share.place, f"There were {base} in all.", "most")
                break


def _of_whole(
    text: Prose, count: tuple[int, Slice], whole: int, context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """A number that its own whole leaves few over for: "27/30"."""
    if context.is_small(whole - count[0]) and not context.is_small(count[0]):
        yield text, Disclosure(REMAINDER, count[1], f"There were {whole} in all.", rounded(count[0]))


def _in_line(
    grid: CountGrid,
    line: CountLine,
    cells: Mapping[Span, Prose],
    context: ReportContext,
    bases: tuple[int, ...],
) -> Iterator[tuple[Prose, Disclosure]]:
    """What the total of a row or column gives back."""
    known = sum(value for _, value, _ in line.known)
    for total in (line.total,) if line.total is not None else bases[:1] if line.is_partition else ():
        left = total - known
        if not context.is_small(left):
            continue
        if line.hidden and len(line.hidden) in {1, left}:
            places = sorted((line.hidden[0], line.total_at or line.hidden[0]))
            yield from _from_to(cells, map(grid.span, *zip(*places, strict=True)), HIDDEN_CELL, _second(line))
        printed = {value for _, value, _ in line.known}
        if not line.hidden and line.is_partition and line.total_at is not None and left not in printed:
            row, column = line.total_at
            places = [each for each, _, _ in line.known if each == (row, column + 1) and len(line.known) == 1]
            spans = [grid.span(*each) for each in (line.total_at, *places)]
            yield from _from_to(cells, spans, MISSING_CELL, safer=rounded(total))


def _from_to(
    cells: Mapping[Span, Prose],
    places: Iterable[Span],
    concern: Concern,
    detail: str = "",
    safer: str | None = None,
) -> Iterator[tuple[Prose, Disclosure]]:
    """A finding that runs from the first of two cells to the last: either of them can be changed."""
    texts = [cells[span] for span in places if span in cells]
    for last in texts[-1:]:
        since = None if texts[0] is last else texts[0].span(texts[0].all())
        yield last, Disclosure(concern, last.all(), detail, safer, since)


def _short(
    grid: CountGrid, cells: Mapping[Span, Prose], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """Numbers of all who were asked, beside numbers of those of them who did something."""
    for first, last, whole, part in grid.shortfalls():
        if context.is_small(whole - part) and not context.is_small(part):
            yield from _from_to(cells, (grid.span(*first), grid.span(*last)), MISSING_CELL)


def _with_it(lines: Sequence[CountLine], at: tuple[int, int], context: ReportContext) -> str:
    """What else has to be hidden with a small cell, where a total would give it back."""
    for line in lines:
        others = [each for each in line.known if each[0] != at]
        is_here = len(others) < len(line.known) and line.total is not None
        few = any(context.is_small(value) for _, value, _ in others)
        if is_here and others and not few and not line.hidden:
            name = min(others, key=lambda each: each[1])[2]
            return f"The total gives it back. Hide the number of “{name}” too."
    return ""


def _second(line: CountLine) -> str:
    """Which second number to hide: the smallest one that is left."""
    if not line.known:
        return ""
    name = min(line.known, key=lambda each: each[1])[2]
    return f"The smallest number beside it is that of “{name}”." if name else ""

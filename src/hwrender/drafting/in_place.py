"""Tables, and lists with more than words in their items, as they were written but for plainer words.

Their lines, marks and order stay; only the words of a cell or an item change, where nothing else is in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate

from hwrender.document import Block, Heading, Inline, List, Paragraph, Table, Text, text_of_inlines
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_forms, words
from hwrender.language.word_sets import word_set
from hwrender.span import Span

Say = Callable[[tuple[Inline, ...]], str]
"""What turns the words of a cell or an item into plainer ones."""
_FEWEST_WORDS = 4
"""A cell of fewer words is a name or a figure, to be read beside others."""


def reworded(block: Block, lines: list[str], say: Say) -> tuple[str, ...]:
    """The lines of a block, with what `say` makes of the words in its cells or items."""
    kept = source_of(block, lines)
    text = "\n".join(kept)
    starts = [0, *accumulate(len(line) + 1 for line in kept)]

    def offset(line: int, column: int) -> int:
        return starts[line - block.span.line] + column - 1

    for children in reversed(list(_texts_of(block))):
        span = _span(children)
        place = Slice(offset(span.line, span.column), offset(span.end_line, span.end_column))
        plain = say(children)
        if plain != " ".join(place.of(text).split()):
            text = text[: place.start] + plain + text[place.end :]
    return tuple(text.split("\n"))


def source_of(block: Block, lines: list[str]) -> tuple[str, ...]:
    """The lines that a block was written in."""
    assert not isinstance(block, Heading)
    span = block.span
    last = span.end_line - (1 if span.end_column == 1 and span.end_line > span.line else 0)
    copied = lines[span.line - 1 : last]
    while copied and not copied[-1].strip():
        copied.pop()
    return tuple(copied)


def _texts_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The words of each cell or item that are nothing but words, in order."""
    match block:
        case Table(header=header, rows=rows):
            own = [_names_own_words(cell.children) for cell in header]
            found = [
                cell.children for row in rows for cell, is_own in zip(row, own, strict=True) if not is_own
            ]
            yield from (each for each in found if _count(each) >= _FEWEST_WORDS and _is_plain(each))
        case List(items=items):
            for item in items:
                for inner in item.blocks:
                    yield from _texts_of(inner)
        case Paragraph(children=children) if _is_plain(children):
            yield children
        case _:
            return


def _names_own_words(children: tuple[Inline, ...]) -> bool:
    """Whether a heading of a column says that people's own words stand below: "What people said"."""
    return any(word in _OF_OWN_WORDS for word in table_forms(text_of_inlines(children)))


_OF_OWN_WORDS = word_set("said say told comment comments quote quotes quotation quotations words feedback")


def _count(children: tuple[Inline, ...]) -> int:
    return sum(len(words(each.text)) for each in children if isinstance(each, Text))


def _is_plain(children: tuple[Inline, ...]) -> bool:
    """Whether there is nothing but words as they are read."""
    return bool(children) and all(
        isinstance(each, Text)
        and (each.text.isspace() or len(each.text) == each.span.end_column - each.span.column)
        and "\\" not in each.text
        for each in children
    )


def _span(children: tuple[Inline, ...]) -> Span:
    first, last = children[0].span, children[-1].span
    return Span(first.line, first.column, last.end_line, last.end_column)

"""A source that has been read: its lines as they stand in the file, and the document that they make."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from hwrender.document import Document
from hwrender.drafting.lines import split_lines
from hwrender.reading import read_text
from hwrender.span import Span

_DEFINITION = re.compile(r"[ \t>]*\[[^\]]+\]:")
_BYTE_ORDER_MARK = "\ufeff"


class ReadSource(Struct, frozen=True, eq=False):
    """`lines` have their ends; `bare` are the same without ends and byte order mark, as places count them."""

    lines: tuple[str, ...]
    bare: tuple[str, ...]
    document: Document | None

    def definitions(self) -> tuple[str, ...]:
        """The lines that say what a word in square brackets stands for: addresses and footnotes."""
        return tuple(line for line in self.bare if _DEFINITION.match(line))

    def cut(self, span: Span) -> str:
        """What stands at a place; the blanks around the end of a line become one."""
        if span.line == span.end_line:
            return self.bare[span.line - 1][span.column - 1 : span.end_column - 1]
        first = self.bare[span.line - 1][span.column - 1 :]
        between = self.bare[span.line : span.end_line - 1]
        last = self.bare[span.end_line - 1][: span.end_column - 1]
        return " ".join(each.strip() for each in (first, *between, last))


@lru_cache(maxsize=4)
def read_source(text: str) -> ReadSource:
    """What reading makes of a text. The last texts are kept: each is shown, changed and merged."""
    return read_anew(text)


def read_anew(text: str) -> ReadSource:
    """What reading makes of a text that is not asked for again."""
    lines = tuple(split_lines(text))
    bare = [line.rstrip("\r\n") for line in lines]
    if bare:
        bare[0] = bare[0].removeprefix(_BYTE_ORDER_MARK)
    return ReadSource(lines, tuple(bare), read_text(text, "report").document)


def last_line(span: Span) -> int:
    """The last line of a place that has something in it."""
    return span.end_line - (1 if span.end_column == 1 and span.end_line > span.line else 0)

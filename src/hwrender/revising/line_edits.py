"""Changes of some lines of a source, by the places that they have before any change."""

from __future__ import annotations

from collections.abc import Iterable

from hwrender.drafting.lines import line_end
from hwrender.revising.source import ReadSource
from hwrender.span import Span


class LineEdits:
    """Gathers changes of lines. No two may touch the same words."""

    def __init__(self, source: ReadSource) -> None:
        self._lines: list[str | None] = list(source.lines)
        self._below: dict[int, list[str]] = {}
        self._end = line_end("".join(source.lines))

    def put(self, span: Span, words: str) -> None:
        """Put words in the place of others. What stood on several lines then stands on one."""
        first, last = self._lines[span.line - 1] or "", self._lines[span.end_line - 1] or ""
        start = span.column - 1 + (span.line == 1 and first.startswith("\ufeff"))
        self._lines[span.line - 1] = first[:start] + words + last[span.end_column - 1 :]
        self.drop(span.line + 1, span.end_line)

    def drop(self, first: int, last: int) -> None:
        """Take these lines out."""
        self._lines[first - 1 : last] = [None] * max(0, last - first + 1)

    def insert(self, below: int, lines: Iterable[str]) -> None:
        """Write new lines below a line; 0 is above the first."""
        self._below.setdefault(below, []).extend(lines)

    def text(self) -> str:
        """The source with all the changes."""
        parts: list[str] = []
        for number, line in enumerate(["", *self._lines]):
            if line:
                parts.append(line)
            for new in self._below.get(number, ()):
                if parts and not parts[-1].endswith(("\n", "\r")):
                    parts[-1] += self._end
                parts.append(f"{new}{self._end}")
        return "".join(parts)

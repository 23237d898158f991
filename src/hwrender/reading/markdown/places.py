"""Where the characters of a piece of inline text stand in the source.

markdown-it gives lines and no columns, so each block rule is wrapped: while the parser still knows where the
content of every line starts behind its markers, the offsets are written on the tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock

from hwrender.record import record

LINES = "lines"
"""Key of a block token's `meta`: for each of its lines, the offsets of its first character and of its end."""


def placed(rule: RuleFuncBlockType) -> RuleFuncBlockType:
    """The same rule, which also notes where the lines of its tokens stand (offsets into `state.src`).

    An inner rule ends before the outer one puts the line marks back, so each token is marked by its own rule.
    """

    def placed_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if silent:
            return rule(state, start_line, end_line, True)
        first = len(state.tokens)
        found = rule(state, start_line, end_line, False)
        if found:
            for token in state.tokens[first:]:
                if token.map is not None and LINES not in token.meta:
                    lines = range(token.map[0], min(max(token.map[1], token.map[0] + 1), len(state.eMarks)))
                    shown = lines if token.type in ("inline", "tr_open") else (lines[0], lines[-1])
                    token.meta[LINES] = [
                        (state.bMarks[line] + state.tShift[line], state.eMarks[line]) for line in shown
                    ]
        return found

    return placed_rule


@record
class Places:
    """A map from inline content to the source, in pieces within which both run on character by character.

    `starts` are the offsets in the content at which the pieces begin, `targets` those in the source.
    """

    starts: tuple[int, ...]
    targets: tuple[int, ...]

    def inside(self, index: int) -> Places:
        """The places of a part of the content that starts at `index`."""
        return Places(tuple(start - index for start in self.starts), self.targets)

    def offset(self, index: int) -> int:
        """The offset in the source of the character at `index` of the content."""
        piece = max(bisect_right(self.starts, index) - 1, 0)
        return self.targets[piece] + index - self.starts[piece]

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The content from `start` to `end` as ranges of source offsets, one for each unbroken run."""
        while start < end:
            piece = bisect_right(self.starts, start)
            stop = min(end, self.starts[piece]) if piece < len(self.starts) else end
            first = self.offset(start)
            yield first, first + stop - start
            start = stop


def places_of_lines(content: str, text: str, lines: list[tuple[int, int]]) -> Places:
    """The places of a paragraph or heading: `lines` are the ranges of `text` that the content was taken from.

    The content is those ranges trimmed at both ends and, after the first, with other blanks at their starts.
    """
    wanted = content.split("\n")
    skipped = 0
    while skipped < len(lines) - len(wanted) and not text[slice(*lines[skipped])].strip():
        skipped += 1
    starts, targets = [], []
    index = 0
    for line, (first, last) in zip(wanted, lines[skipped:], strict=False):
        words = line.lstrip(" \t")
        starts.append(index + len(line) - len(words))
        targets.append(max(text.find(words, first, last), first))
        index += len(line) + 1
    return Places(tuple(starts), tuple(targets))


def split_row(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a table row as ranges of `text`, blanks around them left out (GFM 4.10).

    A pipe after a backslash is a character of its cell.
    """
    start, end = _trimmed(text, start, end)
    pipes = [at for at in range(start, end) if text[at] == "|" and (at == start or text[at - 1] != "\\")]
    edges = list(zip([start, *(pipe + 1 for pipe in pipes)], [*pipes, end], strict=True))
    if edges[0][0] == edges[0][1]:
        edges.pop(0)
    if edges and edges[-1][0] == edges[-1][1]:
        edges.pop()
    return [_trimmed(text, *edge) for edge in edges]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def places_of_cell(text: str, start: int, end: int) -> Places:
    """The places of a table cell, whose content has lost the backslash before each pipe."""
    starts, targets = [0], [start]
    lost = 0
    for at in range(start, end - 1):
        if text.startswith("\\|", at):
            starts.append(at - start - lost)
            targets.append(at + 1)
            lost += 1
    return Places(tuple(starts), tuple(targets))

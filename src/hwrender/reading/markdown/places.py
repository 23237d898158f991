"""Where the characters of a piece of inline text stand in the source.

markdown-it gives lines and no columns, so each block rule is wrapped: while the parser still knows where the
content of every line starts behind its markers, the offsets are written on the tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from msgspec import Struct

END_WITH_SIZE = "end_with_size"
"""Key of an image token's `meta`: where the word for its size ends."""

LINES = "lines"
"""Key of a block token's `meta`: for each of its lines, the offsets of its first character and of its end."""

_ALL_LINES = ("inline", "tr_open")
"""The tokens of which every line is noted; of others the first and the last."""


def placed(rule: RuleFuncBlockType) -> RuleFuncBlockType:
    """The same rule, which also notes where the lines of its tokens stand (offsets into `state.src`).

    An inner rule ends before the outer one puts the line marks back, so each token is marked by its own rule.
    """

    def placed_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        first = len(state.tokens)
        found = rule(state, start_line, end_line, silent)
        for token in state.tokens[first:]:
            if token.map is not None and LINES not in token.meta:
                token.meta[LINES] = _lines(token, token.map[0], token.map[1], state)
        return found

    return placed_rule


def _lines(token: Token, line: int, after: int, state: StateBlock) -> list[tuple[int, int]]:
    """The offsets of the lines of this token, from `line` up to `after`."""
    starts, blanks, ends = state.bMarks, state.tShift, state.eMarks
    last = min(after, len(ends)) - 1
    if line >= last:
        return [(starts[line] + blanks[line], ends[line])]
    shown = range(line, last + 1) if token.type in _ALL_LINES else (line, last)
    return [(starts[each] + blanks[each], ends[each]) for each in shown]


class Places(Struct, frozen=True):
    """A map from inline content to the source, in pieces within which both run on character by character.

    `starts` are the offsets in the content at which the pieces begin, `targets` those in the source. What is
    asked for counts from `first`, so that a part of a long paragraph has its places without a copy of all.
    """

    starts: tuple[int, ...]
    targets: tuple[int, ...]
    first: int = 0

    def inside(self, index: int) -> Places:
        """The places of a part of the content that starts at `index`."""
        return Places(self.starts, self.targets, self.first + index)

    def offset(self, index: int) -> int:
        """The offset in the source of the character at `index` of the content."""
        index += self.first
        # what stands before the first piece belongs to it
        piece = (bisect_right(self.starts, index) or 1) - 1
        return self.targets[piece] + index - self.starts[piece]

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The content from `start` to `end` as ranges of source offsets, one for each unbroken run."""
        start, end = start + self.first, end + self.first
        following = bisect_right(self.starts, start)
        while start < end:
            stop = min(end, self.starts[following]) if following < len(self.starts) else end
            piece = (following or 1) - 1
            target = self.targets[piece] + start - self.starts[piece]
            yield target, target + stop - start
            start, following = stop, following + 1


def places_of_lines(content: str, text: str, lines: list[tuple[int, int]]) -> Places:
    """The places of a paragraph or heading: `lines` are the ranges of `text` that the content was taken from.

    The content is those ranges trimmed at both ends and, after the first, with other blanks at their starts.
    """
    if len(lines) == 1:
        first, last = lines[0]
        return Places((0,), (max(text.find(content, first, last), first),))
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

"""HTML comments as rules for the parser: a block of their own, or inside a sentence. They are never shown."""

from __future__ import annotations

from bisect import bisect_left

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from hwrender.reading.markdown.bounds import LONGEST_COMMENT, CountedBlocks, CountedState

_OPEN, _CLOSE = "<!--", "-->"


def comment_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a comment that stands on lines of its own; it may hold empty lines."""
    assert isinstance(state, CountedBlocks)
    start = state.bMarks[start_line] + state.tShift[start_line]
    if state.is_code_block(start_line) or not state.src.startswith(_OPEN, start):
        return False
    end = _end(state.comment_ends, start)
    line = bisect_left(state.eMarks, end, start_line, end_line)
    if end < 0 or line >= end_line or state.src[end + len(_CLOSE) : state.eMarks[line]].strip():
        return False
    if silent:
        return True
    state.line = line + 1
    token = state.push("comment", "", 0)
    token.map = [start_line, state.line]
    words = state.getLines(start_line, state.line, state.blkIndent, False).strip()
    token.content = words[len(_OPEN) : -len(_CLOSE)].strip()
    return True


def _end(ends: list[int], start: int) -> int:
    """Where the comment that opens at `start` ends: at the first of `ends` after it, or -1 if that is too
    far."""
    at = bisect_left(ends, start + 2)
    near = at < len(ends) and ends[at] + len(_CLOSE) <= start + LONGEST_COMMENT
    return ends[at] if near else -1


def comment_inline(state: StateInline, silent: bool) -> bool:
    """Read a comment inside a paragraph."""
    if not state.src.startswith(_OPEN, state.pos):
        return False
    assert isinstance(state, CountedState)
    end = _end(state.comment_ends, state.pos)
    if end < 0 or end + len(_CLOSE) > state.posMax:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[state.pos + len(_OPEN) : end].strip()
    state.pos = end + len(_CLOSE)
    return True

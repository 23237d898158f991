"""HTML comments as rules for the parser: a block of their own, or inside a sentence. They are never shown."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from hwrender.reading.markdown.bounds import LONGEST_COMMENT

_OPEN, _CLOSE = "<!--", "-->"


def comment_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a comment that stands on lines of its own; it may hold empty lines."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if state.is_code_block(start_line) or not state.src.startswith(_OPEN, start):
        return False
    end = state.src.find(_CLOSE, start + 2, start + LONGEST_COMMENT)
    line = start_line
    while line < end_line and state.eMarks[line] < end:
        line += 1
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


def comment_inline(state: StateInline, silent: bool) -> bool:
    """Read a comment inside a paragraph."""
    if not state.src.startswith(_OPEN, state.pos):
        return False
    end = state.src.find(_CLOSE, state.pos + 2, min(state.posMax, state.pos + LONGEST_COMMENT))
    if end < 0:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[state.pos + len(_OPEN) : end].strip()
    state.pos = end + len(_CLOSE)
    return True

"""`::: easy-read` … `:::` and `::: lang=bn` … `:::`: a block rule for the parser.

A part ends at the line of colons that belongs to it, counting the parts inside it; colons in code are code.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from msgspec import Struct

from hwrender.reading.markdown.bounds import SIGNS_OF_A_STEP, STEPS_OF_A_TOKEN, CountedBlocks

CLOSED = "closed"
"""Key of a container token's `meta`: whether a line of colons ends it."""

_MARKER = re.compile(r":{3,}[ \t]*(.*)")
_PREFIX = re.compile(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*")
_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")


def container(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a part with all that stands in it, or a line of colons that closes nothing."""
    opening = None if state.is_code_block(start_line) else _MARKER.match(_line(state, start_line))
    if opening is None:
        return False
    if silent:
        return True
    info = _info(opening)
    if not info:
        state.line = start_line + 1
        state.push("container_end", "", 0).map = [start_line, state.line]
        return True
    assert isinstance(state, CountedBlocks)
    # what it says is taken apart sign by sign
    state.budget.spend(STEPS_OF_A_TOKEN + len(info) // SIGNS_OF_A_STEP)
    end, closed = _end(state, start_line, end_line)
    after = end + 1 if closed else end
    token = state.push("container_open", "", 1)
    token.map, token.info, token.meta = [start_line, after], info, {CLOSED: closed}
    old_maximum, old_parent = state.lineMax, state.parentType
    state.lineMax, state.parentType = end, "container"
    state.md.block.tokenize(state, start_line + 1, end)
    state.lineMax, state.parentType = old_maximum, old_parent
    state.push("container_close", "", -1)
    state.line = after
    return True


def _info(marker: re.Match[str]) -> str:
    """What stands after the colons; colons may stand at the end of the line as well."""
    return marker[1].strip().strip(":").strip()


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


class _Opening(Struct, frozen=True):
    """A part that is open: the column of its colons, and the least column at which colons can close it."""

    column: int
    least: int


def _end(state: CountedBlocks, start_line: int, end_line: int) -> tuple[int, bool]:
    """The line after the content of the part that starts here, and whether that line closes it."""
    column = state.sCount[start_line]
    openings = [_Opening(column, column - 3)]
    fence = ""
    for line in range(start_line + 1, end_line):
        state.budget.spend(1)
        if state.sCount[line] < state.blkIndent and not state.isEmpty(line):
            return line, False
        words = _line(state, line)
        if ":::" not in words and "```" not in words and "~~~" not in words:
            continue
        prefix = _PREFIX.match(words)
        before = prefix.end() if prefix else 0
        fence = _fence_after(words[before:], fence)
        marker = None if fence else _MARKER.match(words, before)
        if marker is None:
            continue
        column = state.sCount[line] + before
        if _info(marker):
            openings.append(_Opening(column, column if before else column - 3))
        else:
            _close(openings, column)
        if not openings:
            return line, True
    return end_line, False


def _close(openings: list[_Opening], column: int) -> None:
    """Take away the part that colons at this column close, and those inside it that nothing closes.

    Colons that stand four columns further right than the innermost part are code.
    """
    if column > openings[-1].column + 3:
        return
    while len(openings) > 1 and column < openings[-1].least:
        openings.pop()
    openings.pop()


def _fence_after(words: str, fence: str) -> str:
    """The fence that is open after this line: "" outside code, else the marks that opened it."""
    match = _FENCE.match(words)
    if match is None:
        return fence
    if not fence:
        return "" if match[1][0] == "`" and "`" in match[2] else match[1]
    closes = match[1].startswith(fence) and not match[2].strip()
    return "" if closes else fence


def is_closed(token: Token) -> bool:
    """Whether the part of this token ends at a line of colons."""
    return bool(token.meta[CLOSED])

"""What our Markdown has beyond CommonMark, as rules for the parser.

HTML comments, as blocks of their own or inside a sentence; they are never shown. `[Sözünüz]{lang=tr}`, a
passage in another language inside a sentence. `![](very good)`, a picture whose name has blanks: CommonMark
6.3 ends an address at a blank, but the library's words and many photographs have blanks in them. `~~words~~`
that are struck out; they are never shown as if they stood. `![](map.png){large}`, how large a picture is.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from hwrender.reading.markdown.bounds import LONGEST_COMMENT, CountedBlocks, CountedState
from hwrender.reading.markdown.places import END_WITH_SIZE

_LANGUAGE = re.compile(r"\{[ \t]*lang[ \t]*=[ \t]*[\"“']?([^\s\"“”'{}]*)[\"”']?[ \t]*\}")
_PICTURE_NAME = re.compile(r"\([ \t]*([^\s()<>\"\\]+(?:[ \t]+[^\s()<>\"\\]+)+)[ \t]*\)")
_STRUCK_OUT = re.compile(
    r"~~(?![\s~])(?:[^~]|~(?!~))*(?<!\s)~~(?!~)|<(s|del|strike)\b[^<>]*>[^<]*</\1[ \t]*>", re.IGNORECASE
)
_SIZE = re.compile(r"\{[ \t]*(large|small)[ \t]*\}")
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


def struck_out(state: StateInline, silent: bool) -> bool:
    """Read words that are struck out: ~~so~~, or as a page strikes them."""
    found = _STRUCK_OUT.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("struck_out", "", 0)
    state.pos = found.end()
    return True


def foreign(state: StateInline, silent: bool) -> bool:
    """Read a passage and its language. Links and strong words may stand in it."""
    assert isinstance(state, CountedState)
    if state.src[state.pos] != "[" or state.last_passage < state.pos:
        return False
    label_end = state.md.helpers.parseLinkLabel(state, state.pos)
    if label_end < 0:
        return False
    language = _LANGUAGE.match(state.src, label_end + 1, state.posMax)
    if language is None:
        return False
    if not silent:
        old_maximum = state.posMax
        state.pos, state.posMax = state.pos + 1, label_end
        state.push("foreign_open", "", 1).info = language[1]
        state.md.inline.tokenize(state)
        state.push("foreign_close", "", -1)
        state.posMax = old_maximum
    state.pos = language.end()
    return True


def picture_name(state: StateInline, silent: bool) -> bool:
    """Read a picture that the rule for images has left."""
    if not state.src.startswith("![", state.pos):
        return False
    label_end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    name = _PICTURE_NAME.match(state.src, label_end + 1, state.posMax) if label_end >= 0 else None
    if name is None:
        return False
    if not silent:
        label = state.src[state.pos + 2 : label_end]
        children: list[Token] = []
        state.md.inline.parse(label, state.md, state.env, children)
        token = state.push("image", "img", 0)
        token.attrs, token.children, token.content = {"src": name[1]}, children, label
    state.pos = name.end()
    return True


def picture_size(state: StateInline, silent: bool) -> bool:
    """Read how large the picture is that stands right before."""
    size = _SIZE.match(state.src, state.pos, state.posMax)
    if size is None or state.pending or not state.tokens or state.tokens[-1].type != "image":
        return False
    image = state.tokens[-1]
    image.info, image.meta[END_WITH_SIZE] = size[1], size.end()
    state.pos = size.end()
    return True

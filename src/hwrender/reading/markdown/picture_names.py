"""`![](very good)`: a picture whose name has blanks, as an inline rule for the parser.

CommonMark 6.3 ends an address at a blank, but the library's words and many photographs have blanks in them.
"""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_NAME = re.compile(r"\([ \t]*([^\s()<>\"\\]+(?:[ \t]+[^\s()<>\"\\]+)+)[ \t]*\)")


def picture_name(state: StateInline, silent: bool) -> bool:
    """Read a picture that the rule for images has left."""
    if not state.src.startswith("![", state.pos):
        return False
    label_end = state.md.helpers.parseLinkLabel(state, state.pos + 1)
    name = _NAME.match(state.src, label_end + 1, state.posMax) if label_end >= 0 else None
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

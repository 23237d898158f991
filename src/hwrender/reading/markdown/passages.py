"""`[Sözünüz]{lang=tr}`: a passage in another language inside a sentence, as an inline rule for the parser."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from hwrender.reading.markdown.bounds import CountedState

_LANGUAGE = re.compile(r"\{[ \t]*lang[ \t]*=[ \t]*[\"“']?([^\s\"“”'{}]*)[\"”']?[ \t]*\}")


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

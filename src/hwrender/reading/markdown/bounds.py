"""The limits within which a body is parsed: nothing a file can hold takes long or recurses without end."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

DEEPEST_LEVEL = 20
"""Levels of nesting as markdown-it counts them: a list and its item are two, so lists go ten deep."""

LONGEST_PARAGRAPH = 100_000
"""Characters: some fifty printed pages without a break."""

LONGEST_COMMENT = 10_000
"""Characters."""

STEPS_PER_CHARACTER = 4


class TooTangledError(Exception):
    """A paragraph takes more steps than its length allows (brackets in brackets take quadratic time)."""


class CountedState(StateInline):
    """The state of one paragraph, with the steps it has left."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.steps_left = STEPS_PER_CHARACTER * len(src) + 1000
        self.last_passage = src.rfind("]{")

    def step(self) -> None:
        """Take one step. Raises `TooTangledError` when there is none left."""
        self.steps_left -= 1
        if self.steps_left < 0:
            raise TooTangledError

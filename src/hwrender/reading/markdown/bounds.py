"""The limits within which a body is parsed: nothing a file can hold takes long or recurses without end."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from hwrender.reading.limits import WorkBudget

DEEPEST_LEVEL = 20
"""Levels of nesting as markdown-it counts them: a list and its item are two, so lists go ten deep."""

LONGEST_PARAGRAPH = 100_000
"""Characters: some fifty printed pages without a break."""

LONGEST_COMMENT = 10_000
"""Characters."""

STEPS_PER_PARAGRAPH_CHARACTER = 2 / 3
"""To find out where the brackets of a paragraph end."""

BUDGET = "budget"
"""Key of the environment: the `WorkBudget` of the report."""

STEPS_OF_A_TOKEN = 4
"""To make it and to read it. To try what can begin at a sign or a line takes one."""

STEPS_OF_A_PICTURE = 8

SIGNS_OF_A_STEP = 8
"""How many signs are looked at in one step, where they are looked at one by one."""


class TooComplexError(Exception):
    """A paragraph takes more steps than its length allows (brackets in brackets take quadratic time)."""


class _Counted:
    """What the state of a body and that of a paragraph have in common."""

    src: str
    budget: WorkBudget

    @cached_property
    def comment_ends(self) -> list[int]:
        """Where each "-->" stands."""
        return [match.start() for match in re.finditer("-->", self.src)]


class CountedBlocks(_Counted, StateBlock):
    """The state of a body while it is cut into blocks: how many columns a table has while it is read, and how
    many cells its rows leave out."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.budget = env[BUDGET]
        self.table_columns = self.table_missing = 0

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        self.budget.spend(STEPS_OF_A_TOKEN)
        return super().push(ttype, tag, nesting)


class CountedState(_Counted, StateInline):
    """The state of one paragraph, with the steps it has left."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.budget = env[BUDGET]
        self.steps_left = int(STEPS_PER_PARAGRAPH_CHARACTER * len(src)) + 1000
        self.last_passage = src.rfind("]{")

    def spend_step(self) -> None:
        """Spend one step. Raises `TooComplexError` when there is none left."""
        self.budget.spend(1)
        self.steps_left -= 1
        if self.steps_left < 0:
            raise TooComplexError

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        self.budget.spend(STEPS_OF_A_PICTURE if ttype == "image" else STEPS_OF_A_TOKEN)
        return super().push(ttype, tag, nesting)

    def pushPending(self) -> Token:  # noqa: N802 # their name
        self.budget.spend(STEPS_OF_A_TOKEN)
        return super().pushPending()

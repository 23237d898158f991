"""The Markdown we read: CommonMark, tables, footnotes, ::: parts, passages, comments; raw HTML is text.

The rules are in `grammar`. What is ours: each token knows its place, and nothing a file can hold makes the
parser recurse without end or take more than linear time.
"""

from __future__ import annotations

import re
from functools import partial
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt, helpers
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from hwrender.reading.limits import WorkBudget
from hwrender.reading.markdown.bounds import (
    BUDGET,
    DEEPEST_LEVEL,
    LONGEST_PARAGRAPH,
    SIGNS_OF_A_STEP,
    STEPS_OF_A_TOKEN,
    CountedBlocks,
    CountedState,
    TooComplexError,
)
from hwrender.reading.markdown.grammar import INLINE_RULES, STRONG_RULES, WORDS, BlockRuler

START, END = "start", "end"
"""Keys of an inline token's `meta`: the part of the content that its rule took."""

TOO_DEEP = "too_deep"
"""Key of the environment: offsets at which nesting was cut off."""

_BLANK = re.compile(r"\s")


def make_parser(budget: WorkBudget) -> MarkdownIt:
    """A parser of our Markdown that keeps within this budget. Link targets are left as written: which may be
    used is decided later.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST_LEVEL})
    parser.block = _BoundedBlocks()
    parser.inline = _BoundedInlines()
    # the core rule that joins escapes with the text around them would lose their places
    parser.core.ruler.disable("text_join")
    # these three are the hooks markdown-it offers for this
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.helpers = SimpleNamespace(  # type: ignore[assignment]  # a module there
        parseLinkLabel=helpers.parseLinkLabel,
        parseLinkTitle=helpers.parseLinkTitle,
        parseLinkDestination=partial(_destination, budget),
    )
    return parser


def _destination(budget: WorkBudget, text: str, start: int, end: int) -> Any:
    """Where a link leads. Each sign up to a blank is looked at, and often again at the next bracket."""
    found = helpers.parseLinkDestination(text, start, end)
    blank = None if found.ok else _BLANK.search(text, start, end)
    passed = found.pos if found.ok else blank.start() if blank else end
    budget.spend((passed - start) // SIGNS_OF_A_STEP)
    return found


class _BoundedBlocks(ParserBlock):
    """Notes where it gives up, since what is nested deeper than `DEEPEST_LEVEL` is left out."""

    def __init__(self) -> None:
        self.ruler = BlockRuler()

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 # their names
        line = state.skipEmptyLines(startLine)
        if state.level >= DEEPEST_LEVEL and line < endLine:
            state.env.setdefault(TOO_DEEP, []).append(state.bMarks[line] + state.tShift[line])
        super().tokenize(state, startLine, endLine)

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803 # their names
    ) -> list[Token]:
        state = CountedBlocks(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


class _BoundedInlines(ParserInline):
    """Counts its steps: brackets inside brackets take quadratic time, and then the words stay as written."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0

    def tokenize(self, state: StateInline) -> None:
        """Read all of the state's text. Each token that a rule makes last notes what part that rule took."""
        assert isinstance(state, CountedState)
        src, end = state.src, state.posMax
        while (start := state.pos) < end:
            if words := WORDS.match(src, start, end):
                state.append_pending(words[0])
                state.pos = words.end()
                continue
            state.budget.spend(1)
            count = len(state.tokens)
            if state.level < DEEPEST_LEVEL and _rule_fits(state, False):
                if len(state.tokens) > count:
                    meta = state.tokens[-1].meta
                    meta[START], meta[END] = start, state.pos
            else:
                state.append_pending(src[start])
                state.pos += 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 # their name
        """Go past what begins here, without making tokens of it."""
        assert isinstance(state, CountedState)
        state.spend_step()
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        if state.level >= DEEPEST_LEVEL:
            state.pos = state.posMax + 1
        elif words := WORDS.match(state.src, start, state.posMax):
            state.pos = words.end()
        else:
            state.level += 1
            if not _rule_fits(state, True):
                state.pos += 1
            state.level -= 1
        state.cache[start] = state.pos

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if len(src) > LONGEST_PARAGRAPH or self._level > DEEPEST_LEVEL:
            return _as_written(src, tokens, env[BUDGET])
        self._level += 1
        try:
            state = CountedState(src, md, env, tokens)
            self.tokenize(state)
            if "*" in src or "_" in src:
                for rule in STRONG_RULES:
                    rule(state)
        except TooComplexError:
            return _as_written(src, tokens, env[BUDGET])
        finally:
            self._level -= 1
        return tokens


def _rule_fits(state: StateInline, silent: bool) -> bool:
    """Whether a rule has read something that begins here."""
    for rule in INLINE_RULES.get(state.src[state.pos], ()):  # noqa: SIM110 # any() takes twice as long
        if rule(state, silent):
            return True
    return False


def _as_written(src: str, tokens: list[Token], budget: WorkBudget) -> list[Token]:
    """The words of a paragraph that is not parsed: only its lines are told apart."""
    budget.spend(2 * STEPS_OF_A_TOKEN * (src.count("\n") + 1))
    tokens[:] = [Token("tangled", "", 0)]
    at = 0
    for line in src.split("\n"):
        if at:
            tokens.append(
                Token("softbreak", "br", 0, meta={START: at - 1, END: at + len(line) - len(line.lstrip())})
            )
        tokens.append(Token("text", "", 0, content=line.strip(" \t")))
        at += len(line) + 1
    return tokens

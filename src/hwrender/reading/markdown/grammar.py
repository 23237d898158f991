"""The rules of our Markdown, each with the characters at which it can begin.

The grammar is markdown-it-py's, rule by rule. Its parsers ask every rule at every line and every sign; ours
ask only those that can fit there, in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from markdown_it import rules_block, rules_inline
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

from hwrender.reading.markdown.bounds import STEPS_OF_A_TOKEN, CountedBlocks, CountedState
from hwrender.reading.markdown.caption_lines import is_beside_table
from hwrender.reading.markdown.containers import container
from hwrender.reading.markdown.extensions import (
    comment_block,
    comment_inline,
    foreign,
    picture_name,
    picture_size,
    struck_out,
)
from hwrender.reading.markdown.places import placed

MISSING_CELLS = "missing_cells"
"""Key of the environment: how many table cells were left out so far, which the parser fills up."""

MOST_MISSING_CELLS = 1_500

_ANY = ["paragraph", "reference", "blockquote", "list"]
_NOT_LIST = ["paragraph", "reference", "blockquote"]

_COULD_BE_BREAK = re.compile(r"(?:-[- \t]*|\*[* \t]*|_[_ \t]*)$")


def _code(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    return state.is_code_block(start_line) and rules_block.code(state, start_line, end_line, silent)


def _hr(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    start = state.bMarks[start_line] + state.tShift[start_line]
    if _COULD_BE_BREAK.match(state.src, start, state.eMarks[start_line]) is None:
        return False
    return rules_block.hr(state, start_line, end_line, silent)


def _table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a table, unless those before it left out so much that filling it up takes all memory."""
    if state.src.find("|", state.bMarks[start_line], state.eMarks[start_line]) < 0:
        return False
    if state.env.get(MISSING_CELLS, 0) > MOST_MISSING_CELLS:
        return False
    assert isinstance(state, CountedBlocks)
    first = len(state.tokens)
    if not silent:
        state.table_columns, state.table_missing = _cells_in(state, start_line), 0
    found = rules_block.table(state, start_line, end_line, silent)
    if found and not silent:
        start, end = state.bMarks[start_line], state.eMarks[state.line - 1]
        # each is a text of its own
        state.budget.spend(STEPS_OF_A_TOKEN * state.src.count("\\|", start, end))
        written = state.src.count("|", start, end)
        made = sum(token.type in ("th_open", "td_open") for token in state.tokens[first:])
        state.env[MISSING_CELLS] = state.env.get(MISSING_CELLS, 0) + max(made - written, 0)
    return found


def _leaves_out_too_much(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Whether the table that is being read ends before this line, since its rows leave out so many cells.

    The library asks at each row which blocks end a table. It would itself fill up 65,536 cells: three
    kilobytes could ask for seconds of work.
    """
    if state.parentType != "table":
        return False
    assert isinstance(state, CountedBlocks)
    state.table_missing += max(state.table_columns - _cells_in(state, line), 0)
    return state.table_missing > 2 * MOST_MISSING_CELLS


def _stands_beside(state: StateBlock, line: int, end_line: int, silent: bool) -> bool:
    """Whether the table that is being read ends before this line, since it is a caption and no row."""
    if state.parentType != "table":
        return False
    words = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    return "|" not in words and is_beside_table(words)


def _cells_in(state: StateBlock, line: int) -> int:
    """How many cells are in a line of a table."""
    row = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
    return row.count("|") - row.count("\\|") + 1 - row.startswith("|") - row.endswith("|")


def _footnote(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a footnote. The plugin makes its two tokens where they are not counted."""
    assert isinstance(state, CountedBlocks)
    found = footnote_def(state, start_line, end_line, silent)
    if found and not silent:
        state.budget.spend(2 * STEPS_OF_A_TOKEN)
    return found


BLOCK_RULES: tuple[tuple[str, str, RuleFuncBlockType, list[str]], ...] = (
    ("table", "", _table, ["paragraph", "reference"]),
    ("code", "", _code, []),
    ("fence", "`~", rules_block.fence, _ANY),
    ("container", ":", container, _ANY),
    ("comment", "<", comment_block, _NOT_LIST),
    ("blockquote", ">", rules_block.blockquote, _ANY),
    ("hr", "*-_", _hr, _ANY),
    ("list", "*-+0123456789", rules_block.list_block, _NOT_LIST),
    ("footnote_def", "[", _footnote, ["paragraph", "reference"]),
    ("reference", "[", rules_block.reference, []),
    ("heading", "#", rules_block.heading, _NOT_LIST),
    ("lheading", "", rules_block.lheading, []),
    ("paragraph", "", rules_block.paragraph, []),
)
"""Each rule with the characters its first line can begin with (none: any), and whose blocks it can end."""

FOOTNOTES = "footnotes"
"""Key of the environment, by which the plugin notes that there are any."""

_FOOTNOTE_MARK = re.compile(r"\[\^[^ \n\]]{1,100}\]")


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """Read the mark of a footnote, known or not. The plugin's rule would look for its end without a bound."""
    if _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) is None:
        return False
    return footnote_ref(state, silent, always_match=True)


def _html_tag(state: StateInline, silent: bool) -> bool:
    """Read a tag of HTML. Its lines become text, and cost as much as lines of text."""
    assert isinstance(state, CountedState)
    start = state.pos
    found = rules_inline.html_inline(state, silent)
    if found and not silent:
        state.budget.spend(2 * STEPS_OF_A_TOKEN * state.src.count("\n", start, state.pos))
    return found


_INLINE_RULES: tuple[tuple[str, RuleFuncInlineType], ...] = (
    ("\n", rules_inline.newline),
    ("\\", rules_inline.escape),
    ("`", rules_inline.backtick),
    ("*_", rules_inline.emphasis.tokenize),
    ("[", foreign),
    ("[", rules_inline.link),
    ("!", rules_inline.image),
    ("!", picture_name),
    ("{", picture_size),
    ("[", _footnote_mark),
    ("<", comment_inline),
    ("~<", struck_out),
    ("<", rules_inline.autolink),
    ("<", _html_tag),
    ("&", rules_inline.entity),
)
"""Each rule with the characters that it begins at."""

WORDS = re.compile(r"[^\n\\`*_\[\]!<&~{]+")
"""What no rule begins in. A label ends at a closing bracket, so the words before it do."""

STRONG_RULES = (rules_inline.link_pairs, rules_inline.emphasis.postProcess, rules_inline.fragments_join)
"""What makes pairs of the signs for strong words, when all of a paragraph is read."""

Rule = TypeVar("Rule")


def _by_first_character(rules: Sequence[tuple[str, Rule]]) -> dict[str, tuple[Rule, ...]]:
    """For each character the rules that can begin with it, in order; under "" those for any other."""
    firsts = {"", *(character for characters, _ in rules for character in characters)}
    return {
        first: tuple(rule for characters, rule in rules if not characters or (first and first in characters))
        for first in firsts
    }


INLINE_RULES = _by_first_character(_INLINE_RULES)


class BlockRuler(Ruler[RuleFuncBlockType]):
    """The rules for blocks as the library keeps them; each of its chains is one rule that asks the others."""

    def __init__(self) -> None:
        super().__init__()
        for name, _, rule, ends in BLOCK_RULES:
            self.push(name, rule, {"alt": ends})
        everywhere = placed(_first_that_fits([(firsts, rule) for _, firsts, rule, _ in BLOCK_RULES]))
        self._chains = {"": [everywhere]}
        for chain in _ANY:
            fitting = [(firsts, rule) for _, firsts, rule, ends in BLOCK_RULES if chain in ends]
            self._chains[chain] = [_first_that_fits(fitting)]
        # the chain that ends tables too
        self._chains["blockquote"][:0] = [_leaves_out_too_much, _stands_beside]

    def getRules(self, chainName: str = "") -> list[RuleFuncBlockType]:  # noqa: N802, N803 # their names
        return self._chains[chainName]


def _first_that_fits(rules: Sequence[tuple[str, RuleFuncBlockType]]) -> RuleFuncBlockType:
    by_first = _by_first_character(rules)
    others = by_first[""]

    def rule_of_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        assert isinstance(state, CountedBlocks)
        state.budget.spend(1)
        at = state.bMarks[start_line] + state.tShift[start_line]
        # any() would take twice as long
        for rule in by_first.get(state.src[at : at + 1], others):
            if rule(state, start_line, end_line, silent):
                return True
        return False

    return rule_of_line

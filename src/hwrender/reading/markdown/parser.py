"""The Markdown we read: CommonMark, tables, footnotes, ::: parts, passages, comments; raw HTML is text.

The grammar is markdown-it-py's, rule by rule in the two tables below. What is ours: each token knows its
place, and nothing a file can hold makes the parser recurse without end or take more than linear time.
"""

from __future__ import annotations

import re
from importlib import import_module

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

from hwrender.reading.markdown.bounds import (
    DEEPEST_LEVEL,
    LONGEST_PARAGRAPH,
    CountedState,
    TooTangledError,
)
from hwrender.reading.markdown.comments import comment_block, comment_inline
from hwrender.reading.markdown.containers import container
from hwrender.reading.markdown.passages import foreign
from hwrender.reading.markdown.picture_names import picture_name
from hwrender.reading.markdown.places import placed

START, END = "start", "end"
"""Keys of an inline token's `meta`: the part of the content that its rule took."""

TOO_DEEP = "too_deep"
"""Key of the environment: offsets at which nesting was cut off."""

MISSING_CELLS = "missing_cells"
"""Key of the environment: how many table cells were left out so far, which the parser fills up."""

MOST_MISSING_CELLS = 5_000

# the library itself fills up 65,536 cells of one table: three kilobytes could ask for seconds of work
import_module("markdown_it.rules_block.table").MAX_AUTOCOMPLETED_CELLS = 2 * MOST_MISSING_CELLS  # type: ignore[attr-defined]

_ANY = ["paragraph", "reference", "blockquote", "list"]
_NOT_LIST = ["paragraph", "reference", "blockquote"]


def _table(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a table, unless those before it left out so much that filling it up takes all memory."""
    if state.env.get(MISSING_CELLS, 0) > MOST_MISSING_CELLS:
        return False
    first = len(state.tokens)
    found = rules_block.table(state, start_line, end_line, silent)
    if found and not silent:
        written = state.src.count("|", state.bMarks[start_line], state.eMarks[state.line - 1])
        made = sum(token.type in ("th_open", "td_open") for token in state.tokens[first:])
        state.env[MISSING_CELLS] = state.env.get(MISSING_CELLS, 0) + max(made - written, 0)
    return found


_BLOCK_RULES: tuple[tuple[str, RuleFuncBlockType, list[str]], ...] = (
    ("table", _table, ["paragraph", "reference"]),
    ("code", rules_block.code, []),
    ("fence", rules_block.fence, _ANY),
    ("container", container, _ANY),
    ("comment", comment_block, _NOT_LIST),
    ("blockquote", rules_block.blockquote, _ANY),
    ("hr", rules_block.hr, _ANY),
    ("list", rules_block.list_block, _NOT_LIST),
    ("footnote_def", footnote_def, ["paragraph", "reference"]),
    ("reference", rules_block.reference, []),
    ("heading", rules_block.heading, _NOT_LIST),
    ("lheading", rules_block.lheading, []),
    ("paragraph", rules_block.paragraph, []),
)
"""Each rule with the rules whose blocks it can end."""

_FOOTNOTE_MARK = re.compile(r"\[\^[^ \n\]]{1,100}\]")


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """Read the mark of a footnote, known or not. The plugin's rule would look for its end without a bound."""
    if _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) is None:
        return False
    return footnote_ref(state, silent, always_match=True)


_INLINE_RULES: tuple[tuple[str, RuleFuncInlineType], ...] = (
    ("text", rules_inline.text),
    ("newline", rules_inline.newline),
    ("escape", rules_inline.escape),
    ("backticks", rules_inline.backtick),
    ("emphasis", rules_inline.emphasis.tokenize),
    ("foreign", foreign),
    ("link", rules_inline.link),
    ("image", rules_inline.image),
    ("picture_name", picture_name),
    ("footnote_ref", _footnote_mark),
    ("comment", comment_inline),
    ("autolink", rules_inline.autolink),
    ("html_inline", rules_inline.html_inline),
    ("entity", rules_inline.entity),
)


def make_parser() -> MarkdownIt:
    """A parser of our Markdown. Link targets are left as written: which may be used is decided later."""
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST_LEVEL})
    parser.block = _BoundedBlocks()
    parser.inline = _BoundedInlines()
    # the core rule that joins escapes with the text around them would lose their places
    parser.core.ruler.disable("text_join")
    # these three are the hooks markdown-it offers for this
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser


class _BoundedBlocks(ParserBlock):
    """Notes where it gives up, since what is nested deeper than `DEEPEST_LEVEL` is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler = Ruler[RuleFuncBlockType]()
        for name, rule, ends in _BLOCK_RULES:
            self.ruler.push(name, placed(rule), {"alt": ends})

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 # their names
        line = state.skipEmptyLines(startLine)
        if state.level >= DEEPEST_LEVEL and line < endLine:
            state.env.setdefault(TOO_DEEP, []).append(state.bMarks[line] + state.tShift[line])
        super().tokenize(state, startLine, endLine)


class _BoundedInlines(ParserInline):
    """Counts its steps: brackets inside brackets take quadratic time, and then the words stay as written."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler = Ruler[RuleFuncInlineType]()
        for name, rule in _INLINE_RULES:
            self.ruler.push(name, _measured(rule))
        self._level = 0

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 # their name
        assert isinstance(state, CountedState)
        state.step()
        super().skipToken(state)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if len(src) > LONGEST_PARAGRAPH or self._level > DEEPEST_LEVEL:
            return _as_written(src, tokens)
        self._level += 1
        try:
            state = CountedState(src, md, env, tokens)
            self.tokenize(state)
            for rule in self.ruler2.getRules(""):
                rule(state)
        except TooTangledError:
            return _as_written(src, tokens)
        finally:
            self._level -= 1
        return tokens


def _as_written(src: str, tokens: list[Token]) -> list[Token]:
    """The words of a paragraph that is not parsed: only its lines are told apart."""
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


def _measured(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The same rule, which also notes on its last token what part of the content it took."""

    def measured_rule(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent and len(state.tokens) > count:
            state.tokens[-1].meta[START], state.tokens[-1].meta[END] = start, state.pos
        return found

    return measured_rule

"""What reading a body shares from its first token to its last: source, findings, notes and comments, and the
parser's flat tokens as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token
from msgspec import Struct, field

from hwrender.document import Comment, Text
from hwrender.reading.characters import harmless, is_unwanted
from hwrender.reading.findings import Findings, Refusal
from hwrender.reading.markdown.other_programs import Sign, signs_in
from hwrender.reading.markdown.places import LINES
from hwrender.reading.source import Source
from hwrender.span import Span

_COMMENT = "<!--"


class Numbers:
    """The numbers of footnotes, from 1 in the order in which they are first named."""

    def __init__(self, labels: frozenset[str]) -> None:
        self._labels = labels
        self.named: list[str] = []
        self._numbers: dict[str, int] = {}

    def is_named(self, label: str) -> bool:
        """Whether the mark of this footnote has been met."""
        return label in self._numbers

    def number(self, label: str) -> int | None:
        """The number of this footnote, or None when there is none of this label."""
        if label not in self._labels:
            return None
        if label not in self._numbers:
            self.named.append(label)
            self._numbers[label] = len(self.named)
        return self._numbers[label]


class BodyContext(Struct):
    """Offsets given to it count from the start of the body, which stands at `base` in the source."""

    source: Source
    body: str
    base: int
    findings: Findings
    numbers: Numbers
    comments: list[Comment] = field(default_factory=list)
    level_shift: int = 0
    # by the address as it is written: one definition can be named a thousand times
    links: dict[str, str | Refusal] = field(default_factory=dict)
    pictures: dict[str, str | Refusal] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """The place of the characters of the body from `start` up to `end`."""
        return self.source.span(self.base + start, self.base + end)

    def text(self, start: int, end: int) -> Text:
        """The words of the body from `start` up to `end`, which stand on one line."""
        words = self.body[start:end]
        if (at := words.find(_COMMENT)) >= 0:
            span = self.span(start + at, start + at + len(_COMMENT))
            self.findings.error("D035", span, "This comment is never closed.", "Write --> where it ends.")
        for sign in signs_in(words):
            self.report(sign, start)
        return Text(words, self.span(start, end))

    def report(self, sign: Sign, start: int) -> None:
        """Warn of a sign, whose offsets count from the offset `start` of the body."""
        span = self.span(start + sign.start, start + sign.end)
        self.findings.warning(sign.code, span, sign.message, sign.hint, sign.suggestion)

    def harmless(self, words: str, span: Span) -> str:
        """The words of an entity, with U+FFFD and a finding for a character that no copy may hold."""
        if is_unwanted(words):
            self.findings.error(
                "D020", span, "This stands for a character that cannot be shown.", "Delete it."
            )
            return harmless(words)
        return words.replace("\n", " ")


class Node(Struct):
    """A token with the nodes between it and its closing token."""

    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The token's type, without the "_open" of those that have children."""
        return self.token.type.removesuffix("_open")

    def span(self, context: BodyContext) -> Span:
        """The place from its first mark to the end of its last line that is not empty."""
        lines = self.token.meta[LINES]
        start, end = lines[0][0], lines[-1][1]
        return context.span(start, start + len(context.body[start:end].rstrip()))

    def opening(self, context: BodyContext) -> Span:
        """The place of its first line."""
        start, end = self.token.meta[LINES][0]
        return context.span(start, start + len(context.body[start:end].rstrip()))


def make_tree(tokens: list[Token]) -> list[Node]:
    """The tokens of a body as nodes, each closing token left out."""
    root: list[Node] = []
    open_lists = [root]
    for token in tokens:
        if token.nesting < 0:
            open_lists.pop()
            continue
        node = Node(token)
        open_lists[-1].append(node)
        if token.nesting > 0:
            open_lists.append(node.children)
    return root


def walk(nodes: list[Node]) -> Iterator[Node]:
    """All nodes in reading order. Depth is bounded by the parser."""
    for node in nodes:
        yield node
        yield from walk(node.children)

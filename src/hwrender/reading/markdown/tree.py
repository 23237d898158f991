"""The parser's flat tokens as a tree."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token
from msgspec import Struct, field

from hwrender.reading.markdown.context import BodyContext
from hwrender.reading.markdown.places import LINES
from hwrender.span import Span


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

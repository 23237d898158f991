"""A finished page as a tree of elements.

Read with the parser of the standard library, which takes each tag as it stands: our pages leave none out, and
a tree that a browser would have to mend is an error here (lxml would mend it silently).
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from msgspec import Struct, field

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)


class BrokenPageError(ValueError):
    """Tags that do not pair."""


class Element(Struct):
    """An element: its attributes, and what is in it in reading order. A valueless attribute is ""."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> Iterator[Element]:
        """This element and all in it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements()

    def text(self) -> str:
        """All its text, that of scripts and styles included."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def parse(page: str) -> Element:
    """The tree of a page, under an element without a tag. Raises `BrokenPageError` when tags do not pair."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    if len(builder.open) > 1:
        raise BrokenPageError(f"<{builder.open[-1].tag}> is not closed")
    return builder.open[0]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = [Element("", {}, 1)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        if len(made.attributes) < len(attrs):
            raise BrokenPageError(f"<{tag}> has an attribute twice in line {made.line}")
        self.open[-1].children.append(made)
        if tag not in _VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) < 2 or self.open[-1].tag != tag:
            raise BrokenPageError(f"</{tag}> in line {self.getpos()[0]} closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

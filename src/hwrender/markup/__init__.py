"""HTML as a tree of elements and words with their places.

Nothing is looked up, no entities are known but those of HTML, and the line and column of every tag is kept.
Our own pages are read as they stand: they leave no tag out, and a tree that a browser would have to mend is
an error (lxml would mend it silently). Pages of others are read as people write them, and whole: what a page
does not show (comments, scripts) is in the tree for whoever reads it to leave out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from hwrender.markup.tags import Attributes, TagReader
from hwrender.span import Span

DEEPEST, DEEPEST_BLOCKS = 100, 16
"""Elements inside each other, and lists, quotations and tables among them; what lies deeper is taken as if it
lay at this depth. Markdown holds no more of them."""

_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_ENDED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
_NESTING = frozenset({"ul", "ol", "blockquote", "table"})
_CELLS, _ROWS = frozenset({"td", "th"}), frozenset({"tr"})
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_ENDS_PARAGRAPH = frozenset([
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main",
    "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
])  # fmt: skip
_SCOPES = frozenset([
    "article", "aside", "blockquote", "body", "details", "div", "dl", "footer", "form", "header", "main",
    "nav", "ol", "section", "table", "ul",
])  # fmt: skip
_OF_TABLES = frozenset(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"])
_IN_CELLS = frozenset(["caption", "table", "td", "th"])
"""An end tag of anything else ends nothing outside the cell that it stands in (HTML 13.2.4.2)."""

_LOOKS = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strike", "strong", "u"]
)
COMMENT = "!--"
"""What stands for the tag of a comment."""


class MarkupText(Struct):
    """Words that stand in one element, between two tags."""

    text: str
    span: Span


class MarkupElement(Struct):
    """One element; `tag` and the names of attributes are in small letters."""

    tag: str
    attributes: Mapping[str, str]
    span: Span
    children: list[MarkupElement | MarkupText] = field(default_factory=list)

    def words(self) -> str:
        """All words inside, as they stand."""
        return "".join(each.text for each in self._inside() if isinstance(each, MarkupText))

    def every(self, *tags: str) -> Iterator[MarkupElement]:
        """Each element inside that has one of these tags (any, if none is given), in order."""
        for each in self._inside():
            if isinstance(each, MarkupElement) and (not tags or each.tag in tags):
                yield each

    def _inside(self) -> Iterator[MarkupElement | MarkupText]:
        waiting = self.children[::-1]
        while waiting:
            each = waiting.pop()
            yield each
            if isinstance(each, MarkupElement):
                waiting += each.children[::-1]


class BrokenPageError(ValueError):
    """Tags that do not pair, or are too deep inside one another."""


def parse_page(page: str) -> MarkupElement:
    """The tree of a page of ours, under an element without a tag. Raises `BrokenPageError` when tags do not
    pair."""
    builder = _PageBuilder()
    builder.read(page)
    if len(builder.open) > 1:
        raise BrokenPageError(f"<{builder.open[-1].tag}> is not closed")
    return builder.open[0]


class TooMuchMarkupError(ValueError):
    """A page has more elements than whoever reads it allows."""


def parse_markup(text: str, most: int = sys.maxsize) -> MarkupElement:
    """The tree of a page of others, or of a part of one. Any text gives a tree; raises `TooMuchMarkupError`
    where it would have more than `most` elements and pieces of text."""
    builder = _MarkupBuilder(most)
    builder.read(text)
    return builder.open[0]


class _Builder(TagReader):
    """Builds a tree; the elements in `open` are not closed yet, the outermost first."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [MarkupElement("", {}, Span(1, 1, 1, 1))]

    def add(self, child: MarkupElement | MarkupText) -> None:
        self.open[-1].children.append(child)

    def comment(self, text: str) -> None:
        """A tree has no comments."""


class _PageBuilder(_Builder):
    def start(self, tag: str, attributes: Attributes, *, is_closed: bool) -> None:
        made = MarkupElement(tag, dict(attributes), self.place())
        if len(made.attributes) < len(attributes):
            raise BrokenPageError(f"<{tag}> has an attribute twice in line {made.span.line}")
        if len(self.open) > DEEPEST:
            raise BrokenPageError(f"<{tag}> is too deep inside others in line {made.span.line}")
        self.add(made)
        if tag not in _EMPTY and not is_closed:
            self.open.append(made)

    def end(self, tag: str) -> None:
        if len(self.open) < 2 or self.open[-1].tag != tag:
            raise BrokenPageError(f"</{tag}> in line {self.place().line} closes <{self.open[-1].tag}>")
        self.open.pop()

    def words(self, words: str) -> None:
        self.add(MarkupText(words, self.place()))


class _MarkupBuilder(_Builder):
    most_attributes = 200

    def __init__(self, most: int) -> None:
        super().__init__()
        self._left = most

    def add(self, child: MarkupElement | MarkupText) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooMuchMarkupError
        super().add(child)

    def start(self, tag: str, attributes: Attributes, *, is_closed: bool) -> None:
        self._end_what_is_implied(tag)
        element = MarkupElement(tag, dict(attributes), self.place())
        self.add(element)
        if tag not in _EMPTY and not is_closed and not self._is_too_deep(tag):
            self.open.append(element)

    def end(self, tag: str) -> None:
        self._end(frozenset({tag}), frozenset() if tag in _OF_TABLES else _IN_CELLS)

    def words(self, words: str) -> None:
        self.add(MarkupText(words, self.place()))

    def comment(self, text: str) -> None:
        self.add(MarkupElement(COMMENT, {}, self.place(), [MarkupText(text, self.place())]))

    def _is_too_deep(self, tag: str) -> bool:
        if len(self.open) >= DEEPEST:
            return True
        return tag in _NESTING and sum(each.tag in _NESTING for each in self.open) >= DEEPEST_BLOCKS

    def _end_what_is_implied(self, tag: str) -> None:
        """HTML lets authors leave out the ends of paragraphs, items and cells (HTML 13.1.2.4)."""
        if tag == "a":
            self._end(frozenset({"a"}), _SCOPES | {"li", "td", "th", "dd", "dt", "p"})
        if tag in _ENDS_PARAGRAPH:
            self._end(frozenset({"p"}), _SCOPES | {"li", "td", "th", "dd", "dt"})
        if tag in _ROWS | _ROW_GROUPS:
            self._end(_CELLS, _SCOPES | _ROWS)
            self._end(_ROWS, _SCOPES | _ROW_GROUPS)
        if tag in _ROW_GROUPS:
            self._end(_ROW_GROUPS, _SCOPES)
        if tag in _ENDED_BY:
            self._end(_ENDED_BY[tag], _SCOPES | (_ROWS if tag in _CELLS else frozenset()))

    def _end(self, tags: frozenset[str], scopes: frozenset[str]) -> None:
        """Close the nearest open element of these, unless it lies outside the nearest of the scopes."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag in tags:
                if self.open[depth].tag in _LOOKS and any(
                    each.tag not in _LOOKS for each in self.open[depth + 1 :]
                ):
                    del self.open[depth]  # a paragraph that began inside bold words goes on after them
                else:
                    del self.open[depth:]
                return
            if self.open[depth].tag in scopes:
                return

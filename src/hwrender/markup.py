"""HTML as a tree of elements and words with their places.

Read with the parser of the standard library: it looks nothing up, knows no entities but those of HTML, and
tells the line and column of every tag. Our own pages are read as they stand: they leave no tag out, and a
tree that a browser would have to mend is an error (lxml would mend it silently). Pages of others are read as
people write them, and what they show on no page (scripts, menus) stays out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from msgspec import Struct, field

from hwrender.span import Span

DEEPEST = 100
"""Elements inside each other; what lies deeper is taken as if it lay at this depth."""

_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_UNSEEN = frozenset(
    ["script", "style", "template", "noscript", "head", "nav", "button", "select", "svg", "iframe", "object"]
)
_AROUND = frozenset({"header", "footer", "aside"})
"""What is around the content of a page, unless it is inside that: an article has a header of its own."""

_CONTENT = frozenset({"main", "article", "section"})
_ENDED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
_CELLS, _ROWS = frozenset({"td", "th"}), frozenset({"tr"})
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_ENDS_PARAGRAPH = frozenset([
    "address", "article", "blockquote", "div", "dl", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "main", "ol", "p", "pre", "section", "table", "ul",
])  # fmt: skip
_SCOPES = frozenset({"ul", "ol", "dl", "table", "div", "section", "article", "blockquote", "body", "main"})


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
        return "".join(
            child.text if isinstance(child, MarkupText) else child.words() for child in self.children
        )

    def every(self, *tags: str) -> Iterator[MarkupElement]:
        """Each element inside that has one of these tags (any, if none is given), in order."""
        for child in self.children:
            if isinstance(child, MarkupElement):
                if not tags or child.tag in tags:
                    yield child
                yield from child.every(*tags)


class BrokenPageError(ValueError):
    """Tags that do not pair."""


def parse_page(page: str) -> MarkupElement:
    """The tree of a page of ours, under an element without a tag. Raises `BrokenPageError` when tags do not
    pair."""
    builder = _PageBuilder()
    builder.feed(page)
    builder.close()
    if len(builder.open) > 1:
        raise BrokenPageError(f"<{builder.open[-1].tag}> is not closed")
    return builder.open[0]


def parse_markup(text: str) -> MarkupElement:
    """The tree of a page of others, or of a part of one. Any text gives a tree."""
    builder = _MarkupBuilder()
    builder.feed(text)
    builder.close()
    return builder.open[0]


class _Builder(HTMLParser):
    """Builds a tree; the elements in `open` are not closed yet, the outermost first."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [MarkupElement("", {}, Span(1, 1, 1, 1))]

    def add(self, child: MarkupElement | MarkupText) -> None:
        self.open[-1].children.append(child)

    def place(self) -> Span:
        line, column = self.getpos()
        return Span(line, column + 1, line, column + 1)


class _PageBuilder(_Builder):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = MarkupElement(tag, {name: value or "" for name, value in attrs}, self.place())
        if len(made.attributes) < len(attrs):
            raise BrokenPageError(f"<{tag}> has an attribute twice in line {made.span.line}")
        self.add(made)
        if tag not in _EMPTY:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) < 2 or self.open[-1].tag != tag:
            raise BrokenPageError(f"</{tag}> in line {self.getpos()[0]} closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.add(MarkupText(data, self.place()))


class _MarkupBuilder(_Builder):
    def __init__(self) -> None:
        super().__init__()
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.append(tag)
            return
        given = {name: value or "" for name, value in attrs}
        if (self._is_around(tag) or tag in _UNSEEN or "hidden" in given) and tag not in _EMPTY:
            self._unseen.append(tag)
            return
        self._end_what_is_implied(tag)
        element = MarkupElement(tag, given, self.place())
        self.add(element)
        if tag not in _EMPTY and len(self.open) < DEEPEST:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
            return
        self._end(frozenset({tag}), frozenset())

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.add(MarkupText(data, self.place()))

    def _is_around(self, tag: str) -> bool:
        return tag in _AROUND and not any(element.tag in _CONTENT for element in self.open)

    def _end_what_is_implied(self, tag: str) -> None:
        """HTML lets authors leave out the ends of paragraphs, items and cells (HTML 13.1.2.4)."""
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
                del self.open[depth:]
                return
            if self.open[depth].tag in scopes:
                return

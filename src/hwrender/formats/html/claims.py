"""What a page and the files beside it prove by themselves, without the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

from hwrender.edition.link_addresses import link_address
from hwrender.formats.contract import Artifact
from hwrender.formats.html.addresses import content_security_policy, file_address, is_page_beside
from hwrender.markup import MarkupElement, parse_page

_REFERENCES = ("aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for", "headers")


class ReadPage(Struct, frozen=True):
    """A page that was read: its tree, its elements in order and their ids, and the files beside it."""

    tree: MarkupElement
    elements: tuple[MarkupElement, ...]
    ids: frozenset[str]
    beside: tuple[Artifact, ...]

    def all(self, *tags: str) -> Iterator[MarkupElement]:
        """The elements with one of these tags."""
        return (element for element in self.elements if element.tag in tags)


def read_page(page: str, beside: tuple[Artifact, ...]) -> ReadPage:
    """Read a page. Raises `BrokenPageError` when its tags do not pair."""
    tree = parse_page(page)
    elements = tuple(tree.every())
    ids = frozenset(element.attributes["id"] for element in elements if "id" in element.attributes)
    return ReadPage(tree, elements, ids, beside)


def _headings(page: ReadPage) -> Iterator[str]:
    levels = [int(element.tag[1]) for element in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1:
        yield f"there are {levels.count(1)} titles"
    before = 0
    for level in levels:
        if level > before + 1:
            yield f"a heading of level {level} follows one of level {before}"
        before = level


def _ids(page: ReadPage) -> Iterator[str]:
    counts = Counter(element.attributes["id"] for element in page.elements if "id" in element.attributes)
    yield from (f"“{name}” is there {count} times" for name, count in counts.items() if count > 1)
    yield from (f"“{name}” is no id" for name in counts if not name or any(c.isspace() for c in name))


def _references(page: ReadPage) -> Iterator[str]:
    files = {file_address(file.file) for file in page.beside}
    for element in page.elements:
        line = element.span.line
        address = element.attributes.get("href") if element.tag in ("a", "use") else None
        allowed = (
            address is None
            or link_address(address, page.ids) == address
            or address.split("#")[0] in files
            or ("hreflang" in element.attributes and is_page_beside(address))
        )
        if not allowed:
            yield f"<{element.tag}> in line {line} leads to “{address}”"
        for name in _REFERENCES:
            for reference in element.attributes.get(name, "").split():
                if reference not in page.ids:
                    yield f"{name} in line {line} names “{reference}”"


def _pictures(page: ReadPage) -> Iterator[str]:
    for element in page.all("img"):
        if "alt" not in element.attributes:
            yield f"the picture in line {element.span.line} has no alt"
    for element in page.all("svg"):
        attributes = element.attributes
        is_named = attributes.get("role") == "img" and attributes.get("aria-label")
        is_hidden = attributes.get("aria-hidden") == "true" or any(element.every("symbol"))
        if not is_named and not is_hidden:
            yield f"the drawing in line {element.span.line} is neither described nor hidden"


def _tables(page: ReadPage) -> Iterator[str]:
    for element in page.all("th", "table"):
        if element.tag == "th" and element.attributes.get("scope") not in ("col", "row"):
            yield f"the header in line {element.span.line} has no scope"
        if element.tag == "table" and not any(element.every("th")):
            yield f"the table in line {element.span.line} has no headers"


def _policy(page: ReadPage) -> Iterator[str]:
    styles, scripts = ([element.words() for element in page.all(tag)] for tag in ("style", "script"))
    stated = [
        element.attributes.get("content")
        for element in page.elements
        if element.attributes.get("http-equiv", "").lower() == "content-security-policy"
    ]
    if len(styles) != 1 or len(scripts) != 1:
        yield f"there are {len(styles)} styles and {len(scripts)} scripts"
        return
    inside = any(element.attributes.get("src", "").startswith("data:") for element in page.all("source"))
    if stated != [content_security_policy(styles[0], scripts[0], has_inline_audio=inside)]:
        yield f"the policy is {stated}"


CLAIMS: tuple[tuple[str, Callable[[ReadPage], Iterator[str]]], ...] = (
    ("there is one title and no heading level is skipped", _headings),
    ("each id is there once", _ids),
    ("every link and reference leads somewhere", _references),
    ("every picture is described or hidden", _pictures),
    ("every table says what its headers are for", _tables),
    ("the security policy covers exactly this page", _policy),
)

"""What a page says in CSS of how its words look, as far as it tells a reader anything: whether they are
shown, struck out, strong, raised or large. Only the simplest selectors are followed: a tag, a class, an id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from hwrender.markup import MarkupElement

_LONGEST_CSS, _MOST_RULES = 2_000_000, 20_000
_NAMES = frozenset([
    "display", "visibility", "text-decoration", "text-decoration-line", "font-weight", "font-style",
    "font-size", "font-family", "font", "vertical-align", "mso-hide", "mso-list", "mso-outline-level",
    "margin-left",
])  # fmt: skip
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]*)")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?", re.IGNORECASE)
_FOR_ALL = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)\s*", re.IGNORECASE)
_NOTHING: Mapping[str, str] = MappingProxyType({})

Declarations = Mapping[str, str]


class PageStyles:
    """The rules of a page and of the style sheets that were saved with it."""

    def __init__(self, root: MarkupElement, find: Callable[[str], bytes | None]) -> None:
        self._rules: dict[tuple[str, str, str], dict[str, str]] = {}
        self._known: dict[tuple[str, str, str, str], Declarations] = {}
        self._left, self._count = _LONGEST_CSS, 0
        for element in root.every("style", "link"):
            if element.tag == "style":
                self._add(element.words())
            elif "stylesheet" in element.attributes.get("rel", "").lower():
                # what hides words until a script has run says so by visibility: sheets are not asked for that
                sheet = find(element.attributes.get("href", ""))
                self._add((sheet or b"")[: self._left].decode("utf-8", "replace"), is_beside=True)

    def of(self, element: MarkupElement) -> Declarations:
        """What is said of this element itself."""
        given = element.attributes
        key = (element.tag, given.get("class", ""), given.get("id", ""), given.get("style", ""))
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, tag: str, classes: str, identifier: str, inline: str) -> Declarations:
        keys = [(tag, "", "")]
        for name in classes.split()[:20]:
            keys += [("", ".", name), (tag, ".", name)]
        if identifier:
            keys += [("", "#", identifier), (tag, "#", identifier)]
        said: dict[str, str] = {}
        for key in keys:
            said |= self._rules.get(key, _NOTHING)
        said |= dict(_declarations(inline))
        return said

    def _add(self, css: str, *, is_beside: bool = False) -> None:
        css = css[: self._left]
        self._left -= len(css)
        for selectors, inside in _rules(_COMMENT.sub(" ", css).replace("<!--", " ").replace("-->", " ")):
            said = dict(_declarations(inside))
            if is_beside:
                said.pop("visibility", None)
            for selector in selectors.split(",") if said else ():
                found = _SELECTOR.fullmatch(selector.strip())
                self._count += 1
                if found is not None and found[0] and self._count <= _MOST_RULES:
                    key = ((found[1] or "").lower(), found[2] or "", found[3] or "")
                    self._rules.setdefault(key, {}).update(said)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule's selectors and what is in it; those for print and for small screens are passed over."""
    start, selectors, depth, passed_over = 0, "", 0, 0
    for brace in _BRACE.finditer(css):
        text = css[start : brace.start()]
        start = brace.end()
        if brace[0] == "{":
            depth += 1
            selectors = text.rpartition(";")[2].strip()
            if selectors.startswith("@") and not passed_over and _FOR_ALL.fullmatch(selectors) is None:
                passed_over = depth
        else:
            if selectors and not selectors.startswith("@") and not passed_over:
                yield selectors, text
            selectors = ""
            passed_over = 0 if depth == passed_over else passed_over
            depth = max(0, depth - 1)


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    for name, value in _DECLARATION.findall(text[:5_000]):
        if name.lower() in _NAMES:
            yield name.lower(), value.replace("!important", "").strip().lower()

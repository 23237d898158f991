"""What stands around the words of a page on any site, and how it is known: by elements, roles, names and
words."""

from __future__ import annotations

import re

from hwrender.importing.pages.furniture_words import (
    CONTENTS,
    COOKIES,
    HEADINGS,
    LAYOUT_NAMES,
    LINES,
    LINKS,
    NAMES,
    PARTS_OF_NAMES,
)
from hwrender.markup import MarkupElement

ROLES = frozenset([
    "navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar",
    "tablist", "progressbar", "status",
])  # fmt: skip
TAGS = frozenset(["nav", "dialog", "menu", "search"])
AROUND = frozenset(["header", "footer", "aside"])
"""Furniture unless they stand in the part of a page that is marked as its content."""


def _any_of(patterns: str) -> str:
    return "|".join(f"(?:{line})" for line in patterns.strip().split("\n"))


_NAMES = re.compile(rf"(?:.+-)?(?:{_any_of(NAMES)})(?:-.+)?|comments")
_IDS = re.compile(rf"(?:.+-)?(?:{_any_of(NAMES)})(?:-(?:{_any_of(PARTS_OF_NAMES)}))?|comments")
_LAYOUT = re.compile(_any_of(LAYOUT_NAMES))
_HEADINGS, _CONTENTS = re.compile(_any_of(HEADINGS)), re.compile(_any_of(CONTENTS))
_LINES, _LINKS, _COOKIES = (
    re.compile(_any_of(LINES)),
    re.compile(_any_of(LINKS)),
    re.compile(_any_of(COOKIES)),
)
_FOOT = re.compile(
    r"privacy(?: (?:policy|notice|statement))?|terms(?: (?:and|of) .{1,30})?|cookies?(?: policy| settings)?"
    r"|accessibility(?: statement)?|site ?map|disclaimer|legal(?: notice)?|freedom of information"
)
_SIGNS = re.compile(r"[^\w©()+:]+")
_LONGEST_LINE, _LONGEST_BYLINE = 220, 100


def plain(words: str) -> str:
    """Words without capitals and signs, to be looked for in a table."""
    return _SIGNS.sub(" ", words.lower().replace("’", "").replace("'", "")).strip()


def is_named_furniture(element: MarkupElement) -> bool:
    """Whether the class or id of an element says that it holds furniture. An id is often made of the words of
    a heading, so that little may follow in it."""
    given = element.attributes
    classes = _names(f"{given.get('class', '')} {given.get('data-testid', '')}")
    return any(_NAMES.fullmatch(name) and not _LAYOUT.fullmatch(name) for name in classes) or any(
        _IDS.fullmatch(name) and not _LAYOUT.fullmatch(name) for name in _names(given.get("id", ""))
    )


def _names(given: str) -> list[str]:
    """Names in small letters and hyphens: "siteNav_top" is "site-nav-top"."""
    return re.sub(r"_+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", given[:500])).lower().split()[:30]


def is_furniture_heading(words: str) -> bool:
    return len(words) <= _LONGEST_LINE and _HEADINGS.fullmatch(plain(words).strip(":")) is not None


def is_contents_heading(words: str) -> bool:
    return len(words) <= _LONGEST_LINE and _CONTENTS.fullmatch(plain(words).strip(":")) is not None


def is_furniture_line(words: str, *, is_link: bool, has_link: bool) -> bool:
    """Whether a line alone is what sites say around a text; of links it is enough that sites have them."""
    line = plain(words) if len(words) <= _LONGEST_LINE else ""
    return (
        _LINES.fullmatch(line) is not None
        or (is_link and _LINKS.fullmatch(line) is not None)
        or (has_link and line.startswith("by ") and len(line) <= _LONGEST_BYLINE)
    )


def is_link_of_site(words: str) -> bool:
    """Whether a link leads to what every site has at its foot."""
    return len(words) <= _LONGEST_LINE and _FOOT.fullmatch(plain(words)) is not None


def speaks_of_cookies(words: str) -> bool:
    return _COOKIES.match(plain(words[:400])) is not None

"""Nothing in a finished book acts, fetches or tells of people: what we write is listed, all else is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.formats.epub.container import FOLDER
from hwrender.formats.epub.documents import STYLE_SHEET
from hwrender.formats.epub.opened import DC, OPF, OPS, SMIL, SVG, XHTML, OpenedBook

_PAGE_TAGS = frozenset(
    ("html", "head", "title", "link", "body", "section", "nav", "div", "p", "h1", "h2", "h3", "h4", "h5",
     "h6", "span", "abbr", "strong", "a", "code", "br", "sup", "ul", "ol", "li", "blockquote", "figure",
     "figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "pre", "hr", "img", "wbr",
     "details", "summary")
)  # fmt: skip
_SVG_TAGS = frozenset(("svg", "path"))
_ATTRIBUTES = frozenset(
    ("id", "class", "lang", "dir", "href", "src", "alt", "title", "role", "rel", "type",
     "scope", "start", "hidden", "aria-label", "aria-labelledby", "aria-hidden", "data-furniture",
     "data-label", "viewBox", "focusable",
     "fill", "d", "width", "tabindex", f"{OPS}type", "{http://www.w3.org/XML/1998/namespace}lang")
)  # fmt: skip
_OVERLAY_TAGS = frozenset(f"{SMIL}{tag}" for tag in ("smil", "body", "seq", "par", "text", "audio"))
_PACKAGE_TAGS = frozenset(
    (*(f"{OPF}{tag}" for tag in ("package", "metadata", "meta", "manifest", "item", "spine", "itemref")),
     *(f"{DC}{tag}" for tag in ("identifier", "title", "language", "creator", "publisher", "description",
                                "date", "rights")))
)  # fmt: skip
_PROPERTIES = frozenset(
    ("dcterms:modified", "dcterms:conformsTo", "a11y:certifiedBy", "pageBreakSource", "media:duration",
     "media:active-class", "media:playback-active-class", "ibooks:specified-fonts", "schema:accessMode",
     "schema:accessModeSufficient", "schema:accessibilityFeature", "schema:accessibilityHazard",
     "schema:accessibilitySummary")
)  # fmt: skip
_KINDS = {
    "application/xhtml+xml": "[a-z0-9-]+\\.xhtml",
    "application/smil+xml": "overlays/[a-z0-9-]+\\.smil",
    "text/css": re.escape(STYLE_SHEET),
    "font/woff2": "fonts/[a-z-]+\\.woff2",
    "audio/mpeg": "sound/[a-z0-9-]+\\.mp3",
    "image/png": "pictures/[a-z0-9-]+\\.png",
    "image/jpeg": "pictures/[a-z0-9-]+\\.jpg",
}
"""What a file of each type is called."""

_BEGINNINGS = {
    "font/woff2": b"wOF2",
    "audio/mpeg": b"\xff\xfb",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
}
_ITEM_PROPERTIES = frozenset(("nav", "svg", "cover-image"))

_FONT = r'url\("fonts/[a-z-]+\.woff2"\)'
_STRING = r'"(?:[^"\\\n])*"'
_SKIPPED = re.compile(rf"{_FONT}|/\*.*?\*/|{_STRING}", re.DOTALL)
_ACTING = re.compile(r"@[\w-]+|[\w-]+\(|[\\\"'<]")
_RULES = frozenset(("@font-face", "@container"))
_FUNCTIONS = frozenset(("attr(", "format(", "inset(", "rgba("))


def inert(book: OpenedBook) -> Iterator[str]:
    """Each thing in the book that we do not write."""
    yield from _foreign_files(book)
    yield from (
        f"the package has {each.tag}" for each in book.package.iter() if each.tag not in _PACKAGE_TAGS
    )
    metas = [each.get("property", "") for each in book.package.iter(f"{OPF}meta")]
    yield from (f"the package says {name}" for name in metas if name not in _PROPERTIES)
    for file, overlay in book.overlays.items():
        yield from (f"{file} has {each.tag}" for each in overlay.iter() if each.tag not in _OVERLAY_TAGS)
    pictures = {item.file for item in book.items if item.media_type.startswith("image/")}
    for file, tree in book.documents.items():
        for element in tree.iter():
            yield from (f"{file}: {fault}" for fault in _in_element(element, pictures))
    sheet = _SKIPPED.sub(" ", book.members[FOLDER + STYLE_SHEET].decode())
    yield from (
        f"the style sheet has {each}" for each in _ACTING.findall(sheet) if each not in _RULES | _FUNCTIONS
    )


def names_nobody(book: OpenedBook) -> Iterator[str]:
    """Whose book it is says the organisation's name alone; no person and no program is named."""
    if book.fields("creator") != book.fields("publisher") or len(book.fields("creator")) > 1:
        yield f"it is by {', '.join(book.fields('creator'))}"


def _foreign_files(book: OpenedBook) -> Iterator[str]:
    for item in book.items:
        kind = _KINDS.get(item.media_type)
        if kind is None or not re.fullmatch(kind, item.file):
            yield f"{item.file} is a {item.media_type}"
        content = book.members.get(FOLDER + item.file, b"")
        if not content.startswith(_BEGINNINGS.get(item.media_type, b"")):
            yield f"{item.file} is no {item.media_type}"
        yield from (f"{item.file} is {each}" for each in sorted(item.properties - _ITEM_PROPERTIES))


def _in_element(element: Element, pictures: set[str]) -> Iterator[str]:
    tag = element.tag
    is_known = tag.removeprefix(XHTML) in _PAGE_TAGS or (
        tag.startswith(SVG) and tag.removeprefix(SVG) in _SVG_TAGS
    )
    if not is_known:
        yield f"there is a {tag}"
    yield from (f"{tag} has {name}" for name in element.attrib if name not in _ATTRIBUTES)
    if "src" in element.attrib and element.attrib["src"] not in pictures:
        yield f"a picture is fetched from {element.attrib['src']}"
    if tag == f"{XHTML}link" and (element.get("rel"), element.get("href")) != ("stylesheet", STYLE_SHEET):
        yield f"it is linked to {element.get('href')}"
    if "href" in element.attrib and tag not in (f"{XHTML}link", f"{XHTML}a"):
        yield f"{tag} is a link"

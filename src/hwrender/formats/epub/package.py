"""The package document: what a book is made of and in which order it is read (EPUB 3.3, 5)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.formats.epub.elements import document, made
from hwrender.formats.epub.metadata import IDENTIFIER_ID, BookFacts, metadata
from hwrender.formats.epub.overlays import Overlay
from hwrender.language.languages import direction

PACKAGE_NAMESPACE = "http://www.idpf.org/2007/opf"
_IBOOKS = "ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"
"""Apple Books shows the fonts of a book only where the book asks for them in these words."""

_BREAKS = frozenset(("metadata", "meta", "manifest", "item", "spine", "itemref", "dc:identifier", "dc:title",
    "dc:language", "dc:creator", "dc:publisher", "dc:description", "dc:date", "dc:rights"))  # fmt: skip

XHTML_TYPE, SMIL_TYPE = "application/xhtml+xml", "application/smil+xml"
CSS_TYPE, FONT_TYPE, SOUND_TYPE = "text/css", "font/woff2", "audio/mpeg"


class ManifestItem(Struct, frozen=True):
    """A file of the book, beside the package document. `overlay` is how a document is heard; one that is
    `read` in its turn is in the spine."""

    file: str
    media_type: str
    properties: str = ""
    overlay: Overlay | None = None
    is_read: bool = False

    @property
    def id(self) -> str:
        path = PurePosixPath(self.file)
        kind = path.suffix.removeprefix(".")
        return path.stem if self.media_type == XHTML_TYPE else f"{kind}-{path.stem}"


def package(edition: Edition, facts: BookFacts, items: Sequence[ManifestItem]) -> bytes:
    """The package document of a book of these files."""
    overlays = [(_overlay_item(each.overlay).id, each.overlay) for each in items if each.overlay is not None]
    described = [item for each in items for item in _with_overlay(each)]
    language = edition.publication.language
    root = made(
        "package",
        {
            "xmlns": PACKAGE_NAMESPACE,
            "version": "3.0",
            "unique-identifier": IDENTIFIER_ID,
            "xml:lang": language,
            "prefix": _IBOOKS,
        },
        metadata(edition, facts, overlays),
        made("manifest", {}, *map(_element, described)),
        made(
            "spine",
            {"page-progression-direction": direction(language)},
            *(made("itemref", {"idref": item.id}) for item in items if item.is_read),
        ),
    )
    return document(root, breaks=_BREAKS)


def _with_overlay(item: ManifestItem) -> tuple[ManifestItem, ...]:
    return (item,) if item.overlay is None else (item, _overlay_item(item.overlay))


def _overlay_item(overlay: Overlay) -> ManifestItem:
    return ManifestItem(overlay.file, SMIL_TYPE)


def _element(item: ManifestItem) -> Element:
    attributes = {
        "id": item.id,
        "href": item.file,
        "media-type": item.media_type,
        "properties": item.properties,
        "media-overlay": "" if item.overlay is None else _overlay_item(item.overlay).id,
    }
    return made("item", attributes)

"""The pages of the site for search engines (sitemaps.org, protocol 0.9): at most 50,000 addresses a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from hwrender.site.addresses import WebAddress

SITEMAP = "sitemap.xml"
MOST_ADDRESSES = 50_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(
    paths: Sequence[str], address: WebAddress, most: int = MOST_ADDRESSES
) -> Iterator[tuple[str, bytes]]:
    """The sitemap of these pages; where they are too many, the files of them and their index."""
    if len(paths) <= most:
        yield SITEMAP, _listing("urlset", "url", paths, address)
        return
    files = []
    for number, start in enumerate(range(0, len(paths), most), 1):
        files.append(f"sitemap-{number}.xml")
        yield files[-1], _listing("urlset", "url", paths[start : start + most], address)
    yield SITEMAP, _listing("sitemapindex", "sitemap", files, address)


def _listing(tag: str, each: str, paths: Sequence[str], address: WebAddress) -> bytes:
    listing = ElementTree.Element(tag, {"xmlns": _NAMESPACE})
    for path in paths:
        entry = ElementTree.SubElement(listing, each)
        ElementTree.SubElement(entry, "loc").text = address.of(path)
    ElementTree.indent(listing, "")
    written: bytes = ElementTree.tostring(listing, encoding="utf-8", xml_declaration=True)
    return written + b"\n"

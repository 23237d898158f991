"""PEF: the same pages as XML with cells of Unicode, for embossers and archives (PEF 2008-1).

Its head says what the pages are (Dublin Core). The title is the neutral one, and no person is named.
"""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from hwrender.bounded_xml import (
    DamagedXmlError,
    TooMuchXmlError,
    UnsafeXmlError,
    XmlBounds,
    parse_bounded_xml,
)
from hwrender.formats.braille.book import BrailleShape
from hwrender.formats.braille.cells import from_unicode, to_unicode
from hwrender.formats.braille.files import MOST_CELLS, MOST_LINES, BraillePages, PagesFile
from hwrender.formats.contract import Check, RenderInput

_PEF = "http://www.daisy.org/ns/2008/pef"
_DC = "http://purl.org/dc/elements/1.1/"
MEDIA_TYPE = "application/x-pef+xml"
_BOUNDS = XmlBounds(most_elements=400_000, most_deep=8)


def _write(pages: BraillePages, given: RenderInput, shape: BrailleShape) -> bytes:
    publication = given.edition.publication
    facts = {
        "format": MEDIA_TYPE,
        "identifier": publication.name,
        "title": publication.neutral_title,
        "language": publication.language,
        "publisher": publication.organisation,
        "date": publication.date,
        "rights": publication.licence,
    }
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<pef version="2008-1" xmlns="{_PEF}">',
        f'<head><meta xmlns:dc="{_DC}">',
        *(f"<dc:{name}>{escape(text, quote=False)}</dc:{name}>" for name, text in facts.items() if text),
        "</meta></head>",
        f'<body><volume cols="{shape.cells}" rows="{shape.lines}" rowgap="0" duplex="false"><section>',
    ]
    for page in pages:
        rows = "".join(f"<row>{to_unicode(line)}</row>" if line else "<row/>" for line in page)
        lines.append(f"<page>{rows}</page>")
    lines += ["</section></volume></body>", "</pef>", ""]
    return "\n".join(lines).encode()


def _read(content: bytes) -> BraillePages:
    root = _root(content)
    pages = tuple(
        tuple(from_unicode(row.text or "") for row in page.iter(f"{{{_PEF}}}row"))
        for page in root.iter(f"{{{_PEF}}}page")
    )
    if root.tag != f"{{{_PEF}}}pef" or not pages:
        raise ValueError("it has no pages")
    return pages


def _root(content: bytes) -> Element:
    try:
        return parse_bounded_xml(content, _BOUNDS)[0]
    except (DamagedXmlError, UnsafeXmlError, TooMuchXmlError) as error:
        raise ValueError("it is no XML as we write it") from error


def _extra_checks(content: bytes, language: str) -> tuple[Check, ...]:
    root = _root(content)
    said = {
        name: root.findtext(f".//{{{_DC}}}{name}", "")
        for name in ("format", "identifier", "title", "language")
    }
    volume = root.find(f".//{{{_PEF}}}volume")
    sizes = [] if volume is None else [volume.get(name, "") for name in ("cols", "rows")]
    fits = len(sizes) == 2 and all(size.isdigit() for size in sizes)
    fits = fits and int(sizes[0]) <= MOST_CELLS and int(sizes[1]) <= MOST_LINES
    return (
        Check("it says what it is", said["format"] == MEDIA_TYPE and all(said.values()), str(said)),
        Check("the language is the report's", said["language"] == language, f"it is “{said['language']}”"),
        Check("it says how big its pages are", fits, " by ".join(sizes)),
    )


PEF = PagesFile(_write, _read, _extra_checks)

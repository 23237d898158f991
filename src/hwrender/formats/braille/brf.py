"""BRF: the pages as ASCII letters, as embossers and displays take them.

A line ends in a carriage return and a line feed, a page in a form feed.
"""

from __future__ import annotations

from hwrender.formats.braille.book import BrailleShape
from hwrender.formats.braille.files import BraillePages, PagesFile
from hwrender.formats.contract import Check, RenderInput

_LINE_ENDS, _PAGE_ENDS = "\r\n", "\f"


def _write(pages: BraillePages, given: RenderInput, shape: BrailleShape) -> bytes:
    del given, shape
    lines = ("".join(line + _LINE_ENDS for line in page) + _PAGE_ENDS for page in pages)
    return "".join(lines).encode("ascii")


def _read(content: bytes) -> BraillePages:
    try:
        text = content.decode("ascii")
    except UnicodeDecodeError as error:
        raise ValueError("it has letters that no embosser knows") from error
    pages = text.split(_PAGE_ENDS)
    if pages.pop():
        raise ValueError("its last page does not end")
    if not all(page.endswith(_LINE_ENDS) for page in pages) or not pages:
        raise ValueError("its lines do not end as they should")
    return tuple(tuple(page.removesuffix(_LINE_ENDS).split(_LINE_ENDS)) for page in pages)


def _extra_checks(content: bytes, language: str) -> tuple[Check, ...]:
    """The file has no place for a language."""
    del content, language
    return ()


BRF = PagesFile(_write, _read, _extra_checks)

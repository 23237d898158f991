"""A saved page as text, with the files that were saved with it: in one file, beside it, or in its text."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.importing.model import too_much
from hwrender.importing.pages.mhtml import MailPart, files_by_address, is_mhtml, mail_parts
from hwrender.reading.source import Source, source_of_text

LARGEST_BYTES, LARGEST_PICTURE_BYTES = 40_000_000, 20_000_000
LONGEST_TEXT = 6_000_000
"""Characters of a page without the files written into it. Saved pages are mostly scripts and styles."""

_FIRST = 4_000
_TAG = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|main|article|div|p|h[1-6]"
    r"|table|section|title|meta|base|link|style|script|span|ul|ol|dl|center|header|nav|form|font|blockquote|pre|img|a|b"
    r"|strong|em|br|hr)(?=[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_AS_WINDOWS = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"})
_DATA = re.compile(rb"data:[\w.+-]{1,30}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3},[^\"'\s)<>]{100,}+")
"""A file that is written into the page. Short ones are left: they are blank pictures."""

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)

Find = Callable[[str], bytes | None]


class SavedPage(Struct, frozen=True):
    """A page. `find` gives the bytes of a file that was saved with it, by the address the page calls it by;
    nothing for one that was not. `length_bytes` is that of the page with these files."""

    source: Source
    address: str
    length_bytes: int
    find: Find


def is_page(start: bytes) -> bool:
    """Whether a file that begins with these bytes is a web page, alone or as one file with its pictures."""
    return is_mhtml(start) or _TAG.match(_decoded(start[:_FIRST], "")) is not None


def open_page(path: Path) -> SavedPage:
    """The page at `path`. Raises `UnreadableError` where it cannot be opened, or is far too big."""
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        hint = "Close it in other programs. Then try again."
        raise UnreadableError(f"{name}:1:1: error[D003]: This page cannot be opened.", hint) from error
    if len(content) > LARGEST_BYTES:
        raise too_much(name, "The page is too big to be a summary.", "Save it again as “Webpage, HTML only”.")
    if is_mhtml(content[:_FIRST]):
        return _from_mail(name, content)
    return _page(name, content, "", len(content), "", _Beside(path).find)


def page_text(content: bytes) -> str | None:
    """The text of a page, alone or as one file with its pictures; None where that has no page."""
    if not is_mhtml(content[:_FIRST]):
        return _decoded(content, "")
    page = _page_part(mail_parts(content))
    return None if page is None else _decoded(page.content, page.charset)


def _page_part(parts: tuple[MailPart, ...]) -> MailPart | None:
    return next((part for part in parts if part.media_type in ("text/html", "application/xhtml+xml")), None)


def _from_mail(name: str, content: bytes) -> SavedPage:
    parts = mail_parts(content)
    page = _page_part(parts)
    if page is None:
        hint = "Open the page in a browser. Save it as “Webpage, HTML only”."
        raise UnreadableError(f"{name}:1:1: error[D005]: There is no page in this file.", hint)
    files = files_by_address(parts)
    return _page(name, page.content, page.charset, len(content), page.location, files.get)


def _page(name: str, content: bytes, charset: str, length_bytes: int, address: str, find: Find) -> SavedPage:
    """The page without the files that are written into its text: those are kept apart."""
    inside: dict[str, bytes] = {}

    def kept_apart(found: re.Match[bytes]) -> bytes:
        key = f"data:{len(inside)}"
        inside[key] = found[0]
        return key.encode()

    text = _decoded(_DATA.sub(kept_apart, content), charset)
    if len(text) > LONGEST_TEXT:
        raise too_much(name, "The page has far more in it than a summary.")
    if not address.startswith(("http:", "https:")):
        saved = _SAVED_FROM.search(text, 0, _FIRST)
        address = saved[1] if saved else ""
    return SavedPage(
        source_of_text(text.replace("\0", "\ufffd"), name, b""),
        address,
        length_bytes,
        lambda wanted: _bytes_of(inside[wanted]) if wanted in inside else find(wanted),
    )


def _bytes_of(address: bytes) -> bytes:
    """What is written into a "data:" address; nothing where it is damaged."""
    head, _, written = address.partition(b",")
    raw = unquote_to_bytes(written)
    if b";base64" not in head.lower():
        return raw
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), validate=False)
    except binascii.Error:
        return b""


class _Beside:
    """The files in the folder that a browser saves beside a page ("page_files", "page_html"): no other folder
    is ever looked into, and no link is followed out of it."""

    def __init__(self, page: Path) -> None:
        stem = page.stem.casefold()
        self._page = page
        self._names = {f"{stem}{ending}" for ending in ("_files", "_html", "-files", ".files", "-dateien")}

    def find(self, address: str) -> bytes | None:
        """The bytes of a file in that folder."""
        path = unquote(re.split(r"[?#]", address, maxsplit=1)[0]).replace("\\", "/").removeprefix("./")
        parts = path.split("/")
        if len(parts) < 2 or ".." in parts or "\0" in path or parts[0].casefold() not in self._names:
            return None
        folder = self._page.parent / parts[0]
        file = self._page.parent.joinpath(*parts)
        try:
            inside = folder.resolve().parent == self._page.parent.resolve()
            if not inside or not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
                return None
            with file.open("rb") as opened:
                content = opened.read(LARGEST_PICTURE_BYTES + 1)
        except (OSError, ValueError):
            return None
        return content if len(content) <= LARGEST_PICTURE_BYTES else None


def _decoded(content: bytes, charset: str) -> str:
    """The text by the mark at its start, what the mail or the page itself says (HTML 13.2.3), or else as
    UTF-8; and where that is not so, as Windows writes it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if content[1:2] == b"\0" and content[3:4] == b"\0":
        return content.decode("utf-16-le", "replace")
    found = _META_CHARSET.search(content, 0, _FIRST) or _XML_CHARSET.match(content)
    named = charset or (found[1].decode("latin-1") if found else "")
    named = "cp1252" if named.lower() in _AS_WINDOWS else named
    # a page that says so in single bytes is not in UTF-16
    for encoding in ("utf-8", "" if named.lower().startswith("utf-16") else named):
        try:
            if encoding:
                return content.decode(encoding)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")

"""PDF files: every object, whatever leads to it, with its streams unpacked."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import pikepdf

from hwrender.inspection.model import Found, InspectedText, Leak, TextPurpose

_MAKER_KEYS = frozenset({"/Author", "/Creator", "/Producer", "/Keywords", "/T", "/PieceInfo"})
_MAKER_ELEMENTS = re.compile(
    r"<(?:dc:creator|dc:publisher|dc:contributor|xmp:CreatorTool|pdf:Producer|pdf:Keywords)\b[^>]*>(.*?)</(?:dc|xmp|pdf):",
    re.DOTALL,
)
_TAGS = re.compile(r"<[^>]*>")
_DEEPEST = 12

_HISTORY = re.compile(rb"\n%%EOF\s+\S")
_BROKEN = "This PDF is damaged. Nobody can tell what is in it."


def open_pdf(content: bytes, place: str, inside: Callable[[bytes, str], Iterator[Found]]) -> Iterator[Found]:
    """The texts of a PDF, and the pictures and files in it."""
    if _HISTORY.search(content):
        yield Leak(place, "This PDF still holds an earlier version of itself.")
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for thing in (*pdf.objects, pdf.trailer):
                yield from _open_object(thing, place, inside)
    except (pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError):
        yield Leak(place, _BROKEN)


def _open_object(
    thing: pikepdf.Object, place: str, inside: Callable[[bytes, str], Iterator[Found]]
) -> Iterator[Found]:
    yield from _strings(thing, place, "", 0)
    if not isinstance(thing, pikepdf.Stream):
        return
    if thing.get("/Subtype") == "/XML":
        yield from _xmp(bytes(thing.read_bytes()).decode("utf-8", "replace"), place)
    elif _is_jpeg(thing):
        yield from inside(bytes(thing.read_raw_bytes()), f"{place}, picture")
    elif thing.get("/Type") == "/EmbeddedFile":
        yield from inside(bytes(thing.read_bytes()), f"{place}, attached file")
    elif thing.get("/Subtype") != "/Image":  # decoded pixels can say nothing but the picture
        yield InspectedText(place, TextPurpose.DATA, bytes(thing.read_bytes()).decode("latin-1"))


def _is_jpeg(stream: pikepdf.Stream) -> bool:
    filters = stream.get("/Filter")
    return filters == "/DCTDecode" or (isinstance(filters, pikepdf.Array) and [*filters] == ["/DCTDecode"])


def _strings(thing: pikepdf.Object, place: str, key: str, level: int) -> Iterator[InspectedText]:
    """Every text in a dictionary or array. Each object is looked at by itself, so references end here."""
    if isinstance(thing, pikepdf.String):
        yield InspectedText(place, TextPurpose.MAKER if key in _MAKER_KEYS else TextPurpose.WORDS, str(thing))
    elif level < _DEEPEST and isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for name, value in thing.items():
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from _strings(value, place, name, level + 1)
    elif level < _DEEPEST and isinstance(thing, pikepdf.Array):
        for value in thing:
            if isinstance(value, pikepdf.Object) and not value.is_indirect:
                yield from _strings(value, place, key, level + 1)


def _xmp(packet: str, place: str) -> Iterator[InspectedText]:
    for found in _MAKER_ELEMENTS.finditer(packet):
        yield InspectedText(place, TextPurpose.MAKER, _TAGS.sub("", found[1]).strip())
    yield InspectedText(place, TextPurpose.DATA, packet)

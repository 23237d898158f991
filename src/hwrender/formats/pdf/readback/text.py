"""What the codes of a font mean: ToUnicode CMaps (ISO 32000-1 9.10.3)."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Sequence

import pikepdf
from msgspec import Struct

MEANINGLESS = "\uffff"
"""No character and in no text, unlike U+FFFD, which a report may hold."""

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[(.*?)\])", re.DOTALL)


class CodeTable(Struct, frozen=True):
    """The text of each code of one font, and how many octets a code has."""

    texts: dict[int, str]
    octets: int

    def decode(self, shown: bytes) -> str:
        """The text of a shown string; a code without a meaning is `MEANINGLESS`."""
        codes: Sequence[int] = shown
        if self.octets == 2:
            # half a code at the end means nothing
            codes = struct.unpack(f">{len(shown) // 2}H", shown[: len(shown) // 2 * 2])
            codes = codes if len(shown) % 2 == 0 else (*codes, -1)
        return "".join([self.texts.get(code, MEANINGLESS) for code in codes])


def code_table(font: pikepdf.Object) -> CodeTable:
    """The code table of a font; empty for a font that does not say what its codes mean."""
    octets = 2 if font.get("/Subtype") == "/Type0" else 1
    table = font.get("/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        return CodeTable({}, octets)
    texts: dict[int, str] = {}
    for kind, body in _BLOCK.findall(table.read_bytes()):
        read: Callable[[bytes, dict[int, str]], None] = (
            _read_characters if kind == b"bfchar" else _read_ranges
        )
        read(body, texts)
    return CodeTable(texts, octets)


def _read_characters(body: bytes, texts: dict[int, str]) -> None:
    found = _HEX.findall(body)
    for code, text in zip(found[::2], found[1::2], strict=False):
        texts[int(code, 16)] = _utf16(text)


def _read_ranges(body: bytes, texts: dict[int, str]) -> None:
    for first, last, start, listed in _RANGE.findall(body):
        codes = range(int(first, 16), int(last, 16) + 1)
        if listed:
            texts.update(zip(codes, map(_utf16, _HEX.findall(listed)), strict=False))
            continue
        text = _utf16(start)
        for step, code in enumerate(codes):
            texts[code] = text[:-1] + chr(ord(text[-1]) + step)


def _utf16(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode("ascii")).decode("utf-16-be", "replace")

"""The content of a page as somebody finds it who reads by marks and not by looks.

What the codes of a font mean is told by its ToUnicode CMap (ISO 32000-1 9.10.3).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

import pikepdf
from msgspec import Struct, field

_OPERATORS = "q Q Tf Tj TJ ' \" BDC BMC EMC Do f F f* B B* b b* S s sh BI EI INLINE IMAGE"
_PAINTING = frozenset({"Do", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "INLINE IMAGE"})
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})

MEANINGLESS = "\uffff"
"""No character and in no text, unlike U+FFFD, which a report may hold."""

MOST_CODES = 0x20000
"""A code of a font has two octets; ranges may overlap."""
MOST_FONTS = 100
_TOO_MANY_CODES = "a font has more codes than there are"
MOST_CONTENT = 4_000_000
"""How many bytes of drawing a page may hold: a hundred times as many as a full one of ours."""
MOST_PAGES = 3_000

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
    steps = 0
    for kind, body in _BLOCK.findall(table.read_bytes()):
        steps += (_read_characters if kind == b"bfchar" else _read_ranges)(body, texts)
        if steps > MOST_CODES:
            raise ValueError(_TOO_MANY_CODES)
    return CodeTable(texts, octets)


def _read_characters(body: bytes, texts: dict[int, str]) -> int:
    """How many codes were read."""
    found = _HEX.findall(body)
    for code, text in zip(found[::2], found[1::2], strict=False):
        texts[int(code, 16)] = _utf16(text)
    return len(found)


def _read_ranges(body: bytes, texts: dict[int, str]) -> int:
    """How many codes were read."""
    steps = 0
    for first, last, start, listed in _RANGE.findall(body):
        codes = range(int(first, 16), int(last, 16) + 1)
        steps += max(1, len(codes))
        if steps > MOST_CODES:
            raise ValueError(_TOO_MANY_CODES)
        if listed:
            texts.update(zip(codes, map(_utf16, _HEX.findall(listed)), strict=False))
            continue
        text = _utf16(start)
        for step, code in enumerate(codes):
            texts[code] = text[:-1] + chr(ord(text[-1]) + step)
    return steps


def _utf16(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode("ascii")).decode("utf-16-be", "replace")


class PageContent(Struct):
    """`texts` by marked-content identifier, in the order in which they were opened. `stray` is what is
    neither marked nor an artifact: shown text, or the names of painting operators. `pagination` is the text
    of headers and footers, `artifacts` that of all artifacts. `repeated` holds identifiers used twice."""

    texts: dict[int, str] = field(default_factory=dict)
    stray: list[str] = field(default_factory=list)
    pagination: str = ""
    artifacts: str = ""
    repeated: set[int] = field(default_factory=set)


class _Mark(Struct, frozen=True):
    """An open marked-content sequence: an identifier, an artifact, or neither."""

    identifier: int | None = None
    artifact: bool = False
    pagination: bool = False
    actual_text: str | None = None


class _ContentReader:
    def __init__(self, page: pikepdf.Page, tables: dict[tuple[int, int], CodeTable]) -> None:
        self.page = page
        self.tables = tables
        self.content = PageContent()
        self.marks: list[_Mark] = []
        self.fonts: list[CodeTable] = []
        self.font = CodeTable({}, 1)

    def read(self) -> PageContent:
        for instruction in pikepdf.parse_content_stream(self.page, _OPERATORS):
            operator = str(instruction.operator)
            operands = instruction.operands
            if operator in {"BDC", "BMC"}:
                self._open(str(operands[0]), operands[1] if len(operands) > 1 else None)
            elif operator == "EMC":
                if self.marks:
                    self.marks.pop()
            elif operator in _SHOWING:
                self._show(operands[-1])
            elif operator == "Tf":
                self.font = self._table(str(operands[0]))
            elif operator == "q":
                self.fonts.append(self.font)
            elif operator == "Q" and self.fonts:
                self.font = self.fonts.pop()
            elif operator in _PAINTING and not self._is_marked():
                self.content.stray.append(operator)
        return self.content

    def _open(self, tag: str, properties: pikepdf.Object | None) -> None:
        entries = properties if isinstance(properties, pikepdf.Dictionary) else pikepdf.Dictionary()
        actual = entries.get("/ActualText")
        identifier = entries.get("/MCID")
        mark = _Mark(
            None if identifier is None else int(identifier),
            tag == "/Artifact",
            tag == "/Artifact" and entries.get("/Type") == "/Pagination",
            None if actual is None else str(actual),
        )
        if mark.identifier is not None:
            if mark.identifier in self.content.texts:
                self.content.repeated.add(mark.identifier)
            self.content.texts.setdefault(mark.identifier, "")
        self.marks.append(mark)
        if mark.actual_text is not None:
            self._add(mark.actual_text)

    def _show(self, shown: pikepdf.Object) -> None:
        if any(mark.actual_text is not None for mark in self.marks):
            return
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        self._add("".join(self.font.decode(bytes(s)) for s in strings if isinstance(s, pikepdf.String)))

    def _add(self, text: str) -> None:
        for mark in reversed(self.marks):
            if mark.artifact:
                self.content.artifacts += text
                self.content.pagination += text if mark.pagination else ""
                return
            if mark.identifier is not None:
                self.content.texts[mark.identifier] += text
                return
        self.content.stray.append(text)

    def _is_marked(self) -> bool:
        return any(mark.artifact or mark.identifier is not None for mark in self.marks)

    def _table(self, name: str) -> CodeTable:
        fonts = self.page.resources.get("/Font", pikepdf.Dictionary())
        font = fonts.get(name)
        if not isinstance(font, pikepdf.Dictionary):
            return CodeTable({}, 1)
        key = font.objgen
        if key not in self.tables or key == (0, 0):
            if len(self.tables) > MOST_FONTS:
                raise ValueError("it has far more fonts than a report")
            self.tables[key] = code_table(font)
        return self.tables[key]


def read_pages(pdf: pikepdf.Pdf) -> tuple[PageContent, ...]:
    """The content of each page, in order. Raises `ValueError` for far more than a report has."""
    if len(pdf.pages) > MOST_PAGES or sum(map(_content_length, pdf.pages)) > 10 * MOST_CONTENT:
        raise ValueError("it has far more content than a report")
    tables: dict[tuple[int, int], CodeTable] = {}
    return tuple(_ContentReader(page, tables).read() for page in pdf.pages)


def _content_length(page: pikepdf.Page) -> int:
    """How many bytes of drawing a page has, unpacked."""
    held = page.obj.get("/Contents", pikepdf.Array())
    streams = list(held) if isinstance(held, pikepdf.Array) else [held]
    length = sum(len(stream.read_bytes()) for stream in streams if isinstance(stream, pikepdf.Stream))
    if length > MOST_CONTENT:
        raise ValueError("a page has far more content than one of a report")
    return length

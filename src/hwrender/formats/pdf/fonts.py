"""The fonts of one file: which glyphs are used, under which codes, and what each code means.

Each face becomes a Type 0 font with two-octet codes. A code stands for a glyph *and* the text it was used
for, so what is read back (ToUnicode) is exactly what was written, also where one glyph serves two characters
(a blank and a no-break blank) or one character is several glyphs.
"""

from __future__ import annotations

import hashlib
import string
from typing import Any

from hwrender.fonts.faces import Face
from hwrender.fonts.shaping import Glyph, Metrics, advance, metrics
from hwrender.fonts.subset import subset_glyphs
from hwrender.formats.pdf.objects import Array, Dictionary, File, Name, Reference, Stream

# a glyph that only completes the one before it needs some text of its own (PDF/A-2 6.2.11.7.2)
_NO_TEXT = "\u200b"
_SYMBOLIC = 4
_BOLD = 1 << 18
_CODES_A_BLOCK = 100


class FaceCodes:
    """The codes of one face in a file that is being drawn."""

    def __init__(self, name: str, face: Face) -> None:
        self.name = name
        self._face = face
        # in a font with CFF outlines a code is the glyph's own number: there is no table between the two
        self._own_numbers = metrics(face).has_cff_outlines
        self._widths: dict[int, float] = {}
        self.codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: Glyph) -> int:
        """The code of a glyph with this meaning; 0 is left to what is missing."""
        key = (glyph.index, glyph.text or _NO_TEXT)
        found = self.codes.get(key)
        if found is None:
            found = self.codes[key] = glyph.index if self._own_numbers else len(self.codes) + 1
        return found

    def width(self, index: int) -> float:
        """The width a viewer moves on by after this glyph, in thousandths of the size."""
        found = self._widths.get(index)
        if found is None:
            found = self._widths[index] = round(advance(self._face, index) * 1000, 2)
        return found


class FontBook:
    """The fonts of a file that is being drawn."""

    def __init__(self) -> None:
        self._faces: dict[Face, FaceCodes] = {}

    def codes_of(self, face: Face) -> FaceCodes:
        """The codes of a face, which becomes one of the file's fonts."""
        found = self._faces.get(face)
        if found is None:
            found = self._faces[face] = FaceCodes(f"F{len(self._faces) + 1}", face)
        return found

    def resources(self, file: File) -> Dictionary:
        """The fonts, embedded, as a resource dictionary."""
        return Dictionary({held.name: _type_0_font(face, held, file) for face, held in self._faces.items()})


def _type_0_font(face: Face, held: FaceCodes, file: File) -> Reference:
    codes = held.codes
    measures = metrics(face)
    subset = subset_glyphs(face, (index for index, _ in codes), keep_places=measures.has_cff_outlines)
    name = f"{_prefix(subset.program)}+{face.file.stem}"
    descendant: dict[str, Any] = {
        "Type": Name("Font"),
        "BaseFont": Name(name),
        "CIDSystemInfo": Dictionary({"Registry": b"(Adobe)", "Ordering": b"(Identity)", "Supplement": 0}),
        "FontDescriptor": file.add(_descriptor(name, face, measures, subset.program, file)),
        "DW": 0,
        "W": _widths(held),
    }
    if measures.has_cff_outlines:
        descendant["Subtype"] = Name("CIDFontType0")
    else:
        places = [0] * (len(codes) + 1)
        for (index, _), code in codes.items():
            places[code] = subset.places[index]
        table = b"".join(place.to_bytes(2, "big") for place in places)
        descendant |= {"Subtype": Name("CIDFontType2"), "CIDToGIDMap": file.add(Stream(table))}
    font = {
        "Type": Name("Font"),
        "Subtype": Name("Type0"),
        "BaseFont": Name(name),
        "Encoding": Name("Identity-H"),
        "DescendantFonts": Array([file.add(Dictionary(descendant))]),
        "ToUnicode": file.add(Stream(_to_unicode(codes))),
    }
    return file.add(Dictionary(font))


def _descriptor(name: str, face: Face, measures: Metrics, program: bytes, file: File) -> Dictionary:
    embedded: dict[str, Any]
    if measures.has_cff_outlines:
        embedded = {"FontFile3": file.add(Stream(program, {"Subtype": Name("OpenType")}))}
    else:
        embedded = {"FontFile2": file.add(Stream(program, {"Length1": len(program)}))}
    return Dictionary(
        {
            "Type": Name("FontDescriptor"),
            "FontName": Name(name),
            "Flags": _SYMBOLIC | (_BOLD if face.bold else 0),
            "FontBBox": Array([round(side * 1000) for side in measures.box]),
            "ItalicAngle": 0,
            "Ascent": round(measures.ascent * 1000),
            "Descent": -round(measures.descent * 1000),
            "CapHeight": round(measures.cap_height * 1000),
            "StemV": 140 if face.bold else 90,
            **embedded,
        }
    )


def _prefix(program: bytes) -> str:
    """Six capitals that name this subset (ISO 32000-1 9.6.4)."""
    digest = hashlib.sha256(program).digest()
    return "".join(string.ascii_uppercase[octet % 26] for octet in digest[:6])


def _widths(held: FaceCodes) -> Array:
    by_code = {code: held.width(index) for (index, _), code in held.codes.items()}
    found: list[Any] = []
    run: list[float] = []
    last = -2
    for code in sorted(by_code):
        if code != last + 1:
            run = []
            found += [code, run]
        run.append(by_code[code])
        last = code
    return Array([Array(item) if isinstance(item, list) else item for item in found])


def _to_unicode(codes: dict[tuple[int, str], int]) -> bytes:
    """A CMap from codes to text (ISO 32000-1 9.10.3)."""
    lines = [f"<{code:04x}> <{text.encode('utf-16-be').hex()}>" for (_, text), code in codes.items()]
    blocks = [lines[start : start + _CODES_A_BLOCK] for start in range(0, len(lines), _CODES_A_BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")

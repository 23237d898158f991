"""A Word file made anew with nothing in it but what is converted, so that what converts it meets no surprise.

What is read of the original is copied element by element: a link to nowhere loses its target and keeps its
words, a mark of a note that is not there goes, and so does a picture that is not in the file. Pictures are
replaced by their names, to be read one by one when they are met.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from hwrender.importing.word_parts import DOCUMENT, NOTES, WORD_SPACE, WordParts

MOST_CONVERTED = 60_000
"""Elements that are converted: about 200 pages full of words."""
MOST_FIELDS = 20

_W = WORD_SPACE
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_COPIED = {
    _W: "document body p r t pPr rPr pStyle rStyle tblStyle tbl tr tc tblPr trPr tcPr gridSpan vMerge "
    "tblHeader numPr numId ilvl b i tab br noBreakHyphen softHyphen sym fldChar instrText ffData checkBox "
    "checked default hyperlink ins moveTo customXml smartTag sdt sdtContent sdtPr object drawing pict "
    "txbxContent footnoteReference endnoteReference footnotes footnote endnotes endnote "
    "styles style name numbering abstractNum abstractNumId num lvl numFmt numStyleLink",
    _DRAWN: "inline anchor docPr",
    _A: "graphic graphicData blip",
    _PIC: "pic blipFill",
    _V: "group rect roundrect shape textbox imagedata",
    _W14: "checkbox checked",
}
_KEPT = frozenset(space + name for space, names in _COPIED.items() for name in names.split())
_TAKEN_FOR = {
    f"{_W}cr": f"{_W}br",
    **{f"{_W}{name}": f"{_W}smartTag" for name in ("fldSimple", "dir", "bdo")},
}
"""What is not converted, and what is converted like it."""
_ATTRIBUTES = frozenset(
    [
        *(f"{_W}{name}" for name in ("val", "id", "type", "fldCharType", "anchor", "font", "char")),
        *(f"{_W}{name}" for name in ("styleId", "numId", "abstractNumId", "ilvl", "default")),
        "descr", "title", f"{_OFFICE}title", f"{_W14}val",
    ]
)  # fmt: skip
_WITH_WORDS = (f"{_W}t", f"{_W}instrText")
_NEEDED = {
    f"{_W}style": (f"{_W}styleId", f"{_W}type"),
    f"{_W}footnoteReference": (f"{_W}id",),
    f"{_W}endnoteReference": (f"{_W}id",),
}
_HEXADECIMAL, _NUMBER = re.compile(r"[0-9a-fA-F]{1,6}"), re.compile(r"\d{1,4}")


class TooMuchToConvertError(ValueError):
    """More elements than `MOST_CONVERTED`."""


class WordPackage:
    """The new file in `content`. `pictures` gives, for what stands in the place of a picture, the name of its
    part; `has_lost_pictures` and `has_lost_notes` say whether any was named and not there."""

    def __init__(self, parts: WordParts) -> None:
        """Raises `TooMuchToConvertError`."""
        self.pictures: dict[bytes, str] = {}
        self.has_lost_pictures = self.has_lost_notes = False
        self._parts = parts
        self._targets: dict[str, tuple[str, bool]] = {}
        self._relations = Element(f"{{{_PACKAGE}}}Relationships")
        self._count = 0
        self._fields: list[bool] = []
        self._notes = {
            f"{_W}{kind}Reference": {
                note.get(f"{_W}id") for note in parts.parts.get(f"word/{kind}s.xml", Element("none"))
            }
            for kind in ("footnote", "endnote")
        }
        self.content = self._made()

    def _made(self) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as package:
            for name in ("word/styles.xml", "word/numbering.xml", *NOTES, DOCUMENT):
                if name in self._parts.parts:
                    self._targets = _targets(self._parts, name)
                    self._fields = []
                    (root, *_) = [*self._copies(self._parts.parts[name])] or [Element(f"{_W}document")]
                    package.writestr(name, tostring(root, encoding="utf-8"))
            relations = tostring(self._relations, encoding="utf-8")
            for name in (*NOTES, DOCUMENT):
                package.writestr(_relations_of(name), relations)
            for sign in self.pictures:
                package.writestr(f"word/media/{sign.decode()}.png", sign)
        return made.getvalue()

    def _copies(self, element: Element) -> Iterator[Element]:
        """What stands in the new file for this element: itself, what is inside it, or nothing."""
        tag = _TAKEN_FOR.get(element.tag, element.tag)
        if tag == f"{_ALTERNATIVES}AlternateContent":
            for fallback in element.findall(f"{_ALTERNATIVES}Fallback"):
                for child in fallback:
                    yield from self._copies(child)
        elif tag in _KEPT and self._is_sound(element):
            self._count += 1
            if self._count > MOST_CONVERTED:
                raise TooMuchToConvertError
            copy = Element(tag, {name: value for name, value in element.items() if name in _ATTRIBUTES})
            copy.text = element.text if tag in _WITH_WORDS else None
            self._point(element, copy)
            for child in element:
                copy.extend([*self._copies(child)])
            yield copy

    def _is_sound(self, element: Element) -> bool:
        tag = element.tag
        if any(element.get(name) is None for name in _NEEDED.get(tag, ())):
            return False
        if tag in self._notes and element.get(f"{_W}id") not in self._notes[tag]:
            self.has_lost_notes = True
            return False
        if tag == f"{_W}sym":
            return _HEXADECIMAL.fullmatch(element.get(f"{_W}char", "")) is not None
        if tag == f"{_W}gridSpan":
            return _NUMBER.fullmatch(element.get(f"{_W}val", "")) is not None
        if tag == f"{_W}num":
            found = element.find(f"{_W}abstractNumId")
            return found is not None and found.get(f"{_W}val") is not None
        return tag != f"{_W}fldChar" or self._is_field_in_order(element.get(f"{_W}fldCharType", ""))

    def _is_field_in_order(self, kind: str) -> bool:
        """Whether a field begins, goes on or ends where it can: else each is read with all before it."""
        if kind == "begin" and len(self._fields) < MOST_FIELDS:
            self._fields.append(False)
            return True
        if kind == "separate" and self._fields and not self._fields[-1]:
            self._fields[-1] = True
            return True
        return kind == "end" and bool(self._fields) and self._fields.pop() in (True, False)

    def _point(self, element: Element, copy: Element) -> None:
        """Give a link or picture its target, if there is one."""
        if element.tag == f"{_W}hyperlink":
            target, is_outside = self._targets.get(element.get(f"{_R}id", ""), ("", False))
            if target and is_outside:
                copy.set(f"{_R}id", self._related("hyperlink", target))
        elif element.tag in (f"{_A}blip", f"{_V}imagedata"):
            name = f"{_R}embed" if element.tag == f"{_A}blip" else f"{_R}id"
            target, is_outside = self._targets.get(element.get(name, ""), ("", True))
            if is_outside or target not in self._parts.members:
                self.has_lost_pictures = True
                return
            sign = str(len(self.pictures) + 1).encode()
            self.pictures[sign] = target
            copy.set(name, self._related("image", f"media/{sign.decode()}.png"))

    def _related(self, kind: str, target: str) -> str:
        name = f"new{len(self._relations) + 1}"
        attributes = {"Id": name, "Type": f"{_RELATIONS}/{kind}", "Target": target}
        SubElement(self._relations, f"{{{_PACKAGE}}}Relationship", attributes)
        return name


def _relations_of(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _targets(parts: WordParts, name: str) -> dict[str, tuple[str, bool]]:
    """What each id of a part stands for: an address outside, or the name of a part; and whether it is
    outside."""
    found: dict[str, tuple[str, bool]] = {}
    relations = parts.parts.get(_relations_of(name))
    for each in () if relations is None else relations.iter(_RELATION):
        target, is_outside = each.get("Target", ""), each.get("TargetMode") == "External"
        if not is_outside:
            target = posixpath.normpath(posixpath.join("/word", target)).lstrip("/")
        found[each.get("Id", "")] = (target, is_outside)
    return found

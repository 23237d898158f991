"""Fields (17.16): of each, Word shows its result and not its code. They may begin in one paragraph and end in
another, so all fields of a text are found before it is read."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.shown.signs import NOT_TICKED, TICKED, sign_of
from hwrender.importing.word.ooxml import MC, W, flag, inner, names, value, whole_number

_CODE = re.compile(r"\s*([A-Za-z]+)")
_OF_CODE = re.compile(r'\\([a-z*])|"([^"]*)"|([^\s"\\]+)', re.IGNORECASE)
_WITH_WORDS = frozenset("lot")
"""The switches of a link that words follow (17.16.5.25): its place there, its tip, its window."""
_SYMBOL = re.compile(
    r'\s*SYMBOL\s+(0x[0-9a-f]{1,6}|[1-9]\d{0,6})(?:\s+.*?\\f\s*(?:"([^"]*)"|(\S+)))?', re.IGNORECASE
)
_LONGEST_SYMBOL = 200
_LONGEST_CODE = 5_000
PEOPLE = frozenset({"AUTHOR", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS", "FILENAME"})
"""Fields that show who made the file, or where it lies: they are never published."""

CONTENTS = frozenset({"TOC", "TOA", "INDEX"})
_COUNTED = frozenset({"AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"})
"""Fields whose numbers Word counts and never writes into the file (17.16.5.3 and 17.16.5.31)."""

_SHOWN = names(
    W,
    "t tab br cr sym noBreakHyphen drawing pict object ptab ruby footnoteReference endnoteReference",
) | {f"{MC}AlternateContent"}


class FieldPlace(Struct, frozen=True):
    """What a field makes of an element inside it. `target` is where a link leads."""

    is_code: bool = False
    is_contents: bool = False
    is_of_people: bool = False
    target: str = ""


NOWHERE = FieldPlace()


class _Field(Struct):
    """A field whose beginning was met: its code, and where its result begins and it ends."""

    begin: Element
    code: list[str]
    result: Element | None = None
    end: Element | None = None


class WordFields:
    """The fields of one text. A field that never ends is none, and all of its words are shown.
    `has_unwritten_numbers` where Word shows numbers that the file does not have."""

    def __init__(self, root: Element) -> None:
        self._places: dict[int, FieldPlace] = {}
        self._instead: dict[int, str] = {}
        fields = _closed_fields(root)
        codes = [each.get(f"{W}instr", "") for each in root.iter(f"{W}fldSimple")]
        codes += ["".join(field.code) for field in fields.values() if field.result is None]
        self.has_unwritten_numbers = any(_kind(code) in _COUNTED for code in codes)
        self._find_places(root, fields)

    def place(self, element: Element) -> FieldPlace:
        """What fields make of an element in a run."""
        return self._places.get(id(element), NOWHERE)

    def instead(self, begin: Element) -> str | None:
        """The words that a form shows in place of the field that begins here; None where it is no form."""
        return self._instead.get(id(begin))

    def _find_places(self, root: Element, fields: dict[int, _Field]) -> None:
        around: list[FieldPlace] = [NOWHERE]
        for element in root.iter():
            if element.tag in _SHOWN and around[-1] is not NOWHERE:
                self._places[id(element)] = around[-1]
            field = fields.get(id(element)) if element.tag == f"{W}fldChar" else None
            if field is None:
                continue
            if element is field.begin:
                self._places[id(element)] = around[-1]
                form = form_words(element) or symbol_of_code("".join(field.code))
                if form is not None:
                    self._instead[id(element)] = form
                around.append(FieldPlace(is_code=True))
            elif element is field.result and field.begin is not None:
                is_form = id(field.begin) in self._instead
                place = FieldPlace(is_code=True) if is_form else place_of_code("".join(field.code))
                around[-1] = _inside(place, around[-2])
            else:
                around.pop()


def _closed_fields(root: Element) -> dict[int, _Field]:
    """Each field that ends, by its three marks."""
    found: dict[int, _Field] = {}
    opened: list[_Field] = []
    for element in root.iter():
        if element.tag == f"{W}instrText" and opened and opened[-1].result is None:
            opened[-1].code.append((element.text or "")[:_LONGEST_CODE])
        elif element.tag == f"{W}fldChar":
            match element.get(f"{W}fldCharType"):
                case "begin":
                    opened.append(_Field(element, []))
                case "separate" if opened and opened[-1].result is None:
                    opened[-1].result = element
                case "end" if opened:
                    field = opened.pop()
                    field.end = element
                    marks = (field.begin, field.result, field.end)
                    found |= {id(mark): field for mark in marks if mark is not None}
                case _:
                    pass
    return found


def place_of_code(code: str) -> FieldPlace:
    """What a field with this code makes of its result."""
    kind = _kind(code)
    if kind == "HYPERLINK":
        return FieldPlace(target=_target_of_code(code[:_LONGEST_CODE]))
    return FieldPlace(is_contents=kind in CONTENTS, is_of_people=kind in PEOPLE)


def _target_of_code(code: str) -> str:
    """Where a link leads: to an address, to a place there, or to a place within the file."""
    said: dict[str, str] = {}
    switch = ""
    for found in list(_OF_CODE.finditer(code))[1:]:
        if found[1]:
            switch = found[1].lower()
        else:
            name, switch = switch if switch in _WITH_WORDS else "", ""
            said.setdefault(name, found[2] or found[3] or "")
    address, place = said.get("", ""), said.get("l", "")
    return with_place(address, place) or place


def with_place(address: str, place: str) -> str:
    """An address with the place in it, which Word and LibreOffice write apart (17.16.22 and 17.16.5.25)."""
    return f"{address}#{place}" if address and place and "#" not in address else address


def _kind(code: str) -> str:
    found = _CODE.match(code)
    return found[1].upper() if found else ""


def symbol_of_code(code: str) -> str | None:
    """The sign that a field stands for by its code alone (17.16.5.62); None where it stands for none."""
    found = _SYMBOL.match(code[:_LONGEST_SYMBOL])
    return None if found is None else sign_of(found[2] or found[3] or "", int(found[1], 0))


def _inside(place: FieldPlace, around: FieldPlace) -> FieldPlace:
    return FieldPlace(
        place.is_code or around.is_code,
        place.is_contents or around.is_contents,
        place.is_of_people or around.is_of_people,
        place.target or around.target,
    )


def form_words(begin: Element) -> str | None:
    """What a box or a list of an old form shows (17.16.7 and 17.16.9); None for any other field."""
    box = inner(begin, "ffData", "checkBox")
    if box is not None:
        ticked = flag(box, "checked")
        return TICKED if (flag(box, "default") if ticked is None else ticked) else NOT_TICKED
    choices = inner(begin, "ffData", "ddList")
    if choices is None:
        return None
    chosen = whole_number(value(choices, "result") or value(choices, "default")) or 0
    entries = [each.get(f"{W}val", "") for each in choices.findall(f"{W}listEntry")]
    return entries[chosen] if 0 <= chosen < len(entries) else ""

"""Nothing in a finished Word file acts: it holds only what we write, and none of that fetches or runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hwrender.formats.contract import Check
from hwrender.formats.word.elements import NAMESPACES, Element, clark
from hwrender.formats.word.opening import Opened, value
from hwrender.formats.word.own_parts import (
    ADDRESS,
    CONTENT_TYPES,
    ELEMENTS,
    FIELD,
    HYPERLINK,
    MEMBERS,
    REFERENCES,
    RELATIONSHIPS,
)

_SHOWN = 3
_LONGEST = 60


def nothing_acts(file: Opened) -> Check:
    """Every part, element, field and address is one that we write; the first three others are named."""
    details = list(dict.fromkeys(_foreign(file)))
    more = [f"and {len(details) - _SHOWN} more"] if len(details) > _SHOWN else []
    return Check("nothing in it acts by itself", not details, "; ".join([*details[:_SHOWN], *more]))


def _foreign(file: Opened) -> Iterator[str]:
    for name, count in Counter(file.names).items():
        if MEMBERS.fullmatch(name) is None:
            yield f"a part that we do not make: {_short(name)}"
        elif count > 1:
            yield f"a part that is there {count} times: {_short(name)}"
    for name, root in sorted(file.parts.items()):
        if name == "[Content_Types].xml":
            yield from _types(root)
        if name.endswith(".rels"):
            yield from _relationships(root)
        if root.getroottree().docinfo.doctype:
            yield f"a definition of a document type in {_short(name)}"
        yield from _fields(root)
        yield from _elements(root)


def _types(root: Element) -> Iterator[str]:
    for child in root:
        found = str(child.get("ContentType"))
        if found not in CONTENT_TYPES:
            yield f"a kind of part that we do not make: {_short(found)}"


def _relationships(root: Element) -> Iterator[str]:
    for child in root:
        kind, target = str(child.get("Type")), str(child.get("Target"))
        inside = child.get("TargetMode", "Internal") == "Internal"
        if kind not in RELATIONSHIPS:
            short = _short(kind.rpartition("/")[2])
            yield f"a tie of a kind that we do not make: {short} to {_short(target)}"
        elif kind == HYPERLINK and (inside or ADDRESS.fullmatch(target) is None):
            yield f"a link to {_short(target)}"
        elif kind != HYPERLINK and not (inside and _stays(target)):
            yield f"something brought in from outside: {_short(target)}"


def _stays(target: str) -> bool:
    """Whether the target is a part of this file."""
    return ":" not in target and "\\" not in target and ".." not in target and not target.startswith("//")


def _fields(root: Element) -> Iterator[str]:
    """Fields, the code of each put together again: it may be split over many runs."""
    codes = [value(field, "w:instr") for field in root.iter(clark("w:fldSimple"))]
    pieces = "".join(node.text or "" for node in root.iter(clark("w:instrText"), clark("w:delInstrText")))
    for code in (*codes, *([pieces] if pieces else [])):
        if FIELD.fullmatch(code) is None:
            yield f"a field that we do not make: {_short(' '.join(code.split())) or 'an empty one'}"


def _elements(root: Element) -> Iterator[str]:
    """Elements and ties to other parts that are not ours."""
    for node in root.iter():
        if not isinstance(node.tag, str):
            yield "an instruction to a program, or a remark"
            continue
        space, _, local = node.tag.removeprefix("{").rpartition("}")
        if local not in ELEMENTS.get(space, frozenset()):
            yield f"an element that we do not make: {_short(local)}"
        for attribute in node.attrib:
            of_space, _, name = attribute.removeprefix("{").rpartition("}")
            if of_space == NAMESPACES["r"] and (local, name) not in REFERENCES:
                yield f"an element that brings something in: {_short(local)}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"

"""Nothing in a finished PDF acts: its dictionaries hold only what we write, and links lead where links may.

ISO 32000 has eighteen kinds of action, and a dozen places that start one: the opening of the file or of a
page, an annotation, a field of a form, a bookmark, a name. A list of them would be too short with the next
version of a viewer, so what we write is listed, and all else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from hwrender.formats.pdf.readback import OpenedPdf
from hwrender.formats.pdf.readback.structure import STANDARD_TYPES

_SHOWN = 3
_DEEPEST = 20

_KEYS = """
    A Alt Annots Ascent Attribution Author BBox BaseFont BitsPerComponent Border CIDSystemInfo CIDToGIDMap
    CapHeight CodeBlock ColorSpace Contents Count CreationDate Creator D DW DescendantFonts Descent Dest
    DestOutputProfile DisplayDocTitle E Encoding F Filter First Flags Font FontBBox FontDescriptor FontFile2
    FontFile3 FontName Height ID IDTree Info ItalicAngle K Kids Lang Last Length Length1 Limits ListNumbering
    MCID MarkInfo Marked Matrix MediaBox Metadata ModDate N NS Names Namespaces Next Nums O Obj Ordering
    Outlines OutputConditionIdentifier OutputIntents P PageMode Pages Parent ParentTree ParentTreeNextKey Pg
    Placement Prev Producer QuadPoints Rect Ref Registry Resources RoleMap Root S SD Scope Size StemV
    StructParent StructParents StructTreeRoot Subject Suspects Subtype Supplement Tabs Title ToUnicode Type
    URI ViewerPreferences W Width XObject
"""
_OURS = frozenset(f"/{name}" for name in _KEYS.split())
_RESOURCE = re.compile(r"/[FX]\d+")
_OF_STREAMS = frozenset({"/DecodeParms", "/Extends", "/Index"})
"""What else stands in object streams and cross-reference streams, which programs read and no viewer shows."""

_SORTS = frozenset(
    {"/GTS_PDFA1", "/GoTo", "/URI", "/Attribution", "/CodeBlock", *(f"/{name}" for name in STANDARD_TYPES)}
)
"""What a dictionary may call itself under /S: a structure type, an output intent, or a way to a place."""

_SUBTYPES = frozenset(
    {"/XML", "/Type0", "/Form", "/Link", "/CIDFontType2", "/CIDFontType0", "/Image", "/OpenType"}
)
_FILTERS = frozenset({"/FlateDecode", "/DCTDecode"})
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s\x00-\x1f\x7f]+", re.IGNORECASE)


def inert(finished: OpenedPdf) -> str:
    """ISO 19005-2 6.5 and 6.1.3: no scripts, no actions, no lock that keeps a screen reader out; and nothing
    that was added to the file after it was made."""
    if finished.pdf.is_encrypted:
        return "it is encrypted"
    found = foreign_parts(finished.pdf)
    more = [f"and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    return "; ".join([*found[:_SHOWN], *more])


def _added(path: Path) -> Iterator[str]:
    """A later version, or anything else, before or behind the one file that we write."""
    content = path.read_bytes()
    if not content.startswith(b"%PDF-"):
        yield "something stands before it"
    if content.count(b"startxref") > 1 or content.count(b"%%EOF") > 1:
        yield "it was changed after it was made: a later version follows"
    elif content[content.rfind(b"%%EOF") :].strip() != b"%%EOF":
        yield "something stands after its end"


def foreign_parts(pdf: pikepdf.Pdf) -> list[str]:
    """All that is not ours in an opened file, each once."""
    objects = (each for thing in (*pdf.objects, pdf.trailer) for each in _inside(thing, 0))
    return list(dict.fromkeys((*_added(Path(pdf.filename)), *objects)))


def _inside(thing: Any, level: int) -> Iterator[str]:
    """What is not ours in this object. Each is looked at by itself, so references end here."""
    if level > _DEEPEST:
        yield "it is nested too deeply to be looked through"
    elif isinstance(thing, pikepdf.Array):
        for each in thing:
            if isinstance(each, pikepdf.Object) and not each.is_indirect:
                yield from _inside(each, level + 1)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        own = _OURS | _OF_STREAMS if thing.get("/Type") in ("/XRef", "/ObjStm") else _OURS
        for key, entry in thing.items():
            if key not in own and not _RESOURCE.fullmatch(key):
                yield f"it has {key}{_said(entry)}"
            else:
                yield from _odd(key, entry)
            if isinstance(entry, pikepdf.Object) and not entry.is_indirect and key not in own & _OF_STREAMS:
                yield from _inside(entry, level + 1)


def _odd(key: str, entry: Any) -> Iterator[str]:
    """What is wrong with an entry whose key is ours."""
    if key == "/S" and isinstance(entry, pikepdf.Object) and str(entry) not in _SORTS:
        yield f"it has an action or a type that we do not write: {str(entry)[:40]}"
    elif key == "/Subtype" and str(entry) not in _SUBTYPES:
        yield f"it has a part that we do not write: {str(entry)[:40]}"
    elif key == "/URI" and not (isinstance(entry, pikepdf.String) and _ADDRESS.fullmatch(str(entry))):
        yield f"a link leads to {str(entry)[:60]!r}"
    elif key == "/F" and isinstance(entry, pikepdf.Object):
        yield "it leads to another file"
    elif key == "/Names" and not isinstance(entry, pikepdf.Array):
        yield f"it has /Names{_said(entry)}"
    elif key == "/Filter" and str(entry) not in _FILTERS:
        yield "it is packed in a way that we do not use"


def _said(entry: Any) -> str:
    """What kind of action stands there, where it is one."""
    kind = entry.get("/S") if isinstance(entry, pikepdf.Dictionary) else None
    if kind is not None:
        return f" ({str(kind)[:30]})"
    if isinstance(entry, pikepdf.Dictionary):
        return f" ({', '.join(list(entry.keys())[:3])[:60]})"
    return ""

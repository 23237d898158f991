"""Rules on what the documents say about the book (appendix 2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hwrender.formats.daisy.metadata import DAISY, WITH_SOUND, WITHOUT_SOUND
from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE
from hwrender.formats.daisy.opening import OpenedTalkingBook, metadata_in
from hwrender.formats.daisy.package import KILOBYTE

_NUMBER = r"\d+"
_TEXT = r"(?s:.*\S.*)"

WANTED = {
    "dc:creator": _TEXT,
    "dc:date": r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?",
    "dc:format": re.escape(DAISY),
    "dc:identifier": r"[A-Za-z0-9-]+",
    "dc:language": r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "dc:publisher": _TEXT,
    "dc:title": _TEXT,
    "ncc:charset": "utf-8",
    "ncc:depth": "[1-6]",
    "ncc:files": _NUMBER,
    "ncc:footnotes": _NUMBER,
    "ncc:generator": _TEXT,
    "ncc:kByteSize": _NUMBER,
    "ncc:maxPageNormal": _NUMBER,
    "ncc:multimediaType": f"{WITH_SOUND}|{WITHOUT_SOUND}",
    "ncc:pageFront": _NUMBER,
    "ncc:pageNormal": _NUMBER,
    "ncc:pageSpecial": _NUMBER,
    "ncc:prodNotes": _NUMBER,
    "ncc:setInfo": "1 of 1",
    "ncc:sidebars": _NUMBER,
    "ncc:tocItems": _NUMBER,
    "ncc:totalTime": r"\d\d+:[0-5]\d:[0-5]\d\.\d{3}",
}
"""What ncc.html says, each once, and in which form. The specification lets some be left out where there is
nothing to count; here they are always there, so that no player has to guess."""

ALLOWED = {"dc:rights": _TEXT, "ncc:narrator": _TEXT}
"""What it may say besides, once."""


def complete(book: OpenedTalkingBook) -> Iterator[str]:
    """Each entry is there once, and there is no other."""
    counted = Counter(name for name, _ in metadata_in(book.navigation))
    for name in WANTED:
        if counted[name] != 1:
            yield f"{name} is there {counted[name]} times"
    for name, count in counted.items():
        if name not in WANTED and (name not in ALLOWED or count > 1):
            yield f"{name[:60]} does not belong there"


def well_formed(book: OpenedTalkingBook) -> Iterator[str]:
    """Dates, numbers and times in their form."""
    forms = {**WANTED, **ALLOWED}
    for name, content in metadata_in(book.navigation):
        if re.fullmatch(forms.get(name, _TEXT), content, re.ASCII) is None:
            yield f"{name} is “{content[:40]}”"


def counts(book: OpenedTalkingBook) -> Iterator[str]:
    """What it counts, against what there is."""
    points = book.points()
    classes = Counter(point.get("class", "") for point in points)
    levels = [int(point.tag[1]) for point in points if re.fullmatch(r"h[1-6]", point.tag)]
    pages = ["".join(point.itertext()).strip() for point in points if point.get("class") == "page-normal"]
    there = {
        "ncc:depth": max(levels, default=0),
        "ncc:files": len(book.names),
        "ncc:footnotes": classes["noteref"],
        "ncc:kByteSize": -(-sum(book.sizes.values()) // KILOBYTE),
        "ncc:maxPageNormal": max((int(page) for page in pages if page.isdecimal()), default=0),
        "ncc:pageFront": classes["page-front"],
        "ncc:pageNormal": classes["page-normal"],
        "ncc:pageSpecial": classes["page-special"],
        "ncc:prodNotes": classes["optional-prodnote"],
        "ncc:sidebars": classes["sidebar"],
        "ncc:tocItems": len(points),
    }
    said = dict(metadata_in(book.navigation))
    for name, count in there.items():
        if said.get(name) != str(count):
            yield f"{name} is {said.get(name, 'missing')[:20]} and not {count}"
    kind = WITH_SOUND if any(name.endswith(".mp3") for name in book.names) else WITHOUT_SOUND
    if said.get("ncc:multimediaType") != kind:
        yield f"ncc:multimediaType is not {kind}"


def one_book(book: OpenedTalkingBook) -> Iterator[str]:
    """Title, identifier and format are the same everywhere, each once."""
    wanted = _naming(metadata_in(book.navigation))
    documents = [(TEXT_FILE, book.text), (MASTER_FILE, book.master)]
    for name, root in [*documents, *((part.name, part.root) for part in book.parts)]:
        if _naming(metadata_in(root)) != wanted:
            yield f"{name} names another book"
    for name, root in ((NAVIGATION_FILE, book.navigation), (TEXT_FILE, book.text)):
        titles = [each.text for each in root.findall("head/title")]
        if titles != [dict(metadata_in(root)).get("dc:title")]:
            yield f"{name} has another title in its head"


def _naming(metadata: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return sorted(pair for pair in metadata if pair[0] in ("dc:title", "dc:identifier", "dc:format"))

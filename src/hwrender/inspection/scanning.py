"""A file is opened, part by part, and every text in it is checked against the words of this machine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from hwrender.inspection.local_identifiers import COMMON_FOLDERS
from hwrender.inspection.model import Found, InspectedText, Leak, LocalIdentifiers, TextPurpose
from hwrender.inspection.pages import is_page, open_page
from hwrender.inspection.pictures import GIF, JPEG, PNG, is_picture, picture_leaks
from hwrender.inspection.zips import open_zip

DEEPEST = 4
"""How many files may be nested: a picture in a page in an e-book in a pack is four."""

MOST_OPENED, MOST_OPENED_BYTES_A_BYTE = 200_000_000, 4
"""How many bytes all files that are nested in one may have together, and how many more for each byte of it: a
long sound in a pack is as long as the pack, and an archive that is made to swell is not."""
_WINDOW, _OVERLAP = 8_000_000, 4_000

_NAME = "The name of a person or computer is in here."
_FOLDER = "A folder of this computer is in here."
_COMMON_FOLDER = "A folder of somebody's computer is in here."
_TOO_DEEP = "Too many files are nested in each other here."
_TOO_MUCH = "There is too much in here to look through."

_DEFAULTS = frozenset({"anonymous", "unspecified", "untitled", "unknown", "author", "user", "default"})
"""Words that say nothing, where they are all that is said of the maker."""

_PROGRAMS = (
    "python-docx",
    "reportlab",
    "microsoft office user",
    "microsoft word",
    "microsoft macintosh word",
    "libreoffice",
    "openoffice",
    "mammoth",
    "weasyprint",
    "pikepdf",
    "lavf",
    "adobe pdf library",
    "quartz pdfcontext",
)
"""Programs that sign what they make."""


def scan(path: Path, identifiers: LocalIdentifiers) -> tuple[Leak, ...]:
    """Everything in the file at `path` that gives somebody away, each once, in the order of the file.

    Raises `OSError` when it cannot be read. A file that is damaged has a leak that says so: what cannot be
    looked into cannot be called clean.
    """
    return scan_bytes(path.read_bytes(), path.name, identifiers)


def scan_bytes(content: bytes, name: str, identifiers: LocalIdentifiers) -> tuple[Leak, ...]:
    """The same for a file at hand; `name` is the place its leaks give."""
    leaks: dict[Leak, None] = {}
    for found in _open(content, name, 0, [MOST_OPENED + MOST_OPENED_BYTES_A_BYTE * len(content)]):
        if isinstance(found, Leak):
            leaks[found] = None
        else:
            leaks.update(dict.fromkeys(Leak(found.place, what) for what in _told(found, identifiers)))
    return tuple(leaks)


def _open(content: bytes, place: str, depth: int, left: list[int]) -> Iterator[Found]:
    """What a file consists of, by its first bytes and not by its name. `left` is how many bytes may still be
    opened, all nested files together."""
    inside = partial(_open, depth=depth + 1, left=left)
    left[0] -= len(content)
    if left[0] < 0:
        yield Leak(place, _TOO_MUCH)
    elif depth > DEEPEST:
        yield Leak(place, _TOO_DEEP)
    elif is_picture(content):
        yield from picture_leaks(content, place)
        yield InspectedText(place, TextPurpose.DATA, content.decode("latin-1"))
    elif content.startswith(b"PK\x03\x04"):
        yield from open_zip(content, place, inside)
    elif content.startswith(b"%PDF"):
        from hwrender.inspection.pdf import open_pdf  # pikepdf takes a tenth of a second to load

        yield from open_pdf(content, place, inside)
    elif is_page(content):
        yield from open_page(content, place, inside)
    else:
        yield from _open_stream(content, place)


def _open_stream(content: bytes, place: str) -> Iterator[Found]:
    """Sound, text and data. Without its zeros, UTF-16 reads like the rest; pictures in it are found."""
    for begin in range(0, max(1, len(content)), _WINDOW):
        window = content[max(0, begin - _OVERLAP) : begin + _WINDOW]
        yield InspectedText(place, TextPurpose.DATA, window.replace(b"\0", b"").decode("latin-1"))
    for start in (PNG, JPEG + b"\xe0", JPEG + b"\xe1", GIF + b"9a"):
        position = content.find(start)
        while position >= 0:
            yield from picture_leaks(content[position:], f"{place}, picture", may_go_on=True)
            position = content.find(start, position + 1)


def _told(inspected: InspectedText, identifiers: LocalIdentifiers) -> Iterator[str]:
    """What a text tells of this machine, in plain sentences."""
    text = inspected.text.casefold()
    slashed = text.replace("\\\\", "/").replace("\\", "/")
    if any(folder in slashed and _stands_alone(folder, slashed) for folder in identifiers.folders):
        yield _FOLDER
    if inspected.purpose is not TextPurpose.WORDS:
        if any(start in slashed and pattern.search(slashed) for start, pattern in COMMON_FOLDERS.items()):
            yield _COMMON_FOLDER
        if any(_has_name(name, text) for name in identifiers.names):
            yield _NAME
    if inspected.purpose is TextPurpose.MAKER:
        if text.strip() in identifiers.weak_names:
            yield _NAME
        yield from _defaults_in(text)


def _has_name(name: str, text: str) -> bool:
    """Whether the name stands in the text as a word, as characters or as the bytes of UTF-8."""
    forms = {name, name.encode("utf-8").decode("latin-1")}
    return any(
        form in text and re.search(rf"(?<![^\W_]|-){re.escape(form)}(?![^\W_]|-)", text) is not None
        for form in forms
    )


def _stands_alone(folder: str, text: str) -> bool:
    """Whether the folder is not the end of a longer address; one of a single step must lead further."""
    further = "/" if folder.count("/") < 2 and ":" not in folder else r"(?![\w-])"
    return re.search(rf"(?<![\w./<-]){re.escape(folder)}{further}", text) is not None


def _defaults_in(text: str) -> Iterator[str]:
    """What is wrong with a field about the maker, in small letters."""
    if text.strip() in _DEFAULTS:
        yield "Nobody has said who made this. A program's own word stands there."
    elif any(part in text for part in _PROGRAMS):
        yield "A program has signed its name where the maker's belongs."

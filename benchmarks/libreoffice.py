"""What LibreOffice reads in Word files: headings, numbers of lists and cells, as a second opinion on ours."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec import Struct

BATCH, BATCH_SECONDS = 25, 120
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SILENT = frozenset(
    _TEXT + name for name in ("note", "tracked-changes", "table-of-content", "sequence-decls", "ruby-text")
) | {"{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"}


class Seen(Struct, frozen=True):
    """What LibreOffice shows of one file. `numbered` are paragraphs with the number before them, and
    `cells` have the words of each paragraph in them."""

    headings: tuple[str, ...]
    numbered: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


def is_installed() -> bool:
    return shutil.which("soffice") is not None


def read_with_libreoffice(files: Sequence[Path]) -> dict[Path, Seen]:
    """What each of these files is to LibreOffice; those that it cannot open, or that end it, are missing."""
    seen = {}
    for start in range(0, len(files), BATCH):
        batch = files[start : start + BATCH]
        found = _read(batch)
        # a file that ends it takes those after it along
        for file in batch:
            if file not in found and len(batch) > 1:
                found |= _read([file])
        seen |= found
    return seen


def _read(files: Sequence[Path]) -> dict[Path, Seen]:
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, file in enumerate(files):
            # only the ending matters, and names of files may be longer than a folder takes
            copy = Path(folder) / f"{number}{file.suffix}"
            shutil.copyfile(file, copy)
            names[file] = copy
        for form in ("odt", "txt:Text (encoded):UTF8"):
            _convert(names.values(), form, folder)
        return {
            file: seen
            for file, copy in names.items()
            if (seen := _seen(copy.with_suffix(".odt"), copy.with_suffix(".txt"))) is not None
        }


def _convert(files: Iterable[Path], form: str, folder: str) -> None:
    profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/corpus-profile"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", folder, *map(str, files)]
    try:
        subprocess.run(command, capture_output=True, timeout=BATCH_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return


def _seen(document: Path, text: Path) -> Seen | None:
    try:
        with zipfile.ZipFile(document) as opened:
            root = fromstring(opened.read("content.xml"))
        lines = text.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, KeyError, ParseError, zipfile.BadZipFile, UnicodeDecodeError):
        return None
    headings = [words for each in _every(root, f"{_TEXT}h") if (words := _words(each))]
    items = [
        words
        for item in _every(root, f"{_TEXT}list-item")
        for each in item
        if each.tag in (f"{_TEXT}p", f"{_TEXT}h") and (words := _words(each))
    ]
    cells = [words for each in _every(root, f"{_TABLE}table-cell") if (words := _cell(each))]
    return Seen(tuple(headings), tuple(_numbered(items, lines)), tuple(cells))


def _every(element: Element, tag: str) -> Iterator[Element]:
    if element.tag in _SILENT:
        return
    if element.tag == tag:
        yield element
    for child in element:
        yield from _every(child, tag)


def _words(element: Element) -> str:
    """The words of a paragraph on one line, without those of boxes and notes in it."""
    return " ".join("".join(_parts(element)).split())


def _parts(element: Element) -> Iterator[str]:
    if element.tag in _SILENT or element.tag.startswith(_DRAW):
        return
    if element.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
        yield " "
    yield element.text or ""
    for child in element:
        yield from _parts(child)
        yield child.tail or ""


def _cell(element: Element) -> tuple[str, ...]:
    """The words of each paragraph of a cell that holds no other table."""
    if next(element.iter(f"{_TABLE}table"), None) is not None:
        return ()
    paragraphs = [*_every(element, f"{_TEXT}p"), *_every(element, f"{_TEXT}h")]
    return tuple(filter(None, map(_words, paragraphs)))


def _numbered(items: Iterable[str], lines: list[str]) -> Iterator[str]:
    """The lines of the text that are an item with a number before it, in the order of the items."""
    plain = [" ".join(line.split()) for line in lines]
    at = 0
    for item in items:
        found = next((place for place in range(at, len(plain)) if plain[place].endswith(item)), None)
        if found is None:
            continue
        at = found + 1
        label = plain[found][: -len(item)].strip()
        if any(sign.isalnum() for sign in label) and label not in ("o", "§") and len(label) <= 40:
            yield plain[found]

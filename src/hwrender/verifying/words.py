"""All formats say the same words: the outlines of the finished files compared with each other."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import OutlineEntry
from hwrender.formats import Format
from hwrender.formats.contract import Check


class ReadWords(Struct, frozen=True):
    """The words of one file, or why they cannot be read. `same` makes texts equal that its format does not
    tell apart."""

    file: str
    entries: tuple[OutlineEntry, ...]
    fault: str = ""
    same: Callable[[str], str] = str


def read_words(row: Format, path: Path) -> ReadWords:
    """The words of a published file, which may hold anything."""
    try:
        return ReadWords(path.name, row.load().read_outline(path), same=row.same)
    except Exception as error:
        return ReadWords(path.name, (), f"{path.name} cannot be read ({type(error).__name__})")


def same_words(files: tuple[ReadWords, ...], sheet: str = "") -> Check:
    """The same words in the same order with the same roles, in every file that holds words; of a reader kit,
    in every file of this `sheet`.

    Captions and braille have words and no roles, sound on a disc has neither.
    """
    name = f"all files of the {sheet} say the same words" if sheet else "all files say the same words"
    faults = [file.fault for file in files if file.fault]
    if faults:
        return Check(name, False, "; ".join(faults))
    worded = sorted((file for file in files if file.entries), key=lambda file: not _has_roles(file))
    differences = (_difference(worded[0], other) for other in worded[1:])
    first = next((difference for difference in differences if difference), "")
    return Check(name, not first, first)


def _has_roles(file: ReadWords) -> bool:
    return any(found.role == "title" for found in file.entries)


def _difference(one: ReadWords, other: ReadWords) -> str:
    if not _has_roles(other):
        said, wanted = (other.same(" ".join(found.text for found in each.entries)) for each in (other, one))
        return "" if said.split() == wanted.split() else f"{other.file} has other words than {one.file}"
    for number, (first, second) in enumerate(zip_longest(one.entries, other.entries), 1):
        if first != second:
            return f"part {number} is {_shown(first)} in {one.file} and {_shown(second)} in {other.file}"
    return ""


def _shown(entry: OutlineEntry | None) -> str:
    if entry is None:
        return "missing"
    text = entry.text if len(entry.text) <= 40 else f"{entry.text[:40]} …"
    return f"the {entry.role} “{text}”"

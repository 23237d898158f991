"""A finished zip laid out as a folder for a disc or a stick, with its label beside it.

Whoever copies files to a stick sees a folder while it is made, and may pull the stick out at any time. So all
is unpacked into a hidden folder first, and takes its place in one step. A folder that holds anything else is
left alone: a stick may hold what somebody has nowhere else.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path, PurePosixPath

from hwrender.errors import OutputError, os_errors_as_output_errors
from hwrender.files import flush_to_disk, is_regular

_CHOOSE = "Choose another folder with --disc, or move what is there."
_OF_THE_SYSTEM = frozenset({"desktop.ini", "thumbs.db", ".ds_store"})


def lay_out_disc(book: Path, name: str, label: bytes, folder: Path) -> tuple[Path, Path]:
    """Unpack the zip `book` into `folder/name`, and write the label beside that. Gives both paths.

    An older copy of such a book is replaced. Raises `OutputError` for any other folder or file that is in the
    way, and when something cannot be written; then what was there is still there.
    """
    place, label_place = folder / name, folder / f"{name}-label.pdf"
    with zipfile.ZipFile(book) as opened:
        names = opened.namelist()
        _refuse_others(place, label_place, names)
        part = folder / f".{name}.part"
        with os_errors_as_output_errors(f"{folder}: nothing can be written here"):
            try:
                _unpack(opened, label, part)
                _put_into_place(part, place, label_place)
            finally:
                shutil.rmtree(part, ignore_errors=True)
    return place, label_place


def _refuse_others(place: Path, label_place: Path, names: list[str]) -> None:
    """Raise `OutputError` for what is no older copy of a book: that has files of the same names, or of its
    parts, and no others."""
    if os.path.lexists(place):
        if place.is_symlink() or not place.is_dir():
            raise OutputError(f"{place}: this is no folder.", _CHOOSE)
        other = next((each for each in sorted(place.iterdir()) if not _may_be_of_book(each, names)), None)
        if other is not None:
            raise OutputError(f"{place}: there are other things in this folder, like {other.name}.", _CHOOSE)
    if os.path.lexists(label_place) and not (place.is_dir() and is_regular(label_place)):
        raise OutputError(f"{label_place}: there is already a file with this name.", _CHOOSE)


def _may_be_of_book(path: Path, names: list[str]) -> bool:
    """Whether a file is one that such a book has: another book may have more parts."""
    if path.name.lower() in _OF_THE_SYSTEM:
        return True
    endings = {PurePosixPath(name).suffix for name in names}
    is_part = path.stem[:1] == "p" and path.stem[1:].isdecimal() and path.suffix in endings
    return is_regular(path) and (path.name in names or is_part)


def _unpack(opened: zipfile.ZipFile, label: bytes, part: Path) -> None:
    """The book and the label in a hidden folder, on the disk. What was left there by a run that was cut off
    is cleared."""
    shutil.rmtree(part, ignore_errors=True)
    inside = part / "book"
    inside.mkdir(parents=True)
    for member in opened.infolist():
        with opened.open(member) as content, (inside / member.filename).open("xb") as file:
            shutil.copyfileobj(content, file)
        flush_to_disk(inside / member.filename)
    (part / "label.pdf").write_bytes(label)
    flush_to_disk(part / "label.pdf")
    flush_to_disk(inside)


def _put_into_place(part: Path, place: Path, label_place: Path) -> None:
    """The book in the place of an older copy, which comes back if the move fails, then the label."""
    old = part / "old"
    if place.exists():
        place.rename(old)
    try:
        (part / "book").rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    (part / "label.pdf").replace(label_place)
    flush_to_disk(place.parent)

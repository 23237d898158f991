"""The manifest: what lies in a report's folder, what was checked, and from what it was made.

It is written last. A folder whose manifest and files agree is whole; one where they differ was cut off
while it was being published. It names no person, host or path, and not the source's file name: a neutral
folder must not carry a telling name inside it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import NoneType
from typing import Any

from msgspec import Struct, to_builtins

MANIFEST_NAME = "manifest.json"
SCHEMA = 1


class Origin(Struct, frozen=True):
    """What a file was made from. Two files with the same origin show the same words in the same look.

    `sources` is the SHA-256 over the report and the pictures beside it.
    """

    hwrender: str
    sources: str
    edition: str
    style: str


class PublishedFile(Struct, frozen=True):
    """One file of the folder. `voice` and `duration_seconds` are there for what is heard."""

    format: str
    file: str
    media_type: str
    size_bytes: int
    sha256: str
    duration_seconds: float | None
    voice: Mapping[str, str] | None
    checks: tuple[Mapping[str, str | bool], ...]
    origin: Origin


class Manifest(Struct, frozen=True):
    """The whole folder. `origin` is that of the latest build.

    `accepted` are the findings that somebody has looked at and let pass: code, line and reason of each.
    """

    name: str
    language: str
    origin: Origin
    files: tuple[PublishedFile, ...]
    accepted: tuple[Mapping[str, str | int], ...] = ()

    def as_json(self) -> str:
        """UTF-8 text, keys in a fixed order, ending in a newline."""
        return json.dumps({"schema": SCHEMA, **to_builtins(self)}, ensure_ascii=False, indent=2) + "\n"

    def file_of(self, format_name: str) -> PublishedFile | None:
        return next((file for file in self.files if file.format == format_name), None)


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder; nothing when there is none, or none that can be read.

    No file it names lies outside the folder.
    """
    try:
        table: dict[str, Any] = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
        if table.pop("schema") != SCHEMA:
            return None
        files = tuple(_file(each) for each in table.pop("files"))
        accepted = _tables(table.pop("accepted"))
        origin = _origin(table.pop("origin"))
        return Manifest(**_typed(table, _WHOLE_TYPES), origin=origin, files=files, accepted=accepted)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


_Types = Mapping[str, tuple[type, ...]]

_WHOLE_TYPES: _Types = dict.fromkeys(("name", "language"), (str,))
_ORIGIN_TYPES: _Types = dict.fromkeys(("hwrender", "sources", "edition", "style"), (str,))
_FILE_TYPES: _Types = {
    **dict.fromkeys(("format", "file", "media_type", "sha256"), (str,)),
    "size_bytes": (int,),
    "duration_seconds": (int, float, NoneType),
    "voice": (dict, NoneType),
}


def _file(table: dict[str, Any]) -> PublishedFile:
    origin, checks = _origin(table.pop("origin")), _tables(table.pop("checks"))
    file = PublishedFile(**_typed(table, _FILE_TYPES), origin=origin, checks=checks)
    if file.file in ("", ".", "..") or set(file.file) & set("/\\:\0"):  # on any system
        raise ValueError(f"{file.file!r} leads out of the folder")
    return file


def _origin(table: dict[str, Any]) -> Origin:
    return Origin(**_typed(table, _ORIGIN_TYPES))


def _typed(table: dict[str, Any], types: _Types) -> dict[str, Any]:
    """The same table, which may come from anywhere. Raises `TypeError` when a value is of another type."""
    for name, allowed in types.items():
        if not isinstance(table[name], allowed):
            raise TypeError(f"{name} is no {allowed[0].__name__}")
    return table


def _tables(given: Any) -> tuple[dict[str, Any], ...]:
    if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
        raise TypeError("this is no list of tables")
    return tuple(given)


def whole_files(folder: Path) -> tuple[PublishedFile, ...]:
    """The files of a folder's manifest that lie there as it says."""
    manifest = read_manifest(folder)
    return () if manifest is None else tuple(each for each in manifest.files if is_whole(folder, each))


def is_whole(folder: Path, file: PublishedFile) -> bool:
    """Whether the file on disk is the one the manifest speaks of."""
    path = folder / file.file
    try:
        return path.stat().st_size == file.size_bytes and sha256_of(path) == file.sha256
    except OSError:
        return False


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

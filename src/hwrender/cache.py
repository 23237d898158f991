"""What is kept between builds so that nothing is made twice: where it lies, how it is named, when it goes.

An entry is named by all that decides its content, and carries a checksum over that name and its content: one
that is damaged, or that lies in the place of another, counts as not there.
Entries are written whole, so that processes can share a folder. What cannot be read or written is passed
over: a cache may slow, it never fails. The home of platformdirs.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct, msgpack

from hwrender.errors import OutputError, os_errors_as_output_errors
from hwrender.files import is_regular, open_regular, write_whole

IN_USE_SECONDS = 3600.0
"""An entry used this lately may be wanted by a build that is running: it is not cleared away."""

TAG_NAME = "CACHEDIR.TAG"
TAG = b"""Signature: 8a477f597d28d172789f06886806bc55
# What hwrender keeps to save time. Delete it with: hwrender cache --clear
"""
"""The mark of the folder. Its first line is one that programs which make backups know."""

_MAGIC = b"HWC4"
_ANY_MAGIC = re.compile(rb"HWC\d")
_ENTRY = re.compile(r"[0-9a-f]{2}/[0-9a-f]{62}|[0-9a-f]{2}/\.hwrender\.\d+\.\d+\.part")
_HEAD_BYTES = len(_MAGIC) + hashlib.sha256().digest_size
_CLEARED_EVERY = 256
"""The name of an entry tells whether writing it also clears away: one in so many does."""


class CacheSection(Struct, frozen=True):
    """One kind of entries: its folder, what they are to people, and about how many bytes of them are kept."""

    folder: str
    holds: str
    most_bytes: int


SPEECH = CacheSection("utterances", "spoken sentences", 500_000_000)
MADE_FILES = CacheSection("files", "records of files that are up to date", 2_000_000)
OUTCOMES = CacheSection("builds", "records of reports that are up to date", 40_000_000)
COPY_SOURCES = CacheSection("sources", "reports that Word copies were made from", 20_000_000)
SECTIONS = (SPEECH, MADE_FILES, OUTCOMES, COPY_SOURCES)
"""About two and a half hours of speech, what there is to know of twenty thousand builds, and the words of
some thousand reports."""


def cache_folder(environment: Mapping[str, str]) -> Path:
    """The folder that `HWRENDER_CACHE` names, or that of the platform."""
    from platformdirs import user_cache_path

    named = environment.get("HWRENDER_CACHE")
    return Path(named) if named else user_cache_path("hwrender", appauthor=False)


def sizes_in(folder: Path) -> dict[CacheSection, tuple[int, int]]:
    """How many entries each section has, and how many bytes they are."""
    sizes = {}
    for section in SECTIONS:
        files = tuple(_entries(folder / section.folder))
        sizes[section] = (len(files), sum(path.stat().st_size for path in files))
    return sizes


def clear(folder: Path) -> None:
    """Remove the entries from a folder that bears the mark of the cache, and nothing else.

    Raises `OutputError` where something lies there and the mark does not.
    """
    entries = [path for section in SECTIONS for path in _entries(folder / section.folder)]
    if not entries:
        return
    if not _is_marked(folder):
        raise OutputError(
            f"{folder}: this folder does not have hwrender's mark, a file called {TAG_NAME}.",
            "Nothing was deleted. Check that HWRENDER_CACHE names the right folder.",
        )
    for path in entries:
        with os_errors_as_output_errors(f"{path}: this cannot be removed", "Close other runs of hwrender."):
            path.unlink(missing_ok=True)
    emptied = {place for path in entries for place in path.parents[:2]}
    for place in sorted(emptied, reverse=True):  # what is inside comes first
        with suppress(OSError):  # something of somebody else's is in it
            place.rmdir()


def _is_marked(folder: Path) -> bool:
    tag = folder / TAG_NAME
    try:
        return is_regular(tag) and tag.read_bytes() == TAG
    except OSError:
        return False


def _entries(place: Path) -> Iterator[Path]:
    """What is ours in the folder of a section, by its name and by how it begins; links are not followed."""
    with suppress(OSError):
        for group in sorted(place.iterdir()) if not place.is_symlink() else ():
            if group.is_symlink() or not group.is_dir():
                continue
            for path in sorted(group.iterdir()):
                if _is_named_as_ours(path) and _begins_as_ours(path):
                    yield path


def _is_named_as_ours(path: Path) -> bool:
    return _ENTRY.fullmatch(f"{path.parent.name}/{path.name}") is not None and is_regular(path)


def _begins_as_ours(path: Path) -> bool:
    with path.open("rb") as stream:
        return path.name.startswith(".") or _ANY_MAGIC.fullmatch(stream.read(len(_MAGIC))) is not None


class Cache:
    """The entries of one section in `folder`, or none that are ever kept."""

    def __init__(self, folder: Path | None, section: CacheSection) -> None:
        self._folder = None if folder is None else folder / section.folder
        self._most_bytes = section.most_bytes

    def get(self, key: str) -> bytes | None:
        """The content of an entry; none when it is not there or damaged."""
        if self._folder is None:
            return None
        path = _path(self._folder, key)
        try:
            with open_regular(path) as stream:
                whole = stream.read()
        except OSError:
            return None
        head, content = whole[:_HEAD_BYTES], whole[_HEAD_BYTES:]
        if head != _head(key, content):
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep an entry. `key` is one of `key_of`."""
        if self._folder is None:
            return
        path = _path(self._folder, key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            tag = self._folder.parent / TAG_NAME
            if not os.path.lexists(tag):  # the mark is there before the first entry
                write_whole(tag, TAG, durable=False)
            write_whole(path, _head(key, content) + content, durable=False)
        if int(key[:8], 16) % _CLEARED_EVERY == 0:
            self.clear_away()

    def clear_away(self) -> None:
        """Remove what was used longest ago, until the rest keeps the bound."""
        if self._folder is None:
            return
        entries = []
        with suppress(OSError):
            for path in self._folder.glob("??/*"):
                with suppress(OSError):
                    state = path.stat()
                    if not _is_named_as_ours(path):
                        continue
                    entries.append((state.st_mtime, state.st_size, path))
        total = sum(size for _, size, _ in entries)
        lately = time.time() - IN_USE_SECONDS
        for used, size, path in sorted(entries):
            if total <= self._most_bytes or used > lately:
                break
            with suppress(OSError):
                path.unlink()
                total -= size


def _head(key: str, content: bytes) -> bytes:
    return _MAGIC + hashlib.sha256(key.encode() + content).digest()


def _path(folder: Path, key: str) -> Path:
    return folder / key[:2] / key[2:]


def key_of(*values: object) -> str:
    """A digest of values: texts, numbers, paths and structs with all that is in them, except for their places
    in a source (fields called `span`). It is the same in every process.

    Raises `TypeError` for what has no canonical form, like a function.
    """
    flat: list[Any] = []
    _flatten(values, flat)
    try:
        encoded = msgpack.encode(flat)
    except UnicodeEncodeError:  # half a pair of surrogates, from the name of a file
        encoded = msgpack.encode([_bytes_of(value) if isinstance(value, str) else value for value in flat])
    return hashlib.sha256(encoded).hexdigest()


def _flatten(value: Any, flat: list[Any]) -> None:
    """Add a value in its canonical form: plain values, and before each group of them a list that names it."""
    kind = type(value)
    if kind in _PLAIN:
        flat.append(value)
    elif kind is tuple or kind is list:
        flat.append([len(value)])
        for each in value:
            _flatten(each, flat)
    elif issubclass(kind, Struct):
        fields, name = _shape(kind)
        flat.append(name)
        for field in fields:
            _flatten(getattr(value, field), flat)
    elif issubclass(kind, Enum):
        flat += (_shape(kind)[1], value.name)
    elif issubclass(kind, Mapping):
        flat.append(["mapping", len(value)])
        for key in sorted(value):
            flat.append(key)
            _flatten(value[key], flat)
    elif issubclass(kind, PurePath):
        flat.append(str(value))
    else:
        raise TypeError(f"{kind.__qualname__} has no canonical form")


_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})


@cache
def _shape(kind: type) -> tuple[tuple[str, ...], list[str]]:
    """The fields of a struct that count, and the name of a type."""
    fields = tuple(field for field in getattr(kind, "__struct_fields__", ()) if field != "span")
    return fields, [f"{kind.__module__}.{kind.__qualname__}"]


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")

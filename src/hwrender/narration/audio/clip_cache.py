"""The sound of single utterances, kept between builds: each is made once ever.

An entry is named by all that decides its sound. It is written beside its place and moved there, so that two
processes can share a folder; it carries a checksum, and one that is damaged counts as not there.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_MAGIC = b"HWC2"
_HEAD_BYTES = len(_MAGIC) + hashlib.sha256().digest_size

MOST_BYTES = 500_000_000
"""About two and a half hours of speech, as it was said and as MP3."""

IN_USE_SECONDS = 3600.0
"""An entry touched this lately may be wanted by a build that is running: it is not cleared away."""


def key(*parts: str | float) -> str:
    """The name of an entry: a digest of all that decides its sound."""
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()


class ClipCache:
    """A folder of utterances. What cannot be read or written is passed over: a cache may slow, never fail."""

    def __init__(self, folder: Path | None, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._has_grown = False

    def get(self, name: str) -> bytes | None:
        """The content of an entry; none when it is not there or damaged."""
        if self._folder is None:
            return None
        path = self._path(self._folder, name)
        try:
            whole = path.read_bytes()
        except OSError:
            return None
        head, content = whole[:_HEAD_BYTES], whole[_HEAD_BYTES:]
        if head != _MAGIC + hashlib.sha256(content).digest():
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def put(self, name: str, content: bytes) -> None:
        if self._folder is None:
            return
        self._has_grown = True
        path = self._path(self._folder, name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, staged = tempfile.mkstemp(dir=path.parent, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_MAGIC + hashlib.sha256(content).digest() + content)
                Path(staged).replace(path)
            except OSError:
                Path(staged).unlink(missing_ok=True)
                raise

    def clear_away(self) -> None:
        """Once something was put in: removes what was used longest ago, until the rest keeps the bound."""
        if self._folder is None or not self._has_grown:
            return
        entries = []
        with suppress(OSError):
            for path in self._folder.glob("??/*"):
                with suppress(OSError):
                    state = path.stat()
                    entries.append((state.st_mtime, state.st_size, path))
        total = sum(size for _, size, _ in entries)
        lately = time.time() - IN_USE_SECONDS
        for used, size, path in sorted(entries):
            if total <= self._most_bytes or used > lately:
                break
            with suppress(OSError):
                path.unlink()
                total -= size

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / name[:2] / f"{name[2:]}.clip"

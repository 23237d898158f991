"""Small facts kept between builds: which bytes a key stands for, and what an unchanged build came to.

An entry is a JSON file with the digest of its content. It is written beside its place and moved there, so
that processes can share the folder; a damaged one counts as not there. A store may slow, it never fails.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

MOST_ENTRIES = 20_000
"""About 40 MB. Those used longest ago go first."""

_CLEARED_EVERY = 256
"""An entry's name tells whether putting it there also clears away: one in so many does."""


class Store:
    """A folder of entries by name; names are SHA-256 digests in hexadecimal."""

    def __init__(self, folder: Path | None, most_entries: int = MOST_ENTRIES) -> None:
        self._folder = folder
        self._most_entries = most_entries

    def get(self, name: str) -> Any:
        """The value put there under this name, or None."""
        if self._folder is None:
            return None
        path = self._path(self._folder, name)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
            if hashlib.sha256(content).hexdigest().encode() != digest:
                return None
            value = json.loads(content)
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            os.utime(path)
        return value

    def put(self, name: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        if self._folder is None:
            return
        content = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
        path = self._path(self._folder, name)
        beside = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
            beside.replace(path)
        if int(name[:8], 16) % _CLEARED_EVERY == 0:
            self.clear_away()

    def clear_away(self) -> None:
        """Remove the entries that were used longest ago, until the rest keeps the bound."""
        if self._folder is None:
            return
        entries = []
        with suppress(OSError):
            for path in self._folder.glob("??/*"):
                with suppress(OSError):
                    entries.append((path.stat().st_mtime_ns, path))
        for _, path in sorted(entries)[: -self._most_entries]:
            with suppress(OSError):
                path.unlink()

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        return folder / name[:2] / f"{name[2:]}.json"

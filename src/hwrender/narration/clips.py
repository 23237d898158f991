"""The sound of single utterances, kept between builds: each is made once ever.

An entry is named by all that decides its sound. It is written beside its place and moved there, so that two
processes can share a folder; it carries a checksum, and one that is damaged counts as not there.
"""

from __future__ import annotations

import hashlib
import os
import struct
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_MAGIC = b"HWC1"
_HEAD = struct.Struct("<4sI32s")

MOST_BYTES = 500_000_000
"""About three hours of speech."""

IN_USE_SECONDS = 3600.0
"""An entry touched this lately may be wanted by a build that is running: it is not cleared away."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Trimmed 16-bit mono samples of one utterance."""

    samples: NDArray[np.int16]
    sample_rate: int


def key(*parts: str | float) -> str:
    """The name of an entry: a digest of all that decides its sound."""
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()


class ClipCache:
    """A folder of utterances. What cannot be read or written is passed over: a cache may slow, never fail."""

    def __init__(self, folder: Path | None, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def get(self, name: str) -> Sound | None:
        if self._folder is None:
            return None
        path = self._path(self._folder, name)
        try:
            content = path.read_bytes()
            magic, rate, digest = _HEAD.unpack_from(content)
        except (OSError, struct.error):
            return None
        payload = content[_HEAD.size :]
        if magic != _MAGIC or hashlib.sha256(payload).digest() != digest or len(payload) % 2:
            return None
        with suppress(OSError):
            os.utime(path)
        return Sound(np.frombuffer(payload, "<i2"), rate)

    def put(self, name: str, sound: Sound) -> None:
        if self._folder is None:
            return
        payload = sound.samples.astype("<i2").tobytes()
        head = _HEAD.pack(_MAGIC, sound.sample_rate, hashlib.sha256(payload).digest())
        path = self._path(self._folder, name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, staged = tempfile.mkstemp(dir=path.parent, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(head + payload)
                Path(staged).replace(path)
            except OSError:
                Path(staged).unlink(missing_ok=True)
                raise

    def clear_away(self) -> None:
        """Removes the entries that were used longest ago, until the rest keeps the bound."""
        if self._folder is None:
            return
        entries = []
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

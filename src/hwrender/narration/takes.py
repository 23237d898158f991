"""The sounds of one narration while it is being made and played: a file once they are many."""

from __future__ import annotations

import tempfile
import threading

import numpy as np
from numpy.typing import NDArray

MEMORY_BYTES = 64_000_000
"""Sound beyond this waits in a temporary file: about 20 minutes are held in memory."""


class Takes:
    """16-bit mono sounds by name. Several threads may read; the file goes when the last reader has gone."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES)  # noqa: SIM115  lives as long as this
        self._lock = threading.Lock()
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def add(self, name: str, samples: NDArray[np.int16]) -> None:
        with self._lock:
            self._file.seek(self._end)
            self._file.write(samples.tobytes())
            self._places[name] = (self._end, len(samples))
            self._end += 2 * len(samples)

    def length(self, name: str) -> int:
        """In samples."""
        return self._places[name][1]

    def samples(self, name: str) -> NDArray[np.float32]:
        """In [-1, 1]."""
        start, length = self._places[name]
        with self._lock:
            self._file.seek(start)
            content = self._file.read(2 * length)
        return np.frombuffer(content, np.int16).astype(np.float32) / np.float32(32768)

"""The sounds of one narration while it is being made and played: a file once they are many."""

from __future__ import annotations

import tempfile
import threading

MEMORY_BYTES = 16_000_000
"""What is beyond this waits in a temporary file: as 16-bit samples, 5 minutes are held in memory."""


class ClipStore:
    """Sounds by name, as bytes. Several threads may read and add; the file goes when the last reader has
    gone."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES)  # noqa: SIM115  lives as long as this
        self._lock = threading.Lock()
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def add(self, name: str, content: bytes) -> None:
        with self._lock:
            self._file.seek(self._end)
            self._file.write(content)
            self._places[name] = (self._end, len(content))
            self._end += len(content)

    def size(self, name: str) -> int:
        """In bytes."""
        return self._places[name][1]

    def get(self, name: str) -> bytes:
        start, size = self._places[name]
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)

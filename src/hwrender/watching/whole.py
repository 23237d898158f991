"""Whether a report that has come to rest is all there, as far as its bytes can tell."""

from __future__ import annotations

import os
from pathlib import Path

from hwrender.files import open_regular

_HOLE = b"\0" * 4
"""What a program that copies a file has kept room for and not written yet. No text ends so."""


def reads_whole(path: Path) -> bool:
    """Whether as many bytes can be read as there are, and whether they do not change meanwhile. A file that
    is empty, ends in a hole or cannot be opened is not whole."""
    try:
        with open_regular(path, follow_links=True) as stream:
            before = os.fstat(stream.fileno())
            content = stream.read()
        after = path.stat()
    except OSError:
        return False
    is_same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return is_same and len(content) == after.st_size > 0 and not content.endswith(_HOLE)

"""Which files are reports, by how they are called and how they begin. Nothing else of them is looked at."""

from __future__ import annotations

from pathlib import Path, PurePath

_ENDINGS = (".md", ".markdown")
_OPENING = b"---"
_FIRST_BYTES = 64
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def is_named_as_report(path: PurePath) -> bool:
    """Whether a file with this name may be a report. One that is hidden is none."""
    return path.suffix.lower() in _ENDINGS and not path.name.startswith(".")


def begins_as_report(path: Path) -> bool:
    """Whether the file begins with fields, as a report does. One that cannot be read does not."""
    try:
        with path.open("rb") as file:
            return file.read(_FIRST_BYTES).removeprefix(_BYTE_ORDER_MARK).startswith(_OPENING)
    except OSError:
        return False

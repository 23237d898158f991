"""A name for the files of a report that has none of its own: that of its source, made safe on any system."""

from __future__ import annotations

import re

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffd]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)

LONGEST_CHARACTERS = 80
"""With the folder and the end of each file it stays below what Windows allows in a path."""

FALLBACK = "report"


def file_name_of(stem: str) -> str:
    """`stem` as a file name on Windows, macOS and Linux; a plain name stays as it is.

    Gone are the characters that Windows forbids, those that nobody sees, dots and blanks at the ends (".."
    would lead out of the output folder) and a hyphen at the start (a command would take it for an option).
    """
    name = _NOT_IN_NAMES.sub("-", stem.encode("utf-8", "replace").decode("utf-8"))
    name = name[:LONGEST_CHARACTERS].strip(" .-")
    if not name or _RESERVED.fullmatch(name):
        return f"{FALLBACK}-{name}" if name else FALLBACK
    return name

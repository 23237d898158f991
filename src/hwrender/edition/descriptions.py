"""Descriptions of pictures that describe nothing: the name of a file, or what a camera or Word wrote."""

from __future__ import annotations

import re

_NAME = re.compile(
    r".*\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|heic|emf|wmf)"
    r"|(?:img|dsc|dscn|pict?|picture|image|graphic|photo|scan)[\s_-]*\d+"
    r"|(?:[a-z]:[\\/]|\\\\|file:)\S.*",
    re.IGNORECASE | re.DOTALL,
)


def is_file_name(description: str) -> bool:
    """Whether a listener would hear the name or the path of a file. Such a description is never shown."""
    return _NAME.fullmatch(description.strip()) is not None

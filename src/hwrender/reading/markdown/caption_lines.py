"""How a line is written that stands beside a table and belongs to it (see `captions`)."""

from __future__ import annotations

import re

CAPTION_MARK = re.compile(r"(?:[Tt]able)?[ \t]*:[ \t]+(?=\S)")
"""What stands before a caption and is not shown."""

CHART_MARK = re.compile(r"[ \t]*\{[ \t]*chart[ \t]*\}[ \t]*$")
"""What stands behind a caption, or alone, and says that a table is a chart too."""

_NUMBERED = re.compile(r"[Tt]able[ \t]+\d{1,3}[a-z]?(?:[:.]|[ \t][-–—])[ \t]+\S")


def is_caption(words: str) -> bool:
    """Whether a paragraph with these words is a caption where it stands beside a table."""
    return CAPTION_MARK.match(words) is not None or _NUMBERED.match(words) is not None


def is_beside_table(line: str) -> bool:
    """Whether a line that follows a table directly is no row of it but belongs to it."""
    return is_caption(line) or CHART_MARK.match(line) is not None

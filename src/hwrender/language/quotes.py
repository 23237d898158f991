"""What stands between quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from hwrender.language.slices import Slice

_QUOTED = re.compile(
    r"“[^”]*”?|«[^»]*»?|(?<!\w)\"[^\"]+\"(?!\w)|(?<!\w)‘(?:[^’]|’(?=\w))+’(?!\w)|(?<!\w)'(?:[^']|'(?=\w))+'(?!\w)"
)

_OPENING = re.compile(r"[“«\"‘]|(?<!\w)'")
"""What a quotation may start with: most texts have none."""


@lru_cache(maxsize=1 << 12)
def quotations(text: str) -> tuple[Slice, ...]:
    """The quotations in `text`, marks included. One of double curly marks may stay open to the end."""
    if not _OPENING.search(text):
        return ()
    return tuple(Slice(found.start(), found.end()) for found in _QUOTED.finditer(text))

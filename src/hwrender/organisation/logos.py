"""The logo of an organisation: a file in its folder, made safe as every picture is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from hwrender.organisation.values import ValueContext
from hwrender.pictures.artwork import Logo, Photograph, Problem

MOST_BYTES = 5_000_000
LONGEST_SIDE_PIXELS = 900
"""On a cover a logo is 70 mm wide at most: in print that is 300 dots an inch and more."""

_FILE, _DESCRIPTION = "logo.file", "logo.description"


def read_logo(values: dict[str, Any], context: ValueContext) -> Logo | None:
    """The logo that these values name; None where they name none, or where a finding says what is wrong."""
    path, description = values.get(_FILE), values.get(_DESCRIPTION)
    if not isinstance(path, Path):
        return None
    if not description:
        hint = 'Write a line below it: description = "The logo of our group"'
        context.wrong(_FILE, "The logo has no description for people who cannot see it.", hint)
        return None
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"The logo cannot be opened ({error.strerror})."
        context.wrong(_FILE, message, "Check that you may open this file.", "M063")
        return None
    if len(content) > MOST_BYTES:
        context.wrong(_FILE, "The logo is too big.", "Save it at a smaller size.", "M063")
        return None
    found = _made_safe(content, path.name)
    if isinstance(found, Problem):
        context.wrong(_FILE, found.message, found.hint, "M063")
        return None
    return Logo(found, description)


@lru_cache(maxsize=4)
def _made_safe(content: bytes, name: str) -> Photograph | Problem:
    """Whoever writes a report looks at it again and again, and many reports have one logo."""
    from hwrender.pictures.photographs import load_photograph  # it takes a moment, and many have no logo

    return load_photograph(content, name, longest=LONGEST_SIDE_PIXELS)

"""The logo of an organisation: a file in its folder, made safe as every picture is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hwrender.organisation.values import ValueContext
from hwrender.pictures.artwork import Logo, Problem
from hwrender.pictures.picture_files import PictureFiles

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
    found = PictureFiles(context.folder).find(path.relative_to(context.folder).as_posix())
    if isinstance(found, Problem):
        context.wrong(_FILE, found.message, found.hint, "M063")
        return None
    return Logo(found, description)

"""What every page needs besides its words: the look, the scripts and the typeface. A literal table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hwrender.desk.requests import Sent
from hwrender.fonts.faces import BODY_FAMILY, FACES

FOLDER = Path(__file__).parent / "static"

_SCRIPT, _STYLE, _PICTURE, _FONT = "text/javascript", "text/css", "image/svg+xml", "font/ttf"
FILES: Mapping[str, tuple[Path, str]] = MappingProxyType(
    {
        "desk.css": (FOLDER / "desk.css", _STYLE),
        "desk.js": (FOLDER / "desk.js", _SCRIPT),
        "htmx.min.js": (FOLDER / "htmx.min.js", _SCRIPT),
        "desk.svg": (FOLDER / "desk.svg", _PICTURE),
        **{
            f"{'bold' if face.bold else 'regular'}.ttf": (face.file, _FONT)
            for face in FACES
            if face.family == BODY_FAMILY
        },
    }
)


def static_file(sent: Sent) -> Response:
    """A file of the table."""
    found = FILES.get(sent.named["name"])
    if found is None:
        raise HTTPException(404)
    path, media_type = found
    return Response(_content(path), media_type=media_type, headers={"cache-control": "max-age=60"})


@cache
def _content(path: Path) -> bytes:
    return path.read_bytes()

"""The faces words are set in, and what each can draw.

Atkinson Hyperlegible Next (Braille Institute) is the face of every format: made for readers with low vision,
it keeps apart what others confuse (I l 1, O 0, B 8), with a slash in its zero where that is asked for. Andika
(SIL), made for people who are learning to read, stands in for the letters it lacks. Other scripts come from
Noto fonts found on the machine (`fonts.machine`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from hwrender.errors import MissingError

FILES = Path(__file__).parent / "files"


class Face(Struct, frozen=True, eq=False):
    """One weight of one font. `family` is its name in style sheets, `index` its place in a .ttc file. It is
    set `scale` times as large as the words around it: the letters of some hands are small in their em.

    There is one object for each face, so that every word of a report can be looked up by it in no time.
    """

    family: str
    file: Path
    bold: bool
    index: int = 0
    scale: float = 1.0


BODY_FAMILY = "Atkinson Hyperlegible Next"
WIDE_FAMILY = "Andika"

FACES: tuple[Face, ...] = (
    Face(BODY_FAMILY, FILES / "AtkinsonHyperlegibleNext-Regular.ttf", bold=False),
    Face(BODY_FAMILY, FILES / "AtkinsonHyperlegibleNext-Bold.ttf", bold=True),
    Face(WIDE_FAMILY, FILES / "Andika-Regular.ttf", bold=False),
    Face(WIDE_FAMILY, FILES / "Andika-Bold.ttf", bold=True),
)
"""The shipped faces, in the order in which they are tried."""

SHIPPED = {bold: tuple(face for face in FACES if face.bold == bold) for bold in (False, True)}
"""The shipped faces of each weight, in that order."""

_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


@lru_cache(maxsize=64)
def coverage(face: Face) -> frozenset[int]:
    """The code points that `face` has a glyph for. Raises `MissingError` when its file is not there."""
    import uharfbuzz  # type: ignore[import-untyped]  # it has no stubs

    if not face.file.is_file():
        raise MissingError(
            f"The font file {face.file.name} is missing.",
            "Install hwrender again." if face in FACES else "Install this font again.",
        )
    blob = uharfbuzz.Blob.from_file_path(str(face.file))
    return frozenset(uharfbuzz.Face(blob, face.index).unicodes)


def can_draw(text: str, face: Face) -> bool:
    """Whether `face` has every character of `text` that leaves a mark on the page."""
    drawn = coverage(face)
    return all(ord(c) in drawn or unicodedata.category(c) in _INVISIBLE or _is_selector(c) for c in text)


def _is_selector(character: str) -> bool:
    """Variation selectors choose between looks of a character; fonts that know only one lack them."""
    return 0xFE00 <= ord(character) <= 0xFE0F

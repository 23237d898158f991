"""The faces words are set in, and which face draws which character.

Atkinson Hyperlegible Next (Braille Institute) is the face of every format: made for readers with low vision,
it keeps apart what others confuse (I l 1, O 0, B 8). Andika (SIL), made for people who are learning to read,
stands in for the letters it lacks. Other scripts come from Noto fonts found on the machine (`fonts.machine`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILES = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight of one font. `family` is its name in style sheets, `index` its place in a .ttc file.

    There is one object for each face, so that every word of a report can be looked up by it in no time.
    """

    family: str
    file: Path
    bold: bool
    index: int = 0


BODY_FAMILY = "Atkinson Hyperlegible Next"
WIDE_FAMILY = "Andika"

FACES: tuple[Face, ...] = (
    Face(BODY_FAMILY, FILES / "AtkinsonHyperlegibleNext-Regular.ttf", bold=False),
    Face(BODY_FAMILY, FILES / "AtkinsonHyperlegibleNext-Bold.ttf", bold=True),
    Face(WIDE_FAMILY, FILES / "Andika-Regular.ttf", bold=False),
    Face(WIDE_FAMILY, FILES / "Andika-Bold.ttf", bold=True),
)
"""The shipped faces, in the order in which they are tried."""

_SHIPPED = {bold: tuple(face for face in FACES if face.bold == bold) for bold in (False, True)}
_INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_WORD = re.compile(r"\S+|\s+")


@lru_cache(maxsize=64)
def coverage(face: Face) -> frozenset[int]:
    """The code points that `face` has a glyph for."""
    import uharfbuzz  # type: ignore[import-untyped]  # it has no stubs

    blob = uharfbuzz.Blob.from_file_path(str(face.file))
    return frozenset(uharfbuzz.Face(blob, face.index).unicodes)


@lru_cache(maxsize=16384)
def runs_by_face(text: str, bold: bool, folders: tuple[Path, ...] = ()) -> tuple[tuple[Face, str], ...]:
    """`text` cut into the longest runs of one face each; joined, they are `text` again.

    A word is set in one face wherever one face has all of it, so that a name does not change its looks in the
    middle; else the face changes per character, marks staying with their letter. `folders` are searched for
    fonts of further scripts when the shipped faces do not suffice. A character that nothing can draw stays in
    the first face (`missing_characters` tells).
    """
    first = _SHIPPED[bold][0]
    drawn = coverage(first)
    if all(ord(character) in drawn for character in text):
        return ((first, text),) if text else ()
    runs: list[tuple[Face, str]] = []
    for word in _WORD.findall(text):
        whole = _face_of(word, bold, folders)
        pieces = [(whole, word)] if whole else [
            (_face_of(cluster, bold, folders) or _face_of(cluster[0], bold, folders) or first, cluster)
            for cluster in clusters(word)
        ]  # fmt: skip
        for face, piece in pieces:
            if runs and runs[-1][0] == face:
                runs[-1] = (face, runs[-1][1] + piece)
            else:
                runs.append((face, piece))
    return tuple(runs)


def clusters(text: str) -> tuple[str, ...]:
    """`text` cut so that marks and joiners stay with the letter before them (near to UAX #29, "extended")."""
    found: list[str] = []
    joined = False
    for character in text:
        extends = unicodedata.category(character) in {"Mn", "Mc", "Me"} or character in "\u200c\u200d"
        if found and (extends or joined):
            found[-1] += character
        else:
            found.append(character)
        joined = character == "\u200d"
    return tuple(found)


def can_draw(text: str, face: Face) -> bool:
    """Whether `face` has every character of `text` that leaves a mark on the page."""
    drawn = coverage(face)
    return all(ord(c) in drawn or unicodedata.category(c) in _INVISIBLE or _is_selector(c) for c in text)


def _is_selector(character: str) -> bool:
    """Variation selectors choose between looks of a character; fonts that know only one lack them."""
    return 0xFE00 <= ord(character) <= 0xFE0F


@lru_cache(maxsize=4096)
def _face_of(text: str, bold: bool, folders: tuple[Path, ...]) -> Face | None:
    for face in _SHIPPED[bold]:
        if can_draw(text, face):
            return face
    from hwrender.fonts.machine import faces_for

    return next((face for face in faces_for(text, bold, folders) if can_draw(text, face)), None)

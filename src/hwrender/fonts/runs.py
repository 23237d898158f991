"""Which face draws which part of a text, and the characters that no font can draw.

A word stays in one face wherever one face has all of it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from hwrender.fonts.faces import FACES, SHIPPED, Face, can_draw, coverage
from hwrender.fonts.language_table import NASTALIQ_LANGUAGE, wants_nastaliq
from hwrender.fonts.machine import faces_for
from hwrender.fonts.scripts import script_of

_WORD = re.compile(r"\S+|\s+")


def runs_by_face(
    text: str, bold: bool, folders: tuple[Path, ...] = (), language: str = ""
) -> tuple[tuple[Face, str], ...]:
    """`text` cut into the longest runs of one face each; joined, they are `text` again.

    A word is set in one face wherever one face has all of it, so that a name does not change its looks in the
    middle; else the face changes per character, marks staying with their letter. `folders` are searched for
    fonts of further scripts when the shipped faces do not suffice; a `language` (BCP 47) may have a hand of
    its own, as Urdu has. A character that nothing can draw stays in
    the first face (`missing_characters` tells).
    """
    return _in_one_face(text, bold) or _in_several(text, bold, folders, wants_nastaliq(language))


def characters_by_face(characters: str, bold: bool) -> dict[Face, str]:
    """Which of these characters each shipped face draws, one by one: what a subset of it needs."""
    found: dict[Face, str] = {}
    for character in characters:
        for face, drawn in runs_by_face(character, bold):
            found[face] = found.get(face, "") + drawn
    return found


@lru_cache(maxsize=16384)
def _in_one_face(text: str, bold: bool) -> tuple[tuple[Face, str], ...]:
    """The usual case: all of `text` in the first face, or none of it."""
    first = SHIPPED[bold][0]
    drawn = coverage(first)
    return ((first, text),) if text and all(ord(character) in drawn for character in text) else ()


@lru_cache(maxsize=4096)
def _in_several(
    text: str, bold: bool, folders: tuple[Path, ...], in_nastaliq: bool
) -> tuple[tuple[Face, str], ...]:
    first = SHIPPED[bold][0]
    runs: list[tuple[Face, str]] = []

    def face_of(part: str) -> Face | None:
        return _face_of(part, bold, folders, in_nastaliq)

    for word in _WORD.findall(text):
        whole = face_of(word)
        pieces = [(whole, word)] if whole else [
            (face_of(part) or face_of(part[0]) or first, part) for part in clusters(word)
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


@lru_cache(maxsize=4096)
def _face_of(text: str, bold: bool, folders: tuple[Path, ...], in_nastaliq: bool) -> Face | None:
    for face in SHIPPED[bold]:
        if can_draw(text, face):
            return face
    language = NASTALIQ_LANGUAGE if in_nastaliq else ""
    return next((face for face in faces_for(text, bold, folders, language) if can_draw(text, face)), None)


class MissingCharacter(Struct, frozen=True):
    """A character nothing here can draw.

    `offset` counts characters from the start of the text to its first use. `script` is the name of its
    writing system, `font` of one that would draw it and `package` the Debian package which brings that font;
    all three are empty for a character of no known script.
    """

    character: str
    offset: int
    script: str
    font: str
    package: str

    def in_words(self) -> str:
        """The character with its code point and name: "“অ” (U+0985, BENGALI LETTER A)"."""
        name = unicodedata.name(self.character, "without a name")
        return f"“{self.character}” (U+{ord(self.character):04X}, {name})"


def missing_characters(text: str, folders: tuple[Path, ...] = ()) -> tuple[MissingCharacter, ...]:
    """The characters of `text` for which neither the shipped faces nor the fonts in `folders` have a glyph.

    Each is given once, in the order of the text.
    """
    if text.isascii():
        return ()
    found = []
    for character in dict.fromkeys(text):
        if any(can_draw(character, face) for face in FACES):
            continue
        if any(can_draw(character, face) for face in faces_for(character, False, folders)):
            continue
        found.append(_missing(character, text.index(character)))
    return tuple(found)


def _missing(character: str, offset: int) -> MissingCharacter:
    script = script_of(character)
    if script is None:
        return MissingCharacter(character, offset, "", "", "")
    return MissingCharacter(character, offset, script.name, script.font_name(), script.package)

"""Characters that no font can draw: found before anything is made."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from msgspec import Struct

from hwrender.fonts.faces import FACES, can_draw
from hwrender.fonts.machine import faces_for
from hwrender.fonts.scripts import script_of


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

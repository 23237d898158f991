"""Which font draws which script here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from unicodedata import category

from msgspec import Struct

from hwrender.fonts.faces import SHIPPED, coverage
from hwrender.fonts.language_table import NASTALIQ_LANGUAGES, languages_in, script_name_of
from hwrender.fonts.machine import font_file
from hwrender.fonts.scripts import NASTALIQ, SCRIPTS, WritingSystem
from hwrender.language.language_names import language_name

FEWEST_LETTERS = 20
"""A block of fewer letters says little about a font."""
LEAST_SHARE = 0.8
"""Of the letters of a script: what was added to Unicode lately, fonts may lack."""
URDU = "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے"
"""The letters that a font in Nastaliq must have."""


class FontRow(Struct, frozen=True):
    """One script and what draws it. `font` is empty where nothing here does, `file` where it comes with
    hwrender. `languages` are their English names."""

    script: WritingSystem
    languages: tuple[str, ...]
    font: str
    file: Path | None


def list_fonts(folders: tuple[Path, ...]) -> tuple[FontRow, ...]:
    """Every script, in the order of the code chart, and Nastaliq after all others."""
    return tuple(_row(script, folders) for script in (*SCRIPTS, NASTALIQ))


def _row(script: WritingSystem, folders: tuple[Path, ...]) -> FontRow:
    tags = sorted(NASTALIQ_LANGUAGES) if script == NASTALIQ else languages_in(script.name)
    names = tuple(dict.fromkeys(name for tag in tags if (name := language_name(tag)) != language_name("")))
    letters = everyday_letters(script)
    shipped = [face for face in SHIPPED[False] if letters & coverage(face)]
    if draws(script, frozenset().union(*(coverage(face) for face in shipped))):
        return FontRow(script, names, ", ".join(face.family for face in shipped), None)
    file = font_file(script, folders)
    return FontRow(script, names, "" if file is None else script.font_name(), file)


def draws(script: WritingSystem, code_points: frozenset[int]) -> bool:
    """Whether a font with these code points draws the everyday letters of a script."""
    wanted = everyday_letters(script)
    return bool(wanted) and len(wanted & code_points) >= LEAST_SHARE * len(wanted)


@cache
def everyday_letters(script: WritingSystem) -> frozenset[int]:
    """The letters of its first block that has some; of symbols, all that this Unicode knows there."""
    if script == NASTALIQ:
        return frozenset(map(ord, URDU))
    blocks = [
        frozenset(range(int(first, 16), int(last or first, 16) + 1))
        for first, _, last in (block.partition("-") for block in script.ranges.split())
    ]
    for block in blocks:
        letters = frozenset(point for point in block if category(chr(point)).startswith("L"))
        if len(letters) >= FEWEST_LETTERS:
            return letters
    return frozenset(point for point in blocks[0] if category(chr(point)) not in ("Cn", "Co"))


def scripts_named(wanted: str) -> tuple[WritingSystem, ...]:
    """The scripts that are meant by the name of a script ("bengali"), the tag of a language ("bn") or its
    English name, the best first; none where nothing is known by it."""
    name = wanted.strip().casefold()
    by_name = tuple(each for each in (*SCRIPTS, NASTALIQ) if name == each.name.casefold())
    if by_name:
        return by_name
    for script in SCRIPTS:
        for tag in languages_in(script.name):
            english = language_name(tag)
            if name == tag or (name == english.casefold() and english != language_name("")):
                return (NASTALIQ, script) if tag in NASTALIQ_LANGUAGES else (script,)
    is_tag = language_name(name) != language_name("")
    return tuple(each for each in SCRIPTS if is_tag and each.name == script_name_of(name))

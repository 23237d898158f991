"""Noto fonts that this machine has: the scripts the shipped faces do not hold."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from hwrender.fonts.faces import Face
from hwrender.fonts.language_table import wants_nastaliq
from hwrender.fonts.scripts import NASTALIQ, SCRIPTS, WritingSystem

_WEIGHTS = {False: ("-Regular", ""), True: ("-Bold", "-SemiBold", "-Regular", "")}
_SUFFIXES = (".ttf", ".otf", ".ttc")


def font_folders(platform: str, home: Path, environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Where fonts lie on this platform (`sys.platform`), the user's own folders last."""
    match platform:
        case "win32":
            windows = Path(environment.get("WINDIR", "C:/Windows")) / "Fonts"
            local = Path(environment.get("LOCALAPPDATA", str(home / "AppData/Local")))
            return (windows, local / "Microsoft/Windows/Fonts")
        case "darwin":
            return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
        case _:
            data = Path(environment.get("XDG_DATA_HOME", str(home / ".local/share")))
            return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts")


def this_machine() -> tuple[Path, ...]:
    """The font folders of the machine this runs on: the one place that looks."""
    return font_folders(sys.platform, Path.home(), os.environ)


def own_folder(platform: str, home: Path, environment: Mapping[str, str]) -> Path:
    """The user's own folder of fonts on this platform: one that is searched, there or not."""
    folders = font_folders(platform, home, environment)
    return folders[-1] if platform in ("win32", "darwin") else folders[2]


def folder_of_this_user() -> Path:
    """That of the user that this runs for."""
    return own_folder(sys.platform, Path.home(), os.environ)


def faces_for(text: str, bold: bool, folders: tuple[Path, ...], language: str = "") -> tuple[Face, ...]:
    """Faces in `folders` made for the scripts of `text`, best first; for a `language` that is best read in
    Nastaliq, that before Naskh.

    A bold that the machine lacks is stood in for by the regular weight: words matter more than weight.
    """
    found: dict[Face, None] = {}
    for character in dict.fromkeys(text):
        for script in SCRIPTS:
            if script.holds(ord(character)):
                if wants_nastaliq(language) and NASTALIQ.holds(ord(character)):
                    found.update(dict.fromkeys(_faces_named(NASTALIQ, bold, folders)))
                found.update(dict.fromkeys(_faces_named(script, bold, folders)))
    return tuple(found)


def has_font(script: WritingSystem, folders: tuple[Path, ...]) -> bool:
    """Whether `folders` have a face for this script."""
    return font_file(script, folders) is not None


def is_in_naskh(language: str, folders: tuple[Path, ...]) -> bool:
    """Whether words of this language, which are best read in Nastaliq, are set in Naskh: `folders` have no
    Nastaliq."""
    return wants_nastaliq(language) and not has_font(NASTALIQ, folders)


def font_file(script: WritingSystem, folders: tuple[Path, ...]) -> Path | None:
    """The file of the font in `folders` that draws this script, if there is one."""
    return next((face.file for face in _faces_named(script, False, folders)), None)


@lru_cache(maxsize=256)
def _faces_named(script: WritingSystem, bold: bool, folders: tuple[Path, ...]) -> tuple[Face, ...]:
    files, stem = _noto_files(folders), script.noto
    wanted = [f"{stem}{weight}{suffix}" for weight in _WEIGHTS[bold] for suffix in _SUFFIXES]
    # one file with every weight; its default instance is the regular one
    variable = sorted(name for name in files if re.fullmatch(rf"{stem}(-VF)?\[.*\]\.ttf", name))
    names = [name for name in wanted if name in files] + variable
    return tuple(_face(script.font_name(), files[name], bold, script.scale) for name in names)


@lru_cache(maxsize=256)
def _face(family: str, file: Path, bold: bool, scale: float) -> Face:
    """The one object for this file: several scripts may share it."""
    return Face(family, file, bold, scale=scale)


@lru_cache(maxsize=8)
def _noto_files(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Noto font files by name; a later folder does not hide an earlier one."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("Noto*")):
            if path.suffix in _SUFFIXES:
                found.setdefault(path.name, path)
    return found

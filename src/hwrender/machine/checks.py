"""The table of what is looked at, in the order in which it matters."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hwrender import __version__
from hwrender.errors import HwrenderError
from hwrender.fixed_words.table import ENGLISH, LANGUAGES, words_in
from hwrender.fonts.machine import has_font
from hwrender.fonts.scripts import SCRIPTS
from hwrender.formats import Format, format_named, missing_tools
from hwrender.machine.model import MachineCheck, MachineState, World
from hwrender.narration.voices import DEFAULT_VOICE, auto_choice, warm_up_engine

_GOOD, _LESS, _BAD = MachineState.GOOD, MachineState.LESS, MachineState.BAD
_MEGABYTE = 1_000_000
_LEAST_SPACE, _SPARE_SPACE = 50 * _MEGABYTE, 500 * _MEGABYTE
_FIRST_YEAR, _LAST_YEAR = 2025, 2099
_FONT_PACKAGES = {
    "linux": "Install them with: sudo apt install {packages}",
    "darwin": "Get the Noto fonts from fonts.google.com/noto. Open each file to install it.",
    "win32": "Get the Noto fonts from fonts.google.com/noto. Open each file to install it.",
}


def _program(world: World) -> MachineCheck:
    python = ".".join(map(str, sys.version_info[:3]))
    return MachineCheck("Program", _GOOD, f"This is hwrender {__version__}, with Python {python}.")


def _voice(world: World) -> MachineCheck:
    try:
        warm_up_engine(DEFAULT_VOICE)
    except HwrenderError as error:
        return MachineCheck("Voice", _BAD, "The usual voice does not speak.", f"{error.what} {error.remedy}")
    return MachineCheck("Voice", _GOOD, f"The usual voice, {auto_choice()}, is ready.")


def _folder(world: World) -> MachineCheck:
    if _can_write(world.folder):
        return MachineCheck("Folder", _GOOD, "Files can be written in this folder.")
    return MachineCheck(
        "Folder",
        _BAD,
        "Nothing can be written in this folder.",
        "Go to another folder, or choose one with --output.",
    )


def _space(world: World) -> MachineCheck:
    free = shutil.disk_usage(world.folder).free
    said = f"There are {free // _MEGABYTE:,} MB free on this disk."
    if free < _LEAST_SPACE:
        return MachineCheck("Disk", _BAD, said, "Delete what you do not need.")
    if free < _SPARE_SPACE:
        return MachineCheck(
            "Disk", _LESS, said, "That is enough for a few reports. Delete what you do not need."
        )
    return MachineCheck("Disk", _GOOD, said)


def _cache(world: World) -> MachineCheck:
    if _can_write(world.cache):
        return MachineCheck("Cache", _GOOD, "What was made once is kept, and not made again.")
    return MachineCheck(
        "Cache",
        _LESS,
        "What was made once cannot be kept. Each run makes it again.",
        "Name a folder that you may write to in HWRENDER_CACHE.",
    )


def _clock(world: World) -> MachineCheck:
    today = time.strftime("%Y-%m-%d", time.gmtime(world.now))
    if _FIRST_YEAR <= int(today[:4]) <= _LAST_YEAR:
        return MachineCheck("Clock", _GOOD, f"The clock says {today}.")
    said = f"The clock says {today}. Dates in files may be wrong."
    return MachineCheck("Clock", _LESS, said, "Set the clock of this computer.")


def _fonts(world: World) -> MachineCheck:
    missing = [script for script in SCRIPTS if not has_font(script, world.font_folders)]
    if not missing:
        return MachineCheck("Fonts", _GOOD, "There are fonts for all scripts that hwrender knows.")
    names = ", ".join(script.name for script in missing[:3])
    said = f"{len(missing)} of {len(SCRIPTS)} scripts have no font here, such as {names}."
    packages = " ".join(sorted({script.package for script in missing}))
    remedy = _FONT_PACKAGES.get(world.platform, _FONT_PACKAGES["linux"]).format(packages=packages)
    return MachineCheck(
        "Fonts", _LESS, said, f"English needs none of them. {remedy} See all of them: hwrender fonts"
    )


def _braille(world: World) -> MachineCheck:
    return _tool("Braille", "Braille can be made.", format_named("braille"))


def _more_audio(world: World) -> MachineCheck:
    return _tool("Opus and M4B", "Opus and M4B files can be made.", format_named("opus"))


def _tool(name: str, said: str, row: Format) -> MachineCheck:
    """Whether what this format needs is here."""
    missing = missing_tools((row,))
    if not missing:
        return MachineCheck(name, _GOOD, said)
    return MachineCheck(name, _LESS, missing[0].what, missing[0].remedy)


def _languages(world: World) -> MachineCheck:
    others = [words_in(name) for name in LANGUAGES if name != ENGLISH]
    unchecked = [words.english_name for words in others if not words.is_checked]
    said = f"Our own words in copies are in {len(others)} languages and English."
    if unchecked:
        said += f" No native reader has checked {len(unchecked)}: {', '.join(sorted(unchecked))}."
    return MachineCheck("Languages", _GOOD, said)


def _browser(world: World) -> MachineCheck:
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return MachineCheck(
            "Browser",
            _LESS,
            "No browser opens by itself here.",
            "For hwrender desk, open its address in a browser yourself.",
        )
    return MachineCheck("Browser", _GOOD, "There is a browser for hwrender desk.")


CHECKS: tuple[Callable[[World], MachineCheck], ...] = (
    _program, _voice, _folder, _space, _cache, _clock, _fonts, _languages, _braille, _more_audio, _browser,
)  # fmt: skip


def examine(world: World) -> tuple[MachineCheck, ...]:
    """All of them. Nothing is raised, and nothing that was written is left."""
    return tuple(check(world) for check in CHECKS)


def _can_write(folder: Path) -> bool:
    """Whether a file can be written in a folder, or in the nearest one above it that there is."""
    place = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False

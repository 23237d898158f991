"""liblouis on this computer: where it is, or how to get it.

liblouis is a program of its own under the LGPL and comes with every Linux, Homebrew and, for Windows, as a
zip. No package of Python carries it. Its library is used and not its command `lou_translate`: the command
takes one table and one direction, no bold words, and lines of at most 2,047 bytes; and the library is there
wherever the command is. Nothing is loaded here: `louis` does that, in a process of its own.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.errors import MissingError

TABLES = ("en-ueb-g1.ctb", "en-ueb-g2.ctb", "unicode.dis")
"""The tables that every report needs."""

_LIBRARIES = {
    "win32": ("liblouis.dll",),
    "darwin": ("liblouis.dylib", "liblouis.20.dylib"),
    "linux": ("liblouis.so.20", "liblouis.so"),
}
_USUAL = {
    "win32": (r"%ProgramFiles%\liblouis", r"%LOCALAPPDATA%\liblouis", r"%LOCALAPPDATA%\Programs\liblouis"),
    "darwin": ("/opt/homebrew", "/usr/local", "/opt/local"),
    "linux": ("/usr", "/usr/local"),
}
_WAYS = {
    "win32": "Get the zip for Windows from liblouis.io. Unpack it to C:\\Program Files\\liblouis.",
    "darwin": "Install it with: brew install liblouis",
    "linux": "Install it with: sudo apt install liblouis-bin",
}
HOME = "HWRENDER_LIBLOUIS"
"""The variable that names another folder that liblouis was unpacked to."""


class Liblouis(Struct, frozen=True):
    """The library and the folder of its tables."""

    library: Path
    tables: Path

    def identity(self) -> str:
        """What changes with liblouis, without loading it: which library and tables these are, and how new."""
        library, tables = self.library.resolve().stat(), self.tables.stat()
        return f"{library.st_size} {library.st_mtime_ns} {tables.st_mtime_ns}"


def find_liblouis(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> Liblouis | None:
    """The liblouis of this computer, if there is one: that of `HWRENDER_LIBLOUIS`, else of the path, else of
    the usual folders."""
    system = platform if platform in _LIBRARIES else "linux"
    for folder in _folders(system, environment):
        library = next(_libraries_in(folder, system), None)
        tables = folder / "share" / "liblouis" / "tables"
        if library is not None and all((tables / name).is_file() for name in TABLES):
            return Liblouis(library, tables)
    return None


def why_missing(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> MissingError | None:
    """What to say where there is no liblouis, with how to get it on this kind of computer."""
    if find_liblouis(platform, environment) is not None:
        return None
    way = _WAYS.get(platform, _WAYS["linux"])
    return MissingError(
        "Braille needs the program liblouis, which is not on this computer. Other copies do not need it.",
        way,
    )


def needed_liblouis() -> Liblouis:
    """The liblouis of this computer. Raises `MissingError`."""
    found = find_liblouis()
    if found is None:
        missing = why_missing()
        assert missing is not None
        raise missing
    return found


def tool_identity() -> str:
    """What the bytes of braille depend on beside the report and the program."""
    found = find_liblouis()
    return "" if found is None else found.identity()


def _folders(system: str, environment: Mapping[str, str]) -> Iterator[Path]:
    if named := environment.get(HOME):
        yield Path(named)
    if command := shutil.which("lou_translate", path=environment.get("PATH")):
        yield Path(command).resolve().parent.parent
        yield Path(command).parent.parent
    for folder in _USUAL[system]:
        yield Path(_expanded(folder, environment))


def _expanded(folder: str, environment: Mapping[str, str]) -> str:
    for name in ("ProgramFiles", "LOCALAPPDATA"):
        folder = folder.replace(f"%{name}%", environment.get(name, ""))
    return folder


def _libraries_in(folder: Path, system: str) -> Iterator[Path]:
    # Debian keeps libraries in a folder for each kind of processor
    places = (
        folder / "bin",
        folder / "lib",
        folder / "lib64",
        *sorted((folder / "lib").glob("*-linux-gnu*")),
    )
    for place in places:
        for name in _LIBRARIES[system]:
            if (place / name).is_file():
                yield place / name

"""Where the recordings of a report lie, and which files are meant as one: `NAME.voice/` beside `NAME.md`."""

from __future__ import annotations

from pathlib import Path

FOLDER_ENDING = ".voice"
TABLE_NAME = "words.toml"
SHEET_NAME = "read-aloud.html"

SUFFIXES = (".wav", ".mp3")
OTHER_SOUNDS = (".aac", ".aif", ".aiff", ".amr", ".flac", ".m4a", ".ogg", ".opus", ".wma", ".3gp")
"""What telephones and programs save a recording as that we do not read."""
_MOST_FILES = 10_000


def voice_folder(report: Path) -> Path:
    """Where the recordings of a report lie. Two reports of one folder have two."""
    return report.with_name(f"{report.stem}{FOLDER_ENDING}")


def sound_files(folder: Path) -> tuple[Path, ...]:
    """Whatever in the folder may be meant as a recording, in the order of its names."""
    if not folder.is_dir():
        return ()
    found = (path for _, path in zip(range(_MOST_FILES), folder.iterdir(), strict=False))
    suffixes = (*SUFFIXES, *OTHER_SOUNDS)
    return tuple(
        sorted(path for path in found if path.suffix.lower() in suffixes and not path.name.startswith("."))
    )

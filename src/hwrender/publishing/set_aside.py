"""Older files that somebody wanted kept: in a folder of their own beside those of the reports.

They are published copies still. A record beside them says what each was made from, so that those with
something that was taken out of the report later can go too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import MsgspecError, json
from msgspec.structs import replace

from hwrender.files import open_regular, write_whole
from hwrender.publishing.manifest import MOST_BYTES, PublishedFile, is_whole, sha256_of

ASIDE = "superseded"
"""The folder beside those of the reports in which older files are kept, in a folder for each report."""

RECORD = "kept.json"


def set_aside(files: Iterable[PublishedFile], folder: Path, aside: Path) -> None:
    """Copy these files of `folder` to `aside`, and keep what was put there before under their names."""
    copied = [_copy(folder / file.file, aside, file) for file in files]
    if copied:
        names = {file.file for file in copied}
        _write_record(aside, (*(each for each in _record(aside) if each.file not in names), *copied))


def take_away(aside: Path, is_giving_away: Callable[[PublishedFile], bool]) -> tuple[str, ...]:
    """Remove what was set aside and `is_giving_away`, where it is still as it was. Gives its names."""
    kept = _record(aside)
    going = [file for file in kept if is_whole(aside, file) and is_giving_away(file)]
    for file in going:
        (aside / file.file).unlink(missing_ok=True)
    if going:
        _write_record(aside, tuple(file for file in kept if file not in going))
    return tuple(file.file for file in going)


def _copy(path: Path, aside: Path, file: PublishedFile) -> PublishedFile:
    aside.mkdir(parents=True, exist_ok=True)
    target = aside / file.file
    if target.exists() and sha256_of(target) != file.sha256:
        target = aside / f"{path.stem}-{file.sha256[:8]}{path.suffix}"
    write_whole(target, path.read_bytes())
    return replace(file, file=target.name)


def _record(aside: Path) -> tuple[PublishedFile, ...]:
    """What was set aside here; nothing where no record can be read."""
    try:
        with open_regular(aside / RECORD) as stream:
            content = stream.read(MOST_BYTES + 1)
        return json.decode(content, type=tuple[PublishedFile, ...]) if len(content) <= MOST_BYTES else ()
    except (OSError, MsgspecError, UnicodeDecodeError, RecursionError):
        return ()


def _write_record(aside: Path, files: tuple[PublishedFile, ...]) -> None:
    write_whole(aside / RECORD, json.format(json.encode(files), indent=2) + b"\n")

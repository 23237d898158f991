"""Which report another one is a translation of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from hwrender.files import open_regular
from hwrender.metadata import Metadata

_KEY = b"translation_of:"
_MOST_FRONT_MATTER_BYTES = 20_000


def source_of(report: Path, metadata: Metadata) -> Path | None:
    """The file that this report is a translation of, beside it: the one that `translation_of` names, which
    may not be there; else, for "report.tr.md" in Turkish, "report.md" where there is one. None for a report
    that is no translation."""
    if metadata.translation_of:
        return report.parent / Path(metadata.translation_of).name
    stem, dot, tag = report.stem.rpartition(".")
    is_named = bool(dot) and tag.lower() in (metadata.lang.lower(), metadata.lang.lower().split("-")[0])
    source = report.with_name(f"{stem}{report.suffix}") if is_named and stem else None
    return source if source is not None and source.is_file() else None


def is_translation_of(report: Path, metadata: Metadata, source: Path) -> bool:
    """Whether a report is a translation of `source`, which lies beside it."""
    found = source_of(report, metadata)
    return found is not None and found.name == source.name and report.name != source.name


def names_beside(report: Path) -> tuple[str, ...]:
    """The names of the reports beside this one that are called like it: what a new translation adds to."""
    stem = report.stem.rpartition(".")[0] or report.stem
    sources = {report, report.with_name(f"{stem}{report.suffix}")}
    return tuple(sorted({path.name for each in sources for path in _called_like(each)}))


def _called_like(source: Path) -> Iterator[Path]:
    from hwrender.fixed_words.table import LANGUAGES  # it reads tables: the help needs none

    for tag in LANGUAGES:
        path = source.with_name(f"{source.stem}.{tag}{source.suffix}")
        if path.is_file():
            yield path


def may_be_translations(source: Path) -> tuple[Path, ...]:
    """The reports beside `source` that may be translations of it, by their names, in order: those that are
    called like it, as "report.tr.md" is, and those that say of what they are one. Nothing else is read of
    them."""
    folder, start = source.parent, f"{source.stem}."
    try:
        with os.scandir(folder) as entries:
            reports = [each for each in entries if each.name.endswith(source.suffix) and each.is_file()]
    except OSError:
        return ()
    found = (
        each.name
        for each in reports
        if each.name != source.name and (each.name.startswith(start) or _says_of_what(each))
    )
    return tuple(folder / name for name in sorted(found))


def _says_of_what(entry: os.DirEntry[str]) -> bool:
    try:
        state = entry.stat()
    except OSError:
        return False
    return _has_key(entry.path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1 << 15)
def _has_key(path: str, changed_ns: int, size_bytes: int) -> bool:
    """Whether a report says of what it is a translation. A folder of thousands is looked through once."""
    del changed_ns, size_bytes
    try:
        with open_regular(Path(path), follow_links=True) as file:
            return _KEY in file.read(_MOST_FRONT_MATTER_BYTES)
    except OSError:
        return False

"""Which report another one is a translation of."""

from __future__ import annotations

from pathlib import Path

from hwrender.metadata import Metadata


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

"""One file: written, held against its claims, and as the manifest lists it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from msgspec.structs import asdict

from hwrender.edition.model import Edition
from hwrender.errors import FailedCheckError, os_errors_as_output_errors
from hwrender.formats import PAGED, Format, format_named
from hwrender.formats.contract import DEFAULT_OPTIONS, Check, FormatOptions, RenderInput
from hwrender.narration.model import Narration
from hwrender.pipeline.options import Environment
from hwrender.publishing.manifest import Origin, PublishedFile, sha256_of


def write_and_verify(row: Format, given: RenderInput, path: Path) -> tuple[Check, ...]:
    """Write a file and hold it against its claims. Raises `OutputError` and `FailedCheckError`."""
    writer = row.load()
    with os_errors_as_output_errors(f"{path.name}: this file could not be written"):
        writer.write(given, path)
        checks = writer.verify(path, given)
        path.stat()  # a file that has gone meanwhile keeps no promise, and that is no fault of its own
    failed = [check for check in checks if not check.passed]
    if failed:
        reasons = "; ".join(f"{check.name}: {check.detail}" for check in failed[:3])
        raise FailedCheckError(
            f"{path.name}: this file failed its own checks ({reasons}).",
            "Nothing was published. Please report this as a bug, with the report if it is not private.",
        )
    return checks


def page_pdf(edition: Edition, environment: Environment) -> bytes:
    """A page that goes with the copies, such as a label, as a PDF: held against its claims like any other."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{edition.publication.name}.pdf"
        given = RenderInput(edition, None, (), font_folders=environment.font_folders)
        write_and_verify(format_named(PAGED), given, path)
        return path.read_bytes()


def published(
    row: Format,
    path: Path,
    narration: Narration | None,
    checks: tuple[Check, ...],
    origin: Origin,
    options: FormatOptions = DEFAULT_OPTIONS,
    *,
    is_draft: bool = False,
) -> PublishedFile:
    """What the manifest says of a finished file."""
    heard = narration if row.is_sound else None
    return PublishedFile(
        format=row.name,
        file=path.name,
        media_type=row.media_type,
        size_bytes=path.stat().st_size,
        sha256=sha256_of(path),
        duration_seconds=None if heard is None else round(heard.duration_seconds, 3),
        voice=None if heard is None else asdict(heard.voice),
        checks=tuple({"name": check.name, "passed": check.passed} for check in checks),
        origin=origin,
        draft=is_draft,
        checked_by=options.checked_by if "checked_by" in row.options else "",
        silent=row.is_silent(options),
    )

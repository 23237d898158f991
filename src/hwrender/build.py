"""The order of steps from a report to its published files. Nothing else knows this order.

reading, checks, edition, narration, formats, verifying, publishing. What is wrong with a document comes
back as findings; what is wrong in the world is raised.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from hwrender import __version__
from hwrender.checks.table import Surroundings, check_document
from hwrender.diagnostics import Finding, has_errors, in_line_order
from hwrender.document import Document
from hwrender.edition.builder import make_edition
from hwrender.edition.model import Edition, EditionKind
from hwrender.errors import FailedCheckError, OutputError
from hwrender.formats import FORMATS, Format
from hwrender.formats.making import MadeFile, Making
from hwrender.narration.model import Narration
from hwrender.pictures.gallery import Gallery, open_gallery
from hwrender.publishing.manifest import (
    Manifest,
    Origin,
    PublishedFile,
    is_whole,
    read_manifest,
    sha256_of,
)
from hwrender.publishing.staging import publish, staging
from hwrender.reading import read_report
from hwrender.style import Style, load_style


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of each report. `style` is a name or a file; none means the default of the edition.

    `formats` are rows of the table, in its order.
    """

    output: Path
    kind: EditionKind = EditionKind.EASY
    style: str | None = None
    formats: tuple[Format, ...] = FORMATS
    voice: str | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Machine:
    """What the world around the program gives.

    Where sounds are kept, the time (seconds since 1970) that files are to carry, and where fonts lie.
    """

    cache: Path | None
    source_epoch: int | None = None
    font_folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report. `folder` and `manifest` are there when it was published."""

    report: Path
    findings: tuple[Finding, ...]
    folder: Path | None = None
    manifest: Manifest | None = None


def check_report(report: Path, machine: Machine) -> tuple[Document | None, Gallery, tuple[Finding, ...]]:
    """Read a report and check it: the document (none if it cannot be understood) and all findings."""
    gallery = open_gallery(report.parent)
    read = read_report(report)
    found = list(read.findings)
    if read.document is not None:
        found.extend(check_document(read.document, Surroundings(gallery, machine.font_folders)))
    return read.document, gallery, in_line_order(found)


def build_report(report: Path, order: Order, machine: Machine) -> Outcome:
    """Make and publish what `order` wants of one report, or nothing at all.

    With errors in the document (or warnings, when strict) only the findings come back. Raises `HwrenderError`
    for everything that is wrong outside the document.
    """
    style = load_style(order.style or DEFAULT_STYLES[order.kind])
    document, gallery, findings = check_report(report, machine)
    if document is None or has_errors(findings, strict=order.strict):
        return Outcome(report, findings)
    edition = make_edition(document, order.kind, style, gallery.artwork, machine.source_epoch)
    origin = Origin(__version__, _digest(document, gallery), order.kind.value, _style_digest(style))
    folder, manifest = _make_and_publish(edition, origin, order, machine)
    return Outcome(report, findings, folder, manifest)


DEFAULT_STYLES = {EditionKind.EASY: "easy-read", EditionKind.FULL: "large-print"}


def _make_and_publish(
    edition: Edition, origin: Origin, order: Order, machine: Machine
) -> tuple[Path, Manifest]:
    name = edition.publication.name
    destination = order.output / name
    kept = _kept(destination, order)
    with staging(order.output, name, os.getpid()) as folder:
        made = _make(edition, origin, order, machine, folder, kept)
        rank = {row.name: number for number, row in enumerate(FORMATS)}
        files = tuple(sorted((*kept, *made), key=lambda file: rank[file.format]))
        manifest = Manifest(name, edition.publication.language, origin, files)
        publish(folder, destination, manifest)
    return destination, manifest


def _kept(destination: Path, order: Order) -> tuple[PublishedFile, ...]:
    """Files of an earlier build that this one does not make again and that are still whole."""
    before = read_manifest(destination)
    making = {row.name for row in order.formats}
    if before is None:
        return ()
    return tuple(file for file in before.files if file.format not in making and is_whole(destination, file))


def _make(
    edition: Edition,
    origin: Origin,
    order: Order,
    machine: Machine,
    folder: Path,
    kept: tuple[PublishedFile, ...],
) -> list[PublishedFile]:
    """Every format in the order of the table. The voice speaks while the first documents are written."""
    current = [_made(file) for file in kept if file.origin == origin]
    is_heard = any(row.is_sound for row in order.formats) or any(file.format == "audio" for file in current)
    made: list[PublishedFile] = []
    with ThreadPoolExecutor(1, "narration") as second:
        speaking = second.submit(_narrate, edition, order.voice, machine) if is_heard else None
        for row in sorted(order.formats, key=lambda row: row.needs_narration):
            narration = _narration_for(row, speaking)
            making = Making(edition, narration, (*current, *map(_made, made)))
            made.append(_make_one(row, making, origin, folder))
    return made


def _narration_for(row: Format, speaking: Future[Narration] | None) -> Narration | None:
    return speaking.result() if row.needs_narration and speaking is not None else None


def _narrate(edition: Edition, voice: str | None, machine: Machine) -> Narration:
    from hwrender.narration import narrate  # numpy and a voice: only when something is to be heard

    return narrate(edition, voice, machine.cache)


def _make_one(row: Format, making: Making, origin: Origin, folder: Path) -> PublishedFile:
    """Write one format into staging, open it again and hold it against its claims."""
    writer = row.load()
    path = folder / f"{making.edition.publication.name}{row.suffix}"
    try:
        writer.write(making, path)
    except OSError as error:
        raise OutputError(
            f"{path.name}: this file could not be written ({error.strerror}).",
            "Check that the disk is not full and that you may write in the output folder.",
        ) from error
    checks = writer.verify(path, making)
    failed = [check for check in checks if not check.passed]
    if failed:
        reasons = "; ".join(f"{check.name}: {check.detail}" for check in failed[:3])
        raise FailedCheckError(
            f"{path.name}: this file does not keep its promises ({reasons}).",
            "Nothing was published. Please report this as a bug, with the report if it is not private.",
        )
    heard = making.narration if row.is_sound else None
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
    )


def _made(file: PublishedFile) -> MadeFile:
    return MadeFile(file.format, file.file, file.media_type, file.size_bytes, file.duration_seconds)


def _digest(document: Document, gallery: Gallery) -> str:
    """The SHA-256 over the report and every picture file that was read for it."""
    digest = hashlib.sha256(bytes.fromhex(document.digest))
    for content in gallery.digests():
        digest.update(bytes.fromhex(content))
    return digest.hexdigest()


def _style_digest(style: Style) -> str:
    """The style's name with the start of the hash of its values: two files may share a name."""
    return f"{style.name} {hashlib.sha256(repr(style).encode()).hexdigest()[:12]}"

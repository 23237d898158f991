"""A published folder of a real report with a hummed narration, for the tests of what becomes of it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from hwrender.edition.model import Edition, EditionKind
from hwrender.formats import FORMATS, Format
from hwrender.formats.making import MadeFile, Making
from hwrender.narration import narrate
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, Origin, PublishedFile, sha256_of
from manifests import ORIGIN
from reports import REPORTS, edition_of


def publish_report(
    folder: Path,
    edition: Edition | None = None,
    origin: Origin = ORIGIN,
    formats: tuple[Format, ...] = FORMATS,
) -> Manifest:
    """Make these formats of the first report, or of this edition, in `folder`, and its manifest."""
    edition = edition or edition_of(REPORTS[0], EditionKind.EASY)
    narration = narrate(edition, "silent", None)
    folder.mkdir(parents=True)
    files: list[PublishedFile] = []
    for row in formats:
        path = folder / f"{folder.name}{row.suffix}"
        made = tuple(beside(file) for file in files)
        row.load().write(Making(edition, narration if row.needs_narration else None, made), path)
        heard = narration if row.is_sound else None
        files.append(
            PublishedFile(
                format=row.name,
                file=path.name,
                media_type=row.media_type,
                size_bytes=path.stat().st_size,
                sha256=sha256_of(path),
                duration_seconds=None if heard is None else round(heard.duration_seconds, 3),
                voice=None if heard is None else asdict(heard.voice),
                checks=(),
                origin=origin,
            )
        )
    manifest = Manifest(folder.name, edition.publication.language, origin, tuple(files))
    write_manifest(folder, manifest)
    return manifest


def beside(file: PublishedFile) -> MadeFile:
    return MadeFile(file.format, file.file, file.media_type, file.size_bytes, file.duration_seconds)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    (folder / MANIFEST_NAME).write_text(manifest.as_json(), encoding="utf-8")

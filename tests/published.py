"""A published folder of a real report with a hummed narration, for the tests of what becomes of it."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.model import Edition, EditionKind
from hwrender.formats import FORMATS, Format, can_be_made
from hwrender.formats.contract import RenderInput
from hwrender.pipeline.finished_files import published
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, Origin, PublishedFile
from manifests import ORIGIN
from narrations import narrated
from reports import REPORTS, edition_of


def publish_report(
    folder: Path,
    edition: Edition | None = None,
    origin: Origin = ORIGIN,
    formats: tuple[Format, ...] = can_be_made(FORMATS),
) -> Manifest:
    """Make these formats of the first report, or of this edition, in `folder`, and its manifest."""
    edition = edition or edition_of(REPORTS[0], EditionKind.EASY)
    narration = narrated(edition)
    folder.mkdir(parents=True)
    files: list[PublishedFile] = []
    for row in formats:
        path = folder / f"{folder.name}{row.suffix}"
        row.load().write(RenderInput(edition, narration if row.needs_narration else None, tuple(files)), path)
        files.append(published(row, path, narration, (), origin))
    manifest = Manifest(folder.name, edition.publication.language, origin, tuple(files), ())
    write_manifest(folder, manifest)
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    (folder / MANIFEST_NAME).write_text(manifest.as_json(), encoding="utf-8")

"""Manifests for the tests of publishing and verifying."""

from __future__ import annotations

from pathlib import Path

from hwrender.publishing.manifest import Manifest, Origin, PublishedFile, sha256_of

ORIGIN = Origin("0.1.0", "00" * 32, "easy", "easy-read 000000000000")


def manifest_of(*paths: Path, origin: Origin = ORIGIN) -> Manifest:
    """A manifest of these files, each of them taken for a PDF."""
    return Manifest("report", "en-GB", origin, tuple(published(path, origin) for path in paths), ())


def ready(kind: str, name: str, media_type: str, size_bytes: int, seconds: float | None) -> PublishedFile:
    """What a page is told of a file that need not be there."""
    return PublishedFile(kind, name, media_type, size_bytes, "00" * 32, seconds, None, (), ORIGIN)


def published(path: Path, origin: Origin = ORIGIN) -> PublishedFile:
    return PublishedFile(
        format="pdf",
        file=path.name,
        media_type="application/pdf",
        size_bytes=path.stat().st_size,
        sha256=sha256_of(path),
        duration_seconds=None,
        voice=None,
        checks=({"name": "words", "passed": True},),
        origin=origin,
    )

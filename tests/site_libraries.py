"""Published folders for the tests of sites: the files are made once, each manifest says something else."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from hwrender.formats import format_named
from hwrender.formats.audio.containers import Mark
from hwrender.formats.audio.id3 import Tag, tag_bytes
from hwrender.publishing.manifest import Manifest, PublishedFile, ReportAbout
from manifests import ORIGIN
from published import write_manifest

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>A report</title></head><body>
<main><h1><span id="s1">A report</span></h1>
<p><span id="s2">Nurses are <strong>kind</strong> &amp; quick.</span></p>
<details class="section transcript"><summary>Also</summary>
<ul><li><span class="clock">0:02</span> <span lang="en-GB">There is one part.</span></li></ul></details>
</main>
<audio data-spoken="s1 0.5 1.5, - 2.0 3.25, s2 4.0 5.0"></audio>
</body></html>
"""
MP3 = tag_bytes(
    Tag(
        "A report",
        "",
        "",
        "",
        "eng",
        "",
        "",
        6000,
        b"",
        (Mark("Start", 0, 2500), Mark("Äpfel", 2500, 6000)),
        "",
        (),
    )
)
SECONDS = 252.4
FILES: Mapping[str, bytes] = {
    "pdf": b"%PDF-1.7",
    "word": b"PK, a Word file",
    "audio": MP3,
    "opus": b"OggS",
    "epub": b"PK, a book",
    "text": b"Nurses are kind.\n",
    "message": b"A message.\n",
    "html": PAGE.encode(),
}
ABOUT = ReportAbout(
    title="What people said about their GP",
    date="2026-11-03",
    organisation="Healthwatch Hackney",
    phone="+44 (0)20 7946 0123",
    email="info@example.org",
    website="https://www.example.org",
    other_formats="Ask us for another copy.",
    themes=("Access to services",),
    place="Healthwatch Hackney",
)


def manifest_about(
    name: str, files: Mapping[str, bytes] = FILES, *, language: str = "en-GB", **about: Any
) -> tuple[Path, Manifest]:
    """The manifest of a report without looking at any file, and the folder that it would be in."""
    listed = tuple(_listed(name, kind, content) for kind, content in files.items())
    return Path(name), Manifest(name, language, ORIGIN, listed, (), about=replace(ABOUT, **about))


def publish(
    library: Path, name: str, files: Mapping[str, bytes] = FILES, *, language: str = "en-GB", **about: Any
) -> Manifest:
    """Put a report with these files and words about it into the library, or put it there anew."""
    folder = library / name
    folder.mkdir(parents=True, exist_ok=True)
    published = tuple(_published(folder / name, kind, content) for kind, content in files.items())
    manifest = Manifest(name, language, ORIGIN, published, (), about=replace(ABOUT, **about))
    write_manifest(folder, manifest)
    return manifest


def _published(stem: Path, kind: str, content: bytes) -> PublishedFile:
    listed = _listed(stem.name, kind, content)
    (stem.parent / listed.file).write_bytes(content)
    return listed


def _listed(name: str, kind: str, content: bytes) -> PublishedFile:
    row = format_named(kind)
    seconds = SECONDS if row.is_sound else None
    digest = hashlib.sha256(content).hexdigest()
    file = f"{name}{row.suffix}"
    return PublishedFile(kind, file, row.media_type, len(content), digest, seconds, None, (), ORIGIN)


_TOWNS = ("Hackney", "Leeds", "Cornwall", "Isle of Wight", "Kingston upon Hull")
_TOPICS = (
    "seeing a GP",
    "going to the dentist",
    "leaving hospital",
    "help at home",
    "waiting for an operation",
)
_THEMES = ("Access to services", "Staffing - levels and training", "Medication, prescriptions and dispensing")
_DATES = ("2026-11-03", "2026-11", "2025-06-30", "2024", "", "2023-01-15")


def publish_many(library: Path, number: int, files: Mapping[str, bytes] = FILES) -> None:
    """So many reports of five organisations, on five topics, from several years; each tenth is sensitive, and
    one is in Arabic and one in Bengali."""
    for place in range(number):
        town, topic = _TOWNS[place % 5], _TOPICS[place // 5 % 5]
        publish(
            library,
            f"report-{place:05}",
            files,
            title=f"What people in {town} said about {topic} ({place})",
            date=_DATES[place % len(_DATES)],
            organisation=f"Healthwatch {town}",
            place=f"Healthwatch {town}",
            themes=_THEMES[: place % 4],
            sensitive=place % 10 == 9,
        )
    if number > 12:
        publish(
            library,
            "report-00011",
            files,
            language="ar",
            title="ماذا قال الناس عن الرعاية",
            themes=(),
            date="2026-10",
        )
        publish(library, "report-00012", files, language="bn", title="মানুষ কী বলেছে", date="2026-10-05")

"""The MP3: 64 kbit/s, mono, 44.1 kHz, with title, organisation, language, cover, chapters and transcript."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio import verification
from hwrender.formats.audio.about import GENRE, about, entries_of, narration_of
from hwrender.formats.audio.hearing import measure_file
from hwrender.formats.audio.id3 import Tag, read_tag_of, tag_bytes, tag_length
from hwrender.formats.audio.inert import nothing_acts
from hwrender.formats.audio.spoken_record import RECORD_NAME, record_of
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.audio.measuring import Measurement
from hwrender.narration.model import Narration

ROLES_OWNER = "hwrender.roles"
"""Whose frame of the tag it is that holds the roles of the transcript's lines."""


def write(given: RenderInput, destination: Path) -> None:
    """The narration as an MP3 at `destination`. The same input gives the same bytes."""
    narration = narration_of(given)
    with destination.open("xb") as file:
        file.write(tag_bytes(_tag(given)))
        file.writelines(narration.open_frames())


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the transcript in the file, with their roles. What is only said is furniture."""
    return _entries(read_tag_of(path))


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Length, loudness, true peak, every sentence heard; then its tag, chapters and words.

    Frames that were decoded when they were made are not decoded again, if the file holds just these."""
    narration = narration_of(given)
    found, expected = read_tag_of(path), _tag(given)
    return (
        *verification.sound_checks(_measured(path, narration), narration, verification.HIGHEST_PEAK_DBTP),
        Check("title", (found.title, found.artist) == (expected.title, expected.artist), found.title),
        Check("language", found.language == expected.language, found.language),
        Check("cover", found.cover_png == expected.cover_png, f"{len(found.cover_png)} bytes"),
        Check("chapters", found.chapters == expected.chapters, f"{len(found.chapters)} chapters"),
        *verification.word_checks(_entries(found), given, narration),
        nothing_acts(path, (ROLES_OWNER, RECORD_NAME)),
    )


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Decode a published file and hold it against what it can prove without the report."""
    try:
        tag = read_tag_of(path)
    except (OSError, ValueError, IndexError) as error:
        return (Check("its tag can be read", False, str(error)),)
    return (
        Check("its tag can be read", True),
        *verification.sound_checks_of_published(
            path, beside, verification.HIGHEST_PEAK_DBTP, tag.length_ms / 1000
        ),
        *verification.tag_checks_of_published(
            tag.title, tag.language, tag.cover_png, tag.chapters, language, tag.length_ms
        ),
        nothing_acts(path, (ROLES_OWNER, RECORD_NAME)),
    )


def _measured(path: Path, narration: Narration) -> Measurement:
    known = narration.measure_frames()
    return known if known is not None and _holds_frames(path, narration) else measure_file(path)


def _holds_frames(path: Path, narration: Narration) -> bool:
    """Whether the file holds the frames of this narration after its tag, and nothing else."""
    with path.open("rb") as file:
        file.seek(tag_length(file.read(10)))
        return all(file.read(len(piece)) == piece for piece in narration.open_frames()) and not file.read(1)


def _tag(given: RenderInput) -> Tag:
    facts = about(given)
    return Tag(
        title=facts.title,
        artist=facts.organisation,
        album=facts.organisation,
        genre=GENRE,
        language=facts.language,
        date=facts.date,
        copyright=facts.licence,
        length_ms=round(narration_of(given).duration_seconds * 1000),
        cover_png=facts.cover_png,
        chapters=facts.chapters,
        transcript=facts.transcript,
        private=((ROLES_OWNER, facts.roles), (RECORD_NAME, record_of(narration_of(given)).encode())),
    )


def _entries(tag: Tag) -> tuple[OutlineEntry, ...]:
    return entries_of(tag.transcript, dict(tag.private).get(ROLES_OWNER, b""))

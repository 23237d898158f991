"""The narration as the page shows it: where the sound is, its parts, and when each sentence is heard."""

from __future__ import annotations

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.fixed_words.table import words_of
from hwrender.formats.contract import Artifact, RenderInput
from hwrender.formats.html.addresses import data_address, file_address
from hwrender.formats.html.downloads import clock_time, length_in_words
from hwrender.narration.model import Chapter, Narration


class PlayerPart(Struct, frozen=True):
    """A part one can jump to. `address` leads there without script: into the file, or to the heading."""

    title: str
    address: str
    start_seconds: float
    clock: str


class Announcement(Struct, frozen=True):
    """What is said but not shown, and when."""

    text: str
    language: str
    clock: str


class Player(Struct, frozen=True):
    """All the page knows of its sound.

    `spoken` says when each sentence is heard, as in "s1 1.0 3.2, - 3.7 5.0": its id in the page ("-" when it
    is only said), and the seconds at which it begins and ends. A sentence may be heard twice.
    """

    source: str
    media_type: str
    file_name: str
    length_seconds: float
    length: str
    clock: str
    spoken: str
    parts: tuple[PlayerPart, ...]
    announcements: tuple[Announcement, ...]


def audio_file(artifacts: tuple[Artifact, ...]) -> Artifact | None:
    """The file that the page plays, if there is one."""
    return next((file for file in artifacts if file.media_type.startswith("audio/")), None)


def player(given: RenderInput, inline_audio: bytes | None) -> Player | None:
    """The player of this page, or None when there is no sound. `inline_audio` is put into the page itself."""
    file, narration = audio_file(given.artifacts), given.narration
    if file is None or narration is None:
        return None
    beside = None if inline_audio is not None else file_address(file.file)
    return Player(
        source=beside or data_address(file.media_type, inline_audio or b""),
        media_type=file.media_type,
        file_name=file.file,
        length_seconds=round(narration.duration_seconds, 3),
        length=length_in_words(narration.duration_seconds, words_of(given.edition.publication.language)),
        clock=clock_time(narration.duration_seconds),
        spoken=_spoken(narration),
        parts=_parts(narration, given.edition, beside),
        announcements=_announcements(narration),
    )


def _spoken(narration: Narration) -> str:
    return ", ".join(
        f"{'-' if clip.utterance.role == 'announcement' else clip.utterance.id} "
        f"{round(clip.start_seconds, 3)} {round(clip.end_seconds, 3)}"
        for clip in narration.clips
    )


def _parts(narration: Narration, edition: Edition, file: str | None) -> tuple[PlayerPart, ...]:
    anchors = {section.heading.anchor for section in edition.sections if section.heading is not None}
    return tuple(
        PlayerPart(
            title=chapter.title,
            address=_address(chapter, anchors, file),
            start_seconds=round(chapter.start_seconds, 3),
            clock=clock_time(chapter.start_seconds),
        )
        for chapter in narration.chapters
    )


def _address(chapter: Chapter, anchors: set[str], file: str | None) -> str:
    if file is not None:
        # a media fragment (W3C Media Fragments 1.0, 4.2.1): a browser's own player starts there
        return f"{file}#t={chapter.start_seconds:.1f}"
    return f"#{chapter.anchor}" if chapter.anchor in anchors else "#Words"


def _announcements(narration: Narration) -> tuple[Announcement, ...]:
    return tuple(
        Announcement(
            text=clip.utterance.spoken, language=clip.utterance.language, clock=clock_time(clip.start_seconds)
        )
        for clip in narration.clips
        if clip.utterance.role == "announcement"
    )

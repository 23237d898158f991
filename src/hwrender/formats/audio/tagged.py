"""What the sound files other than the MP3 share: tags, chapters, words and checks."""

from __future__ import annotations

from pathlib import Path

from hwrender.edition.outline import OutlineEntry, outline
from hwrender.formats.audio.about import GENRE, about
from hwrender.formats.audio.transcript import entries_of, roles_of, transcript_of, words_of, words_said
from hwrender.formats.audio.verification import measure_file, sound_checks
from hwrender.formats.contract import Check, RenderInput
from hwrender.narration.encoding import Encoding, Mark, cover_in, read_tags, write_sound
from hwrender.narration.model import Narration

_ROLES_MARK = "\n\n---\n"
"""Between the transcript and the roles of its lines: these files have no place that players never show."""


def narration_of(given: RenderInput) -> Narration:
    if given.narration is None:
        raise ValueError("a sound file needs a narration")
    return given.narration


def write_tagged(given: RenderInput, destination: Path, encoding: Encoding) -> None:
    """The narration in this encoding with title, organisation, language, chapters and transcript."""
    narration = narration_of(given)
    write_sound(
        destination,
        encoding,
        narration.open_samples(),
        narration.sample_rate,
        _tags(given, narration),
        _marks(given, narration),
        about(given.edition, narration).cover_png,
    )


def read_words(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the transcript in the file, with their roles."""
    tags, _ = read_tags(path)
    transcript, _, roles = tags.get("lyrics", "").partition(_ROLES_MARK)
    return entries_of(transcript, roles.encode("ascii"))


def tagged_checks(path: Path, given: RenderInput, *, highest_peak_dbtp: float) -> tuple[Check, ...]:
    """Sound, title, chapters and words of a finished file."""
    narration = narration_of(given)
    tags, marks = read_tags(path)
    expected = outline(given.edition)
    title = _tags(given, narration)["title"]
    return (
        *sound_checks(measure_file(path), narration, highest_peak_dbtp),
        Check("title", tags.get("title") == title, tags.get("title", "")),
        Check("cover", cover_in(path) == about(given.edition, narration).cover_png, "another or none"),
        Check("chapters", _starts(marks) == _starts(_marks(given, narration)), f"{len(marks)} chapters"),
        Check("transcript", read_words(path) == expected, "other words"),
        Check("words said", words_said(narration) == words_of(expected), "the voice says other words"),
    )


def _tags(given: RenderInput, narration: Narration) -> dict[str, str]:
    facts = about(given.edition, narration)
    entries = outline(given.edition)
    tags = {
        "title": facts.title,
        "artist": facts.organisation,
        "album": facts.organisation,
        "genre": GENRE,
        "language": facts.language,
        "date": facts.date,
        "copyright": facts.licence,
        "lyrics": transcript_of(entries) + _ROLES_MARK + roles_of(entries).decode("ascii"),
    }
    return {name: text for name, text in tags.items() if text}


def _marks(given: RenderInput, narration: Narration) -> tuple[Mark, ...]:
    return tuple(
        Mark(chapter.title, round(chapter.start_seconds * 1000), round(chapter.end_seconds * 1000))
        for chapter in about(given.edition, narration).chapters
    )


def _starts(marks: tuple[Mark, ...]) -> list[tuple[str, int]]:
    """Titles and starts: Ogg keeps no ends."""
    return [(mark.title, mark.start_ms) for mark in marks]

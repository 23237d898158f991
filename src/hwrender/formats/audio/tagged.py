"""The sound files that FFmpeg writes: M4B and Ogg Opus with tags, chapters and words."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import OutlineEntry
from hwrender.formats.audio import ffmpeg, verification
from hwrender.formats.audio.about import GENRE, About, about, entries_of, narration_of
from hwrender.formats.audio.container_parts import append_private_box, set_output_gain
from hwrender.formats.audio.containers import MP4, OGG, Encoding, Mark, cover_in, read_tags, write_sound
from hwrender.formats.audio.dips import ROUNDS, Dip, dipped_blocks, dips_for
from hwrender.formats.audio.spoken_record import RECORD_NAME, ROLES_MARK, record_of
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.audio.loudness import amplitude
from hwrender.narration.audio.measuring import Measurement, measure

_ROOM_DB = 0.1
"""For the meters of others, which see a peak a little higher or lower than ours."""

_NOT_HEARD = "it was heard when it was made (to hear it again, get hwrender[more-audio])"


class SoundFile(Struct, frozen=True):
    """The writer of one kind of file. `is_corrected` files are measured, and what the encoder took from the
    loudness is given back. What is decoded is later than what was coded by `delay_samples`."""

    encoding: Encoding
    highest_peak_dbtp: float = -1.0
    is_corrected: bool = False
    delay_samples: int = 0

    def write(self, given: RenderInput, destination: Path) -> None:
        """The narration in this encoding at `destination`. The same input gives the same bytes. Raises
        `MissingError` where FFmpeg is not installed."""
        dips: tuple[Dip, ...] = ()
        for round_number in range(ROUNDS):
            self._write(given, destination, dips)
            found = self._too_high(destination, narration_of(given).sample_rate, round_number)
            if not found:
                break
            dips = (*dips, *found)
            destination.unlink()
        else:
            self._write(given, destination, dips)

    def _write(self, given: RenderInput, destination: Path, dips: tuple[Dip, ...]) -> None:
        narration = narration_of(given)
        rate = narration.sample_rate
        sound = dipped_blocks(narration.open_samples(), dips, rate), rate
        facts, record = about(given), record_of(narration)
        tags = _tags(facts) | ({RECORD_NAME: record} if self.encoding.container == OGG else {})
        write_sound(destination, self.encoding, *sound, tags, facts.chapters, facts.cover_png)
        if self.encoding.container == MP4:
            append_private_box(destination, record.encode())
        missing = verification.LOUDNESS_LUFS - _measured(destination).loudness if self.is_corrected else 0.0
        if self.is_corrected and isfinite(missing):
            set_output_gain(destination, missing)

    def _too_high(self, path: Path, sample_rate: int, round_number: int) -> tuple[Dip, ...]:
        """Where coding has lifted a peak too high, in samples of the narration."""
        found: list[Dip] = []
        start = -self.delay_samples / self.encoding.sample_rate
        highest = amplitude(self.highest_peak_dbtp - _ROOM_DB)
        for block, rate in ffmpeg.decoded_blocks(path):
            dips = dips_for(block, rate, highest, round_number)
            found += (Dip(round((start + dip.place / rate) * sample_rate), dip.factor) for dip in dips)
            start += len(block) / rate
        return tuple(found)

    def read_outline(self, path: Path) -> tuple[OutlineEntry, ...]:
        """The words of the transcript in the file, with their roles; nothing where FFmpeg is not
        installed."""
        return _read_words(path) if ffmpeg.is_here() else ()

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        """Decodes the file and holds sound, tags, chapters and words against the narration."""
        narration = narration_of(given)
        sound = verification.sound_checks(_measured(path), narration, self.highest_peak_dbtp)
        tags, marks = read_tags(path)
        facts = about(given)
        return (
            *sound,
            Check("title", tags.get("title") == facts.title, tags.get("title", "")),
            Check("cover", cover_in(path) == facts.cover_png, "another or none"),
            Check("chapters", _starts(marks) == _starts(facts.chapters), f"{len(marks)} chapters"),
            *verification.word_checks(_read_words(path), given, narration),
        )

    def verify_published(self, path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
        """Decode a published file and hold it against what it can prove without the report, where FFmpeg is
        installed."""
        if not ffmpeg.is_here():
            return (Check(_NOT_HEARD, True),)
        sound = verification.sound_checks_of_published(path, beside, self.highest_peak_dbtp)
        if not sound[0].passed:
            return sound
        tags, marks = read_tags(path)
        title, said = tags.get("title", ""), tags.get("language", "")
        return (
            *sound,
            *verification.tag_checks_of_published(title, said, cover_in(path), marks, language, None),
        )


M4B = SoundFile(Encoding(MP4, "aac", 44_100, "fltp", "mono", 64_000), delay_samples=1024)
"""The audio book of phones and players: AAC at 64 kbit/s with chapters."""

OPUS = SoundFile(Encoding(OGG, "libopus", 48_000, "flt", "mono", 24_000), is_corrected=True)
"""At 24 kbit/s for messaging: a sixth of what the MP3 weighs in a phone's data.

Players of it work in floating point: only what would clip in the end is wrong. It takes up to 0.6 decibels
from a voice, from each another part.
"""


def _measured(path: Path) -> Measurement:
    return measure((block for block, _ in ffmpeg.decoded_blocks(path)), ffmpeg.sample_rate_of(path))


def _tags(facts: About) -> dict[str, str]:
    tags = {
        "title": facts.title,
        "artist": facts.organisation,
        "album": facts.organisation,
        "genre": GENRE,
        "language": facts.language,
        "date": facts.date,
        "copyright": facts.licence,
        "lyrics": facts.transcript + ROLES_MARK + facts.roles.decode("ascii"),
    }
    return {name: text for name, text in tags.items() if text}


def _read_words(path: Path) -> tuple[OutlineEntry, ...]:
    tags, _ = read_tags(path)
    transcript, _, roles = tags.get("lyrics", "").partition(ROLES_MARK)
    return entries_of(transcript, roles.encode("ascii"))


def _starts(marks: tuple[Mark, ...]) -> list[tuple[str, int]]:
    """Titles and starts: Ogg keeps no ends."""
    return [(mark.title, mark.start_ms) for mark in marks]

"""Rules on the MP3s: what kind they are, and that they last as long as their clips."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.formats.daisy.frames import counted_frames
from hwrender.formats.daisy.opening import OpenedTalkingBook

TOLERANCE_MS = 2
"""What may be left of a sound after its last clip."""


def kind(book: OpenedTalkingBook) -> Iterator[str]:
    """MPEG-1 layer III, mono, 44.1 kHz, 64 kbit/s throughout, by which players find a time. It has no tag:
    some play one as noise."""
    for name in book.names:
        if name.endswith(".mp3"):
            try:
                counted_frames(book.sound(name))
            except ValueError as error:
                yield f"{name}: {error}"


def lengths(book: OpenedTalkingBook) -> Iterator[str]:
    """The last clip of a part ends with its sound."""
    for part in book.parts:
        ends = [clip for phrase in part.phrases for clip in phrase.clips][-1:]
        for clip in ends:
            try:
                heard_ms = counted_frames(book.sound(clip.source)).heard_ms
            except ValueError as error:
                yield f"{part.name}: {error}"
                continue
            if not 0 <= heard_ms - (clip.end_ms or 0) <= TOLERANCE_MS:
                yield f"{part.name} ends at {clip.end_ms} and its sound at {heard_ms:.0f}"

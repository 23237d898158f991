"""Rules on the MP3s: what kind they are, and that they last as long as their clips."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.formats.daisy.opening import OpenedTalkingBook

TOLERANCE_MS = 2
"""What may be left of a sound after its last clip."""


def kind(book: OpenedTalkingBook) -> Iterator[str]:
    """MPEG-1 layer III, mono, 44.1 kHz, 64 kbit/s throughout, by which players find a time. It has no tag:
    some play one as noise."""
    for name, counted in book.counted_sounds.items():
        if isinstance(counted, ValueError):
            yield f"{name}: {counted}"


def lengths(book: OpenedTalkingBook) -> Iterator[str]:
    """The last clip of a part ends with its sound."""
    for part in book.parts:
        ends = [clip for phrase in part.phrases for clip in phrase.clips][-1:]
        for clip in ends:
            counted = book.counted_sounds.get(clip.source)
            if counted is None:
                yield f"{part.name}: {clip.source[:60]} is not there"
            elif isinstance(counted, ValueError):
                yield f"{part.name}: {counted}"
            elif not 0 <= counted.heard_ms - (clip.end_ms or 0) <= TOLERANCE_MS:
                yield f"{part.name} ends at {clip.end_ms} and its sound at {counted.heard_ms:.0f}"

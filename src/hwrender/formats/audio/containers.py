"""Opus and M4B files as PyAV writes them, with their tags, chapters and cover."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hwrender.formats.audio.container_parts import chapter_tags, cover_tags, png_size
from hwrender.formats.audio.ffmpeg import audio_frame, opened_sound, pyav

OGG, MP4 = "opus", "mp4"
"""Containers, in the names of FFmpeg. Its own one for audio books takes no cover from PyAV."""

_BRAND = {MP4: {"brand": "M4B "}}


class Encoding(Struct, frozen=True):
    """How a sound file is made, in the names of FFmpeg. `bits_per_second` is 0 for what is not coded."""

    container: str
    codec: str
    sample_rate: int
    sample_format: str
    layout: str
    bits_per_second: int


class Mark(Struct, frozen=True):
    """A chapter; times in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


def write_sound(
    path: Path,
    encoding: Encoding,
    blocks: Iterable[NDArray[np.float32]],
    sample_rate: int,
    tags: Mapping[str, str],
    marks: Sequence[Mark] = (),
    cover_png: bytes = b"",
) -> None:
    """A sound file at `path` from mono sound in [-1, 1]. The same sound and tags give the same bytes. Raises
    `MissingError` where PyAV is not installed."""
    av = pyav()
    options = {"fflags": "+bitexact", **_BRAND.get(encoding.container, {})}
    with av.open(str(path), "w", format=encoding.container, options=options) as container:
        stream = container.add_stream(encoding.codec, rate=encoding.sample_rate, layout=encoding.layout)
        stream.codec_context.flags |= int(av.codec.context.Flags.bitexact)
        stream.codec_context.format = encoding.sample_format
        if encoding.bits_per_second:
            stream.codec_context.bit_rate = encoding.bits_per_second
        container.metadata.update(tags)
        if "language" in tags:  # MP4 keeps it with the stream
            stream.metadata["language"] = tags["language"]
        if encoding.container == OGG:
            container.metadata.update(chapter_tags((mark.title, mark.start_ms) for mark in marks))
            container.metadata.update(cover_tags(cover_png) if cover_png else {})
        else:
            container.set_chapters([_chapter(number, mark) for number, mark in enumerate(marks)])
            _add_cover(container, cover_png)
        resampler = av.AudioResampler(
            format=encoding.sample_format, layout=encoding.layout, rate=encoding.sample_rate
        )
        frames = (audio_frame(block, sample_rate) for block in blocks if len(block))
        for frame in chain(frames, [None]):
            for ready in resampler.resample(frame):
                # only the last one has a time, which need not be where the others end: FFmpeg would refuse it
                ready.pts = None
                container.mux(stream.encode(ready))
        container.mux(stream.encode(None))


def _add_cover(container: Any, png: bytes) -> None:
    """The picture that players show, as a stream of one packet."""
    if not png:
        return
    av = pyav()
    width, height = png_size(png)
    stream = container.add_mux_stream("png", width=width, height=height, time_base=Fraction(1, 1000))
    stream.disposition = av.stream.Disposition.attached_pic
    packet = av.Packet(png)
    packet.stream, packet.pts, packet.dts = stream, 0, 0
    container.mux(packet)


def _chapter(number: int, mark: Mark) -> Any:
    return {
        "id": number,
        "start": mark.start_ms,
        "end": mark.end_ms,
        "time_base": Fraction(1, 1000),
        "metadata": {"title": mark.title},
    }


def read_tags(path: Path) -> tuple[dict[str, str], tuple[Mark, ...]]:
    """The tags and the chapters of a sound file; names of tags in small letters."""
    with opened_sound(path) as container:
        tags = {**container.metadata, **container.streams.audio[0].metadata}
        marks = tuple(
            Mark(
                str(chapter["metadata"].get("title", "")),
                _milliseconds(chapter["start"], chapter["time_base"]),
                _milliseconds(chapter["end"], chapter["time_base"]),
            )
            for chapter in container.chapters()
        )
        return {name.lower(): value for name, value in tags.items()}, marks


def cover_in(path: Path) -> bytes:
    """The picture in a sound file; nothing when there is none."""
    with opened_sound(path) as container:
        for packet in container.demux(video=0) if container.streams.video else ():
            if packet.size:
                return bytes(packet)
    return b""


def _milliseconds(time: int, base: Fraction | None) -> int:
    return round(time * 1000 * (base or 1))

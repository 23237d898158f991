"""What FFmpeg's own meter says of a finished file: EBU R 128 by its filter ebur128.

Our meter sets the loudness of a narration; it does not judge it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from hwrender.narration.audio.decoding import opened_sound
from hwrender.narration.audio.loudness import Measurement, Samples, decibels

_METER = "metadata=1:peak=true:framelog=quiet"
_NO_LEVEL_LUFS = -120.0


class HeardFile:
    """A sound file, decoded once: its samples are passed on, and metered on the way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._levels: list[float] = []
        self._loudness, self._peak = -np.inf, 0.0
        self._seconds = 0.0

    def blocks(self) -> Iterator[tuple[Samples, int]]:
        """Mono blocks of a tenth of a second with their rate, from the start to the end of the file."""
        with opened_sound(self._path) as container:
            stream = container.streams.audio[0]
            source, sink, graph = _metering(stream)
            for frame in chain(container.decode(stream), [None]):
                source.push(frame)
                for metered in _pulled(sink):
                    self._note(metered)
                    yield np.asarray(metered.to_ndarray().ravel(), np.float32), metered.sample_rate
            del graph

    def _note(self, frame: Any) -> None:
        said = frame.metadata
        self._seconds += frame.samples / frame.sample_rate
        if not said:  # less than a tenth of a second is left
            return
        self._loudness = float(said["lavfi.r128.I"])
        self._peak = max(self._peak, float(said["lavfi.r128.true_peak"]))
        level = float(said["lavfi.r128.M"])
        self._levels.append(level if np.isfinite(level) else _NO_LEVEL_LUFS)

    def measured(self) -> Measurement:
        """What was heard, once all blocks are through. Each level is of 0.4 seconds."""
        return Measurement(self._loudness, decibels(self._peak), self._seconds, np.array(self._levels))


def _metering(stream: Any) -> tuple[Any, Any, Any]:
    """A graph that mixes to mono and meters, its beginning and its end."""
    import av

    graph = av.filter.Graph()
    nodes = [
        graph.add_abuffer(template=stream),
        graph.add("aformat", "channel_layouts=mono"),
        graph.add("ebur128", _METER),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*nodes).configure()
    return nodes[0], nodes[-1], graph


def _pulled(sink: Any) -> Iterator[Any]:
    """What has come out at the end so far."""
    import av

    while True:
        try:
            yield sink.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return

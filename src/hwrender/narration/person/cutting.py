"""One long recording cut into lines: it is listened to twice, and never held as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from hwrender.errors import UnreadableError, os_errors_as_output_errors
from hwrender.files import write_whole
from hwrender.narration.audio.decoding import decoded_blocks
from hwrender.narration.audio.loudness import Samples
from hwrender.narration.audio.wav_files import wav_bytes
from hwrender.narration.pace import MEASURED_WORDS_PER_MINUTE, PERSONS_PACE, expected_seconds
from hwrender.narration.person.aligning import SpeechStretch, align
from hwrender.narration.person.levels import CELLS_PER_SECOND, Levels, cell_levels, speech_levels
from hwrender.narration.person.places import SUFFIXES
from hwrender.narration.person.words import LineToRead

MOST_SECONDS = 2 * 60 * 60.0
MOST_BYTES = 2_500_000_000
"""Two hours of WAV in stereo."""
_LEAST_PAUSE_SECONDS, _LEAST_SPEECH_SECONDS = 0.2, 0.06
_MARGIN_SECONDS = 0.3
_TO_DO = "Save the recording as WAV or MP3. Then run this again."


class CutRecording(Struct, frozen=True):
    """What was written of a long recording, and the lines of which it is not sure where they are."""

    written: tuple[LineToRead, ...]
    unsure: tuple[LineToRead, ...]


def cut_recording(path: Path, lines: Sequence[LineToRead], folder: Path) -> CutRecording:
    """Writes a WAV file into `folder` for each of these lines, which the recording has in this order.

    Nothing is written for a line that cannot be found for sure. Raises `UnreadableError` for a file that is
    no recording, and `OutputError`."""
    stretches = _stretches_of(path)
    expected = [expected_seconds(line.spoken, MEASURED_WORDS_PER_MINUTE, PERSONS_PACE) for line in lines]
    found = align(stretches, expected)
    pieces = [
        (line, *_with_margins(stretches, each.first, each.after))
        for line, each in zip(lines, found, strict=True)
        if each.is_sure
    ]
    with os_errors_as_output_errors(f"{folder}: the pieces cannot be written"):
        for line, content in _cut(path, pieces):
            write_whole(folder / f"{line.name}.wav", content)
    unsure = tuple(line for line, each in zip(lines, found, strict=True) if not each.is_sure)
    return CutRecording(tuple(line for line, _, _ in pieces), unsure)


def _stretches_of(path: Path) -> tuple[SpeechStretch, ...]:
    levels, cell_seconds = _levels_of(path)
    heard = levels >= speech_levels(levels).threshold
    edges = np.flatnonzero(np.diff(np.concatenate([[False], heard, [False]]).astype(np.int8)))
    found: list[SpeechStretch] = []
    for first, after in zip(edges[::2], edges[1::2], strict=True):
        start, end = float(first) * cell_seconds, float(after) * cell_seconds
        if found and start - found[-1].end_seconds < _LEAST_PAUSE_SECONDS:
            found[-1] = SpeechStretch(found[-1].start_seconds, end)
        else:
            found.append(SpeechStretch(start, end))
    return tuple(each for each in found if each.end_seconds - each.start_seconds >= _LEAST_SPEECH_SECONDS)


def _levels_of(path: Path) -> tuple[Levels, float]:
    """The levels of the whole, and how long each lasts. Raises `UnreadableError`."""
    levels, rest, cell, rate = [np.zeros(0, np.float32)], np.zeros(0, np.float32), 1, CELLS_PER_SECOND
    for block, rate in _blocks(path):
        cell = rate // CELLS_PER_SECOND
        joined = np.concatenate([rest, block])
        whole = len(joined) // cell * cell
        levels.append(cell_levels(joined[:whole], rate))
        rest = joined[whole:]
    found = np.concatenate(levels)
    if not len(found):
        raise UnreadableError(f"{path}: there is no sound in it.", _TO_DO)
    return found, cell / rate


def _blocks(path: Path) -> Iterator[tuple[Samples, int]]:
    """The sound in mono. Raises `UnreadableError` for what is no sound, or far too much."""
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableError(f"{path}: we cannot read this kind of file.", _TO_DO)
    seconds = 0.0
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableError(f"{path}: this file is too big.", "Cut it into parts of an hour.")
        for block, rate in decoded_blocks(path):
            seconds += len(block) / rate
            if seconds > MOST_SECONDS:
                raise UnreadableError(f"{path}: this lasts too long.", "Cut it into parts of an hour.")
            yield block, rate
    except (OSError, ValueError, IndexError) as error:
        raise UnreadableError(f"{path}: there is no sound in it that we can read.", _TO_DO) from error


def _with_margins(stretches: Sequence[SpeechStretch], first: int, after: int) -> tuple[float, float]:
    """From when to when a piece is cut: into the pauses around it, at most half of each."""
    start, end = stretches[first].start_seconds, stretches[after - 1].end_seconds
    before = start - stretches[first - 1].end_seconds if first else start
    behind = stretches[after].start_seconds - end if after < len(stretches) else _MARGIN_SECONDS
    return start - min(_MARGIN_SECONDS, before / 2), end + min(_MARGIN_SECONDS, behind / 2)


def _cut(path: Path, pieces: Sequence[tuple[LineToRead, float, float]]) -> Iterator[tuple[LineToRead, bytes]]:
    """Each piece as a WAV file."""
    waiting, held, start = list(pieces), np.zeros(0, np.float32), 0
    rate = 1
    for block, rate in _blocks(path):
        held = np.concatenate([held, block])
        while waiting and round(waiting[0][2] * rate) <= start + len(held):
            yield _piece(waiting.pop(0), held, start, rate)
        keep = round(waiting[0][1] * rate) - start if waiting else len(held)
        keep = min(max(0, keep), len(held))
        held, start = held[keep:], start + keep
    for piece in waiting:
        yield _piece(piece, held, start, rate)


def _piece(
    piece: tuple[LineToRead, float, float], held: Samples, start: int, rate: int
) -> tuple[LineToRead, bytes]:
    line, begin, end = piece
    samples = held[max(0, round(begin * rate) - start) : round(end * rate) - start]
    return line, wav_bytes([samples], rate)

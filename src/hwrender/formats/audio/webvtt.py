"""WebVTT: what is heard and when, for players that show captions (W3C WebVTT, section 4).

Each utterance is a cue under its own id, a part of a long one with its number. What is only said stands in
square brackets.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from hwrender.edition.outline import OutlineEntry, entry, outline
from hwrender.formats.audio.about import narration_of, words_of
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.narration.model import Clip, Narration

_ANNOUNCEMENT = "a"
_TIMES = re.compile(r"(\d\d+):(\d\d):(\d\d\.\d{3}) --> (\d\d+):(\d\d):(\d\d\.\d{3})")


def write(given: RenderInput, destination: Path) -> None:
    """The cues of the narration at `destination`. The same input gives the same bytes."""
    with destination.open("x", encoding="utf-8", newline="\n") as file:
        file.write(_text(narration_of(given)))


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the cues, sentence by sentence; what is only said is furniture."""
    return tuple(
        entry("paragraph", cue.text) for cue in _cues(path) if not cue.name.startswith(_ANNOUNCEMENT)
    )


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Every utterance has its cue at its time, and the cues have the words of the edition."""
    times = [cue.start_seconds for cue in _cues(path)]
    expected = [round(clip.start_seconds, 3) for clip in narration_of(given).clips]
    words = words_of(read_outline(path))
    return (
        Check("times", times == expected, f"{len(times)} cues for {len(expected)} utterances"),
        Check("words", words == words_of(outline(given.edition)), "other words"),
    )


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Every cue has its time and words, one after the other, and none is later than the sound beside it."""
    try:
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        starts = [cue.start_seconds for cue in _cues(path) if cue.text]
    except (OSError, ValueError) as error:
        return (Check("it can be read", False, str(error)),)
    lasts = max((file.duration_seconds or 0.0 for file in beside), default=0.0)
    late = [start for start in starts if lasts and start > lasts]
    return (
        Check("it can be read", blocks[0].startswith("WEBVTT\n"), "it does not start with WEBVTT"),
        Check("language", f"\nLanguage: {language}" in blocks[0], "it is another"),
        Check("every cue has its time and words", len(starts) == len(blocks) - 1 > 0, f"{len(starts)} have"),
        Check("times", starts == sorted(starts) and not late, "a cue is not in its place"),
    )


def captions(language: str, cues: Iterable[str]) -> str:
    """The whole file of these cues."""
    return "\n".join([f"WEBVTT\nLanguage: {language}\n", *cues])


def cue(name: str, start_seconds: float, end_seconds: float, words: str) -> str:
    """One cue under its name. Line breaks in its words would end it."""
    text = html.escape(" ".join(words.split()), quote=False)
    return f"{name}\n{_clock(start_seconds)} --> {_clock(end_seconds)}\n{text}\n"


def _text(narration: Narration) -> str:
    uses: Counter[str] = Counter()
    cues = []
    for clip in narration.clips:
        name = clip.utterance.id
        uses[name] += 1
        cues.append(_written(clip, name if uses[name] == 1 else f"{name}-{uses[name]}"))
    return captions(narration.script.language, cues)


def _written(clip: Clip, name: str) -> str:
    """A cue as text. The name of an announcement begins with "a": words may stand in square brackets too."""
    utterance = clip.utterance
    is_announcement = utterance.role == "announcement"
    shown = f"[{utterance.spoken}]" if is_announcement else utterance.shown
    name = name if not is_announcement or name.startswith(_ANNOUNCEMENT) else f"{_ANNOUNCEMENT}-{name}"
    return cue(name, clip.start_seconds, clip.end_seconds, shown)


def _clock(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest / 1000:06.3f}"


class _Cue(Struct, frozen=True):
    """A cue as it is read back."""

    name: str
    start_seconds: float
    text: str


def _cues(path: Path) -> list[_Cue]:
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n")[1:]:
        lines = block.strip().split("\n")
        times = _TIMES.fullmatch(lines[1]) if len(lines) == 3 else None
        if times is not None:
            start = int(times[1]) * 3600 + int(times[2]) * 60 + float(times[3])
            found.append(_Cue(lines[0], round(start, 3), html.unescape(lines[2])))
    return found

"""The sound files of the first report, as ffmpeg hears and reads them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.formats.audio import mp3
from hwrender.formats.audio.tagged import M4B, OPUS
from hwrender.formats.contract import FormatWriter, RenderInput
from hwrender.narration.model import Narration
from hwrender.narration.voices.system import list_system_voices
from narrations import narrated
from reports import REPORTS, edition_of

pytestmark = pytest.mark.conformance


def made(kind: EditionKind, voice: str, path: Path) -> Narration:
    edition = edition_of(REPORTS[0], kind)
    narration = narrated(edition, voice)
    mp3.write(RenderInput(edition, narration, ()), path)
    return narration


def probed(path: Path) -> dict[str, object]:
    command = [
        "ffprobe",
        "-v",
        "error",
        "-of",
        "json",
        "-show_format",
        "-show_streams",
        "-show_chapters",
        str(path),
    ]
    found: dict[str, object] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


def loudness(path: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBFS, by ffmpeg's ebur128."""
    command = [
        "ffmpeg",
        "-nostats",
        "-hide_banner",
        "-i",
        str(path),
        "-map",
        "0:a",
        "-af",
        "ebur128=peak=true",
        "-f",
        "null",
        "-",
    ]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    summary = text[text.rindex("Summary:") :]
    integrated, peak = (
        re.search(pattern, summary) for pattern in (r"I:\s+(-?[\d.]+)", r"Peak:\s+(-?[\d.]+)")
    )
    assert integrated is not None
    assert peak is not None
    return float(integrated[1]), float(peak[1])


@pytest.mark.parametrize(
    ("kind", "voice"),
    [(EditionKind.EASY, "neural"), (EditionKind.FULL, "neural"), (EditionKind.EASY, "system")],
)
def test_loudness_peak_and_chapters_are_as_promised(kind: EditionKind, voice: str, tmp_path: Path) -> None:
    assert voice != "system" or list_system_voices(), "the system voice is part of the promise"
    path = tmp_path / "made.mp3"
    narration = made(kind, voice, path)
    integrated, peak = loudness(path)
    assert -18.5 <= integrated <= -17.5
    assert peak <= -3.5
    found = probed(path)
    chapters = found["chapters"]
    assert isinstance(chapters, list)
    assert [float(chapter["start_time"]) for chapter in chapters] == pytest.approx(
        [chapter.start_seconds for chapter in narration.chapters], abs=0.001
    )
    streams = found["streams"]
    assert isinstance(streams, list)
    sound = streams[0]
    assert (sound["codec_name"], sound["sample_rate"], sound["channels"]) == ("mp3", "44100", 1)
    assert streams[1]["codec_name"] == "png"
    assert path.stat().st_size / 1024 < 500 * narration.duration_seconds / 60


@pytest.mark.parametrize(
    ("voice", "writer", "suffix", "codec", "most_kibibytes_a_minute"),
    [
        ("neural", OPUS, ".opus", "opus", 200),
        ("system", OPUS, ".opus", "opus", 200),  # its peaks are the sharpest, and Opus lifts them most
        ("neural", M4B, ".m4b", "aac", 600),
    ],
    ids=["opus", "opus of the system voice", "m4b"],
)
def test_the_other_files_have_sound_chapters_and_cover_too(
    voice: str, writer: FormatWriter, suffix: str, codec: str, most_kibibytes_a_minute: int, tmp_path: Path
) -> None:
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    narration = narrated(edition, voice)
    path = tmp_path / f"made{suffix}"
    writer.write(RenderInput(edition, narration, ()), path)
    integrated, peak = loudness(path)
    assert -18.5 <= integrated <= -17.5
    assert peak <= -1.0
    found = probed(path)
    chapters, streams = found["chapters"], found["streams"]
    assert isinstance(chapters, list)
    assert isinstance(streams, list)
    assert [float(chapter["start_time"]) for chapter in chapters] == pytest.approx(
        [chapter.start_seconds for chapter in narration.chapters], abs=0.001
    )
    assert streams[0]["codec_name"] == codec
    pictures = [stream for stream in streams if stream["disposition"]["attached_pic"]]
    assert [picture["codec_name"] for picture in pictures] == ["png"]
    assert path.stat().st_size / 1024 < most_kibibytes_a_minute * narration.duration_seconds / 60

"""FFmpeg as a second opinion on our meter, and what is said where FFmpeg is not installed."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from editions import rich_edition
from hwrender.errors import MissingError
from hwrender.formats import ALL_FORMATS, FORMATS, can_be_made, format_named, missing_tools
from hwrender.formats.audio import compact_disc, ffmpeg, mp3
from hwrender.formats.audio.containers import Encoding, write_sound
from hwrender.formats.audio.hearing import HeardFile, measure_file
from hwrender.formats.audio.tagged import M4B, OPUS
from hwrender.formats.contract import FormatWriter, RenderInput
from hwrender.narration.audio.loudness import decibels
from narrations import narrated
from test_narration_loudness import speechlike, tone

WRITERS: dict[str, FormatWriter] = {"mp3": mp3, "opus": OPUS, "m4b": M4B, "wav": compact_disc}


@pytest.fixture(scope="module")
def given() -> RenderInput:
    edition = rich_edition()
    return RenderInput(edition, narrated(edition), ())


def metered(path: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP, by FFmpeg's filter ebur128."""
    with ffmpeg.opened_sound(path) as container:
        graph = av.filter.Graph()
        nodes = [
            graph.add_abuffer(template=container.streams.audio[0]),
            graph.add("aformat", "channel_layouts=mono"),
            graph.add("ebur128", "metadata=1:peak=true:framelog=quiet"),
            graph.add("abuffersink"),
        ]
        graph.link_nodes(*nodes).configure()
        said: list[Any] = []
        for frame in chain(container.decode(audio=0), [None]):
            nodes[0].push(frame)
            said += _pulled(nodes[-1])
    return float(said[-1]["lavfi.r128.I"]), decibels(max(float(one["lavfi.r128.true_peak"]) for one in said))


def _pulled(sink: Any) -> list[Any]:
    found = []
    while True:
        try:
            found.append(sink.pull().metadata)
        except (av.error.BlockingIOError, av.error.EOFError):
            return [each for each in found if each]


@pytest.mark.parametrize("suffix", WRITERS)
def test_our_meter_and_ffmpegs_agree_on_a_narration(suffix: str, given: RenderInput, tmp_path: Path) -> None:
    path = tmp_path / f"made.{suffix}"
    WRITERS[suffix].write(given, path)
    ours, (loudness, peak) = measure_file(path), metered(path)
    assert ours.loudness == pytest.approx(loudness, abs=0.1)
    assert ours.true_peak == pytest.approx(peak, abs=0.3)


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
def test_our_meter_and_ffmpegs_agree_on_what_is_gated(rate: int, tmp_path: Path) -> None:
    # loud, nearly silent and quiet: both gates of BS.1770-4 are at work
    parts = [speechlike(rate, 6, -9, 1), speechlike(rate, 8, -70, 2), tone(rate, 6, -33), tone(rate, 4, -12)]
    path = tmp_path / "made.wav"
    write_sound(path, Encoding("wav", "pcm_f32le", rate, "flt", "mono", 0), parts, rate, {})
    ours, (loudness, peak) = measure_file(path), metered(path)
    assert ours.loudness == pytest.approx(loudness, abs=0.1)
    assert ours.true_peak == pytest.approx(peak, abs=0.3)


def test_a_file_that_is_passed_on_is_measured_as_a_whole(given: RenderInput, tmp_path: Path) -> None:
    path = tmp_path / "made.mp3"
    mp3.write(given, path)
    heard = HeardFile(path)
    seconds = sum(len(block) / rate for block, rate in heard.blocks())
    measured, whole = heard.measured(), measure_file(path)
    assert seconds == pytest.approx(whole.seconds)
    assert (measured.loudness, measured.true_peak) == (whole.loudness, whole.true_peak)
    assert np.array_equal(measured.levels, whole.levels)


# --- where it is not installed ---------------------------------------------------------------------------


@pytest.fixture
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ffmpeg, "find_spec", lambda name: None)


def test_without_ffmpeg_only_opus_and_m4b_are_not_made_and_one_line_says_how_to_get_them(
    no_ffmpeg: None, given: RenderInput, tmp_path: Path
) -> None:
    made = {row.name for row in can_be_made(ALL_FORMATS)}
    assert {row.name for row in ALL_FORMATS} - made - {"braille", "pef"} == {"opus", "m4b"}
    found = missing_tools((format_named("opus"), format_named("m4b")))
    assert [each.remedy for each in found] == ["Run: pip install 'hwrender[more-audio]'"]
    assert not {row.name for row in FORMATS} & {"opus", "m4b"}
    with pytest.raises(MissingError, match="Opus and M4B"):
        OPUS.write(given, tmp_path / "made.opus")


@pytest.mark.parametrize("writer", [OPUS, M4B], ids=["opus", "m4b"])
def test_without_ffmpeg_a_published_file_says_that_it_is_not_heard_again(
    writer: FormatWriter, no_ffmpeg: None, tmp_path: Path
) -> None:
    (check,) = writer.verify_published(tmp_path / "any", "en-GB", ())
    assert check.passed
    assert "hwrender[more-audio]" in check.name
    assert writer.read_outline(tmp_path / "any") == ()


def test_the_key_of_a_file_changes_with_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ffmpeg.tool_identity() == av.__version__
    monkeypatch.setattr(ffmpeg, "find_spec", lambda name: None)
    assert ffmpeg.tool_identity() == ""

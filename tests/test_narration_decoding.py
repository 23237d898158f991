"""MP3 and WAV files as samples: FFmpeg decodes the same, and what is no sound is refused."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hwrender.formats.audio import ffmpeg
from hwrender.formats.audio.containers import Encoding, write_sound
from hwrender.narration.audio.decoding import decode, decode_channels, decoded_blocks, sample_rate_of

Samples = NDArray[np.float32]

RATE = 44_100
KINDS = {
    "mp3": Encoding("mp3", "libmp3lame", 44_100, "fltp", "mono", 64_000),
    "stereo.mp3": Encoding("mp3", "libmp3lame", 48_000, "fltp", "stereo", 128_000),
    "slow.mp3": Encoding("mp3", "libmp3lame", 22_050, "fltp", "mono", 32_000),
    "wav": Encoding("wav", "pcm_s16le", 44_100, "s16", "mono", 0),
    "stereo.wav": Encoding("wav", "pcm_s16le", 48_000, "s16", "stereo", 0),
    "24.wav": Encoding("wav", "pcm_s24le", 96_000, "s32", "mono", 0),
    "float.wav": Encoding("wav", "pcm_f32le", 16_000, "flt", "mono", 0),
    "law.wav": Encoding("wav", "pcm_mulaw", 16_000, "s16", "mono", 0),
}


def speechlike(seconds: float) -> Samples:
    count = round(RATE * seconds)
    noise = np.convolve(np.random.default_rng(5).standard_normal(count), np.ones(9) / 9, "same")
    return (0.2 * noise * np.abs(np.sin(np.arange(count) / 5_000))).astype(np.float32)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_decoded_as_ffmpeg_decodes_it(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"made.{kind}"
    write_sound(path, KINDS[kind], [speechlike(3.3)], RATE, {"title": "A sound"})
    wanted = np.concatenate([block for block, _ in ffmpeg.decoded_blocks(path)])
    found, rate = decode(path)
    assert rate == sample_rate_of(path) == ffmpeg.sample_rate_of(path)
    assert len(found) == len(wanted)
    assert found == pytest.approx(wanted, abs=2**-13)


def test_an_mp3_begins_where_its_sound_does_behind_a_tag_of_any_size(tmp_path: Path) -> None:
    path = tmp_path / "made.mp3"
    write_sound(path, KINDS["mp3"], [speechlike(2)], RATE, {"comment": "long " * 50_000})
    assert path.stat().st_size > 200_000
    found, rate = decode(path)
    assert (len(found), rate) == (2 * RATE, RATE)


def test_a_long_file_comes_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "made.wav"
    write_sound(path, KINDS["wav"], [speechlike(5)], RATE, {})
    lengths = [len(block) for block, _ in decoded_blocks(path)]
    assert len(lengths) > 2
    assert all(RATE <= length <= 2 * RATE for length in lengths[:-1])


def test_the_channels_of_a_file_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "made.wav"
    both = np.stack([speechlike(1), np.zeros(RATE, np.float32)])
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.rint(both.T * 32_768).astype("<i2").tobytes())
    found, rate = decode_channels(path, 10)
    assert rate == RATE
    assert found == pytest.approx(both, abs=2**-15)
    with pytest.raises(OverflowError):
        decode_channels(path, 0.5)


def head_of_wav(channels: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(bytes(2 * channels))
    return file.getvalue()


NO_SOUND = {
    "nothing": b"",
    "text": b"#EXTM3U\nhttp://example.org/secret.mp3\n" * 99,
    "half a tag": b"ID3\x04\x00\x00\x7f",
    "a tag alone": b"ID3\x04\x00\x00\x00\x00\x00\x05hello",
    "a cut head": head_of_wav(1)[:20],
    "a thousand channels": head_of_wav(1_000),
}


@pytest.mark.parametrize("suffix", [".mp3", ".wav"])
@pytest.mark.parametrize("name", NO_SOUND)
def test_what_is_no_sound_is_refused(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"made{suffix}"
    path.write_bytes(NO_SOUND[name])
    for read in (decode, sample_rate_of, lambda each: decode_channels(each, 60)):
        with pytest.raises(ValueError, match=r"no sound|cannot be read"):
            read(path)


def test_the_name_decides_what_a_file_is_read_as(tmp_path: Path) -> None:
    path = tmp_path / "made.wav"
    write_sound(path, KINDS["mp3"], [speechlike(1)], RATE, {})
    with pytest.raises(ValueError, match="no sound"):
        decode(path)

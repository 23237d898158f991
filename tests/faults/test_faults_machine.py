"""Caches, voices, fonts, clocks and file handles that fail: the same bytes, or a clear message."""

from __future__ import annotations

import itertools
import os
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import hwrender
from hwrender.build.order import Machine, Order
from hwrender.build.report import build_report
from hwrender.errors import FailedCheckError
from hwrender.formats import FORMATS
from hwrender.narration import voices
from hwrender.narration.model import Voice
from hwrender.narration.voices import system
from trials import (
    assert_untouched,
    everything,
    make,
    without_privileges,
    write_report,
)

PDF_AND_SOUND = tuple(row for row in FORMATS if row.name in ("pdf", "audio"))
SOUND = tuple(row for row in FORMATS if row.name == "audio")
RATE = 24_000


def build(tmp_path: Path, cache: Path | None, output: str = "out", **order: object) -> dict[str, str]:
    """PDF and sound with a hum for a voice, and what lies in the output folder then."""
    wanted = Order(tmp_path / output, **{"voice": "silent", "formats": PDF_AND_SOUND, **order})  # type: ignore[arg-type]
    build_report(tmp_path / "report.md", wanted, Machine(cache))
    return everything(tmp_path / output)


def spoil(content: bytes) -> bytes:
    return bytes(reversed(content))


@pytest.mark.parametrize(
    "damage", [spoil, lambda content: content[:-1], lambda _: b"", lambda _: b"\x00" * 99]
)
def test_a_cache_that_is_damaged_changes_nothing(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    write_report(tmp_path)
    cache = tmp_path / "cache"
    before = build(tmp_path, cache)
    spoiled = 0
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(damage(path.read_bytes()))
            spoiled += 1
    assert spoiled >= 3
    assert build(tmp_path, cache) == before
    assert build(tmp_path, cache, "other") == before


def test_a_cache_of_folders_in_the_place_of_files_changes_nothing(tmp_path: Path) -> None:
    write_report(tmp_path)
    cache = tmp_path / "cache"
    before = build(tmp_path, cache)
    for path in [path for path in cache.rglob("*") if path.is_file()]:
        path.unlink()
        (path / "inside").mkdir(parents=True)
    assert build(tmp_path, cache, "other") == before


def test_a_cache_that_is_a_file_changes_nothing(tmp_path: Path) -> None:
    write_report(tmp_path)
    (tmp_path / "file").touch()
    assert build(tmp_path, tmp_path / "file") == build(tmp_path, None, "other")


def test_a_cache_that_may_not_be_written_changes_nothing(tmp_path: Path) -> None:
    write_report(tmp_path)
    cache = tmp_path / "cache"
    cache.mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    shown = make(
        tmp_path / "report.md", tmp_path / "out", before=without_privileges,
        environment={"HWRENDER_CACHE": str(cache)},
    )  # fmt: skip
    assert (shown.returncode, "Traceback" in shown.stderr) == (0, False)
    assert list(cache.iterdir()) == []


class Trial:
    """A voice that does one thing for every sentence."""

    voice = Voice("trial", "trial", "en-GB", "1")
    identity = "trial 1"
    sample_rate = RATE
    usual_gain_db = None

    def __init__(self, sound: Callable[[str], NDArray[np.float32]]) -> None:
        self._sound = sound

    def reading(self, text: str) -> str:
        return text

    def say(self, readings: Sequence[str], words_per_minute: float) -> Iterator[NDArray[np.float32]]:
        del words_per_minute
        return map(self._sound, readings)


def with_voice(sound: Callable[[str], NDArray[np.float32]], patched: pytest.MonkeyPatch) -> None:
    row = voices.EngineRow("trial", "A voice on trial", lambda name, lexicon: Trial(sound))
    patched.setattr(voices, "ENGINES", (*voices.ENGINES, row))


def noise(seconds: float, loudness: float = 0.2) -> NDArray[np.float32]:
    return (np.random.default_rng(1).standard_normal(round(seconds * RATE)) * loudness).astype(np.float32)


FAILING_VOICES: dict[str, tuple[Callable[[str], NDArray[np.float32]], str]] = {
    "it is silent": (lambda _: np.zeros(RATE, np.float32), "there is no sound|it is silent"),
    "it gives nothing": (lambda _: np.zeros(0, np.float32), "there is no sound"),
    "it gives no numbers": (lambda _: np.full(RATE, np.nan, np.float32), "silent|no sound|distorts"),
    "it is too loud": (lambda _: noise(1, 9.0), "it is too loud and distorts"),
    "it never ends": (lambda _: noise(60, 0.05), "seconds is too long"),
    "it breaks off": (lambda words: noise(0.01 if len(words) > 20 else 0.6, 0.05), "seconds is too short"),
}


@pytest.mark.parametrize("name", FAILING_VOICES)
def test_a_voice_that_gives_no_good_sound_publishes_nothing(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(tmp_path)
    before = build(tmp_path, None)
    write_report(tmp_path, 2)
    sound, message = FAILING_VOICES[name]
    with_voice(sound, monkeypatch)
    with pytest.raises(FailedCheckError, match=message) as caught:
        build(tmp_path, None, voice="trial", formats=SOUND)
    assert caught.value.what.startswith("The voice cannot say “")
    assert caught.value.remedy == "Use another voice, or change the words."
    assert_untouched(tmp_path / "out", before)


@pytest.mark.parametrize("error", [OSError("it is gone"), RuntimeError("it fell over"), ValueError("no")])
def test_a_voice_that_dies_publishes_nothing(
    tmp_path: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_report(tmp_path)
    before = build(tmp_path, None)
    write_report(tmp_path, 2)

    def die(_: str) -> NDArray[np.float32]:
        raise error

    with_voice(die, monkeypatch)
    with pytest.raises(FailedCheckError, match="The voice stopped before it had said everything") as caught:
        build(tmp_path, None, voice="trial", formats=SOUND)
    assert caught.value.remedy == "Run this again. Or use another voice, like --voice system."
    assert_untouched(tmp_path / "out", before)


def test_a_voice_of_this_computer_that_hangs_is_given_up_and_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = tmp_path / "hanging"
    hanging.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/number\nexec sleep 600\n", encoding="utf-8")
    hanging.chmod(stat.S_IRWXU)
    start = time.monotonic()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "executable", str(hanging))
        system._child({}, 1.0)
    assert time.monotonic() - start < 20
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "number").read_text(encoding="utf-8")), 0)


@pytest.mark.parametrize("missing", ["AtkinsonHyperlegibleNext-Regular", "Andika-Regular"])
def test_a_font_file_that_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    package = tmp_path / "lib" / "hwrender"
    shutil.copytree(Path(hwrender.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    styles = Path(hwrender.__file__).parents[2] / "styles"
    if not (package / "styles").exists() and styles.exists():
        shutil.copytree(styles, tmp_path / "styles")
        shutil.copytree(styles, package / "styles")
    gone = [path for path in package.rglob("*") if path.name.startswith(missing)]
    assert gone
    for path in gone:
        path.unlink()
    report = write_report(tmp_path, body="\nƁ is a letter of Hausa.\n")
    shown = make(report, tmp_path / "out", environment={"PYTHONPATH": str(tmp_path / "lib")})
    assert shown.returncode == 5, shown.stderr
    assert f"The font file {missing}.ttf is missing." in shown.stderr
    assert "Install hwrender again." in shown.stderr
    assert not (tmp_path / "out" / "report").exists()


def test_a_clock_that_goes_backwards_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_report(tmp_path)
    before = build(tmp_path, tmp_path / "cache")
    backwards = itertools.count(2_000_000_000, -86_400)
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: float(next(backwards)))
        patched.setattr(time, "time_ns", lambda: next(backwards) * 10**9)
        assert build(tmp_path, tmp_path / "cache", "other") == before
        assert build(tmp_path, None, "third") == before


@pytest.mark.parametrize("count", [4, 8, 12, 24])
def test_too_few_file_handles_give_a_message_or_all_the_files(tmp_path: Path, count: int) -> None:
    report = write_report(tmp_path)
    setup = (
        "import resource\n"
        "import hwrender.build.report, hwrender.cli.making\n"
        f"resource.setrlimit(resource.RLIMIT_NOFILE, ({count}, {count}))"
    )
    shown = make(report, tmp_path / "out", setup=setup)
    if shown.returncode == 0:
        assert len(everything(tmp_path / "out")) == 4
    else:
        assert shown.returncode in (4, 5, 6), shown.stderr
        assert "Traceback" not in shown.stderr
        assert "Too many open files" in shown.stderr
        assert not list((tmp_path / "out").glob("**/*.pdf")) if (tmp_path / "out").exists() else True

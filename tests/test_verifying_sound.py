"""Published sound proves its claims: what is done to it, to its tags or to its captions is named."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from hwrender.edition.kind import EditionKind
from hwrender.formats import ALL_FORMATS
from hwrender.formats.audio.containers import MP4, OGG, Encoding, Mark, cover_in, read_tags, write_sound
from hwrender.formats.audio.hearing import heard_blocks, heard_rate
from hwrender.inspection import LocalIdentifiers
from hwrender.publishing.manifest import read_manifest, sha256_of
from hwrender.verifying import verify_folder
from published import publish_report, write_manifest
from reports import CASES, edition_of

Samples = NDArray[np.float32]

SMALLEST = next(path for path in CASES if path.stem == "smallest")
ENCODINGS = {
    "mp3": Encoding("mp3", "libmp3lame", 44_100, "fltp", "mono", 64_000),
    "opus": Encoding(OGG, "libopus", 48_000, "flt", "mono", 24_000),
    "m4b": Encoding(MP4, "aac", 44_100, "fltp", "mono", 64_000),
    "wav": Encoding("wav", "pcm_s16le", 44_100, "s16", "stereo", 0),
}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "report"
    rows = tuple(row for row in ALL_FORMATS if row.is_sound)
    publish_report(folder, edition_of(SMALLEST, EditionKind.EASY), formats=rows)
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    shutil.copytree(original, tmp_path / "report")
    return tmp_path / "report"


def failed(folder: Path, suffix: str, beside: str = "vtt") -> set[str]:
    """The claims that do not hold when the list of files has only this one and one beside it, as they are."""
    manifest = read_manifest(folder)
    assert manifest is not None
    kept = [file for file in manifest.files if file.file.endswith((f".{suffix}", f".{beside}"))]
    files = tuple(
        replace(file, size_bytes=path.stat().st_size, sha256=sha256_of(path))
        for file in kept
        for path in (folder / file.file,)
    )
    for file in manifest.files:
        if file not in kept:
            (folder / file.file).unlink()
    write_manifest(folder, replace(manifest, files=files))
    verdict = verify_folder(folder, LocalIdentifiers())
    checks = [check for file in verdict.files if file.file.endswith(suffix) for check in file.checks]
    return {check.name for check in (*verdict.checks, *checks) if not check.passed}


def write_again(
    path: Path,
    change: Callable[[Samples, int], Samples] = lambda sound, rate: sound,
    tags: dict[str, str] | None = None,
    marks: tuple[Mark, ...] | None = None,
    cover: bytes | None = None,
) -> None:
    """The same file with other sound, tags, chapters or cover."""
    encoding = ENCODINGS[path.suffix[1:]]
    rate = heard_rate(path)
    sound = np.concatenate([block for block, _ in heard_blocks(path)])
    old_tags, old_marks = read_tags(path)
    old_cover = b"" if path.suffix == ".wav" else cover_in(path)
    before = path.read_bytes()
    tag = before[: 10 + _size_of_tag(before)] if path.suffix == ".mp3" else b""
    write_sound(
        path,
        encoding,
        [change(sound, rate)],
        rate,
        {} if tag else {**old_tags, **(tags or {})},
        () if tag else old_marks if marks is None else marks,
        b"" if tag else old_cover if cover is None else cover,
    )
    path.write_bytes(tag + path.read_bytes())


def _size_of_tag(content: bytes) -> int:
    return int.from_bytes(content[6:10], "big") & 0x7F | (
        content[8] << 7 | content[7] << 14 | content[6] << 21
    )


def _silent_for_12_seconds(sound: Samples, rate: int) -> Samples:
    return np.concatenate([sound[: 8 * rate], np.zeros(12 * rate, np.float32), sound[20 * rate :]])


def _with_a_click(sound: Samples, rate: int) -> Samples:
    changed = sound.copy()
    changed[rate : rate + 400] = 0.99
    return changed


SOUND: dict[str, tuple[Callable[[Samples, int], Samples], str]] = {
    "half as loud": (lambda sound, rate: sound * 0.5, "loudness"),
    "a click": (_with_a_click, "true peak"),
    "a voice that fails": (_silent_for_12_seconds, "no silence is too long"),
    "a second less": (lambda sound, rate: sound[:-rate], "length"),
}


@pytest.mark.parametrize("suffix", ENCODINGS)
@pytest.mark.parametrize("name", SOUND)
def test_sound_that_was_changed_is_named(name: str, suffix: str, folder: Path) -> None:
    change, claim = SOUND[name]
    write_again(folder / f"report.{suffix}", change)
    assert claim in failed(folder, suffix)


@pytest.mark.parametrize("suffix", ["opus", "wav"])
def test_sound_that_was_only_written_again_keeps_its_claims(suffix: str, folder: Path) -> None:
    write_again(folder / f"report.{suffix}")
    assert failed(folder, suffix) == set()


def test_chapters_that_begin_late_are_named(folder: Path) -> None:
    write_again(folder / "report.opus", marks=(Mark("a", 500, 900), Mark("b", 9_000, 9_900)))
    assert failed(folder, "opus") == {"chapters"}


TAGS: dict[str, tuple[dict[str, object], str]] = {
    "no title": ({"tags": {"title": ""}}, "title"),
    "another language": ({"tags": {"language": "fre"}}, "language"),
    "no chapters": ({"marks": ()}, "chapters"),
    "a chapter without a name": ({"marks": (Mark(" ", 0, 900),)}, "chapters"),
    "no cover": ({"cover": b""}, "cover"),
    "other words": ({"tags": {"lyrics": "Others\n\n---\ntitle"}}, "all files say the same words"),
}


@pytest.mark.parametrize("suffix", ["opus", "m4b"])
@pytest.mark.parametrize("name", TAGS)
def test_tags_that_were_changed_are_named(name: str, suffix: str, folder: Path) -> None:
    change, claim = TAGS[name]
    write_again(folder / f"report.{suffix}", **change)  # type: ignore[arg-type]  # by name
    assert claim in failed(folder, suffix)


CAPTIONS = {
    "no captions": ("WEBVTT\n", "captions\n", "it can be read"),
    "another language": ("Language: en-GB", "Language: fr", "language"),
    "a time that is none": ("--> 00:", "--> at:", "every cue has its time and words"),
    "a time too late": ("\n00:00:0", "\n09:00:0", "times"),
    "another word": ("clinic", "clinics", "all files say the same words"),
}


@pytest.mark.parametrize("name", CAPTIONS)
def test_captions_that_were_changed_are_named(name: str, folder: Path) -> None:
    old, new, claim = CAPTIONS[name]
    path = folder / "report.vtt"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert claim in failed(folder, "vtt", beside="m4b")


@pytest.mark.parametrize("suffix", [*ENCODINGS, "vtt"])
def test_a_file_that_is_cut_off_is_named(suffix: str, folder: Path) -> None:
    path = folder / f"report.{suffix}"
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])
    # captions that end with a whole cue are missed only beside a sound
    assert failed(folder, suffix, beside="m4b" if suffix == "vtt" else "vtt")

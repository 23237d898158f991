"""Disks that are full, slow, read-only or gone: a clear message, and the last good copies stay."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.errors import OutputError
from hwrender.formats import FORMATS, SOUND_FILES, Format
from hwrender.formats.contract import Check, RenderInput
from hwrender.narration.audio import clip_store
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from trials import (
    NOT_COUNTED,
    assert_untouched,
    everything,
    hwrender,
    make,
    no_file_larger_than,
    without_privileges,
    write_report,
)

PDF, WORD = FORMATS[0], FORMATS[1]


def good_copies(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """The output folder with good copies of a report that has been changed since."""
    output = tmp_path / "out"
    build_report(write_report(tmp_path, 1), BuildOptions(output, formats=(PDF, WORD)), Environment(None))
    write_report(tmp_path, 2)
    return output, everything(output)


def build_again(tmp_path: Path, *formats: Format) -> None:
    build_report(tmp_path / "report.md", BuildOptions(tmp_path / "out", formats=formats), Environment(None))


def built_elsewhere(tmp_path: Path) -> dict[str, str]:
    """The same files on a disk that has nothing wrong with it."""
    build_report(
        tmp_path / "report.md", BuildOptions(tmp_path / "good", formats=(PDF, WORD)), Environment(None)
    )
    return everything(tmp_path / "good")


@pytest.mark.parametrize("size_bytes", [0, 3_000, 9_000])
def test_a_disk_that_takes_no_more_is_named_and_the_old_copies_stay(tmp_path: Path, size_bytes: int) -> None:
    output, before = good_copies(tmp_path)
    shown = make(
        tmp_path / "report.md", output, before=no_file_larger_than(size_bytes), environment=NOT_COUNTED
    )
    assert shown.returncode == 6
    assert shown.stderr == (
        "error: report.pdf: this file could not be written (File too large).\n"
        "  hint: This disk cannot hold a file as big as this. Choose another folder with --output.\n"
    )
    assert_untouched(output, before)


@pytest.mark.parametrize("name", SOUND_FILES)
def test_a_disk_that_takes_no_sound_is_named_and_the_old_copies_stay(tmp_path: Path, name: str) -> None:
    output, before = good_copies(tmp_path)
    sound = ("--only", "audio", "--audio", name, "--voice", "silent")
    report = tmp_path / "report.md"
    small = no_file_larger_than(400)
    shown = hwrender("all", report, "-o", output, *sound, before=small, environment=NOT_COUNTED)
    assert shown.returncode == 6
    assert shown.stderr.startswith(
        f"error: report.{name}: this file could not be written (File too large).\n"
    )
    assert_untouched(output, before)


def test_no_room_for_the_sound_while_it_is_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, before = good_copies(tmp_path)
    monkeypatch.setattr(clip_store, "MEMORY_BYTES", 1)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    sound = tuple(row for row in FORMATS if row.is_sound)
    with pytest.raises(OutputError) as caught:
        build_report(
            tmp_path / "report.md", BuildOptions(output, formats=sound, voice="silent"), Environment(None)
        )
    assert caught.value.what == "The sound cannot be kept while it is made (No such file or directory)."
    assert_untouched(output, before)


@pytest.mark.parametrize("step", ["write_bytes", "replace", "mkdir"])
def test_a_disk_that_fills_while_publishing_is_named(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, before = good_copies(tmp_path)
    write_bytes = Path.write_bytes

    def full(path: Path, *content: bytes, **_: object) -> None:
        if step == "write_bytes" and path.suffix != ".part":  # the formats are written, their manifest is not
            write_bytes(path, *content)
            return
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(Path, step, full)
        with pytest.raises(OutputError) as caught:
            build_again(tmp_path, PDF, WORD)
    assert "nothing can be written here (No space left on device)" in caught.value.what
    assert caught.value.remedy == "The disk is full. Delete what you do not need. Then run this again."
    assert_untouched(output, before)


def test_a_disk_that_loses_what_was_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, before = good_copies(tmp_path)

    def broken(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", broken)
        with pytest.raises(OutputError, match="Input/output error"):
            build_again(tmp_path, PDF, WORD)
    assert_untouched(output, before)


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    output, before = good_copies(tmp_path)
    output.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        shown = make(tmp_path / "report.md", output, before=without_privileges)
    finally:
        output.chmod(stat.S_IRWXU)
    assert shown.returncode == 6
    assert f"{output}: nothing can be written here (Permission denied)." in shown.stderr
    assert "Check that the folder exists, and that you may write in it." in shown.stderr
    assert_untouched(output, before)


def test_a_report_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    output, before = good_copies(tmp_path)
    (output / "report").chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        shown = make(tmp_path / "report.md", output, before=without_privileges)
    finally:
        (output / "report").chmod(stat.S_IRWXU)
    assert shown.returncode == 6
    assert shown.stderr == (
        f"error: {output / 'report'}: nothing can be written here (Permission denied).\n"
        "  hint: Check that the folder exists, and that you may write in it.\n"
    )
    assert_untouched(output, before)


def test_an_output_inside_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    shown = make(write_report(tmp_path), tmp_path / "letter.txt" / "out")
    assert shown.returncode == 6
    assert "nothing can be written here (Not a directory)" in shown.stderr


class Meanwhile:
    """A format during whose making something happens to the disk."""

    def __init__(self, event: object) -> None:
        self.event = event

    def write(self, given: RenderInput, destination: Path) -> None:
        del given
        self.event()  # type: ignore[operator]  # a function of no arguments
        destination.write_bytes(b"words")

    def verify(self, path: Path, given: RenderInput) -> tuple[Check, ...]:
        del path, given
        return (Check("words", True),)

    def read_outline(self, path: Path) -> tuple[()]:
        del path
        return ()


def during(event: object) -> Format:
    return replace(WORD, load=lambda: Meanwhile(event))


def test_an_output_folder_that_is_deleted_meanwhile_is_named(tmp_path: Path) -> None:
    output, _ = good_copies(tmp_path)
    with pytest.raises(OutputError) as caught:
        build_again(tmp_path, during(lambda: shutil.rmtree(output)))
    assert caught.value.what == "report.docx: this file could not be written (No such file or directory)."
    assert caught.value.remedy == "Somebody has deleted or moved it. Run this again."
    assert not list(tmp_path.glob("**/*.staging"))


def test_a_report_folder_that_is_deleted_meanwhile_is_made_again(tmp_path: Path) -> None:
    output, _ = good_copies(tmp_path)
    with pytest.raises(OutputError, match="was changed while hwrender was at work"):
        build_again(tmp_path, during(lambda: shutil.rmtree(output / "report")))
    build_again(tmp_path, PDF, WORD)
    assert everything(output) == built_elsewhere(tmp_path)


def test_a_disk_that_is_very_slow_only_takes_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, _ = good_copies(tmp_path)
    good = built_elsewhere(tmp_path)
    flush, told = os.fsync, list[str]()
    is_slow, is_told = threading.Event(), threading.Event()

    def slow(handle: int) -> None:
        is_slow.set()
        is_told.wait(60)  # as slow as it takes until the second build has found the first at work
        flush(handle)

    def notify(text: str) -> None:
        told.append(text)
        is_told.set()

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", slow)
        first = threading.Thread(target=build_again, args=(tmp_path, PDF, WORD))
        first.start()
        assert is_slow.wait(60)
        options = BuildOptions(output, formats=(PDF, WORD), force=True)
        build_report(tmp_path / "report.md", options, Environment(None, notify=notify))
        first.join()
    assert told == ["Another hwrender is making this report. Waiting for it."]
    assert everything(output) == good

"""A real disk that is full: one in memory, which Linux lets a process mount in a space of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hwrender.formats import SOUND_FILES
from trials import use_one_processor, write_report
from watched import MADE_FORMATS

pytestmark = pytest.mark.conformance

SPACE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")
SIZE_KILOBYTES = 12_000
"""Room for all files of the report twice, as the old and the new ones are there together for a moment."""

FULL = (
    "error: {}: this file could not be written (No space left on device).\n"
    "  hint: The disk is full. Delete what you do not need. Then run this again.\n"
)


def run_on_small_disk(
    tmp_path: Path, free_kilobytes: int, before: Callable[[], None] = lambda: None
) -> subprocess.CompletedProcess[str]:
    """Copies of one version; then the disk is filled up but for so much, and the other version is made. Shows
    the code of both runs, what is in the output, and what `verify` says. `before` is called in the process
    before all this."""
    disk = tmp_path / "disk"
    disk.mkdir()
    report = tmp_path / "report.md"
    first = write_report(tmp_path).rename(tmp_path / "first.md")
    second = write_report(tmp_path, 2).rename(tmp_path / "second.md")
    make = f"{sys.executable} -m hwrender all -o {disk}/out -q --voice silent --audio {','.join(SOUND_FILES)}"
    script = f"""
        set -u
        mount -t tmpfs -o size={SIZE_KILOBYTES}k none {disk} || exit 90
        export TMPDIR={tmp_path} HWRENDER_CACHE={tmp_path}/cache
        cp {first} {report} && {make} {report} || exit 91
        free=$(df -k --output=avail {disk} | tail -1)
        head -c $(( (free - {free_kilobytes}) * 1024 )) /dev/zero > {disk}/ballast
        cp {second} {report} && {make} {report}; echo "code $?"
        ls -A {disk}/out
        {sys.executable} -m hwrender verify {disk}/out/report 2>&1; echo "verify $?"
    """
    return subprocess.run([*SPACE, script], capture_output=True, text=True, check=False, preexec_fn=before)


@pytest.mark.parametrize(
    ("free_kilobytes", "file"),
    [
        (0, "report.pdf"),
        (16, "report.docx"),
        (100, "report.mp3"),
        (480, "report.m4b"),
        (1_000, "report.wav"),
    ],
)
def test_a_full_disk_is_named_and_the_old_copies_stay(tmp_path: Path, free_kilobytes: int, file: str) -> None:
    # with two processors it is chance which of two files fills the disk
    shown = run_on_small_disk(tmp_path, free_kilobytes, use_one_processor)
    assert shown.stderr == FULL.format(file)
    assert_old_copies_stay(shown)


@pytest.mark.parametrize("free_kilobytes", [0, 100, 400])
def test_whichever_of_two_threads_finds_the_disk_full_names_its_file(
    tmp_path: Path, free_kilobytes: int
) -> None:
    shown = run_on_small_disk(tmp_path, free_kilobytes)
    assert shown.stderr in {FULL.format(f"report{row.suffix}") for row in MADE_FORMATS}
    assert_old_copies_stay(shown)


def assert_old_copies_stay(shown: subprocess.CompletedProcess[str]) -> None:
    assert shown.stdout.startswith("code 6\nreport\n")
    assert shown.stdout.endswith("verify 0\n")
    assert re.search(rf"all \d+ checks passed\. {len(MADE_FORMATS)} files", shown.stdout)

"""A folder that means harm is verified in bounded time, is named, and breaks nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hostile_folders import HOSTILE
from hwrender.formats import FORMATS
from hwrender.inspection import LocalIdentifiers, why_not_opened
from hwrender.verifying import folders_in, verify_folder
from published import publish_report

SAMPLE = (
    "a pipe for a file", "a pipe for the list", "a folder for the list", "a link to zeros without end",
    "a link up the tree", "a page with holes", "a list with holes", "a file above", "a file a thousand times",
    "a list nested deeply", "a Word file of archives", "a Word file that laughs in UTF-16", "a PDF of zeros",
    "a PDF packed in an old way", "a page nested deeply", "a page of many elements",
    "names that command a terminal", "a name of several lines", "a language that commands a terminal",
)  # fmt: skip
SILENT = tuple(row for row in FORMATS if row.name in ("pdf", "word", "html"))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "report"
    publish_report(folder, formats=SILENT)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a name")
def test_folders_that_mean_harm_are_named_and_break_nothing(good: Path, tmp_path: Path) -> None:
    for number, name in enumerate(SAMPLE):
        folder = tmp_path / str(number) / "report"
        shutil.copytree(good, folder)
        HOSTILE[name](folder)
    folders = [tmp_path / str(number) / "report" for number in range(len(SAMPLE))]
    command = [sys.executable, "-m", "hwrender", "verify", *map(str, folders)]
    shown = subprocess.run(command, capture_output=True, timeout=300, check=False)
    said = shown.stderr.decode("utf-8")
    assert shown.returncode == 7
    assert "Traceback" not in said
    for name, folder in zip(SAMPLE, folders, strict=True):
        assert f"{folder}: all" not in said, name
        assert f"{folder}: " in said, name


def test_a_good_folder_is_still_good(good: Path) -> None:
    assert verify_folder(good, LocalIdentifiers()).passed()


def test_a_file_that_is_no_plain_file_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.symlink_to(tmp_path)
    assert why_not_opened(path) == "It is a link to another place."
    path.unlink()
    path.mkdir()
    assert why_not_opened(path) == "It is no file that can be opened."


def test_a_link_to_a_folder_is_not_followed(good: Path, tmp_path: Path) -> None:
    shutil.copytree(good, tmp_path / "out" / "report")
    (tmp_path / "out" / "round").symlink_to(tmp_path / "out")
    (tmp_path / "out" / "elsewhere").symlink_to(good)
    assert folders_in(tmp_path / "out") == (tmp_path / "out" / "report",)

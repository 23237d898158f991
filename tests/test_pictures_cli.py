"""`pictures` finds pictures by a word, and puts them on a sheet to look at."""

from __future__ import annotations

import io
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from hwrender.cli.choosing import pictures
from hwrender.errors import OutputError


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pictures, [*map(str, arguments)], standalone_mode=False)


def test_names_go_to_stdout_and_what_is_said_to_stderr() -> None:
    result = run("council", "zzzz")
    assert result.stdout.startswith("council\t")
    assert "zzzz: no picture found" in result.stderr


def test_a_sheet_is_a_picture_or_a_page_by_its_name(tmp_path: Path) -> None:
    run("council", "--sheet", tmp_path / "sheet.png")
    assert Image.open(io.BytesIO((tmp_path / "sheet.png").read_bytes())).width == 1240
    run("council", "--sheet", tmp_path / "sheet.HTML")
    assert (tmp_path / "sheet.HTML").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_sheet_of_another_kind_is_refused(tmp_path: Path) -> None:
    result = run("council", "--sheet", tmp_path / "sheet.gif")
    assert isinstance(result.exception, click.UsageError)
    assert not (tmp_path / "sheet.gif").exists()


def test_a_sheet_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    result = run("council", "--sheet", tmp_path / "no folder" / "sheet.png")
    assert isinstance(result.exception, OutputError)
    with pytest.raises(OutputError, match="cannot be written"):
        raise result.exception

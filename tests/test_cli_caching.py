"""What is kept between builds can be seen and cleared."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from hwrender.cache import OUTCOMES, Cache, key_of
from hwrender.cli import caching
from hwrender.cli.caching import cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    Cache(tmp_path / "cache", OUTCOMES).put(key_of(1), b"x" * 1964)
    (tmp_path / "cache" / "mine.txt").write_text("not ours", encoding="utf-8")
    return tmp_path / "cache"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_says_how_much_there_is(folder: Path) -> None:
    shown = CliRunner().invoke(cache, [])
    assert "records of reports that are up to date: 1 file, 2 KB" in shown.output
    assert str(folder) in shown.output


def test_it_clears_what_is_ours_and_nothing_else(folder: Path) -> None:
    shown = CliRunner().invoke(cache, ["--clear", "--yes", "--json"])
    assert json.loads(shown.stdout)["parts"]["builds"] == {"files": 1, "bytes": 2000}
    assert names_in(folder) == ["CACHEDIR.TAG", "mine.txt"]
    assert CliRunner().invoke(cache, ["--clear", "--yes"]).exit_code == 0


def test_without_a_terminal_it_asks_nobody_and_deletes_nothing(folder: Path) -> None:
    shown = CliRunner().invoke(cache, ["--clear"], input="y\n")
    assert shown.exit_code == 2
    assert "Nothing was deleted, because there is nobody to ask. Add --yes." in shown.output
    assert "builds" in names_in(folder)


@pytest.mark.parametrize(("answer", "is_cleared"), [("y", True), ("n", False), ("", False)])
def test_at_a_terminal_it_asks_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, is_cleared: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(caching.sys, "stdin", Terminal())
    monkeypatch.setattr(click, "confirm", lambda question, **_: (asked.append(question), answer == "y")[1])
    assert cache.main([], standalone_mode=False, prog_name="cache") == 0
    assert asked == []
    assert cache.main(["--clear"], standalone_mode=False, prog_name="cache") == 0
    assert asked == [f"Delete what hwrender keeps in {folder}?"]
    assert ("builds" not in names_in(folder)) is is_cleared


class Terminal:
    def isatty(self) -> bool:
        return True


def test_its_help_names_the_variable() -> None:
    assert "HWRENDER_CACHE" in CliRunner().invoke(cache, ["--help"]).output

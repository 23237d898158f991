"""What is kept between builds can be seen and cleared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hwrender.cli.caching import cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "cache" / "builds" / "ab").mkdir(parents=True)
    (tmp_path / "cache" / "builds" / "ab" / "one.json").write_bytes(b"x" * 2000)
    (tmp_path / "cache" / "mine.txt").write_text("not ours", encoding="utf-8")
    return tmp_path / "cache"


def test_it_says_how_much_there_is(folder: Path) -> None:
    shown = CliRunner().invoke(cache, [])
    assert "records of reports that are up to date: 1 file, 2 KB" in shown.output
    assert str(folder) in shown.output


def test_it_clears_what_is_ours_and_nothing_else(folder: Path) -> None:
    shown = CliRunner().invoke(cache, ["--clear", "--json"])
    assert json.loads(shown.stdout)["parts"]["builds"] == {"files": 1, "bytes": 2000}
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert CliRunner().invoke(cache, ["--clear"]).exit_code == 0

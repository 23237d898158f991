"""`--inline-audio` makes the sound that it needs, and puts it into the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.errors import ExitCode
from hwrender.publishing.manifest import read_manifest

FOLDER = Path("out/report")
PAGE = FOLDER / "report.html"
REPORT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\nWe met people.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    done = CliRunner().invoke(program, list(arguments), standalone_mode=False)
    assert done.return_value == ExitCode.DONE, done.stderr
    return done


def made() -> set[str]:
    manifest = read_manifest(FOLDER)
    assert manifest is not None
    return {file.format for file in manifest.files}


def has_sound_inside(kind: str = "mpeg") -> bool:
    return f'src="data:audio/{kind};base64,' in PAGE.read_text(encoding="utf-8")


def test_a_page_alone_gets_the_sound_that_it_is_to_hold() -> None:
    run("html", "report.md", "--inline-audio")
    assert has_sound_inside()
    assert made() == {"audio", "html"}
    run("verify", "out")


def test_sound_that_lies_there_already_is_put_into_the_page() -> None:
    run("all", "report.md", "--only", "audio,html")
    assert not has_sound_inside()
    run("all", "report.md", "--only", "audio,html", "--inline-audio")
    assert has_sound_inside()
    run("verify", "out")


def test_the_sound_that_was_asked_for_is_the_one_inside() -> None:
    run("html", "report.md", "--inline-audio", "--audio", "opus")
    assert has_sound_inside("ogg")
    assert made() == {"opus", "html"}


def test_a_format_that_holds_no_sound_asks_for_none() -> None:
    run("word", "report.md", "--inline-audio")
    assert made() == {"word"}

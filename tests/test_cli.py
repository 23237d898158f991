"""The command line keeps its contract: names, exit codes, and where text goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hwrender import __version__

REPORT = """---
title: What people told us
lang: en-GB
---

## A heading

One short sentence.
"""


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hwrender", *arguments], capture_output=True, text=True, cwd=cwd, check=False
    )


def test_version_and_help_go_to_stdout() -> None:
    assert run("--version").stdout == f"hwrender {__version__}\n"
    shown = run("--help")
    assert "all" in shown.stdout
    assert shown.stderr == ""


_LOADED = """
import sys
from hwrender.cli import main

sys.argv = ["hwrender", "--help"]
try:
    main()
except SystemExit:
    print(sorted({module.partition(".")[0] for module in sys.modules}))
"""


def test_help_and_version_load_click_and_nothing_heavy() -> None:
    shown = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True).stdout
    loaded = shown.splitlines()[-1]
    assert "'click'" in loaded
    for heavy in ("numpy", "reportlab", "docx", "jinja2", "ruamel", "markdown_it", "PIL", "brotli", "av"):
        assert f"'{heavy}'" not in loaded


def test_a_wrong_command_names_the_right_one_and_exits_with_2() -> None:
    shown = run("pfd", "report.md")
    assert shown.returncode == 2
    assert "Did you mean “pdf”?" in shown.stderr


def test_a_report_without_a_command_is_told_the_command() -> None:
    shown = run("report.md")
    assert shown.returncode == 2
    assert "hwrender all report.md" in shown.stderr


@pytest.mark.parametrize("only", ["pdf,epub3", "", " , "])
def test_an_unknown_format_is_a_usage_error(only: str) -> None:
    shown = run("all", "--only", only, "report.md")
    assert shown.returncode == 2
    assert "pdf, word, audio, " in shown.stderr


def test_a_pattern_that_matches_nothing_is_a_usage_error(tmp_path: Path) -> None:
    assert run("all", str(tmp_path / "*.md")).returncode == 2


def test_a_missing_report_exits_with_4_and_makes_nothing(tmp_path: Path) -> None:
    shown = run("all", "none.md", cwd=tmp_path)
    assert shown.returncode == 4
    assert "none.md:1:1: error[D001]" in shown.stderr
    assert "hint: " in shown.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_document_with_errors_exits_with_3_and_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(REPORT.replace("title:", "titel:"), encoding="utf-8")
    shown = run("all", "report.md", cwd=tmp_path)
    assert shown.returncode == 3
    assert "report.md:2:1: error[" in shown.stderr
    assert "Did you mean title?" in shown.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_voice_that_does_not_exist_exits_with_5(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    shown = run("audio", "report.md", "--voice", "nobody", cwd=tmp_path)
    assert shown.returncode == 5
    assert "hint: " in shown.stderr
    assert not (tmp_path / "out" / "report").exists()


def test_an_output_in_the_way_exits_with_6(tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert run("word", "report.md", cwd=tmp_path).returncode == 6


def test_one_bad_report_of_two_exits_with_8_and_the_good_one_is_made(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(REPORT, encoding="utf-8")
    (tmp_path / "bad.md").write_text("no front matter", encoding="utf-8")
    shown = run("word", "bad.md", "good.md", cwd=tmp_path)
    assert shown.returncode == 8
    assert (tmp_path / "out" / "good" / "good.docx").exists()
    assert not (tmp_path / "out" / "bad").exists()


def test_check_prints_one_json_list_on_stdout(tmp_path: Path) -> None:
    import json

    (tmp_path / "report.md").write_text(REPORT.replace("lang: en-GB\n", ""), encoding="utf-8")
    shown = run("check", "--json", "report.md", cwd=tmp_path)
    assert shown.returncode == 3
    keys = [
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "code",
        "severity",
        "message",
        "hint",
        "suggestion",
        "id",
    ]
    found = json.loads(shown.stdout)
    assert [finding["code"] for finding in found if finding["severity"] == "error"] == ["M011"]
    assert {tuple(finding) for finding in found} == {tuple(keys)}


def test_pictures_lists_names_that_a_report_may_write(tmp_path: Path) -> None:
    shown = run("pictures", "police", "--sheet", "sheet.html", cwd=tmp_path)
    assert shown.returncode == 0
    assert shown.stdout.splitlines()[0].startswith("officer\t")
    assert "<svg" in (tmp_path / "sheet.html").read_text(encoding="utf-8")


def test_a_word_without_a_picture_says_so() -> None:
    shown = run("pictures", "qqqq")
    assert shown.stdout == ""
    assert "no picture found" in shown.stderr


def test_styles_lists_every_house_style() -> None:
    from hwrender.style import HOUSE_STYLES

    assert [line.partition("\t")[0] for line in run("styles").stdout.splitlines()] == [*HOUSE_STYLES]


def test_the_help_names_the_styles_there_are_without_loading_them() -> None:
    from hwrender.cli import options
    from hwrender.style import HOUSE_STYLES

    assert ", ".join(HOUSE_STYLES) == options.HOUSE_STYLES

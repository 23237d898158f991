"""The manual pages, as groff reads them for `man`."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conformance.validators import program as tool
from hwrender.cli.manual import manual_pages
from hwrender.cli.program import program


def formatted(*pages: Path) -> subprocess.CompletedProcess[str]:
    command = [tool("groff"), "-ww", "-Kutf8", "-man", "-Tutf8", "-P-cbou", *map(str, pages)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)


def test_groff_finds_nothing_wrong_with_any_page(tmp_path: Path) -> None:
    pages = []
    for name, text in manual_pages(program).items():
        pages.append(tmp_path / name)
        pages[-1].write_text(text, encoding="utf-8")
    shown = formatted(*pages)
    assert shown.stderr == ""
    assert "hwrender all report.md --beside tr" in shown.stdout


def test_groff_would_find_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "odd.1"
    page.write_text(".TH ODD 1\n.SH NAME\n.NO_SUCH_REQUEST\n", encoding="utf-8")
    assert "NO_SUCH_REQUEST" in formatted(page).stderr

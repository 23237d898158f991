"""The PDFs that conformance looks at: reports and cases in both editions and all styles, and a long one."""

from __future__ import annotations

import re
import shutil
from itertools import product
from pathlib import Path

from hwrender.edition.kind import EditionKind
from hwrender.fonts.machine import this_machine
from hwrender.formats.pdf.properties import STANDARDS
from hwrender.formats.pdf.writing import make_pdf
from hwrender.style import HOUSE_STYLES
from reports import CASES, REPORTS, SOURCES, TRANSLATED, edition_of

LANGUAGES = Path(__file__).parent / "languages.md"
"""Words in Turkish, Polish, Welsh, Bengali, Arabic and Yiddish, drawn with Noto fonts of the machine."""

TRANSLATED_STYLES = ("easy-read", "giant-print")
"""What another language changes, it changes in each style: in rows, and where these have no room."""

LONG_REPORT_TIMES = 6


def make_everywhere(standard: str, folder: Path) -> dict[Path, str]:
    """Every PDF but the long one, and how a failing test names each."""
    found = {}
    chosen = [
        *product((*SOURCES, LANGUAGES), EditionKind, HOUSE_STYLES),
        *product(TRANSLATED, EditionKind, TRANSLATED_STYLES),
    ]
    for source, kind, style in chosen:
        path = folder / f"{source.stem}-{kind.value}-{style}.pdf"
        path.write_bytes(make_pdf(edition_of(source, kind, style), STANDARDS[standard], this_machine()))
        found[path] = f"{source.stem}, {kind.value}, {style}"
    return found


def make_long(standard: str, folder: Path) -> dict[Path, str]:
    """A PDF of more than 200 pages: all cases and reports over and over."""
    for picture in CASES[0].parent.glob("*.png"):
        shutil.copy(picture, folder)
    parts = [
        _with_own_notes(_body(source), f"{source.stem}{number}")
        for number in range(LONG_REPORT_TIMES)
        for source in SOURCES
    ]
    front_matter = REPORTS[0].read_text(encoding="utf-8").split("---\n", 2)[1]
    report = folder / "long.md"
    report.write_text(f"---\n{front_matter}---\n" + "\n\n".join(parts), encoding="utf-8")
    path = report.with_suffix(".pdf")
    path.write_bytes(make_pdf(edition_of(report, EditionKind.EASY), STANDARDS[standard], this_machine()))
    return {path: "all of them over and over"}


def _body(source: Path) -> str:
    return source.read_text(encoding="utf-8").split("---\n", 2)[2]


def _with_own_notes(body: str, name: str) -> str:
    """The same with footnotes that no other part of the report has."""
    return re.sub(r"\[\^([^\]]+)\]", rf"[^\1-{name}]", body)

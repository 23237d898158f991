"""The reports and cases that every format is tried on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_report
from hwrender.style import load_style

TOP = Path(__file__).parents[1]
REPORTS = tuple(sorted((TOP / "reports").glob("*.md")))
CASES = tuple(sorted((TOP / "tests" / "cases").glob("*.md")))
SOURCES = (*REPORTS, *CASES)
TRANSLATED = tuple(sorted((TOP / "tests" / "translated").glob("*.md")))
"""A report and its translations into eight languages, which no native reader has checked."""
TRANSLATIONS = tuple(path for path in TRANSLATED if path.stem.count("."))


@cache
def edition_of(source: Path, kind: EditionKind, style_name: str = "easy-read") -> Edition:
    """The edition of a source that reads without a finding that would stop a build."""
    read = read_report(source)
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    gallery = open_gallery(source.parent)
    return make_edition(read.document, kind, load_style(style_name), gallery.artwork)

"""Each rule finds its bad example at the very words, offers the wording for them, and lets the good one pass.

In a bad example ⟦ ⟧ stand round the place to be found, with the wording to be offered after a bar.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import Struct

from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.span import Span
from hwrender.style import load_style
from hwrender.wording.rules import RULES

FOLDER = Path(__file__).parent / "rules"
CODES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


class Expected(Struct, frozen=True):
    span: Span
    suggestion: str | None


def findings(source: str, kind: EditionKind = EditionKind.EASY, style: str = "easy-read") -> list[Finding]:
    read = read_text(source, "report.md")
    assert read.document is not None, read.findings
    context = CheckContext(open_gallery(FOLDER), (), kind, load_style(style))
    return [*read.findings, *check_document(read.document, context).findings]


def bad_example(code: str) -> tuple[str, Expected]:
    """The source of a bad example, and what is to be found in it."""
    marked = (FOLDER / code / "bad.md").read_text(encoding="utf-8")
    (found,) = re.finditer(r"⟦([^|⟧]*)(?:\|([^⟧]*))?⟧", marked)
    source = marked[: found.start()] + found[1] + marked[found.end() :]
    start, end = _position(source, found.start()), _position(source, found.start() + len(found[1]))
    return source, Expected(Span(*start, *end), found[2])


def _position(source: str, offset: int) -> tuple[int, int]:
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def test_every_rule_has_examples() -> None:
    assert {rule.code for rule in RULES} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_bad_example_is_found_at_its_words(code: str) -> None:
    source, expected = bad_example(code)
    assert [(each.span, each.suggestion) for each in findings(source) if each.code == code] == [
        (expected.span, expected.suggestion)
    ]


@pytest.mark.parametrize("code", CODES)
def test_a_good_example_passes(code: str) -> None:
    source = (FOLDER / code / "good.md").read_text(encoding="utf-8")
    assert [each for each in findings(source) if each.code == code] == []

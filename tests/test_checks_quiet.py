"""Each case in `tests/cases/quiet/` was a false alarm once, or an alarm that did not say what was wrong.

A case says at its top what no check may give. `# never: P8` names codes, and `# never says: helped` words of
a message or a hint. `# never prints: Yes` names words that no edition may have. `# always: M050` names codes
that must come.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style
from test_rules_cases import findings

CASES = sorted((Path(__file__).parent / "cases" / "quiet").glob("*.md"))


def marked(source: str, mark: str) -> list[str]:
    """What the lines with a mark say."""
    return re.findall(rf"^# {mark}: (.+)$", source, re.MULTILINE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_gives_no_finding_that_it_forbids(case: Path) -> None:
    source = case.read_text(encoding="utf-8")
    found = findings(source)
    codes = {each.code for each in found}
    said = "\n".join(f"{each.message} {each.hint}" for each in found)
    assert codes.isdisjoint(" ".join(marked(source, "never")).split()), said
    assert codes >= {*" ".join(marked(source, "always")).split()}, said
    assert [words for words in marked(source, "never says") if words in said] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_edition_of_a_case_has_words_that_it_forbids(case: Path) -> None:
    source = case.read_text(encoding="utf-8")
    document = read_text(source, case.name).document
    assert document is not None
    for kind in EditionKind:
        edition = make_edition(document, kind, load_style("easy-read"), open_gallery(case.parent).artwork)
        printed = "\n".join(entry.text for entry in outline(edition))
        assert [words for words in marked(source, "never prints") if words in printed] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_forbids_or_asks_for_something(case: Path) -> None:
    marks = re.findall(
        r"^# (never|never says|never prints|always): .+$", case.read_text("utf-8"), re.MULTILINE
    )
    assert marks

"""What a statement says passes our own rules, and it knows the name of everything that it can tell of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.formats import ALL_FORMATS
from hwrender.standards import NAMES
from hwrender.statements import words
from hwrender.statements.applying import formats_of_test
from hwrender.statements.check_themes import THEMES, CheckTheme, theme_of
from hwrender.statements.model import StatedReport, Statement
from stated_reports import GIVEN, failed, plain, sample, statement_of
from test_checks_own_words import warnings_about

FORMATS = Path(__file__).parents[1] / "src" / "hwrender" / "formats"
_OF_OTHERS = re.compile(r"\S+\.(?:epub|docx)|“[^”]*”|hwrender [\d.]+|against WCAG 2.2 AA")
"""Names: of a file, of a report, of a check, of our program and of a standard."""


def said_by(statement: Statement) -> list[str]:
    """Its lines, without titles of standards and ways to reach us, which are no sentences of ours."""
    parts = [part for part in statement.parts if part.title not in (words.CLAUSES_NAMES, words.CONTACT)]
    lines = [fact.words for fact in statement.cover]
    lines += (line for part in parts for line in (*part.lead, *(fact.words for fact in part.facts)))
    headings = [f"{part.title}." for part in statement.parts if not part.title_sources]
    return [_OF_OTHERS.sub("this", line) for line in (*lines, *headings)]


@pytest.mark.parametrize("reports", [(sample(),), (plain(),), (failed(),), (sample(), plain(), failed())])
def test_what_a_statement_says_passes_our_rules(reports: tuple[StatedReport, ...]) -> None:
    assert warnings_about(dict.fromkeys(said_by(statement_of(*reports)))) == []


def test_what_stands_under_our_address_passes_our_rules() -> None:
    assert warnings_about([*words.CONTACT_LEAD, *(f"{theme.value}: 1 of 1." for theme in CheckTheme)]) == []


def test_every_format_has_a_name_and_every_standard_a_short_one() -> None:
    assert set(words.FORMAT_NAMES) == {row.name for row in ALL_FORMATS}
    assert set(words.SHORT_NAMES) == set(NAMES)


def test_each_check_is_about_something() -> None:
    # the names as they stand in the code; those of Word, EPUB and talking books are rules in tables
    found = {
        name
        for path in FORMATS.rglob("*.py")
        for name in re.findall(r"(?:Check|WordRule|Rule)\(\s*\"([^\"]+)\"", path.read_text(encoding="utf-8"))
    }
    assert len(found) > 60
    private_to_builds = {name for name in found if "words are" in name or name == "sentences"}
    assert {name for name in found if theme_of(name) is CheckTheme.MORE} == private_to_builds
    assert theme_of("no line is longer than 40 cells") is CheckTheme.BRAILLE
    assert theme_of("something new") is CheckTheme.MORE
    assert CheckTheme.MORE not in THEMES.values()


def test_a_test_of_one_format_says_nothing_of_another() -> None:
    assert formats_of_test("tests/conformance/test_page_axe.py::test_a") == {"html"}
    assert formats_of_test("tests/test_same_words.py::test_a") == frozenset()
    assert GIVEN.version in sample().manifest.origin.hwrender


@pytest.mark.parametrize(
    ("read_by", "said"),
    [
        ("computer", "A computer voice reads out 2 copies, and not a person."),
        ("both", "A computer voice reads out parts of 2 copies. A person reads the rest."),
        ("person", ""),
    ],
)
def test_a_statement_says_that_a_computer_voice_reads_where_one_does(read_by: str, said: str) -> None:
    report = sample()
    files = tuple(
        replace(file, voice=file.voice and {**file.voice, "read_by": read_by})
        for file in report.manifest.files
    )
    statement = statement_of(replace(report, manifest=replace(report.manifest, files=files)))
    lines = [line for line in said_by(statement) if "voice" in line]
    assert lines == [said] * bool(said)
    assert warnings_about(lines) == []

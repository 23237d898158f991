"""Checks find what would spoil a copy, at its very place, and let good reports pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding, Severity
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_report, read_text
from hwrender.style import load_style
from reports import SOURCES

FRONT = "---\ntitle: What people said\nlang: en-GB\n{more}---\n\n"


def findings(body: str, more: str = "") -> list[Finding]:
    read = read_text(FRONT.format(more=more) + body, "report.md")
    assert read.document is not None
    return list(check_document(read.document, CheckContext(open_gallery(Path()), ())).findings)


def places(found: list[Finding]) -> list[tuple[str, int, int, int]]:
    return [(each.code, each.span.line, each.span.column, each.span.end_column) for each in found]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_good_report_has_no_fault_in_its_form(source: Path) -> None:
    read = read_report(source)
    assert read.document is not None
    found = check_document(read.document, CheckContext(open_gallery(source.parent), ())).findings
    assert [each for each in found if each.code.startswith("D")] == []


def test_an_unknown_picture_is_found_where_it_is_written() -> None:
    found = findings("Words.\n\n![](polise)\n")
    assert places(found) == [("D040", 8, 1, 12)]
    assert "police" in found[0].hint


def test_an_unknown_cover_picture_is_found_in_the_front_matter() -> None:
    found = findings("Words.\n", "cover_picture: polise\n")
    assert [(each.code, each.span.line) for each in found] == [("D040", 4)]


def test_a_word_may_have_no_picture_at_all() -> None:
    assert findings("Words.\n", "pictures:\n  police: none\n") == []


def test_a_picture_outside_the_folder_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"")
    found = findings("![](../secret.png)\n")
    assert all(each.code != "D042" for each in found)


def test_a_picture_file_that_is_no_picture_is_found(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"no picture")
    read = read_text(FRONT.format(more="") + "![A photo](photo.png)\n", "report.md")
    assert read.document is not None
    found = list(check_document(read.document, CheckContext(open_gallery(tmp_path), ())).findings)
    assert [each.code for each in found] == ["D042"]


def test_the_name_of_a_picture_may_be_two_words() -> None:
    assert findings("![](working together)\n") == []


def test_a_character_no_font_can_draw_is_found_with_the_font_that_would() -> None:
    found = findings("In Bengali: অ.\n")
    assert places(found) == [("D050", 6, 13, 14)]
    assert "Noto Sans Bengali" in found[0].hint


def test_a_character_of_no_known_script_is_found_and_another_one_is_asked_for() -> None:
    (found,) = findings("An icon: \ue000.\n")
    assert (found.code, found.hint) == ("D050", "Use another character, or words.")


def test_a_character_in_the_title_is_found_there() -> None:
    read = read_text("---\ntitle: অ\nlang: en-GB\n---\n\nWords.\n", "report.md")
    assert read.document is not None
    found = list(check_document(read.document, CheckContext(open_gallery(Path()), ())).findings)
    assert [(each.code, each.span.line) for each in found] == [("D050", 2)]


def test_easy_wording_is_compared_and_its_approval_asked_for_only_where_wording_is_judged() -> None:
    body = "## Part\n\nWe met 31 people.\n\n::: easy-read drafted\nWe met 35 people.\n:::\n"
    document = read_text(FRONT.format(more="") + body, "report.md").document
    assert document is not None
    found = {
        (kind, style is None): [
            each.code
            for each in check_document(document, CheckContext(open_gallery(Path()), (), kind, style)).findings
            if each.code in ("S31", "S32") and each.severity is Severity.WARNING
        ]
        for kind in EditionKind
        for style in (None, load_style("easy-read"))
    }
    assert found.pop((EditionKind.EASY, False)) == ["S31", "S32"]
    assert list(found.values()) == [[], [], []]


def test_a_character_in_words_that_are_not_written_as_they_stand_is_found_at_all_of_them() -> None:
    assert places(findings("![A ঘ here](police)\n")) == [("D050", 6, 1, 20)]


def test_how_to_word_what_leads_to_a_person_is_not_said_unless_it_may_stay() -> None:
    def codes(body: str) -> list[str]:
        read = read_text(FRONT.format(more="") + body, "report.md")
        assert read.document is not None
        context = CheckContext(open_gallery(Path()), (), style=load_style("easy-read"))
        return [each.code for each in check_document(read.document, context).findings]

    body = "She was born on 14/03/1931. It is 14/03/2024.\n"
    assert [code for code in codes(body) if code in ("P5", "S16")] == ["P5", "S16"]
    accepted = f"<!-- hwrender: ignore P5 She agreed to this. -->\n{body}"
    assert [code for code in codes(accepted) if code in ("P5", "S16")] == ["S16", "S16"]

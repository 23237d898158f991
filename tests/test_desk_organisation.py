"""The desk shows what the organisation says, sees at once when that changes, and never changes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desks import Desk
from hwrender.edition.outline import outline
from hwrender.organisation.stamps import organisation_stamp
from organisations import OURS, write_organisation


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    write_organisation(desk.folder)
    return desk


def said(desk: Desk) -> set[str]:
    edition = desk.report.judged().edition
    assert edition is not None
    return {entry.text for entry in outline(edition)}


def test_the_report_shows_its_organisation_and_stays_easy_read(desk: Desk) -> None:
    assert {"Email: info@example.org", "The logo of Healthwatch Hackney", "Easy read"} <= said(desk)
    assert "giant-print" in desk.report.judged().checked.style.name


def test_a_change_of_the_organisation_is_seen_at_once(desk: Desk) -> None:
    said(desk)
    (desk.folder / "hwrender.toml").write_text('other_formats = "x"\n[contact]\nemail = "new@example.org"')
    assert "Email: new@example.org" in said(desk)


def test_what_is_wrong_in_it_is_said_of_the_whole_report_without_a_place_to_change(desk: Desk) -> None:
    wrong = OURS.replace("#004f6b", "#e73e97").replace("name =", "\nnaem =", 1)
    (desk.folder / "hwrender.toml").write_text(wrong, encoding="utf-8")
    found = desk.report.judged().placed.report
    assert {"M061", "M064"} <= {each.code for each in found}
    assert {each.suggestion for each in found if each.code == "M064"} == {None}
    assert "in the file of your organisation" in desk.get("/make").text


@pytest.mark.parametrize("changed", ["hwrender.toml", "logo.svg", "names.toml"])
def test_each_file_that_it_is_made_of_is_looked_at(desk: Desk, changed: str) -> None:
    before = organisation_stamp(desk.folder, None)
    (desk.folder / changed).write_text("# new\n", encoding="utf-8")
    assert organisation_stamp(desk.folder, None) != before

"""The manifest keeps what a page about the copies may say, and no title that says whom a report is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.edition.kind import EditionKind
from hwrender.formats import format_named
from hwrender.formats.contract import FormatOptions
from hwrender.metadata import Contact, Metadata, PartialDate
from hwrender.pipeline.about import about_of
from hwrender.pipeline.finished_files import published
from manifests import ORIGIN

PLAIN = Metadata(
    "The Views of Patients",
    "en-GB",
    easy_title="What patients told us",
    short_title="Health in Hackney",
    publication_date=PartialDate(2026, 11),
    contact=Contact("Healthwatch Example", "020 7946 0000", "a@example.org", "1 High Street\nHackney"),
    tested_by=("6 people",),
    local_healthwatch="Healthwatch Hackney",
    key_themes=("Access to services",),
)


def test_the_title_is_that_of_the_edition() -> None:
    assert about_of(PLAIN, EditionKind.EASY, "report").title == "What patients told us"
    assert about_of(PLAIN, EditionKind.FULL, "report").title == "The Views of Patients"


@pytest.mark.parametrize(("short", "title"), [("Health in Hackney", "Health in Hackney"), (None, "Care b")])
def test_the_title_of_a_sensitive_report_gives_nobody_away(short: str | None, title: str) -> None:
    about = about_of(replace(PLAIN, sensitive=True, short_title=short), EditionKind.EASY, "care-b")
    assert about.sensitive
    assert about.title == title


def test_the_ways_to_reach_the_organisation_are_kept_and_what_a_person_answered_by_name_alone() -> None:
    about = about_of(PLAIN, EditionKind.EASY, "report")
    assert (about.organisation, about.date) == ("Healthwatch Example", "2026-11")
    assert about.phone == "020 7946 0000"
    assert about.address == "1 High Street Hackney"
    assert about.answered == ("tested_by",)


def test_where_a_report_is_listed_is_kept_unless_it_is_sensitive() -> None:
    about = about_of(PLAIN, EditionKind.EASY, "report")
    assert (about.themes, about.place) == (("Access to services",), "Healthwatch Hackney")
    sensitive = about_of(replace(PLAIN, sensitive=True), EditionKind.EASY, "report")
    assert (sensitive.themes, sensitive.place) == ((), "")


@pytest.mark.parametrize(("name", "kept"), [("epub", "Example Ltd"), ("pdf", "")])
def test_who_checked_a_file_is_kept_for_the_file_that_says_so(name: str, kept: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_bytes(b"words")
    file = published(format_named(name), path, None, (), ORIGIN, FormatOptions(checked_by="Example Ltd"))
    assert file.checked_by == kept

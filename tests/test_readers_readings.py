"""What the copies and the manifest say of a test, and where they say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.fixed_words.table import words_in
from hwrender.metadata import Metadata
from hwrender.pictures.gallery import open_gallery
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import ReaderTests, TriedBy
from hwrender.reader_tests.saying import least_told, people_told, said_of
from hwrender.readers.readings import readings_by_part, readings_of
from hwrender.reading import read_text
from hwrender.style import load_style
from reader_reports import REPORT, ideas, tried

OPEN = Metadata("Buses", "en-GB")
SENSITIVE = Metadata("Buses", "en-GB", sensitive=True)
CHANGED = REPORT.replace("Most people use a bus every day.\n:::", "Most people ride a bus each day.\n:::")


def words_of(kind: EditionKind, readings: Sequence[TriedBy], text: str = REPORT) -> list[str]:
    document = read_text(text, "buses.md").document
    assert document is not None
    gallery = open_gallery(Path())
    style = load_style("easy-read")
    edition = make_edition(document, kind, style, gallery.artwork, readings=tuple(readings))
    return [each.text for each in outline(edition)]


def test_both_editions_say_who_tried_the_report() -> None:
    readings = [TriedBy("learning-disability", 6, told_us=True)]
    assert "6 people with a learning disability tried this report and told us what to change." in words_of(
        EditionKind.EASY, readings
    )
    assert (
        "6 people with a learning disability tried our easy read copy. They told us what to change."
        in words_of(EditionKind.FULL, readings)
    )


def test_nothing_is_said_where_nobody_tried_it() -> None:
    assert not any("tried" in each for each in words_of(EditionKind.EASY, []))


def test_a_test_in_which_all_was_clear_does_not_say_that_people_asked_for_changes() -> None:
    (reading,) = readings_of(tried({}), ideas())
    assert (
        said_of(reading, 5, "this report", words_in("en"))
        == "8 people with a learning disability tried this report."
    )


@pytest.mark.parametrize(
    ("metadata", "people", "told"),
    [
        (OPEN, 5, "5"),
        (OPEN, 4, "fewer than 5"),
        (OPEN, 1, "fewer than 5"),
        (SENSITIVE, 8, "8"),
        (SENSITIVE, 7, "fewer than 8"),
        (Metadata("Buses", "en-GB", small_numbers_up_to=9), 9, "fewer than 10"),
        (Metadata("Buses", "en-GB", small_numbers_up_to=1), 5, "5"),
    ],
)
def test_a_small_number_of_readers_is_not_told(metadata: Metadata, people: int, told: str) -> None:
    assert people_told(people, least_told(metadata)) == told


@pytest.mark.parametrize("people", [1, 8, 200])
@pytest.mark.parametrize("who", GROUPS)
@pytest.mark.parametrize("tried_what", ["readers.this_report", "readers.our_easy_copy"])
def test_no_sentence_about_readers_is_long(who: str, people: int, tried_what: str) -> None:
    words = words_in("en")
    said = said_of(TriedBy(who, people, told_us=True), 5, words.say(tried_what), words)
    assert max(len(sentence.split()) for sentence in said.split(". ")) <= 15


def test_the_manifest_says_for_each_part_who_read_it_when_and_what_was_changed() -> None:
    tests = tried({2: (5, 1, 2)})
    assert readings_by_part(tests, ideas(CHANGED), OPEN) == (
        {"part": 1, "people": "8", "who": "learning-disability", "month": "2026-11", "changes": 1},
        {"part": 2, "people": "8", "who": "learning-disability", "month": "2026-11", "changes": 0},
    )


def test_a_change_that_no_reader_asked_for_is_not_counted() -> None:
    assert [each["changes"] for each in readings_by_part(tried({}), ideas(CHANGED), OPEN)] == [0, 0]


def test_the_manifest_tells_no_small_number() -> None:
    people = {each["people"] for each in readings_by_part(tried({}, people=3), ideas(), SENSITIVE)}
    assert people == {"fewer than 8"}


def test_a_report_that_has_been_written_anew_was_tried_by_nobody() -> None:
    other = REPORT.replace("40 people about", "50 people about").replace("Most people use", "We all use")
    assert readings_of(tried({}), ideas(other)) == ()
    assert readings_of(tried({1: (0, 0, 8), 2: (0, 0, 8)}), ideas(other)) != ()


def test_a_group_that_came_twice_is_said_once_with_the_larger_number() -> None:
    (first,) = tried({}, people=6, month="2026-10").tests
    (second,) = tried({1: (7, 1, 0)}).tests
    assert readings_of(ReaderTests((first, second)), ideas()) == (
        TriedBy("learning-disability", 8, told_us=True),
    )

"""A draft keeps every fact, touches nothing that a person wrote, and is the same when it is made again."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from faithful_sets import REPORTS, SAMPLE
from goldens import Golden
from hwrender.diagnostics import Severity
from hwrender.document import Document
from hwrender.drafting.gate import preserves_meaning
from hwrender.drafting.proposing import Draft, draft
from hwrender.drafting.splitting import splits
from hwrender.language.names import read_names
from hwrender.language.tokens import words
from hwrender.meaning import check_meaning, known_of
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.model import ComparedSentence, sentences_of
from hwrender.meaning.negation_cues import CueKind, find_negation_cues
from hwrender.pictures.artwork import Problem
from hwrender.pictures.gallery import open_gallery
from hwrender.plain.readability import measure
from hwrender.prose import Side, prose
from hwrender.reading import read_text
from reports import CASES

FRONT = "---\ntitle: What people said\nlang: {lang}\n{more}---\n\n"


def without_easy(report: str) -> str:
    """A report with no easy wording."""
    return re.sub(r"(?ms)^::: easy-read.*?^:::\n\n?", "", report)


def document_of(report: str) -> Document:
    read = read_text(report, "report.md")
    assert read.document is not None
    assert [finding.as_text() for finding in read.findings] == []
    return read.document


def texts(report: str, side: Side) -> list[str]:
    return [text.text for text in prose(document_of(report)) if text.side is side]


def drafted_of(path: Path) -> Draft:
    return draft(without_easy(path.read_text(encoding="utf-8")))


def draft_of(body: str, more: str = "", lang: str = "en-GB") -> str:
    return draft(FRONT.format(lang=lang, more=more) + body).text


def easy_of(body: str, more: str = "") -> list[str]:
    """The easy wording that one section gets."""
    return texts(draft_of(f"## Part\n\n{body}\n", more), Side.EASY)


# --- the first report ------------------------------------------------------------------------------------


def test_the_draft_of_the_first_report(golden: Golden) -> None:
    golden("draft", "hackney", drafted_of(SAMPLE).text)


def test_the_grade_of_the_first_report_falls_by_two() -> None:
    drafted = drafted_of(SAMPLE).text
    before, after = (measure(texts(drafted, side)) for side in (Side.FULL, Side.EASY))
    assert before.flesch_kincaid() - after.flesch_kincaid() >= 2
    assert after.longest_sentence <= before.longest_sentence
    assert after.score() < before.score() - 5


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_number_negation_and_name_is_kept(path: Path) -> None:
    drafted = drafted_of(path).text
    known = known_of(document_of(drafted).metadata)
    full, easy = (sentences_of(texts(drafted, side)) for side in (Side.FULL, Side.EASY))
    assert sorted(q.quantity.value for q in quantities_of(full)) == pytest.approx(
        sorted(q.quantity.value for q in quantities_of(easy)), abs=0.025
    )
    for count in (_plain_cues, _names):
        assert count(full) == count(easy)
    assert known.full


def _plain_cues(sentences: tuple[ComparedSentence, ...]) -> int:
    return sum(cue.sort is CueKind.PLAIN for each in sentences for cue in find_negation_cues(each))


def _names(sentences: tuple[ComparedSentence, ...]) -> Counter[str]:
    names = (name for text in dict.fromkeys(each.source for each in sentences) for name in read_names(text))
    return Counter(part for name in names for part in name.parts if part.isalpha() and part not in _SPELT)


_SPELT = {"hwh", "hwc", "healthwatch", "hackney", "camden", "also", "people"}
"""Initials and what they are spelt out as, and words that open a sentence only in the draft."""


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_long_sentence_has_a_safe_place_to_cut_left(path: Path) -> None:
    drafted = drafted_of(path).text
    known = known_of(document_of(drafted).metadata)
    for sentence in sentences_of(texts(drafted, Side.EASY)):
        text = sentence.words()
        if len(words(text)) > 20:
            assert not any(preserves_meaning(parts, text, known) for parts in splits(text)), text


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_drafting_twice_changes_nothing(path: Path) -> None:
    once = drafted_of(path).text
    assert "::: easy-read drafted" in once
    assert draft(once) == Draft(once)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_draft_is_faithful_and_its_pictures_are_known(path: Path) -> None:
    document = document_of(drafted_of(path).text)
    assert [each for each in check_meaning(document) if each.severity is Severity.WARNING] == []
    names = re.findall(r"!\[\]\((.*?)\)", drafted_of(path).text)
    gallery = open_gallery(Path())
    assert [name for name in names if isinstance(gallery.find(name), Problem)] == []


# --- what a person wrote ---------------------------------------------------------------------------------


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_with_easy_wording_is_left_as_it_is(path: Path) -> None:
    report = path.read_text(encoding="utf-8")
    assert draft(report) == Draft(report)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_new_lines_are_added(end: str) -> None:
    body = (
        "## One\n\nTwenty people came.  \nAnd left.\n\n* a\n* b\n\n## Two\n\nSo.\n\n::: easy-read\nSo!\n:::"
    )
    report = "\ufeff" + (FRONT.format(lang="en-GB", more="") + body).replace("\n", end)
    after = draft(report).text
    assert after.startswith("\ufeff")
    assert after.count("\n") == after.count(end)
    kept = iter(after.split(end))
    assert all(line in kept for line in report.split(end))


def test_a_report_in_another_language_is_left() -> None:
    report = FRONT.format(lang="pl", more="") + "## Słowa\n\nDwadzieścia osób.\n"
    assert draft(report).text == report


def test_a_report_that_cannot_be_read_is_left() -> None:
    assert draft("no front matter").text == "no front matter"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_no_case_is_drafted_into_an_error(case: Path) -> None:
    report = without_easy(case.read_bytes().decode())
    if any(finding.severity is Severity.ERROR for finding in read_text(report, "report.md").findings):
        assert draft(report).text == report
        return
    drafted = draft(report).text
    found = read_text(drafted, "report.md").findings
    assert [each.as_text() for each in found if each.severity is Severity.ERROR] == []
    assert draft(drafted).text == drafted


# --- what is copied as it was ----------------------------------------------------------------------------


def test_tables_quotations_and_code_stay_as_they_were() -> None:
    kept = "| a | b |\n|---|---|\n| 62% | two |\n\n> I waited twelve weeks.\n> — A carer\n\n```\ntwo\n```"
    drafted = draft_of(f"## Part\n\nTwenty two people came.\n\n{kept}\n")
    assert drafted.count(kept) == 2
    assert "22 people came." in drafted


def test_a_section_with_no_sentences_gets_no_draft() -> None:
    report = (
        FRONT.format(lang="en-GB", more="")
        + "## Part\n\n| a |\n|---|\n| b |\n\n## Empty\n\n### Sub\n\nTwo.\n"
    )
    drafted = draft(report)
    assert len(drafted.parts) == 1


def test_a_sentence_with_a_link_or_code_keeps_every_letter() -> None:
    body = (
        "Twenty people came. See [the\nplan](https://example.org/a_b) of *all* twenty and `x_1`, "
        "5 \\* 3 &amp; so."
    )
    drafted = draft_of(f"## Part\n\n{body}\n")
    assert "20 people came." in drafted
    assert "See [the plan](https://example.org/a_b) of all twenty and `x_1`, 5 \\* 3 &amp; so." in drafted
    assert document_of(drafted)


def test_words_that_somebody_said_are_not_changed() -> None:
    assert easy_of("He said “I utilised it twenty times, and they did not care, which is bad”.") == [
        "He said “I utilised it twenty times, and they did not care, which is bad”."
    ]


def test_items_of_a_list_stay_items() -> None:
    drafted = draft_of("## Part\n\n- twenty two beds\n- We utilise\n  [a van](https://example.org).\n")
    assert "- 22 beds\n- We utilise [a van](https://example.org)." in drafted


def test_items_with_numbers_keep_them_and_are_worded() -> None:
    drafted = draft_of("## Part\n\n3. Commence a review of twelve cases.\n4. Obtain consent.\n")
    assert "::: easy-read drafted\n3. Start a review of 12 cases.\n4. Get **consent**.\n:::" in drafted


def test_items_with_lists_in_them_are_worded_where_they_stand() -> None:
    body = "* We met:\n  * twelve nurses who\n    utilise it\n  * [ten](https://example.org) staff"
    drafted = draft_of(f"## Part\n\n{body}\n")
    assert "* We met:\n  * 12 nurses who use it\n  * [ten](https://example.org) staff\n:::" in drafted


def test_cells_with_sentences_are_worded_and_figures_and_own_words_are_not() -> None:
    table = (
        "| What we did | What people said | Share |\n|---|---|---|\n"
        "| We commenced a review | They were unable to utilise it | 62% |"
    )
    drafted = draft_of(f"## Part\n\n{table}\n")
    assert "| We started a review | They were unable to utilise it | 62% |\n:::" in drafted


def test_a_table_that_stays_is_named_and_so_is_a_part_with_nothing_else() -> None:
    table = "| a | b |\n|---|---|\n| 62% | 34% |"
    beside = draft_of(f"## Part\n\nTwenty people came.\n\n{table}\n")
    assert "<!-- To do: This table is as it was. Say in words what it shows. -->" in beside
    report = FRONT.format(lang="en-GB", more="") + f"## Figures\n\n{table}\n\n## Voices\n\n> We waited.\n"
    assert draft(report) == Draft(report, left=("Figures", "Voices"))


def test_a_line_that_begins_like_a_list_stays_words() -> None:
    drafted = draft_of("## Part\n\nIt was in\n2016\\. Twenty people came.\n")
    assert "::: easy-read drafted" in drafted
    assert not re.search(r"(?m)^2016\. ", drafted)


# --- cutting and wording ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        (
            "Patients waited for twelve weeks, and staff did not tell them why this was so.",
            ["Patients waited for 12 weeks.", "Staff did not tell them why this was so."],
        ),
        (
            "The ward has forty beds for older people; they are all on the ground floor.",
            ["The ward has 40 beds for older people.", "They are all on the ground floor."],
        ),
        (
            "The survey was completed by 30 carers, five of whom were under eighteen years old.",
            ["The survey was completed by 30 carers.", "5 of them were under 18 years old."],
        ),
        (
            "Although the building was clean, the waiting room was too small for wheelchair users.",
            ["The building was clean.", "But the waiting room was too small for wheelchair users."],
        ),
        (
            "People could not get to the clinic on Sundays because there was no bus from the town.",
            ["People could not get to the clinic on Sundays because there was no bus from the town."],
        ),
        (
            "Residents said that the food was good, and that the staff were kind to their families.",
            [
                "Residents said that the food was good.",
                "Residents also said that the staff were kind to their families.",
            ],
        ),
        (
            "The trust should keep the clinic, along with a full review of the bus routes to it.",
            ["The trust should keep the clinic, along with a full review of the bus routes to it."],
        ),
        (
            "If the council closes the centre, the group will have no room and it will end.",
            ["If the council closes the centre, the group will have no room and it will end."],
        ),
        (
            "Managers accept that the rota is not sustainable and that agency costs must fall.",
            [
                "Managers accept that the rota is not sustainable.",
                "Managers also accept that agency costs must fall.",
            ],
        ),
        (
            "The letter was written in English only, and so the family did not understand it.",
            ["The letter was written in English only.", "So the family did not understand it."],
        ),
        (
            "The council has opened a new advice centre, which offers free help with benefits and debt.",
            [
                "The council has opened a new advice centre.",
                "This new advice centre offers free help with benefits and debt.",
            ],
        ),
        (
            "Patients were positive about nurses, although several felt that receptionists had been rude.",
            [
                "Patients were positive about nurses.",
                "But several felt that receptionists had been rude.",
            ],
        ),
        (
            "They thought there were no rules at all and they could choose how they lived their lives.",
            ["They thought there were no rules at all and they could choose how they lived their lives."],
        ),
        (
            "The old ways of phoning in order to get an appointment are still used by many people here.",
            ["The old ways of phoning to get an appointment are still used by many people here."],
        ),
        (
            "People left the centre because the rent was high and the building had no heating.",
            [
                "People left the centre.",
                "This was because the rent was high and the building had no heating.",
            ],
        ),
        (
            "62% of the participants were predominantly aged 25-49.",
            ["About 6 in 10 of the people who took part were mainly aged 25 to 49."],
        ),
        ("62% of people were aged 25-49.", ["62% of people were aged 25 to 49."]),
        ("It opened on 01/04/2017.", ["It opened on 1 April 2017."]),
        ("They don’t utilise it.", ["They do not use it."]),
    ],
)
def test_a_sentence_is_cut_where_both_parts_stand(sentence: str, wording: list[str]) -> None:
    assert easy_of(sentence) == wording


def test_a_series_after_a_colon_becomes_a_list() -> None:
    drafted = draft_of(
        "## Part\n\nPeople wanted three things: shorter waits; free parking; and kind staff.\n"
    )
    assert "People wanted 3 things:\n\n- shorter waits\n- free parking\n- kind staff\n" in drafted


def test_initials_that_the_metadata_knows_are_spelt_out() -> None:
    more = "local_healthwatch: Healthwatch Brent\n"
    assert easy_of("HWB asked ten people.", more) == ["Healthwatch Brent asked 10 people."]
    assert easy_of("XYZ asked ten people.", more) == ["XYZ asked 10 people."]


def test_hard_words_that_are_explained_are_bold_where_a_section_first_uses_them() -> None:
    more = "glossary:\n  triage: deciding who needs help first\n"
    drafted = draft_of("## Part\n\nThere is triage. The triage is quick.\n", more)
    assert "There is **triage**." in drafted
    assert "The triage is quick." in drafted


def test_a_long_sentence_that_cannot_be_cut_is_left_with_a_note() -> None:
    long = (
        "The review of the new plan for the new building for older people with dementia in the north of the "
        "county is late."
    )
    drafted = draft_of(f"## Part\n\n{long}\n")
    assert "<!-- To do: A sentence here has 23 words." in drafted
    assert texts(drafted, Side.EASY) == [long]


def test_no_picture_is_named_where_one_idea_has_none() -> None:
    drafted = draft_of("## Part\n\nThe police came. It was so.\n")
    assert "![](" not in drafted
    assert "![](" in draft_of("## Part\n\nThe police came.\n")

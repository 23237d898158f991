"""What stands above a text fills the fields of its report, or is told; it is never published as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.importing.text.about import date_in, healthwatch_in, language_of
from hwrender.importing.text.known_keys import iso_date
from hwrender.importing.text.top import read_top
from text_imports import made_of_text

FIELDS = "title: What people said\ndate: 1 May 2024\nauthor: Healthwatch Anytown\n"
PLACED = {
    "YAML": f"---\n{FIELDS}tags: [a, b]\n---\n\nWords.\n",
    "YAML that needs quotes": f"---\n{FIELDS}tags: @a: b\n---\n\nWords.\n",
    "YAML that nobody can read": f'---\n{FIELDS}tags: "a\n---\n\nWords.\n',
    "TOML": '+++\ntitle = "What people said"\ndate = 2024-05-01\n'
    'author = "Healthwatch Anytown"\ntags = ["a"]\n+++\nWords.\n',
    "JSON": '{\n"title": "What people said", "date": "2024-05-01",\n'
    '"author": "Healthwatch Anytown", "tags": ["a"]\n}\n\nWords.\n',
    "lines of pandoc": "% What people said\n% Healthwatch Anytown; Ann\n% 1 May 2024\n\nWords.\n",
    "lines of keys": f"{FIELDS}Tags: a\n\nWords.\n",
}


@pytest.mark.parametrize("name", PLACED)
def test_the_fields_of_another_program_are_ours(name: str, tmp_path: Path) -> None:
    made = made_of_text(tmp_path, PLACED[name])
    assert made.fields["title"] == "What people said"
    assert made.fields["publication_date"] == "2024-05-01"
    assert made.fields["local_healthwatch"] == "Healthwatch Anytown"
    assert made.body == "Words."
    assert made.codes == ["D111"]
    assert len(made.notes) == 1


@pytest.mark.parametrize(
    "text",
    [
        "---\nWords between lines of dashes.\n---\n\nMore.\n",
        "Healthwatch visited: the surgery.\n\nWords.\n",
        "Name: Ann\nColour: red\n\nWords.\n",
        "{ some words }\n\nWords.\n",
        "% of people\n\n",
    ],
)
def test_words_that_are_no_keys_stay_in_the_text(text: str) -> None:
    assert [each.key for each in read_top(text).given if each.key != "title"] == []


def test_a_title_that_the_text_says_again_is_said_once(tmp_path: Path) -> None:
    made = made_of_text(tmp_path, "---\ntitle: Our visits\ntags: a\n---\n\n# **Our** visits\n\nWords.\n")
    assert made.body == "Words."


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# Our visits\n\n## One\n\nWords.\n", "Our visits", "## One\n\nWords."),
        ("Words first.\n\n# Our visits\n\nMore.\n", "Our visits", "Words first.\n\n# Our visits\n\nMore."),
        ("# Introduction\n\nWords.\n", "", "# Introduction\n\nWords."),
        ("Our visits\n\nWords are **here**.\n", "Our visits", "Words are **here**."),
        ("We visited **them**.\n\nWords.\n", "We visited them", "We visited **them**.\n\nWords."),
        ("Dear Ann,\n\nWords.\n", "", "Dear Ann,\n\nWords."),
    ],
)
def test_the_title_is_the_first_heading_or_the_first_line(
    text: str, title: str, body: str, tmp_path: Path
) -> None:
    made = made_of_text(tmp_path, text)
    assert (made.fields.get("title", ""), made.body) == (title, body)


def test_a_text_without_a_title_is_told(tmp_path: Path) -> None:
    assert made_of_text(tmp_path, "# Introduction\n\nWords.\n").codes == ["D112"]


def test_properties_under_the_first_heading_are_no_text(tmp_path: Path) -> None:
    made = made_of_text(
        tmp_path, "# Visits\n\nCreated: May 3, 2024 10:12 AM\nStatus: Done\n\nQ: Why?\nA: So.\n\n# B\n"
    )
    assert made.fields["publication_date"] == "2024-05-03"
    assert made.notes == ["Status: Done"]
    assert made.body.startswith("Q: Why?\nA: So.")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-05-01T10:00:00Z", "2024-05-01"),
        ("Mon, 3 Jun 2024 10:00:00 +0100", "2024-06-03"),
        ("May 3, 2024", "2024-05-03"),
        ("May 2024", "2024-05"),
        ("01/02/2024", None),
        ("soon", None),
    ],
)
def test_dates_of_other_programs(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


def test_a_date_in_a_text_is_behind_its_name_or_alone_on_a_line() -> None:
    assert date_in("Words.\n**Date:** 3 May 2024\n") == "2024-05-03"
    assert date_in("Words.\n\nMay 2024\n") == "2024-05"
    assert date_in("We met on 3 May 2024.\n2024\n") == ""


def test_the_local_healthwatch_is_the_one_named_most_often() -> None:
    longer = "Healthwatch East Riding of Yorkshire"
    text = f"Healthwatch Hull Report. Healthwatch Hull’s team met {longer}. Healthwatch England."
    assert healthwatch_in(text) == "Healthwatch Hull"
    assert healthwatch_in(f"We are {longer}.") == longer
    assert healthwatch_in("A Healthwatch visit.") == ""


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("People told us that the phones are busy.", "en-GB"),
        ("Nid oedd yn hawdd ffonio, ac mae pobl wedi gadael gyda’r nos.", "cy"),
        ("Ludzie mówili, że się nie da dodzwonić do przychodni.", "pl"),
        ("İnsanlar telefonun çok meşgul olduğunu ve bir randevu için beklediklerini söyledi.", "tr"),
        ("মানুষ আমাদের বলেছে", "bn"),
        ("لوگوں نے ہمیں بتایا کہ فون ہے", "ur"),
        ("Люди сказали нам", "ru"),
        ("Mill Lane 21", "en-GB"),
        ("12", "en-GB"),
    ],
)
def test_the_language_of_a_text_is_that_of_most_of_its_words(text: str, tag: str) -> None:
    assert language_of(text) == tag

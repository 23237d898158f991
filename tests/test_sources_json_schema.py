"""The schema for editors is the one that reading reads by."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from hwrender.reading.schema import FIELDS, FieldKind
from hwrender.sources.json_schema import json_schema
from hwrender.sources.starting import starting_report
from reports import REPORTS, TOP

SCHEMA = json_schema()
CHECK = Draft202012Validator(SCHEMA)


def front_matter(text: str) -> Any:
    """The values as editors read them: YAML 1.2 knows no dates."""
    values = YAML(typ="safe", pure=True).load(text.split("\n---\n")[0].removeprefix("---\n"))
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()}


def is_good(yaml: str) -> bool:
    return CHECK.is_valid(front_matter(f"title: A\nlang: en-GB\n{yaml}\n"))


def test_the_schema_is_a_good_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_shipped_file_is_the_schema_of_the_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOP / "tools"))
    monkeypatch.delitem(sys.modules, "json_schema", raising=False)
    import json_schema as tool

    assert (TOP / "docs" / "report.schema.json").read_text(encoding="utf-8") == tool.as_text(), (
        "run tools/json_schema.py"
    )
    assert json.loads(tool.as_text()) == SCHEMA


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_the_reports_are_good(report: Path) -> None:
    assert [
        error.message for error in CHECK.iter_errors(front_matter(report.read_text(encoding="utf-8")))
    ] == []


def test_a_new_report_lacks_its_title_alone() -> None:
    new = starting_report()
    assert [list(error.path) for error in CHECK.iter_errors(front_matter(new))] == [["title"]]
    assert CHECK.is_valid(front_matter(new.replace("\ntitle:\n", "\ntitle: Care\n")))


def test_every_field_has_its_words_and_its_label() -> None:
    for field in FIELDS:
        shown = SCHEMA["properties"][field.name]
        assert shown["description"]
        assert shown.get("title") == field.label


@pytest.mark.parametrize("kind", FieldKind)
def test_every_kind_of_value_has_a_schema(kind: FieldKind) -> None:
    assert any(field.kind is kind for field in FIELDS) or kind in (FieldKind.EMAIL, FieldKind.WEB_ADDRESS)


@pytest.mark.parametrize(
    "yaml",
    [
        "publication_date: 2016-09-06", "publication_date: 2016", "publication_date: 2016-09",
        "publication_date:",
        "publication_date: Tuesday, 6 January, 2015", "publication_date: September 2016", "sensitive: Yes",
        "in_partnership: true", "number_of_people: 1,200", "number_of_people: 22",
        "source_pdf_size_kb: 417.02 KB",
        "enter_and_view: n/a", "enter_and_view: Not applicable", "features_carers: No",
        "key_themes: Other",
        "key_themes: [Access to services, Something new]", "gender: [All, ]",
        "contact: {phone: 020 7946 0000}",
        "contact: {tel: 020 7946 0000}", "contact: {address: [1 High Street, Anytown]}",
        "glossary: {consent: saying yes}", "glossary: {A and E: {means: a hospital, say: A and E}}",
        "pictures: {police: officer}", "slug: care-at-home", "Publication date: 2016", "date: 2016",
        "other_formats: [Braille, audio]", "ethnicity: White British",
    ],
)  # fmt: skip
def test_what_reading_takes_is_good(yaml: str) -> None:
    assert is_good(yaml)


@pytest.mark.parametrize(
    "yaml",
    [
        "titel: A", "publication_date: 06/09/2016", "publication_date: 1066", "sensitive: perhaps",
        "number_of_people: about twenty", "number_of_people: -1", "enter_and_view: Perhaps",
        "name: My Report",
        "contact: 020 7946 0000", "contact: {fone: 1}", "contact: {email: nobody}",
        "contact: {website: 'x y'}",
        "key_themes: {a: b}", "glossary: [consent]", "title_: A", "useful_votes: many", "lang_: x",
    ],
)  # fmt: skip
def test_what_reading_refuses_is_bad(yaml: str) -> None:
    assert not is_good(yaml)


@pytest.mark.parametrize(
    "yaml", ["title: A", "lang: en-GB", "title:\nlang: en-GB", "title: A\nlang: English language"]
)
def test_a_title_and_a_language_are_needed(yaml: str) -> None:
    assert not CHECK.is_valid(front_matter(yaml))


def test_the_language_may_have_its_other_name() -> None:
    assert CHECK.is_valid(front_matter("title: A\nlanguage: en-GB"))

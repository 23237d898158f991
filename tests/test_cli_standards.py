"""`rules --standard`: each clause is shown with its answer, for people and for programs."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner, Result

from hwrender.cli.program import program
from hwrender.standards import NAMES, load_standard


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["rules", *arguments], standalone_mode=False)


def test_the_standards_are_listed_by_name() -> None:
    listed = run("--standard").stdout
    assert all(name in listed and load_standard(name).title in listed for name in NAMES)
    assert [each["name"] for each in json.loads(run("--standard", "--json").stdout)] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_clause_of_a_standard_is_shown_with_its_answer(name: str) -> None:
    said = run("--standard", name.upper()).stdout
    standard = load_standard(name)
    assert standard.read in said
    for clause in standard.clauses:
        assert clause.asks in said
        answers = (*clause.codes, *clause.tests, *([clause.said] if clause.said else []))
        assert all(f"{clause.answer.value}: {each}" in said for each in answers)
    rows = json.loads(run("--standard", name, "--json").stdout)["clauses"]
    assert [row["number"] for row in rows] == [clause.number for clause in standard.clauses]


def test_a_standard_that_is_not_known_names_those_that_are() -> None:
    said = str(run("--standard", "iso-9000").exception)
    assert all(name in said for name in NAMES)


@pytest.mark.parametrize("line", [["S11", "--standard", "nhs"], ["--json"], ["S11", "--json"]])
def test_a_code_and_a_standard_are_not_asked_for_at_once(line: list[str]) -> None:
    assert isinstance(run(*line).exception, click.UsageError)

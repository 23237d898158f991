"""Every clause of the standards has an answer, and what it names is there."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from hwrender.checks.codes import CODES
from hwrender.publishing.manifest import Manifest
from hwrender.reading.schema import FIELDS
from hwrender.standards import NAMES, ClauseAnswer, StandardClause, load_standard, promises

TESTS = Path(__file__).parent
CLAUSES = [(name, clause) for name in NAMES for clause in load_standard(name).clauses]


@cache
def names_of_tests(file: str) -> frozenset[str]:
    path = TESTS.parent / file
    nodes = ast.parse(path.read_text(encoding="utf-8")).body if path.is_file() else []
    return frozenset(node.name for node in nodes if isinstance(node, ast.FunctionDef))


def of_kind(answer: ClauseAnswer) -> list[tuple[str, StandardClause]]:
    return [(name, clause) for name, clause in CLAUSES if clause.answer is answer]


@pytest.mark.parametrize("name", NAMES)
def test_each_clause_of_a_standard_has_one_answer(name: str) -> None:
    standard = load_standard(name)
    assert standard.clauses
    for clause in standard.clauses:
        assert clause.asks.endswith(".")
        assert [bool(clause.codes), bool(clause.tests), bool(clause.said)].count(True) == 1, clause


def test_no_clause_is_told_twice_in_the_same_words() -> None:
    told = Counter((name, clause.number, clause.asks) for name, clause in CLAUSES)
    assert [each for each, count in told.items() if count > 1] == []


def test_every_success_criterion_of_wcag_is_there() -> None:
    levels = Counter(each.number.partition(" ")[2] for each in load_standard("wcag-2.2").clauses)
    assert levels == {"A": 31, "AA": 24, "AAA": 31, "": 1}  # 4.1.1 was withdrawn


def test_each_code_that_answers_has_a_bad_and_a_good_report() -> None:
    # `tests/test_rules_cases.py` holds what is found in them
    named = {code for _, clause in of_kind(ClauseAnswer.RULE) for code in clause.codes}
    assert named <= CODES.keys()
    examples = {(code, name) for code in named for name in ("bad.md", "good.md")}
    assert {each for each in examples if not (TESTS / "rules" / each[0] / each[1]).is_file()} == set()


def test_each_test_that_answers_exists() -> None:
    named = {test for _, clause in of_kind(ClauseAnswer.BUILT_IN) for test in clause.tests}
    missing = {
        test for test in named if test.partition("::")[2] not in names_of_tests(test.partition("::")[0])
    }
    assert missing == set()
    assert named == set(promises().values())


def test_what_a_person_is_asked_is_kept_in_a_field_or_an_approval() -> None:
    fields = {field.name for field in FIELDS}
    for _, clause in of_kind(ClauseAnswer.ASKED):
        kept = re.search(r"\b([a-z_]+):|\b(reviewed)=", clause.said)
        assert kept
        assert kept[2] or kept[1] in fields, clause


def test_what_readers_are_asked_is_kept_in_the_manifest() -> None:
    asked = [clause for _, clause in of_kind(ClauseAnswer.ASKED) if "manifest" in clause.said]
    assert len(asked) == 8
    assert "readers" in Manifest.__struct_fields__


def test_nearly_every_rule_of_wording_is_asked_for_by_a_standard() -> None:
    named = {code for _, clause in of_kind(ClauseAnswer.RULE) for code in clause.codes}
    ours = {"S33", "S60", "S61", "S70", "S71", "S72", "S73", "S75"}
    assert {code for code in CODES if code.startswith("S")} - named == ours

"""`check` on twelve reports as local Healthwatch write them: what matters is on the first screen."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from hwrender.cli.program import program
from hwrender.diagnostics import Finding, Severity
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.options import Environment
from hwrender.triage import MOST_ENTRIES, everything, first_things
from hwrender.triage.model import Triage

FOLDER = Path(__file__).parent / "checked_reports"
REPORTS = sorted(path.name for path in FOLDER.glob("*.md"))
LINES, COLUMNS = 24, 80


@pytest.fixture(autouse=True)
def in_their_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)


@cache
def checked(name: str) -> CheckedReport:
    return check_report(FOLDER / name, Environment(None), judges_wording=True)


@cache
def triaged(name: str) -> Triage:
    found = checked(name)
    return first_things(found.findings, found.document, found.text)


def shown(name: str, *options: str, columns: int = COLUMNS) -> str:
    done = CliRunner().invoke(program, ["check", name, *options], env={"COLUMNS": str(columns)})
    return done.stdout


def findings_of(triage: Triage) -> list[Finding]:
    return [each.finding for group in triage.groups for entry in group.entries for each in entry.all()]


def test_there_are_twelve_of_four_kinds() -> None:
    assert len(REPORTS) == 12


@pytest.mark.parametrize("name", REPORTS)
def test_every_error_and_every_change_of_meaning_is_on_the_first_screen(name: str) -> None:
    screen = "\n".join(shown(name).splitlines()[:LINES])
    places = {*re.findall(r"\d+:\d+", screen)}
    first = [
        each
        for each in checked(name).findings
        if each.severity is Severity.ERROR or each.code == "S31"
        if each not in triaged(name).held_back
    ]
    assert [each for each in first if f"{each.span.line}:{each.span.column}" not in places] == []


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("columns", [80, 40])
def test_no_line_is_wider_than_the_window_unless_it_is_one_word(name: str, columns: int) -> None:
    found = shown(name, columns=columns).partition("\nFound ")[0].splitlines()
    assert [line for line in found if len(line) > columns and len(line.split()) > 1] == []


@pytest.mark.parametrize("name", REPORTS)
def test_at_most_twenty_things_are_shown_and_nothing_that_was_found_is_lost(name: str) -> None:
    found, triage = checked(name).findings, triaged(name)
    assert sum(len(group.entries) for group in triage.groups) <= MOST_ENTRIES
    counted = sum(rule.count for rule in triage.rest)
    assert len(findings_of(triage)) + counted + len(triage.held_back) == len(found)
    assert sorted(map(repr, findings_of(everything(found, checked(name).document, checked(name).text)))) == (
        sorted(map(repr, found))
    )


@pytest.mark.parametrize("name", REPORTS)
def test_json_has_every_finding_in_the_order_of_the_report(name: str) -> None:
    (listed, found) = (json.loads(shown(name, "--json")), checked(name).findings)
    assert [each["line"] for each in listed] == [each.span.line for each in found]


@pytest.mark.parametrize("name", REPORTS)
def test_what_leads_to_a_person_is_never_repeated(name: str) -> None:
    said = shown(name, "--all") + shown(name)
    for secret in ("07700 900461", "943 476 5919", "14/03/1931", "22 Albert", "j.hartley@"):
        assert secret not in said


UNREAD_SECRETS = [
    "~~Ring 07700 900461~~ words.",
    '[A page](https://example.org "Ring 07700 900461").',
    '![A door](people "07700 900461").',
    "Words.\n\n[^8]: Ring 07700 900461.",
    "<!-- hwrender: ignor P6 Ring 07700 900461 -->\nWords.",
    "Words and\n~~struck ones~~ and <!-- hwrender: say 07700 900461 --> words.",
]


@pytest.mark.parametrize("body", UNREAD_SECRETS)
def test_what_no_copy_shows_is_not_repeated_either(tmp_path: Path, body: str) -> None:
    report = tmp_path / "report.md"
    report.write_text(f"---\ntitle: What people said\nlang: en-GB\n---\n\n{body}\n", encoding="utf-8")
    for options in ((), ("--all",), ("--json",)):
        said = CliRunner().invoke(program, ["check", str(report), *options])
        assert "D" in said.output
        assert "900461" not in said.output


@pytest.mark.parametrize("name", REPORTS)
def test_a_part_without_easy_words_gets_one_finding_until_its_text_is_asked_for(name: str) -> None:
    found = [each for each in findings_of(triaged(name)) if each.code[0] == "S"]
    without = {each.span.line for each in checked(name).findings if each.code == "S0"}
    document = checked(name).document
    assert document is not None
    starts = [each.heading.span.line for each in document.sections if each.heading is not None]
    part_of = {each: max((start for start in starts if start <= each.span.line), default=0) for each in found}
    assert {each.code for each in found if part_of[each] in without} <= {"S0", "S26", "S27", "S28"}


def test_the_words_of_the_full_edition_are_judged_on_request() -> None:
    assert "warning[S11]" not in shown("gp-survey.md")
    assert "warning[S11]" in shown("gp-survey.md", "--edition", "full")

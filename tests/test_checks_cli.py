"""`check` and `rules`: what people and programs get, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.checks.codes import CODES
from hwrender.checks.explaining import explanations
from hwrender.cli.program import program
from hwrender.diagnostics import Finding, Severity, has_errors
from hwrender.errors import ExitCode
from hwrender.span import START
from reports import TOP

SAMPLE = str(TOP / "reports" / "hackney-sex-workers.md")
REPORT = """---
title: What people said
lang: en-GB
contact:
  phone: 0800 000 0000
other_formats: Ask us.
---

## Results

62% of people were happy.

::: easy-read
Most people were happy.

⟦They were happy.⟧
:::
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT.replace("⟦", "").replace("⟧", ""), encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(program, [str(argument) for argument in arguments], standalone_mode=False)


def found(*arguments: str | Path) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads(run("check", *arguments, "--json").stdout)
    return listed


def test_json_is_one_list_with_all_that_was_promised(report: Path) -> None:
    (finding,) = (each for each in found(report, "--edition", "full") if each["code"] == "S11")
    assert finding == {
        "file": str(report),
        "line": 11,
        "column": 1,
        "end_line": 11,
        "end_column": 7,
        "code": "S11",
        "severity": "warning",
        "message": "“62% of” is hard to picture.",
        "hint": "Say “About 6 in 10”.",
        "suggestion": "About 6 in 10",
        "id": finding["id"],
    }
    assert re.fullmatch(r"S11-[0-9a-f]{6}", str(finding["id"]))


def test_the_easy_wording_is_judged_unless_another_edition_is_named(report: Path) -> None:
    assert [each for each in found(report) if each["code"] == "S11"] == []


def test_a_profile_is_a_style_by_another_name(report: Path) -> None:
    report.write_text(REPORT.replace("⟦They were happy.⟧", "Three people were happy."), encoding="utf-8")
    strict = [each["severity"] for each in found(report, "--profile", "easy-read") if each["code"] == "S13"]
    mild = [each["severity"] for each in found(report, "--style", "clear-print") if each["code"] == "S13"]
    assert (strict, mild) == (["warning"], ["note"])


def test_warnings_end_in_failure_only_when_strict(report: Path) -> None:
    assert run("check", report, "--edition", "full").return_value == ExitCode.DONE
    assert run("check", report, "--edition", "full", "--strict").return_value == ExitCode.DOCUMENT


def test_people_get_findings_then_a_summary_then_what_helps_most_on_stdout(report: Path) -> None:
    result = run("check", report, "--edition", "full")
    assert result.stderr == f"Next: hwrender all {report}\n"
    places = [
        result.stdout.index(words)
        for words in ("warning[S11]", "Found 1 warning", "Results", "Whole report", "What would help most")
    ]
    assert places == sorted(places)
    assert "understand" in result.stdout
    assert "will understand" not in result.stdout


def test_quiet_leaves_only_what_stops_a_build(report: Path) -> None:
    assert run("check", "-q", report, "--edition", "full").stdout == ""
    strict = run("check", "-q", "--strict", report, "--edition", "full").stdout
    assert strict.startswith("warning[S11]")
    assert "Whole report" not in strict


def test_the_words_that_a_finding_is_about_are_shown_with_their_place(report: Path) -> None:
    shown = run("check", report, "--edition", "full").stdout
    assert f"{report}:11:1:" in shown
    assert "«62% of» people were happy." in shown


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        (("--only", "S17"), {"S17"}),
        (("--only", "s17,s11"), {"S17", "S11"}),
        (("--only", "P"), {"P3"}),
        (("--part", "the  results"), {"S17", "P3"}),
        (("--part", "More", "--only", "S"), {"S11"}),
        (("--all",), {"S17", "S11", "P3"}),
    ],
)
def test_findings_are_shown_by_code_by_part_or_all(
    report: Path, typed: tuple[str, ...], codes: set[str]
) -> None:
    words = "It didn't work. Ring 07700 900461."
    report.write_text(
        REPORT.partition("## ")[0] + f"## The results\n\n{words}\n\n## More\n\n62% came.\n", encoding="utf-8"
    )
    shown = run("check", report, "--edition", "full", *typed).stdout
    assert {each.partition("-")[0] for each in re.findall(r"^\w+\[(\S+)\]", shown, re.MULTILINE)} == codes
    assert ("What would help most" in shown) is (typed == ("--all",))


def test_nothing_like_what_was_asked_for_is_said(report: Path) -> None:
    assert run("check", report, "--only", "D").stdout == "There is nothing like this.\n"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("--only", "X1"), "--only takes codes or their first letters"),
        (("--only", ","), "--only takes codes or their first letters"),
        (("--part", "Resuls"), "There is no part “Resuls”. The parts are: “Results”."),
        (("--only", "P", "--json"), "always give all findings"),
        (("--html", "a.html", "--sarif"), "always give all findings"),
        (("--html", "notes.md"), "Give it a name like notes.html."),
        (("--html", "a.html", "other.md"), "--html is for one report at a time."),
    ],
)
def test_options_that_mean_nothing_are_refused(report: Path, typed: tuple[str, ...], said: str) -> None:
    assert said in str(run("check", report, *typed).exception)
    assert not report.with_name("a.html").exists()


def test_a_page_is_written_in_the_place_of_the_text(report: Path) -> None:
    page = report.with_name("found.html")
    result = run("check", report, "--html", page, "--edition", "full")
    assert result.stdout == ""
    assert result.stderr == f"{report}: the page is {page}. It can show private details. Keep it private.\n"
    assert "<mark>62% of</mark>" in page.read_text(encoding="utf-8")
    assert run("check", report, "--html", page, "-q").stderr == ""


def test_sarif_names_the_rule_the_place_and_the_fix(report: Path) -> None:
    log = json.loads(run("check", report, "--edition", "full", "--sarif").stdout)
    (sarif_run,) = log["runs"]
    assert log["version"] == "2.1.0"
    results = [each for each in sarif_run["results"] if each["ruleId"] == "S11"]
    (result,) = results
    rules = sarif_run["tool"]["driver"]["rules"]
    assert rules[result["ruleIndex"]]["id"] == "S11"
    assert rules[result["ruleIndex"]]["help"]["text"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 11, "startColumn": 1, "endLine": 11, "endColumn": 7}
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "About 6 in 10"


def test_json_and_sarif_cannot_be_had_together(report: Path) -> None:
    result = run("check", report, "--json", "--sarif")
    assert "Choose --json or --sarif" in str(result.exception)


def test_an_unreadable_report_does_not_keep_others_from_being_checked(tmp_path: Path, report: Path) -> None:
    result = run("check", tmp_path / "none.md", report)
    assert "error[D001]" in result.stderr
    assert "Whole report" in result.stdout
    assert result.return_value == ExitCode.SOME_FAILED
    assert run("check", tmp_path / "none.md").return_value == ExitCode.UNREADABLE


def test_all_codes_are_listed_with_their_sentence() -> None:
    listed = run("rules").stdout
    for code, sentence in CODES.items():
        assert any(line.split() == [code, *sentence.split()] for line in listed.splitlines()), code


@pytest.mark.parametrize("code", explanations())
def test_each_rule_is_explained_with_its_source_and_examples(code: str) -> None:
    explanation = explanations()[code]
    said = run("rules", code.lower()).stdout
    for part in (explanation.title, explanation.why, explanation.source, "Not like this:", "Like this:"):
        assert part in said
    assert explanation.bad.splitlines()[0] in said


def test_every_code_of_wording_and_privacy_is_explained() -> None:
    explained = explanations().keys()
    assert {code for code in CODES if code[0] in "SP"} - explained == set()


def test_a_code_without_a_page_of_its_own_has_its_sentence() -> None:
    assert CODES["D040"] in run("rules", "D040").stdout


def test_an_unknown_code_is_refused_with_the_way_to_the_list() -> None:
    assert "Run “hwrender rules”" in str(run("rules", "X1").exception)


@pytest.mark.parametrize(
    ("severity", "stops", "stops_when_strict"),
    [(Severity.ERROR, True, True), (Severity.WARNING, False, True), (Severity.NOTE, False, False)],
)
def test_errors_stop_a_build_and_warnings_only_when_strict(
    severity: Severity, stops: bool, stops_when_strict: bool
) -> None:
    found = (Finding("a.md", START, "S1", severity, "", ""),)
    assert has_errors(found) is stops
    assert has_errors(found, strict=True) is stops_when_strict

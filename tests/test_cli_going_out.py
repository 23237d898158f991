"""What may go out: each state of a part through `all`, `verify`, `check` and `--final`, read back from each
copy."""

from __future__ import annotations

import json
import re
import shlex
import zipfile
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result

from hwrender.checks.parts import PartState, ReportPart, Unready
from hwrender.cli.going_out import approval_line, parts_line, state_line
from hwrender.cli.program import program
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode
from hwrender.formats import FORMATS, can_be_made, format_named
from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.pdf.readback.content import read_pages
from hwrender.publishing.manifest import MANIFEST_NAME, read_manifest
from hwrender.span import START
from reports import REPORTS
from test_checks_own_words import warnings_about

HARD = "Considerable dissatisfaction regarding administrative arrangements was articulated throughout."
HEAD = (
    "---\ntitle: What people said\nlang: en-GB\nlocal_healthwatch: Healthwatch Anytown\n"
    "contact:\n  phone: 020 7946 0000\nother_formats: Ask us.\n---\n"
)
EASY = "::: easy-read\nPeople were not happy.\n:::\n"
PART = f"\n## First\n\n{HARD}\n\n{EASY}"
OTHER = f"\n## Second\n\n{HARD}\n\n{EASY}"
TO_DO = "<!-- To do: Say it in plain words. -->"

REPORT = Path("Ann's report.md")
FOLDER = Path("out/Ann's report")
UNREADY = {
    "drafted": PART.replace("easy-read", "easy-read drafted"),
    "to do": PART.replace("People", f"{TO_DO}\nPeople"),
    "none": f"\n## First\n\n{HARD}\n",
}
"""Reports with one part that may not go out, beside one that may."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HWRENDER_CACHE", str(tmp_path / "cache"))
    return tmp_path


def run(*arguments: str | Path, typed: str | None = None) -> Result:
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(program, words, standalone_mode=False, input=typed)


def written(body: str) -> Path:
    REPORT.write_text(HEAD + body, encoding="utf-8")
    return REPORT


def approved(body: str) -> Path:
    report = written(body)
    assert run("check", "--approve", "Ann", report).return_value == ExitCode.DONE
    return report


def changed_after_approval() -> Path:
    report = approved(PART + OTHER)
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("not happy", "very happy", 1), encoding="utf-8")
    return report


def made(report: Path, *more: str) -> Result:
    """The result of making the copies: those that are seen, as sound takes longer."""
    return run("all", report, "--only", "pdf,word,html", *more)


def names() -> set[str]:
    return {path.name for path in FOLDER.iterdir()} - {MANIFEST_NAME}


DRAFTS = {"Ann's report-draft.pdf", "Ann's report-draft.docx", "Ann's report-draft.html"}
FINAL = {name.replace("-draft", "") for name in DRAFTS}


@pytest.mark.parametrize("state", [*UNREADY, "changed"])
def test_what_is_not_ready_comes_out_as_a_draft(state: str) -> None:
    report = changed_after_approval() if state == "changed" else written(UNREADY[state] + OTHER)
    done = made(report)
    assert done.return_value == ExitCode.DONE
    assert done.stderr.splitlines()[-1].startswith("The copies are drafts. 1 part ")
    assert names() == DRAFTS
    manifest = read_manifest(FOLDER)
    assert manifest is not None
    assert set(manifest.drafts()) == DRAFTS
    verified = run("verify", "out")
    assert verified.return_value == ExitCode.DONE
    assert "These are drafts. Do not publish them." in verified.stderr


def test_what_a_person_wrote_may_go_out_unmarked() -> None:
    done = made(written(PART + OTHER))
    assert done.return_value == ExitCode.DONE
    assert "draft" not in done.stderr
    assert names() == FINAL
    verified = run("verify", "out")
    assert "drafts" not in verified.stderr
    assert "Parts: 2 written by a person." in verified.stderr


def test_what_is_approved_goes_out_and_the_manifest_knows_it() -> None:
    report = approved(PART + OTHER)
    done = made(report, "--final")
    assert done.return_value == ExitCode.DONE
    assert names() == FINAL
    manifest = read_manifest(FOLDER)
    assert manifest is not None
    assert (dict(manifest.parts), manifest.drafts()) == ({"approved": 2}, ())
    assert "Parts: 2 approved." in run("verify", "out").stderr


def test_every_copy_of_a_draft_says_the_word_and_no_final_copy_does() -> None:
    for body, is_draft in ((UNREADY["drafted"] + OTHER, True), (PART + OTHER, False)):
        assert run("all", written(body)).return_value == ExitCode.DONE
        manifest = read_manifest(FOLDER)
        assert manifest is not None
        paths = {file.format: FOLDER / file.file for file in manifest.files}
        assert set(paths) == {row.name for row in can_be_made(FORMATS)}
        for name, path in paths.items():
            found = format_named(name).load().read_outline(path)
            first = found[0].text if found else path.read_text(encoding="utf-8").split("\n\n")[1]
            assert first.startswith("This is a draft.") is is_draft, name
        assert read_tag_of(paths["audio"]).transcript.startswith("This is a draft.") is is_draft
        assert ("noindex" in paths["html"].read_text(encoding="utf-8")) is is_draft
        with pikepdf.open(paths["pdf"]) as pdf:
            feet = [page.pagination.startswith("Draft: ") for page in read_pages(pdf)]
        assert set(feet) == {is_draft}
        with zipfile.ZipFile(paths["word"]) as package:
            assert (b"Draft: " in package.read("word/footer1.xml")) is is_draft
        assert run("verify", "out").return_value == ExitCode.DONE


@pytest.mark.parametrize("state", [*UNREADY, "changed", "written"])
def test_final_refuses_what_nobody_approved_and_leaves_the_last_copies(state: str) -> None:
    made(approved(PART + OTHER))
    before = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    bodies = {**UNREADY, "written": PART}
    report = changed_after_approval() if state == "changed" else written(bodies[state] + OTHER)
    done = made(report, "--final")
    assert done.return_value == ExitCode.DOCUMENT
    assert "nothing was made" in done.stderr
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == before
    assert run("check", report, "--final").return_value == ExitCode.DOCUMENT


def test_what_stops_a_final_build_cannot_be_accepted() -> None:
    report = written(PART)
    assert made(report, "--final", "--accept", "S32:14").return_value == ExitCode.USAGE
    written(PART.replace("## First", "## First\n\n<!-- hwrender: ignore S32 No. -->"))
    assert made(report, "--final").return_value == ExitCode.DOCUMENT


@pytest.mark.parametrize("more", [(), ("--strict",), ("--final",), ("--edition", "full")])
@pytest.mark.parametrize(
    "body",
    [
        PART,
        UNREADY["drafted"],
        UNREADY["none"],
        PART.replace("articulated", "articulated by 2 women"),
        PART.replace("happy", "happy, as Kathleen Moss (07700 900461) said"),
        "\n## First\n\nWe met people. ![](no_such_thing)\n",
        "\n## First\n\n![](no_such_thing)\n",
    ],
)
def test_check_and_all_stop_at_the_same(body: str, more: tuple[str, ...]) -> None:
    report = written(body)
    checked, built = run("check", report, *more), run("all", report, "--only", "word", *more)
    assert checked.return_value == built.return_value
    assert errors_in(checked.stdout) == errors_in(built.stderr)
    if not more:
        states = [state_of(done) for done in (checked, built)]
        assert states[0] == states[1]


def errors_in(said: str) -> list[str]:
    """The codes of the errors that are shown, each once, in the order of the alphabet."""
    return sorted(set(re.findall(r"\berror\[([A-Z]\d+)", said)))


def state_of(done: Result) -> str:
    """The line on drafts and on easy wording, if there is one."""
    lines = [line for line in done.stderr.splitlines() if line.startswith(("The copies", "No part"))]
    return "".join(lines)


def test_what_only_the_other_edition_shows_is_named_in_both() -> None:
    report = written(PART.replace("articulated", "articulated by 2 women"))
    for command in ("check", "word"):
        done = run(command, report)
        assert done.return_value == ExitCode.DONE
        said = " ".join(done.output.split())
        assert re.search(
            r"warning\[P6[^]]*\]: So few people could be recognised. Only the full edition", said
        )


def test_the_shipped_report_is_whole_and_check_agrees() -> None:
    (sample,) = REPORTS
    assert run("check", "-q", sample).return_value == ExitCode.DONE
    assert run("word", sample).return_value == ExitCode.DONE
    assert [path.name for path in Path("out/hackney-health-and-care").glob("*.docx")] == [
        "hackney-health-and-care.docx"
    ]


@pytest.mark.parametrize("body", [UNREADY["none"], "\n## First\n\nWe met people.\n"])
def test_a_report_without_easy_wording_comes_out_as_the_full_report(body: str) -> None:
    done = made(written(body))
    assert done.return_value == ExitCode.DONE
    (said,) = [line for line in done.stderr.splitlines() if line.startswith("No part")]
    assert said.startswith("No part has easy-read wording. The copies are the full report, not easy read.")
    assert names() == FINAL
    before = {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.name in FINAL}
    asked = made(REPORT, "--edition", "full", "--force")
    assert "No part" not in asked.stderr
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.name in FINAL} == before
    for name in ("pdf", "word", "html"):
        file = next(each for each in read_manifest_files() if each[0] == name)
        found = format_named(name).load().read_outline(FOLDER / file[1])
        assert not any("easy read" in entry.text.lower() for entry in found)
        assert found[1].text == "Large print"


def read_manifest_files() -> list[tuple[str, str]]:
    manifest = read_manifest(FOLDER)
    assert manifest is not None
    return [(file.format, file.file) for file in manifest.files]


def test_final_copies_replace_drafts_and_drafts_replace_final_ones() -> None:
    made(written(UNREADY["drafted"] + OTHER))
    made(written(PART + OTHER))
    assert names() == FINAL
    done = made(written(UNREADY["drafted"] + OTHER))
    assert names() == DRAFTS
    assert done.stderr.splitlines()[0] == (
        "Removed from out/Ann's report: Ann's report.pdf, Ann's report.docx, Ann's report.html. "
        "The report was changed, and its copies are drafts now."
    )


def test_final_copies_can_be_kept_aside_while_the_report_is_a_draft() -> None:
    made(written(PART + OTHER))
    done = made(written(UNREADY["drafted"] + OTHER), "--keep-superseded")
    assert done.stderr.startswith("Moved to out/superseded/Ann's report: Ann's report.pdf")
    aside = {path.name for path in Path("out/superseded/Ann's report").iterdir()}
    assert aside == FINAL | {"kept.json"}  # what the folder keeps of them, in case a detail has to go
    assert names() == DRAFTS


def test_one_final_copy_leaves_no_draft_beside_it() -> None:
    made(written(UNREADY["drafted"] + OTHER))
    done = run("pdf", written(PART + OTHER))
    assert names() == {"Ann's report.pdf"}
    first = done.stderr.splitlines()[0]
    assert first == (
        "Removed from out/Ann's report: Ann's report-draft.docx, Ann's report-draft.html. "
        "They were drafts, and the report is ready now."
    )
    assert run("verify", "out").return_value == ExitCode.DONE


def test_one_draft_marks_the_final_copies_beside_it_and_all_heals() -> None:
    made(written(PART + OTHER))
    done = run("pdf", written(UNREADY["drafted"] + OTHER))
    assert done.stderr.startswith("Out of date in out/Ann's report: Ann's report.docx, Ann's report.html. ")
    command = shlex.split(done.stderr.splitlines()[0].partition("run: ")[2])
    run(*command[1:], "--only", "pdf,word,html")
    assert names() == DRAFTS
    assert run("verify", "out").return_value == ExitCode.DONE


def test_what_has_not_changed_is_still_called_a_draft() -> None:
    report = written(UNREADY["drafted"] + OTHER)
    first, second = made(report, "-q"), made(report, "-q")
    assert "".join(second.stderr) == "".join(first.stderr)
    assert second.stderr.splitlines()[-1].startswith("The copies are drafts.")


def test_the_results_for_programs_name_each_part_and_each_draft() -> None:
    report = written(UNREADY["drafted"] + OTHER)
    (result,) = json.loads(made(report, "--json").stdout)
    assert set(result["drafts"]) == DRAFTS
    assert result["parts"] == [
        {"title": "First", "line": 14, "state": "drafted", "ready": False},
        {"title": "Second", "line": 22, "state": "written", "ready": True},
    ]
    (verdict,) = json.loads(run("verify", "out", "--json").stdout)
    assert (set(verdict["drafts"]), verdict["parts"]) == (DRAFTS, {"written": 1, "drafted": 1})


@pytest.mark.parametrize(
    ("marked", "said"),
    [("true", "has the name of a copy that is no draft"), ("false", "has the first words of a draft")],
)
def test_a_draft_that_is_renamed_is_found_by_verify(marked: str, said: str) -> None:
    made(written(UNREADY["drafted"] + OTHER))
    manifest = FOLDER / MANIFEST_NAME
    text = manifest.read_text(encoding="utf-8").replace("-draft", "")
    manifest.write_text(text.replace('"draft": true', f'"draft": {marked}'), encoding="utf-8")
    for path in FOLDER.glob("*-draft.*"):
        path.rename(path.with_name(path.name.replace("-draft", "")))
    done = run("verify", "out")
    assert done.return_value == ExitCode.CHECK
    assert f"every draft says that it is one, and nothing else does: Ann's report.pdf {said}" in done.stderr


def test_each_command_that_is_named_can_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    report = written(UNREADY["none"] + OTHER)
    command = shlex.split(made(report).stderr.splitlines()[-1].partition("run: ")[2])
    assert command == ["hwrender", "draft", str(report)]
    assert run(*command[1:], "--yes").return_value == ExitCode.DONE
    command = shlex.split(made(report).stderr.splitlines()[-1].partition("run: ")[2])
    assert command == ["hwrender", "check", str(report), "--approve"]
    monkeypatch.setattr("hwrender.cli.approving.is_answered", lambda: True)
    assert f"{report}:" in run(*command[1:], typed="Ann Smith\n").stderr


def test_the_person_at_the_terminal_is_asked_who_has_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    report = written(PART + OTHER)
    refused = run("check", report, "--approve")
    assert "Give the name of the person" in str(refused.exception)
    monkeypatch.setattr("hwrender.cli.approving.is_answered", lambda: True)
    asked = run("check", report, "--approve", typed="Ann Smith\n")
    assert asked.return_value == ExitCode.DONE
    assert "Ann Smith has approved 2 easy-read parts." in asked.stderr
    assert made(report, "--final").return_value == ExitCode.DONE


def test_a_to_do_that_is_left_is_not_approved() -> None:
    done = run("check", "--approve", "Ann", written(UNREADY["to do"] + OTHER))
    assert done.return_value == ExitCode.DOCUMENT
    assert f"{REPORT}:14: not approved: a “To do” is left in this part." in done.stderr


PARTS = {
    "none": ReportPart("A", START, PartState.NONE, Unready.MISSING),
    "drafted": ReportPart("A", START, PartState.DRAFTED, Unready.UNREAD),
    "to do": ReportPart("A", START, PartState.WRITTEN, Unready.TO_DO),
    "changed": ReportPart("A", START, PartState.WRITTEN, Unready.CHANGED),
    "written": ReportPart("A", START, PartState.WRITTEN),
    "approved": ReportPart("A", START, PartState.APPROVED),
}


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("name", PARTS)
def test_what_is_said_of_parts_passes_our_rules(name: str, count: int) -> None:
    parts = (PARTS[name],) * count
    said = [state_line(parts, kind, Path("a.md")) for kind in EditionKind]
    said.append(approval_line(parts, Path("a.md")))
    # a command is to be typed
    spoken = [f"{line.partition(' run: ')[0].rstrip(',')} run this." for line in said if line]
    assert warnings_about([*spoken, parts_line({parts[0].state.value: count})]) == []


def test_all_that_is_not_ready_is_said_in_one_line() -> None:
    parts = [PARTS[name] for name in PARTS]
    assert state_line(parts, EditionKind.EASY, Path("a b.md")) == (
        "The copies are drafts. 1 part has no easy-read wording. 1 part is drafted and not read. "
        "1 part has a “To do” left. 1 part was changed after somebody approved it. "
        'Read and mend them. Then run: hwrender check "a b.md" --approve'
    )


def test_where_all_is_approved_nothing_is_said() -> None:
    parts = [PARTS["approved"]]
    assert state_line(parts, EditionKind.EASY, Path("a.md")) == ""
    assert approval_line(parts, Path("a.md")) == ""

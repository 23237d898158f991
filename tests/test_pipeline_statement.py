"""A statement is published beside the copies it speaks of, verified like them, and says what fails."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from editions import rich_edition
from hwrender.cli.statement import statement
from hwrender.errors import ExitCode, UnreadableError
from hwrender.formats import format_named, word
from hwrender.formats.word.rules import RULES
from hwrender.inspection import LocalIdentifiers
from hwrender.pipeline.options import Environment
from hwrender.pipeline.statement import MadeStatement, StatementOptions, make_statement_of
from hwrender.publishing.manifest import MANIFEST_NAME, read_manifest
from hwrender.verifying import verify_folder
from published import publish_report, write_manifest
from stated_reports import ABOUT

NAME = "care-in-hackney"
DATE = "2026-11-30"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / NAME
    made = publish_report(folder, rich_edition(), formats=(format_named("word"),))
    write_manifest(folder, replace(made, about=ABOUT))
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    copied = tmp_path / "out" / NAME
    shutil.copytree(original, copied)
    return copied


def make(path: Path, date: str = DATE, epoch: int | None = None) -> MadeStatement:
    return make_statement_of(path, StatementOptions(date), LocalIdentifiers(), Environment(None, epoch))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(statement, [*map(str, arguments)], standalone_mode=False)


def words_in(made: MadeStatement) -> str:
    """The words of the Word file, as they are read back."""
    path = made.folder / f"{made.manifest.name}.docx"
    return "\n".join(entry.text for entry in format_named("word").load().read_outline(path))


def test_a_statement_lies_beside_the_copies_and_leaves_their_folder_as_it_was(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    made = make(folder)
    assert made.folder == folder.parent / f"{NAME}-statement"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert sorted(path.name for path in made.folder.iterdir()) == [
        f"{NAME}-statement.docx",
        f"{NAME}-statement.html",
        MANIFEST_NAME,
    ]
    assert verify_folder(made.folder, LocalIdentifiers()).passed()


def test_a_statement_of_copies_that_were_made_again_is_named(folder: Path) -> None:
    for made in (make(folder), make(folder.parent)):
        assert verify_folder(made.folder, LocalIdentifiers()).passed()
        before = read_manifest(folder)
        assert before is not None
        write_manifest(folder, replace(before, strict=not before.strict))
        failed = [
            check for check in verify_folder(made.folder, LocalIdentifiers()).checks if not check.passed
        ]
        assert [check.name for check in failed] == ["it is about the copies as they are now"]
        write_manifest(folder, before)


def test_a_statement_that_lies_alone_is_not_held_against_copies(folder: Path, tmp_path: Path) -> None:
    made = make(folder)
    shutil.copytree(made.folder, tmp_path / "alone" / made.folder.name)
    verdict = verify_folder(tmp_path / "alone" / made.folder.name, LocalIdentifiers())
    assert verdict.passed()
    assert "it is about the copies as they are now" not in {check.name for check in verdict.checks}


@pytest.mark.parametrize("name", ["-statement", "statement", "accessibility-statement"])
def test_a_statement_under_another_name_breaks_nothing(folder: Path, tmp_path: Path, name: str) -> None:
    made = make(folder)
    shutil.copytree(made.folder, tmp_path / "alone" / name)
    (tmp_path / "alone" / "other").symlink_to(folder)
    assert verify_folder(tmp_path / "alone" / name, LocalIdentifiers()).passed()


def test_the_same_copies_give_the_same_statement(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "again" / NAME)
    first, second = make(folder), make(tmp_path / "again" / NAME)
    for file in first.manifest.files:
        assert (first.folder / file.file).read_bytes() == (second.folder / file.file).read_bytes()


def test_the_word_file_keeps_the_31_rules(folder: Path) -> None:
    made = make(folder)
    checks = word.verify_published(made.folder / f"{NAME}-statement.docx", "en-GB", made.manifest.files)
    assert [check for check in checks if not check.passed] == []
    assert len({check.name for check in checks} & {rule.name for rule in RULES}) == 31


def test_a_changed_copy_is_told_as_changed_and_not_relied_on(folder: Path) -> None:
    with (folder / f"{NAME}.docx").open("ab") as stream:
        stream.write(b"\0")
    result = run(folder)
    assert result.return_value == ExitCode.CHECK
    assert "hwrender verify" in result.stderr
    made = make(folder)
    assert "This file was changed" in words_in(made)
    assert "Please do not rely on these copies yet." in words_in(made)


def test_a_statement_of_copies_that_fail_takes_the_place_of_the_older_one(folder: Path) -> None:
    assert "checks passed." in words_in(make(folder))
    (folder / f"{NAME}.docx").unlink()
    said = words_in(make(folder))
    assert "This file is missing" in said
    assert not any(line.startswith("All ") and "passed" in line for line in said.splitlines())


def test_a_folder_without_a_list_of_files_gets_no_statement(folder: Path) -> None:
    (folder / MANIFEST_NAME).unlink()
    with pytest.raises(UnreadableError, match="no copies here of which anything can be said"):
        make(folder)


def test_one_statement_speaks_of_all_reports_and_of_no_sheets_and_statements(folder: Path) -> None:
    out = folder.parent
    shutil.copytree(folder, out / "second")
    manifest = read_manifest(out / "second")
    assert manifest is not None
    write_manifest(out / "second", replace(manifest, about=replace(ABOUT, title="Buses in Hackney")))
    (out / "third").mkdir()
    (out / "third" / "third.pdf").write_bytes(b"")
    make(folder)
    made = make(out)
    assert made.folder == out / "accessibility-statement"
    assert [verdict.folder.name for verdict in made.verdicts] == [NAME, "second"]
    said = words_in(made)
    assert "This is about 2 reports." in said
    assert "Buses in Hackney" in said
    assert "1 folder was left out." in said
    assert words_in(make(out)) == said


def test_the_date_is_given_and_never_that_of_the_clock(folder: Path) -> None:
    assert "We checked this on 30 November 2026." in words_in(make(folder))
    assert "We checked this on 1 January 1970." in words_in(make(folder, "", 0))
    assert "We checked this on" not in words_in(make(folder, ""))
    assert "The statement has no date." in run(folder).stderr
    assert "The statement has no date." not in run(folder, "--date", DATE).stderr


def test_a_statement_about_a_sensitive_report_gives_nobody_away(folder: Path) -> None:
    made = make(folder)
    page = (made.folder / f"{NAME}-statement.html").read_text(encoding="utf-8")
    assert "noindex" in page
    assert "sex work" not in page.casefold()
    assert "sex work" not in (made.folder / MANIFEST_NAME).read_text(encoding="utf-8").casefold()


def test_as_json_each_fact_has_its_sources(folder: Path) -> None:
    result = run(folder, "--date", DATE, "--json")
    told = json.loads(result.stdout)
    facts = [fact for part in told["parts"] for fact in part["facts"]]
    assert all(fact["sources"] for fact in facts)
    assert {"kind": "verify", "of": NAME, "path": ["", "no build was cut off here"]} in facts[0]["sources"]
    assert result.stderr == ""

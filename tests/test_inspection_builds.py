"""No copy says who made it or where: not of a camera, not of a folder, not of the file it was made from."""

from __future__ import annotations

import shutil
import zipfile
from functools import cache
from pathlib import Path

import pytest

from hwrender.formats import FORMATS
from hwrender.importing import import_file
from hwrender.inspection import identifiers_of, scan
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from word_imports import a_report, photograph

SEEN = tuple(row for row in FORMATS if not row.is_sound and not row.needs_narration)
USER = "jsmith42"
REPORT = """---
title: What people told us
lang: en-GB
local_healthwatch: Healthwatch Anytown
sensitive: Yes
name: care-in-anytown
short_title: Care in Anytown
---

## A heading

![People wait.](photo.jpg)

Some words about care.
"""


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is called after the user, with a report, a photograph and a Word file of theirs."""
    folder = tmp_path_factory.mktemp("home") / USER / "reports"
    folder.mkdir(parents=True)
    (folder / "report.md").write_text(REPORT, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(photograph(turned=True))
    word = a_report()
    word.core_properties.author = USER
    word.save(str(folder / "given.docx"))
    return folder


@cache
def built(work: Path, report: Path) -> list[Path]:
    outcome = build_report(report, BuildOptions(work / "out", voice="silent"), Environment(work / "cache"))
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]
    return sorted(outcome.folder.iterdir())


def told(work: Path, files: list[Path]) -> list[str]:
    identifiers = identifiers_of(
        [USER, "A. Person", "office-laptop"], [str(work), str(work.parent), str(Path.cwd())]
    )
    return [f"{leak.place}: {leak.what}" for path in files for leak in scan(path, identifiers)]


def whole(path: Path) -> bytes:
    """A file with every zip in it unpacked, for a search that trusts no scanner."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as opened:
            content += b"".join(opened.read(name) for name in opened.namelist())
    return content.replace(b"\0", b"").lower()


def test_the_photograph_really_says_where_it_was_taken(work: Path) -> None:
    assert any("GPS" in line for line in told(work, [work / "photo.jpg"]))


def test_the_word_file_really_names_its_author(work: Path) -> None:
    assert told(work, [work / "given.docx"])


def test_a_report_with_a_photograph_in_a_folder_of_the_user_gives_nobody_away(work: Path) -> None:
    files = built(work, work / "report.md")
    assert len(files) >= 5
    assert told(work, files) == []
    for path in files:
        for secret in (USER, "exif\x00\x00", "a. person", str(work.parent)):
            assert secret.lower().replace("\0", "").encode() not in whole(path), path.name


def test_a_report_made_of_a_word_file_gives_its_author_to_nobody(work: Path) -> None:
    made = import_file(work / "given.docx", "imported").imported
    assert made is not None
    (work / "imported.md").write_text(made.text, encoding="utf-8")
    for picture in made.pictures:
        (work / picture.name).write_bytes(picture.content)
    files = [
        *built(work, work / "imported.md"),
        work / "imported.md",
        *(work / each.name for each in made.pictures),
    ]
    assert told(work, files) == []
    assert not any(USER.encode() in whole(path) or b"a. person" in whole(path) for path in files)


def test_what_is_added_afterwards_is_found(work: Path, tmp_path: Path) -> None:
    files = built(work, work / "report.md")
    word = next(path for path in files if path.suffix == ".docx")
    copy = tmp_path / word.name
    shutil.copy(word, copy)
    with zipfile.ZipFile(copy, "a") as opened:
        opened.writestr("word/media/photo.jpg", photograph())
    assert any("GPS" in line for line in told(work, [copy]))


@pytest.mark.parametrize("title", ["python-docx", "Microsoft Word", "jsmith42"])
def test_a_title_that_is_the_name_of_a_program_or_user_gives_nobody_away(title: str, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(
        REPORT.replace("What people told us", title, 1).replace("![People wait.](photo.jpg)", "")
    )
    options = BuildOptions(tmp_path / "out", formats=SEEN)
    outcome = build_report(report, options, Environment(None))
    assert outcome.folder is not None, [finding.as_text() for finding in outcome.findings]
    identifiers = identifiers_of(["A. Person"], [str(tmp_path)])
    assert [leak for path in outcome.folder.iterdir() for leak in scan(path, identifiers)] == []

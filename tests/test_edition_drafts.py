"""What a copy says of itself: every copy of a draft says that it is one, and no other copy does."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from hwrender.edition.builder import kind_of_copy, make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.edition.self_description import draft_notice
from hwrender.formats import ALL_FORMATS, Format, can_be_made, format_named
from hwrender.formats.audio.id3 import read_tag_of
from hwrender.formats.contract import RenderInput
from hwrender.formats.html.typography import css_string
from hwrender.formats.pdf.readback.content import read_pages
from hwrender.narration.script import write_script
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style
from manifests import ready
from narrations import narrated

TEXT = """---
title: What people said
lang: en-GB
local_healthwatch: Healthwatch Anytown
---

## Part

We spoke to people.
"""
EASY = f"{TEXT}\n::: easy-read\nWe met people.\n:::\n"
WORDED = [row for row in can_be_made(ALL_FORMATS) if row.words != "none"]


def edition(text: str = EASY, kind: EditionKind = EditionKind.EASY, *, is_draft: bool = True) -> Edition:
    document = read_text(text, "report.md").document
    assert document is not None
    style = load_style("easy-read" if kind is EditionKind.EASY else "large-print")
    return make_edition(document, kind, style, open_gallery(Path()).artwork, is_draft=is_draft)


def made(row: Format, of: Edition, folder: Path) -> Path:
    narration = narrated(of) if row.needs_narration else None
    sound = (ready("audio", "report.mp3", "audio/mpeg", 9, 9.0),) if row.links_to_others else ()
    path = folder / f"report{row.suffix}"
    given = RenderInput(of, narration, sound)
    row.load().write(given, path)
    assert [check for check in row.load().verify(path, given) if not check.passed] == []
    return path


@pytest.mark.parametrize("row", WORDED, ids=lambda row: row.name)
def test_the_first_words_of_a_draft_say_that_it_is_one(row: Format, tmp_path: Path) -> None:
    found = row.load().read_outline(made(row, edition(), tmp_path))
    assert " ".join(each.text for each in found).startswith(f"{draft_notice('en-GB')} Healthwatch Anytown")


@pytest.mark.parametrize("row", WORDED, ids=lambda row: row.name)
def test_no_other_copy_says_that_it_is_a_draft(row: Format, tmp_path: Path) -> None:
    found = row.load().read_outline(made(row, edition(is_draft=False), tmp_path))
    assert "draft" not in " ".join(each.text for each in found).lower()


def test_a_draft_is_called_so_before_anything_else_is_heard() -> None:
    first, second, *_ = write_script(edition()).utterances
    assert (first.spoken, second.spoken) == ("This is a draft.", "Please do not share it.")


def test_each_page_of_a_draft_says_so_at_its_foot(tmp_path: Path) -> None:
    with pikepdf.open(made(format_named("pdf"), edition(), tmp_path)) as pdf:
        feet = [page.pagination for page in read_pages(pdf)]
    assert len(feet) > 1
    assert all(foot.startswith("Draft: What people said") for foot in feet), feet
    with zipfile.ZipFile(made(format_named("word"), edition(), tmp_path)) as package:
        assert b">Draft: What people said<" in package.read("word/footer1.xml")
    page = made(format_named("html"), edition(), tmp_path).read_text(encoding="utf-8")
    assert f"@bottom-left {{ content: {css_string('Draft: What people said')}; }}" in page


def titles(of: Edition, folder: Path) -> Mapping[str, str]:
    """The title in the properties of each file."""
    paths = {row.name: made(row, of, folder) for row in map(format_named, ("pdf", "word", "audio", "html"))}
    with pikepdf.open(BytesIO(paths["pdf"].read_bytes())) as pdf:
        pdf_title = str(pdf.docinfo["/Title"])
    with zipfile.ZipFile(paths["word"]) as package:
        core = package.read("docProps/core.xml").decode()
    return {
        "pdf": pdf_title,
        "word": core.partition("<dc:title>")[2].partition("<")[0],
        "audio": read_tag_of(paths["audio"]).title,
        "html": paths["html"].read_text(encoding="utf-8").partition("<title>")[2].partition("<")[0],
    }


@pytest.mark.parametrize(
    ("kind", "is_draft", "title"),
    [
        (EditionKind.EASY, True, "Draft: What people said"),
        (EditionKind.EASY, False, "What people said"),
        (EditionKind.FULL, False, "What people said (large print)"),
    ],
)
def test_the_title_of_each_file_says_what_kind_of_copy_it_is(
    kind: EditionKind, is_draft: bool, title: str, tmp_path: Path
) -> None:
    assert set(titles(edition(kind=kind, is_draft=is_draft), tmp_path).values()) == {title}


def test_search_engines_are_kept_from_the_page_of_a_draft(tmp_path: Path) -> None:
    pages = [
        made(format_named("html"), edition(is_draft=each), tmp_path).read_text() for each in (True, False)
    ]
    assert ['<meta name="robots" content="noindex">' in page for page in pages] == [True, False]


def test_a_page_of_a_draft_that_may_be_found_fails_its_checks(tmp_path: Path) -> None:
    row, of = format_named("html"), edition()
    path = made(row, of, tmp_path)
    found = path.read_text(encoding="utf-8").replace('<meta name="robots" content="noindex">', "")
    path.write_text(found, encoding="utf-8")
    given = RenderInput(of, narrated(of), (ready("audio", "report.mp3", "audio/mpeg", 9, 9.0),))
    failed = [check.name for check in row.load().verify(path, given) if not check.passed]
    assert failed == ["a draft stays out of search engines"]


def test_a_report_without_easy_wording_has_no_easy_edition() -> None:
    for text, kind in ((TEXT, EditionKind.FULL), (EASY, EditionKind.EASY)):
        document = read_text(text, "report.md").document
        assert document is not None
        assert kind_of_copy(document, EditionKind.EASY) is kind
        assert kind_of_copy(document, EditionKind.FULL) is EditionKind.FULL


def test_a_full_copy_says_everywhere_that_it_is_in_large_print_and_never_easy_read() -> None:
    of = edition(TEXT, EditionKind.FULL, is_draft=False)
    said = " ".join(each.text for each in outline(of))
    assert said.startswith("Healthwatch Anytown Large print What people said This is our full report")
    about = (said, of.publication.description, of.publication.neutral_title)
    assert all("large print" in text.lower() for text in about)
    assert not any("easy read" in text.lower() for text in about)

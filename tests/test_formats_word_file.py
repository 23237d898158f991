"""The Word file as a file: the same bytes each time, whole, small, and nobody's name in it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace
from openxml_audit import FileFormat, OpenXmlValidator

from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.formats import word
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import STYLES, value, words_in
from hwrender.formats.word.package import file_bytes
from hwrender.style import HOUSE_STYLES, contrast, load_style
from reports import CASES, REPORTS, edition_of
from word_files import given, made, rich_bytes


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert file_bytes(rich_edition()) == rich_bytes()


def test_members_stand_in_one_order_and_have_one_time() -> None:
    with zipfile.ZipFile(BytesIO(rich_bytes())) as archive:
        names = archive.namelist()
        assert {each.date_time for each in archive.infolist()} == {(2016, 9, 1, 0, 0, 0)}
    assert names[0] == "[Content_Types].xml"
    assert names[2:] == sorted(names[2:])


def test_a_date_before_zip_began_becomes_its_first(tmp_path: Path) -> None:
    edition = rich_edition()
    edition = replace(edition, publication=replace(edition.publication, timestamp=0))
    with zipfile.ZipFile(BytesIO(file_bytes(edition))) as archive:
        assert archive.infolist()[0].date_time[0] == 1980


def test_no_member_has_a_random_id() -> None:
    for name, content in members(rich_bytes()).items():
        assert not re.search(rb"rsid|w14:|paraId|textId|docId", content), name


def properties(edition: Edition) -> dict[str, str]:
    root = ElementTree.fromstring(members(file_bytes(edition))["docProps/core.xml"])
    return {each.tag.rpartition("}")[2]: each.text or "" for each in root}


def test_the_properties_are_the_reports() -> None:
    assert properties(rich_edition()) == {
        "title": "Health and care in Hackney",
        "creator": "Healthwatch Hackney",
        "lastModifiedBy": "Healthwatch Hackney",
        "description": "What people told us about health and care services.",
        "created": "2016-09-01T00:00:00Z",
        "modified": "2016-09-01T00:00:00Z",
        "language": "en-GB",
    }


def test_an_organisation_that_is_not_known_is_left_out() -> None:
    edition = rich_edition()
    edition = replace(edition, publication=replace(edition.publication, organisation=""))
    assert {"creator", "lastModifiedBy"} & properties(edition).keys() == set()


def test_a_long_title_is_kept_whole() -> None:
    edition = rich_edition()
    edition = replace(edition, publication=replace(edition.publication, neutral_title="word " * 100))
    assert len(properties(edition)["title"]) == 500


def test_nothing_of_a_template_is_left() -> None:
    names = set(members(rich_bytes()))
    assert {name for name in names if "/media/" not in name} == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
        "word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footnotes.xml",
        "word/numbering.xml", "word/settings.xml", "word/styles.xml", "word/theme/theme1.xml",
    }  # fmt: skip
    everything = b"".join(members(rich_bytes()).values())
    for word_of_others in (b"python-docx", b"Calibri", b"Cambria", b"en-US", b"2013-"):
        assert word_of_others not in everything


def test_links_and_pictures_of_a_footnote_belong_to_its_part() -> None:
    from editions import text
    from hwrender.document import Link, NoteReference
    from hwrender.edition.model import Note
    from hwrender.span import START
    from word_files import edition_of as small
    from word_files import paragraph

    link = Link("https://example.org/note", (text("a page"),), START)
    edition = small(paragraph((NoteReference(1, START), text("x"))), notes=(Note(1, (paragraph((link,)),)),))
    content = members(file_bytes(edition))
    assert b"https://example.org/note" in content["word/_rels/footnotes.xml.rels"]
    assert b"https://example.org/note" not in content["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("style_name", HOUSE_STYLES)
def test_a_rich_file_keeps_the_schema_of_word(style_name: str, tmp_path: Path) -> None:
    assert schema_errors(rich_edition(style_name), tmp_path) == []


@pytest.mark.parametrize("source", [*REPORTS, *CASES], ids=lambda path: path.stem)
def test_every_report_and_case_keeps_the_schema_of_word(source: Path, tmp_path: Path) -> None:
    for kind in EditionKind:
        assert schema_errors(edition_of(source, kind), tmp_path) == []


def schema_errors(edition: Edition, folder: Path) -> list[str]:
    """What the schema of the Open XML SDK says against a file."""
    path = folder / "made.docx"
    path.write_bytes(file_bytes(edition))
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [str(error) for error in result.errors]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", [*REPORTS, *CASES], ids=lambda path: path.stem)
def test_every_report_and_case_keeps_every_rule(source: Path, kind: EditionKind, tmp_path: Path) -> None:
    edition = edition_of(source, kind)
    path = tmp_path / "made.docx"
    word.write(given(edition), path)
    assert [check for check in word.verify(path, given(edition)) if not check.passed] == []


def test_a_file_without_pictures_is_small() -> None:
    smallest = next(path for path in CASES if path.stem == "smallest")
    edition = edition_of(smallest, EditionKind.FULL)
    bare = replace(edition, cover=replace(edition.cover, artwork=None))
    assert len(file_bytes(bare)) < 8_000


def style_rows(edition: Edition, folder: Path) -> list[Element]:
    styles = made(edition, folder).part(STYLES)
    assert styles is not None
    return list(styles.iter(clark("w:style")))


def test_every_paragraph_style_is_based_on_normal(tmp_path: Path) -> None:
    based = {
        value(row, "w:styleId"): value(row.find(clark("w:basedOn")))
        for row in style_rows(rich_edition(), tmp_path)
        if value(row, "w:type") == "paragraph"
    }
    for name in based:
        chain = [name]
        while based[chain[-1]]:
            chain.append(based[chain[-1]])
        assert chain[-1] == "Normal"


def test_only_title_and_the_first_headings_have_a_size_of_their_own(tmp_path: Path) -> None:
    sized = {
        value(row, "w:styleId")
        for row in style_rows(rich_edition(), tmp_path)
        if row.find(f"{clark('w:rPr')}/{clark('w:sz')}") is not None
    }
    assert sized == {"Normal", "Title", "Heading1", "Heading2", "TocHeading"}


def test_the_styles_have_the_names_that_people_know(tmp_path: Path) -> None:
    names = {value(row.find(clark("w:name"))) for row in style_rows(rich_edition(), tmp_path)}
    known = {"Normal", "Title", "heading 1", "heading 2", "List Bullet", "List Number", "Quote", "caption"}
    ours = {"Easy Read Row", "Easy Read Words", "Word Box", "Attribution", "Organisation", "Hard Word"}
    assert known | ours | {"Hyperlink", "Strong", "footer", "footnote text"} <= names


@pytest.mark.parametrize("style_name", HOUSE_STYLES)
def test_words_on_a_ground_keep_a_contrast_of_seven_to_one(style_name: str, tmp_path: Path) -> None:
    ink = load_style(style_name).colours.ink
    paper = load_style(style_name).colours.paper
    for row in style_rows(rich_edition(style_name), tmp_path):
        letters = row.find(f"{clark('w:rPr')}/{clark('w:color')}")
        ground = row.find(f".//{clark('w:shd')}")
        behind = paper if ground is None else f"#{value(ground, 'w:fill')}"
        front = ink if letters is None else f"#{value(letters)}"
        assert contrast(front, behind) >= 7, value(row, "w:styleId")


def test_a_coloured_paper_is_shown_and_white_is_left_to_word(tmp_path: Path) -> None:
    for style_name, shown in (("giant-print", True), ("easy-read", False)):
        file = made(rich_edition(style_name), tmp_path)
        document, settings = file.part("word/document.xml"), file.part("word/settings.xml")
        assert document is not None
        assert settings is not None
        assert (document.find(clark("w:background")) is not None) == shown
        assert (settings.find(clark("w:displayBackgroundShape")) is not None) == shown


def test_whoever_saves_a_corrected_copy_leaves_no_name_in_it(tmp_path: Path) -> None:
    settings = made(rich_edition(), tmp_path).part("word/settings.xml")
    assert settings is not None
    assert settings.find(clark("w:removePersonalInformation")) is not None


def test_word_leaves_the_pictures_of_a_copy_as_fine_as_they_are(tmp_path: Path) -> None:
    settings = made(rich_edition(), tmp_path).part("word/settings.xml")
    assert settings is not None
    assert settings.find(clark("w:doNotAutoCompressPictures")) is not None


@pytest.mark.parametrize(("title", "lines"), [("Health and care", 1), ("Health and care in many places", 2)])
def test_a_long_short_title_has_a_line_of_its_own_at_the_foot(title: str, lines: int, tmp_path: Path) -> None:
    edition = rich_edition("giant-print")
    edition = replace(edition, publication=replace(edition.publication, short_title=title))
    foot = made(edition, tmp_path).part("word/footer1.xml")
    assert foot is not None
    assert [words_in(each) for each in foot] == {
        1: [f"{title}\nPage 1 of 1"],
        2: [title, "\nPage 1 of 1"],
    }[lines]

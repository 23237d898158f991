"""The contents of a Word file: a field of Word's own, with links and without page numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import rich_edition
from hwrender.edition.model import Edition, Heading, Section, SectionRole
from hwrender.edition.outline import outline
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import open_file, style_of, value, words_in
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.package import file_bytes
from word_files import DOCUMENT, body, changed, made, paragraph, words

TITLES = ("Waiting", "Staff", "Money", "Food", "Transport", "What next")


def edition_with(titles: tuple[str, ...], level: int = 2) -> Edition:
    """A rich edition with a part for each title; the last ones may be parts of parts."""
    parts = tuple(
        Section(
            SectionRole.BODY,
            Heading(2 if number == 0 else level, words(title), f"part-{number}"),
            (paragraph("We asked people."),),
        )
        for number, title in enumerate(titles)
    )
    return replace(rich_edition(), sections=parts, notes=())


def control_of(edition: Edition, folder: Path) -> Element | None:
    found: Element | None = body(made(edition, folder)).find(clark("w:sdt"))
    return found


def test_a_report_of_six_parts_begins_with_links_to_them(tmp_path: Path) -> None:
    control = control_of(edition_with(TITLES), tmp_path)
    assert control is not None
    lines = [(style_of(each), words_in(each)) for each in control.iter(clark("w:p"))]
    assert lines == [("TocHeading", "What is in this report"), *(("Toc1", title) for title in TITLES)]
    anchors = [value(link, "w:anchor") for link in control.iter(clark("w:hyperlink"))]
    marks = {value(mark, "w:name") for mark in control.getparent().iter(clark("w:bookmarkStart"))}
    assert anchors == [f"part_{number}" for number in range(len(TITLES))]
    assert marks.issuperset(anchors)


def test_a_report_of_few_parts_names_the_parts_of_parts_too(tmp_path: Path) -> None:
    control = control_of(edition_with(TITLES, level=3), tmp_path)
    assert control is not None
    assert [style_of(each) for each in control.iter(clark("w:p"))][1:] == ["Toc1", *["Toc2"] * 5]
    assert '"1-2"' in "".join(code.text or "" for code in control.iter(clark("w:instrText")))


def test_a_short_report_and_a_sheet_have_no_contents(tmp_path: Path) -> None:
    assert control_of(edition_with(TITLES[:5]), tmp_path) is None
    assert control_of(replace(edition_with(TITLES), has_contents=False), tmp_path) is None


def test_the_field_begins_and_ends_once_around_the_lines(tmp_path: Path) -> None:
    control = control_of(edition_with(TITLES), tmp_path)
    assert control is not None
    kinds = [value(each, "w:fldCharType") for each in control.iter(clark("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_the_contents_are_no_words_of_the_report(tmp_path: Path) -> None:
    edition = edition_with(TITLES)
    assert outline_of(made(edition, tmp_path)) == outline(edition)


def test_words_put_among_the_contents_are_read_as_words(tmp_path: Path) -> None:
    edition = edition_with(TITLES)
    content = changed(
        file_bytes(edition), DOCUMENT, lambda xml: xml.replace(">Waiting</w:t>", ">Call Dr Smith</w:t>", 1)
    )
    (tmp_path / "changed.docx").write_bytes(content)
    read = [each.text for each in outline_of(open_file(tmp_path / "changed.docx"))]
    assert "Call Dr Smith" in read


@pytest.mark.parametrize(
    "control", ["<w:sdt/>", "<w:sdt><w:sdtContent/></w:sdt>", "<w:sdt><w:sdtPr/><w:sdtPr/></w:sdt>"]
)
def test_a_control_without_words_that_somebody_added_is_read(control: str, tmp_path: Path) -> None:
    edition = edition_with(TITLES)
    content = changed(
        file_bytes(edition), DOCUMENT, lambda xml: xml.replace("<w:body>", f"<w:body>{control}", 1)
    )
    (tmp_path / "changed.docx").write_bytes(content)
    assert outline_of(open_file(tmp_path / "changed.docx")) == outline(edition)

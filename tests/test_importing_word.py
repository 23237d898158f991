"""A Word file becomes a report: words in, words out, in order; what cannot be kept is said."""

from __future__ import annotations

import re
import zipfile
from itertools import chain
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from PIL import Image

from hwrender.cli.starting import import_
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Block, Document, List, Picture, Quotation, Table
from hwrender.errors import ExitCode, UnreadableError
from hwrender.importing import Imported, import_file
from hwrender.inspection import LocalIdentifiers, scan_bytes
from hwrender.pipeline.checking import check_report
from hwrender.pipeline.options import Environment
from hwrender.reading import read_text
from word_imports import a_report, paragraph, photograph, with_body

WORD = re.compile(r"\w+")


def imported(path: Path) -> Imported:
    made = import_file(path, "report").imported
    assert made is not None
    return made


def document(made: Imported) -> Document:
    read = read_text(made.text, "report.md")
    assert [finding.as_text() for finding in read.findings if finding.severity is Severity.ERROR] == []
    assert read.document is not None
    return read.document


def body(made: Imported) -> str:
    return made.text.split("\n---\n", 1)[1].strip()


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    a_report().save(str(path))
    return path


def words_of_word(path: Path) -> list[str]:
    """The words of a Word file in order, read with another library than the one that imports."""
    word = docx.Document(str(path))
    parts = []
    for part in word.iter_inner_content():
        if hasattr(part, "rows"):
            parts += [cell.text for row in part.rows for cell in row.cells]
        else:
            parts.append(part.text)
    return WORD.findall("\n".join(parts))


def test_words_in_are_words_out_in_order(report: Path) -> None:
    made = imported(report)
    signs = re.compile(r"!\[[^]]*\]\([^)]*\)|^\d+\. |[\\*]", re.MULTILINE)
    out = WORD.findall(document(made).metadata.title + "\n" + signs.sub("", body(made)))
    assert out == words_of_word(report)


def test_structure_in_is_structure_out(report: Path) -> None:
    sections = document(imported(report)).sections
    blocks: list[Block] = [*chain.from_iterable(section.blocks for section in sections)]
    headings = [section.heading.level for section in sections if section.heading]
    assert headings == [2, 3]
    lists = [block for block in blocks if isinstance(block, List)]
    assert [(each.ordered, len(each.items)) for each in lists] == [(False, 2), (True, 2)]
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert len(table.header) == 2
    assert len(table.rows) == 1
    assert any(isinstance(block, Quotation) for block in blocks)
    assert [block.target for block in blocks if isinstance(block, Picture)] == ["report-1.jpg"]
    assert "**They wait too long.**" in body(imported(report))


def test_a_picture_is_upright_and_says_nothing_of_its_place(report: Path, tmp_path: Path) -> None:
    (picture,) = imported(report).pictures
    assert scan_bytes(picture.content, picture.name, LocalIdentifiers()) == ()
    path = tmp_path / picture.name
    path.write_bytes(picture.content)
    with Image.open(path) as opened:
        assert opened.size == (30, 60)


def test_a_picture_shown_twice_is_one_file(tmp_path: Path) -> None:
    word = a_report()
    word.add_picture(str(_saved(tmp_path, photograph(turned=True))))
    path = tmp_path / "report.docx"
    word.save(str(path))
    made = imported(path)
    assert [picture.name for picture in made.pictures] == ["report-1.jpg"]
    assert body(made).count("(report-1.jpg)") == 2


def _saved(folder: Path, content: bytes) -> Path:
    path = folder / "photo.jpg"
    path.write_bytes(content)
    return path


def test_rows_of_pictures_beside_words_are_rows_again(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Care", 0)
    table = word.add_table(2, 2)
    for row, words in zip(table.rows, ("People wait.", "Nobody rings."), strict=True):
        row.cells[0].paragraphs[0].add_run().add_picture(str(_saved(tmp_path, photograph())))
        row.cells[1].text = words
    word.save(str(tmp_path / "a.docx"))
    made = imported(tmp_path / "a.docx")
    assert body(made) == "![](report-1.jpg)\n\nPeople wait.\n\n![](report-1.jpg)\n\nNobody rings."
    assert codes(made.findings) == ["D115"]


def test_nobody_who_worked_on_the_file_is_named(report: Path) -> None:
    made = imported(report)
    assert "Person" not in made.text
    assert not any(b"Person" in picture.content for picture in made.pictures)


def test_the_title_is_the_heading_that_opens_the_file(report: Path) -> None:
    assert document(imported(report)).metadata.title == "Waiting for care"
    assert "Waiting for care" not in body(imported(report))


@pytest.mark.parametrize("given", ["An earlier report", "Document1", ""])
def test_else_the_title_is_the_first_heading_and_never_that_of_the_properties(
    tmp_path: Path, given: str
) -> None:
    # people make a report from an older one, and its properties go on naming that
    word = docx.Document()
    word.core_properties.title = given
    word.add_paragraph("First some words.")
    word.add_heading("What people said", 1)
    path = tmp_path / "report.docx"
    word.save(str(path))
    assert document(imported(path)).metadata.title == "What people said"


def test_a_file_without_a_title_leaves_it_to_the_writer(tmp_path: Path) -> None:
    made = imported(with_body(tmp_path / "a.docx", paragraph("Words.")))
    assert codes(read_text(made.text, "report.md").findings) == ["M010"]


TEXT_BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    f"{paragraph('In a box')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<v:shape><v:textbox><w:txbxContent>{paragraph('In a box')}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
TRACKED = (
    "<w:p><w:r><w:t>Kept </w:t></w:r><w:ins w:author='A'><w:r><w:t>new</w:t></w:r></w:ins>"
    "<w:del w:author='A'><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"
)


def test_the_words_of_a_text_box_stay_and_it_is_said(tmp_path: Path) -> None:
    made = imported(with_body(tmp_path / "a.docx", paragraph("Before.") + TEXT_BOX))
    assert body(made) == "Before.\n\nIn a box"
    assert codes(made.findings) == ["D116"]
    assert "text boxes" in made.findings[0].message


def test_tracked_changes_are_taken_as_accepted_and_it_is_said(tmp_path: Path) -> None:
    made = imported(with_body(tmp_path / "a.docx", TRACKED))
    assert body(made) == "Kept new"
    assert "tracked changes" in made.findings[0].message


def test_comments_stay_out_and_it_is_said(tmp_path: Path) -> None:
    comment = f"<w:comment w:id='1' w:author='A. Person'>{paragraph('no')}</w:comment>"
    comments = f"<w:comments SPACES>{comment}</w:comments>"
    made = imported(with_body(tmp_path / "a.docx", paragraph("Words."), comments=comments))
    assert body(made) == "Words."
    assert "comments" in made.findings[0].message


def test_words_that_are_lost_are_named(tmp_path: Path) -> None:
    stray = "<w:p><m:r><m:t>half of sixty</m:t></m:r></w:p>"
    made = imported(with_body(tmp_path / "a.docx", paragraph("Words.") + stray))
    assert codes(made.findings) == ["D117"]
    assert made.findings[0].message == "3 words of this file could not be kept: half of sixty."


@pytest.mark.parametrize("xml", ["", "<w:p/><w:tbl/>"])
def test_a_word_file_without_a_word_is_told_so(tmp_path: Path, xml: str) -> None:
    result = import_file(with_body(tmp_path / "a.docx", xml), "report")
    assert result.imported is None
    assert [finding.code for finding in result.findings] == ["D129"]


def test_words_in_the_margins_are_left_out_and_it_is_said(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('Draft')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:p><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r></w:p>"
    footer = f"<w:ftr SPACES>{paragraph('Healthwatch Anytown')}{drawn}</w:ftr>"
    made = imported(with_body(tmp_path / "a.docx", paragraph("Words."), footer1=footer))
    assert body(made) == "Words."
    assert "foot of the pages are left out: “Healthwatch Anytown Draft”" in made.findings[0].message


def test_a_table_of_contents_is_left_out_and_it_is_said(tmp_path: Path) -> None:
    contents = '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Chapter 3</w:t></w:r></w:p>'
    style = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    styles = f"<w:styles SPACES>{style}</w:styles>"
    made = imported(with_body(tmp_path / "a.docx", contents + paragraph("Words."), styles=styles))
    assert body(made) == "Words."
    assert codes(made.findings) == ["D116"]


def test_joined_cells_are_told_apart_and_it_is_said(tmp_path: Path) -> None:
    def cell(words: str, wide: str = "") -> str:
        return f"<w:tc><w:tcPr>{wide}</w:tcPr>{paragraph(words)}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    table = f"<w:tbl><w:tr>{cell('All', wide)}</w:tr><w:tr>{cell('one')}{cell('two')}</w:tr></w:tbl>"
    made = imported(with_body(tmp_path / "a.docx", table))
    assert body(made) == "| All |  |\n| --- | --- |\n| one | two |"
    assert "A table has joined cells. They are separate cells here." in {
        finding.message for finding in made.findings
    }


def bold(text: str) -> str:
    return f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_bold_lines_stand_for_headings_where_a_file_has_none(tmp_path: Path) -> None:
    text = bold("What we did") + paragraph("We asked.") + bold("People were not happy.")
    made = imported(with_body(tmp_path / "a.docx", text))
    assert document(made).metadata.title == "What we did"
    assert body(made) == "We asked.\n\n**People were not happy.**"
    assert codes(made.findings) == ["D118"]


def test_bold_lines_stay_bold_where_a_file_has_headings(report: Path) -> None:
    word = docx.Document(str(report))
    word.add_paragraph().add_run("Only bold").bold = True
    word.save(str(report))
    assert body(imported(report)).endswith("**Only bold**")


def test_typed_bullets_are_a_list(tmp_path: Path) -> None:
    text = paragraph("Before") + paragraph("• one") + paragraph("•\ttwo") + paragraph("after")
    assert body(imported(with_body(tmp_path / "a.docx", text))) == "Before\n\n- one\n- two\n\nafter"


def test_footnotes_are_kept(tmp_path: Path) -> None:
    mark = "<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    notes = f"<w:footnotes SPACES><w:footnote w:id='2'>{paragraph('A note.')}</w:footnote></w:footnotes>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        'Target="footnotes.xml"/></Relationships>'
    )
    path = with_body(
        tmp_path / "a.docx", mark, footnotes=notes, **{"word/_rels/document.xml.rels": relations}
    )
    made = imported(path)
    assert body(made) == "Words[^note-2]\n\n[^note-2]: A note."
    read = read_text(made.text.replace("\ntitle:\n", "\ntitle: A\n"), "report.md")
    assert read.findings == ()
    assert read.document is not None
    assert len(read.document.notes) == 1


def test_a_picture_that_cannot_be_read_is_left_out_and_it_is_said(report: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(report) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"no picture" if name.endswith(".jpg") else source.read(name))
    made = imported(broken)
    assert made.pictures == ()
    assert "D114" in codes(made.findings)
    assert "![" not in body(made)


def test_entities_are_never_unfolded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><w:styles SPACES>&c;</w:styles>'
    with pytest.raises(UnreadableError):
        import_file(with_body(tmp_path / "a.docx", paragraph("Words."), styles=bomb), "report")


@pytest.mark.parametrize("name", ["document", "styles"])
def test_a_damaged_file_is_said_plainly(tmp_path: Path, name: str) -> None:
    path = with_body(tmp_path / "a.docx", paragraph("Words."), **{name: "<w:p"})
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert "damaged or locked" in raised.value.what


def test_the_command_writes_pictures_beside_the_report_and_takes_no_name_twice(report: Path) -> None:
    folder = report.parent
    taken = folder / "report-1.jpg"
    taken.write_bytes(b"mine")
    refused = CliRunner().invoke(import_, [str(report)], standalone_mode=False)
    assert refused.exception is not None
    assert sorted(path.name for path in folder.iterdir()) == ["report-1.jpg", "report.docx"]
    taken.unlink()
    assert CliRunner().invoke(import_, [str(report)], standalone_mode=False).return_value is ExitCode.DONE
    assert sorted(path.name for path in folder.iterdir()) == ["report-1.jpg", "report.docx", "report.md"]


def test_an_imported_word_file_has_no_errors(report: Path) -> None:
    CliRunner().invoke(import_, [str(report)], standalone_mode=False)
    findings = check_report(report.with_suffix(".md"), Environment(None)).findings
    assert [finding.as_text() for finding in findings if finding.severity is Severity.ERROR] == []


def test_the_same_file_gives_the_same_report(report: Path) -> None:
    assert imported(report) == imported(report)

"""A Word file is opened by what its relationships say, and a file of another kind gets its own remedy."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from hwrender.errors import UnreadableError
from hwrender.importing import import_file
from hwrender.importing.word.package import is_word_file
from word_imports import a_report, paragraph
from word_parts import (
    RELATIONS,
    item,
    level,
    made,
    made_of,
    number,
    numbering,
    para,
    relations,
    run,
    style,
    styled,
    styles,
)

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def renamed(folder: Path, *changes: tuple[str, str], skip: str = "none") -> Path:
    """A Word file in which these words are others in every part and in the names of the parts."""
    plain = io.BytesIO()
    a_report().save(plain)
    path = folder / "a.docx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith((".xml", ".rels")):
                for before, after in changes:
                    content = content.replace(before.encode(), after.encode())
            if name != skip:
                target.writestr(name.replace("word/document.xml", changes[0][1].lstrip("/")), content)
    return path


@pytest.mark.parametrize("name", ["word/document2.xml", "/word/document22.xml", "content/body.xml"])
def test_the_text_may_be_called_anything(tmp_path: Path, name: str) -> None:
    plain = tmp_path / "plain.docx"
    a_report().save(str(plain))
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for each in source.namelist():
            content = source.read(each).replace(b"word/document.xml", name.encode())
            folder, _, file = name.lstrip("/").rpartition("/")
            moved = {"word/document.xml": name.lstrip("/"), RELATIONS: f"{folder}/_rels/{file}.rels"}
            if each == RELATIONS and folder != "word":
                content = content.replace(b'Target="', b'Target="../word/')
            target.writestr(moved.get(each, each), content)
    read = made(path)
    assert read.title == "Waiting for care"
    assert "## What people said" in read.body
    assert "![](report-1.jpg)" in read.body


def test_a_strict_file_is_read_like_any_other(tmp_path: Path) -> None:
    spaces = (
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (_OFFICE, _STRICT),
        ("http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://purl.oclc.org/ooxml/drawingml/main"),
        ("http://schemas.openxmlformats.org/drawingml/2006/picture",
            "http://purl.oclc.org/ooxml/drawingml/picture"),
        ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"),
    )  # fmt: skip
    usual = made(renamed(tmp_path, ("word/document.xml", "word/document.xml")))
    strict = made(renamed(tmp_path, ("word/document.xml", "word/document.xml"), *spaces))
    assert (strict.title, strict.body) == (usual.title, usual.body)


def test_a_file_with_macros_is_a_word_file_wherever_its_text_is(tmp_path: Path) -> None:
    plain, path = renamed(tmp_path, ("word/document.xml", "word/document.xml")), tmp_path / "a.docm"
    kinds = (
        "openxmlformats-officedocument.wordprocessingml.document.main",
        "ms-word.document.macroEnabled.main",
    )
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for each in source.namelist():
            content = (
                source.read(each).replace(b"/word/", b"/text/").replace(b"word/document", b"text/document")
            )
            target.writestr(
                each.replace("word/", "text/"), content.replace(*(kind.encode() for kind in kinds))
            )
    assert is_word_file(path)
    assert "## What people said" in made(path).body


def test_parts_are_found_without_relationships(tmp_path: Path) -> None:
    path = renamed(tmp_path, ("word/document.xml", "word/document.xml"), skip=RELATIONS)
    assert "## What people said" in made(path).body
    assert is_word_file(renamed(tmp_path, ("word/document.xml", "word/document.xml"), skip="_rels/.rels"))


def test_parts_that_are_named_and_gone_are_told(tmp_path: Path) -> None:
    gone = relations(
        ("a", "styles", "gone.xml"), ("b", "numbering", "gone2.xml"), ("c", "footnotes", "gone3.xml")
    )
    read = made_of(tmp_path, styled("Head", "Heading1") + item("One") + para("Words."), relations=gone)
    assert read.body == "One\n\nWords."
    assert read.title == "Head"
    for kind in ("styles", "numbering", "footnotes"):
        assert f"A part of this file is missing: its {kind}." in read.said


def test_a_style_without_a_name_or_a_kind_does_no_harm(tmp_path: Path) -> None:
    odd = '<w:style w:type="paragraph"><w:name w:val="Odd"/></w:style><w:style w:styleId="X"/>'
    read = made_of(tmp_path, styled("A", "X") + styled("B", "Y"), styles=styles(odd, style("Y", "heading 1")))
    assert (read.title, read.body) == ("B", "A\n\n## B")


def test_a_list_whose_style_is_gone_is_told(tmp_path: Path) -> None:
    read = made_of(tmp_path, item("A ramp."), numbering=numbering('<w:numStyleLink w:val="Gone"/>'))
    assert read.body == "A ramp."
    assert "A list has no numbers in the file" in read.said


def test_a_list_may_be_found_through_its_style(tmp_path: Path) -> None:
    lists = numbering(
        '<w:numStyleLink w:val="S"/>',
        level("decimal", "%1.", start=4),
        '<w:styleLink w:val="T"/>' + level("decimal", "%1.", start=7),
        '<w:numStyleLink w:val="T"/>',
        numbers=number(1, 0) + number(2, 1) + number(3, 3),
    )
    sheet = styles(style("S", "S", kind="numbering", para='<w:numPr><w:numId w:val="2"/></w:numPr>'))
    assert made_of(tmp_path, item("A") + item("B", 3), numbering=lists, styles=sheet).body == "4. A\n\n7) B"


def old_container(name: str) -> bytes:
    """The start of a file of older Office programs with this name in its list of parts."""
    return b"\xd0\xcf\x11\xe0" + bytes(600) + name.encode("utf-16-le") + bytes(9)


PASSWORD = old_container("EncryptedPackage")


def zipped(*names: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as target:
        for name in names:
            target.writestr(name, b"x")
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "what", "todo"),
    [
        (PASSWORD, "has a password", "take its password off"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "an old Word file", "save it as “.docx”"),
        (old_container("Workbook"), "a spreadsheet", "into a Word file"),
        (old_container("Workbook") + old_container("WordDocument"), "an old Word file", "“.docx”"),
        (old_container("PowerPoint Document"), "slides", "into a Word file"),
        (old_container("__properties_version1.0"), "an e-mail", "into a Word file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(9), "a picture", "Type its words"),
        (b"\xff\xd8\xff\xe0" + bytes(9), "a picture", "Type its words"),
        (b"{\\rtf1 a}", "an RTF file", "save it as “.docx”"),
        (zipped("mimetype", "content.xml"), "a file of LibreOffice", "save it as “.docx”"),
        (zipped("Index/Document.iwa"), "a file of Pages", "Export To, Word"),
        (zipped("Index.zip"), "a file of Pages", "Export To, Word"),
        (zipped("index.xml.gz"), "a file of Pages", "Export To, Word"),
        (zipped("mimetype", "META-INF/container.xml"), "a book for e-readers", "into a Word file"),
        (zipped("xl/workbook.xml"), "a spreadsheet", "into a Word file"),
        (zipped("ppt/presentation.xml"), "slides", "into a Word file"),
        (zipped("a.txt"), "neither a page nor a Word file", "save it as “.docx”"),
        (b"PK\x03\x04....", "This Word file is damaged", "save it again"),
        (b"<?xml version='1.0'?><pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>",
         "one piece of XML", "save it as “.docx”"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_has_its_own_remedy(
    tmp_path: Path, content: bytes, what: str, todo: str
) -> None:
    (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(UnreadableError) as raised:
        import_file(tmp_path / "a.docx", "report")
    assert what in raised.value.what
    assert todo in raised.value.remedy


def test_a_zip_with_a_part_of_word_that_is_none_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zipped("word/document.xml"))
    with pytest.raises(UnreadableError, match="damaged"):
        import_file(tmp_path / "a.docx", "report")


# --- words that are lost ---------------------------------------------------------------------------------


def test_a_loss_is_named_though_a_note_or_a_link_is_called_so(tmp_path: Path) -> None:
    lost = "<w:r><m:r><m:t>note 1 survey</m:t></m:r></w:r>"
    link = f'<w:hyperlink xmlns:r="{_OFFICE}" r:id="a">{run("our page")}</w:hyperlink>'
    mark = "<w:r><w:footnoteReference w:id='1'/></w:r>"
    notes = f"<w:footnotes SPACES><w:footnote w:id='1'>{paragraph('In May.')}</w:footnote></w:footnotes>"
    read = made_of(
        tmp_path,
        para("See ", link, mark, lost),
        relations=relations(("a", "hyperlink", "https://example.org/survey")),
        footnotes=notes,
    )
    assert "3 words of this file could not be kept: note 1 survey." in read.said


def test_words_cut_in_another_way_are_not_lost(tmp_path: Path) -> None:
    assert (
        made_of(tmp_path, para("A", "<w:r><w:tab/></w:r>", "B") + para("co\u00adop 10\u2009000")).codes == []
    )

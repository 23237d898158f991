"""The reader of finished pages: what each marked piece shows, what is stray, and what codes of fonts mean."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from hwrender.formats.pdf.readback.content import MEANINGLESS, CodeTable, PageContent, code_table, read_pages

CHARACTERS = b"2 beginbfchar <41> <0061> <42> <00620063> endbfchar"
RANGES = b"2 beginbfrange <43> <45> <0064> <50> <51> [<0078> <0079>] endbfrange"
LETTERS = b"1 beginbfrange <61> <7A> <0061> endbfrange"


def font(pdf: pikepdf.Pdf, meanings: bytes, subtype: Name = Name.Type1) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=subtype, ToUnicode=pdf.make_stream(meanings)))


def page_of(content: bytes) -> PageContent:
    """What is read on a page with this content; its font F shows letters as they are, G the codes above."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.Resources = Dictionary(Font=Dictionary(F=font(pdf, LETTERS), G=font(pdf, CHARACTERS + RANGES)))
    page.Contents = pdf.make_stream(content)
    (found,) = read_pages(pdf)
    return found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (0x40, MEANINGLESS), (0x41, "a"), (0x42, "bc"), (0x43, "d"), (0x45, "f"), (0x46, MEANINGLESS),
        (0x50, "x"), (0x51, "y"), (0x52, MEANINGLESS),
    ],
)  # fmt: skip
def test_a_code_means_what_the_table_of_its_font_says(code: int, text: str) -> None:
    pdf = pikepdf.new()
    table = code_table(font(pdf, CHARACTERS + RANGES))
    assert table.decode(bytes([code])) == text


def test_a_composite_font_has_codes_of_two_octets_and_half_a_code_means_nothing() -> None:
    pdf = pikepdf.new()
    table = code_table(font(pdf, b"1 beginbfchar <0041> <0061> endbfchar", Name.Type0))
    assert table.decode(b"\x00\x41\x00\x41") == "aa"
    assert table.decode(b"\x00\x41\x00") == f"a{MEANINGLESS}"
    assert code_table(Dictionary(Subtype=Name.Type0)) == CodeTable({}, 2)
    assert code_table(Dictionary(Subtype=Name.Type1)) == CodeTable({}, 1)


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"/P <</MCID 0>> BDC /F 9 Tf (one) Tj EMC /P <</MCID 1>> BDC (two) Tj EMC", {0: "one", 1: "two"}),
        (b"/P <</MCID 0>> BDC /F 9 Tf [(on) -5 (e)] TJ EMC", {0: "one"}),
        (b"/P <</MCID 0>> BDC /F 9 Tf (a) Tj /Span BMC (b) Tj EMC (c) Tj EMC", {0: "abc"}),
        (b"/P <</MCID 0>> BDC /F 9 Tf q /G 9 Tf (A) Tj Q (z) Tj EMC", {0: "az"}),
        (b"/P <</MCID 0>> BDC /F 9 Tf /Span <</ActualText (x)>> BDC (y) Tj EMC (z) Tj EMC", {0: "xz"}),
        (b"/P <</MCID 0>> BDC EMC", {0: ""}),
        (b"/P <</MCID 0>> BDC (no font) Tj EMC", {0: MEANINGLESS * 7}),
    ],
)
def test_a_marked_piece_has_the_text_that_it_shows(content: bytes, texts: dict[int, str]) -> None:
    found = page_of(content)
    assert (found.texts, found.stray, found.artifacts, found.repeated) == (texts, [], "", set())


def test_artifacts_are_no_text_and_those_of_pages_are_told_apart() -> None:
    found = page_of(
        b"/F 9 Tf /Artifact BMC (line) Tj 0 0 1 1 re f EMC "
        b"/Artifact <</Type /Pagination>> BDC (foot) Tj EMC /P <</MCID 0>> BDC (a) Tj EMC"
    )
    assert (found.artifacts, found.pagination) == ("linefoot", "foot")
    assert (found.texts, found.stray) == ({0: "a"}, [])


def test_what_is_shown_or_painted_without_a_mark_is_stray() -> None:
    assert page_of(b"/F 9 Tf (one) Tj 0 0 1 1 re f").stray == ["one", "f"]
    assert page_of(b"/F 9 Tf /Span BMC (one) Tj EMC EMC (two) Tj").stray == ["one", "two"]
    assert page_of(b"/P <</MCID 0>> BDC 0 0 1 1 re f EMC").stray == []


def test_an_identifier_that_is_used_twice_is_told() -> None:
    found = page_of(b"/F 9 Tf /P <</MCID 4>> BDC (a) Tj EMC /P <</MCID 4>> BDC (b) Tj EMC")
    assert (found.repeated, found.texts) == ({4}, {4: "ab"})

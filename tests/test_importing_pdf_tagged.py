"""PDFs that say themselves what their parts are: those that hwrender makes, and others."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from hostile_pdfs import WORDS, page, stream
from hwrender.document import Block, Document, List, Paragraph, Quotation, Table, text_of_inlines
from hwrender.edition.kind import EditionKind
from hwrender.formats.pdf.writing import make_pdf
from hwrender.importing.pdf.tag_lists import mark_of_label, typed_mark
from hwrender.importing.pdf.tag_tables import table_rows
from hwrender.importing.pdf.tags import PdfTag, read_tags
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.report_words import words_in, words_of_report
from hwrender.reading import read_report, read_text
from pdf_files import body_of, changed, drawn, imported, lines, messages
from pdf_layouts import LAYOUTS
from reports import CASES, REPORTS, edition_of

OURS = {path.stem: path for path in (*CASES, *REPORTS)}


def back(path: Path) -> tuple[Document, Document]:
    """A report, and what is imported from the PDF that is made of its full edition."""
    there = read_report(path).document
    content = make_pdf(edition_of(path, EditionKind.FULL))
    again = read_text(imported(content).text, "report.md").document
    assert there is not None
    assert again is not None
    return there, again


def headings(document: Document) -> list[str]:
    found = [section.heading for section in document.sections]
    return [text_of_inlines(each.children) for each in found if each is not None]


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """The lists among some blocks, with their numbers, their items and what is in those."""
    return [
        (block.start if block.ordered else 0, [shape(item.blocks) for item in block.items])
        for block in blocks
        if isinstance(block, List)
    ]


def lists(document: Document) -> list[object]:
    return [each for section in document.sections for each in shape(section.blocks)]


@pytest.mark.parametrize("name", ["nested-lists", "footnotes", "hackney-sex-workers", "tables"])
def test_our_own_pdf_gives_back_its_words_and_headings(name: str) -> None:
    there, again = back(OURS[name])
    assert again.metadata.title == there.metadata.title
    kept = headings(again)
    assert [heading for heading in headings(there) if heading not in kept] == []
    said, kept_words = ({*words_in("\n".join(words_of_report(each)))} for each in (there, again))
    assert said - kept_words == set()


def test_our_own_pdf_gives_back_its_lists_with_their_numbers() -> None:
    there, again = back(OURS["nested-lists"])
    # the last lists are bullets after bullets, which are one list on paper
    assert lists(again)[:3] == lists(there)[:3]


def test_our_own_pdf_gives_back_its_notes_tables_and_quotations() -> None:
    there, again = back(OURS["footnotes"])
    assert len(again.notes) == len(there.notes)
    for name, kind, fewest in (("tables", Table, 5), ("quotations", Quotation, 5)):
        _, again = back(OURS[name])
        blocks = [block for section in again.sections for block in section.blocks]
        assert sum(isinstance(block, kind) for block in blocks) >= fewest, name


def test_passages_in_other_languages_keep_them() -> None:
    body = body_of(make_pdf(edition_of(OURS["foreign-passages"], EditionKind.FULL)))
    assert "[ваш голос" in body
    assert "{lang=uk}" in body
    assert "[Fe wnaethom ni wrando ar bobl.]{lang=cy}" in body


def test_what_no_tag_names_is_kept_and_told() -> None:
    content = changed(LAYOUTS["tagged"]().content, _with_more)
    assert "These words have no tag." in body_of(content)
    assert any("does not count some words as text: page 1" in message for message in messages(content))


def _with_more(pdf: pikepdf.Pdf) -> None:
    def more(canvas: Canvas) -> None:
        lines(canvas, "These words have no tag.", 72, 90)

    with pikepdf.open(io.BytesIO(drawn(more))) as other:
        pdf.pages[0].add_overlay(other.pages[0])


def test_a_file_whose_tags_name_hardly_any_words_is_read_by_its_looks() -> None:
    tagged = b"/P <</MCID 0>> BDC BT /F 11 Tf 60 700 Td (One) Tj ET EMC " + WORDS * 3
    content = page(
        stream(tagged),
        catalogue=b"/MarkInfo<</Marked true>>/StructTreeRoot 9 0 R",
        others={9: b"<</Type/StructTreeRoot/K 10 0 R>>", 10: b"<</S/H1/Pg 3 0 R/K 0>>"},
    )
    assert "#" not in body_of(content)


# --- single tags ----------------------------------------------------------------------------


def test_a_role_of_the_file_stands_for_a_standard_one() -> None:
    content = page(
        stream(b"/A <</MCID 0>> BDC %s EMC" % WORDS),
        catalogue=b"/StructTreeRoot 9 0 R",
        others={
            9: b"<</K 10 0 R/RoleMap<</A/B/B/H2>>>>",
            10: b"<</S/A/Pg 3 0 R/K 0/Lang(cy)>>",
        },
    )
    root = read_tags(content).root
    assert root is not None
    assert [(tag.role, tag.language) for tag in root.every()] == [("Document", ""), ("H2", "cy")]


def test_a_file_without_tags_has_none() -> None:
    assert read_tags(page(stream(WORDS))).root is None
    assert read_tags(b"%PDF-1.7").root is None


@pytest.mark.parametrize(
    ("label", "number", "words"),
    [("3.", 3, ""), ("(12)", 12, ""), ("a)", None, "a)"), ("•", None, ""), ("✓", None, "✓"), ("o", None, "")],
)
def test_a_label_is_a_number_a_bullet_or_words(label: str, number: int | None, words: str) -> None:
    mark = mark_of_label(label, Noticed())
    assert (mark.number, mark.words) == (number, words)


@pytest.mark.parametrize(
    ("text", "length"), [("• Ring", 2), ("3. Ring", 3), ("Ring", 0), ("o Ring", 2), ("•", 0)]
)
def test_a_mark_that_was_typed_before_an_item_is_found(text: str, length: int) -> None:
    assert typed_mark(text, Noticed())[1] == length


def test_cells_over_several_rows_and_columns_keep_their_places() -> None:
    table = PdfTag(
        "Table",
        [
            PdfTag("TR", [PdfTag("TH", width=2), PdfTag("TH", height=2)]),
            PdfTag("TR", [PdfTag("TD"), PdfTag("TD")]),
        ],
    )
    rows = [[(cell.column, cell.width, cell.goes_on) for cell in cells] for cells, _ in table_rows(table)]
    assert rows == [[(0, 2, False), (2, 1, False)], [(0, 1, False), (1, 1, False), (2, 1, True)]]


def test_paragraphs_in_an_item_stay_in_it() -> None:
    _, again = back(OURS["nested-lists"])
    items = [item for section in again.sections for block in section.blocks if isinstance(block, List)
             for item in block.items]  # fmt: skip
    assert any(sum(isinstance(block, Paragraph) for block in item.blocks) == 2 for item in items)

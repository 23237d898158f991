"""Review sheets: what stands in them, and what colleagues write there comes back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Twips
from openxml_audit import FileFormat, OpenXmlValidator

from hwrender.importing.word.package import read_word_file
from hwrender.revising import rows_of
from hwrender.taking import read_copy, review_sheet
from review_edits import new_row, say, sheet
from takes import edition, proposed, settled
from word_edits import REPORT, add_item, edited, found, replaced, retype, table_row


def test_a_sheet_that_nobody_wrote_on_changes_nothing() -> None:
    proposal = proposed(sheet(), REPORT)
    assert (proposal.changes, proposal.not_taken, proposal.is_exact) == ((), (), True)


def test_a_sheet_has_the_rows_of_easy_wording_and_no_other_words() -> None:
    read = read_copy(read_word_file("sheet.docx", sheet()))
    words = [each.words for each in read.paragraphs]
    assert "Nobody can find a dentist." in words
    assert "We felt ignored for years." not in words
    assert read.kind == "review"


def test_the_same_report_gives_the_same_sheet() -> None:
    assert review_sheet(edition(REPORT), rows_of(REPORT)) == sheet()


def test_easy_words_that_a_colleague_changed_come_back() -> None:
    changed = edited(sheet(), replaced("Nobody can find a dentist.", "Nobody here finds a dentist."))
    assert "![](dentist)\nNobody here finds a dentist." in settled(proposed(changed, REPORT), REPORT).text
    with_item = edited(sheet(), add_item)
    assert "- a nurse\n- a quiet room" in settled(proposed(with_item, REPORT), REPORT).text


def test_what_a_colleague_says_becomes_a_note_beside_the_row() -> None:
    text = settled(proposed(edited(sheet(), say), REPORT), REPORT).text
    assert "<!-- Is this so in every town? -->\n![](dentist)\nNobody can find" in text


def test_a_row_that_a_colleague_added_comes_back_after_the_one_above() -> None:
    text = settled(proposed(edited(sheet(), new_row), REPORT), REPORT).text
    assert text.index("Nobody can find") < text.index("Some people have no teeth left.")
    assert text.index("Some people have no teeth left.") < text.index("People worry")


def delete_row(document: WordDocument) -> None:
    row = table_row(document, "People worry")
    row.getparent().remove(row)


def test_a_row_that_is_not_on_a_sheet_stays_in_the_report_and_is_named() -> None:
    done = settled(proposed(edited(sheet(), delete_row), REPORT), REPORT)
    assert done.text == REPORT
    assert [each.report for each in done.not_taken] == ["People worry about their teeth."]


def test_words_changed_in_the_summary_are_named_and_not_taken() -> None:
    def edit(document: WordDocument) -> None:
        retype(found(document, "Dental provision")._p, "Dental", "Tooth")

    proposal = proposed(edited(sheet(), edit), REPORT)
    assert proposal.changes == ()
    assert [each.words for each in proposal.not_taken] == ["Tooth provision was felt to be inadequate."]


def test_a_sheet_is_a_sound_word_file(tmp_path: Path) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(sheet())
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert [str(error) for error in result.errors] == []


def test_the_number_of_a_page_stands_at_the_right_edge_of_a_sheet() -> None:
    document = Document(io.BytesIO(sheet()))
    (section,) = document.sections
    text_width = section.page_width - section.left_margin - section.right_margin
    stops = section.footer.paragraphs[0].paragraph_format.tab_stops
    right = [stop.position for stop in stops if stop.alignment == WD_TAB_ALIGNMENT.RIGHT]
    assert right == [pytest.approx(text_width, abs=Twips(2))]

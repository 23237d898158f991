"""Footnotes are Word's own, and each shows the number of the edition."""

from __future__ import annotations

from pathlib import Path

from editions import text
from hwrender.document import NoteReference
from hwrender.edition.model import Cell, Note, Paragraph, Table
from hwrender.edition.outline import outline
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import FOOTNOTES, Opened, value, words_in
from hwrender.formats.word.outline import outline_of
from hwrender.span import START
from word_files import body, bullets, edition_of, made, paragraph, words


def naming(*numbers: int) -> Paragraph:
    """A paragraph that names these notes."""
    return paragraph((text("Words"), *(NoteReference(number, START) for number in numbers), text(".")))


def notes(*blocks: Paragraph) -> tuple[Note, ...]:
    return tuple(Note(number, (block,)) for number, block in enumerate(blocks, 1))


def shown_marks(file: Opened) -> list[str]:
    """The marks in the text as Word shows them."""
    shown, counted = [], 0
    for mark in body(file).iter(clark("w:footnoteReference")):
        written = words_in(mark.getparent()) or (mark.getparent().findtext(clark("w:t")) or "")
        counted += not written
        shown.append(written or str(counted))
    return shown


def test_a_note_is_a_footnote_of_word(tmp_path: Path) -> None:
    edition = edition_of(naming(1), naming(2), notes=notes(paragraph("One."), paragraph("Two.")))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["1", "2"]
    assert outline_of(file) == outline(edition)


def test_a_file_without_notes_has_no_footnotes_part(tmp_path: Path) -> None:
    assert made(edition_of(paragraph("One.")), tmp_path).part(FOOTNOTES) is None


def test_a_note_named_twice_is_there_once_and_pointed_to_once(tmp_path: Path) -> None:
    edition = edition_of(naming(1, 1), naming(1), notes=notes(paragraph("One.")))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["1"]
    fields = [value(each, "w:instr") for each in body(file).iter(clark("w:fldSimple"))]
    assert fields == [r" NOTEREF note_1 \h "] * 2
    bookmarks = [value(each, "w:name") for each in body(file).iter(clark("w:bookmarkStart"))]
    assert bookmarks.count("note_1") == 1
    assert outline_of(file) == outline(edition)


def test_a_note_that_only_a_note_names_is_still_shown_with_its_number(tmp_path: Path) -> None:
    made_of = (naming(3), paragraph("Two."), paragraph("Three."))
    edition = edition_of(naming(1), naming(2), notes=notes(*made_of))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["1", "3", "2"]
    assert outline_of(file) == outline(edition)


def test_a_note_that_nothing_names_is_still_shown(tmp_path: Path) -> None:
    edition = edition_of(naming(1), notes=notes(paragraph("One."), paragraph("Two.")))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["1", "2"]
    assert outline_of(file) == outline(edition)


def test_notes_named_out_of_order_keep_their_numbers(tmp_path: Path) -> None:
    edition = edition_of(naming(2), naming(1), notes=notes(paragraph("One."), paragraph("Two.")))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["2", "1"]
    assert outline_of(file) == outline(edition)


def test_footnotes_stand_in_the_order_of_their_marks(tmp_path: Path) -> None:
    edition = edition_of(naming(2), naming(1), notes=notes(paragraph("One."), paragraph("Two.")))
    part = made(edition, tmp_path).part(FOOTNOTES)
    assert part is not None
    assert [value(each, "w:id") for each in part] == ["-1", "0", "1", "2"]
    assert ["Two." in words_in(each) for each in part] == [False, False, True, False]


def test_marks_stand_in_lists_and_tables(tmp_path: Path) -> None:
    cell = Cell(naming(2).words)
    table = Table((cell,), ((Cell(words("x")),),), False)
    edition = edition_of(naming(1), table, notes=notes(paragraph("One."), paragraph("Two.")))
    file = made(edition, tmp_path)
    assert shown_marks(file) == ["1", "2"]
    assert outline_of(file) == outline(edition)


def test_a_note_can_start_with_a_list(tmp_path: Path) -> None:
    note = Note(1, (bullets("a", "b"), paragraph("End.")))
    edition = edition_of(naming(1), notes=(note,))
    assert outline_of(made(edition, tmp_path)) == outline(edition)


def test_a_note_can_hold_a_table(tmp_path: Path) -> None:
    cell = Cell(words("Cell"))
    edition = edition_of(naming(1), notes=(Note(1, (Table((cell,), ((cell,),), False),)),))
    assert outline_of(made(edition, tmp_path)) == outline(edition)

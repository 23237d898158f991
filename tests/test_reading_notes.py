"""Footnotes: numbered as they are named, read whole, never lost without a word."""

from __future__ import annotations

from hwrender.document import List, NoteReference, Paragraph
from reading_nodes import all_words, document_of, nodes, read_body


def test_notes_are_numbered_in_the_order_they_are_named() -> None:
    document = document_of("A[^b] c[^a] d[^b].\n\n[^a]: One.\n[^b]: Two.\n")
    assert [node.number for node in nodes(document.sections) if isinstance(node, NoteReference)] == [1, 2, 1]
    assert [(note.number, all_words(note)) for note in document.notes] == [(1, ["Two."]), (2, ["One."])]


def test_a_note_holds_blocks_and_names_other_notes() -> None:
    document = document_of("A[^a].\n\n[^a]: One.\n\n    - two[^b]\n\n    Three.\n\n[^b]: Four[^a].\n")
    first, second = document.notes
    assert [type(block) for block in first.blocks] == [Paragraph, List, Paragraph]
    assert all_words(second) == ["Four", "."]
    assert (first.span.line, first.span.column) == (7, 1)


def test_a_mark_without_a_note_is_an_error_and_stays() -> None:
    result = read_body("A[^a] b.\n")
    (finding,) = result.findings
    assert (finding.code, finding.span.column, finding.span.end_column) == ("D060", 2, 6)
    assert all_words(result.document) == ["A[^a]", "b."]


def test_a_note_that_is_never_named_is_a_warning() -> None:
    (finding,) = read_body("A.\n\n[^a]: One.\n").findings
    assert (finding.code, finding.severity.value, finding.span.line) == ("D061", "warning", 7)


def test_two_notes_of_one_name_are_an_error() -> None:
    result = read_body("A[^a].\n\n[^a]: One.\n\n[^a]: Two.\n")
    assert [(each.code, each.span.line) for each in result.findings] == [("D062", 9)]


def test_notes_stand_in_quotations_lists_and_parts() -> None:
    document = document_of(
        "> A[^a].\n>\n> [^a]: One.\n\n- B[^b]\n\n  [^b]: Two.\n\n::: easy-read\nC[^c].\n\n[^c]: Three.\n:::\n"
    )
    assert [all_words(note) for note in document.notes] == [["One."], ["Two."], ["Three."]]

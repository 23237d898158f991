"""The rows of a report as they stand in its source."""

from __future__ import annotations

import pytest

from hwrender.checks.parts import PartState
from hwrender.revising import ReportRow, RowKind, RowPart, rows_of

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n"


def part(easy: str, summary: str = "The police may get personal information.") -> RowPart:
    """The part of a report whose easy wording is `easy`; its first line is line 10 of the source."""
    (found,) = rows_of(f"{HEAD}\n## Police\n{summary}\n::: easy-read\n{easy}\n:::\n")
    return found


def rows(easy: str) -> tuple[ReportRow, ...]:
    return part(easy).rows


def test_a_row_has_its_picture_its_words_and_its_lines() -> None:
    (one, two) = rows("![](police)\nThe police may get it.\n\n![Two people](worried)\nPeople were worried.")
    assert (one.picture, one.alt, one.words) == ("police", "", "The police may get it.")
    assert (one.part, one.number, one.first_line, one.last_line) == (0, 0, 9, 10)
    assert (two.picture, two.alt, two.words) == ("worried", "Two people", "People were worried.")
    assert (two.number, two.first_line, two.last_line) == (1, 12, 13)


def test_all_that_follows_a_picture_is_one_row() -> None:
    (row,) = rows("![](police)\nOne.\n\nTwo.\n\n- three\n- four")
    assert row.words == "One.\n\nTwo.\n\n- three\n- four"
    assert row.typed == "One.\nTwo.\n- three\n- four"


def test_without_pictures_each_paragraph_is_a_row_and_takes_the_list_below_it() -> None:
    assert [row.typed for row in rows("One.\n\nTwo:\n\n- three\n- four")] == ["One.", "Two:\n- three\n- four"]


def test_pictures_on_lines_of_their_own_begin_rows_inside_a_paragraph() -> None:
    found = rows("![](police)\nOne.\n![](worried)\nTwo.")
    assert [(row.picture, row.typed, row.first_line) for row in found] == [
        ("police", "One.", 9),
        ("worried", "Two.", 11),
    ]


def test_a_picture_on_the_line_of_its_words_is_no_part_of_them() -> None:
    (row,) = rows("![](police) The police may get it.")
    assert (row.picture, row.words, row.typed) == (
        "police",
        "The police may get it.",
        "The police may get it.",
    )


def test_a_picture_alone_is_a_figure() -> None:
    (figure, row) = rows("![](house)\n\n![](police)\nOne.")
    assert (figure.kind, figure.picture, figure.typed) == (RowKind.FIGURE, "house", "")
    assert row.kind is RowKind.WORDS


def test_what_stands_between_rows_is_a_row_of_its_own_kind() -> None:
    table = "| Who | How many |\n| --- | --- |\n| Men | 3 |"
    (one, other, two) = rows(f"One.\n\n{table}\n\nTwo.")
    assert (one.kind, other.kind, two.kind) == (RowKind.WORDS, RowKind.OTHER, RowKind.WORDS)
    assert other.words == other.typed == table


def test_pictures_that_share_a_line_cannot_be_told_apart() -> None:
    (row,) = rows("![](house) ![](police) One.")
    assert row.kind is RowKind.OTHER


def test_bold_words_escapes_and_entities_are_typed_as_they_are_read() -> None:
    (row,) = rows(r"1\. Your **personal *own* information** &amp; \*more\*")
    assert row.typed == "1. Your **personal own information** & *more*"


def test_lines_of_a_paragraph_are_one_typed_line() -> None:
    (row,) = rows("The police\nmay get it.")
    assert row.typed == "The police may get it."


def test_links_code_and_breaks_are_typed_as_their_markdown() -> None:
    (row,) = rows("Ring [us](tel:02079460000) or `type`\\\nthis.")
    assert row.typed == "Ring [us](tel:02079460000) or `type`\\\nthis."


def test_lists_and_quotations_are_typed_with_their_signs() -> None:
    (row,) = rows(
        "![](talking)\nThey said:\n\n> It was\n> good.\n>\n> Very.\n> — Ann\n\n1. one\n2. two\n   - three"
    )
    assert row.typed == "They said:\n> It was\n> good.\n>\n> Very.\n> — Ann\n1. one\n2. two\n   - three"


def test_a_list_with_more_than_words_is_typed_as_it_stands() -> None:
    words = "- one\n\n  > two"
    (row,) = rows(words)
    assert row.typed == words


def test_comments_go_with_the_row_that_they_cover() -> None:
    (one, two) = rows("![](police)\nOne.\n\n<!-- Ann: true? -->\n![](worried)\n<!-- To do: more. -->\nTwo.")
    assert one.comments == ()
    assert two.comments == ("Ann: true?", "To do: more.")
    assert (two.first_line, two.words) == (12, "Two.")


def test_the_last_comment_of_a_container_goes_with_its_last_row() -> None:
    (row,) = rows("One.\n\n<!-- Ann: and two? -->")
    assert (row.comments, row.last_line) == (("Ann: and two?",), 11)


def test_a_comment_inside_a_paragraph_is_no_word_of_it() -> None:
    (row,) = rows("One <!-- Ann: or two? --> three.")
    assert (row.comments, row.typed) == (("Ann: or two?",), "One three.")


def test_orders_to_hwrender_are_no_notes_of_staff() -> None:
    (row,) = rows("<!-- hwrender: ignore S11 The law says so. -->\nOne.")
    assert row.comments == ()
    assert row.first_line == 9


def test_a_seal_is_of_words_and_picture_alone() -> None:
    (row,) = rows("![](police)\nOne two.")
    (same,) = rows("<!-- Ann: hello -->\n![](police)\n\nOne\ntwo.")
    (other_picture,) = rows("![](worried)\nOne two.")
    (other_words,) = rows("![](police)\nOne three.")
    assert row.seal == same.seal
    assert len({row.seal, other_picture.seal, other_words.seal}) == 3


def test_a_part_knows_its_title_its_state_and_who_approved_it() -> None:
    text = (
        f"{HEAD}\nFirst words.\n\n## Police\n\nPolice.\n\n::: easy-read drafted\nPolice.\n:::\n\n"
        '## Alone\n\n## Doctors\n\nDoctors.\n\n::: easy-read reviewed="2026-11-22 Ann"\nDoctors.\n:::\n'
    )
    start, police, doctors = rows_of(text)
    assert (start.number, start.title, start.state, start.rows) == (0, "Start", PartState.NONE, ())
    assert (police.number, police.title, police.state) == (1, "Police", PartState.DRAFTED)
    assert (doctors.number, doctors.title, doctors.reviewed) == (3, "Doctors", "2026-11-22 Ann")
    assert doctors.state is PartState.WRITTEN


def test_the_seal_of_a_summary_changes_with_its_words_alone() -> None:
    one, same, other = (part("One.", summary) for summary in ("A b.", "A\nb.", "A c."))
    assert one.summary_seal == same.summary_seal != other.summary_seal


def test_a_text_that_is_no_report_has_no_parts() -> None:
    assert rows_of("Hello.") == ()
    assert rows_of("") == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_alike_whatever_they_end_with(end: str) -> None:
    text = "\ufeff" + f"{HEAD}\n## Police\nPolice.\n::: easy-read\n![](police)\nOne.\n:::".replace("\n", end)
    ((row,),) = (found.rows for found in rows_of(text))
    assert (row.words, row.first_line, row.last_line) == ("One.", 9, 10)


def test_rows_come_from_the_sentences_that_they_are_like() -> None:
    found = part(
        "Doctors were kind.\n\nThe clinic opens at 9.\n\nPeople cannot find the clinic.\n\nHello.",
        "Respondents described doctors as kind and patient. The clinic is open from 9am. Several respondents "
        "were unable to find the clinic.",
    )
    assert [each.words for each in found.sentences][1] == "The clinic is open from 9am."
    assert found.sources == ((0,), (1,), (2,), ())


def test_a_sentence_of_the_summary_has_its_place() -> None:
    (_, second) = part("One.", "Doctors were kind. Nurses were\nnot.").sentences
    assert second.words == "Nurses were not."
    assert (second.place.line, second.place.column, second.place.end_line) == (7, 20, 8)

"""Changes of rows change what they say, and no other line."""

from __future__ import annotations

import pytest

from hwrender.revising import (
    AddRow,
    ChoosePicture,
    DeleteRow,
    JoinRows,
    MoveRow,
    RefusedChange,
    ReportRow,
    Reword,
    SplitRow,
    StaleChange,
    revise,
    rows_of,
)
from hwrender.revising.refusals import Why

BEFORE = "---\ntitle: A report\nlang: en-GB # ours\n---\n\n## Police\n\nPolice may know.\n\n::: easy-read\n"
AFTER = "\n:::\n\n## Doctors\n\nDoctors know.\n\n[home]: https://www.example.org\n"
EASY = (
    "![](police)\nThe police may know.\n\n<!-- Ann: true? -->\n![Two people](worried)\nPeople worried.\n\n"
    "They said so.\n\n![](talking)\nThey told us."
)


def source(easy: str) -> str:
    return f"{BEFORE}{easy}{AFTER}"


def rows(text: str) -> tuple[ReportRow, ...]:
    return rows_of(text)[0].rows


def easy_of(text: str) -> str:
    """The easy wording of a changed report, of which nothing else may have changed."""
    assert text.startswith(BEFORE)
    assert text.endswith(AFTER)
    return text[len(BEFORE) : -len(AFTER)]


def reword(easy: str, words: str, number: int = 0) -> str:
    text = source(easy)
    return easy_of(revise(text, Reword(0, number, rows(text)[number].seal, words)))


def seal(text: str, number: int) -> str:
    return rows(text)[number].seal


# --- other words -----------------------------------------------------------------------------------------


def test_new_words_stand_below_the_same_picture() -> None:
    assert reword(EASY, "The police may not know.") == EASY.replace("may know", "may not know")


def test_bold_words_are_typed_as_two_stars() -> None:
    assert reword("One.", "Your **personal information**.") == "Your **personal information**."


def test_only_the_paragraph_that_changed_is_written_anew() -> None:
    easy = "![](police)\nOne\ntwo &amp; *three*.\n\nFour.\n\n<!-- Ann: hm -->\n\nFive\n\n* six\n* seven"
    new = reword(easy, "One two & **three**.\nFour **4**.\nFive\n* six\n* seven")
    assert new == easy.replace("Four.", "Four **4**.")


def test_what_stands_in_the_source_already_changes_nothing() -> None:
    for row in rows(text := source(EASY)):
        assert revise(text, Reword(0, row.number, row.seal, row.typed)) == text


def test_a_blank_line_makes_a_new_row() -> None:
    assert reword("One.\n\nTwo.", "One.\n\n\nAnd a half.") == "One.\n\nAnd a half.\n\nTwo."


def test_a_new_row_after_a_picture_gets_the_best_one() -> None:
    assert (
        reword("![](police)\nOne.", "One.\n\nThe nurse came.")
        == "![](police)\nOne.\n\n![](nurse)\nThe nurse came."
    )


def test_a_new_row_that_fits_no_picture_says_so() -> None:
    assert reword("![](police)\nOne.", "One.\n\nIt is so.") == "![](police)\nOne.\n\n![](none)\nIt is so."


def test_a_row_of_several_lines_is_kept_together_by_a_picture() -> None:
    assert reword("One.", "One.\nThe nurse came.") == "![](nurse)\nOne.\n\nThe nurse came."
    assert reword("One.", "It is so.\nSo it is.") == "![](none)\nIt is so.\n\nSo it is."


def test_a_line_is_a_paragraph_of_the_same_row() -> None:
    assert reword("![](police)\nOne.", "One.\nTwo.") == "![](police)\nOne.\n\nTwo."


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1. One", "1\\. One"),
        ("# One", "\\# One"),
        ("- One", "\\- One"),
        ("::: easy-read", "\\::: easy-read"),
        ("> One", "\\> One"),
        ("---", "\\---"),
        ("<!-- One -->", "\\<!-- One --\\>"),
        ("5 * 3 | 4_000 [sic] & more", "5 * 3 | 4_000 [sic] & more"),
        ("It is *so*", "It is \\*so\\*"),
        ("`code` &amp; [a](b)", "\\`code\\` \\&amp; \\[a\\](b)"),
        ("[home]", "\\[home\\]"),
        ("~~gone~~", "\\~\\~gone\\~\\~"),
        ("    far", "far"),
    ],
)
def test_signs_that_markdown_would_obey_are_guarded(typed: str, written: str) -> None:
    assert reword("Old.", typed) == written


def test_a_list_goes_on_as_a_list_where_there_was_one() -> None:
    assert reword("Fruit:\n\n- apples\n- pears", "Fruit:\n- apples\n- plums\n- pears") == (
        "Fruit:\n\n- apples\n- plums\n- pears"
    )


def test_a_quotation_goes_on_as_one_where_there_was_one() -> None:
    easy = "![](talking)\nThey said:\n\n> It was good.\n> — Ann"
    assert reword(easy, "They said:\n> It was very good.\n> — Ann") == easy.replace("good", "very good")


def test_a_link_and_code_stay_what_they_are() -> None:
    easy = "![](phone)\nRing [us](tel:02079460000) or type `9`."
    assert reword(easy, "Please ring [us](tel:02079460000) or type `9`.") == easy.replace(
        "Ring", "Please ring"
    )


def test_bold_words_inside_a_word_are_written_in_any_way_that_reads_back() -> None:
    text = source("Old.")
    new = revise(text, Reword(0, 0, seal(text, 0), "a**(b)**c and **d!**e"))
    assert rows(new)[0].typed == "a**(b)**c and **d!**e"
    assert easy_of(new) == "&#97;**\\(b\\)**&#99; and **d\\!**&#101;"


def test_a_break_in_a_paragraph_stays_one() -> None:
    assert reword("1 Street\\\nLondon", "2 Street\\\nLondon") == "2 Street\\\nLondon"
    assert reword("1 Street  \nLondon", "2 Street\\\nLondon") == "2 Street\\\nLondon"


def test_a_list_with_more_than_words_stays_or_goes_as_a_whole() -> None:
    easy = "![](police)\nOne:\n\n- two\n\n  > three"
    assert reword(easy, "Four:\n- two\n\n  > three") == easy.replace("One", "Four")
    assert reword(easy, "Four.") == "![](police)\nFour."


def test_signs_of_a_quotation_that_make_none_are_words() -> None:
    easy = "![](talking)\nThey said:\n\n> One."
    assert reword(easy, "> — Ann") == "![](talking)\n\\> — Ann"


def test_a_footnote_keeps_its_mark() -> None:
    text = source("One[^1].") + "\n[^1]: Note.\n"
    new = revise(text, Reword(0, 0, seal(text, 0), "Two[^1]."))
    assert new == text.replace("One[^1]", "Two[^1]")


def test_a_comment_inside_words_that_change_stays_in_the_row() -> None:
    assert reword("One <!-- Ann: hm --> two.", "Three.") == "<!-- Ann: hm -->\nThree."


def test_a_picture_on_the_line_of_words_that_change_gets_its_own() -> None:
    assert reword("![](police) One.", "Two.") == "![](police)\nTwo."


def test_a_picture_alone_can_get_words() -> None:
    assert (
        reword("![](house)\n\n![](police)\nOne.", "A house.") == "![](house)\nA house.\n\n![](police)\nOne."
    )


@pytest.mark.parametrize(("words", "why"), [(" \n ", Why.NO_WORDS), ("a\x00b", Why.HIDDEN_SIGN)])
def test_words_that_cannot_be_written_are_refused(words: str, why: Why) -> None:
    with pytest.raises(RefusedChange, match=why.value.split(".")[0]):
        reword("One.", words)


def test_a_table_is_not_reworded() -> None:
    with pytest.raises(RefusedChange):
        reword("| a | b |\n|---|---|\n| c | d |", "One.")


# --- stale -----------------------------------------------------------------------------------------------


def test_a_row_that_was_changed_meanwhile_is_given_back_as_it_is() -> None:
    text = source(EASY)
    with pytest.raises(StaleChange) as caught:
        revise(text.replace("may know", "may not know"), Reword(0, 0, seal(text, 0), "One."))
    assert caught.value.row is not None
    assert caught.value.row.typed == "The police may not know."


def test_a_row_that_has_moved_is_found_again() -> None:
    text = source("One.\n\nTwo.")
    assert easy_of(revise(text, Reword(0, 0, seal(text, 1), "Three."))) == "One.\n\nThree."
    above = text.replace("## Police", "## First\n\nFirst.\n\n## Police")
    assert revise(above, Reword(0, 1, seal(text, 1), "Three.")) == above.replace("Two.", "Three.")


def test_a_row_that_is_gone_is_stale() -> None:
    with pytest.raises(StaleChange) as caught:
        revise(source("One."), DeleteRow(0, 3, "0"))
    assert caught.value.row is None


def test_a_part_that_is_gone_is_refused() -> None:
    with pytest.raises(RefusedChange):
        revise(source("One."), DeleteRow(7, 0, "0"))


# --- rows ------------------------------------------------------------------------------------------------


def test_a_row_is_split_at_the_cursor_and_bold_words_stay_bold() -> None:
    text = source("One **two three** four.")
    typed = rows(text)[0].typed
    new = revise(text, SplitRow(0, 0, seal(text, 0), typed.index("three")))
    assert easy_of(new) == "One **two**\n\n**three** four."


def test_a_row_is_split_between_its_paragraphs_without_a_change_of_words() -> None:
    text = source("![](police)\nOne\ntwo.\n\nThree &amp; four.")
    new = revise(text, SplitRow(0, 0, seal(text, 0), len("One two.\n")))
    assert easy_of(new) == "![](police)\nOne\ntwo.\n\n![](none)\nThree &amp; four."


@pytest.mark.parametrize("at", [0, -1, 4, 99])
def test_a_split_with_nothing_on_one_side_is_refused(at: int) -> None:
    text = source("One.")
    with pytest.raises(RefusedChange):
        revise(text, SplitRow(0, 0, seal(text, 0), at))


def test_a_link_is_not_split() -> None:
    text = source("Ring [all of us](tel:02079460000).")
    with pytest.raises(RefusedChange):
        revise(text, SplitRow(0, 0, seal(text, 0), 12))


def join(easy: str) -> str:
    text = source(easy)
    return easy_of(revise(text, JoinRows(0, 0, seal(text, 0), seal(text, 1))))


def test_rows_are_joined_under_the_first_picture() -> None:
    assert join("![](police)\nOne.\n\n![](worried)\nTwo.") == "![](police)\nOne.\n\nTwo."
    assert join("One.\n\n![](worried)\nTwo.") == "![](worried)\nOne.\n\nTwo."
    assert join("![](house)\n\n![](police)\nTwo.") == "![](house)\n\nTwo."


def test_rows_without_pictures_are_joined_as_one_paragraph() -> None:
    assert join("One.\n\n<!-- Ann: hm -->\nTwo.") == "<!-- Ann: hm -->\nOne.\nTwo."


def test_rows_that_cannot_be_one_paragraph_get_a_picture() -> None:
    assert join("The nurse:\n\n- one\n\nTwo.") == "![](nurse)\nThe nurse:\n\n- one\n\nTwo."


def test_the_last_row_has_none_to_be_joined_to() -> None:
    text = source("One.")
    with pytest.raises(RefusedChange):
        revise(text, JoinRows(0, 0, seal(text, 0), ""))


def test_a_row_below_that_was_changed_meanwhile_is_not_joined() -> None:
    text = source("One.\n\nTwo.")
    with pytest.raises(StaleChange):
        revise(text, JoinRows(0, 0, seal(text, 0), "other"))


def test_a_row_moves_with_its_comments() -> None:
    text = source(EASY)
    new = revise(text, MoveRow(0, 1, seal(text, 1), 0))
    assert easy_of(new) == (
        "<!-- Ann: true? -->\n![Two people](worried)\nPeople worried.\n\nThey said so.\n\n"
        "![](police)\nThe police may know.\n\n![](talking)\nThey told us."
    )


def test_a_row_that_moves_under_a_picture_keeps_apart() -> None:
    text = source("The nurse came.\n\n![](police)\nOne.")
    assert easy_of(revise(text, MoveRow(0, 0, seal(text, 0), 1))) == (
        "![](police)\nOne.\n\n![](nurse)\nThe nurse came."
    )


def test_a_row_cannot_move_out_of_its_part() -> None:
    text = source("One.")
    with pytest.raises(RefusedChange):
        revise(text, MoveRow(0, 0, seal(text, 0), 1))


def test_a_row_goes_with_its_picture_and_its_comments() -> None:
    text = source(EASY)
    assert easy_of(revise(text, DeleteRow(0, 1, seal(text, 1)))) == (
        "![](police)\nThe police may know.\n\n![](talking)\nThey told us."
    )


def test_the_easy_wording_goes_with_its_last_row() -> None:
    text = source("One.")
    assert revise(text, DeleteRow(0, 0, seal(text, 0))) == (
        BEFORE.removesuffix("\n::: easy-read\n") + AFTER.removeprefix("\n:::\n")
    )


def test_a_new_row_stands_after_the_one_it_was_asked_for() -> None:
    text = source("One.\n\nTwo.")
    assert easy_of(revise(text, AddRow(0, 0, seal(text, 0), "New."))) == "One.\n\nNew.\n\nTwo."
    assert easy_of(revise(text, AddRow(0, 1, seal(text, 1), "New."))) == "One.\n\nTwo.\n\nNew."
    assert easy_of(revise(text, AddRow(0, -1, "", "New."))) == "New.\n\nOne.\n\nTwo."
    assert easy_of(revise(text, AddRow(0, 0, seal(text, 0), "New.", "nurse", "A nurse"))) == (
        "One.\n\n![A nurse](nurse)\nNew.\n\n![](none)\nTwo."
    )


def test_the_first_row_of_a_part_brings_its_easy_wording() -> None:
    text = source("One.")
    new = revise(text, AddRow(1, -1, "", "Doctors know a lot."))
    assert new == text.replace(
        "Doctors know.\n", "Doctors know.\n\n::: easy-read\nDoctors know a lot.\n:::\n"
    )


# --- pictures --------------------------------------------------------------------------------------------


def choose(easy: str, picture: str, alt: str = "", number: int = 0) -> str:
    text = source(easy)
    return easy_of(revise(text, ChoosePicture(0, number, seal(text, number), picture, alt)))


def test_a_picture_changes_where_it_stands() -> None:
    assert choose("One.\n\n![](police)\nTwo.", "nurse", "A [nurse]", 1) == (
        "One.\n\n![A \\[nurse\\]](nurse)\nTwo."
    )
    assert choose("![](police) One.", "my nurse (2).png") == "![](<my nurse (2).png>) One."


def test_a_row_without_a_picture_gets_one_and_the_rows_below_keep_apart() -> None:
    assert choose("One.\n\nThe nurse came.\n\n![](house)\nThree.", "police") == (
        "![](police)\nOne.\n\n![](nurse)\nThe nurse came.\n\n![](house)\nThree."
    )


def test_no_picture_is_a_choice_too() -> None:
    assert choose("![](police)\nOne.", "none") == "![](none)\nOne."


def test_a_picture_is_taken_out_to_have_one_chosen() -> None:
    assert choose("![](police)\nOne.", "") == "One."
    assert choose("![](police) One.", "") == "One."
    assert choose("![](police)\nOne.\n\nTwo.", "") == "![](none)\nOne.\n\nTwo."
    assert choose("![](house)\nOne.\n\n![](police)\nThe nurse came.", "", number=1) == (
        "![](house)\nOne.\n\n![](nurse)\nThe nurse came."
    )


def test_the_picture_that_is_there_already_changes_nothing() -> None:
    assert choose(EASY, "worried", "Two people", 1) == EASY


@pytest.mark.parametrize("target", ["../a.png", "https://www.example.org/a.png", "a\nb", "<a>", " a", "\\a"])
def test_a_picture_that_no_report_may_name_is_refused(target: str) -> None:
    with pytest.raises(RefusedChange):
        choose("One.", target)


def test_a_picture_alone_must_keep_one() -> None:
    with pytest.raises(RefusedChange):
        choose("![](house)\n\n![](police)\nOne.", "")


# --- files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_new_lines_end_as_those_around_them(end: str) -> None:
    text = ("\ufeff" + source("![](police)\nOne.\n\n![](nurse)\nTwo.").rstrip("\n")).replace("\n", end)
    new = revise(text, Reword(0, 0, seal(text, 0), "One.\n\nIt is so."))
    assert new == text.replace("One.", f"One.{end}{end}![](none){end}It is so.")


def test_a_file_may_end_without_a_line_end() -> None:
    text = source("One.") + "\n## Nurses\n\nNurses know."
    new = revise(text, AddRow(2, -1, "", "They know."))
    assert new == f"{text}\n\n::: easy-read\nThey know.\n:::\n"

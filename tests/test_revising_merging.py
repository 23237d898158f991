"""Changes that were made in two places at once are joined row by row, and none is lost."""

from __future__ import annotations

import pytest

from hwrender.revising import Keep, Reword, merge, revise, rows_of

BASE = (
    "---\ntitle: A report\nlang: en-GB\n---\n\n## Police\n\nPolice know.\n\n::: easy-read\n![](police)\n"
    "One.\n![](nurse)\nTwo.\n\n![](bus)\nThree.\n:::\n\n## Doctors\n\nDoctors know.\n"
)


def changed(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def test_changes_of_different_rows_are_both_in() -> None:
    merged = merge(BASE, changed(("One.", "One and a half.")), changed(("Two.", "Two and a half.")))
    assert merged.conflicts == ()
    assert merged.text == changed(("One.", "One and a half."), ("Two.", "Two and a half."))


def test_changes_of_lines_outside_rows_are_both_in() -> None:
    merged = merge(BASE, changed(("A report", "Our report")), changed(("Doctors know.", "Doctors do not.")))
    assert merged.text == changed(("A report", "Our report"), ("Doctors know.", "Doctors do not."))


def test_rows_that_came_and_rows_that_went_are_both_in() -> None:
    merged = merge(
        BASE, changed(("One.\n", "One.\n![](home)\nNew.\n")), changed(("\n![](bus)\nThree.\n", ""))
    )
    assert merged.conflicts == ()
    assert merged.text == changed(("One.\n", "One.\n![](home)\nNew.\n"), ("\n![](bus)\nThree.\n", ""))


def test_two_rows_that_came_at_one_place_stand_after_one_another() -> None:
    ours, theirs = (changed(("Three.\n", f"Three.\n\n![](none)\n{each}.\n")) for each in ("Ours", "Theirs"))
    assert merge(BASE, ours, theirs).text == changed(
        ("Three.\n", "Three.\n\n![](none)\nOurs.\n\n![](none)\nTheirs.\n")
    )


def test_the_same_change_on_both_sides_is_made_once() -> None:
    for new in ("One and a half.", "One.\n![](home)\nNew."):
        ours = changed(("One.", new), ("Three.", "Four."))
        theirs = changed(("One.", new), ("Police know.", "They know."))
        merged = merge(BASE, ours, theirs)
        assert merged.conflicts == ()
        assert merged.text == changed(("One.", new), ("Three.", "Four."), ("Police know.", "They know."))


def test_a_row_that_both_changed_is_shown_side_by_side() -> None:
    ours, theirs = changed(("One.", "Ours **is**.")), changed(("One.", "Theirs."), ("Three.", "Four."))
    merged = merge(BASE, ours, theirs)
    (conflict,) = merged.conflicts
    assert (conflict.base.words, conflict.ours.words, conflict.theirs.words) == (
        "One.",
        "Ours **is**.",
        "Theirs.",
    )
    assert conflict.theirs.source == "![](police)\nTheirs.\n"
    assert merged.text == changed(("One.", "Ours **is**."), ("Three.", "Four."))
    assert merged.settled({0: Keep.THEIRS}) == theirs
    assert merged.settled({0: Keep.BOTH}) == changed(
        ("One.\n", "Ours **is**.\n![](police)\nTheirs.\n"), ("Three.", "Four.")
    )


def test_a_row_that_one_took_out_and_one_changed_is_a_conflict() -> None:
    merged = merge(BASE, changed(("![](nurse)\nTwo.\n", "")), changed(("Two.", "Two and a half.")))
    (conflict,) = merged.conflicts
    assert (conflict.ours.words, conflict.theirs.words) == ("", "Two and a half.")
    assert merged.settled({0: Keep.BOTH}) == changed(("Two.", "Two and a half."))


def test_a_picture_and_words_of_one_row_are_a_conflict() -> None:
    merged = merge(BASE, changed(("(police)", "(home)")), changed(("One.", "One and a half.")))
    assert len(merged.conflicts) == 1


def test_rows_that_come_together_are_kept_apart() -> None:
    easy = "One.\n\nTwo.\n\nThree."
    base, ours, theirs = (
        BASE[: BASE.index("![](police)")] + each + BASE[BASE.index("\n:::\n") :]
        for each in (
            easy,
            "![](police)\nOne.\n\n![](none)\nTwo.\n\n![](none)\nThree.",
            easy.replace("One.", "One.\n\nNew."),
        )
    )
    rows = rows_of(merge(base, ours, theirs).text)[0].rows
    assert [row.typed for row in rows] == ["One.", "New.", "Two.", "Three."]


def test_the_first_picture_of_a_row_goes_with_words_that_were_changed_meanwhile() -> None:
    base = changed(("![](bus)\nThree.", "| a |\n|---|\n\nThree."))
    ours = base.replace("Three.", "![A bus](bus)\nThree.")
    theirs = base.replace("Three.", "Four.")
    for merged in (merge(base, ours, theirs), merge(base, theirs, ours)):
        assert merged.text == base.replace("Three.", "![A bus](bus)\nFour.")


def test_no_marker_is_written_into_the_text() -> None:
    text = merge(BASE, changed(("One.", "A.")), changed(("One.", "B."))).text
    assert not any(mark in text for mark in ("<<<<", ">>>>", "===="))


def test_what_only_one_side_changed_is_taken_as_it_is() -> None:
    ours = changed(("One.", "A."))
    assert (
        merge(BASE, ours, BASE).text == merge(BASE, BASE, ours).text == merge(BASE, ours, ours).text == ours
    )


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_their_line_ends_and_byte_order_mark_are_kept(end: str) -> None:
    theirs = ("\ufeff" + changed(("Three.", "Four."))).replace("\n", end)
    ours = changed(("One.\n", "One.\n\nAnd more.\n"))
    assert merge(BASE, ours, theirs).text == "\ufeff" + changed(
        ("One.\n", "One.\n\nAnd more.\n"), ("Three.", "Four.")
    ).replace("\n", end)


def test_a_last_line_without_an_end_runs_into_no_other() -> None:
    base = BASE.rstrip("\n")
    merged = merge(base, f"{base}\n\nOurs.", f"{base}\n\nTheirs.")
    assert merged.text == f"{base}\n\nOurs.\n\nTheirs."


def test_texts_that_are_no_reports_are_merged_by_lines() -> None:
    assert merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n").text == "A\nb\nC\n"


def test_undo_and_redo_keep_what_came_in_between() -> None:
    ours = revise(BASE, Reword(0, 0, rows_of(BASE)[0].rows[0].seal, "Ours.\n\nOurs too."))
    now = merge(BASE, ours, changed(("Three.", "Four."))).text
    undone = merge(ours, BASE, now).text
    assert undone == changed(("Three.", "Four."))
    assert merge(BASE, ours, undone).text == now

"""Notes beside rows, and findings that a person accepts, stand in the source as comments."""

from __future__ import annotations

import pytest

from hwrender.checks.suppressions import read_suppressions
from hwrender.reading import read_text
from hwrender.revising import (
    AcceptElsewhere,
    AcceptFinding,
    DropComment,
    RefusedChange,
    StaleChange,
    WriteComment,
    revise,
    rows_of,
)

HEAD = (
    "---\ntitle: A report\nlang: en-GB\n---\n\n## Police\n\nPolice know 62%.\n\n> They\n> said.\n\n"
    "::: easy-read\n"
)
FOOT = "\n:::\n"
WHY = "The law says so."


def source(easy: str) -> str:
    return f"{HEAD}{easy}{FOOT}"


def seal(text: str, number: int = 0) -> str:
    return rows_of(text)[0].rows[number].seal


def commented(easy: str, words: str) -> str:
    text = source(easy)
    return revise(text, WriteComment(0, 0, seal(text), words))[len(HEAD) : -len(FOOT)]


@pytest.mark.parametrize("easy", ["![](police)\nOne.", "One.", "| a |\n|---|\n| b |", "![](house)"])
def test_a_note_stands_above_its_row(easy: str) -> None:
    assert commented(easy, " Ann:\nis it true? ") == f"<!-- Ann: is it true? -->\n{easy}"


def test_a_note_changes_no_seal_and_is_read_back() -> None:
    text = source("![](police)\nOne.")
    new = revise(text, WriteComment(0, 0, seal(text), "Ann: hm"))
    assert seal(new) == seal(text)
    assert rows_of(new)[0].rows[0].comments == ("Ann: hm",)


@pytest.mark.parametrize("words", ["", " ", "a --> b", "hwrender: ignore S11 x", "Hwrender", "a\x00"])
def test_a_note_that_could_not_be_one_is_refused(words: str) -> None:
    with pytest.raises(RefusedChange):
        commented("One.", words)


@pytest.mark.parametrize(
    ("easy", "left"),
    [
        ("<!-- hm -->\n![](police)\nOne.", "![](police)\nOne."),
        ("![](police)\n<!-- hm -->\nOne.", "![](police)\nOne."),
        ("One <!-- hm --> two.", "One two."),
        ("One. <!-- hm -->\ntwo.", "One.\ntwo."),
        ("<!--\nhm\n-->\n\nOne.", "\nOne."),
        ("<!-- hwrender: ignore S11 hm -->\n<!-- hm -->\nOne.", "<!-- hwrender: ignore S11 hm -->\nOne."),
    ],
)
def test_a_note_is_taken_out(easy: str, left: str) -> None:
    text = source(easy)
    assert revise(text, DropComment(0, 0, seal(text), "hm")).replace(" \n", "\n") == source(left)


def test_a_note_that_is_not_there_is_refused() -> None:
    text = source("<!-- hm -->\nOne.")
    with pytest.raises(RefusedChange):
        revise(text, DropComment(0, 0, seal(text), "oh"))


def accepted(text: str, line: int) -> list[tuple[str, str]]:
    """The codes or ids that are accepted at a line of a report, with the reasons."""
    document = read_text(text, "report").document
    assert document is not None
    return [
        (each.id or each.code, each.reason)
        for each in read_suppressions(document)
        if each.covers is None or each.covers.line <= line <= each.covers.end_line
    ]


@pytest.mark.parametrize(
    ("easy", "line", "written"),
    [
        ("![](police)\nOne.\n\nTwo.", 3, "{}\n![](police)\nOne.\n\nTwo."),
        ("One.", 0, "{}\nOne."),
        ("One:\n\n- two", 2, "One:\n\n{}\n- two"),
        ("<!-- Ann: hm -->\nOne.", 0, "<!-- Ann: hm -->\n{}\nOne."),
        ("![](police) One.", 0, "{}\n![](police) One."),
    ],
)
def test_a_finding_is_accepted_above_the_words_that_it_is_about(easy: str, line: int, written: str) -> None:
    text, first = source(easy), HEAD.count("\n") + 1
    new = revise(text, AcceptFinding(0, 0, seal(text), "S11", f"{WHY}\n", line and first + line))
    assert new == source(written.format(f"<!-- hwrender: ignore S11 {WHY} -->"))
    assert accepted(new, first + line + 1 + easy.count("<!--")) == [("S11", WHY)]


def test_a_finding_is_accepted_alone_by_its_id() -> None:
    text = source("One.")
    new = revise(text, AcceptFinding(0, 0, seal(text), "P3-4f09ac", WHY))
    assert "<!-- hwrender: ignore P3-4f09ac The law says so. -->\nOne." in new


@pytest.mark.parametrize(
    ("code", "reason"), [("S11", " "), ("S11", "a"), ("S11", "x --> y"), ("Q99", WHY), ("", WHY)]
)
def test_a_finding_is_not_accepted_without_a_reason_or_a_code(code: str, reason: str) -> None:
    text = source("One.")
    with pytest.raises(RefusedChange):
        revise(text, AcceptFinding(0, 0, seal(text), code, reason))


def elsewhere(text: str, line: int, code: str = "S11") -> str:
    return revise(text, AcceptElsewhere(code, WHY, line, text.split("\n")[line - 1]))


@pytest.mark.parametrize(
    ("line", "above"),
    [(6, "## Police"), (8, "Police know"), (11, "> They"), (13, "::: easy-read"), (14, "One.")],
)
def test_a_finding_in_a_summary_is_accepted_above_its_block(line: int, above: str) -> None:
    text = source("One.")
    new = elsewhere(text, line)
    assert new == text.replace(above, f"<!-- hwrender: ignore S11 {WHY} -->\n{above}")
    assert accepted(new, line + 1) == [("S11", WHY)]


def test_a_finding_in_a_footnote_is_accepted_above_it() -> None:
    text = source("One.").replace("62%", "62%[^1]") + "\n[^1]: It was 62%.\n"
    line = text.count("\n")
    assert elsewhere(text, line).endswith(f"<!-- hwrender: ignore S11 {WHY} -->\n[^1]: It was 62%.\n")


@pytest.mark.parametrize("code", ["P8", "P8-4f09ac"])
def test_a_finding_in_the_front_matter_is_accepted_there(code: str) -> None:
    new = elsewhere(source("One."), 2, code)
    assert new == source("One.").replace("lang: en-GB\n", f"lang: en-GB\nignore:\n  {code}: {WHY}\n")
    assert accepted(new, 2) == [(code, WHY)]


def test_a_line_that_was_changed_meanwhile_is_stale() -> None:
    with pytest.raises(StaleChange):
        revise(source("One."), AcceptElsewhere("S11", WHY, 8, "Police know 63%."))
    with pytest.raises(StaleChange):
        revise(source("One."), AcceptElsewhere("S11", WHY, 99, ""))


def test_a_line_without_words_has_nothing_to_accept() -> None:
    with pytest.raises(RefusedChange):
        elsewhere(source("One."), 9)

"""Whatever is typed into whatever row: it reads back as typed, and no other line of the report changes."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.document import Inline, Paragraph, Strong, text_of_inlines
from hwrender.reading import read_text
from hwrender.revising import (
    AddRow,
    ChoosePicture,
    DeleteRow,
    JoinRows,
    MoveRow,
    RefusedChange,
    Reword,
    RowKind,
    SplitRow,
    WriteComment,
    merge,
    revise,
    rows_of,
)

FRAGMENTS = (
    "words", "more words", "it is", "1.", "2)", "#", "##", ":::", "::: easy-read", ">", "---", "===", "<!--",
    "-->",
    "<!-- hwrender: ignore S11 x -->", "|", "| a | b |", "|---|---|", "_", "__", "*", "**", "***", "**bold**",
    "**so**", "[", "]", "[home]", "[a](b)", "[^1]", "[^1]:", "[home]:", "![](police)", "`", "```", "~~~",
    "~~", "&amp;", "&#35;", "&",
    "<b>", "</b>", "<https://www.example.org>", "\\", "\\*", "$", "%%", "{#id}", "=", "+", "-", "(", ")", "!",
    "é", "\u00a0", "\u200b", "‘", "\t", "    ", " ", "\n", "\r\n", "\n\n", ".", "a", "1",
    "https://www.example.org", "\ufffd",
)  # fmt: skip
TYPED = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8).map("".join) | st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n*_[]<>`#|\\&!-.:>"),
    min_size=1,
    max_size=30,
)
EASY = (
    "One.",
    "![](police)\nOne.",
    "![](police) One.",
    "One.\nand one.",
    "![A [man]](man)\nOne.\n\n<!-- Ann: hm -->\nTwo **and** a half.\n\n* three\n* four",
    "Three:\n\n1. one\n2. two\n   - three",
    "![](talking)\nThey said:\n\n> One.\n> **Two**.\n>\n> Three.\n> — Ann",
    "Ring [us](tel:02079460000)[^1]\\\nor `type` <!-- Ann: hm --> this &amp; that.",
    "- one\n\n  > two",
    "| a | b |\n|---|---|\n| c | d |",
    "![](house)",
    "  One.",
    "<!-- hwrender: ignore S11 The law says so. -->\nOne.",
)
ROWS = st.lists(st.sampled_from(EASY), min_size=1, max_size=4)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
HEAD = "---\ntitle: A report # ours\nlang: en-GB\n---\n\n## Police\n\nPolice may know.\n\n::: easy-read\n"
FOOT = "\n:::\n\n## Doctors\n\nDoctors know.\n\n[home]: https://www.example.org\n\n[^1]: Note. <!-- end -->"
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
BOLD = re.compile(r"(?<!\*)\*\*(?![\s*])((?:(?!\*\*).)+?)(?<![\s*])\*\*(?!\*)", re.DOTALL)


def source(easy: list[str], end: str) -> str:
    between = "\n\n".join(easy) if len(easy) % 2 else "\n\n\n".join(easy)
    return "\ufeff" + f"{HEAD}{between}{FOOT}".replace("\n", end)


def read_words(text: str) -> list[list[tuple[str, bool]]]:
    """The words of each paragraph of the first easy wording, and whether they are bold."""
    document = read_text(text, "report").document
    assert document is not None
    easy = document.sections[0].easy
    blocks = easy.blocks if easy is not None else ()
    return [_runs(block.children) for block in blocks if isinstance(block, Paragraph)]


def _runs(children: tuple[Inline, ...]) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    for child in children:
        bold = isinstance(child, Strong)
        words = text_of_inlines((child,))
        if runs and runs[-1][1] is bold:
            runs[-1] = (runs[-1][0] + words, bold)
        else:
            runs.append((words, bold))
    return runs


def typed_words(typed: str) -> list[list[tuple[str, bool]]]:
    """The same of what was typed into a row without lists, links and the like."""
    lines = [
        line.strip()
        for line in re.split(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]", typed.replace("\t", " "))
    ]
    return [
        [(part, number % 2 == 1) for number, part in enumerate(BOLD.split(line)) if part]
        for line in lines
        if line
    ]


@settings(max_examples=60)
@given(TYPED, ENDS)
def test_what_is_typed_is_read_back(typed: str, end: str) -> None:
    text = source(["![](police)\nOld.", "Two."], end)
    try:
        new = revise(text, Reword(0, 0, rows_of(text)[0].rows[0].seal, typed))
    except RefusedChange:
        assert not typed.strip()
        return
    assert read_words(new) == typed_words(typed)


@settings(max_examples=60)
@given(ROWS, TYPED, ENDS, st.data())
def test_no_line_outside_the_row_changes(easy: list[str], typed: str, end: str, data: st.DataObject) -> None:
    text = source(easy, end)
    rows = rows_of(text)[0].rows
    row = data.draw(st.sampled_from(rows))
    try:
        new = revise(text, Reword(0, row.number, row.seal, typed))
    except RefusedChange:
        assert not typed.strip() or row.kind is RowKind.OTHER
        return
    before, after = LINE.findall(text), LINE.findall(new)
    kept = before[: row.first_line - 1]
    assert after[: len(kept)] == kept
    # a row below that names no picture may have got one
    rest = iter(after[len(kept) :])
    assert all(line in rest for line in before[row.last_line :])
    assert new.endswith(FOOT.replace("\n", end))


PLAIN = (
    "One.",
    "![](police)\nOne.",
    "![](house)\nTwo.\n\n* three",
    "<!-- Ann: hm -->\n![](bus)\nFour.",
    "Five:\n\n- six",
)
CHANGES = st.sampled_from(["reword", "more", "delete", "add", "picture", "comment"])


def changed(text: str, number: int, kind: str, mark: str) -> str:
    """A report with a change of one row, by which the word `mark` comes into it."""
    seal = rows_of(text)[0].rows[number].seal
    match kind:
        case "reword":
            return revise(text, Reword(0, number, seal, mark))
        case "more":
            return revise(text, Reword(0, number, seal, f"{mark}.\n\nMore of {mark}."))
        case "add":
            return revise(text, AddRow(0, number, seal, mark))
        case "picture":
            return revise(text, ChoosePicture(0, number, seal, mark))
        case "comment":
            return revise(text, WriteComment(0, number, seal, mark))
        case _:
            return revise(text, DeleteRow(0, number, seal))


def said(text: str) -> list[str]:
    """The words, but for names of no picture, by which a row may be kept apart. Two rows that come to one
    place may come in any order."""
    return sorted(text.replace("![](none)", "").split())


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=5), CHANGES, CHANGES, ENDS, st.data())
def test_nothing_is_lost_when_two_change_a_report(
    easy: list[str], one: str, two: str, end: str, data: st.DataObject
) -> None:
    text = source([f"{words} {number}" for number, words in enumerate(easy)], end)
    count = len(rows_of(text)[0].rows)
    ours_at, theirs_at = (data.draw(st.integers(0, count - 1)) for _ in range(2))
    ours, theirs = changed(text, ours_at, one, "ours"), changed(text, theirs_at, two, "theirs")
    merged = merge(text, ours, theirs)
    seen = "\n".join(
        (merged.text, *(side for each in merged.conflicts for side in (each.ours.source, each.theirs.source)))
    )
    for side, mark in ((ours, "ours"), (theirs, "theirs")):
        assert (mark in seen) == (mark in side)
    if abs(ours_at - theirs_at) > 1 and "picture" not in (one, two):
        assert merged.conflicts == ()
    if not merged.conflicts and ours_at != theirs_at:
        undone = merge(ours, text, merged.text).text
        assert said(undone) == said(theirs)
        assert said(merge(text, ours, undone).text) == said(merged.text)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(EASY), min_size=2, max_size=4), ENDS, st.data())
def test_the_other_rows_keep_their_lines_when_one_moves_or_goes(
    easy: list[str], end: str, data: st.DataObject
) -> None:
    text = source(easy, end)
    rows = rows_of(text)[0].rows
    at, to = (data.draw(st.integers(0, len(rows) - 1)) for _ in range(2))
    kind = data.draw(st.sampled_from(["move", "delete", "join", "split"]))
    try:
        match kind:
            case "move":
                new = revise(text, MoveRow(0, at, rows[at].seal, to))
            case "delete":
                new = revise(text, DeleteRow(0, at, rows[at].seal))
            case "join":
                new = revise(text, JoinRows(0, at, rows[at].seal, rows[min(at + 1, len(rows) - 1)].seal))
            case _:
                cursor = data.draw(st.integers(0, len(rows[at].typed)))
                new = revise(text, SplitRow(0, at, rows[at].seal, cursor))
    except RefusedChange:
        assert kind in ("join", "split")
        return
    touched = {at, at + 1} if kind == "join" else {at}
    before, rest = LINE.findall(text), LINE.findall(new)
    for row in rows:
        lines = before[row.first_line - 1 : row.last_line]
        assert row.number in touched or any(
            rest[start : start + len(lines)][-1:] == lines[-1:] for start in range(len(rest))
        )
    if kind == "move":
        assert sorted(line for line in rest if line.strip() and "](" not in line) == sorted(
            line for line in before if line.strip() and "](" not in line
        )
    assert new.startswith("\ufeff" + HEAD.split("::: easy-read")[0].replace("\n", end))
    assert new.endswith(FOOT.removeprefix("\n:::\n").replace("\n", end))

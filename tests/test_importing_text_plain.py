"""A plain text becomes what a reader sees in it: headings, paragraphs, lists, tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from text_imports import made_of_text

LONG = "We spoke to people about what the care at the surgery is like and"
BODIES = {
    "a line of signs under a heading": ("A title\n=======\n\nWords one.\n\nPart\n----\n\nTwo.\n",
        "Words one.\n\n## Part\n\nTwo."),
    "lines of signs above and below": ("=====\nTitle\n=====\n\nWords one.\n", "Words one."),
    "block capitals": ("VISITS\n\nWords one.\n\nWHAT WE SAW\n\nWords two.\n",
        "Words one.\n\n## WHAT WE SAW\n\nWords two."),
    "numbered headings": ("Our visits\n\n1. Background\n\nWords one.\n\n1.1 More\n\nWords two.\n",
        "## 1\\. Background\n\nWords one.\n\n### 1.1 More\n\nWords two."),
    "a short line alone": (f"Our visits\n\n{LONG} so on.\n\nWhat they said\n\nThe phones are always busy.\n",
        f"{LONG} so on.\n\n## What they said\n\nThe phones are always busy."),
    "numbered headings in one another": (
        "Our visits\n\n1. Background\n\n1.1 More\n\nWords one.\n\n2. After\n\n2.1 Then\n\nWords two.\n",
        "## 1\\. Background\n\n### 1.1 More\n\nWords one.\n\n## 2\\. After\n\n### 2.1 Then\n\nWords two.",
    ),
    "a heading right below the title": ("Our visits\n\nWhat people said\n\nThey waited for a long time.\n",
        "## What people said\n\nThey waited for a long time."),
    "a name above the title": ("Healthwatch Oakford\n\nOur visits\n\nThey waited for a long time.\n",
        "Healthwatch Oakford\n\n## Our visits\n\nThey waited for a long time."),
    "no heading in an address": ("Our visits\n\nWords one.\n\nMill Lane\n\nAnytown\n\nEngland\n",
        "Words one.\n\nMill Lane\n\nAnytown\n\nEngland"),
    "lines that a program has cut": (f"Our visits\n\n{LONG}\nso on.\n", f"{LONG} so on."),
    "lines that a person has ended": (f"Our visits\n\n{LONG}.\n\nMill Lane\nAnytown\nAN1 2XX\n",
        f"{LONG}.\n\nMill Lane\\\nAnytown\\\nAN1 2XX"),
    "a word cut in two": (f"Our visits\n\n{LONG} a well-\nknown way to do it, and so on, for all of them.\n",
        f"{LONG} a well-known way to do it, and so on, for all of them."),
    "a hyphen in a sentence": (f"Our visits\n\n{LONG}\n- 60 people were there at the time of it.\n",
        f"{LONG} - 60 people were there at the time of it."),
    "a number that begins a line": (f"Our visits\n\n{LONG}\n10. That is too many people for it.\n",
        f"{LONG} 10. That is too many people for it."),
    "items": ("Our visits\n\nThey said:\n- one\n- two\n  and more\n", "They said:\n\n- one\n- two and more"),
    "one item": ("Our visits\n\nThey said:\n\n- one\n", "They said:\n\n- one"),
    "items in items": ("Our visits\n\n* one\n  - two\n* three\n", "- one\n  - two\n- three"),
    "items with tabs": ("Our visits\n\n•\tone\n•\ttwo\n", "- one\n- two"),
    "the letter o": ("Our visits\n\no\tOne\no\tTwo\n", "- One\n- Two"),
    "numbers": ("Our visits\n\n3) one\n4) two\n", "3. one\n4. two"),
    "numbers that jump": ("Our visits\n\n1) one\n2) two\n4) four\n", "1. one\n2. two\n\n4\\) four"),
    "letters": ("Our visits\n\na) one\nb) two\n", "a) one\n\nb) two"),
    "boxes": ("Our visits\n\n[x] one\n[ ] two\n", "- (ticked) one\n- (not ticked) two"),
    "tabs": ("Our visits\n\nA\tB\n1\t2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
    "bars": ("Our visits\n\nA | B\n1 | 2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
    "bars and dashes": ("Our visits\n\nA | B\n---|---\n1 | 2\n", "A | B\n---|---\n1 | 2"),
    "a grid": ("Our visits\n\n+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n| x |  |\n+---+---+\n",
        "| A | B |\n| --- | --- |\n| 1 x | 2 |"),
    "columns of blanks": ("Our visits\n\nA     B\n----  --\none   2\nthree 4\n",
        "A B\\\n\\---- --\\\none 2\\\nthree 4"),
    "columns of wide blanks": ("Our visits\n\nA      B\n----   --\none    2\nthree  4\n",
        "| A | B |\n| --- | --- |\n| one | 2 |\n| three | 4 |"),
    "quoted words": ("Our visits\n\n> One\n> two.\n>\n>> Three.\n", "> One\\\n> two.\n>\n> Three."),
    "marked words": ("Our visits\n\nIt is *very* good, _so good_, at 5 * 3 * 2 and a_b_c.\n",
        "It is **very** good, **so good**, at 5 \\* 3 \\* 2 and a\\_b\\_c."),
    "signs of Markdown": ("Our visits\n\n1 of [these] <tags> & `more`.\n",
        "1 of \\[these\\] \\<tags\\> & \\`more\\`."),
    "words that are set in": ("Our visits\n\n    One word. And more of them, as long as this.\n",
        "One word. And more of them, as long as this."),
    "a line of signs": ("Our visits\n\nOne.\n\n* * *\n\nTwo.\n", "One.\n\n***\n\nTwo."),
    "a new page": ("Our visits\n\nOne.\fTwo.\n", "One.\n\nTwo."),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_a_plain_text_is_what_a_reader_sees(name: str, tmp_path: Path) -> None:
    written, expected = BODIES[name]
    made = made_of_text(tmp_path, written, "a.txt")
    assert made.body == expected
    assert "D117" not in made.codes


def test_each_line_that_is_a_heading_by_its_looks_is_told(tmp_path: Path) -> None:
    made = made_of_text(tmp_path, "OUR VISITS\n\nOne.\n\nTwo\n===\n\nThree.\n", "a.txt")
    assert made.told == "5: D118 The line “Two” has a line under it. It is a heading now."


def test_a_table_in_a_plain_text_is_told_on_its_line(tmp_path: Path) -> None:
    made = made_of_text(tmp_path, "Our visits\n\nA\tB\n1\t2\n", "a.txt")
    assert "3: D116 Lines in columns are a table here. The first of them is its header." in made.told


def test_every_line_of_a_word_file_saved_as_text_is_a_paragraph(tmp_path: Path) -> None:
    long = f"{LONG} how they get there. It is not easy for most of them, they said."
    made = made_of_text(tmp_path, f"Our visits\r\n{long}\r\n{long}\r\nWhat they said\r\n{long}\r\n", "a.txt")
    assert made.fields["title"] == "Our visits"
    assert made.body == f"{long}\n\n{long}\n\n## What they said\n\n{long}"

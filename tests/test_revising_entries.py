"""Rows and blocks rewritten line by line, with links and other Markdown as they are given."""

from __future__ import annotations

import pytest

from hwrender.revising import AddEntries, RefusedChange, RewordEntries, revise, rows_of
from hwrender.revising.block_changes import add_blocks, block_entries, drop_block, move_block, reword_block
from hwrender.revising.entries import Entry, EntryKind, TypedRun
from hwrender.revising.source import read_source

REPORT = """---
title: A report
lang: en-GB
---

## Part

First words.

<!-- a note -->
Second words.

- one
- two

::: easy-read
![](police)
Easy words.
:::
"""
LINK = TypedRun("[a page](https://example.org)", is_kept=True)


def line(*runs: TypedRun | str, kind: EntryKind = EntryKind.PARAGRAPH, prefix: str = "") -> Entry:
    return Entry(kind, prefix, tuple(TypedRun(each) if isinstance(each, str) else each for each in runs))


def test_a_row_gets_lines_with_a_link_as_it_is_given() -> None:
    (row,) = rows_of(REPORT)[0].rows
    rows = ((line("See "), line("Look at ", LINK, ".")),)
    with pytest.raises(RefusedChange):
        revise(REPORT, RewordEntries(0, 0, row.seal, ((line(),),)))
    text = revise(REPORT, RewordEntries(0, 0, row.seal, (rows[0][1:],)))
    assert text == REPORT.replace("Easy words.", "Look at [a page](https://example.org).")


def test_new_rows_come_after_the_one_that_is_named() -> None:
    (row,) = rows_of(REPORT)[0].rows
    text = revise(REPORT, AddEntries(0, 0, row.seal, ((line("More ", LINK),),), "doctor", "A doctor"))
    assert "Easy words.\n\n![A doctor](doctor)\nMore [a page](https://example.org)\n:::" in text


def test_a_block_is_reworded_and_its_neighbours_keep_their_lines() -> None:
    text = reword_block(REPORT, 0, 1, ((line("Other words."),), (line("And more."),)))
    assert text == REPORT.replace("Second words.", "Other words.\n\nAnd more.")


def test_a_block_comes_goes_and_moves() -> None:
    assert "## Part\n\nNew.\n\nFirst words." in add_blocks(REPORT, 0, -1, ((line("New."),),))
    assert "- two\n\nNew.\n\n::: easy-read" in add_blocks(REPORT, 0, 2, ((line("New."),),))
    assert drop_block(REPORT, 0, 0) == REPORT.replace("First words.\n\n", "")
    moved = move_block(REPORT, 0, 0, 1)
    assert moved.index("Second words.") < moved.index("First words.") < moved.index("- one")


def test_an_item_is_added_to_a_list_of_a_summary() -> None:
    one, two = block_entries(read_source(REPORT), 0, 2)
    new = line("and a half", kind=EntryKind.ITEM, prefix="- ")
    assert reword_block(REPORT, 0, 2, ((one, new, two),)) == REPORT.replace("- two", "- and a half\n- two")

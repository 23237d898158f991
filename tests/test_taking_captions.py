"""The caption of a table comes back from a corrected Word copy, and its chart stays one."""

from __future__ import annotations

from takes import copy_of, made_copy, proposed, settled
from word_files import changed

REPORT = """---
title: Waiting
lang: en-GB
---

## Ways

Some words of the summary.

::: easy-read
![](people)
People heard about us.

Table: How people heard about us {chart}

| Way | People |
| --- | -----: |
| Friends | 34 |
| Posters | 12 |
:::
"""


def test_a_chart_is_no_picture_of_a_row() -> None:
    assert sorted(made_copy(REPORT).targets.values()).count("people") == 1
    other = REPORT.replace("{chart}", "")
    assert sorted(made_copy(REPORT).targets.values()) == sorted(made_copy(other).targets.values())


def test_a_corrected_caption_comes_back_and_its_table_stays_a_chart() -> None:
    copy = changed(
        copy_of(REPORT),
        "word/document.xml",
        lambda xml: xml.replace(">How people heard about us</w:t>", ">How people found us</w:t>"),
    )
    proposal = proposed(copy, REPORT)
    assert proposal.not_taken == ()
    corrected = REPORT.replace("How people heard about us", "How people found us")
    assert settled(proposal, REPORT).text == corrected

"""The caption of a table comes back from a corrected Word copy, and its chart stays one."""

from __future__ import annotations

from takes import copy_of, proposed, settled
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

"""A report that readers have tried, and answers as somebody counted them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from hwrender.reader_tests.model import AnswerCounts, IdeaAnswers, ReaderTest, ReaderTests
from hwrender.readers.answer_table import CLEAR, COLUMNS, NOT_CLEAR, NOT_SURE, table_of
from hwrender.readers.ideas import ReaderIdea, ideas_in

REPORT = """\
---
title: Buses in Anytown
easy_title: Your buses
lang: en-GB
contact:
  phone: 020 7946 0000
other_formats: Ask us for another copy.
---

## What we did

We asked 40 people about the buses in January 2026. Most of them use a bus every day.

::: easy-read
![](bus)
We asked 40 people about buses in January 2026.

![](people)
Most people use a bus every day.
:::

## What should happen

Anytown Council should put up shelters.

::: easy-read
![](council)
Anytown Council should put up **shelters**.
:::
"""


def write(folder: Path, text: str = REPORT) -> Path:
    """The report as a file."""
    path = folder / "buses.md"
    path.write_text(text, encoding="utf-8")
    return path


def ideas(text: str = REPORT) -> tuple[ReaderIdea, ...]:
    return ideas_in(text, "buses.md")


def tried(
    counts: Mapping[int, tuple[int, int, int]],
    text: str = REPORT,
    who: str = "learning-disability",
    people: int = 8,
    month: str = "2026-11",
) -> ReaderTests:
    """One test with these counts by the number of the idea; all others were clear to everyone."""
    given = {
        idea.id: IdeaAnswers(idea.part, AnswerCounts(*counts.get(idea.number, (people, 0, 0))))
        for idea in ideas(text)
    }
    return ReaderTests((ReaderTest(month, who, people, given),))


def table(changes: Mapping[tuple[int, str], str] = {}, text: str = REPORT) -> str:
    """The table of answers, filled in for 8 people, with other cells by line and column from 1."""
    rows = list(csv.reader(io.StringIO(table_of(ideas(text), {}).removeprefix("\ufeff"), newline="")))
    for row in rows[1:]:
        for column, number in ((CLEAR, "6"), (NOT_SURE, "1"), (NOT_CLEAR, "1")):
            row[COLUMNS.index(column)] = number
    for (line, column), typed in changes.items():
        rows[line - 1][COLUMNS.index(column)] = typed
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()

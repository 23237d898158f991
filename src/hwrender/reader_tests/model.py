"""Tests with readers as values: how many people, who, when, and what they said of each idea."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from hwrender.metadata import PartialDate

MOST_PEOPLE = 200
"""More people than ever sat round a table with one report; a longer number is no count."""

ID = re.compile(r"[0-9a-f]{16}(?:-[2-9])?")
"""What an idea is called: a digest of its words and picture, and a number where others have the same."""
PART = re.compile(r"[0-9a-f]{8}")
"""What a part is called: a digest of its title."""
MONTH = re.compile(r"((?:19|20)[0-9][0-9])-(0[1-9]|1[0-2])")


class Answer(Enum):
    """What a face stands for."""

    CLEAR = "clear"
    NOT_SURE = "not_sure"
    NOT_CLEAR = "not_clear"


class AnswerCounts(Struct, frozen=True):
    """How many readers gave each answer on one idea."""

    clear: int = 0
    not_sure: int = 0
    not_clear: int = 0

    def with_one_more(self, answer: Answer) -> AnswerCounts:
        return replace(self, **{answer.value: getattr(self, answer.value) + 1})

    def all(self) -> int:
        return self.clear + self.not_sure + self.not_clear

    def unclear(self) -> int:
        """How many did not say that it is clear."""
        return self.not_sure + self.not_clear


class IdeaAnswers(Struct, frozen=True):
    """What was said of one idea. `part` is what the part that it stood in is called."""

    part: str
    counts: AnswerCounts


class ReaderTest(Struct, frozen=True):
    """One test: the month ("2026-11"), who the readers were (a key of `GROUPS`), how many, and their answers
    by idea."""

    month: str
    who: str
    people: int
    ideas: Mapping[str, IdeaAnswers]

    def date(self) -> PartialDate:
        """The month as a date."""
        year, month = self.month.split("-")
        return PartialDate(int(year), int(month))

    def told_us(self) -> bool:
        """Whether anybody said that something is not clear."""
        return any(each.counts.unclear() for each in self.ideas.values())


class ReaderTests(Struct, frozen=True):
    """All that readers said of a report: the `tests`, oldest first, and single answers `collected` at the
    desk, of which nobody knows how many people gave them."""

    tests: tuple[ReaderTest, ...] = ()
    collected: Mapping[str, AnswerCounts] = {}


NOTHING_SAID = ReaderTests()


class TriedBy(Struct, frozen=True):
    """What the copies say of one group of readers: how many there were at least, and whether they said what
    is not clear."""

    who: str
    people: int
    told_us: bool

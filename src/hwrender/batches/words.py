"""What the page of a batch says: each standing with its heading, what it means, and its word in the table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from msgspec import Struct


class ReportStanding(Enum):
    """How a report stands after a batch. What needs a person most comes first."""

    REFUSED = "refused"
    FAILED = "failed"
    GONE = "report gone"
    OUT_OF_DATE = "out of date"
    DRAFT = "draft"
    MADE = "made"
    WAITING = "waiting"
    UNCHANGED = "not changed"


class StandingWords(Struct, frozen=True):
    """A heading, what it means for whoever reads it, and how often in one sentence: for one, and for more."""

    heading: str
    means: str
    one: str
    more: str


STANDING_WORDS: Mapping[ReportStanding, StandingWords] = MappingProxyType(
    {
        ReportStanding.REFUSED: StandingWords(
            "Change these reports",
            "Nothing new was made of them. If there were older copies, they are still there.",
            "1 report needs a change.",
            "{:,} reports need a change.",
        ),
        ReportStanding.FAILED: StandingWords(
            "These could not be made",
            "Something outside the report went wrong. If there were older copies, they are still there. "
            "“hwrender watch” tries again by itself.",
            "1 report could not be made.",
            "{:,} reports could not be made.",
        ),
        ReportStanding.GONE: StandingWords(
            "Copies without a report",
            "The report of these copies is not in the folder any more. Nobody has deleted the copies.",
            "1 folder has copies without a report.",
            "{:,} folders have copies without a report.",
        ),
        ReportStanding.OUT_OF_DATE: StandingWords(
            "Some copies are out of date",
            "The report has changed, and only some of its copies were made again.",
            "1 report has old copies.",
            "{:,} reports have old copies.",
        ),
        ReportStanding.DRAFT: StandingWords(
            "Drafts",
            "Some easy words are not approved yet. Each copy says that it is a draft.",
            "1 report has drafts.",
            "{:,} reports have drafts.",
        ),
        ReportStanding.MADE: StandingWords(
            "Made", "These copies are new.", "1 report was made.", "{:,} reports were made."
        ),
        ReportStanding.WAITING: StandingWords(
            "Not made yet", "Their turn comes later.", "1 report is waiting.", "{:,} reports are waiting."
        ),
        ReportStanding.UNCHANGED: StandingWords(
            "Not changed",
            "Nothing has changed, so nothing was made again.",
            "1 report has not changed.",
            "{:,} reports have not changed.",
        ),
    }
)

PRIVATE = "This page is for staff. It can show private details. Keep it private."
NOTHING = "There are no reports."
ALL_WELL = "Nothing needs you now."
NEEDS_YOU = "What needs you comes first."
MORE = "{:,} more are in the table."
MORE_WRONG = "There is more to change. To see all of it, run: {}"
SHARE_NONE = "Out of date: {}. Do not share them. Make all copies of this report again."
READ_FIRST = "Read the easy words. Then run: {}"
DELETE = "If nobody should get these copies, delete the folder {}"

"""What `check` says, in the order in which it says it: a value that is printed, or written as a page."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.triage.excerpts import Excerpt


class Matter(Enum):
    """Why a finding matters, what matters most first; the value is what people read over its findings."""

    STOPS = "This stops the build"
    PRIVACY = "This could show who somebody is"
    READERS = "Readers said that this is not clear"
    MEANING = "The easy words and the summary may differ"
    ELSEWHERE = "Only the other edition shows this"
    MISTAKES = "This may be a mistake"
    STUMBLES = "This makes readers stumble most"
    OTHERS = "The rest"


class QuotedFinding(Struct, frozen=True):
    """A finding and the words that it is about, where it is about words. `part` is the title of the part of
    the report that it stands in, empty above the first. One that is not here is about a file beside it."""

    finding: Finding
    excerpt: Excerpt | None
    part: str
    is_here: bool = True


class TriageEntry(Struct, frozen=True):
    """Findings of one kind, the one to look at first before the others. None are of another kind."""

    first: QuotedFinding
    others: tuple[QuotedFinding, ...] = ()

    def all(self) -> tuple[QuotedFinding, ...]:
        return (self.first, *self.others)


class TriageGroup(Struct, frozen=True):
    """The entries that matter for one reason, first things first."""

    matter: Matter
    entries: tuple[TriageEntry, ...]


class RuleCount(Struct, frozen=True):
    """How many more findings a code has, and one of them."""

    code: str
    count: int
    example: QuotedFinding


class Triage(Struct, frozen=True):
    """The findings of one report in the order in which they matter.

    `groups` are shown, `rest` is counted by rule. `held_back` are findings that go away by themselves: about
    the words of parts that still get easy words, or of parts whose `:::` lines are broken.
    """

    groups: tuple[TriageGroup, ...]
    rest: tuple[RuleCount, ...] = ()
    held_back: tuple[Finding, ...] = ()

    def is_whole(self) -> bool:
        """Whether every finding is shown."""
        return not self.rest and not self.held_back

    def stopping(self) -> tuple[TriageEntry, ...]:
        """What stops the build."""
        return tuple(
            entry for group in self.groups if group.matter is Matter.STOPS for entry in group.entries
        )

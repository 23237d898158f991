"""What matters first: from all findings of a report to the few that a person should look at now.

Nothing is lost: what is not shown is counted by its rule, and `everything` shows it all in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.triage.folding import TriageReader
from hwrender.triage.model import Matter, Triage, TriageEntry, TriageGroup
from hwrender.triage.parts import plain_title
from hwrender.triage.ranking import matter_of, rank

__all__ = ["MOST_ENTRIES", "everything", "first_things", "in_kinds"]

MOST_ENTRIES = 20
"""So many entries are shown at most."""
MOST_STUMBLES = 6
"""So many of them are on wording alone: a person mends those, and looks again."""


def first_things(
    findings: Sequence[Finding], document: Document | None, text: str, *, strict: bool = False
) -> Triage:
    """What to look at first: at most twenty entries, and the rest by rule."""
    reader = TriageReader(findings, document, text)
    held_back = reader.parts.held_back(findings)
    standing = sorted((each for each in findings if each not in held_back), key=rank)
    groups: list[TriageGroup] = []
    left: list[Finding] = []
    room = MOST_ENTRIES
    for matter in Matter:
        found = [each for each in standing if matter_of(each, strict=strict) is matter]
        entries = reader.entries(found) if matter is not Matter.OTHERS else ()
        most = min(room, MOST_STUMBLES) if matter is Matter.STUMBLES else room
        shown, later = entries[:most], entries[most:]
        room -= len(shown)
        left += [each.finding for entry in later for each in entry.all()]
        left += found if matter is Matter.OTHERS else []
        if shown:
            groups.append(TriageGroup(matter, shown))
    in_order = tuple(each for each in findings if each in held_back)
    return Triage(tuple(groups), tuple(reader.counts(left)), in_order)


def everything(
    findings: Sequence[Finding],
    document: Document | None,
    text: str,
    *,
    strict: bool = False,
    codes: Iterable[str] = (),
    part: str = "",
) -> Triage:
    """All findings, each by itself, in the same order. `codes` are codes or their letters, and `part` the
    title of a part: with them, only what they name."""
    reader = TriageReader(findings, document, text)
    wanted = [
        each
        for each in sorted(findings, key=rank)
        if not codes or {each.code, each.code[0]} & {*codes}
        if not part or plain_title(reader.parts.title_of(each)) == plain_title(part)
    ]
    groups = []
    for matter in Matter:
        found = [each for each in wanted if matter_of(each, strict=strict) is matter]
        if found:
            groups.append(TriageGroup(matter, tuple(TriageEntry(reader.quoted(each)) for each in found)))
    return Triage(tuple(groups))


def in_kinds(findings: Sequence[Finding]) -> tuple[TriageEntry, ...]:
    """All findings, those of one kind as one entry, without the words that they are about: for whoever only
    has to know. What matters first comes first, and else their order stays."""
    matters = list(Matter)
    in_order = sorted(findings, key=lambda each: matters.index(matter_of(each)))
    return TriageReader(findings, None, "").entries(in_order)

"""What `check` and the commands that make files say alike: whether copies are drafts, and what ends that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import assert_never

from hwrender.checks.parts import PartState, ReportPart, Unready, is_draft
from hwrender.commands import command
from hwrender.edition.kind import EditionKind


def state_line(
    parts: Sequence[ReportPart], kind: EditionKind, report: Path, *, is_quiet: bool = False
) -> str:
    """What copies of these parts are, why, and the command that ends it; nothing when they may go out.

    `parts` are there where easy read was asked for, `kind` is the edition that there are words for. Who wants
    quiet is told of drafts alone: nobody may share one by mistake.
    """
    if not parts or (kind is EditionKind.EASY and not is_draft(parts)):
        return ""
    if is_quiet and kind is EditionKind.FULL:
        return ""
    match kind:
        case EditionKind.EASY:
            return " ".join(["The copies are drafts.", *_reasons(parts), _what_ends_it(parts, report)])
        case EditionKind.FULL:
            return (
                "No part has easy-read wording. The copies are the full report, not easy read. "
                f"To start the easy words, run: {command('draft', report)}"
            )
        case _:
            assert_never(kind)


def approval_line(parts: Sequence[ReportPart], report: Path) -> str:
    """How many parts nobody has approved as they are, and the command that ends it; nothing when all are."""
    if is_draft(parts):
        return " ".join([*_reasons(parts), _what_ends_it(parts, report)])
    count = sum(each.state is PartState.WRITTEN for each in parts)
    if not count:
        return ""
    said = "1 part is not approved." if count == 1 else f"{count} parts are not approved."
    return f"{said} When somebody has read both sides, run: {command('check', report, '--approve')}"


STATES_IN_WORDS: Mapping[PartState, str] = MappingProxyType(
    {
        PartState.APPROVED: "approved",
        PartState.WRITTEN: "written by a person",
        PartState.DRAFTED: "drafted and not read",
        PartState.NONE: "without easy-read wording",
    }
)


def parts_line(counts: Mapping[str, int]) -> str:
    """How many parts of a report are in each state, as a manifest has it."""
    said = [
        f"{counts[state.value]} {words}" for state, words in STATES_IN_WORDS.items() if state.value in counts
    ]
    return f"Parts: {', '.join(said)}."


def _reasons(parts: Sequence[ReportPart]) -> Iterator[str]:
    for unready in Unready:
        count = sum(each.unready is unready for each in parts)
        if count:
            one, more = _said(unready)
            yield f"1 part {one}." if count == 1 else f"{count} parts {more}."


def _said(unready: Unready) -> tuple[str, str]:
    """What is so of one part, and of more."""
    match unready:
        case Unready.MISSING:
            return "has no easy-read wording", "have no easy-read wording"
        case Unready.UNREAD:
            return "is drafted and not read", "are drafted and not read"
        case Unready.TO_DO:
            return "has a “To do” left", "have a “To do” left"
        case Unready.CHANGED:
            return "was changed after somebody approved it", "were changed after somebody approved them"
        case _:
            assert_never(unready)


def _what_ends_it(parts: Sequence[ReportPart], report: Path) -> str:
    """Where only words are wanting, `draft` starts them. What is there has to be read by a person."""
    if all(each.unready in (None, Unready.MISSING) for each in parts):
        return f"To start the easy words, run: {command('draft', report)}"
    return f"Read and mend them. Then run: {command('check', report, '--approve')}"

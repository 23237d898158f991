"""The changes of a corrected Word copy, before and after, and what somebody says to each of them."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence

import click

from hwrender.cli.terminal import echo, put, text_width
from hwrender.taking import NotTaken, Proposal, Taken
from hwrender.taking.changes import (
    Added,
    Commented,
    Deleted,
    FieldSet,
    MeaningSet,
    MovedAway,
    Pictured,
    Reordered,
    Reworded,
    TableRowAdded,
    TableRowDeleted,
)

_QUESTION = "Take this change?"
_ANSWERS = {
    "y": "Yes.",
    "n": "No.",
    "a": "Yes, and yes to all that follow.",
    "q": "Stop here. Take those with a yes.",
}
_KINDS: dict[type[Taken], str] = {
    Added: "A new row",
    Deleted: "A row was deleted",
    Reordered: "Rows were moved",
    MovedAway: "A row was moved to another part",
    Pictured: "Another picture",
    Commented: "A comment",
    TableRowAdded: "A new row of a table",
    TableRowDeleted: "A row of a table was deleted",
    FieldSet: "The title",
    MeaningSet: "What a hard word means",
}
_WORDS = "Other words"


def show_older(proposal: Proposal) -> None:
    """What a person should know of the copy before they look at its changes."""
    if proposal.is_exact and proposal.is_older:
        echo("The report was changed after this copy was made. Both changes are kept.")
    elif not proposal.is_exact:
        is_marked = proposal.comparison.has_marks()
        echo("This copy was not made on this computer." if is_marked else "This copy has lost its marks.")
        echo("It is held against the report as it is now.")
        echo("Look at each change: the report may be newer than the copy.")


def show_changes(changes: Sequence[Taken]) -> None:
    """All changes on stdout."""
    for number, change in enumerate(changes, 1):
        _show(change, number, len(changes))
    if changes:
        put()


def ask_about(proposal: Proposal) -> Collection[int]:
    """The numbers of the changes that somebody wants. Raises `click.Abort` when the answer is Ctrl-C."""
    show_older(proposal)
    echo("You can answer each question with one letter:")
    for letter, meaning in _ANSWERS.items():
        echo(f"  {letter}  {meaning}")
    wanted: list[int] = []
    for number, change in enumerate(proposal.changes):
        _show(change, number + 1, len(proposal.changes))
        echo()
        answer = click.prompt(_QUESTION, type=click.Choice(list(_ANSWERS), case_sensitive=False), err=True)
        if answer == "a":
            return [*wanted, *range(number, len(proposal.changes))]
        if answer == "q":
            break
        wanted += [number] if answer == "y" else []
    return wanted


def _show(change: Taken, number: int, count: int) -> None:
    what = _KINDS.get(type(change), _WORDS)
    where = f", in “{change.part}”" if change.part else ""
    if isinstance(change, Reworded) and not change.part:
        where = ", in a footnote"
    put()
    put(f"Change {number} of {count}: {what}{where}", mark=what, bold=True)
    if change.is_tracked:
        put("  This is a tracked change in Word.")
    if change.beside:
        put("Beside these words:")
        _put_words(change.beside)
    if change.before and change.before != change.after:
        put("Before:")
        _put_words(change.before)
    if change.after:
        put("After:" if change.before != change.after else "These words:", colour="green")
        _put_words(change.after)


def show_not_taken(not_taken: Sequence[NotTaken]) -> None:
    """What is not in the report, why, and what to do."""
    if not not_taken:
        return
    echo()
    echo("Not taken:", mark="Not taken", colour="yellow", bold=True)
    for each in not_taken:
        words = each.words or each.report
        echo(f"  “{' '.join(words.split())}”")
        if each.report and each.words:
            echo(f"  In the report: “{' '.join(each.report.split())}”")
        echo(f"    {each.why.value}")


def _put_words(words: str) -> None:
    for line in words.split("\n"):
        for row in textwrap.wrap(line, text_width() - 3, break_long_words=False, break_on_hyphens=False):
            put(f"  {row}")

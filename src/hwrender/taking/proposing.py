"""What somebody changed in a copy, to be agreed to; and the report with what got a yes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from hwrender.checks.parts import PartState
from hwrender.copy_marks import CopyKind
from hwrender.revising import RowPart, merge, rows_of
from hwrender.taking.accounting import lost_words
from hwrender.taking.applying import NameOf, apply
from hwrender.taking.changes import NotTaken, Taken, WhyNot
from hwrender.taking.comparing import CopyComparison, compare
from hwrender.taking.deriving import changed_rows
from hwrender.taking.furniture import changed_furniture
from hwrender.taking.known_pictures import with_known_pictures
from hwrender.taking.model import WordCopy
from hwrender.taking.ordering import changed_order
from hwrender.taking.outside_rows import changed_outside_rows
from hwrender.taking.review import new_words

_A_PICTURE = "a picture between others"


class MadeCopy(Struct, frozen=True):
    """The copy that a text of a report makes, and its `title`. `targets` names its pictures by digest."""

    text: str
    copy: WordCopy
    targets: dict[str, str]
    title: str


class Proposal(Struct, frozen=True, eq=False):
    """The changes in a copy, and what cannot be taken. `is_exact` says that the state that it was made from
    is known; `is_older` that the report has changed since."""

    made: MadeCopy
    comparison: CopyComparison
    changes: tuple[Taken, ...]
    not_taken: tuple[NotTaken, ...]
    is_exact: bool
    is_older: bool


class Settled(Struct, frozen=True):
    """The new text of the report, what is not in it, and the parts whose approval has ended by it."""

    text: str
    not_taken: tuple[NotTaken, ...]
    unapproved: tuple[str, ...]


def propose(ours: str, corrected: WordCopy, made: MadeCopy, *, is_known: bool) -> Proposal | None:
    """What was changed in a corrected copy; None where the text is no report.

    `ours` is the report as it is now, and `made` the copy of the state that the corrected one was made from,
    if that `is_known`, or of the report as it is now.
    """
    is_exact = is_known and corrected.kind is not None
    made_copy, corrected = with_known_pictures(made.copy, corrected)
    comparison = compare(made.text, made_copy, corrected, made.targets, is_exact=is_exact)
    if comparison is None:
        return None
    found = (
        *changed_rows(comparison),
        *changed_outside_rows(comparison),
        *changed_order(comparison),
        *changed_furniture(comparison),
    )
    words_apart = corrected.apart
    if corrected.kind == "review":
        words_apart = new_words(words_apart, made.title, rows_of(made.text))
    apart = tuple(NotTaken(words, WhyNot.APART) for words in words_apart if words)
    if _digests(corrected) != _digests(made_copy) and comparison.kind != "review":
        apart = (*apart, NotTaken("", WhyNot.PICTURE, _A_PICTURE))
    return Proposal(
        made,
        comparison,
        tuple(each for each in found if not isinstance(each, NotTaken)),
        (*(each for each in found if isinstance(each, NotTaken)), *apart),
        is_exact,
        made.text != ours,
    )


def _digests(copy: WordCopy) -> list[str]:
    """The pictures that are at no words, by their digests."""
    return [picture.digest for picture in copy.loose]


def settle(
    proposal: Proposal,
    ours: str,
    chosen: Collection[int],
    name_of: NameOf,
    made_of: Callable[[str], MadeCopy | None],
) -> Settled:
    """The report with the changes of these numbers. `made_of` makes the copy of a text: by its words it is
    proved that none is lost."""
    changes = [each for number, each in enumerate(proposal.changes) if number in chosen]
    refused = [
        NotTaken(each.after, WhyNot.REFUSED, each.before)
        for number, each in enumerate(proposal.changes)
        if number not in chosen
    ]
    base = proposal.made.text
    kind: CopyKind = "full" if proposal.comparison.kind == "full" else "easy"
    theirs, failed = apply(base, changes, kind, name_of)
    text, conflicts = _merged(base, ours, theirs)
    named = (*proposal.not_taken, *refused, *failed, *conflicts)
    now = made_of(text)
    lost = () if now is None else _lost(proposal, now, named)
    return Settled(text, (*named, *lost), _unapproved(rows_of(ours), rows_of(text)))


def _lost(proposal: Proposal, now: MadeCopy, named: Sequence[NotTaken]) -> tuple[NotTaken, ...]:
    is_older = proposal.is_older or not proposal.is_exact
    return lost_words(proposal.comparison, now.copy.paragraphs, named, is_older=is_older)


def _merged(base: str, ours: str, theirs: str) -> tuple[str, tuple[NotTaken, ...]]:
    """Both sets of changes in one text, with ours where both changed the same."""
    if base == ours:
        return theirs, ()
    if theirs == base:
        return ours, ()
    merged = merge(base, ours, theirs)
    return merged.text, tuple(
        NotTaken(each.theirs.words, WhyNot.CONFLICT, each.ours.words) for each in merged.conflicts
    )


def _unapproved(before: Sequence[RowPart], after: Sequence[RowPart]) -> tuple[str, ...]:
    """The parts that were approved and are not any more, by their names."""
    still = {part.number for part in after if part.state is PartState.APPROVED}
    approved = [part for part in before if part.state is PartState.APPROVED]
    return tuple(part.title for part in approved if part.number not in still)

"""The changes that a person can make, as a closed union.

Each that is about a row carries its `part`, its `number` and its `seal` as the person saw them. A row that
has moved since is found by its seal; where the row is another by now, the change is stale.
"""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from hwrender.revising.entries import Entry
from hwrender.revising.model import ProposedRow, ReportRow


class StaleChange(Exception):  # noqa: N818 # it is no fault, but an answer with the row in it
    """The row is another by now. `row` is what stands at its place, or None where nothing does."""

    def __init__(self, row: ReportRow | None) -> None:
        super().__init__("This row was changed meanwhile. Look at it again.")
        self.row = row


class RowChange(Struct, frozen=True):
    """A change of one row."""

    part: int
    number: int
    seal: str


class Reword(RowChange, frozen=True):
    """Give a row other words. `words` are typed as `ReportRow.typed` says. A blank line makes a new row."""

    words: str


class RewordEntries(RowChange, frozen=True):
    """Give a row other words, line by line, with links and other marks as Markdown. Each of `rows` becomes a
    row; an entry that says what an old one said keeps its lines."""

    rows: tuple[tuple[Entry, ...], ...]


class SplitRow(RowChange, frozen=True):
    """Make two rows of one: the second begins at the character `at` of `ReportRow.typed`."""

    at: int


class JoinRows(RowChange, frozen=True):
    """Make one row of this one and the next, which the person saw with `next_seal`. Of two pictures the first
    stays."""

    next_seal: str


class MoveRow(RowChange, frozen=True):
    """Move a row, so that its number within the part is `to`."""

    to: int


class DeleteRow(RowChange, frozen=True):
    """Take a row out, with its picture and its comments."""


class AddRow(RowChange, frozen=True):
    """Write a new row after this one. With the number -1 and the seal "" it is the first of its part, which
    need not have easy wording yet."""

    words: str
    picture: str = ""
    alt: str = ""


class AddEntries(RowChange, frozen=True):
    """Write new rows after this one, line by line. The first of them has the `picture`, if one is named."""

    rows: tuple[tuple[Entry, ...], ...]
    picture: str = ""
    alt: str = ""


class ChoosePicture(RowChange, frozen=True):
    """Name a picture for a row: a name in the library, a file beside the report, "none", or "" to have one
    chosen. Where a row must have a name to stay apart from the row above, the best one is written for ""."""

    picture: str
    alt: str = ""


class WriteComment(RowChange, frozen=True):
    """Write a note beside a row. No copy shows it."""

    words: str


class DropComment(RowChange, frozen=True):
    """Take a note out. `comment` is one of `ReportRow.comments`."""

    comment: str


class AcceptFinding(RowChange, frozen=True):
    """Accept a finding in a row, with the `reason`. `code` is its code, or its id to accept it alone; `line`
    is its line in the source, 0 if it is about the whole row."""

    code: str
    reason: str
    line: int = 0


class AcceptElsewhere(Struct, frozen=True):
    """Accept a finding that is in no row: in a summary, a footnote or the front matter.

    `line` is its line in the source, and `words` are that line as the person saw it.
    """

    code: str
    reason: str
    line: int
    words: str


class TakeDraft(RowChange, frozen=True):
    """Take rows of a draft, to stand after this row; with -1 and "" they come first. A part without easy
    wording gets it, marked as a draft."""

    rows: tuple[ProposedRow, ...]


class SetField(Struct, frozen=True):
    """Fill in a field of the front matter ("title", "contact.phone"), or empty it with "" or ().

    `seen` is the value that the person saw; where the field holds another by now, the change is stale. None
    stands for no matter what.
    """

    name: str
    value: str | tuple[str, ...]
    seen: str | tuple[str, ...] | None = None


class SetEntry(Struct, frozen=True):
    """Write an entry of a field that is a list of keys: a hard word of the `glossary` with its meaning and
    how to say it, a word of `pictures` or `lexicon`, a code of `ignore`. An empty `value` takes it out."""

    field: str
    key: str
    value: str
    say: str = ""


class ApproveRows(Struct, frozen=True):
    """Approve a part whose rows all have an OK.

    `seals` are those of the rows that a person said OK to, `summary_seal` is that of the part as they saw it.
    The mark of a draft goes out and `name` and `day` come in. `unfaithful` are lines of findings which say
    that the easy wording differs from its summary: with one of them in it, a part is not approved.
    """

    part: int
    seals: tuple[str, ...]
    summary_seal: str
    name: str
    day: date
    unfaithful: tuple[int, ...] = ()


Change: TypeAlias = (
    Reword
    | RewordEntries
    | SplitRow
    | JoinRows
    | MoveRow
    | DeleteRow
    | AddRow
    | AddEntries
    | ChoosePicture
    | WriteComment
    | DropComment
    | AcceptFinding
    | AcceptElsewhere
    | TakeDraft
    | SetField
    | SetEntry
    | ApproveRows
)

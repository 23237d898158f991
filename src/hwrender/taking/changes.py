"""What is taken from a corrected copy, change by change, and what is not, with the reason."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from msgspec import Struct

from hwrender.revising.entries import Entry, TypedRun
from hwrender.taking.model import CopyPicture, Holder

Rows: TypeAlias = tuple[tuple[Entry, ...], ...]


class CopyChange(Struct, frozen=True):
    """One change. `part` is the name of the part that it is in, `before` and `after` are the words as people
    read them; `is_tracked` says that it was a tracked change in Word. `beside` are the words that it stands
    with, where its own do not tell: those of a row with a picture, of the other cells in a row of a table."""

    part: str
    before: str
    after: str
    is_tracked: bool = False
    beside: str = ""


class Reworded(CopyChange, frozen=True, kw_only=True):
    """Other words for the text with this number."""

    text: int
    runs: tuple[TypedRun, ...]


class Rewritten(CopyChange, frozen=True, kw_only=True):
    """Lines that came, went or moved in a row or a block."""

    holder: Holder
    rows: Rows


class Added(CopyChange, frozen=True, kw_only=True):
    """A new row or block after another, or first in its part. `name` is what later ones stand after."""

    name: Holder
    above: Holder | None
    rows: Rows
    picture: CopyPicture | None = None


class Deleted(CopyChange, frozen=True, kw_only=True):
    """A row or block that is gone."""

    holder: Holder


class Reordered(CopyChange, frozen=True, kw_only=True):
    """The rows or blocks of a part in another order."""

    section: int
    order: tuple[Holder, ...]


class MovedAway(CopyChange, frozen=True, kw_only=True):
    """A row of easy wording that stands in another part now, as it was, after another row or first."""

    holder: Holder
    section: int
    above: Holder | None


class Pictured(CopyChange, frozen=True, kw_only=True):
    """Another picture for a row, or another description; without one it has none. It `is_same` where only
    the description is another."""

    holder: Holder
    picture: CopyPicture | None
    is_same: bool = False


class Commented(CopyChange, frozen=True, kw_only=True):
    """What somebody said of a row or block: a note for staff, which no copy shows."""

    holder: Holder
    words: str


class TableRowAdded(CopyChange, frozen=True, kw_only=True):
    """A new row of a table, below the source line of another."""

    below: int
    cells: tuple[tuple[TypedRun, ...], ...]


class TableRowDeleted(CopyChange, frozen=True, kw_only=True):
    """A row of a table that is gone, by its source line."""

    line: int


class FieldSet(CopyChange, frozen=True, kw_only=True):
    """Another value for a field of the front matter."""

    name: str
    value: str


class MeaningSet(CopyChange, frozen=True, kw_only=True):
    """Another meaning of a hard word."""

    term: str
    meaning: str


InPlace: TypeAlias = Reworded | TableRowAdded | TableRowDeleted
"""Changes of words and lines where they stand."""

Elsewhere: TypeAlias = (
    Rewritten | Added | Deleted | Reordered | MovedAway | Pictured | Commented | FieldSet | MeaningSet
)
"""Changes of whole rows and blocks, of what is beside them, and of fields."""

Taken: TypeAlias = InPlace | Elsewhere


class WhyNot(Enum):
    """Why something is not taken, and what to do."""

    HEADING = "A new heading makes a new part. Write it into the report yourself."
    GONE_HEADING = "A heading was deleted. Delete the part in the report yourself."
    FURNITURE = "These words come from the top of the report or from your organisation. Change them there."
    NOTE = "A footnote came or went. Write it into the report yourself."
    COMMENT = "This comment is about no row of the report. Read it, and do what it says."
    PICTURE = "This picture stands at no row. Change it in the report yourself."
    BAD_PICTURE = "This picture cannot be used. Save it beside the report as PNG or JPEG."
    TABLE = "A table was changed in another way than cell by cell. Change it in the report yourself."
    CODE = "These are lines of code. Change them in the report yourself."
    STRUCTURE = "This part is built in a way that cannot be changed from Word. Change it in the report."
    APART = "These words stand in a box or a drawing. Write them into the report yourself."
    CONFLICT = "These words were changed here and in the report. Choose, and write it into the report."
    GONE = "This is in the copy and not in the report. It may be deleted there. It stays out."
    UNSURE = "This is in the report and not in the copy. It may be new, or deleted in Word. It stays."
    ORDER = "This stands elsewhere in the copy. In the report it stays where it is."
    LOST = "No place was found for these words. Write them into the report yourself."
    SIGNS = "These words have signs that cannot be saved. Type them into the report."
    REFUSED = "You said no to this change."


class NotTaken(Struct, frozen=True):
    """Words that are not in the report, and why. `report` are those that stand there instead, if any do."""

    words: str
    why: WhyNot
    report: str = ""

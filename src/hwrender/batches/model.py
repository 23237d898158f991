"""A batch: the reports that were looked at together, and how each of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from hwrender.batches.words import ReportStanding


class BatchRow(Struct, frozen=True):
    """One report by its path, or one folder of copies whose report is gone.

    `why` are sentences for people: what is so and what to do. `copies` is the number of files that there are,
    `seconds` how long they took.
    """

    name: str
    standing: ReportStanding
    why: tuple[str, ...] = ()
    folder: str = ""
    copies: int = 0
    seconds: float | None = None


class Batch(Struct, frozen=True):
    """The rows in the order in which people want them, when the batch ended, and how long it took."""

    rows: tuple[BatchRow, ...]
    ended: datetime
    seconds: float

    def counts(self) -> Mapping[ReportStanding, int]:
        """How many rows of each standing there are, in order, without those of which there is none."""
        found = Counter(row.standing for row in self.rows)
        return {standing: found[standing] for standing in ReportStanding if found[standing]}


def batch_of(rows: Iterable[BatchRow], ended: datetime, seconds: float) -> Batch:
    """The rows by what needs a person most, and then by name."""
    order = {standing: number for number, standing in enumerate(ReportStanding)}
    return Batch(tuple(sorted(rows, key=lambda row: (order[row.standing], row.name))), ended, seconds)

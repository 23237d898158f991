"""Two sets of changes in one text, with the places that a person must choose."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from hwrender.revising.units import Unit, text_of_units


class Keep(Enum):
    """Which side of a conflict a person chose."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class ConflictSide(Struct, frozen=True):
    """What one side has at a place: its lines as they stand there, and its words as a person reads them."""

    units: tuple[Unit, ...]

    @property
    def source(self) -> str:
        """The lines."""
        return "".join(unit.raw for unit in self.units)

    @property
    def words(self) -> str:
        """The words, typed as those of a row are."""
        return "\n".join(unit.words for unit in self.units).strip("\n")


class Conflict(Struct, frozen=True):
    """A place that both sides changed, each in another way. A side that took it out has nothing."""

    base: ConflictSide
    ours: ConflictSide
    theirs: ConflictSide


class Merged(Struct, frozen=True):
    """Both sets of changes in one text. `pieces` are its parts in order; its lines end with `line_end`.

    `neighbours` are the lines and rows that stood right below one another in one of the texts.
    """

    pieces: tuple[Unit | Conflict, ...]
    line_end: str
    neighbours: frozenset[tuple[str, str]]

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The places that a person must choose, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Conflict))

    @property
    def text(self) -> str:
        """The text with our side at each of them."""
        return self.settled({})

    def settled(self, choices: Mapping[int, Keep]) -> str:
        """The text as a person chose, by the number of the conflict; our side where they did not choose."""
        units: list[Unit] = []
        number = 0
        for piece in self.pieces:
            if isinstance(piece, Unit):
                units.append(piece)
                continue
            units += _chosen(piece, choices.get(number, Keep.OURS))
            number += 1
        return text_of_units(units, self.line_end, self.neighbours)


def _chosen(conflict: Conflict, keep: Keep) -> tuple[Unit, ...]:
    match keep:
        case Keep.OURS:
            return conflict.ours.units
        case Keep.THEIRS:
            return conflict.theirs.units
        case Keep.BOTH:
            return (*conflict.ours.units, *conflict.theirs.units)

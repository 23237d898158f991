"""Changes from a copy written into the text of a report: words first, then lines, rows and their order.

What cannot be written is left as it was, and told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from hwrender.copy_marks import CopyKind
from hwrender.pictures.choice import NO_PICTURE
from hwrender.revising import RefusedChange, SetEntry, SetField, StaleChange, revise
from hwrender.taking.changes import (
    Added,
    Commented,
    Deleted,
    Elsewhere,
    FieldSet,
    InPlace,
    MeaningSet,
    MovedAway,
    NotTaken,
    Pictured,
    Reordered,
    Rewritten,
    Taken,
    WhyNot,
)
from hwrender.taking.inline_changes import with_words_in_place
from hwrender.taking.model import CopyPicture
from hwrender.taking.row_places import RowPlaces

NameOf = Callable[[CopyPicture], str]
"""The target of a picture: its name in the library, or that of a file beside the report; none where it cannot
be used."""


def apply(
    text: str, changes: Sequence[Taken], kind: CopyKind, name_of: NameOf
) -> tuple[str, tuple[NotTaken, ...]]:
    """The text with these changes, and those of them that could not be written."""
    in_place = [each for each in changes if isinstance(each, InPlace)]
    new, refused = with_words_in_place(text, in_place, kind)
    failed = [NotTaken(each.after or each.before, WhyNot.SIGNS, each.before) for each in refused]
    applying = _Applying(new, name_of)
    for change in _in_steps(each for each in changes if not isinstance(each, InPlace)):
        applying.make(change)
    return applying.places.text, (*failed, *applying.failed)


_STEPS: tuple[tuple[type[Elsewhere], ...], ...] = (
    (FieldSet, MeaningSet),
    (Pictured,),
    (Commented,),
    (Rewritten,),
    (MovedAway, Added),
    (Deleted,),
    (Reordered,),
)


def _in_steps(changes: Iterable[Elsewhere]) -> list[Elsewhere]:
    """The changes in the order in which they are made: what stands after a row needs that row."""
    found = list(changes)
    return [each for step in _STEPS for each in found if isinstance(each, step)]


class _Applying:
    """Makes one change after another."""

    def __init__(self, text: str, name_of: NameOf) -> None:
        self.places = RowPlaces(text)
        self.failed: list[NotTaken] = []
        self._name_of = name_of

    def make(self, change: Elsewhere) -> None:
        """Make a change, or tell that it cannot be made."""
        before = self.places.text
        try:
            self._make(change)
        except RefusedChange:
            self.places.text = before
            self.failed.append(NotTaken(change.after or change.before, WhyNot.SIGNS, change.before))
        except StaleChange:
            self.places.text = before
            self.failed.append(NotTaken(change.after or change.before, WhyNot.STRUCTURE, change.before))

    def _make(self, change: Elsewhere) -> None:
        places = self.places
        match change:
            case FieldSet(name=name, value=value):
                places.text = revise(places.text, SetField(name, value))
            case MeaningSet(term=term, meaning=meaning):
                places.text = revise(places.text, SetEntry("glossary", term, meaning))
            case Pictured(holder=holder, picture=picture):
                self._picture(change, picture)
            case Commented(holder=holder, words=words):
                places.comment(holder, words)
            case Rewritten(holder=holder, rows=rows):
                places.rewrite(holder, rows)
            case Added(name=name, above=above, rows=rows, picture=picture):
                target = "" if picture is None else self._name_of(picture)
                places.add(name, above, rows, target, "" if picture is None else picture.alt)
            case MovedAway(holder=holder, section=section, above=above):
                places.move_away(holder, section, above)
            case Deleted(holder=holder):
                places.delete(holder)
            case Reordered(section=section, order=order):
                places.order(section, order)
            case _:
                assert_never(change)

    def _picture(self, change: Pictured, picture: CopyPicture | None) -> None:
        named = self.places.picture_of(change.holder) if change.is_same else ""
        target = NO_PICTURE if picture is None else named or self._name_of(picture)
        if not target:
            self.failed.append(NotTaken(change.after, WhyNot.BAD_PICTURE, change.before))
            return
        self.places.choose_picture(change.holder, target, "" if picture is None else picture.alt)

"""A record is a frozen dataclass to everybody who uses it."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from hwrender.record import record


@record
class Place:
    """Where something is."""

    line: int
    column: int = 1


@record
class End:
    """Nothing more."""


@record
class Point:
    line: int
    column: int = 1


@record
class Holder:
    items: list[int] = field(default_factory=list)
    named: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    line: int
    column: int = 1


def test_a_record_is_a_dataclass() -> None:
    assert is_dataclass(Place)
    assert [(each.name, each.default) for each in fields(Place)][1] == ("column", 1)
    assert replace(Place(2), column=5) == Place(2, 5)
    assert Place.__match_args__ == ("line", "column")
    assert repr(Place(2)) == "Place(line=2, column=1)" == repr(Plain(2)).replace("Plain", "Place")


def test_records_are_equal_when_their_class_and_values_are() -> None:
    assert Place(1) == Place(1, 1)
    assert Place(1) != Place(2)
    assert Place(1) != Point(1)
    assert Place(1) != (1, 1)
    assert End() == End()
    assert len({Place(1), Place(1, 1), Place(2), End(), End()}) == 3


def test_a_record_cannot_be_changed() -> None:
    place = Place(1)
    with pytest.raises(FrozenInstanceError):
        place.line = 2  # type: ignore[misc]  # this is what must fail
    with pytest.raises(FrozenInstanceError):
        del place.line
    with pytest.raises(FrozenInstanceError):
        place.other = 2  # type: ignore[attr-defined]  # this is what must fail
    assert place == Place(1)
    assert not hasattr(place, "__dict__")


def test_a_record_takes_what_its_fields_say() -> None:
    assert Place(column=3, line=2) == Place(2, 3)
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]  # this is what must fail
    with pytest.raises(TypeError):
        Place(1, 2, 3)  # type: ignore[call-arg]  # this is what must fail


def test_a_record_goes_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps((Place(2, 3), End()))) == (Place(2, 3), End())


def test_a_default_is_made_anew_for_each_record() -> None:
    assert Holder().items == []
    assert Holder().items is not Holder().items
    assert Holder([1], "x") == Holder(named="x", items=[1])

"""Records: frozen, slotted dataclasses that cost little to define.

Python compiles six functions for each frozen dataclass when its module is imported. For the classes that make
a PDF this took a fifth of the command's time. A record is the same to whoever uses it (`fields`, `replace`,
`match`, equality, hash, pickle), but only its `__init__` is compiled, and only once
it is needed; the rest is shared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[Made]) -> type[Made]:
    """Make a class with annotated fields a frozen, slotted dataclass."""
    if not kind.__doc__:
        kind.__doc__ = (
            kind.__name__
        )  # else dataclass works out a signature for it, which takes longest of all
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    fields = tuple(made.__dataclass_fields__.values())
    values = _getter(tuple(each.name for each in fields))

    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def reduced(self: object) -> tuple[object, ...]:
        return made, values(self)

    made.__init__, made.__repr__ = _init_when_needed(made, fields), _shown
    made.__eq__, made.__hash__, made.__reduce__ = equals, hashed, reduced
    made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
    result: type[Made] = made
    return result


def _getter(names: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _init_when_needed(made: Any, fields: tuple[Field[Any], ...]) -> object:
    """An `__init__` that is compiled when the first record is made: many kinds are never met in a run."""

    def first(self: object, *given: object, **named: object) -> None:
        made.__init__ = _init(made, fields)
        made.__init__(self, *given, **named)

    return first


def _init(made: Any, fields: tuple[Field[Any], ...]) -> object:
    """An `__init__` that fills the slots themselves, because `__setattr__` refuses."""
    known: dict[str, Any] = {}
    parameters, lines = ["self"], ["pass"]
    for each in fields:
        name, value = each.name, each.name
        known[f"set_{name}"] = made.__dict__[name].__set__
        if each.default_factory is not MISSING:
            known[f"make_{name}"], known[f"default_{name}"] = each.default_factory, MISSING
            known["MISSING"], value = MISSING, f"make_{name}() if {name} is MISSING else {name}"
        elif each.default is not MISSING:
            known[f"default_{name}"] = each.default
        parameters.append(f"{name}=default_{name}" if f"default_{name}" in known else name)
        lines.append(f"set_{name}(self, {value})")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines), known)
    made_init: object = known["__init__"]
    return made_init


def _shown(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")

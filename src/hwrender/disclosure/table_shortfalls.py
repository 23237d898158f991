"""Numbers of all in a table beside numbers of some of them, which leave few over: "Asked: 31", "Seen: 28"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.disclosure.table_labels import is_hidden, is_of_all, is_of_some
from hwrender.language.people_counts import count_alone
from hwrender.language.slices import Slice

_AT = tuple[int, int]
_Cell = tuple[_AT, str, tuple[int, Slice] | None]


def shortfalls(
    heads: Sequence[str], labels: Sequence[str], texts: Sequence[Sequence[str]]
) -> Iterator[tuple[_AT, _AT, int, int]]:
    """Where all and some stand, and how many each are, in every row and then in every column."""
    rows, columns = range(len(labels)), range(1, len(heads))
    for row in rows:
        yield from _shortfall(heads, [(row, column) for column in columns], 1, texts)
    for column in columns:
        yield from _shortfall(labels, [(row, column) for row in rows], 0, texts)


def _shortfall(
    names: Sequence[str], places: Sequence[_AT], axis: int, texts: Sequence[Sequence[str]]
) -> Iterator[tuple[_AT, _AT, int, int]]:
    """What one row or column has of it; `names` stand over it or beside it."""
    hidden = [at for at in places if is_hidden(texts[at[0]][at[1]])]
    if len(hidden) > 1:
        return
    values = [(at, names[at[axis]], count_alone(texts[at[0]][at[1]])) for at in places]
    known = {number[0] for _, _, number in values if number is not None}
    first = next((each for each, (_, name, _) in enumerate(values) if is_of_all(name)), len(values))
    if hidden:
        yield from _hidden_rest(values[first:], hidden[0])
        return
    for there, name, part in values[first + 1 :]:
        at, _, whole = values[first]
        if whole and part and is_of_some(name) and whole[0] - part[0] not in known:
            yield at, there, whole[0], part[0]


def gives_back(heads: Sequence[str], texts: Sequence[str], column: int) -> bool:
    """Whether the other numbers of a row would give one back that is hidden."""
    values: list[_Cell] = [
        ((0, each), heads[each], count_alone(texts[each])) for each in range(1, len(heads))
    ]
    first = next((each for each, (_, name, _) in enumerate(values) if is_of_all(name)), len(values))
    return any(_hidden_rest(values[first:], (0, column)))


def _hidden_rest(values: Sequence[_Cell], hidden: _AT) -> Iterator[tuple[_AT, _AT, int, int]]:
    """What all, less those who are told, leave for the one cell that is hidden."""
    if len(values) > 2 and values[0][2] and any(at == hidden for at, _, _ in values):
        parts = [number[0] for at, _, number in values[1:] if number and at != hidden]
        if len(parts) == len(values) - 2:
            yield values[0][0], hidden, values[0][2][0], sum(parts)

"""P7 in lists whose items are labels with numbers: a list with a total is a table of one column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from hwrender.disclosure.concerns import HIDDEN_CELL, MISSING_CELL, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.safer_numbers import rounded
from hwrender.disclosure.table_labels import MEASURES, is_hidden, is_total, keys_of, kind_of
from hwrender.language.people_counts import count_alone
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind

_ITEM = re.compile(r"\s*(?P<label>\S[^:–—=\n]*?)\s*[:–—=]\s*(?P<number>[^:–—=\n]{1,24}|[–—])\s*")
_FEWEST = 2


class _Labelled(Struct, frozen=True):
    """An item: its label, and its number or None where that is hidden."""

    text: Prose
    label: str
    place: Slice
    value: int | None


def find_in_lists(texts: Sequence[Prose], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """In the texts of one section: the totals of lists whose parts give a small number away."""
    for is_item, group in groupby(texts, key=lambda text: text.kind is ProseKind.ITEM):
        items = [_read(text) for text in group] if is_item else []
        read = [each for each in items if each is not None]
        if len(read) == len(items) >= _FEWEST and keys_of(" ".join(each.label for each in read)).isdisjoint(
            MEASURES - {"question"}
        ):
            yield from _given_away(read, context)


def _read(text: Prose) -> _Labelled | None:
    found = _ITEM.fullmatch(text.text)
    if found is None:
        return None
    place = Slice(*found.span("number"))
    number = count_alone(found["number"])
    if number is None and not is_hidden(found["number"]):
        return None
    return _Labelled(text, found["label"], place, None if number is None else number[0])


def _given_away(items: Sequence[_Labelled], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    totals = [each for each in items if each.value is not None and is_total(each.label)]
    if len(totals) != 1 or not kind_of([each.label for each in items]):
        return
    total = totals[0]
    parts = [each for each in items if each is not total]
    left = (total.value or 0) - sum(each.value or 0 for each in parts)
    hidden = [each for each in parts if each.value is None]
    if not context.is_small(left) or len(hidden) not in {0, 1, left}:
        return
    if not hidden:
        yield total.text, Disclosure(MISSING_CELL, total.place, suggestion=rounded(total.value or 0))
        return
    first, last = (total, hidden[0]) if items.index(total) < items.index(hidden[0]) else (hidden[0], total)
    yield last.text, Disclosure(HIDDEN_CELL, last.place, since=first.text.span(first.place))

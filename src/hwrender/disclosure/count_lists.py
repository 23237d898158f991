"""P6 and P7 in lists whose items are labels with numbers: a list with a total is a table of one column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from hwrender.disclosure.concerns import HIDDEN_CELL, MISSING_CELL, SMALL_NUMBER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.safer_numbers import grouped, rounded
from hwrender.disclosure.table_labels import MEASURES, OF_PEOPLE, is_hidden, keys_of, kind_of
from hwrender.disclosure.told_remainders import is_narrower
from hwrender.language.bounds import Bound
from hwrender.language.people_counts import count_alone, find_people_counts
from hwrender.language.people_nouns import ANSWERS
from hwrender.language.quantities import read_quantities
from hwrender.language.slices import Slice
from hwrender.language.told_lists import leads_to_people
from hwrender.language.totals import is_total
from hwrender.prose import Prose, ProseKind

_ITEM = re.compile(r"\s*(?P<label>\S[^:–—=\n]*?)\s*[:–—=]\s*(?P<number>[^:–—=\n]{1,24}|[–—])\s*")
_NAMED = re.compile(r"\s+(?:people|persons?|patients?|residents?|men|women|carers?|families|children)$")
_OF_WHAT = re.compile(
    r"(?i)(?:how|what|where|why|when|which|conditions?|languages?|reasons?)\b|.* by (?:how|what|wh)"
)
_TELLS = re.compile(
    r"(?i)(?:had|has|have|was|were|are|is|been|got|lost|never|pregnant|born|said|felt|told|wanted|asked"
    r"|left|lived"
    r"|lives|living|slept|sleeping|homeless|used|using|cut|hit|hurt|taken|given|trafficked|detained|refused"
    r"|moved|on (?:insulin|dialysis|methadone|oxygen|benefits))\b(?! (?:open|closed|working|broken|missing))"
)
"""How a label begins that says what people did or were."""
_FEWEST = 2


class _Labelled(Struct, frozen=True):
    """An item: its label, and its number or None where that is hidden."""

    text: Prose
    label: str
    place: Slice
    value: int | None
    number: str


def find_in_lists(
    texts: Sequence[Prose], context: ReportContext, given_away: frozenset[Prose] = frozenset()
) -> Iterator[tuple[Prose, Disclosure]]:
    """In the texts of one section: few people in lists of labels with numbers, and totals of such lists whose
    parts give a small number away. `given_away` are the items in which others found that."""
    lead = ""
    for is_item, group in groupby(texts, key=lambda text: text.kind is ProseKind.ITEM):
        run = list(group)
        if not is_item:
            lead = run[-1].text
            continue
        items = [_read(text) for text in run]
        read = [each for each in items if each is not None]
        labels = keys_of(" ".join(each.label for each in read))
        if len(read) == len(items) >= _FEWEST and labels.isdisjoint(MEASURES - {"question"}):
            yield from _given_away(read, context)
            if given_away.isdisjoint(run):
                yield from _left_of(lead, read, context)
            yield from _few(lead, read, context)
            yield from _narrower(read, context)
        lead = ""


def _left_of(
    lead: str, items: Sequence[_Labelled], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """What the parts leave of the number of all that stands right before the list."""
    totals = [each.value for each in find_people_counts(lead) if each.is_exact]
    known = [each for each in items if each.value is not None]
    is_whole = len(totals) == 1 and kind_of([each.label for each in known]) == "groups"
    if not is_whole or any(is_total(each.label) for each in items):
        return
    left = totals[0] - sum(each.value or 0 for each in known)
    if context.is_small(left) and len(items) - len(known) in {0, 1, left}:
        yield known[-1].text, Disclosure(MISSING_CELL, known[-1].place)


def _few(lead: str, items: Sequence[_Labelled], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """The few people beside a label, where what stands before the list or another item says that its numbers
    are of people: "How the patients came: by bus: 21, by taxi: 4"."""
    labels = [each.label for each in items]
    asks = _OF_WHAT.match(lead) is not None and not keys_of(lead).isdisjoint(OF_PEOPLE)
    of_people = asks and not kind_of(labels) and keys_of(lead).isdisjoint(MEASURES | {"staff"})
    beside = any(_NAMED.search(each.number) for each in items)
    tells_of_them = all(_TELLS.match(each.label) for each in items)
    tells_of_them = tells_of_them or (lead.rstrip().endswith(":") and leads_to_people(lead))
    for each in items:
        of_one = (
            (of_people or tells_of_them)
            and each.value is not None
            and find_people_counts(each.text.text) == ()
        )
        small = of_one and context.is_small(each.value or 0)
        limit = _limit(each.number) if of_people or beside or kind_of(labels) else 0
        if small or 0 < limit < context.largest_small_number:
            yield (
                each.text,
                Disclosure(SMALL_NUMBER, each.place, suggestion=grouped(context.largest_small_number)),
            )


def _narrower(items: Sequence[_Labelled], context: ReportContext) -> Iterator[tuple[Prose, Disclosure]]:
    """Those of the item before, all but a few: "Interviews done: 20", "Of these, straight: 18"."""
    for first, second in pairwise(items):
        left = (first.value or 0) - (second.value or 0)
        of_people = not keys_of(first.label).isdisjoint(OF_PEOPLE | ANSWERS)
        is_some = of_people and is_narrower(second.label, first.label)
        if is_some and context.is_small(left) and not context.is_small(second.value or 1):
            yield second.text, Disclosure(MISSING_CELL, second.place, since=first.text.span(first.place))


def _limit(number: str) -> int:
    """The most that "fewer than 5" can be, or 0 for what is no limit."""
    found = next(iter(read_quantities(number)), None)
    is_limit = found is not None and found.bound is Bound.FEWER_THAN and found.bound_place is not None
    return int(found.value) - 1 if found is not None and is_limit else 0


def _read(text: Prose) -> _Labelled | None:
    found = _ITEM.fullmatch(text.text)
    if found is None:
        return None
    place = Slice(*found.span("number"))
    bare = _NAMED.sub("", found["number"])
    number = count_alone(bare)
    if number is None and not is_hidden(found["number"]):
        return None
    value = None if number is None else number[0]
    return _Labelled(text, found["label"], place, value, found["number"])


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

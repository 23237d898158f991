"""P6: numbers of people so small that they could be recognised, in sentences and lists.

Practice of statistical disclosure control: NHS England suppresses 1 to 7 in data on health; a report may set
another limit (`small_numbers_up_to`). Shares of few people are worked out, and limits below the threshold
tell as much as a number does. Tables are read in `count_tables`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from hwrender.disclosure.concerns import REMAINDER, SMALL_NUMBER, SPEAKER, Disclosure
from hwrender.disclosure.context import ReportContext
from hwrender.disclosure.profiles import find_only_ones
from hwrender.disclosure.safer_numbers import begins_sentence, safer_count, safer_share
from hwrender.language.bare_parts import find_bare_parts
from hwrender.language.few_people import find_singled_out, introduces_words
from hwrender.language.people_counts import PeopleCount, find_limits, find_people_counts
from hwrender.language.people_groups import find_listed_counts
from hwrender.language.people_phrases import read_phrases
from hwrender.language.people_shares import PeopleShare, find_people_shares, find_totals
from hwrender.language.slices import Slice
from hwrender.language.told_counts import find_told_counts
from hwrender.language.told_few import find_told_few
from hwrender.language.told_lists import find_told_lists
from hwrender.language.told_parts import find_told_parts
from hwrender.language.told_staff import find_told_staff
from hwrender.prose import Prose, ProseKind

_WITH_THE_OTHERS = "The other numbers give it back. Round them to the nearest 5 as well."


class _Before(Struct, frozen=True):
    """What the texts before one have said: that they were of people, and how many took part."""

    after_people: bool = False
    bases: tuple[int, ...] = ()


def find_small_numbers(
    texts: Sequence[Prose],
    context: ReportContext,
    bases: tuple[int, ...] = (),
    given_back: frozenset[int] = frozenset(),
) -> Iterator[tuple[Prose, Disclosure]]:
    """In the texts of one section as one edition shows them: every number of people from 1 to the limit.

    `bases` are how many took part by what the report says elsewhere, `given_back` the numbers that others
    beside them give back. Those who tried out the wording are no part of it.
    """
    before = _Before(bases=bases)
    read = [
        each
        for each in texts
        if each.kind is not ProseKind.ADDRESS and not each.field.startswith("tested_by")
    ]
    runs = [(kind, list(group)) for kind, group in groupby(read, key=lambda each: each.kind)]
    for place, (kind, run) in enumerate(runs):
        opens_list = place + 1 < len(runs) and runs[place + 1][0] is ProseKind.ITEM
        for items in [[each] for each in run] if kind is ProseKind.CELL else [run]:
            yield from _listed(items, context, given_back)
        for text in run:
            yield from _in_text(text, before, context, given_back)
            if kind is ProseKind.ITEM:
                before = _Before(_ends_with_people(text, before), before.bases)
            totals = [value for _, value in find_totals(text.text) if not context.is_small(value)]
            before = _Before(before.after_people, tuple(reversed(totals)) + before.bases)
        if kind in (ProseKind.PARAGRAPH, ProseKind.HEADING) and opens_list:
            before = _Before(_ends_with_people(run[-1], before), before.bases)


def _ends_with_people(text: Prose, before: _Before) -> bool:
    """Whether what follows a text may go on from people."""
    phrases = read_phrases(text.text, after_people=before.after_people and text.kind is ProseKind.ITEM)
    return phrases.follows_people(len(phrases.words))


def _listed(
    run: Sequence[Prose], context: ReportContext, given_back: frozenset[int]
) -> Iterator[tuple[Prose, Disclosure]]:
    """The groups of a list with their numbers; each of its items may name one."""
    starts, at = [], 0
    for text in run:
        starts.append(at)
        at += len(text.text) + 1
    for count in find_listed_counts("\n".join(text.text for text in run)):
        number = max(place for place, start in enumerate(starts) if start <= count.place.start)
        if context.is_small(count.value):
            place = count.place.moved(-starts[number])
            moved = PeopleCount(count.value, place, place, count.is_part)
            yield run[number], _small(run[number], moved, context, given_back)


def _in_text(
    text: Prose, before: _Before, context: ReportContext, given_back: frozenset[int]
) -> Iterator[tuple[Prose, Disclosure]]:
    after_people = before.after_people and text.kind is ProseKind.ITEM
    counts = find_people_counts(text.text, after_people=after_people)
    found = [count for count in counts if context.is_small(count.value)]
    limits = find_limits(text.text, after_people=after_people)
    found += [each for each in limits if 0 < each.value < context.largest_small_number]
    profiles = find_only_ones(text.text)
    told = [each for each in find_told_parts(text.text) if not each.place.overlaps_any(profiles)]
    told += [*find_told_counts(text.text), *find_told_lists(text.text)]
    few = (*find_told_few(text.text), *find_told_staff(text.text))
    told += [each for each in few if not each.place.overlaps_any(profiles)]
    told += [
        PeopleCount(each.part, each.place, each.place, is_part=True) for each in find_bare_parts(text.text)
    ]
    found += [each for each in told if context.is_small(each.value)]
    for each in find_singled_out(text.text, after_people=after_people):
        if not any(each.place.overlaps(place) for place in profiles):
            found.append(each)
    for count in _longest(found):
        if _only_speaks(text, count):
            if context.sensitive:
                yield text, Disclosure(SPEAKER, count.place)
        else:
            yield text, _small(text, count, context, given_back)
    shares = find_people_shares(text.text, after_people=after_people)
    for share in shares:
        yield from _of_share(text, share, before, context)
    if len(shares) > 1:
        yield from _of_shares(text, shares, context)


def _longest(found: Iterable[PeopleCount]) -> list[PeopleCount]:
    """Those that do not stand inside another one."""
    kept: list[PeopleCount] = []
    for count in sorted(found, key=lambda each: each.place.start - each.place.end):
        if not any(count.place.overlaps(each.place) for each in kept):
            kept.append(count)
    return sorted(kept, key=lambda each: each.place.start)


def _only_speaks(text: Prose, count: PeopleCount) -> bool:
    """Whether this only says whose words stand there, which is judged with them (P10)."""
    if count.value != 1:
        return False
    if text.kind is ProseKind.ATTRIBUTION or text.text.lstrip().startswith(("—", "–", "-")):
        return True
    return introduces_words(text.text, count.place)


def _small(text: Prose, count: PeopleCount, context: ReportContext, given_back: frozenset[int]) -> Disclosure:
    if count.value in given_back:
        return Disclosure(SMALL_NUMBER, count.place, _WITH_THE_OTHERS)
    safer = safer_count(text.text, count, context.largest_small_number)
    return Disclosure(SMALL_NUMBER, count.place, suggestion=safer)


def _of_share(
    text: Prose, share: PeopleShare, before: _Before, context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """A share that is worked out to few people, or that leaves few over."""
    for base in (share.base,) if share.base else () if share.is_wide else before.bases[:2]:
        people = share.people(base)
        if people and all(map(context.is_small, people)):
            place, safer = safer_share(text.text, share.place)
            yield text, Disclosure(SMALL_NUMBER, place, f"There were {base} in all.", safer)
            return
        if people and all(context.is_small(base - each) for each in people):
            yield (
                text,
                Disclosure(REMAINDER, share.place, f"There were {base} in all.", _most(text, share.place)),
            )
            return


def _of_shares(
    text: Prose, shares: Sequence[PeopleShare], context: ReportContext
) -> Iterator[tuple[Prose, Disclosure]]:
    """Shares of one number of people that together leave few over."""
    base, last = shares[0].base, shares[-1]
    counts = [share.people(base) for share in shares if share.base == base and not share.is_wide]
    if not base or len(counts) < len(shares) or any(len(people) != 1 for people in counts):
        return
    left = base - sum(people[0] for people in counts)
    if context.is_small(left) and not any(context.is_small(people[0]) for people in counts):
        yield text, Disclosure(REMAINDER, last.place, f"There were {base} in all.", _most(text, last.place))


def _most(text: Prose, place: Slice) -> str:
    return "Most" if begins_sentence(text.text, place) else "most"

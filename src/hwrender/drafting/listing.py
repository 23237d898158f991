"""Sentences that list things or shares, as a lead and its items: a list is easier to read than a series."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hwrender.drafting.halves import tagged
from hwrender.language.clauses import ClauseKind, read_clauses
from hwrender.language.quantities import read_quantities
from hwrender.language.quantity import Quantity, QuantityKind
from hwrender.language.quotes import quotations
from hwrender.language.tokens import table_form, words
from hwrender.language.word_context import WordClass

_Series = tuple[str, tuple[str, ...]]
_C = WordClass
_COLON = re.compile(r"^(?P<lead>[^:]{8,}):\s+(?P<rest>.+)$")
_LEAST_ITEMS = 3
_LONGEST_ITEM = 14
_FEWEST_WORDS = 16
"""A shorter sentence needs no list."""
_MARKS = re.compile(r"[:;()–—“”\"?!]")
_JOINT = re.compile(r"(?:,? and|,) $")
_BEFORE_SHARE = re.compile(r"(?:(?:the|a) (?:remaining|other|further) |(?:only|just|another) )$")
_NEXT_ITEM = re.compile(r",? and (?=(?:the|an?) )")


def find_list(sentence: str) -> _Series | None:
    """The lead and the items of a sentence that lists three things or more; else None."""
    if quotations(sentence) or any(mark in sentence for mark in '“”"'):
        return None
    bare = sentence.removesuffix(".")
    return _after_colon(bare) or _of_shares(bare) or _of_things(bare)


def _after_colon(text: str) -> _Series | None:
    """ "People wanted three things: shorter waits; free parking; and kind staff"."""
    found = _COLON.match(text)
    if found is None:
        return None
    mark = ";" if ";" in found["rest"] else ","
    items = [item.strip() for item in found["rest"].split(mark)]
    last = re.split(r"^(?:and|or) ", items[-1])[-1]
    if mark == "," and last == items[-1]:
        # "a, b and c" has no mark before its last word
        head, joint, tail = items[-1].rpartition(" and ")
        if not joint or " and " in head:
            return None
        items = [*items[:-1], head, tail]
    else:
        items[-1] = last
    return _series(found["lead"], items)


def _of_shares(text: str) -> _Series | None:
    """ "Of the 40 carers, 50% were happy, 30% were not and 20% did not say"."""
    shares = [each for each in read_quantities(text) if each.kind is QuantityKind.PERCENTAGE]
    if len(shares) < _LEAST_ITEMS or any(each.is_range for each in shares):
        return None
    starts = [_start_of(text, each) for each in shares]
    lead = text[: starts[0]]
    ends = [*starts[1:], len(text)]
    items = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    if not all(_JOINT.search(item) for item in items[:-1]) or "," in items[-1]:
        return None
    bared = [_JOINT.sub("", item) for item in items]
    telling = {_tells(item) for item in bared}
    ready = lead.endswith((", ", "that ")) if telling == {True} else _ends_in_verb(lead)
    if len(telling) > 1 or not ready or any("," in item for item in bared):
        return None
    return _series(lead.strip(" ,"), bared)


def _start_of(text: str, share: Quantity) -> int:
    """Where the words of a share begin: with "about", "only" or "the remaining"."""
    start = share.place.start
    if share.bound_place is not None:
        start = min(start, share.bound_place.start)
    before = _BEFORE_SHARE.search(text[:start])
    return before.start() if before else start


def _tells(item: str) -> bool:
    return any(word.word_class in {_C.HELPER, _C.FINITE, _C.LIKELY} for word in tagged(item))


def _ends_in_verb(lead: str) -> bool:
    said = tagged(lead)
    return bool(said) and lead.endswith(" ") and said[-1].word_class in {_C.HELPER, _C.FINITE, _C.LIKELY}


def _of_things(text: str) -> _Series | None:
    """ "The review recommends the start of a café, the repair of the lift and the sale of the van"."""
    clauses = read_clauses(text)
    verb = clauses[0].verb if clauses else None
    if len(clauses) != 1 or clauses[0].kind is not ClauseKind.MAIN or verb is None or _MARKS.search(text):
        return None
    if len(words(text)) < _FEWEST_WORDS or clauses[0].negations:
        return None
    after = next((word for word in tagged(text) if word.place.start >= verb.place.end), None)
    if after is None:
        return None
    start = after.place.end + 1 if after.word_class is _C.PREPOSITION else after.place.start
    *firsts, rest = re.split(r",(?! and ) ", text[start:])
    lasts = _NEXT_ITEM.split(rest)
    items = [*firsts, *lasts]
    if len(lasts) != len(firsts[:1]) + 1 or not all(re.match(r"(?:the|an?) ", item) for item in items):
        return None
    if any(re.search(r"\b(?:and|or)\b", item) for item in items[:-1]) or not _are_alike(items):
        return None
    return _series(text[:start].rstrip(), items)


def _are_alike(items: Sequence[str]) -> bool:
    """Whether no item hangs on what stands in another: all have the same preposition, or none has one.

    In "a survey of the kitchen, the dining room and the lounge" all three hang on "of".
    """
    return len({_first_preposition(item) for item in items}) == 1


def _first_preposition(item: str) -> str:
    """The first preposition, but for one after a participle: that belongs to its own noun."""
    said = tagged(item)
    for at, word in enumerate(said):
        if word.word_class in {_C.PREPOSITION, _C.TO} and at:
            return "" if said[at - 1].word_class is _C.PARTICIPLE else word.key
    return ""


def _series(lead: str, items: Sequence[str]) -> _Series | None:
    is_long = any(not item or len(words(item)) > _LONGEST_ITEM for item in items)
    paired = {"both", "between", "either", "neither"} & {table_form(word.text) for word in words(lead)}
    if len(items) < _LEAST_ITEMS or is_long or paired or not words(lead):
        return None
    return lead, tuple(item.strip() for item in items)

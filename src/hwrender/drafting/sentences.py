"""One sentence of a summary as easy wording, or as it is where nothing can be done safely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from msgspec import Struct

from hwrender.drafting.finders import MOST_PERCENTAGES, count_percentages
from hwrender.drafting.gate import DraftRefusal, preserves_meaning, refusal
from hwrender.drafting.listing import find_list
from hwrender.drafting.plainer import plainer
from hwrender.drafting.splitting import splits
from hwrender.language.quotes import quotations
from hwrender.language.tokens import words
from hwrender.meaning import Known

SHORT_WORDS = 12
"""A sentence of up to so many words is not cut."""
LONG_WORDS = 20
"""A sentence of more words than this that cannot be cut is for a person."""
NO_PLACE = "There is no safe place to split it."


class Extent(Enum):
    """How much of a section may be changed; each is less than the one before."""

    ALL = 0
    BUT_PERCENTAGES = 1
    NOTHING = 2


class Drafted(Struct, frozen=True):
    """Sentences in the place of one, a list after the last of them if there is one, and what a person is to
    do by hand. `left` says why a sentence is as it was; it is empty where something was changed."""

    sentences: tuple[str, ...]
    items: tuple[str, ...] = ()
    to_do: str = ""
    left: str = ""


class Rules(Struct, frozen=True):
    """What a sentence is drafted by: names and initials of the report, and how much may be changed."""

    known: Known
    initials: Mapping[str, str]
    names: frozenset[str] = frozenset()
    extent: Extent = Extent.ALL

    def plain(self, text: str, *, shares: bool = True, easing: bool = False) -> str:
        """`text` in plainer words; `easing` as in `plainer`."""
        wanted = shares and self.extent is Extent.ALL
        return plainer(text, self.known, self.initials, shares=wanted, easing=easing)


def draft_sentence(sentence: str, rules: Rules) -> Drafted:
    """The first proposal that says the same and is no harder to read; else the sentence as it is."""
    refused: DraftRefusal | None = None
    for proposal in _proposals(sentence, rules):
        parts = (*proposal.sentences, *proposal.items)
        if parts == (sentence,):
            continue
        why = refusal(proposal.sentences, proposal.items, sentence, rules.known, rules.names)
        if why is None:
            return Drafted(proposal.sentences, proposal.items, _to_do(parts, NO_PLACE))
        refused = why if refused in {None, DraftRefusal.HARDER} else refused
    left = _why_left(sentence, refused)
    return Drafted(
        (sentence,), (), _to_do((sentence,), left, is_refused=refused is DraftRefusal.MEANING), left
    )


def _proposals(sentence: str, rules: Rules) -> Iterator[Drafted]:
    """What could stand for a sentence, the best first."""
    series = find_list(sentence)
    has_many = count_percentages(sentence) > MOST_PERCENTAGES
    if series is not None:
        lead, items = series
        plain_items = tuple(rules.plain(item, shares=not has_many) for item in items)
        yield Drafted((f"{rules.plain(lead, shares=not has_many)}:",), plain_items)
        yield Drafted((f"{lead}:",), items)
    parts = (sentence,) if has_many else _cut(sentence, rules.known)
    for shares, easing in _WAYS:
        yield Drafted(tuple(rules.plain(part, shares=shares, easing=easing) for part in parts))
    yield Drafted(parts)
    for shares, easing in _WAYS if len(parts) > 1 else ():
        yield Drafted((rules.plain(sentence, shares=shares, easing=easing),))


_WAYS = ((True, False), (True, True), (False, False), (False, True))
"""With or without shares for percentages, and with all plain words or with those alone that ease."""


def _cut(sentence: str, known: Known) -> tuple[str, ...]:
    """The parts of a sentence, where they say what it says."""
    if len(words(sentence)) <= SHORT_WORDS and ";" not in sentence:
        return (sentence,)
    for parts in splits(sentence):
        if preserves_meaning(parts, sentence, known):
            return tuple(each for part in parts for each in _cut(part, known))
    return (sentence,)


def _why_left(sentence: str, refused: DraftRefusal | None) -> str:
    if refused is DraftRefusal.MEANING:
        return str(refused.value)
    if quotations(sentence):
        return str(DraftRefusal.QUOTATION.value)
    if len(words(sentence)) > LONG_WORDS:
        return NO_PLACE
    return NOTHING_TO_DO if refused is None else str(refused.value)


NOTHING_TO_DO = "Nothing in it could be made plainer."


def _to_do(parts: tuple[str, ...], reason: str, *, is_refused: bool = False) -> str:
    longest = max(len(words(each)) for each in parts)
    if longest > LONG_WORDS:
        return f"A sentence here has {longest} words. {reason} Reword it by hand."
    return f"A sentence here is as it was. {reason} Reword it by hand." if is_refused else ""

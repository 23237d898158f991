"""How sure it is that what differs is said of the same: else it is worth a look, and no warning.

A word that is in one wording only is a change of meaning where the clause around it tells what the summary
tells. Where the rest of the clause is in other words too, both may say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.meaning.alignment import Alignment, roots_of
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind
from hwrender.meaning.scenes import is_about_anybody
from hwrender.meaning.sources import speakers, tells_something

_FEWEST = 3


class Likeness(Struct, frozen=True):
    """The least share of a clause's telling words, and the fewest, that the summary has to say too."""

    share: float
    shared: int


_LOST: Mapping[FactKind, Likeness] = {
    FactKind.COMPARISON: Likeness(0.5, 1),
    FactKind.CONDITION: Likeness(0.5, 2),
}
_ADDED: Mapping[FactKind, Likeness] = {
    FactKind.AGENT: Likeness(0.4, 1),
    FactKind.DEGREE: Likeness(0.5, 2),
    FactKind.MODALITY: Likeness(0.4, 1),
}
"""What is asked of each kind. The others ask as much of their own, or need nothing but their own words."""


def with_confidence(difference: Difference, sentence: ComparedSentence, alignment: Alignment) -> Difference:
    """The difference, which is sure only if the clause in which it stands tells what the summary tells."""
    least = (_LOST if difference.is_lost else _ADDED).get(difference.kind)
    if least is None or not difference.is_sure:
        return difference
    sources = alignment.of(sentence)
    if difference.kind is FactKind.AGENT and (
        _is_counted(difference, sentence, sources) or _is_said(difference, sentence, sources)
    ):
        return difference
    stated = frozenset(root for source in sources for root in roots_of(source)) | _numbers(sources)
    share = _OF_ANYBODY if _may_be_background(difference, sentence, alignment) else least.share
    is_sure = any(
        len(told & stated) >= max(share * len(told), min(least.shared, len(told)))
        for told in _told(difference, sentence)
    )
    return difference if is_sure else replace(difference, is_sure=False)


def _may_be_background(difference: Difference, sentence: ComparedSentence, alignment: Alignment) -> bool:
    """ "You may live alone." before the sentence that tells what happens then."""
    if difference.kind is not FactKind.MODALITY or difference.words.lower() not in _OPEN:
        return False
    return is_about_anybody(sentence) and alignment.easy[-1] is not sentence


_OPEN = frozenset(["may", "might", "can", "could"])
_OF_ANYBODY = 0.75


def _told(difference: Difference, sentence: ComparedSentence) -> tuple[frozenset[str], ...]:
    """What the clause tells that a difference begins in; where that is little, or somebody is named who may
    stand anywhere, what the whole sentence tells. An agent does not count for himself."""
    numbers = sentence.numbers(difference.place)
    clause = sentence.clause_at(numbers.start) if numbers else None
    own = sentence.roots_at(difference.place) if difference.kind is FactKind.AGENT else frozenset()
    whole = (sentence.roots | _numbers([sentence])) - own
    inside = frozenset() if clause is None else sentence.roots_at(clause.place) - own
    if difference.kind is FactKind.AGENT and not difference.is_lost:
        return (inside, whole) if len(inside) >= _FEWEST else (whole,)
    if difference.kind is FactKind.NEGATION:
        return (whole,)
    return (inside if len(inside) >= _FEWEST else whole,)


def _is_counted(
    difference: Difference, sentence: ComparedSentence, sources: Sequence[ComparedSentence]
) -> bool:
    """Whether the word before somebody is a number that the summary has too: "22 nurses"."""
    here = {
        f"{each.quantity.value:g}"
        for each in quantities_of([sentence])
        if sentence.numbers(each.quantity.place).stop == sentence.numbers(difference.place).start
    }
    return not here.isdisjoint(_numbers(sources))


def _is_said(difference: Difference, sentence: ComparedSentence, sources: Sequence[ComparedSentence]) -> bool:
    """Whether somebody says it here, and somebody does in the summary."""
    says = any(each.tells and each.place.overlaps(difference.place) for each in speakers(sentence))
    return says and any(map(tells_something, sources))


def _numbers(sentences: Sequence[ComparedSentence]) -> frozenset[str]:
    """The numbers of these sentences, which are as telling as a noun: "65 women took part"."""
    return frozenset(
        f"{each.quantity.value:g}" for each in quantities_of(sentences) if not each.quantity.is_one
    )

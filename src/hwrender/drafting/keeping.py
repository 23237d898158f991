"""The promise of a draft: no number, negation, name or doer is changed, added or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hwrender.meaning import Known, compare
from hwrender.meaning.amounts import quantities_of
from hwrender.meaning.denials import Sort, find_denials
from hwrender.meaning.model import Sentence, sentences_of
from hwrender.meaning.moments import moments_of


def keeps(parts: Sequence[str], sentence: str, known: Known) -> bool:
    """Whether `parts` say what `sentence` says, by the rule on faithfulness and by counting."""
    if compare(parts, [sentence], known):
        return False
    after, before = sentences_of(parts), sentences_of([sentence])
    return (
        _denials(after) == _denials(before)
        and _dates(after) == _dates(before)
        and _amounts(after) <= _amounts(before)
    )


def _denials(sentences: Sequence[Sentence]) -> int:
    return sum(denial.sort is Sort.PLAIN for sentence in sentences for denial in find_denials(sentence))


def _dates(sentences: Sequence[Sentence]) -> Counter[tuple[int | None, ...]]:
    found = (each.moment for each in moments_of(sentences))
    return Counter((each.year, each.month, each.day, each.weekday, each.minute) for each in found)


def _amounts(sentences: Sequence[Sentence]) -> int:
    """How many numbers there are; a share in words is one number where figures of it were one."""
    return sum(not each.quantity.is_one for each in quantities_of(sentences))

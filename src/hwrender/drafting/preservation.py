"""The promise of a draft: no number, negation, name or agent is changed, added or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hwrender.meaning import Known, compare
from hwrender.meaning.counted import quantities_of
from hwrender.meaning.datetimes import datetimes_of
from hwrender.meaning.model import ComparedSentence, sentences_of
from hwrender.meaning.negation_cues import CueKind, find_negation_cues


def preserves_meaning(parts: Sequence[str], sentence: str, known: Known) -> bool:
    """Whether `parts` say what `sentence` says, by the rule on faithfulness and by counting."""
    if compare(parts, [sentence], known):
        return False
    after, before = sentences_of(parts), sentences_of([sentence])
    return (
        _plain_cues(after) == _plain_cues(before)
        and _dates(after) == _dates(before)
        and _amounts(after) <= _amounts(before)
    )


def _plain_cues(sentences: Sequence[ComparedSentence]) -> int:
    return sum(cue.sort is CueKind.PLAIN for sentence in sentences for cue in find_negation_cues(sentence))


def _dates(sentences: Sequence[ComparedSentence]) -> Counter[tuple[int | None, ...]]:
    return Counter(each.key() for each in datetimes_of(sentences))


def _amounts(sentences: Sequence[ComparedSentence]) -> int:
    """How many numbers there are; a share in words is one number where figures of it were one."""
    return sum(not each.quantity.is_one for each in quantities_of(sentences))

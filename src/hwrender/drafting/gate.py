"""What every proposal has to pass, or it is left out: why one was refused is a value.

A draft keeps what people said word for word, says what its sentence says by the rule on faithfulness in both
directions, and is never harder to read than what it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import chain

from hwrender.drafting.finders import in_figures
from hwrender.drafting.halves import can_stand
from hwrender.language.clauses import read_clauses
from hwrender.language.quotes import quotations
from hwrender.meaning import Known, compare
from hwrender.plain.readability import measure


class DraftRefusal(Enum):
    """Why a proposal is left out, in words for whoever reads the draft."""

    HALF = "One of the parts would be no sentence."
    QUOTATION = "These are somebody’s own words."
    MEANING = "Plainer words would change what it says."
    HARDER = "Plainer words would make it harder to read."


def refusal(
    parts: Sequence[str], items: Sequence[str], sentence: str, known: Known, names: frozenset[str]
) -> DraftRefusal | None:
    """Why `parts`, with a list of `items` after the last of them, may not stand for `sentence`; None where
    they may. A lead and its items say one thing together; `names` are words that are hard for nobody."""
    if len(parts) > 1 and not all(map(can_stand, parts)):
        return DraftRefusal.HALF
    said = (*parts[:-1], f"{parts[-1]} {'; '.join(items)}.") if items else parts
    if not preserves_meaning(said, sentence, known):
        return DraftRefusal.MEANING
    parts = (*parts, *items)
    if _quoted(parts) != _quoted([sentence]):
        return DraftRefusal.QUOTATION
    return DraftRefusal.HARDER if is_harder(parts, [sentence], names) else None


def preserves_meaning(parts: Sequence[str], sentence: str, known: Known) -> bool:
    """Whether neither says anything that the other does not, and both deny as often.

    The second way round, numbers are written alike: easy wording has them in figures.
    """
    return (
        not compare(parts, [sentence], known)
        and not compare([in_figures(sentence)], [*map(in_figures, parts)], known)
        and _denials(parts) == _denials([sentence])
    )


def is_harder(parts: Sequence[str], before: Sequence[str], names: frozenset[str] = frozenset()) -> bool:
    """Whether the score of `parts` is worse than that of `before`, however the numbers are written."""
    after, prior = (measure(map(in_figures, texts), names).score() for texts in (parts, before))
    return after > prior + _ROUNDING


_ROUNDING = 1e-9


def _quoted(texts: Sequence[str]) -> list[str]:
    """What stands between quotation marks, in order, a full stop at its end aside."""
    return [place.of(text).rstrip(".") for text in texts for place in quotations(text)]


def _denials(texts: Sequence[str]) -> int:
    return sum(len(clause.negations) for clause in chain.from_iterable(map(read_clauses, texts)))

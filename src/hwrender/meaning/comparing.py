"""One easy wording held against its summary, fact by fact."""

from __future__ import annotations

from collections.abc import Sequence

from hwrender.meaning.agents import compare_agents
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.amounts import compare_amounts
from hwrender.meaning.modality import compare_claims
from hwrender.meaning.model import ComparedSentence, Difference, sentences_of
from hwrender.meaning.names import Known, compare_names
from hwrender.meaning.negation import compare_negation
from hwrender.meaning.polarity import compare_polarity
from hwrender.meaning.roots import word_list

_NO_NAMES: frozenset[str] = frozenset()


def compare(
    easy: Sequence[str],
    summary: Sequence[str],
    known: Known,
    headings: Sequence[str] = (),
    everywhere: frozenset[str] = _NO_NAMES,
) -> tuple[Difference, ...]:
    """Every difference between these texts, those of the easy wording first.

    `headings` are the section's own and those above it: they may say the year, the place, or that all of it
    is what should be done. `everywhere` are words of names in the whole report.
    """
    said = [each for each in sentences_of(easy) if not _defines(each)]
    stated, over = sentences_of(summary), sentences_of(headings)
    alignment = Alignment(stated)
    found = [
        *compare_amounts(said, stated, over, known.digits),
        *compare_names(said, stated, over, known, everywhere),
        *compare_negation(said, alignment),
        *compare_claims(said, alignment, recommends=_recommends(over)),
        *compare_agents(said, alignment, over),
        *compare_polarity(said, alignment),
    ]
    return tuple(dict.fromkeys(found))


def _defines(sentence: ComparedSentence) -> bool:
    """Whether a sentence explains a word ("A crisis means ..."): the summary need not say that."""
    keys = sentence.keys
    return "means" in keys[1:7] and keys[0] not in {"this", "that", "it", "which", "these"}


def _recommends(headings: Sequence[ComparedSentence]) -> bool:
    wanted = word_list("modality", "should") | {"recommendations"}
    return any(key in wanted for sentence in headings for key in sentence.keys)

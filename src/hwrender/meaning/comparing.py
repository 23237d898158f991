"""One easy wording checked against its summary, fact by fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from hwrender.language.clauses import Tense
from hwrender.language.word_sets import word_set
from hwrender.meaning.agents import compare_agents
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.amounts import compare_amounts
from hwrender.meaning.causes import compare_causes
from hwrender.meaning.comparisons import compare_comparisons
from hwrender.meaning.conditions import compare_conditions
from hwrender.meaning.confidence import with_confidence
from hwrender.meaning.deeds import compare_deeds
from hwrender.meaning.degrees import compare_degrees
from hwrender.meaning.exchanged import compare_exchanged
from hwrender.meaning.explanations import without_explanations
from hwrender.meaning.focus import compare_focus
from hwrender.meaning.marks import compare_marks
from hwrender.meaning.modality import compare_claims
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, sentences_of
from hwrender.meaning.names import Known, compare_names
from hwrender.meaning.narrowings import compare_narrowings
from hwrender.meaning.negation import compare_negation
from hwrender.meaning.orders import compare_orders
from hwrender.meaning.polarity import compare_polarity
from hwrender.meaning.rates import compare_rates
from hwrender.meaning.roles import compare_roles
from hwrender.meaning.roots import word_list
from hwrender.meaning.scopes import compare_places, compare_scopes
from hwrender.meaning.sources import compare_sources
from hwrender.prose import Side

_NO_WORDS: frozenset[str] = frozenset()


def compare(
    easy: Sequence[str],
    summary: Sequence[str],
    known: Known,
    headings: Sequence[str] = (),
    everywhere: frozenset[str] = _NO_WORDS,
    elsewhere: frozenset[str] = _NO_WORDS,
) -> tuple[Difference, ...]:
    """Every difference between these texts, those of the easy wording first.

    `headings` are the section's own and those above it: they may say the year, the place, or that all of it
    is what should be done. `everywhere` are words of names in the whole report, `elsewhere` the words of its
    other parts. A sentence that stands in the summary word for word says nothing else.
    """
    said = without_explanations(sentences_of(easy))
    stated, over = sentences_of(summary), sentences_of(headings)
    verbatim = {sentence.keys for sentence in stated}
    alignment = Alignment(stated, said)
    found = _differences(alignment, over, known, everywhere)
    told: dict[int, list[ComparedSentence]] = {}
    for sentence in said:
        told.setdefault(sentence.text, []).append(sentence)
    compared: list[Difference] = []
    for difference in dict.fromkeys(found):
        if difference.side is not Side.EASY:
            compared.append(difference)
            continue
        sentence = _sentence_of(difference, told)
        if not _may_say(difference, sentence, verbatim, elsewhere):
            compared.append(with_confidence(difference, sentence, alignment))
    return tuple(compared)


def _sentence_of(difference: Difference, told: dict[int, list[ComparedSentence]]) -> ComparedSentence:
    """The sentence that a difference stands in."""
    sentences = told[difference.text]
    after = bisect_right(sentences, difference.place.start, key=lambda each: each.place.start)
    return sentences[after - 1]


_REQUESTS = word_set(
    "call ring phone ask contact email write visit see send tell use read look go get text please"
)
_OF_REQUESTS = frozenset([FactKind.NAME, FactKind.NUMBER, FactKind.DATE, FactKind.TIME, FactKind.AGENT])


def _may_say(
    difference: Difference,
    sentence: ComparedSentence,
    verbatim: set[tuple[str, ...]],
    elsewhere: frozenset[str],
) -> bool:
    """Whether a sentence may say what it does: word for word the summary's, or a request to the reader
    ("Call Carers First.") whose names stand elsewhere in the report."""
    if sentence.keys in verbatim:
        return True
    if difference.kind not in _OF_REQUESTS:
        return False
    is_request = sentence.keys[0] in _REQUESTS or any(
        each.verb is not None and each.verb.tense is Tense.COMMAND for each in sentence.clauses
    )
    return is_request and elsewhere.issuperset(token.plain for token in sentence.span(difference.place))


def _differences(
    alignment: Alignment, over: Sequence[ComparedSentence], known: Known, everywhere: frozenset[str]
) -> Iterator[Difference]:
    said, stated = alignment.easy, alignment.summary
    recommends = _recommends(over)
    yield from compare_amounts(said, stated, over, known.digits)
    names = list(compare_names(said, stated, over, known, everywhere))
    yield from names
    yield from compare_claims(said, alignment, recommends=recommends)
    yield from compare_agents(alignment, over, [each for each in names if each.side is Side.FULL])
    yield from compare_marks(alignment, recommends=recommends)
    for compare_frame in FRAMES:
        yield from compare_frame(alignment)


FRAMES: tuple[Callable[[Alignment], Iterator[Difference]], ...] = (
    compare_negation,
    compare_polarity,
    compare_focus,
    compare_sources,
    compare_conditions,
    compare_causes,
    compare_orders,
    compare_comparisons,
    compare_degrees,
    compare_roles,
    compare_deeds,
    compare_exchanged,
    compare_scopes,
    compare_narrowings,
    compare_places,
    compare_rates,
)
"""The frames that need nothing but the two wordings, side by side."""


def _recommends(headings: Sequence[ComparedSentence]) -> bool:
    wanted = word_list("modality", "should") | {"recommendations"}
    return any(key in wanted for sentence in headings for key in sentence.keys)

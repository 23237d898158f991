"""Cause and effect: what the summary gives as a reason, and what the easy wording does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.ordered import Ordered, around, find_phrases, is_turned, overlap
from hwrender.meaning.phrases import find_listed

_SAME_EFFECT = 0.5
_OTHER_CAUSE = 0.25
_CLEAR_CAUSE = 2
_TOLD = 0.6


def compare_causes(alignment: Alignment) -> Iterator[Difference]:
    """Each reason of the easy wording that is the effect in the summary, or another one, or none there."""
    stated = list(read_causes(alignment.summary))
    told = list(read_causes(alignment.easy))
    by_sentence = _by_sentence(stated)
    for cause in told:
        sources = alignment.around(cause.sentence)
        near = [each for source in sources for each in by_sentence.get(source, ())]
        turned = next((each for each in near if is_turned(cause, each) or _is_effect(cause, each)), None)
        other = turned or next((each for each in near if _is_another(cause, each, alignment)), None)
        if other is not None:
            yield claimed(
                FactKind.CAUSE,
                cause.sentence,
                cause.place,
                other.place.of(other.sentence.source),
                is_lost=bool(turned),
            )
        elif not stated and _is_invented(cause, alignment):
            yield claimed(FactKind.CAUSE, cause.sentence, cause.place)
    yield from _denied_causes(alignment, stated, {cause.sentence for cause in told})


def _by_sentence(causes: Sequence[Ordered]) -> dict[ComparedSentence, list[Ordered]]:
    found: dict[ComparedSentence, list[Ordered]] = {}
    for cause in causes:
        found.setdefault(cause.sentence, []).append(cause)
    return found


def _denied_causes(
    alignment: Alignment, stated: Sequence[Ordered], told: set[ComparedSentence]
) -> Iterator[Difference]:
    """Causes of the summary that the easy wording tells as one thing more: "They also talked about it"."""
    for cause in stated:
        for sentence in alignment.around_retold(cause.sentence):
            own = cause.first - cause.second
            if (
                not {"also", "too"} & set(sentence.keys)
                or not own
                or len(own & sentence.roots) / len(own) < _TOLD
            ):
                continue
            if told.isdisjoint(alignment.near(sentence)):
                words = cause.place.of(cause.sentence.source)
                yield claimed(
                    FactKind.CAUSE,
                    sentence,
                    Slice(sentence.place.start, sentence.tokens[-1].place.end),
                    words,
                    is_lost=True,
                )


def read_causes(sentences: Sequence[ComparedSentence]) -> Iterator[Ordered]:
    """The causes with their effects in these sentences, which follow one another."""
    for number, sentence in enumerate(sentences):
        before = [
            each for each in sentences[max(0, number - 1) : number] if each.text == sentence.text or number
        ]
        for name, start, end in find_phrases(sentence, "cause", "to_cause", "to_effect"):
            left, right, place = around(sentence, start, end, before)
            if not left or not right:
                continue
            mark = sentence.tokens[start].place
            if name == "to_cause":
                yield Ordered(right, left, sentence, mark, place, is_first_after=True)
            else:
                yield Ordered(left, right, sentence, mark, place)


def _is_effect(easy: Ordered, summary: Ordered) -> bool:
    """Whether the reason that the easy wording gives is the effect in the summary."""
    own = easy.first - easy.second
    return (
        len(own & summary.second) >= _CLEAR_CAUSE
        and overlap(own, summary.second) > _SAME_EFFECT
        and not own & summary.first
        and not (easy.second - easy.first) & (summary.second - easy.first - summary.first - _subject(summary))
    )


def _subject(cause: Ordered) -> frozenset[str]:
    """The roots of the subjects of a sentence, who may be spoken of on both sides."""
    sentence = cause.sentence
    return frozenset(
        root
        for clause in sentence.clauses
        if clause.subject is not None
        for root in sentence.roots_at(clause.subject.place)
    )


def _is_another(easy: Ordered, summary: Ordered, alignment: Alignment) -> bool:
    """Whether the same is put down to something else that the summary speaks of."""
    if not (easy.is_first_after and summary.is_first_after):
        return False
    if overlap(easy.second, summary.second) < _SAME_EFFECT or len(easy.first) < _CLEAR_CAUSE:
        return False
    known = frozenset(
        root for each in alignment.summary for root in roots_of(each) if each is not summary.sentence
    )
    own = easy.first - easy.second
    return overlap(own, summary.first) < _OTHER_CAUSE and overlap(own, known) > _SAME_EFFECT


def _is_invented(easy: Ordered, alignment: Alignment) -> bool:
    """Whether the summary tells both and does not join them."""
    sources = alignment.summary
    if any(find_listed(each, "cause", "grounds") for each in sources):
        return False
    stated = frozenset(root for each in sources for root in roots_of(each))
    told = (len(each & stated) / len(each) for each in (easy.first, easy.second))
    return len(sources) > 1 and all(share >= _TOLD for share in told)

"""Cause and effect: what the summary gives as a reason, and what the easy wording does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.language.clauses import ClauseKind
from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.ordered import Ordered, around, find_phrases, is_copied, is_turned, overlap
from hwrender.meaning.orders import read_orders
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
        near = [
            each
            for source in sources
            if not is_copied(cause.sentence, source)
            for each in by_sentence.get(source, ())
        ]
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
        elif any(is_copied(cause.sentence, source) for source in sources):
            continue
        elif _is_out_of_order(cause, alignment) or _is_invented(cause, alignment):
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
            left, right, place = around(sentence, start, end, before, follows=name == "to_effect")
            if not left or not right or not _says_why(sentence, start, end):
                continue
            mark = sentence.tokens[start].place
            if name == "to_cause":
                yield Ordered(right, left, sentence, mark, place, is_first_after=True)
            else:
                yield Ordered(left, right, sentence, mark, place)
        yield from _with_as(sentence)


def _with_as(sentence: ComparedSentence) -> Iterator[Ordered]:
    """ "It closed as fewer people came", "since no one had booked"."""
    for clause in sentence.clauses:
        opener = "" if clause.opener is None else clause.opener.of(sentence.source).lower()
        if opener in {"as", "since"} and clause.kind in {ClauseKind.CAUSE, ClauseKind.TIME}:
            first = sentence.roots_at(clause.place)
            second = sentence.roots - first
            if first and second:
                assert clause.opener is not None
                yield Ordered(first, second, sentence, clause.opener, clause.place, is_first_after=True)


def _says_why(sentence: ComparedSentence, start: int, end: int) -> bool:
    """Not "so small", "made in France", "the group following the plan", "right down to his socks"."""
    keys = sentence.keys
    before, after = keys[start - 1] if start else "", keys[end] if end < len(keys) else ""
    match keys[start:end]:
        case ("so",):
            opens = (
                not start or before == "and" or bool(set(",;:—–") & set(sentence.between(start - 1, start)))
            )
            opens |= any(each.opener is not None and each.opener.overlaps(sentence.tokens[start].place)
                         for each in sentence.clauses)  # fmt: skip
            return opens and after not in _AFTER_NO_SO and before not in {"or", "said", "do", "did"}
        case ("made",) | ("making",) | ("created",) | ("drove",):
            return after in _MADE
        case ("following",):
            return not start or before in _TIMES or bool(set(",;") & set(sentence.between(start - 1, start)))
        case ("down", "to"):
            return before in {
                "is",
                "was",
                "were",
                "are",
                "be",
                "all",
                "largely",
                "partly",
                "mainly",
                "mostly",
            }
        case ("given",):
            return not start or bool(set(",;") & set(sentence.between(start - 1, start)))
        case _:
            return True


_AFTER_NO_SO = word_set("that far many much did do does was were is are has have had can will would")
_MADE = word_set("it them him her us me people everyone some many life things patients carers residents")
_TIMES = word_set("weeks days months years week day month year immediately shortly soon")


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
    if overlap(easy.second, summary.second) < _SAME_EFFECT or len(easy.first) < _CLEAR_CAUSE:
        return False
    known = frozenset(
        root for each in alignment.summary for root in roots_of(each) if each is not summary.sentence
    )
    own = easy.first - easy.second
    return overlap(own, summary.first) < _OTHER_CAUSE and overlap(own, known) > _SAME_EFFECT


def _is_out_of_order(easy: Ordered, alignment: Alignment) -> bool:
    """Whether what the easy wording gives as the reason came later."""
    return any(is_turned(easy, order) for order in read_orders(alignment.around(easy.sentence)))


def _is_invented(easy: Ordered, alignment: Alignment) -> bool:
    """Whether the summary tells both and does not join them, or says that nobody knows why."""
    sources = alignment.around(easy.sentence)
    stated = frozenset(root for each in sources for root in roots_of(each))
    if not all(len(each & stated) / len(each) >= _TOLD for each in (easy.first, easy.second)):
        return False
    if any(find_listed(each, "cause", "unknown") for each in sources):
        return True
    joins = ("grounds", "to_cause", "to_effect")
    return not any(find_listed(each, "cause", name) for each in sources for name in joins) and not any(
        _has_participle(each) or set(":;—–") & set(each.words()) for each in sources
    )


def _has_participle(sentence: ComparedSentence) -> bool:
    """ "The lift broke, leaving people stuck", "With staff off sick": it may say why."""
    return any(
        token.key.endswith("ing") and number and "," in sentence.between(number - 1, number)
        for number, token in enumerate(sentence.tokens)
    ) or sentence.keys[0] in {"with", "having", "being", "faced", "given"}

"""Two things in an order: cause and effect, earlier and later, more and less. Whether it is turned round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.meaning.model import ComparedSentence
from hwrender.meaning.phrases import ValuedPhrases
from hwrender.meaning.roots import word_lists

_ENOUGH = 0.9
_COPIED, _IN_ORDER = 0.8, 0.9
_MUCH_MORE = 0.35


class Ordered(Struct, frozen=True):
    """What comes first (the cause, the earlier, the one that has more), what second, and the words between.

    `sign` is -1 where less is said of the first, 0 where both are alike. `place` is from the marking words to
    the end of what stands after them.
    """

    first: frozenset[str]
    second: frozenset[str]
    sentence: ComparedSentence
    mark: Slice
    place: Slice
    sign: int = 1
    is_first_after: bool = False
    """Whether what comes first is told after the marking words ("because")."""


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that is in the other, 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def likeness(easy: Ordered, summary: Ordered) -> tuple[float, float]:
    """How much two relations are alike, and how much they are with one of them turned round; 0 to 2."""
    same = overlap(easy.first, summary.first), overlap(easy.second, summary.second)
    turned = overlap(easy.first, summary.second), overlap(easy.second, summary.first)
    return sum(same), sum(turned) if all(turned) else 0.0


def is_turned(easy: Ordered, summary: Ordered) -> bool:
    """Whether the easy wording says the order of the summary the other way round."""
    same, turned = likeness(easy, summary)
    return turned >= _ENOUGH and turned >= same + _MUCH_MORE


def is_copied(easy: ComparedSentence, summary: ComparedSentence) -> bool:
    """Whether nearly all words of an easy sentence stand in one of the summary in the same order."""
    place = {root: number for number, root in enumerate(t.root for t in summary.tokens) if root}
    found = [place[token.root] for token in easy.tokens if token.root in place]
    in_order = sum(first < second for first, second in pairwise(found))
    return len(found) >= _COPIED * max(1, len(easy.roots)) and in_order >= _IN_ORDER * max(1, len(found) - 1)


def find_phrases(sentence: ComparedSentence, group: str, *names: str) -> Iterator[tuple[str, int, int]]:
    """The phrases of some lists in a sentence as they stand, the longest of all where several begin together:
    the name of the list, the first token, and the one after the last."""
    return _phrases(group, names).find(sentence.keys)


@cache
def _phrases(group: str, names: tuple[str, ...]) -> ValuedPhrases[str]:
    return ValuedPhrases({phrase: name for name in names for phrase in word_lists()[group][name]})


def around(
    sentence: ComparedSentence,
    start: int,
    end: int,
    before: Sequence[ComparedSentence],
    *,
    follows: bool = False,
) -> tuple[frozenset[str], frozenset[str], Slice]:
    """The roots on the two sides of marking words, and the place from them to the end of the second side.

    `follows` says that the words go on from what was told before ("so"). If they do not, at the start of a
    sentence the second side ends at the comma, and the first is what follows. Where nothing
    is told before the words ("This is because"), it is the sentence before.
    """
    tokens = sentence.tokens
    comma = next(
        (number for number in range(end + 1, len(tokens)) if "," in sentence.between(number - 1, number)),
        None,
    )
    told_before = _roots(sentence, range(start))
    if not told_before and comma is not None and start == 0 and not follows:
        after, left = _roots(sentence, range(end, comma)), _roots(sentence, range(comma, len(tokens)))
        return left, after, Slice(tokens[start].place.start, tokens[comma - 1].place.end)
    if not told_before and before:
        told_before = before[-1].roots
    place = Slice(tokens[start].place.start, tokens[-1].place.end)
    return told_before, _roots(sentence, range(end, len(tokens))), place


def _roots(sentence: ComparedSentence, numbers: range) -> frozenset[str]:
    return frozenset(sentence.tokens[number].root for number in numbers if sentence.tokens[number].root)

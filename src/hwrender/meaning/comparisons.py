"""Comparisons: which of two has more, is better or is wanted rather, and whether the two are alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from hwrender.language.slices import Slice
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.ordered import Ordered, find_phrases, is_turned, likeness
from hwrender.meaning.roots import root, word_lists

_REACH = 14
_SAME = 0.5


def compare_comparisons(alignment: Alignment) -> Iterator[Difference]:
    """Each comparison of the easy wording that the summary makes the other way round."""
    for sentence in alignment.easy:
        stated = [each for source in alignment.of(sentence) for each in read_comparisons(source)]
        for comparison in read_comparisons(sentence):
            against = next((each for each in stated if _contradicts(comparison, each)), None)
            if against is not None:
                yield claimed(
                    FactKind.COMPARISON,
                    sentence,
                    comparison.place,
                    against.place.of(against.sentence.source),
                    is_lost=True,
                )


def _contradicts(easy: Ordered, summary: Ordered) -> bool:
    """Whether one of two comparisons of the same is turned round; both turned round are the same again."""
    one, other = _without_shared(easy), _without_shared(summary)
    if easy.sentence.keys[0] in _PRONOUNS or "other" in summary.sentence.keys:
        return False  # which of two "it" is, is not clear
    same, turned = likeness(one, other)
    if is_turned(one, other):
        return easy.sign == summary.sign != 0
    if easy.sign == summary.sign:
        turned_away = easy.sign != 0 and bool(one.second & other.first) and not one.second & other.second
        return turned_away and bool(one.first) and not one.first & other.first
    if turned == 0 and is_like(easy.sentence.roots, roots_of(summary.sentence)):
        return same > 0 or not (one.first and one.second and other.first and other.second)
    return same > max(_SAME, turned)


_PRONOUNS = frozenset(["it", "they", "this", "that", "he", "she", "these"])


def _without_shared(each: Ordered) -> Ordered:
    """Without what stands on both sides, and what is compared ("more dentists")."""
    shared = (each.first & each.second) | _dimensions()
    return Ordered(each.first - shared, each.second - shared, each.sentence, each.mark, each.place, each.sign)


@cache
def _dimensions() -> frozenset[str]:
    """The roots of words that compare: "long", "easy", "want"."""
    lists = word_lists()["comparison"]
    return frozenset(root(word) for words in (*lists["more"], *lists["less"]) for word in words.split()) | {
        root(word) for word in lists["preferred"]
    }


@cache
def _signs() -> dict[str, int]:
    lists = word_lists()["comparison"]
    return {
        word: sign
        for name, sign in (("more", 1), ("less", -1))
        for words in lists[name]
        for word in words.split()
    }


def read_comparisons(sentence: ComparedSentence) -> tuple[Ordered, ...]:
    """The comparisons of a sentence: "longer at A than at B", "A rather than B", "as clean as B"."""
    keys = sentence.keys
    found = [each for at, key in enumerate(keys) if key == "than" if (each := _with_than(sentence, at))]
    found += [each for at, key in enumerate(keys) if key == "as" if (each := _with_as(sentence, at))]
    found += _with_instead(sentence)
    return tuple(found)


def _with_than(sentence: ComparedSentence, at: int) -> Ordered | None:
    keys = sentence.keys
    if at + 1 < len(keys) and (keys[at + 1][0].isdigit() or (at and keys[at - 1] == "other")):
        return None
    for number in range(at - 1, max(-1, at - _REACH), -1):
        key = keys[number]
        sign = _signs().get(
            key, 1 if key in _PREFERRED or (key.endswith("er") and len(key) > 4 and number + 1 == at) else 0
        )
        if number and keys[number - 1] in {"less", "no", "not"} and sign:
            sign = -sign if keys[number - 1] == "less" else 0
        if key == "less" and number + 1 < at:
            sign = -1
        if sign:
            return _around(sentence, at, number, sign)
    return None


_PREFERRED = frozenset(["rather", "sooner", "prefer", "prefers", "preferred"])


def _with_as(sentence: ComparedSentence, at: int) -> Ordered | None:
    """ "As clean as", "not as clean as": alike, or less."""
    keys = sentence.keys
    is_more = at > 0 and keys[at - 1] in {"twice", "times"}
    for other in range(at + 2, min(at + (_REACH if is_more else 5), len(keys))):
        if keys[other] == "as":
            if keys[at + 1] in {"soon", "long", "well", "far", "much", "many", "possible", "quickly"}:
                return None
            is_less = at > 0 and any(key == "not" or key.endswith("n't") for key in keys[max(0, at - 3) : at])
            found = _around(sentence, other, at, 1 if is_more else -1 if is_less else 0)
            return None if keys[other - 1] == "known" else found
    return None


def _with_instead(sentence: ComparedSentence) -> list[Ordered]:
    """ "Instead of B", "A in preference to B", "prefer A to B"."""
    found = []
    for _, start, end in find_phrases(sentence, "comparison", "instead"):
        if sentence.keys[start:end] == ("to",) and not set(sentence.keys[:start]) & {
            "prefer",
            "prefers",
            "preferred",
        }:
            continue
        made = _around(sentence, end - 1, start, 1)
        found += [made] if made is not None else []
    return found


def _around(sentence: ComparedSentence, than: int, mark: int, sign: int) -> Ordered | None:
    """The two sides of "than" in its sentence; at the start of one, "rather than B, A"."""
    tokens = sentence.tokens
    ends = next(
        (
            number
            for number in range(than + 1, len(tokens))
            if set(",;:") & set(sentence.between(number - 1, number))
        ),
        len(tokens),
    )
    told = frozenset(tokens[number].root for number in range(than) if tokens[number].root)
    first = told or frozenset(
        tokens[number].root for number in range(ends, len(tokens)) if tokens[number].root
    )
    second = frozenset(tokens[number].root for number in range(than + 1, ends) if tokens[number].root)
    place = Slice(tokens[max(0, mark - 1)].place.start, tokens[ends - 1].place.end)
    return Ordered(first, second, sentence, tokens[mark].place, place, sign) if first and second else None

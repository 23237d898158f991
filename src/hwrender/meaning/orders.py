"""Earlier and later: before and after, since and until, last year and next year, already and not yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from hwrender.language.slices import Slice
from hwrender.language.word_sets import word_set
from hwrender.meaning.alignment import Alignment, is_like, roots_of
from hwrender.meaning.model import ComparedSentence, Difference, FactKind, claimed
from hwrender.meaning.negation_cues import CueKind, find_negation_cues
from hwrender.meaning.ordered import Ordered, around, find_phrases, is_turned
from hwrender.meaning.phrases import ValuedPhrases
from hwrender.meaning.roots import word_lists

_REACH = 5
_GAP = 3


def compare_orders(alignment: Alignment) -> Iterator[Difference]:
    """Each time of the easy wording that stands the other way round in the summary."""
    stated: dict[ComparedSentence, list[Ordered]] = {}
    for order in read_orders(alignment.summary):
        stated.setdefault(order.sentence, []).append(order)
    reported: set[ComparedSentence] = set()
    for order in read_orders(alignment.easy):
        turned = next(
            (
                each
                for source in alignment.around(order.sentence)
                for each in stated.get(source, ())
                if is_turned(order, each)
            ),
            None,
        )
        if turned is not None and order.sentence not in reported:
            reported.add(order.sentence)
            yield claimed(
                FactKind.ORDER,
                order.sentence,
                order.place,
                turned.place.of(turned.sentence.source),
                is_lost=True,
            )
    for sentence in alignment.easy:
        if sentence not in reported:
            yield from _other_bounds(sentence, alignment)
            yield from _other_turns(sentence, alignment)
            yield from _other_times(sentence, alignment)


def read_orders(sentences: Sequence[ComparedSentence]) -> Iterator[Ordered]:
    """What comes before what in these sentences."""
    for number, sentence in enumerate(sentences):
        before = sentences[max(0, number - 1) : number]
        for name, start, end in find_phrases(sentence, "order", "to_later", "to_earlier"):
            if _sets_no_order(sentence, start, end):
                continue
            left, right, place = around(sentence, start, end, before)
            if left and right:
                first, second = (left, right) if name == "to_later" else (right, left)
                mark = sentence.tokens[start].place
                yield Ordered(first, second, sentence, mark, place, is_first_after=name == "to_earlier")


def _sets_no_order(sentence: ComparedSentence, start: int, end: int) -> bool:
    """ "The year before", "never before", "after that" where "after" alone is asked for, "since then"."""
    before = sentence.keys[start - 1] if start else ""
    after = sentence.keys[end] if end < len(sentence.keys) else ""
    if (
        sentence.keys[start:end] == ("following",)
        and start
        and not set(",;") & set(sentence.between(start - 1, start))
    ):
        return before not in _BEFORE_NO_ORDER | {"shortly", "soon", "immediately"}
    return (
        not after
        or before == "or"
        or before in _BEFORE_NO_ORDER
        or (sentence.keys[start:end] == ("after",) and after in {"that", "this", "all"})
    )


_BEFORE_NO_ORDER = word_set(
    "year years day days week weeks month months night ever never looked look looking until even day"
)


# --- before March, until March ------------------------------------------------------------------------------


def _other_bounds(sentence: ComparedSentence, alignment: Alignment) -> Iterator[Difference]:
    """ "Until March" where the summary says "since March"."""
    stated = [bound for source in alignment.of(sentence) for bound in _bounds(source)]
    for group, argument, place in _bounds(sentence):
        same = [each for each in stated if _is_same(argument, each[1])]
        if _has_not(sentence) != any(map(_has_not, alignment.of(sentence))) and group in _ENDS | _WHILE:
            continue
        if same and not any(_may_stand_for(group, each[0]) for each in same):
            source = next(each for each in alignment.of(sentence) if same[0] in _bounds(each))
            yield claimed(FactKind.ORDER, sentence, place, same[0][2].of(source.source))


_ALIKE = frozenset([(0, 2), (1, 3), (1, 4), (3, 4)])
"""The lines that may stand for each other."""
_WHILE = frozenset([5])
_ENDS = frozenset([2, 3, 4])
"""The lines of "until", "since" and "from": "not since" is "until"."""


def _has_not(sentence: ComparedSentence) -> bool:
    return any(cue.sort is CueKind.PLAIN or cue.hit.words in _STATES for cue in find_negation_cues(sentence))


_STATES = frozenset(["no longer", "out of use", "out of action", "out of order", "out of stock"])
"""What goes on until something ends it, as a "not" does."""


Bounded = tuple[int, frozenset[str], Slice]


@cache
def _bound_words() -> ValuedPhrases[int]:
    lines = word_lists()["order"]["bounds"]
    return ValuedPhrases({phrase: line for line, words in enumerate(lines) for phrase in words.split(" | ")})


@lru_cache(maxsize=1 << 10)
def _bounds(sentence: ComparedSentence) -> tuple[Bounded, ...]:
    """The words that bound a time: their line in the table, what they bound it by, and their place."""
    found: list[Bounded] = []
    tokens = sentence.tokens
    for line, start, end in _bound_words().find(sentence.keys):
        argument = _argument(sentence, end)
        points_back = sentence.keys[end : end + 1] in {("that",), ("this",), ("then",), ("it",)}
        if argument and not points_back and not _inside_longer(sentence, start, end):
            last = tokens[min(end + _GAP, len(tokens)) - 1]
            found.append((line, argument, Slice(tokens[start].place.start, last.place.end)))
    return tuple(found)


def _inside_longer(sentence: ComparedSentence, start: int, end: int) -> bool:
    before = sentence.keys[start - 1] if start else ""
    after = sentence.keys[end] if end < len(sentence.keys) else ""
    is_time = after.endswith(("am", "pm", "noon")) or (
        after.isdigit()
        and (len(after) == 4 or (end + 1 < len(sentence.keys) and sentence.keys[end + 1][:3] in _MONTHS))
    )
    if sentence.keys[start] in {"from", "while"} and after[:1].isdigit() and not is_time:
        return True
    return before in _BEFORE_NO_ORDER | {"or", "since", "till", "from", "and"} and end == start + 1


_MONTHS = word_set("jan feb mar apr may jun jul aug sep oct nov dec")


def _argument(sentence: ComparedSentence, start: int) -> frozenset[str]:
    """What a bound is set by: its words up to a mark, figures and the names of months too."""
    found: list[str] = []
    for number in range(start, min(start + _REACH, len(sentence.tokens))):
        token = sentence.tokens[number]
        if number > start and sentence.between(number - 1, number).strip():
            break
        if token.root or any(map(str.isdigit, token.key)):
            found.append(token.root or token.key)
    return frozenset(found)


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= max(1, min(len(one), len(other)) - 1) and shared * 2 >= max(len(one), len(other)) - 1


def _may_stand_for(easy: int, summary: int) -> bool:
    return easy == summary or tuple(sorted((easy, summary))) in _ALIKE


# --- last year, next year; yet, already ---------------------------------------------------------------------


def _other_times(sentence: ComparedSentence, alignment: Alignment) -> Iterator[Difference]:
    """ "Next year" where the summary says "last year"; "not yet" where it says "already"."""
    sources = alignment.matches(sentence)
    stated = frozenset(root for each in sources for root in roots_of(each))
    if not sources or not is_like(sentence.roots, stated):
        return
    for row in word_lists()["order"]["opposites"]:
        sides = row.split(" || ")
        for here, there in (sides, sides[::-1]):
            for _, start, end in _found(sentence, here):
                against = [each for source in sources for each in _found(source, there)]
                also = [each for source in sources for each in _found(source, here)]
                also += [each for near in alignment.near(sentence) for each in _found(near, there)]
                if against and not also:
                    place = Slice(sentence.tokens[start].place.start, sentence.tokens[end - 1].place.end)
                    yield claimed(FactKind.ORDER, sentence, place, against[0][0])


@cache
def _words(phrases: str) -> ValuedPhrases[str]:
    return ValuedPhrases({phrase: phrase for phrase in phrases.split(" | ")})


def _found(sentence: ComparedSentence, phrases: str) -> list[tuple[str, int, int]]:
    return list(_words(phrases).find(sentence.keys))


_TURNS = {"last": "last", "previous": "last", "past": "last", "this": "this", "current": "this",
          "next": "next", "coming": "next", "following": "next"}  # fmt: skip
_OF_TIME = word_set("""
week month year winter spring summer autumn quarter term season weekend night morning evening afternoon decade
century monday tuesday wednesday thursday friday saturday sunday
""")


def _other_turns(sentence: ComparedSentence, alignment: Alignment) -> Iterator[Difference]:
    """ "Last winter" where the summary says "this winter"."""
    stated = [turn for source in alignment.around(sentence) for turn in _turns(source)]
    for turn, unit, place in _turns(sentence):
        others = [each for each in stated if each[1] == unit]
        if others and not any(each[0] == turn for each in others) and "as" not in sentence.keys:
            yield claimed(FactKind.ORDER, sentence, place, f"{others[0][0]} {unit}", is_lost=True)


def _turns(sentence: ComparedSentence) -> Iterator[tuple[str, str, Slice]]:
    for first, second in pairwise(sentence.tokens):
        unit = second.key.removesuffix("s")
        if first.key in _TURNS and unit in _OF_TIME:
            yield _TURNS[first.key], unit, Slice(first.place.start, second.place.end)

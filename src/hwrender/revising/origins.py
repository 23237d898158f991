"""Which sentences of its summary each row of a part comes from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from hwrender.language.sentences import split_sentences
from hwrender.meaning.alignment import Alignment
from hwrender.meaning.model import sentences_of
from hwrender.prose import Prose
from hwrender.revising.model import SummarySentence

_CLOSE = 0.6
"""A sentence is one that a row comes from if it is at least this much like it as the best one is."""
_LEAST = 0.15


def summary_sentences(texts: Sequence[Prose]) -> tuple[SummarySentence, ...]:
    """The sentences of a summary, in order."""
    return tuple(
        SummarySentence(" ".join(place.of(text.text).split()), text.span(place))
        for text in texts
        for place in split_sentences(text.text)
    )


@lru_cache(maxsize=1 << 10)
def origins(rows: tuple[str, ...], sentences: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """For each row the numbers of the sentences that it is like, by the words that tell something.

    Easy wording mostly keeps the order of its summary. So of all ways to give each row a sentence that go
    forwards, the likest is taken; a row that is left without one then gets the one it is most like. The last
    parts are remembered: a change is of one part.
    """
    likeness = _likeness(rows, sentences)
    best = _forwards(likeness, len(sentences))
    return tuple(_near(like, at) for like, at in zip(likeness, best, strict=True))


def _likeness(rows: Sequence[str], sentences: Sequence[str]) -> list[dict[int, float]]:
    """How like each row is to each sentence; only what is like enough."""
    compared = [(number, each) for number, text in enumerate(sentences) for each in sentences_of([text])[:1]]
    summary = Alignment([each for _, each in compared])
    found = []
    for row in rows:
        roots = frozenset(root for each in sentences_of([row]) for root in each.roots)
        like = summary.likeness(roots)
        found.append({compared[at][0]: value for at, value in like.items() if value >= _LEAST})
    return found


class _Way(Struct, frozen=True):
    """The best that the rows so far can be given: the sum of likeness, the last one's sentence, and the way
    up to it."""

    total: float = 0.0
    given: int | None = None
    before: _Way | None = None


def _forwards(likeness: Sequence[dict[int, float]], count: int) -> list[int | None]:
    """The number of a sentence for each row, never one before that of the row above."""
    # at each place: the best way that ends at this sentence or before it
    ways = [_Way()] * (count or 1)
    for like in likeness:
        following: list[_Way] = []
        for number, way in enumerate(ways):
            here = _Way(way.total + like.get(number, 0.0), number if number in like else None, way)
            is_better = not following or here.total > following[-1].total
            following.append(here if is_better else following[-1])
        ways = following
    return _given(ways[-1], len(likeness))


def _given(way: _Way, count: int) -> list[int | None]:
    given: list[int | None] = []
    for _ in range(count):
        assert way.before is not None
        given.append(way.given)
        way = way.before
    return given[::-1]


def _near(like: dict[int, float], at: int | None) -> tuple[int, ...]:
    """The sentence that was found for a row, and those right beside it that are about as like it."""
    if not like:
        return ()
    at = max(like, key=lambda number: (like[number], -number)) if at is None else at
    least = like[at] * _CLOSE
    first = last = at
    while like.get(first - 1, 0.0) >= least:
        first -= 1
    while like.get(last + 1, 0.0) >= least:
        last += 1
    return tuple(range(first, last + 1))

"""Which paragraph of a corrected copy is which of the copy that was made: by marks, by words, by place.

The same mark with the same words is certain, and so are the same words in the same order. A mark with other
words comes next, then likeness, then the place between two paragraphs that are known. So a copy without any
marks is paired too, and one whose numbers count another state of the report.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from hwrender.taking.model import CopyParagraph

_WORD = re.compile(r"[^\W_]+")
_LEAST_MARKED, _LEAST_LIKE = 0.2, 0.45
_MOST_COMPARED = 250_000
"""Of more pairs than these only those between the same known neighbours are compared."""


def paired(
    made: Sequence[CopyParagraph], corrected: Sequence[CopyParagraph], *, trusts_marks: bool
) -> dict[int, int]:
    """For each paragraph of the corrected copy the number of that of the made one, where there is one. Both
    are of one state where it `trusts_marks`."""
    pairing = _Pairing(made, corrected, trusts_marks=trusts_marks)
    pairing.by_marks(lambda one, two: one.shown == two.shown)
    pairing.by_same_words()
    pairing.by_marks(lambda one, two: likeness(one.words, two.words) >= _LEAST_MARKED)
    pairing.by_likeness()
    pairing.by_marks(lambda one, two: one.kind is two.kind)
    pairing.by_place()
    return pairing.found


def likeness(one: str, two: str) -> float:
    """How much of the words of the shorter text is in the other, from 0 to 1; twice for words in order."""
    first, second = _words(one), _words(two)
    shorter = min(len(first), len(second))
    if not shorter:
        return 0.0
    shared = sum((Counter(first) & Counter(second)).values())
    longer = max(len(first), len(second))
    return 0.7 * shared / shorter + 0.3 * shared / longer


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


class _Pairing:
    """The pairs that were found so far; each paragraph is in one at most."""

    def __init__(
        self, made: Sequence[CopyParagraph], corrected: Sequence[CopyParagraph], *, trusts_marks: bool
    ) -> None:
        self._made, self._corrected = made, corrected
        self.found: dict[int, int] = {}
        self._taken: set[int] = set()
        marked = made if trusts_marks else ()
        self._by_mark = {mark: number for number, each in enumerate(marked) for mark in each.marks}

    def _pair(self, one: int, two: int) -> None:
        """Take paragraph `one` of the corrected copy for `two`."""
        if one not in self.found and two not in self._taken:
            self.found[one] = two
            self._taken.add(two)

    def _left(self) -> list[int]:
        return [number for number in range(len(self._corrected)) if number not in self.found]

    def _free(self) -> list[int]:
        return [number for number in range(len(self._made)) if number not in self._taken]

    def by_marks(self, is_good: Callable[[CopyParagraph, CopyParagraph], bool]) -> None:
        """Pair what has the same mark, the likest first where several have it."""
        found = [
            (likeness(each.words, self._made[two].words), one, two)
            for one, each in ((one, self._corrected[one]) for one in self._left())
            for mark in each.marks
            if (two := self._by_mark.get(mark)) is not None and is_good(each, self._made[two])
        ]
        for _, one, two in sorted(found, key=lambda each: (-each[0], each[1], each[2])):
            self._pair(one, two)

    def by_same_words(self) -> None:
        """Pair what says the same: in order first, then wherever the words are there once."""
        left, free = self._left(), self._free()
        ones = [_key(self._corrected[number]) for number in left]
        twos = [_key(self._made[number]) for number in free]
        for block in SequenceMatcher(None, ones, twos, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                self._pair(left[block.a + step], free[block.b + step])
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in self._free():
            places[_key(self._made[number])].append(number)
        for number in self._left():
            for two in places.get(_key(self._corrected[number]), ())[:1]:
                self._pair(number, two)
                places[_key(self._corrected[number])].pop(0)

    def by_likeness(self) -> None:
        """Pair what is like enough, the likest first; what stands between the same neighbours is liker."""
        left, free = self._left(), self._free()
        between = self._between()
        everywhere = len(left) * len(free) <= _MOST_COMPARED
        found = []
        for one, two in _pairs(left, free):
            near = between.get(one) == between.get(-two - 1)
            if (near or everywhere) and _may_be(self._corrected[one], self._made[two]):
                like = likeness(self._corrected[one].words, self._made[two].words)
                if like >= _LEAST_LIKE:
                    found.append((like + 0.2 * near, one, two))
        for _, one, two in sorted(found, key=lambda each: (-each[0], each[1], each[2])):
            self._pair(one, two)

    def by_place(self) -> None:
        """Pair a paragraph that was typed anew with the one that stood alone at its place."""
        between = self._between()
        places: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for one in self._left():
            places[between.get(one)][0].append(one)
        for two in self._free():
            places[between.get(-two - 1)][1].append(two)
        for ones, twos in places.values():
            if len(ones) == len(twos) == 1:
                now, was = self._corrected[ones[0]], self._made[twos[0]]
                if now.kind is was.kind and (now.row is None) == (was.row is None):
                    self._pair(ones[0], twos[0])

    def _between(self) -> dict[int, int]:
        """For each paragraph that is left the last known one above it: those of the made copy by the number
        below zero."""
        places: dict[int, int] = {}
        above = -1
        for number in range(len(self._corrected)):
            above = self.found.get(number, above)
            places[number] = above
        above = -1
        for number in range(len(self._made)):
            above = number if number in self._taken else above
            places[-number - 1] = above
        return places


def _pairs(left: Iterable[int], free: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((one, two) for one in left for two in free)


def _may_be(one: CopyParagraph, two: CopyParagraph) -> bool:
    """Whether one could be the other: a cell becomes no paragraph, and a note none of the text."""
    return (one.cell is None) == (two.cell is None) and bool(one.note) == bool(two.note)


def _key(paragraph: CopyParagraph) -> tuple[str, str]:
    """What is the same in two paragraphs that say the same."""
    return paragraph.kind.value, paragraph.words

"""The numbering part: one numbering for each list and the lists inside it.

A list inside an item shares its numbering one level deeper, so that Word, and whatever a file is exported to,
know it as part of that item. It gets a numbering of its own only where sharing would count wrongly.
"""

from __future__ import annotations

from hwrender.formats.word.elements import Element, make, valued
from hwrender.formats.word.measures import WordMeasures, twips

BULLETS, NUMBERS = 1, 2
"""The numbering instances that List Bullet and List Number use."""

DEEPEST = 8
"""The deepest level of a Word list, counting from 0."""

_MARKS = ("•", "–")
"""Two marks in turn: both stand in every sans serif, and neither needs a symbol font."""

_Kinds = tuple[bool, ...]
"""For each level, whether it is numbered."""


class Counter:
    """One numbering: a list and the lists inside it that share it.

    `number` stands in the text. Word starts a level again after any mark on a level above it.
    """

    def __init__(self, number: int, level: int, *, ordered: bool, start: int) -> None:
        self.number = number
        self.level, self.start = level, start
        self._ordered = {level: ordered}
        self._last_level: int | None = None

    def shares(self, level: int, *, ordered: bool, start: int) -> bool:
        """Whether a list inside this one can use it on this level, counting from `start`; if so, it does."""
        kind = self._ordered.setdefault(level, ordered)
        counts = start == 1 and self._last_level is not None and self._last_level < level
        return kind == ordered and (counts or not ordered)

    def mark(self, level: int) -> None:
        """Note that an item of this level has been written."""
        self._last_level = level

    def kinds(self) -> _Kinds:
        """What each level is; those that are not used are as the list's own."""
        own = self._ordered[self.level]
        return tuple(self._ordered.get(level, own) for level in range(DEEPEST + 1))


class ListNumbering:
    """The lists of one document."""

    def __init__(self, lengths: WordMeasures) -> None:
        self._step = lengths.step
        self._counters: list[Counter] = []
        for number, ordered in ((BULLETS, False), (NUMBERS, True)):
            self._counters.append(Counter(number, 0, ordered=ordered, start=1))

    def new_counter(self, level: int, *, ordered: bool, start: int) -> Counter:
        """A numbering for a list on `level`, counting from 0, whose first number is `start`."""
        counter = Counter(len(self._counters) + 1, level, ordered=ordered, start=start)
        self._counters.append(counter)
        return counter

    def element(self) -> Element:
        """The root of the numbering part."""
        kinds = {
            kind: number for number, kind in enumerate(dict.fromkeys(c.kinds() for c in self._counters), 1)
        }
        return make(
            "w:numbering",
            *(self._definition(number, kind) for kind, number in kinds.items()),
            *(_instance(counter, kinds[counter.kinds()]) for counter in self._counters),
        )

    def _definition(self, number: int, kinds: _Kinds) -> Element:
        return make(
            "w:abstractNum",
            {"w:abstractNumId": number},
            valued("w:multiLevelType", "multilevel"),
            *(self._level(level, ordered) for level, ordered in enumerate(kinds)),
        )

    def _level(self, level: int, ordered: bool) -> Element:
        indent = make("w:ind", {"w:left": twips(self._step * (level + 1)), "w:hanging": twips(self._step)})
        return make(
            "w:lvl",
            {"w:ilvl": level},
            valued("w:start", 1),
            valued("w:numFmt", "decimal" if ordered else "bullet"),
            valued("w:lvlText", f"%{level + 1}." if ordered else _MARKS[level % 2]),
            valued("w:lvlJc", "left"),
            make("w:pPr", indent),
        )


def _instance(counter: Counter, definition: int) -> Element:
    restart = None
    if counter.kinds()[counter.level]:
        start = valued("w:startOverride", counter.start)
        restart = make("w:lvlOverride", {"w:ilvl": counter.level}, start)
    return make("w:num", {"w:numId": counter.number}, valued("w:abstractNumId", definition), restart)

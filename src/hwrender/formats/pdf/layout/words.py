"""Segments as words: the stretches between places where a line may end."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct, field

from hwrender.fonts.bidi import levels, runs_left_to_right, runs_right_to_left
from hwrender.fonts.runs import clusters, runs_by_face
from hwrender.fonts.shaping import Shaped, shape
from hwrender.formats.pdf.layout.inlines import LINE_END, Segment
from hwrender.formats.pdf.layout.setting import Setting
from hwrender.language.non_breaking import non_breaking_blanks

_BLANKS = " \t\u2002\u2003\u2009\u200a\u3000"
_AS_BLANK = dict.fromkeys(map(ord, _BLANKS + LINE_END), " ")
_BREAKS_AFTER = "\u2014\u200b\u2028"
# where a line may end without a blank: after those, and beside an ideograph (`_is_ideograph`)
_BREAKING = re.compile(rf"[{_BREAKS_AFTER}\u2e80-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# where something longer than a line is cut first: at a blank, or at the joints of an address
_CUTS_AFTER = " \u00a0/?&=#@._-:;,+%"


# more letters than any line holds: a bound for what is tried
_MOST_CLUSTERS = 500


class GlyphRun(Struct, frozen=True):
    """Shaped text of one segment. `level` is its bidi embedding level: odd ones run from right to left."""

    shaped: Shaped
    segment: Segment
    level: int

    def size(self) -> float:
        """In points."""
        return self.segment.style.size * self.shaped.face.scale

    def width(self) -> float:
        return self.shaped.advance * self.size()


class LayoutWord(Struct, frozen=True):
    """A stretch that is not split. `blank` is the space after it, which no line needs to have room for."""

    glyph_runs: tuple[GlyphRun, ...]
    blank: tuple[GlyphRun, ...]
    width: float
    blank_width: float
    ends_line: bool = False

    def text(self) -> str:
        """Its letters."""
        return "".join(run.shaped.text for run in self.glyph_runs)

    def language(self) -> str:
        """The language of its first letter; none for a word without letters."""
        return self.glyph_runs[0].segment.language if self.glyph_runs else ""


class _Source(Struct, frozen=True):
    """The text of some segments, with what is needed to shape any part of it."""

    segments: tuple[Segment, ...]
    starts: tuple[int, ...]
    text: str
    embedding: tuple[int, ...]
    setting: Setting
    shaped: dict[tuple[int, str, int], tuple[GlyphRun, ...]] = field(default_factory=dict)

    def glyph_runs(self, start: int, end: int) -> tuple[GlyphRun, ...]:
        """The text from `start` to `end`, cut by segment, direction and face, shaped."""
        if start == end:
            return ()
        found: list[GlyphRun] = []
        number = bisect_right(self.starts, start) - 1
        while number < len(self.segments) and self.starts[number] < end:
            at = self.starts[number]
            first, last = max(start, at), min(end, at + len(self.segments[number].text))
            for low, high, level in _level_runs(self.embedding, first, last):
                found += self._shaped(number, self.text[low:high], level)
            number += 1
        return tuple(found)

    def _shaped(self, number: int, text: str, level: int) -> tuple[GlyphRun, ...]:
        """Text of one segment and level. Every other one is a blank, and a blank is shaped once."""
        known = self.shaped.get((number, text, level))
        if known is None:
            segment, folders = self.segments[number], self.setting.font_folders
            # to whoever reads the finished page, a line break and a tab are blanks
            runs = runs_by_face(text.translate(_AS_BLANK), segment.style.bold, folders, segment.language)
            known = self.shaped[number, text, level] = tuple(
                GlyphRun(
                    shape(run, face, segment.language, level % 2 == 1, self.setting.slashed_zero),
                    segment,
                    level,
                )
                for face, run in runs
            )
        return known

    def word(self, start: int, end: int, blank_end: int) -> LayoutWord:
        """The word from `start` to `end` with its blank."""
        runs, blank = self.glyph_runs(start, end), self.glyph_runs(end, blank_end)
        return LayoutWord(runs, blank, _width(runs), _width(blank), LINE_END in self.text[end:blank_end])


def words_of(segments: tuple[Segment, ...], setting: Setting) -> tuple[tuple[LayoutWord, ...], bool]:
    """The words of these segments, and whether they run from right to left.

    A word wider than the column comes as several words with no blank between them.
    """
    text = "".join(segment.text for segment in segments)
    from_right = runs_right_to_left(text, setting.language)
    # words that all run to the right do so on a mirrored page too: their full stop stands at their end
    embedding = levels(text, from_right and not runs_left_to_right(text))
    starts = tuple(accumulate((len(segment.text) for segment in segments[:-1]), initial=0))
    source = _Source(segments, starts, text, embedding, setting)
    words: list[LayoutWord] = []
    for start, end, blank_end in _stretches(text):
        word = source.word(start, end, blank_end)
        if word.width > setting.width:
            words.extend(_cut(source, start, end, blank_end))
        else:
            words.append(word)
    return tuple(words), from_right


def _width(runs: tuple[GlyphRun, ...]) -> float:
    return sum(run.width() for run in runs)


def _stretches(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end, and end of the blanks after it, of each stretch without a place to end a line."""
    kept = non_breaking_blanks(text)
    breaks = _BREAKING.search(text) is not None
    start = place = 0
    while place < len(text):
        if _is_blank(text[place]) and place not in kept:
            end = place
            place += 1
            # each line break ends a line of its own: several of them are empty lines
            while place < len(text) and text[place - 1] != LINE_END and _is_blank(text[place]):
                place += 1
            yield start, end, place
            start = place
        else:
            place += 1
            if breaks and start < place < len(text) and _may_end_between(text[place - 1], text[place]):
                yield start, place, place
                start = place
    if start < len(text):
        yield start, len(text), len(text)


def _is_blank(character: str) -> bool:
    return character in _BLANKS or character == LINE_END


def _may_end_between(before: str, after: str) -> bool:
    """Whether a line may end between two characters without a blank: after a dash, among ideographs."""
    if before in _BREAKS_AFTER:
        return not _is_blank(after)
    if not (_is_ideograph(before) or _is_ideograph(after)):
        return False
    opens = unicodedata.category(before) in {"Ps", "Pi"}
    closes = unicodedata.category(after) in {"Pe", "Pf", "Po", "Mn", "Zs"} or after in "ーぁぃぅぇぉっゃゅょ"
    return not opens and not closes and not _is_blank(after)


def _is_ideograph(character: str) -> bool:
    point = ord(character)
    return 0x2E80 <= point <= 0x9FFF or 0xF900 <= point <= 0xFAFF or 0x20000 <= point <= 0x323AF


def _level_runs(embedding: tuple[int, ...], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    while start < end:
        stop = start + 1
        while stop < end and embedding[stop] == embedding[start]:
            stop += 1
        yield start, stop, embedding[start]
        start = stop


def _cut(source: _Source, start: int, end: int, blank_end: int) -> Iterator[LayoutWord]:
    """Words no wider than the column: cut at blanks that were to be kept, at the joints of an address, or
    where nothing else is left, between letters. No hyphen is put in, because somebody may copy it."""
    places = list(accumulate(map(len, clusters(source.text[start:end])), initial=start))
    while start < end:
        stop = _longest_fit(source, start, places)
        yield source.word(start, stop, blank_end if stop == end else stop)
        start = stop


def _longest_fit(source: _Source, start: int, places: list[int]) -> int:
    """Where to cut: at the last joint that fits if there is one in the second half, else at the last
    letter."""
    first = bisect_right(places, start)
    low, high = first, min(first + _MOST_CLUSTERS, len(places) - 1)
    while low < high:
        middle = (low + high + 1) // 2
        if _width(source.glyph_runs(start, places[middle])) <= source.setting.width:
            low = middle
        else:
            high = middle - 1
    if low == len(places) - 1:
        return places[-1]
    joints = [
        place for place in places[(first + low) // 2 : low + 1] if source.text[place - 1] in _CUTS_AFTER
    ]
    return joints[-1] if joints else places[low]

"""Runs of words with capitals, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from msgspec import Struct

from hwrender.disclosure.name_words import LOWER_ORGANISATIONS
from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.sentences import split_sentences
from hwrender.language.tokens import Word, plain_form, words
from hwrender.language.word_sets import word_set

_JOIN = re.compile(r"[ \u00a0]|\.[ \u00a0]|\.")
_BLANK = re.compile(r"[ \u00a0\n]+|, ")
_PARTICLES = word_set("de da di del della van von der den al el bin ibn bint abu le la du dos and")
_SHORT = word_set("mr mrs ms dr st prof rev sgt cllr fr revd")
# "Will" and "May" are names too
_OPENERS = (FUNCTION_WORDS | {"how", "why", "then"}) - {"will", "may"}
_LONGEST_RUN_WORDS = 16
"""No name is longer; a heading in capitals may be."""

_MOST_CAPITALS = 0.7
_NEAR_CHARACTERS = 40


class Capitals:
    """A text as words, and the runs of words with capitals in it. A line that the writer broke ends a run."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        self.starts = frozenset(_first_word_starts(text))
        capitals = sum(each.text[0].isupper() for each in self.words if len(each.text) > 3)
        longer = sum(len(each.text) > 3 for each in self.words)
        self.in_title_case = longer > 2 and capitals > longer * _MOST_CAPITALS

    def runs(self) -> Iterator[CapitalRun]:
        """The longest runs; a full stop joins only after an initial or a short form ("Dr. J. Smith")."""
        place = 0
        while place < len(self.words):
            if self.words[place].start in self.starts and plain_form(self.words[place].text) in _OPENERS:
                place += 1
                continue
            end = self._run_end(place)
            if end > place:
                yield self._context(place, end)
            place = max(end, place + 1)

    def _run_end(self, place: int) -> int:
        end = place
        while end < len(self.words) and self._goes_on(place, end):
            end += 1
        while end > place and not is_capital(self.words[end - 1]):
            end -= 1
        return end

    def _goes_on(self, place: int, end: int) -> bool:
        word = self.words[end]
        if end == place or end - place == _LONGEST_RUN_WORDS:
            return end == place and is_capital(word)
        previous = self.words[end - 1]
        gap = self.text[previous.end : word.start]
        if not _JOIN.fullmatch(gap) or ("." in gap and not _is_short(previous)):
            return False
        if word.start in self.starts and "." not in gap:
            return False
        return is_capital(word) or (plain_form(word.text) in _PARTICLES and self._is_particle(end))

    def _is_particle(self, place: int) -> bool:
        """Whether a small word stands inside a name; "and" only between titles ("Mr and Mrs Jones")."""
        if plain_form(self.words[place].text) == "and":
            return plain_form(self.words[place - 1].text) in _SHORT
        return any(is_capital(each) for each in self.words[place + 1 : place + 3])

    def _context(self, place: int, end: int) -> CapitalRun:
        inside = self.words[place:end]
        following = ""
        if end < len(self.words) and _BLANK.fullmatch(self.text[inside[-1].end : self.words[end].start]):
            following = plain_form(self.words[end].text)
        previous = ""
        if place and _BLANK.fullmatch(self.text[self.words[place - 1].end : inside[0].start]):
            previous = plain_form(self.words[place - 1].text)
        head = self.text[: inside[0].start].rstrip(" \u00a0\"“‘'")
        return CapitalRun(
            text_of_all=self.text,
            words=inside,
            keys=tuple(plain_form(each.text) for each in inside),
            previous=previous,
            following=following,
            opens_sentence=inside[0].start in self.starts,
            follows_dash=head.endswith(("–", "—")),
            figures_beside=_has_figures(previous) or _has_figures(following),
            in_title_case=self.in_title_case,
        )


class CapitalRun(Struct, frozen=True):
    """One run: its words, their plain forms, and what stands before and after it."""

    text_of_all: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    previous: str
    following: str
    opens_sentence: bool
    follows_dash: bool
    figures_beside: bool
    in_title_case: bool

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether what stands before the run ends as `pattern` says."""
        start = self.words[0].start
        return pattern.search(self.text_of_all[max(0, start - _NEAR_CHARACTERS) : start]) is not None

    def is_followed(self, pattern: re.Pattern[str]) -> bool:
        """Whether what stands after the run begins as `pattern` says."""
        return pattern.match(self.text_of_all, self.words[-1].end) is not None

    def text(self) -> str:
        return self.text_of_all[self.words[0].start : self.words[-1].end]

    def before(self, place: int) -> str:
        """The word before word `place` of the run, in small letters."""
        return self.keys[place - 1] if place else self.previous

    def following_of(self, place: int) -> str:
        """The word after word `place` of the run, in small letters."""
        return self.keys[place + 1] if place + 1 < len(self.keys) else self.following

    def second_following(self) -> str:
        """The word after the one that follows the run, as it is written."""
        following = words(self.text_of_all[self.words[-1].end :][:80])
        return following[1].text if len(following) > 1 else ""

    def is_after_capital(self, place: int, kinds: Set[str]) -> bool:
        """Whether one of these words stands anywhere before word `place` in the run."""
        return any(key in kinds for key in self.keys[:place])

    def is_organisation(self, place: int, nouns: Set[str]) -> bool:
        """Whether a word from `place` on, or the small word after the run, makes it a service or a place."""
        if any(key in nouns for key in self.keys[place:]):
            return True
        return self.following in LOWER_ORGANISATIONS and not self.is_owner(len(self.words) - 1)

    def is_owner(self, place: int) -> bool:
        return self.words[place].text.endswith(("'s", "’s"))

    def is_in_block_capitals(self) -> bool:
        """Whether the run is two words or more, all in capitals ("JOHN SMITH")."""
        return len(self.words) > 1 and all(word.text.isupper() and len(word.text) > 2 for word in self.words)

    def is_initial(self, place: int) -> bool:
        return len(self.words[place].text) == 1

    def end_of(self, place: int) -> int:
        """Where word `place` ends, its possessive ending left out."""
        word = self.words[place]
        return word.end - 2 * self.is_owner(place)

    def starts_with(self, place: int, names: Set[str]) -> bool:
        """Whether one of these names, of one or more words, begins at word `place`."""
        known = [" ".join(self.keys[place:end]) for end in range(place + 1, len(self.keys) + 1)]
        known += [each.replace("'s", "") for each in known]
        written = " ".join(word.text for word in self.words[place:]).lower().replace("’", "'")
        return any(name in names for name in (*known, written))


def is_capital(word: Word) -> bool:
    return word.text[0].isupper()


def _has_figures(word: str) -> bool:
    return word[:1].isdigit()


def _is_short(word: Word) -> bool:
    return len(word.text) == 1 or plain_form(word.text) in _SHORT


def _first_word_starts(text: str) -> Iterator[int]:
    for sentence in split_sentences(text):
        for word in words(sentence.of(text))[:1]:
            yield sentence.start + word.start

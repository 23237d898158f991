"""Runs of words with capitals, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from msgspec import Struct

from hwrender.language.function_words import FUNCTION_WORDS
from hwrender.language.name_words import LOWER_ORGANISATIONS, PARTICLES
from hwrender.language.sentences import split_sentences
from hwrender.language.tokens import Word, plain_form, words
from hwrender.language.word_sets import word_set

_JOIN = re.compile(r"[ \u00a0]|\.[ \u00a0]|\.")
_BLANK = re.compile(r"[ \u00a0\n]+|, ")
_PREFIXED = re.compile(r"(?:al|el|ad|as|ash|ar|at|az|an|ul|ur|bin|ibn|d|de|o|mac|van)[-'’‑][A-Z]")
"""A name with a small word grown to it ("al-Rashid", "d'Souza")."""

_SHORT = word_set("mr mrs ms dr st prof rev sgt cllr fr revd")
# "Will" and "May" are names too
_OPENERS = (FUNCTION_WORDS | word_set("how why then ring ask call phone contact tell meet thank thanks")) - {
    "will",
    "may",
}
_LONGEST_RUN_WORDS = 16
"""No name is longer; a heading in capitals may be."""

_SPEAKER = word_set("I I'd I’d I'm I’m I'll I’ll I've I’ve")
PREDICATES = word_set("is was were has had told said asked went felt")
_MOST_CAPITALS = 0.7
_NEAR_CHARACTERS = 40


def capital_runs(text: str, *, attributed: bool = False) -> Iterator[CapitalRun]:
    """The longest runs of words with capitals. A line that the writer broke ends a run, and a full stop joins
    only after an initial or a short form ("Dr. J. Smith"). `attributed`: the text says who spoke.
    """
    found, starts = words(text), sentence_starts(text)
    capitals = sum(each.text[0].isupper() for each in found[1:] if len(each.text) > 3)
    longer = sum(len(each.text) > 3 for each in found[1:])
    in_title_case = longer > 3 and capitals > longer * _MOST_CAPITALS
    at = 0
    while at < len(found):
        if not is_capital(found[at]) or (
            found[at].start in starts and plain_form(found[at].text) in _OPENERS
        ):
            at += 1
        else:
            end = _run_end(text, found, starts, at)
            yield _run(text, found, at, end, in_title_case=in_title_case, attributed=attributed)
            at = end


@lru_cache(maxsize=1 << 10)
def sentence_starts(text: str) -> frozenset[int]:
    """Where the first word of each sentence begins."""
    opening = (words(sentence.of(text))[:1] for sentence in split_sentences(text))
    return frozenset(
        sentence.start + word.start
        for sentence, first in zip(split_sentences(text), opening, strict=True)
        for word in first
    )


def _run_end(text: str, found: tuple[Word, ...], starts: frozenset[int], at: int) -> int:
    end = at + 1
    while end < min(len(found), at + _LONGEST_RUN_WORDS) and _goes_on(text, found, starts, end):
        end += 1
    while not is_capital(found[end - 1]):
        end -= 1
    return end


def _goes_on(text: str, found: tuple[Word, ...], starts: frozenset[int], at: int) -> bool:
    """Whether the run that holds the word before goes on with this one."""
    word, previous = found[at], found[at - 1]
    gap = text[previous.end : word.start]
    if not _JOIN.fullmatch(gap) or ("." in gap and not _is_short(previous)):
        return False
    if word.start in starts and "." not in gap:
        return False
    key = plain_form(word.text)
    if word.text in _SPEAKER and "." not in gap and found[at - 1].text != "I":
        return False
    if is_capital(word):
        return "." not in gap or key not in _OPENERS  # "Mr D. It was late"
    if key == "and":  # only between titles: "Mr and Mrs Jones"
        return plain_form(previous.text) in _SHORT
    return key in PARTICLES and any(is_capital(each) for each in found[at + 1 : at + 3])


def _run(
    text: str, found: tuple[Word, ...], at: int, end: int, *, in_title_case: bool, attributed: bool
) -> CapitalRun:
    inside = found[at:end]
    before = found[at - 1] if at else None
    after = found[end] if end < len(found) else None
    previous = following = ""
    if before is not None and _BLANK.fullmatch(text[before.end : inside[0].start]):
        previous = plain_form(before.text)
    if after is not None and _BLANK.fullmatch(text[inside[-1].end : after.start]):
        following = plain_form(after.text)
    head = text[max(0, inside[0].start - _NEAR_CHARACTERS) : inside[0].start].rstrip(" \u00a0\"“‘'")
    return CapitalRun(
        text_of_all=text,
        words=inside,
        keys=tuple(plain_form(each.text) for each in inside),
        previous=previous,
        following=following,
        second_following=found[end + 1].text if end + 1 < len(found) else "",
        opens_sentence=inside[0].start in sentence_starts(text),
        opens_attribution=head.endswith(("–", "—")) or (attributed and not previous),
        figures_beside=_has_figures(previous) or _has_figures(following),
        in_title_case=in_title_case,
    )


class CapitalRun(Struct, frozen=True):
    """Words with capitals side by side: their plain forms, and what stands before and after them.

    `opens_attribution` says that the run opens the line that says who spoke ("– Grace, 34").
    """

    text_of_all: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    previous: str
    following: str
    second_following: str
    opens_sentence: bool
    opens_attribution: bool
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

    def is_after_capital(self, place: int, kinds: Set[str]) -> bool:
        """Whether one of these words stands anywhere before word `place` in the run."""
        return any(key in kinds for key in self.keys[:place])

    def is_organisation(self, place: int, nouns: Set[str]) -> bool:
        """Whether a word from `place` on, or the small word after the run, makes it a service or a place."""
        for key in self.keys[place:]:
            if key in nouns:
                return True
            if key in PREDICATES:  # "MARY O'BRIEN WAS SENT HOME"
                break
        return self.following in LOWER_ORGANISATIONS and not self.is_owner(len(self.words) - 1)

    def is_alone(self) -> bool:
        """Whether it is one word."""
        return len(self.words) == 1

    def is_owner(self, place: int) -> bool:
        return self.words[place].text.endswith(("'s", "’s", "'S", "’S"))

    def is_in_block_capitals(self) -> bool:
        """Whether the run is two words or more, all in capitals ("JOHN SMITH")."""
        return len(self.words) > 1 and all(word.text.isupper() for word in self.words)

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
    """Whether a word opens with a capital, or with a small word grown to one."""
    return word.text[0].isupper() or _PREFIXED.match(word.text) is not None


def _has_figures(word: str) -> bool:
    return word[:1].isdigit()


def _is_short(word: Word) -> bool:
    return len(word.text) == 1 or plain_form(word.text) in _SHORT

"""Whether words of an idea are what it is about, or only when, where or of which kind something is.

"A visitor went into the car park" is not about parking, nor "the ward clerk rang" about a ward.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.language.clauses import ClauseKind, read_clauses
from hwrender.language.word_context import WordClass
from hwrender.pictures.ideas import Idea, IdeaWord
from hwrender.pictures.word_forms import phrases_of
from hwrender.tables import read_toml

_FILE = Path(__file__).parent / "focus.toml"
_C = WordClass
_IN_A_NOUN_PHRASE = frozenset([_C.NOUN, _C.NAME, _C.NUMBER, _C.QUANTITY, _C.DETERMINER])
_CIRCUMSTANCES = frozenset([ClauseKind.TIME, ClauseKind.CONDITION, ClauseKind.CAUSE, ClauseKind.COMPARISON])
_MOST_BESIDE_ASIDE = 1
_TO = "to"


class _FocusWords(Struct, frozen=True):
    """The words of `focus.toml`, as forms."""

    circumstances: frozenset[str]
    after_a_noun: frozenset[str]
    light: frozenset[str]
    ways: frozenset[str]


def is_aside(idea: Idea, places: frozenset[int]) -> bool:
    """Whether these words say only when, where or of which kind something is."""
    return (
        _is_circumstance(idea, places)
        or _is_of_another_noun(idea, places)
        or _is_in_side_clause(idea, places)
    )


def says_its_own(word: IdeaWord) -> bool:
    """Whether a word is a noun that says something by itself, unlike "service"."""
    return word.word_class is _C.NOUN and word.is_telling() and word.form not in _words().after_a_noun


def is_lost_among_others(idea: Idea, places: frozenset[int]) -> bool:
    """Whether these words stand aside in an idea that says more than one other thing.

    Words of a clause with "if" or "when" are no such: that is often what an idea is about.
    """
    is_by_the_way = _is_circumstance(idea, places) or _is_of_another_noun(idea, places)
    return is_by_the_way and _weighty_words(idea, places) > _MOST_BESIDE_ASIDE


def _is_circumstance(idea: Idea, places: frozenset[int]) -> bool:
    """Whether they are in a phrase with "in", "at" and the like, or with "to" after a verb of going."""
    words = idea.words
    if any(words[each].is_telling_verb for each in places):
        return False
    before = _start_of_phrase(idea, places) - 1
    if before < 0 or words[before].sentence != words[min(places)].sentence:
        return False
    if words[before].form == _TO:
        return before > 0 and words[before - 1].form in _words().ways
    return words[before].form in _words().circumstances


def _start_of_phrase(idea: Idea, places: frozenset[int]) -> int:
    """The number of the first word of the noun phrase that they end."""
    number = min(places)
    while number > 0 and idea.words[number - 1].word_class in _IN_A_NOUN_PHRASE:
        number -= 1
    return number


def _is_of_another_noun(idea: Idea, places: frozenset[int]) -> bool:
    """Whether a noun that says something by itself comes right after a noun that ends them."""
    last = max(places)
    if last + 1 >= len(idea.words) or idea.words[last].word_class is not _C.NOUN:
        return False
    following = idea.words[last + 1]
    as_written = idea.text[idea.words[last].start : following.start]
    is_next = as_written.endswith(" ") and as_written[:-1].isalpha()
    return is_next and says_its_own(following)


def _is_in_side_clause(idea: Idea, places: frozenset[int]) -> bool:
    first = idea.words[min(places)].start
    return any(
        clause.kind in _CIRCUMSTANCES and clause.place.start <= first < clause.place.end
        for clause in read_clauses(idea.text)
    )


def _weighty_words(idea: Idea, besides: frozenset[int]) -> int:
    """How many telling words that are not light stand outside their noun phrase."""
    phrase = range(_start_of_phrase(idea, besides), max(besides) + 1)
    others = (word for number, word in enumerate(idea.words) if number not in phrase)
    return sum(word.is_telling() and word.form not in _words().light for word in others)


@cache
def _words() -> _FocusWords:
    table = read_toml(_FILE.read_text(encoding="utf-8"))
    return _FocusWords(
        *(frozenset(phrases_of(table[name])) for name in ("circumstances", "after_a_noun", "light", "ways"))
    )

"""Which picture goes beside which idea.

The choice is made on words, never on how a picture looks, and where no word fits there is no picture: none is
better than a wrong one. Within a report an idea keeps its picture and a picture its idea, as makers of easy
read ask ("the same symbol for the same thing").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from hwrender.pictures.artwork import Artwork, Drawing
from hwrender.pictures.library import drawing
from hwrender.pictures.word_forms import form, forms, is_little
from hwrender.pictures.word_map import word_map

_NEGATIONS = frozenset({"not", "no", "never", "nobody", "without", "less"})
_REACH_OF_NOT = 3
_MOST_BETWEEN = 1
_STRONGEST = 0
NO_PICTURE = "none"
"""What a report writes for words that are to have no picture."""
_PEOPLE = form("people")
_NAME = "(name)"

Overrides: TypeAlias = Mapping[str, str | Artwork]


class _Candidate(Struct, frozen=True):
    """A picture for some words. `artwork` None says that these words are to have none."""

    forms: tuple[str, ...]
    idea: str
    artwork: Artwork | None
    strength: int
    changed_by_not: bool


class _Match(Struct, frozen=True):
    """A candidate and the numbers of its words in the text; `between` counts the others among them."""

    candidate: _Candidate
    places: frozenset[int]
    between: int

    def rank(self) -> tuple[int, ...]:
        """Lower is better: strongest words, longest phrase, closest together, first to come."""
        return (self.candidate.strength, -len(self.places), self.between, min(self.places))


class Fit(Struct, frozen=True):
    """A picture that fits a text, and the idea of the text that it shows."""

    idea: str
    artwork: Artwork | None


def choose(text: str, overrides: Overrides) -> Artwork | None:
    """The picture that fits one idea best, or None.

    `overrides` maps a word or phrase to a picture's name, to a picture, or to "none"; it wins over the map.
    """
    return choose_all((text,), overrides)[0]


def choose_all(
    ideas: Sequence[str],
    overrides: Overrides,
    placed: Sequence[tuple[str, Artwork]] = (),
    names: Sequence[str] = (),
) -> tuple[Artwork | None, ...]:
    """A picture, or None, for each idea of a report, in order.

    An idea that comes again gets the same picture; two ideas never share one. `placed` holds the words and
    the pictures of the rows whose author chose for themselves, and is kept to in the same way. `names` of
    services and organisations are passed over: "Open Doors" is not about doors.
    """
    book = _Book({}, {})
    for text, artwork in placed:
        ideas_shown = [fit.idea for fit in fits(text, overrides, names) if fit.artwork == artwork]
        book.try_assign(ideas_shown[0] if ideas_shown else text, artwork)
    return tuple(_first_free(fits(text, overrides, names), book) for text in ideas)


def fits(text: str, overrides: Overrides, names: Sequence[str] = ()) -> tuple[Fit, ...]:
    """Every picture that fits a text, best first: the words that say most, then the longest phrase, then the
    closest together, then the first to come. Words that are part of a longer phrase do not count."""
    words = _telling_words(text, names)
    matches = [match for candidate in _candidates(words, overrides) for match in _match(candidate, words)]
    whole = [match for match in matches if not any(match.places < other.places for other in matches)]
    whole.sort(key=_Match.rank)
    return tuple(dict.fromkeys(Fit(match.candidate.idea, match.candidate.artwork) for match in whole))


def _telling_words(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The words of a text: no name is taken by its words, no group is labelled."""
    words = forms(text)
    map_of_words = word_map()
    for name in (*(forms(name) for name in names), *map_of_words.passed_over):
        words = _read_as(words, name, _NAME)
    for label in map_of_words.simply_people:
        words = _read_as(words, label, _PEOPLE)
    return words


def _candidates(words: tuple[str, ...], overrides: Overrides) -> list[_Candidate]:
    """What could fit these words, by the first word of each phrase."""
    built_in = [candidate for word in dict.fromkeys(words) for candidate in _built_in().get(word, ())]
    return [*_overriding(overrides, words), *built_in]


class _Book(Struct, frozen=True):
    """Which idea has which picture in this report, and the other way round."""

    pictures: dict[str, Artwork]
    ideas: dict[Artwork, str]

    def try_assign(self, idea: str, artwork: Artwork) -> bool:
        """Let this picture stand for this idea from here on; whether it can."""
        if self.pictures.get(idea, artwork) != artwork or self.ideas.get(artwork, idea) != idea:
            return False
        self.pictures[idea] = artwork
        self.ideas[artwork] = idea
        return True


def _first_free(fitting: tuple[Fit, ...], book: _Book) -> Artwork | None:
    for fit in fitting:
        if fit.artwork is None or book.try_assign(fit.idea, fit.artwork):
            return fit.artwork
    return None


@cache
def _built_in() -> Mapping[str, Sequence[_Candidate]]:
    words = word_map()
    by_first_word: dict[str, list[_Candidate]] = {}
    for phrase in words.phrases:
        if phrase.is_chosen and phrase.picture not in words.blocked:
            changed_by_not = phrase.picture in words.changed_by_not and not _NEGATIONS & set(phrase.forms)
            artwork = Drawing(phrase.picture)
            candidate = _Candidate(phrase.forms, phrase.idea, artwork, phrase.strength, changed_by_not)
            by_first_word.setdefault(phrase.forms[0], []).append(candidate)
    return by_first_word


def _overriding(overrides: Overrides, words: tuple[str, ...]) -> Iterator[_Candidate]:
    """The author's own candidates. A picture is only asked for when its words are in the text: it may be a
    file that has not been read yet."""
    for phrase in overrides:
        candidate = _Candidate(forms(phrase), f"override: {phrase}", None, _STRONGEST, False)
        picture = overrides.get(phrase) if _match(candidate, words) else None
        if picture is not None:
            wanted = drawing(picture) if isinstance(picture, str) else picture
            if wanted is not None or picture == NO_PICTURE:
                yield replace(candidate, artwork=wanted)


def _read_as(words: tuple[str, ...], phrase: tuple[str, ...], word: str) -> tuple[str, ...]:
    """The words with one word in the place of each such phrase."""
    if not phrase or phrase[0] not in words:
        return words
    for start in range(len(words) - len(phrase), -1, -1):
        if words[start : start + len(phrase)] == phrase:
            words = (*words[:start], word, *words[start + len(phrase) :])
    return words


def _match(candidate: _Candidate, words: tuple[str, ...]) -> list[_Match]:
    """Where the candidate's phrase stands in the words: at most one match, the first that counts."""
    for start, word in enumerate(words):
        places = _places(candidate.forms, words, start) if word in candidate.forms[:1] else []
        if places and not (candidate.changed_by_not and _after_not(words, start)):
            between = sum(not is_little(words[n]) for n in range(start, places[-1]) if n not in places)
            return [_Match(candidate, frozenset(places), between)]
    return []


def _places(phrase: tuple[str, ...], words: tuple[str, ...], start: int) -> list[int]:
    """The places of the phrase's words from `start` on, or none. Little words may stand between its own, and
    one other ("health and *other* needs")."""
    places: list[int] = []
    passed = 0
    for place in range(start, len(words)):
        if len(places) == len(phrase) or passed > _MOST_BETWEEN:
            break
        if words[place] == phrase[len(places)]:
            places.append(place)
            passed = 0
        elif not places:
            break
        elif not is_little(words[place]):
            passed += 1
    return places if len(places) == len(phrase) else []


def _after_not(words: tuple[str, ...], start: int) -> bool:
    before = [word for word in words[:start] if not is_little(word)]
    return bool(_NEGATIONS.intersection(before[-_REACH_OF_NOT:]))

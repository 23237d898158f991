"""Which picture goes beside which idea.

The choice is made on words, never on how a picture looks, and where no word fits there is no picture: none is
better than a wrong one. What an idea denies is never shown (`denials`), what would hurt has no picture
(`hurtful`), and a word of several senses has the picture of the one that is meant (`senses`). Within a report
an idea keeps its picture and a picture its idea, as makers of easy read ask ("the same symbol for the same
thing"). What a person chose stands above all of this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from hwrender.pictures.artwork import Artwork, Drawing
from hwrender.pictures.denials import Denial, denies, read_denials
from hwrender.pictures.focus import is_aside, is_lost_among_others, says_its_own
from hwrender.pictures.hurtful import is_hurtful
from hwrender.pictures.ideas import Idea, read_idea
from hwrender.pictures.library import drawing
from hwrender.pictures.senses import senses
from hwrender.pictures.word_forms import forms
from hwrender.pictures.word_map import CHOSEN_BY, word_map

_STRONGEST = 0
_MOST_ELSE = 2
_TELLING = CHOSEN_BY.index("telling") + 1
_WEAKEST_IN_DOUBT = CHOSEN_BY.index("things") + 1
NO_PICTURE = "none"
"""What a report writes for words that are to have no picture."""
MOST_OF_ONE_PICTURE = 4
"""How often a picture is chosen in one report: one that is everywhere says nothing."""

Overrides: TypeAlias = Mapping[str, str | Artwork]


class _Candidate(Struct, frozen=True):
    """A picture for some words. `artwork` None says that these words are to have none."""

    idea: str
    artwork: Artwork | None
    strength: int

    def is_of_a_person(self) -> bool:
        return self.strength == _STRONGEST


class _Match(Struct, frozen=True):
    """A candidate and the numbers of its words in the text; `between` counts the others among them, of which
    there are none unless a person chose the words.

    It `is_aside` where the words only say when, where or of which kind something is.
    """

    candidate: _Candidate
    places: frozenset[int]
    between: int
    is_aside: bool = False

    def rank(self) -> tuple[int, ...]:
        """Lower is better: strongest words, which count less where they stand aside, longest phrase, closest
        together, first to come."""
        strength = self.candidate.strength + self.is_aside
        return (strength, self.is_aside, -len(self.places), self.between, min(self.places))


class Fit(Struct, frozen=True):
    """A picture that fits a text, and the idea of the text that it shows; `is_named` if a person said so."""

    idea: str
    artwork: Artwork | None
    is_named: bool = False


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
    used: Sequence[Artwork] = (),
) -> tuple[Artwork | None, ...]:
    """A picture, or None, for each idea of a report, in order.

    An idea that comes again gets the same picture; two ideas never share one, and none is chosen more than
    `MOST_OF_ONE_PICTURE` times. `placed` holds the words and the pictures of the rows whose author chose for
    themselves, and is kept to in the same way. `names` of services and organisations are passed over: "Open
    Doors" is not about doors. `used` are the pictures that stand elsewhere in the report, for counting.
    """
    book = _Book({}, {}, Counter([*used, *(artwork for _, artwork in placed)]))
    for text, artwork in placed:
        ideas_shown = [fit.idea for fit in fits(text, overrides, names) if fit.artwork == artwork]
        book.try_assign(ideas_shown[0] if ideas_shown else text, artwork)
    return tuple(_first_free(fits(text, overrides, names), book) for text in ideas)


def fits(text: str, overrides: Overrides, names: Sequence[str] = ()) -> tuple[Fit, ...]:
    """Every picture that fits a text, best first: the words that say most, then the longest phrase, then the
    closest together, then the first to come. Words that are part of a longer phrase do not count."""
    idea = read_idea(text, names)
    matches = list(_overriding(overrides, idea))
    if not is_hurtful(text):
        matches += [*_built_in(idea), *_by_sense(idea)]
    whole = [match for match in matches if not any(match.places < other.places for other in matches)]
    denials = read_denials(idea)
    right = [match for match in whole if not _is_denied(match, denials)]
    unsure = _unsure_words(idea, whole)
    right = [match for match in right if _is_sure(match, idea, unsure) and _says_enough(match, idea)]
    right.sort(key=_Match.rank)
    found = (Fit(m.candidate.idea, m.candidate.artwork, m.candidate.is_of_a_person()) for m in right)
    return tuple(dict.fromkeys((*found, *_asking(idea))))


def _asking(idea: Idea) -> Iterator[Fit]:
    """A question that nothing else fits is shown as one."""
    if idea.text.rstrip().endswith("?") and not is_hurtful(idea.text):
        yield Fit("question: a question", Drawing("question"))


def _unsure_words(idea: Idea, matches: Sequence[_Match]) -> tuple[int, ...]:
    """The numbers of the words of several senses of which none is sure, and that no match holds."""
    held = frozenset(number for match in matches for number in match.places)
    return tuple(
        number
        for number, word in enumerate(idea.words)
        if word.form in senses() and number not in held and idea.sense_of(number) is None
    )


def _is_sure(match: _Match, idea: Idea, unsure: Sequence[int]) -> bool:
    """Whether words that are not understood leave this picture right.

    The idea may be about them, and then a picture of who is in it says little: "She was right". A thing right
    beside such a noun may be part of another: "bank nurses".
    """
    if match.candidate.strength > _WEAKEST_IN_DOUBT:
        return not unsure
    if match.candidate.strength <= _TELLING or len(match.places) > 1:
        return True
    nouns = [number for number in unsure if says_its_own(idea.words[number])]
    return not any(abs(number - place) == 1 for number in nouns for place in match.places)


def _says_enough(match: _Match, idea: Idea) -> bool:
    """Whether a picture says what the idea is about.

    One of words that stand aside does so only where the idea says little else. One of who or where does, too,
    or where it says what they are to do: "The council should keep the service". What a person chose does.
    """
    if match.candidate.is_of_a_person():
        return True
    if is_lost_among_others(idea, match.places):
        return False
    if match.candidate.strength <= _WEAKEST_IN_DOUBT:
        return True
    return idea.telling_words(match.places) <= _MOST_ELSE or idea.is_about_what_to_do()


def _is_denied(match: _Match, denials: Sequence[Denial]) -> bool:
    artwork = match.candidate.artwork
    if match.candidate.is_of_a_person() or not isinstance(artwork, Drawing):
        return False
    return any(denies(denial, match.places, artwork.name) for denial in denials)


class _Book(Struct, frozen=True):
    """Which idea has which picture in this report, the other way round, and how often it is there."""

    pictures: dict[str, Artwork]
    ideas: dict[Artwork, str]
    uses: Counter[Artwork]

    def try_assign(self, idea: str, artwork: Artwork) -> bool:
        """Let this picture stand for this idea from here on; whether it can."""
        if self.pictures.get(idea, artwork) != artwork or self.ideas.get(artwork, idea) != idea:
            return False
        self.pictures[idea] = artwork
        self.ideas[artwork] = idea
        return True


def _first_free(fitting: tuple[Fit, ...], book: _Book) -> Artwork | None:
    for fit in fitting:
        if fit.artwork is None:
            return None
        is_free = fit.is_named or book.uses[fit.artwork] < MOST_OF_ONE_PICTURE
        if is_free and book.try_assign(fit.idea, fit.artwork):
            book.uses[fit.artwork] += 1
            return fit.artwork
    return None


@cache
def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], _Candidate]]]:
    """The phrases of the map by their first word."""
    words = word_map()
    by_first_word: dict[str, list[tuple[tuple[str, ...], _Candidate]]] = {}
    for phrase in words.phrases:
        if phrase.is_chosen and phrase.picture not in words.blocked:
            candidate = _Candidate(phrase.idea, Drawing(phrase.picture), phrase.strength)
            by_first_word.setdefault(phrase.forms[0], []).append((phrase.forms, candidate))
    return by_first_word


def _built_in(idea: Idea) -> Iterator[_Match]:
    for word in dict.fromkeys(word.form for word in idea.words):
        for phrase, candidate in _phrases().get(word, ()):
            for places in idea.places(phrase):
                if not idea.between(places):
                    yield _Match(candidate, places, 0, is_aside(idea, places))


def _by_sense(idea: Idea) -> Iterator[_Match]:
    for number in range(len(idea.words)):
        sense = idea.sense_of(number)
        if sense is not None and sense.picture and sense.picture not in word_map().blocked:
            strength = CHOSEN_BY.index(sense.tier) + 1
            candidate = _Candidate(f"{sense.picture}: {sense.means}", Drawing(sense.picture), strength)
            places = frozenset([number])
            yield _Match(candidate, places, 0, is_aside(idea, places))


def _overriding(overrides: Overrides, idea: Idea) -> Iterator[_Match]:
    """The author's own candidates. A picture is only asked for when its words are in the text: it may be a
    file that has not been read yet."""
    for phrase in overrides:
        places = idea.places(forms(phrase))
        picture = overrides.get(phrase) if places else None
        if picture is not None:
            wanted = drawing(picture) if isinstance(picture, str) else picture
            if wanted is not None or picture == NO_PICTURE:
                candidate = _Candidate(f"override: {phrase}", wanted, _STRONGEST)
                yield _Match(candidate, places[0], idea.between(places[0]))

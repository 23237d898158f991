"""The words of an idea, as the choice of a picture looks at them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from hwrender.language.clauses import Force, read_clauses
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.language.word_classes import classify
from hwrender.language.word_context import WordClass
from hwrender.pictures.senses import PictureSense, senses
from hwrender.pictures.word_forms import Phrases, forms, is_little, phrases_of, placed_forms
from hwrender.pictures.word_map import word_map

_C = WordClass
_TELLING_VERBS = frozenset([_C.FINITE, _C.LIKELY, _C.POSSIBLE, _C.INFINITIVE, _C.PARTICIPLE])
_NOUNS = frozenset([_C.NOUN, _C.NAME])
_TO_DO = frozenset([Force.MUST, Force.SHOULD, Force.WILL, Force.PLAN, Force.RECOMMEND])
_MOST_BETWEEN = 1
_NEGATIVE = frozenset(["no", "not", "never", "nobody", "nowhere", "without"])
_PEOPLE = forms("people")[0]
_NAME = "(name)"


class IdeaWord(Struct, frozen=True):
    """A word without its ending, where it begins, its sentence, and what it does there."""

    form: str
    start: int
    sentence: int
    word_class: WordClass | None

    @property
    def is_verb(self) -> bool:
        return self.is_telling_verb or self.word_class is WordClass.ING

    def is_telling(self) -> bool:
        """Whether the word says something by itself: a noun, a name or a verb that is not little."""
        return (self.is_verb or self.word_class in _NOUNS) and not is_little(self.form)

    @property
    def is_telling_verb(self) -> bool:
        """Whether it is a verb, and not one in -ing, which may be a noun."""
        return self.word_class in _TELLING_VERBS


class Idea(Struct, frozen=True):
    """The text of an idea, its words in order, and the numbers of the words by their form."""

    text: str
    words: tuple[IdeaWord, ...]
    numbers: Mapping[str, Sequence[int]]

    def places(self, phrase: Sequence[str]) -> tuple[frozenset[int], ...]:
        """The numbers of the words that make up the phrase, each time it stands in one sentence.

        Little words may stand between its own, and one other ("health and *other* needs"); but what "no home"
        means is lost in "no care at home".
        """
        starts = self.numbers.get(phrase[0], ()) if phrase else ()
        found = [self._places_from(phrase, start) for start in starts]
        return tuple(frozenset(places) for places in found if places)

    def places_of_any(self, phrases: Phrases) -> list[frozenset[int]]:
        """The numbers of the words of each of these phrases, each time it stands in one sentence."""
        known = [phrase for form in self.numbers for phrase in phrases.get(form, ())]
        return [places for phrase in known for places in self.places(phrase)]

    def telling_words(self, besides: frozenset[int]) -> int:
        """How many nouns and verbs the idea has besides these words."""
        others = (word for number, word in enumerate(self.words) if number not in besides)
        return sum(word.is_telling() for word in others)

    def is_about_what_to_do(self) -> bool:
        """Whether it says what somebody should do, must do or will do."""
        return any(cue.force in _TO_DO for clause in read_clauses(self.text) for cue in clause.forces)

    def sense_of(self, number: int) -> PictureSense | None:
        """What the word with this number means in its sentence; None where that is not sure."""
        word = self.words[number]
        for sense in senses().get(word.form, ()):
            is_right_class = sense.is_verb in (None, word.is_verb)
            is_near = not sense.near or self._is_by(number, sense.near)
            if is_right_class and is_near and not self._is_by(number, sense.not_near):
                return sense
        return None

    def _is_by(self, number: int, near: str) -> bool:
        """Whether one of these phrases stands in the sentence of the word; the word alone does not count."""
        return any(
            self.words[min(places)].sentence == self.words[number].sentence and places != {number}
            for places in self.places_of_any(phrases_of(near))
        )

    def _places_from(self, phrase: Sequence[str], start: int) -> list[int]:
        places: list[int] = []
        passed = 0
        most_between = 0 if _NEGATIVE.intersection(phrase) else _MOST_BETWEEN
        for place in range(start, len(self.words)):
            word = self.words[place]
            if len(places) == len(phrase) or passed > most_between:
                break
            if word.sentence != self.words[start].sentence:
                break
            if word.form == phrase[len(places)]:
                places.append(place)
                passed = 0
            elif not is_little(word.form):
                passed += 1
        return places if len(places) == len(phrase) else []

    def number_at(self, offset: int) -> int:
        """The number of the first word that begins at this offset or after it."""
        return bisect_left(self.words, offset, key=lambda word: word.start)

    def between(self, places: frozenset[int]) -> int:
        """How many telling words stand among these places without belonging to them."""
        among = set(range(min(places), max(places))) - places
        return sum(not is_little(self.words[number].form) for number in among)


def words_of(text: str) -> Idea:
    """The words of a text as they stand."""
    sentences = split_sentences(text)
    tagged = (word for sentence in sentences for word in classify(text, sentence))
    classes = {word.place.start: word.word_class for word in tagged}
    words = (
        IdeaWord(form, start, _number_of_sentence(sentences, start), classes.get(start))
        for form, start in placed_forms(text)
    )
    return _idea(text, tuple(words))


def read_idea(text: str, names: Iterable[str] = ()) -> Idea:
    """The words of a text as a picture is chosen by them. No name of `names` is taken by its words, and no
    group is labelled: the people whom a label would hurt are simply people."""
    read = words_of(text)
    words = read.words
    table = word_map()
    for name in (*map(forms, names), *table.passed_over):
        if read.places(name):
            words = _read_as(words, name, _NAME)
    for label in table.simply_people:
        if read.places(label):
            words = _read_as(words, label, _PEOPLE)
    return _idea(text, words)


def _idea(text: str, words: tuple[IdeaWord, ...]) -> Idea:
    numbers: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        numbers.setdefault(word.form, []).append(number)
    return Idea(text, words, numbers)


def _number_of_sentence(sentences: Sequence[Slice], start: int) -> int:
    return bisect_left(sentences, start + 1, key=lambda each: each.start)


def _read_as(words: tuple[IdeaWord, ...], phrase: tuple[str, ...], form: str) -> tuple[IdeaWord, ...]:
    """The words with one word in the place of each such phrase."""
    for start in range(len(words) - len(phrase), -1, -1):
        if tuple(word.form for word in words[start : start + len(phrase)]) == phrase:
            read = IdeaWord(form, words[start].start, words[start].sentence, None)
            words = (*words[:start], read, *words[start + len(phrase) :])
    return words

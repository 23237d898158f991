"""Finding a picture by a word, for a person who chooses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.library import Card, cards, drawing, nearest
from hwrender.pictures.word_forms import forms
from hwrender.pictures.word_map import PicturePhrase, word_map


def search_pictures(word: str, count: int = 24) -> tuple[Drawing, ...]:
    """Up to `count` pictures for a word or phrase, the most fitting first; none if nothing is like it.

    The picture of that very name or phrase comes first, then those of longer phrases with the word in them,
    then by title and by tag. A misspelt word finds what the nearest known ones stand for. A blocked picture
    is found by its very name alone.
    """
    exact = drawing(word)
    wanted = set(forms(word))
    if not wanted:
        return ()
    by_phrase = [Drawing(p.picture) for p in _by_length(word_map().phrases) if wanted <= set(p.forms)]
    by_title = [Drawing(name) for name, words in _titles().items() if wanted <= words]
    by_tag = [Drawing(name) for name, words in _tags().items() if wanted <= words]
    found = [*([exact] if exact else []), *by_phrase, *by_title, *by_tag]
    if not found:
        found = [each for name in nearest(word, count) if (each := drawing(name)) is not None]
    return tuple(dict.fromkeys(found))[:count]


def words_for(picture: Drawing, count: int = 6) -> tuple[str, ...]:
    """The words that an author may write for a picture, those that mean it best first."""
    words = [phrase.text for phrase in word_map().phrases if phrase.picture == picture.name]
    return tuple(dict.fromkeys(words))[:count]


def _by_length(phrases: tuple[PicturePhrase, ...]) -> list[PicturePhrase]:
    return sorted(phrases, key=lambda phrase: (len(phrase.forms), phrase.strength))


@cache
def _titles() -> Mapping[str, frozenset[str]]:
    return {card.name: _words_of(card.title, card.name) for card in _offered()}


@cache
def _tags() -> Mapping[str, frozenset[str]]:
    return {card.name: _words_of(*card.tags) for card in _offered()}


def _offered() -> list[Card]:
    return [card for card in cards().values() if card.name not in word_map().blocked]


def _words_of(*texts: str) -> frozenset[str]:
    return frozenset(form for text in texts for form in forms(text.replace("_", " ")))

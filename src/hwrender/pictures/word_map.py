"""The words that pictures stand for, as `words.toml` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.pictures.senses import senses
from hwrender.pictures.word_forms import forms, is_little
from hwrender.tables import read_toml

CHOSEN_BY = ("telling", "things", "people", "general")
"""The parts of the map by which pictures are chosen, the strongest words first."""
_NAMED_BY = "named"
_FILE = Path(__file__).parent / "words.toml"


class PicturePhrase(Struct, frozen=True):
    """Words that stand for a picture.

    `idea` names what they mean: phrases of one idea are other words for the same thing. `strength` is 1 for
    the words that win and grows from there. Without `is_chosen` they only name the picture.
    """

    text: str
    forms: tuple[str, ...]
    idea: str
    picture: str
    strength: int
    is_chosen: bool


class WordMap(Struct, frozen=True):
    """`blocked` pictures are never chosen for an author.

    `simply_people` are names of groups that no picture may label; `passed_over` are words that mean something
    else together than each by itself. Both have the longest first.
    """

    phrases: tuple[PicturePhrase, ...]
    blocked: frozenset[str]
    simply_people: tuple[tuple[str, ...], ...]
    passed_over: tuple[tuple[str, ...], ...]


@cache
def word_map() -> WordMap:
    """The map of the library's pictures."""
    table = read_toml(_FILE.read_text(encoding="utf-8"))
    phrases = tuple(
        PicturePhrase(text, forms(text), f"{picture}: {idea}", picture, strength, name != _NAMED_BY)
        for strength, name in enumerate((*CHOSEN_BY, _NAMED_BY), start=1)
        for picture, ideas in table[name].items()
        for idea in ideas
        for text in idea.split(", ")
    )
    return WordMap(
        (*phrases, *_named_by_sense()),
        frozenset(table["blocked"]),
        _longest_first(table["simply_people"]),
        _longest_first(table["passed_over"]),
    )


def _named_by_sense() -> Iterator[PicturePhrase]:
    """A word of several senses names the picture of its first that has one."""
    strength = len(CHOSEN_BY) + 1
    for word, found in senses().items():
        sense = next((each for each in found if each.picture), None)
        if sense is not None:
            idea = f"{sense.picture}: {sense.means}"
            yield PicturePhrase(word, (word,), idea, sense.picture, strength, is_chosen=False)


def _longest_first(phrases: str) -> tuple[tuple[str, ...], ...]:
    found = {forms(phrase) for phrase in phrases.split(",")}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def picture_for(words: str) -> str | None:
    """The picture that a whole word or phrase stands for, by name; little words matter only if they must."""
    wanted = forms(words)
    return _pictures().get(wanted) or _pictures().get(_telling(wanted))


@cache
def known_words() -> tuple[str, ...]:
    """Every word and phrase of the map."""
    return tuple(dict.fromkeys(phrase.text.lower() for phrase in word_map().phrases))


@cache
def _pictures() -> dict[tuple[str, ...], str]:
    """Pictures by phrase; what an author names comes first, then what wins a choice."""
    by_name = sorted(word_map().phrases, key=lambda phrase: (phrase.is_chosen, phrase.strength))
    return {phrase.forms: phrase.picture for phrase in reversed(by_name)}


def _telling(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if not is_little(word))

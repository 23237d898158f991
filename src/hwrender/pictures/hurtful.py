"""Subjects that no picture is chosen for, because a drawing of them would hurt somebody who reads it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from hwrender.pictures.ideas import Idea, words_of
from hwrender.pictures.word_forms import forms

_FILE = Path(__file__).parent / "hurtful.toml"

_Phrases: TypeAlias = tuple[tuple[str, ...], ...]


def is_hurtful(text: str) -> bool:
    """Whether a text speaks of such a subject."""
    idea = words_of(text)
    return any(_speaks_of(subject, idea) for subject in _subjects())


class _Subject(Struct, frozen=True):
    words: _Phrases
    pairs: tuple[tuple[_Phrases, _Phrases], ...]
    unless: _Phrases


def _speaks_of(subject: _Subject, idea: Idea) -> bool:
    harmless = _places_of(subject.unless, idea)
    if any(not any(places <= other for other in harmless) for places in _places_of(subject.words, idea)):
        return True
    return any(_places_of(one, idea) and _places_of(other, idea) for one, other in subject.pairs)


def _places_of(phrases: _Phrases, idea: Idea) -> list[frozenset[int]]:
    present = {word.form for word in idea.words}
    return [places for phrase in phrases if phrase[0] in present for places in idea.places(phrase)]


@cache
def _subjects() -> tuple[_Subject, ...]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        _Subject(
            _phrases(row["words"]),
            tuple(
                (_phrases(one), _phrases(other))
                for one, other in (p.split("+") for p in row.get("pairs", ()))
            ),
            _phrases(row.get("unless", "")),
        )
        for row in table.values()
    )


def _phrases(text: str) -> _Phrases:
    return tuple(dict.fromkeys(forms(phrase) for phrase in text.split(",") if phrase.strip()))

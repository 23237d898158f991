"""Subjects that no picture is chosen for, because a drawing of them would hurt somebody who reads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from hwrender.pictures.ideas import Idea, words_of
from hwrender.pictures.word_forms import Phrases, phrases_of
from hwrender.tables import read_toml

_FILE = Path(__file__).parent / "hurtful.toml"


def is_hurtful(text: str) -> bool:
    """Whether a text speaks of such a subject."""
    idea = words_of(text)
    return any(_speaks_of(subject, idea) for subject in _subjects())


class _Subject(Struct, frozen=True):
    words: Phrases
    pairs: tuple[tuple[Phrases, Phrases], ...]
    unless: Phrases


def _speaks_of(subject: _Subject, idea: Idea) -> bool:
    harmless = idea.places_of_any(subject.unless)

    def says(phrases: Phrases) -> bool:
        return any(not any(places <= other for other in harmless) for places in idea.places_of_any(phrases))

    return says(subject.words) or any(says(one) and says(other) for one, other in subject.pairs)


@cache
def _subjects() -> tuple[_Subject, ...]:
    table = read_toml(_FILE.read_text(encoding="utf-8"))
    return tuple(
        _Subject(
            phrases_of(row["words"]),
            tuple(
                (phrases_of(one), phrases_of(other))
                for one, other in (p.split("+") for p in row.get("pairs", ()))
            ),
            phrases_of(row.get("unless", "")),
        )
        for row in table.values()
    )

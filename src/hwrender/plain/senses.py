"""Terms that mean more than one thing, and the choice by what stands around them.

The tables are in `glossary_senses/*.toml`. A meaning is chosen only where its neighbours say so: a reader
cannot know that an explanation belongs to another meaning, and will believe it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct

from hwrender.language.slices import Slice
from hwrender.plain.definitions import Definition, split_joint
from hwrender.plain.neighbours import Neighbourhood, read_neighbours
from hwrender.tables import read_toml


class Sense(Struct, frozen=True):
    """One meaning of a term, and which neighbours speak for it and against it (see `neighbours`).

    A `usual` meaning is the one where nothing speaks for another. A term with a single meaning has one sense,
    which is usual.
    """

    definition: Definition
    speaks_for: str = ""
    speaks_against: str = ""
    usual: bool = False


class SenseChoice(Struct, frozen=True):
    """The meaning of a term at one place: `sure`, or None if it may be any of `possible`."""

    sure: Sense | None
    possible: tuple[Sense, ...]


def choose(senses: Sequence[Sense], text: str, place: Slice) -> SenseChoice:
    """The meaning of the term at `place`.

    What stands beside the term counts for more than what stands elsewhere in its sentence, and there a longer
    phrase for more than a shorter one. Where two meanings have as much to speak for them, none is sure.
    """
    if len(senses) == 1 and senses[0].usual and not senses[0].speaks_against:
        return SenseChoice(senses[0], tuple(senses))
    around = Neighbourhood(text, place)
    possible = tuple(each for each in senses if not around.has_any(read_neighbours(each.speaks_against)))
    beside = {each: around.beside(read_neighbours(each.speaks_for)) for each in possible}
    if any(beside.values()):
        heaviest = [each for each in possible if beside[each] == max(beside.values())]
        return SenseChoice(_only(heaviest), possible)
    near = [each for each in possible if around.near(read_neighbours(each.speaks_for))]
    return SenseChoice(_only(near or [each for each in possible if each.usual]), possible)


def _only(senses: Sequence[Sense]) -> Sense | None:
    return senses[0] if len(senses) == 1 else None


@cache
def built_in_senses() -> tuple[Sense, ...]:
    """The meanings that come with hwrender of terms that have several, those of a term together."""
    folder = files("hwrender.plain").joinpath("glossary_senses")
    themes = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return tuple(
        each for name in themes for each in read_senses(folder.joinpath(name).read_text(encoding="utf-8"))
    )


def read_senses(toml: str) -> Iterator[Sense]:
    """The senses of one theme: a row of tables for each term.

    Each has a `meaning` (see `definitions.read_theme`), the neighbours `for` it and `against` it, and perhaps
    `forms`. It may be an `adjective` (see `Definition`), `known` (readers need no explanation of it), and
    `usual` (see `Sense`).
    """
    for term, tables in read_toml(toml).items():
        for table in tables:
            joint, meaning = split_joint(table["meaning"])
            definition = Definition(
                term,
                meaning,
                "known" if table.get("known") else "hard",
                joint,
                table.get("spoken"),
                tuple(table.get("forms", ())),
                table["sense"],
                table.get("adjective", False),
            )
            yield Sense(definition, table.get("for", ""), table.get("against", ""), table.get("usual", False))

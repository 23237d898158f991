"""Ideas of health and care reports with the pictures that a person judged to fit, and how the choice does.

The sets of `OPEN` may be read while the choice is worked on; those of `HELD_OUT` are only counted. The second
pair was written before its author had read a rule.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from msgspec import Struct, convert

from hwrender.pictures.artwork import Drawing
from hwrender.pictures.choice import choose
from hwrender.pictures.denials import read_denials
from hwrender.pictures.ideas import read_idea
from hwrender.pictures.senses import senses

LABELLED = Path(__file__).parent / "labelled"
OPEN = ("ideas.toml", "ideas_second.toml")
HELD_OUT = ("ideas_held_out.toml", "ideas_second_held_out.toml")


class LabelledIdea(Struct, frozen=True):
    """A sentence, the pictures that fit it, those that would be wrong, and whether any would hurt."""

    sentence: str
    fits: tuple[str, ...]
    never: tuple[str, ...]
    sensitive: bool


class Kind(Enum):
    """What makes the choice for an idea hard."""

    HURTFUL = "what would hurt"
    DENIED = "something denied"
    SENSES = "words of several senses"
    PLAIN = "all others"


class Score(Struct, frozen=True):
    """How many ideas there are, have a picture, have one that fits, one that never should be, and one where
    any hurts."""

    ideas: int
    chosen: int
    fitting: int
    wrong: int
    hurtful: int

    def share_fitting(self) -> float:
        return self.fitting / self.chosen if self.chosen else 1.0


def labelled_ideas(name: str) -> tuple[LabelledIdea, ...]:
    table = tomllib.loads((LABELLED / name).read_text(encoding="utf-8"))
    return convert(table["idea"], tuple[LabelledIdea, ...])


def picture_of(idea: LabelledIdea) -> str | None:
    artwork = choose(idea.sentence, {})
    return artwork.name if isinstance(artwork, Drawing) else None


def kind_of(idea: LabelledIdea) -> Kind:
    read = read_idea(idea.sentence)
    if idea.sensitive:
        return Kind.HURTFUL
    if read_denials(read):
        return Kind.DENIED
    return Kind.SENSES if any(word.form in senses() for word in read.words) else Kind.PLAIN


def score(ideas: Iterable[LabelledIdea]) -> Score:
    rows = [(idea, picture_of(idea)) for idea in ideas]
    chosen = [(idea, picture) for idea, picture in rows if picture is not None]
    return Score(
        ideas=len(rows),
        chosen=len(chosen),
        fitting=sum(picture in idea.fits for idea, picture in chosen),
        wrong=sum(picture in idea.never for idea, picture in chosen),
        hurtful=sum(idea.sensitive for idea, _ in chosen),
    )

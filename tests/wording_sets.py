"""The labelled sentences of `tests/labelled`, and how well the finders of `hwrender.plain` do on them.

A line of a set is a text with braces round each place to be found; after a tab, what could stand there, with
bars between. Finding a place means exactly that place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.language.initials import find_initials
from hwrender.language.passive import find_passives
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.plain.contrast_clauses import find_contrasts_in_front
from hwrender.plain.dates import find_dates
from hwrender.plain.double_negatives import find_double_negatives
from hwrender.plain.explanations import is_explained
from hwrender.plain.hard_words import find_rare_words
from hwrender.plain.number_rules import find_figures_without_commas, find_number_words, find_short_amounts
from hwrender.plain.percentages import find_fractions, find_percentages
from hwrender.plain.questions import find_questions
from hwrender.plain.ranges import find_ranges
from hwrender.plain.rewordings import Rewording
from hwrender.plain.unclear_pronouns import find_unclear_pronouns
from hwrender.plain.unreal_conditionals import find_unreal_conditionals

FOLDER = Path(__file__).parent / "labelled"
Finder = Callable[[str], Iterable[Slice]]


class Labelled(Struct, frozen=True):
    """A text, the places to be found in it, and the wordings for them where the set gives some."""

    text: str
    places: tuple[Slice, ...]
    wordings: tuple[str, ...]


class Score(Struct, frozen=True):
    """How many places were found rightly, wrongly, and not at all; with each miss in words."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong)) if self.right else 0.0

    def recall(self) -> float:
        return self.right / (self.right + len(self.missed)) if self.right else 0.0


def labelled_dates() -> tuple[Labelled, ...]:
    """The sentences of the set of dates, with what the rule on dates has to say in place of what is read."""
    found = []
    for line in (FOLDER / "dates.tsv").read_text(encoding="utf-8").splitlines():
        marked, _, rest = line.partition("\t")
        if line.startswith("#"):
            continue
        text = marked.replace("{", "").replace("}", "")
        pairs = [pair.split(" > ") for pair in rest.partition("\t")[2].split("|") if pair]
        starts = [text.index(words) for words, _ in pairs]
        places = tuple(Slice(at, at + len(words)) for at, (words, _) in zip(starts, pairs, strict=True))
        found.append(Labelled(text, places, tuple(better for _, better in pairs)))
    return tuple(found)


def labelled(name: str) -> tuple[Labelled, ...]:
    """The texts of a set, in order."""
    if name == "dates":
        return labelled_dates()
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_labelled(line) for line in lines if line.strip() and not line.startswith("#"))


def _labelled(line: str) -> Labelled:
    marked, _, wordings = line.partition("\t")
    text, places = "", []
    for part in re.split(r"(\{[^}]*\})", marked):
        words = part.removeprefix("{").removesuffix("}")
        if part.startswith("{"):
            places.append(Slice(len(text), len(text) + len(words)))
        text += words
    return Labelled(text, tuple(places), tuple(wordings.split("|")) if wordings else ())


def score(sentences: Iterable[Labelled], find: Finder) -> Score:
    """Hold what `find` finds against the labels."""
    right = 0
    wrong: list[str] = []
    missed: list[str] = []
    for each in sentences:
        found = set(find(each.text))
        expected = set(each.places)
        right += len(found & expected)
        wrong += [f"{place.of(each.text)} | {each.text}" for place in sorted(found - expected)]
        missed += [f"{place.of(each.text)} | {each.text}" for place in sorted(expected - found)]
    return Score(right, tuple(wrong), tuple(missed))


def remarks_on_percentages(text: str) -> tuple[Rewording, ...]:
    return _in_order(*find_percentages(text), *find_fractions(text))


def remarks_on_numbers(text: str) -> tuple[Rewording, ...]:
    return _in_order(
        *find_ranges(text),
        *find_number_words(text),
        *find_short_amounts(text),
        *find_figures_without_commas(text),
    )


def _in_order(*rewordings: Rewording) -> tuple[Rewording, ...]:
    return tuple(sorted(rewordings, key=lambda rewording: rewording.place))


def unexplained_words(text: str) -> Iterator[Slice]:
    """The first use of each hard word, and of initials, that no sentence near it explains."""
    sentences = split_sentences(text)
    initials = [(each.letters, each.place) for each in find_initials(text)]
    hard = sorted(
        (*((each.word, each.place) for each in find_rare_words(text)), *initials), key=lambda each: each[1]
    )
    met: set[str] = set()
    for word, place in hard:
        number = next(at for at, part in enumerate(sentences) if part.overlaps(place))
        here, after = sentences[number], [part.of(text) for part in sentences[number + 1 :]]
        is_last = not any(here.overlaps(other) and other.start > place.start for _, other in hard)
        if word not in met and not is_explained(place.of(text), here.of(text), after, is_last=is_last):
            yield place
        met.add(word)


class WordingSet(Struct, frozen=True):
    """A set, its finder, and how good that must be. `rewording` gives wordings where the set has them.

    `known_faults` is how many places are found wrongly or not at all: one more is noticed.
    """

    name: str
    find: Finder
    least: float
    least_sentences: int
    known_faults: int = 0
    rewording: Callable[[str], tuple[Rewording, ...]] | None = None

    def is_put_aside(self) -> bool:
        """Whether the set is counted alone, and its texts are not to be printed."""
        return self.name.endswith(PUT_ASIDE)


PATTERN = 0.95
JUDGEMENT = 0.85
_HALF_OF_A_SET = 24
PUT_ASIDE = "_held_out"
"""How the name of a set ends that is counted alone: nobody reads it."""


def _halves(
    name: str, find: Finder, least: float, put_aside_faults: int = 0
) -> tuple[WordingSet, WordingSet]:
    """A set of which one half is put aside."""
    return (
        WordingSet(name, find, least, _HALF_OF_A_SET),
        WordingSet(f"{name}{PUT_ASIDE}", find, least, _HALF_OF_A_SET, known_faults=put_aside_faults),
    )


def _places_of(find: Callable[[str], Iterable[Rewording]]) -> Finder:
    return lambda text: (each.place for each in find(text))


SETS = (
    WordingSet("passives", lambda text: (each.place for each in find_passives(text)), JUDGEMENT, 150, 1),
    WordingSet("hard_words", lambda text: (each.place for each in find_rare_words(text)), JUDGEMENT, 150, 15),
    WordingSet("explanations", unexplained_words, JUDGEMENT, 60),
    WordingSet(
        "percentages",
        lambda text: (each.place for each in remarks_on_percentages(text)),
        PATTERN,
        100,
        rewording=remarks_on_percentages,
    ),
    WordingSet(
        "dates", lambda text: (each.place for each in find_dates(text)), PATTERN, 100, rewording=find_dates
    ),
    WordingSet(
        "ranges_and_numbers",
        lambda text: (each.place for each in remarks_on_numbers(text)),
        PATTERN,
        100,
        rewording=remarks_on_numbers,
    ),
    WordingSet("initials", lambda text: (each.place for each in find_initials(text)), PATTERN, 100),
    *_halves("double_negatives", _places_of(find_double_negatives), JUDGEMENT),
    *_halves("contrast_in_front", _places_of(find_contrasts_in_front), JUDGEMENT),
    *_halves("unreal_conditionals", _places_of(find_unreal_conditionals), JUDGEMENT),
    *_halves("questions", _places_of(find_questions), PATTERN),
    *_halves("unclear_pronouns", find_unclear_pronouns, JUDGEMENT, put_aside_faults=2),
)

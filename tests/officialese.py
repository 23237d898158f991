"""Sentences of officialese (`tests/labelled/officialese.toml`), and what drafting makes of each.

A set of the same form can be counted that is put aside and not looked into: `officialese(path)`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

from hwrender.drafting.sentences import Drafted, Rules, draft_sentence
from hwrender.meaning import Known, known_of
from hwrender.plain.readability import measure
from hwrender.reading import read_text

OFFICIALESE = Path(__file__).parent / "labelled" / "officialese.toml"
HELD_OUT = OFFICIALESE.with_name("officialese_held_out.toml")
_REPORT = "---\ntitle: What people said\nlang: en-GB\n---\n\n## Part\n\nWords.\n"


class Labelled(Struct, frozen=True):
    """A sentence and the kind of trouble that is in it."""

    kind: str
    text: str


class Case(Struct, frozen=True):
    """A labelled sentence with its draft."""

    kind: str
    text: str
    drafted: Drafted

    def parts(self) -> tuple[str, ...]:
        return (*self.drafted.sentences, *self.drafted.items)

    def is_changed(self) -> bool:
        return self.parts() != (self.text,)

    def scores(self) -> tuple[float, float]:
        """The score before and after."""
        return measure([self.text]).score(), measure(self.parts()).score()

    def is_better(self) -> bool:
        before, after = self.scores()
        return after < before - 0.05


@cache
def nothing_known() -> Known:
    """What is known of a report that names nobody."""
    document = read_text(_REPORT, "report.md").document
    assert document is not None
    return known_of(document.metadata)


@cache
def officialese(path: Path = OFFICIALESE) -> tuple[Case, ...]:
    """Every sentence of a set, drafted."""
    rules = Rules(nothing_known(), {})
    found = convert(tomllib.loads(path.read_text(encoding="utf-8"))["sentence"], list[Labelled])
    return tuple(Case(each.kind, each.text, draft_sentence(each.text, rules)) for each in found)

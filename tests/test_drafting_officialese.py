"""Sixty sentences of officialese: none is broken, none is harder to read, and at least half are better."""

from __future__ import annotations

import pytest

from hwrender.drafting.finders import in_figures
from hwrender.drafting.gate import is_harder, preserves_meaning
from hwrender.drafting.halves import can_stand
from hwrender.language.names import read_names
from hwrender.language.quotes import quotations
from hwrender.meaning import compare
from officialese import HELD_OUT, Case, nothing_known, officialese

CASES = officialese()
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:40])


def said_of(case: Case) -> list[str]:
    """The parts as they are understood: a lead and its items are one sentence."""
    parts = list(case.drafted.sentences)
    return [*parts[:-1], f"{parts[-1]} {'; '.join(case.drafted.items)}."] if case.drafted.items else parts


def test_there_are_sixty_in_twelve_kinds() -> None:
    assert len(CASES) == 60
    assert len({case.kind for case in CASES}) == 12


def test_at_least_half_are_better() -> None:
    assert sum(case.is_better() for case in CASES) >= 30


def test_of_those_put_aside_a_third_are_better_and_none_is_harder() -> None:
    aside = officialese(HELD_OUT)
    assert sum(case.is_better() for case in aside) >= 20
    assert [case.text for case in aside if is_harder(case.parts(), [case.text])] == []


@EACH
def test_no_draft_is_harder_than_its_source(case: Case) -> None:
    assert not is_harder(case.parts(), [case.text])
    before, after = case.scores()
    assert after <= before + 0.5  # figures for a number in words can make the others count for more


@EACH
def test_no_draft_says_anything_else(case: Case) -> None:
    said = said_of(case)
    assert compare(said, [case.text], nothing_known()) == ()
    assert compare([in_figures(case.text)], [*map(in_figures, said)], nothing_known()) == ()
    assert preserves_meaning(said, case.text, nothing_known())


@EACH
def test_each_half_has_a_subject_and_a_finite_verb(case: Case) -> None:
    if len(case.drafted.sentences) > 1:
        assert [part for part in case.drafted.sentences if not can_stand(part)] == []


@EACH
def test_what_people_said_stays_word_for_word(case: Case) -> None:
    quoted = [place.of(case.text) for place in quotations(case.text)]
    assert [place.of(part) for part in case.parts() for place in quotations(part)] == quoted


@EACH
def test_no_name_is_cut(case: Case) -> None:
    everything = " ".join(case.parts())
    assert [name for name in read_names(case.text) if name.place.of(case.text) not in everything] == []


@EACH
def test_what_is_left_has_a_reason(case: Case) -> None:
    assert case.is_changed() or case.drafted.left

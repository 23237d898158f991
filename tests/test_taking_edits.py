"""Fifty kinds of edits in a Word copy come back to the right row, or are named as not taken."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from hwrender.taking import Proposal, Settled
from takes import copy_of, made_copy, proposed, settled
from word_edits import CASES, REPORT, Case, edited, words_of


@cache
def taken(name: str) -> tuple[Proposal, Settled]:
    """What becomes of one edit."""
    case = next(each for each in CASES if each.name == name)
    proposal = proposed(edited(copy_of(REPORT), case.edit), REPORT)
    return proposal, settled(proposal, REPORT)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit_comes_back_to_its_row_or_is_named(case: Case) -> None:
    _, found = taken(case.name)
    named = " ".join(each.words for each in found.not_taken)
    staying = " ".join(each.report for each in found.not_taken)
    assert [each for each in case.wanted if each not in found.text] == []
    assert [each for each in case.gone if each in found.text] == []
    assert [each for each in case.named if each not in named] == []
    assert [each for each in case.stays if each not in staying] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_word_of_a_corrected_copy_is_lost_in_silence(case: Case) -> None:
    proposal, found = taken(case.name)
    now = made_copy(found.text).copy.paragraphs
    kept = Counter(word for each in now for word in words_of(each.words))
    kept.update(word for each in found.not_taken for word in words_of(each.words))
    known = {each.words for each in made_copy(REPORT).copy.paragraphs}
    changed = [each.words for each in proposal.comparison.corrected if each.words not in known]
    assert Counter(word for words in changed for word in words_of(words)) - kept == Counter()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_edit_changes_few_lines_but_its_own(case: Case) -> None:
    _, found = taken(case.name)
    old, new = REPORT.split("\n"), found.text.split("\n")
    gone = Counter(line for line in old if line.strip()) - Counter(new)
    assert sum(gone.values()) <= 4


@pytest.mark.parametrize("case", CASES[::12], ids=lambda case: case.name)
def test_the_copy_of_the_corrected_report_is_as_it(case: Case) -> None:
    once = taken(case.name)[1].text
    again = proposed(copy_of(once), once)
    assert (again.changes, again.not_taken) == ((), ())

"""How well the finders do on the labelled sentences (`python -m benchmarks.wording` prints the figures)."""

from __future__ import annotations

import pytest

from wording_sets import SETS, WordingSet, labelled, score


@pytest.mark.parametrize("wording_set", SETS, ids=lambda each: each.name)
def test_a_finder_is_as_good_as_promised(wording_set: WordingSet) -> None:
    result = score(labelled(wording_set.name), wording_set.find)
    faults = len(result.wrong) + len(result.missed)
    told = faults if wording_set.is_put_aside() else (result.wrong, result.missed)
    assert result.precision() >= wording_set.least, told
    assert result.recall() >= wording_set.least, told
    assert faults <= wording_set.known_faults, told


@pytest.mark.parametrize("wording_set", SETS, ids=lambda each: each.name)
def test_a_set_is_large_enough_and_has_texts_with_nothing_to_find(wording_set: WordingSet) -> None:
    sentences = labelled(wording_set.name)
    assert len(sentences) >= wording_set.least_sentences
    assert sum(not each.places for each in sentences) >= wording_set.least_sentences / 4
    assert len({each.text for each in sentences}) == len(sentences)


@pytest.mark.parametrize("wording_set", [each for each in SETS if each.rewording], ids=lambda each: each.name)
def test_the_wording_offered_is_that_of_the_set(wording_set: WordingSet) -> None:
    assert wording_set.rewording is not None
    for sentence in labelled(wording_set.name):
        if sentence.wordings:
            offered = tuple(rewording.best or "-" for rewording in wording_set.rewording(sentence.text))
            assert offered == sentence.wordings, sentence.text

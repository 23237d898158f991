"""What fuzzing has ever found stays found: each file of its corpus keeps all promises, alone and repeated."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reading_costs import MOST_SECONDS, promised_share, seconds_of

MARGIN = 4
"""Other work on the machine slows the tests."""

FUZZ = Path(__file__).parent / "fuzz"
CORPUS = sorted((FUZZ / "corpus").iterdir())

sys.path.append(str(FUZZ))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_reading_keeps_its_promises_for_what_fuzzing_found(path: Path) -> None:
    from reading_of_anything import check_reading

    check_reading(path.read_bytes())


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_fuzzing_found_costs_little_however_often_it_stands_in_a_report(path: Path) -> None:
    from growing import SHAPES, SMALL, grown

    piece = path.read_text(encoding="utf-8", errors="replace")
    for shape in SHAPES:
        assert seconds_of(grown(piece, shape, SMALL)) < MARGIN * MOST_SECONDS * promised_share(SMALL), shape


def test_the_corpus_is_kept_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS) < 100_000
    assert 0 < len(CORPUS) < 50

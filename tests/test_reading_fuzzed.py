"""What fuzzing has ever found stays found: every file of its corpus is read with all promises kept."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

FUZZ = Path(__file__).parent / "fuzz"
CORPUS = sorted((FUZZ / "corpus").iterdir())

sys.path.append(str(FUZZ))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_reading_keeps_its_promises_for_what_fuzzing_found(path: Path) -> None:
    from reading_of_anything import check_reading

    start = time.process_time()
    check_reading(path.read_bytes())
    assert time.process_time() - start < 5


def test_the_corpus_is_kept_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS) < 100_000
    assert 0 < len(CORPUS) < 50

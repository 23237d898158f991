"""The privacy rules keep their measure on made-up British text, on every set of frames of the benchmark."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks import privacy

LEAST_PRECISION = 0.95
LEAST_RECALL = 0.90


@pytest.mark.parametrize("frames", sorted(privacy.FRAMES.glob("*.toml")), ids=lambda path: path.stem)
def test_precision_and_recall_are_what_was_promised(frames: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy, "IDENTIFIERS_OF_A_KIND", 60)
    monkeypatch.setattr(privacy, "DECOYS", 300)
    score, _, mistakes = privacy.scores(list(privacy.Maker(frames, seed=7).sentences()))
    whole = privacy.whole_of(score)
    assert whole.identifiers >= 400
    assert whole.precision() >= LEAST_PRECISION, mistakes
    assert whole.recall() >= LEAST_RECALL, mistakes

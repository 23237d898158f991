"""What S31 says of each labelled pair, as text to read: a rule that is changed shows what it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from faithful_sets import FramePair, findings, frame_pairs, words_at
from goldens import Golden

SETS = (
    "frames", "frames_second", "frames_third", "frames_fourth", "frames_fifth", "frames_sixth",
    "frames_seventh", "frames_beside", "news",
)  # fmt: skip
"""All but the set that is put aside."""


@pytest.mark.parametrize("name", SETS)
def test_what_is_said_of_each_pair(golden: Golden, name: str) -> None:
    lines = (line for number, pair in enumerate(frame_pairs(name), 1) for line in _lines(number, pair))
    golden("meaning", name, "\n".join(lines))


def _lines(number: int, pair: FramePair) -> Iterator[str]:
    yield f"{number} {pair.frame}, {pair.label.value}"
    report = pair.rewrite.report()
    for finding in findings(report):
        yield f"  {finding.severity.value}: “{words_at(report, finding)}”: {finding.message}"
        if finding.hint.startswith("The summary says"):
            yield f"    {finding.hint}"

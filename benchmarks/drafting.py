"""What a draft does to a summary: `python -m benchmarks.drafting` prints it for each report.

The grade is Flesch–Kincaid; the score is that of `check`. With a path, that report is drafted instead.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from faithful_sets import REPORTS
from hwrender.drafting.proposing import draft
from hwrender.plain.readability import ReadabilityMeasures, measure
from hwrender.prose import Side, prose
from hwrender.reading import read_text


def main(paths: list[Path]) -> None:
    print(f"{'':24}{'grade':>14}{'score':>16}{'longest':>12}{'over 20':>10}{'to do':>7}{'seconds':>9}")
    for path in paths:
        report = re.sub(r"(?ms)^::: easy-read.*?^:::\n\n?", "", path.read_text(encoding="utf-8"))
        start = time.perf_counter()
        drafted = draft(report)
        seconds = time.perf_counter() - start
        before, after = (_measures(drafted.text, side) for side in (Side.FULL, Side.EASY))
        print(
            f"{path.stem:24}{before.flesch_kincaid():6.1f} to {after.flesch_kincaid():4.1f}"
            f"{before.score():8.1f} to {after.score():4.1f}"
            f"{before.longest_sentence:6} to {after.longest_sentence:2}"
            f"{before.over_20_words:4} to {after.over_20_words:2}"
            f"{drafted.to_do:7}{seconds:9.2f}"
        )


def _measures(report: str, side: Side) -> ReadabilityMeasures:
    document = read_text(report, "report.md").document
    assert document is not None
    return measure(text.text for text in prose(document) if text.side is side)


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]] or list(REPORTS))

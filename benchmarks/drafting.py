"""What drafting does: `python -m benchmarks.drafting` prints it for each report and each kind of officialese.

The grade is Flesch–Kincaid; the score is that of `check`. With paths, those reports and sets of sentences are
drafted instead. `--show` prints each sentence before and after.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from faithful_sets import REPORTS
from hwrender.drafting.proposing import draft
from hwrender.plain.readability import ReadabilityMeasures, measure
from hwrender.prose import Side, prose
from hwrender.reading import read_text
from officialese import OFFICIALESE, Case, officialese


def main(paths: Sequence[Path], *, show: bool) -> None:
    reports = [path for path in paths if path.suffix != ".toml"]
    if reports:
        _print_reports(reports)
    for path in paths:
        if path.suffix == ".toml":
            _print_sentences(path, show=show)


def _print_reports(paths: Sequence[Path]) -> None:
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
            f"{sum(part.to_do() for part in drafted.parts):7}{seconds:9.2f}"
        )


def _measures(report: str, side: Side) -> ReadabilityMeasures:
    document = read_text(report, "report.md").document
    assert document is not None
    return measure(text.text for text in prose(document) if text.side is side)


def _print_sentences(path: Path, *, show: bool) -> None:
    start = time.perf_counter()
    cases = officialese(path)
    seconds = time.perf_counter() - start
    kinds = dict.fromkeys(case.kind for case in cases)
    print(f"\n{path.stem:42}{'drafted':>9}{'left':>6}{'better':>8}{'harder':>8}")
    for kind in kinds:
        _print_row(kind, [case for case in cases if case.kind == kind])
    _print_row(f"all, in {seconds:.1f} seconds", cases)
    left = Counter(case.drafted.left for case in cases if not case.is_changed())
    for reason, count in left.most_common():
        print(f"{count:4} left: {reason}")
    for case in cases if show else ():
        before, after = case.scores()
        print(f"\n[{case.kind}] {before:.1f} to {after:.1f}\n  {case.text}")
        for part in case.drafted.sentences if case.is_changed() else ():
            print(f"    {part}")
        for item in case.drafted.items:
            print(f"    - {item}")
        if not case.is_changed():
            print(f"    (left: {case.drafted.left})")


def _print_row(name: str, cases: Sequence[Case]) -> None:
    changed = sum(case.is_changed() for case in cases)
    better = sum(case.is_better() for case in cases)
    harder = sum(case.scores()[1] > case.scores()[0] + 0.05 for case in cases)
    print(f"{name:42}{changed:9}{len(cases) - changed:6}{better:8}{harder:8}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    main(chosen.paths or [*REPORTS, OFFICIALESE], show=chosen.show)

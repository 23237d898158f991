"""How well changes of meaning are found, and true wording left alone: `python -m benchmarks.faithful`.

With `--misses` each change that was missed or only noted, and each wrong warning, is printed too.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from faithful_sets import (
    REPORTS,
    Change,
    Label,
    Turn,
    changes,
    found_of,
    frame_pairs,
    rewrites,
    source_of,
    turns,
    warnings,
)
from hwrender.diagnostics import Finding, Severity

SETS = (
    "frames", "frames_second", "frames_third", "frames_fourth", "frames_fifth", "frames_sixth",
    "frames_seventh", "frames_eighth", "frames_ninth", "frames_tenth", "frames_held_out",
    "frames_eighth_held_out", "frames_ninth_held_out", "frames_tenth_held_out", "frames_eleventh",
    "frames_eleventh_held_out", "frames_beside", "news",
)  # fmt: skip
"""The labelled sets. Those that are put aside are only counted."""


def main(*, misses: bool) -> None:
    found: dict[Change | Turn, tuple[Finding, ...]] = {change: found_of(change) for change in changes()}
    found |= {turn: turn.found() for turn in turns()}
    planted = list(found)
    warned = [change for change in planted if any(f.severity is Severity.WARNING for f in found[change])]
    print(f"changes of meaning planted     {len(planted):5}")
    print(f"  found                        {sum(map(bool, found.values())):5}")
    print(f"  found as a warning           {len(warned):5}")
    wordings = {path.stem: source_of(path.stem) for path in REPORTS}
    wordings |= {rewrite.easy: rewrite.report() for rewrite in rewrites()}
    wrong = {name: warnings(report) for name, report in wordings.items()}
    print(f"faithful wordings              {len(wordings):5}")
    print(f"  with no warning              {sum(not each for each in wrong.values()):5}")
    for name in SETS:
        print_frames(name)
    if misses:
        for change in planted:
            if change not in warned:
                kind = "noted" if found[change] else "missed"
                print(f"{kind}: {change.before} -> {change.after}")
        for name, each in wrong.items():
            for finding in each:
                place = f"{finding.span.line}:{finding.span.column}"
                print(f"wrong: {name!r} {place} {finding.message} {finding.hint}")


def print_frames(name: str) -> None:
    """How many pairs of a set are found, and how many are warned of wrongly, frame by frame."""
    counts: dict[str, Counter[tuple[Label, bool]]] = {}
    for pair in frame_pairs(name):
        row = (pair.label, pair.is_warned())
        counts.setdefault(pair.frame, Counter())[row] += 1
        counts.setdefault("all", Counter())[row] += 1
    print(f"{name:24} {'found':>9} {'wrong':>9}")
    for frame, row in counts.items():
        figures = [
            f"{row[label, True]:4} of {row[label, True] + row[label, False]}"
            for label in (Label.CHANGED, Label.FAITHFUL)
        ]
        print(f"  {frame:22} {figures[0]:>9} {figures[1]:>9}")


if __name__ == "__main__":
    main(misses="--misses" in sys.argv[1:])

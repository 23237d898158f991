"""What the worst texts cost to read: `python -m benchmarks.reading [NAME ...]` prints seconds and megabytes
for every text in `tests/hostile_texts.py`, grown to 1 MB, the dearest first.

Most of them are refused because there is too much in them, which costs little. So each of these is read again
with plain words after it: the most of it that is accepted is what can cost most.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hostile_makers import Make, times
from hostile_texts import VARIANTS
from reading_costs import MOST_MEGABYTES, MOST_SECONDS, Cost, least_cost_of

SIZE = 1_000_000
SHARES = (2, 4, 8, 16)
"""A half, a quarter and so on of a text is made of what is refused."""

REFUSED = {"D006", "D007", "D012"}
SHOWN = 40


def main(names: list[str]) -> None:
    costs: list[tuple[str, Cost]] = []
    for name in names or VARIANTS:
        cost = least_cost_of(VARIANTS[name](SIZE))
        costs.append((name, cost))
        if REFUSED & set(cost.codes):
            costs += [(f"{name}, and words", each) for each in _accepted(VARIANTS[name])]
    costs.sort(key=lambda each: each[1].seconds, reverse=True)
    print(f"{'a megabyte of':58}{'seconds':>9}{'MB':>6}")
    for name, cost in costs[:SHOWN]:
        _print(name, cost)
    print(f"    {'(and the one that takes most memory)':54}")
    _print(*max(costs, key=lambda each: each[1].megabytes))
    broken = [name for name, cost in costs if not cost.kept]
    print(
        f"{len(costs)} texts; at most {MOST_SECONDS:g} s and {MOST_MEGABYTES:g} MB; broken by {len(broken)}"
    )


def _accepted(make: Make) -> list[Cost]:
    """The cost of the most of this text that is read when plain words follow it, if there is such a text."""
    for share in SHARES:
        cost = least_cost_of(
            make(SIZE // share) + "\n\n" + times("word " * 18 + "\n\n", SIZE - SIZE // share)
        )
        if not REFUSED & set(cost.codes):
            return [cost]
    return []


def _print(name: str, cost: Cost) -> None:
    kept = "" if cost.kept else f"  NOT KEPT {cost.trouble}"
    print(f"{name[:57]:58}{cost.seconds:9.2f}{cost.megabytes:6.0f}{kept}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

"""How often words of several meanings are shown with the right one: `python -m benchmarks.senses`.

With `--misses` what went wrong in the open set is printed too; the set that was put aside is only counted.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hwrender.plain.glossary import glossary_of
from sense_sets import SETS, SenseOutcome, labelled_senses, outcome, outcomes, shown_rightly


def main(*, misses: bool) -> None:
    for name in SETS:
        counted = outcomes(name)
        print(f"{name}: {len(labelled_senses(name))} uses, {shown_rightly(name):.0%} of the sure ones right")
        print(*(f"{counted[each]:>6}  {each.value}" for each in SenseOutcome), sep="\n")
    if misses:
        _print_misses(SETS[0])


def _print_misses(name: str) -> None:
    glossary = glossary_of()
    for each in labelled_senses(name):
        found = outcome(each, glossary)
        if found in (SenseOutcome.WRONG, SenseOutcome.UNLIKE, SenseOutcome.NOTHING):
            print(f"    {found.name.lower()}: {each.term} ({each.sense}): {each.sentence}")


if __name__ == "__main__":
    main(misses="--misses" in sys.argv[1:])

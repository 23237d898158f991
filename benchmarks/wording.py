"""How well the wording finders do on the labelled sentences: `python -m benchmarks.wording` prints a table.

With `--misses` each place that was found wrongly or missed is printed too.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from wording_sets import SETS, labelled, score


def main(*, misses: bool) -> None:
    print(f"{'':22}{'sentences':>10}{'places':>8}{'precision':>11}{'recall':>8}")
    for wording_set in SETS:
        sentences = labelled(wording_set.name)
        result = score(sentences, wording_set.find)
        places = result.right + len(result.missed)
        print(
            f"{wording_set.name:22}{len(sentences):>10}{places:>8}"
            f"{result.precision():>11.3f}{result.recall():>8.3f}"
        )
        for head, listed in (("wrong", result.wrong), ("missed", result.missed)) if misses else ():
            print(*(f"    {head}: {each}" for each in listed), sep="\n")


if __name__ == "__main__":
    main(misses="--misses" in sys.argv[1:])

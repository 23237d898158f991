"""How well the wording finders do on the labelled sentences, and how many sentences of professionals and of
officials get a warning: `python -m benchmarks.wording` prints two tables.

With `--misses` each place that was found wrongly or missed is printed too, and each sentence with a warning
but those of the passages that are put aside.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hwrender.plain.readability import Band
from passages import HELD_OUT, PASSAGE_SETS, count_passages
from wording_sets import SETS, labelled, score


def main(*, misses: bool) -> None:
    print_finders(misses=misses)
    print()
    print_passages(misses=misses)


def print_finders(*, misses: bool) -> None:
    print(f"{'':30}{'sentences':>10}{'places':>8}{'precision':>11}{'recall':>8}")
    for wording_set in SETS:
        sentences = labelled(wording_set.name)
        result = score(sentences, wording_set.find)
        places = result.right + len(result.missed)
        print(
            f"{wording_set.name:30}{len(sentences):>10}{places:>8}"
            f"{result.precision():>11.3f}{result.recall():>8.3f}"
        )
        show = misses and not wording_set.is_put_aside()
        for head, listed in (("wrong", result.wrong), ("missed", result.missed)) if show else ():
            for each in listed:
                print(f"    {head}: {each}")


def print_passages(*, misses: bool) -> None:
    heads = "".join(f"{each.value:>16}" for each in Band)
    print(f"{'':22}{'sentences':>10}{'warned':>8}{'share':>8}{heads}")
    for name in PASSAGE_SETS:
        counted = count_passages(name)
        bands = "".join(f"{counted.bands[each] / counted.bands.total():>16.0%}" for each in Band)
        share = f"{counted.share():.1%}"
        print(f"{name:22}{counted.sentences:>10}{len(counted.warned):>8}{share:>8}{bands}")
        for head, by_rule in (("warnings", counted.by_rule), ("notes", counted.notes_by_rule)):
            print(f"    {head}:", ", ".join(f"{code} {count}" for code, count in by_rule.most_common()))
        if misses and name != HELD_OUT:
            for each in counted.warned:
                print(f"    {each}")


if __name__ == "__main__":
    main(misses="--misses" in sys.argv[1:])

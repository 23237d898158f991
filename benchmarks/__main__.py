"""All that is measured, one after the other: `make bench`. Each is a module here and can be run by itself.

Ratios are of two things measured in one run; what a bound was not kept by is marked.
"""

from __future__ import annotations

import subprocess
import sys

BENCHMARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # time, memory and size
    ("speed", ()),
    ("formats_cost", ()),
    ("many", ()),
    ("library", ("300",)),
    ("pdf", ()),
    ("word", ()),
    ("narration_speed", ()),
    ("checking", ()),
    ("reading", ()),
    ("desk", ()),
    # how often the rules are right
    ("wording", ()),
    ("senses", ()),
    ("faithful", ()),
    ("drafting", ()),
    ("privacy", ()),
    ("privacy_corpus", ()),
    # what a report survives
    ("hostile_imports", ()),
    ("kills", ("100",)),
    ("interrupts", ("100",)),
    ("hostile_folders", ()),
    ("narration_reliability", ("30",)),
)
"""The modules, and what each is given. `word_error_rate` stands aside: it needs packages of 300 MB."""


def main() -> None:
    for name, given in BENCHMARKS:
        print(f"\n== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *given], check=False)


if __name__ == "__main__":
    main()

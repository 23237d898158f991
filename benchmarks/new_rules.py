"""What each rule that answers a clause (S35 to S50) finds in what professionals and officials wrote:
`python -m benchmarks.new_rules` prints a row for each, and how much the warnings rise with all of them.

The sets are those of `benchmarks.wording`; the one that is put aside is only counted. A passage is judged as
a report of its own; what a rule says of a report as a whole is counted by passages.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hwrender.checks.explaining import explanations
from passages import HELD_OUT, OFFICIAL, PASSAGE_SETS, PROFESSIONAL, PassageCount, count_passages

EXAMPLES = Path(__file__).parents[1] / "tests" / "rules"
RULES = tuple(code for code in (f"S{number}" for number in range(35, 51)) if code in explanations())


def main() -> None:
    counted = {name: count_passages(name) for name in PASSAGE_SETS}
    for name, each in counted.items():
        print(f"{name}: {each.sentences} sentences in {each.bands.total()} passages")
    heads = "".join(f"{name:>16}" for name in ("professional", "put aside", "official"))
    print(f"\n{'':5}{'':9}{'cases':>6}{heads}  what it says")
    for code in RULES:
        cases = sum((EXAMPLES / code / name).is_file() for name in ("bad.md", "good.md"))
        cells = "".join(f"{_cell(code, counted[name]):>16}" for name in (PROFESSIONAL, HELD_OUT, OFFICIAL))
        rule = explanations()[code]
        print(f"{code:5}{rule.severity.value:9}{cases:>6}{cells}  {rule.title}")
    print("\nsentences with a warning")
    for name, each in counted.items():
        before, after = each.share_without(RULES), each.share()
        print(f"{name:24}{before:>7.2%} without these rules, {after:>7.2%} with them: +{after - before:.2%}")


def _cell(code: str, counted: PassageCount) -> str:
    """How many sentences, or passages where the rule speaks of the whole."""
    sentences = counted.by_rule[code] + counted.notes_by_rule[code]
    whole = counted.whole_by_rule[code]
    if whole:
        return f"{whole} of {counted.bands.total()} texts"
    return f"{sentences} ({sentences / counted.sentences:.1%})"


if __name__ == "__main__":
    main()

"""How many clauses of each standard have which answer: printed, so that the figures can be compared."""

from __future__ import annotations

import pytest

from hwrender.standards import NAMES, ClauseAnswer, load_standard


def test_every_clause_has_an_answer_and_the_figures_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    standards = [load_standard(name) for name in NAMES]
    with capsys.disabled():
        print(f"\n{'':20}{'clauses':>10}", *(f"{answer.value:>10}" for answer in ClauseAnswer), sep="")
        for each in standards:
            print(
                f"{each.name:20}{len(each.clauses):>10}",
                *(f"{each.count(a):>10}" for a in ClauseAnswer),
                sep="",
            )
        counts = [sum(each.count(answer) for each in standards) for answer in ClauseAnswer]
        print(f"{'all':20}{sum(counts):>10}", *(f"{count:>10}" for count in counts), sep="")
    assert sum(counts) == sum(len(each.clauses) for each in standards)

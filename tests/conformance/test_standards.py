"""How many clauses of each standard have which answer: shown at the end of the run."""

from __future__ import annotations

from collections.abc import Callable

from hwrender.standards import NAMES, ClauseAnswer, load_standard


def test_every_clause_has_an_answer_and_the_figures_are_shown(show_figures: Callable[[str], None]) -> None:
    standards = [load_standard(name) for name in NAMES]
    lines = [f"{'':20}{'clauses':>10}" + "".join(f"{answer.value:>10}" for answer in ClauseAnswer)]
    for each in standards:
        counts = "".join(f"{each.count(answer):>10}" for answer in ClauseAnswer)
        lines.append(f"{each.name:20}{len(each.clauses):>10}{counts}")
    answered = [sum(each.count(answer) for each in standards) for answer in ClauseAnswer]
    lines.append(f"{'all':20}{sum(answered):>10}" + "".join(f"{count:>10}" for count in answered))
    show_figures("\n".join(lines))
    assert sum(answered) == sum(len(each.clauses) for each in standards)

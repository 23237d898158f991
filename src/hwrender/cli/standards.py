"""`rules --standard`: the clauses of a standard, and how each is answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from hwrender.cli.terminal import put, put_json

if TYPE_CHECKING:
    from hwrender.standards import DocumentStandard, StandardClause


def list_standards(as_json: bool) -> None:
    """The names to type, each with its title."""
    from hwrender.standards import NAMES, load_standard

    standards = [load_standard(name) for name in NAMES]
    if as_json:
        put_json(
            [{"name": each.name, "title": each.title, "clauses": len(each.clauses)} for each in standards]
        )
        return
    width = max(map(len, NAMES))
    for each in standards:
        put(f"  {each.name:<{width}}  {each.title}")


def show_standard(name: str, as_json: bool) -> None:
    """Each clause of a standard with its answer."""
    from hwrender.standards import NAMES, load_standard

    key = name.strip().lower()
    if key not in NAMES:
        names = ", ".join(NAMES)
        raise click.UsageError(f"There is no standard {name}. Choose one of these: {names}.")
    standard = load_standard(key)
    if as_json:
        put_json(_as_json(standard))
        return
    put(_head(standard))
    width = max(len(clause.number) for clause in standard.clauses)
    for clause in standard.clauses:
        put(f"\n{clause.number:<{width}}  {clause.asks}")
        for line in _in_words(clause):
            put(f"{'':<{width}}  {line}")


def _head(standard: DocumentStandard) -> str:
    from hwrender.standards import ClauseAnswer

    counts = [f"{standard.count(answer)} {answer.value}" for answer in ClauseAnswer if standard.count(answer)]
    return (
        f"{standard.title}\nHow much of it we read: {standard.read}. The words here are our own.\n"
        f"{len(standard.clauses)} clauses: {', '.join(counts)}."
    )


def _in_words(clause: StandardClause) -> Iterator[str]:
    from hwrender.checks.codes import CODES

    answers = [f"{code}: {CODES[code]}" for code in clause.codes] or clause.tests or (clause.said,)
    yield from (f"{clause.answer.value}: {each}" for each in answers)


def _as_json(standard: DocumentStandard) -> dict[str, Any]:
    return {
        "name": standard.name,
        "title": standard.title,
        "read": standard.read,
        "clauses": [
            {
                "number": clause.number,
                "asks": clause.asks,
                "answer": clause.answer.value,
                "codes": clause.codes,
                "tests": clause.tests,
                "said": clause.said,
            }
            for clause in standard.clauses
        ],
    }

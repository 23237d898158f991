"""`rules`: what each code means, why, and how to write it better. The text goes to stdout, for searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hwrender.cli.terminal import put
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.diagnostics import RuleExplanation


@click.command("rules", help="Explain a code, or list all the codes.")
@click.argument("code", required=False)
def rules(code: str | None) -> int:
    if code is None:
        _list()
    else:
        _explain(code.strip().upper())
    return ExitCode.DONE


def _list() -> None:
    from hwrender.checks.codes import CODES, FAMILIES, codes_in_order

    family = ""
    for code in codes_in_order():
        if code[0] != family:
            put(f"{'' if not family else chr(10)}{FAMILIES[code[0]]}")
            family = code[0]
        put(f"  {code:<5} {CODES[code]}")


def _explain(code: str) -> None:
    from hwrender.checks.codes import CODES, explanations

    if code not in CODES:
        raise click.UsageError(f"There is no code {code}. Run “hwrender rules” to see them all.")
    explanation = explanations().get(code)
    if explanation is None:
        put(f"{code}: {CODES[code]}")
        put("\nThe message says where, and what to do.")
        return
    put(_in_words(explanation))


def _in_words(explanation: RuleExplanation) -> str:
    return "\n".join(
        (
            f"{explanation.code}: {explanation.title} ({explanation.severity.value})",
            "",
            explanation.why,
            "",
            "Not like this:",
            _indented(explanation.bad),
            "",
            "Like this:",
            _indented(explanation.good),
            "",
            f"Source: {explanation.source}",
        )
    )


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.split("\n"))


COMMANDS = {"rules": rules}

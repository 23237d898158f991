"""`rules`: what each code means, why, and how to write it better, and what standards ask. The text goes to
stdout, for searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hwrender.cli.standards import list_standards, show_standard
from hwrender.cli.terminal import put
from hwrender.errors import ExitCode

if TYPE_CHECKING:
    from hwrender.diagnostics import RuleExplanation


@click.command("rules", help="Explain a code, list all the codes, or show what a standard asks.")
@click.argument("code", required=False)
@click.option(
    "--standard",
    is_flag=False,
    flag_value="",
    metavar="[NAME]",
    help="Show each part of a standard, and what answers it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the standard as JSON.")
def rules(code: str | None, standard: str | None, as_json: bool) -> int:
    if standard is not None:
        if code is not None:
            raise click.UsageError(f"Leave out {code}, or leave out --standard.")
        show_standard(standard, as_json) if standard else list_standards(as_json)
    elif as_json:
        raise click.UsageError("--json goes with --standard.")
    elif code is None:
        _list()
    else:
        _explain(code.strip().upper())
    return ExitCode.DONE


def _list() -> None:
    from hwrender.checks.codes import CODES, FAMILIES
    from hwrender.checks.explaining import codes_in_order

    family = ""
    for code in codes_in_order():
        if code[0] != family:
            put(f"{'' if not family else chr(10)}{FAMILIES[code[0]]}")
            family = code[0]
        put(f"  {code:<5} {CODES[code]}")


def _explain(code: str) -> None:
    from hwrender.checks.codes import CODES
    from hwrender.checks.explaining import explanations

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

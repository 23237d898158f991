"""`all`, and a command for each format."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from hwrender.build import Order, Outcome, build_report
from hwrender.cli.machine import this_machine
from hwrender.cli.printing import counted, echo, show_error, show_findings, show_published
from hwrender.cli.reports import expand
from hwrender.diagnostics import has_errors
from hwrender.edition.model import EditionKind
from hwrender.errors import ExitCode, HwrenderError
from hwrender.formats import FORMATS, Format
from hwrender.style import HOUSE_STYLES

OPTIONS = (
    click.argument("reports", nargs=-1, required=True, metavar="REPORT..."),
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        default=Path("out"),
        show_default=True,
        metavar="DIR",
        help="Put the files here, in a folder for each report.",
    ),
    click.option(
        "--edition",
        type=click.Choice([kind.value for kind in EditionKind]),
        default="easy",
        show_default=True,
        help="Easy read wording, or the full summary.",
    ),
    click.option(
        "--style", metavar="NAME|FILE.toml", help=f"The look: {', '.join(HOUSE_STYLES)}, or your own file."
    ),
    click.option("--voice", metavar="NAME", help="The voice that reads: neural or system."),
    click.option("--strict", is_flag=True, help="Let warnings stop the work too."),
    click.option("--json", "as_json", is_flag=True, help="Print the results as JSON."),
    click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong."),
    click.option("-v", "--verbose", is_flag=True, help="Say more: each check of each file."),
)
"""What all making commands take."""


def _options(command: Callable[..., int]) -> Callable[..., int]:
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@click.command("all", help="Make every format of each report.")
@_options
@click.option("--only", metavar="FORMAT,...", help="Make only these, for example: pdf,word")
def make_all(only: str | None, **options: object) -> int:
    return _make(_chosen(only), **options)  # type: ignore[arg-type]  # click gives each option its type


def _command_for(row: Format) -> click.Command:
    """The command that makes one format."""

    @click.command(row.name, help=f"{row.summary}: make this format only.")
    @_options
    def make_one(**options: object) -> int:
        return _make((row,), **options)  # type: ignore[arg-type]  # click gives each option its type

    return make_one


def _chosen(only: str | None) -> tuple[Format, ...]:
    if only is None:
        return FORMATS
    rows = {row.name: row for row in FORMATS}
    names = [name.strip() for name in only.split(",") if name.strip()]
    unknown = [name for name in names if name not in rows]
    if unknown or not names:
        raise click.UsageError(f"--only takes formats from this list: {', '.join(rows)}.")
    return tuple(row for row in FORMATS if row.name in names)


def _make(
    formats: tuple[Format, ...],
    reports: tuple[str, ...],
    output: Path,
    edition: str,
    style: str | None,
    voice: str | None,
    strict: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    order = Order(output, EditionKind(edition), style, formats, voice, strict)
    machine = this_machine()
    codes: list[ExitCode] = []
    results: list[dict[str, object]] = []
    paths = expand(reports)
    for path in paths:
        try:
            outcome = build_report(path, order, machine)
        except HwrenderError as error:
            show_error(error)
            codes.append(error.exit_code)
            results.append({"report": str(path), "exit_code": int(error.exit_code), "error": error.what})
            continue
        codes.append(_show(outcome, strict=strict, quiet=quiet, verbose=verbose))
        results.append(_as_json(outcome, codes[-1]))
    if as_json:
        click.echo(json.dumps(results, ensure_ascii=False, indent=2))
    failed = [code for code in codes if code is not ExitCode.DONE]
    if not failed:
        return ExitCode.DONE
    return failed[0] if len(paths) == 1 else ExitCode.SOME_FAILED


def _show(outcome: Outcome, *, strict: bool, quiet: bool, verbose: bool) -> ExitCode:
    show_findings(outcome.findings)
    if outcome.folder is None or outcome.manifest is None:
        stopping = counted(outcome.findings)
        echo(f"{outcome.report}: nothing was made. It has {stopping}.")
        return ExitCode.DOCUMENT if has_errors(outcome.findings, strict=strict) else ExitCode.BUG
    if not quiet:
        show_published(outcome.folder, outcome.manifest)
    if verbose:
        for file in outcome.manifest.files:
            for check in file.checks:
                echo(f"  {file.file}: {check['name']}: {'yes' if check['passed'] else 'no'}")
    return ExitCode.DONE


def _as_json(outcome: Outcome, code: ExitCode) -> dict[str, object]:
    return {
        "report": str(outcome.report),
        "exit_code": int(code),
        "findings": [finding.as_json() for finding in outcome.findings],
        "folder": None if outcome.folder is None else str(outcome.folder),
        "files": [] if outcome.manifest is None else [file.file for file in outcome.manifest.files],
    }


COMMANDS = {"all": make_all, **{row.name: _command_for(row) for row in FORMATS}}

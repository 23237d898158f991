"""`check`: what is hard to read, unsafe to publish or wrong, without making anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from hwrender.checks.parts import is_draft
from hwrender.cli.environment import expand, this_environment
from hwrender.cli.going_out import approval_line, state_line
from hwrender.cli.offering import offer_import, refuse_what_is_no_report
from hwrender.cli.paths import at_home
from hwrender.cli.printing import counted, show_error, show_findings, show_let_through, show_next
from hwrender.cli.terminal import echo, put_json
from hwrender.diagnostics import Finding, has_errors, in_line_order
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, HwrenderError
from hwrender.style import HOUSE_STYLES

if TYPE_CHECKING:
    from hwrender.pipeline.report import CheckedReport
    from hwrender.style import Style

_HELP = """Find what is hard to read, unsafe or wrong in each report.

To accept a finding, write this before the words it is about, with your reason:

    <!-- hwrender: ignore S11 The law gives this figure. -->

It covers the next block. Inside a paragraph, a list item or a table row, it covers that one.
Before a picture in easy read, it covers the row of that picture. To accept one finding and no other,
write its name in place of the code, like P3-4f09ac. To accept a finding in the whole report, write
this at the top:

    ignore:
      S11: The law gives these figures.

To see what a code means, run: hwrender rules S11
"""


@click.command("check", help=_HELP.replace("\n\n    ", "\n\n\b\n    "))
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...")
@click.option(
    "--edition",
    type=click.Choice([kind.value for kind in EditionKind]),
    default=EditionKind.EASY.value,
    show_default=True,
    help="The edition that you will publish. What only the other one shows is a warning.",
)
@click.option(
    "--style",
    "--profile",
    "style_name",
    metavar="NAME|FILE.toml",
    help=f"How strict to be: {', '.join(HOUSE_STYLES)}, or your own file.",
)
@click.option(
    "--pictures", type=click.Path(path_type=Path), metavar="DIR", help="Your own folder of pictures."
)
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--final", is_flag=True, help="Treat each easy-read part that nobody has approved as an error.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON, in one list.")
@click.option("--sarif", "as_sarif", is_flag=True, help="Print the findings as SARIF, for editors.")
@click.option(
    "--approve",
    metavar="[NAME]",
    is_flag=False,
    flag_value="",
    help="Record that this person has compared each summary with its easy wording, and approved both.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def check(
    reports: tuple[str, ...],
    edition: str,
    style_name: str | None,
    pictures: Path | None,
    strict: bool,
    final: bool,
    as_json: bool,
    as_sarif: bool,
    approve: str | None,
    quiet: bool,
) -> int:
    from hwrender.pipeline.options import DEFAULT_STYLES
    from hwrender.style import load_style

    if approve is not None:
        from hwrender.cli.approving import approve_reports

        return approve_reports(expand(reports), approve, _today(), this_environment(), pictures)
    if as_json and as_sarif:
        raise click.UsageError("Choose --json or --sarif. They cannot be printed together.")
    shown_to_people = not (as_json or as_sarif)
    paths = expand(reports)
    if shown_to_people and (ended := offer_import(paths)) is not None:
        return ended
    kind = EditionKind(edition)
    style = load_style(at_home(style_name or DEFAULT_STYLES[kind]))
    how = _Manner(strict, final, quiet, len(paths) == 1)
    show = partial(_show, kind=kind, style=style, how=how)
    look = _looking(kind, style, pictures, is_final=final)
    findings, codes = _check_each(paths, look, show if shown_to_people else None, strict=strict)
    if as_json or as_sarif:
        _print(in_line_order(findings), as_sarif=as_sarif)
    failed = [code for code in codes if code is not ExitCode.DONE]
    if not failed:
        return ExitCode.DONE
    return failed[0] if len(codes) == 1 else ExitCode.SOME_FAILED


class _Manner(Struct, frozen=True):
    """How strictly reports are judged, how much is said, and whether this report `is_alone`."""

    is_strict: bool
    is_final: bool
    is_quiet: bool
    is_alone: bool


def _looking(
    kind: EditionKind, style: Style, pictures: Path | None, *, is_final: bool
) -> Callable[[Path], CheckedReport]:
    """What looks at one report, as it would go out."""
    from hwrender.pictures.own_set import open_own_set
    from hwrender.pipeline.report import check_report

    return partial(
        check_report,
        environment=this_environment(),
        kind=kind,
        style=style,
        own=None if pictures is None else open_own_set(pictures),
        judges_wording=True,
        is_final=is_final,
    )


def _check_each(
    paths: tuple[Path, ...],
    look: Callable[[Path], CheckedReport],
    show: Callable[[Path, CheckedReport], None] | None,
    *,
    strict: bool,
) -> tuple[list[Finding], list[ExitCode]]:
    """All findings of what there is to `look` at, and how each report ended. One that cannot be read does not
    keep others from it."""
    findings: list[Finding] = []
    codes: list[ExitCode] = []
    for path in paths:
        try:
            refuse_what_is_no_report(path)
            checked = look(path)
        except HwrenderError as error:
            show_error(error)
            codes.append(error.exit_code)
            continue
        findings.extend(checked.findings)
        codes.append(ExitCode.DOCUMENT if has_errors(checked.findings, strict=strict) else ExitCode.DONE)
        if show is not None:
            show(path, checked)
    return findings, codes


def _today() -> date:
    """The day where this machine is."""
    return datetime.now(UTC).astimezone().date()


def _print(findings: tuple[Finding, ...], *, as_sarif: bool) -> None:
    """The findings of all reports, for programs."""
    if as_sarif:
        from hwrender.cli.sarif import sarif_log

        put_json(sarif_log(findings))
    else:
        put_json([finding.as_json() for finding in findings])


def _show(path: Path, checked: CheckedReport, *, kind: EditionKind, style: Style, how: _Manner) -> None:
    """The findings of one report, a summary when nobody asked for quiet, and what comes next."""
    show_findings(checked.findings)
    if not how.is_quiet:
        _show_all(checked, kind=kind, style=style)
    stops = has_errors(checked.findings, strict=how.is_strict)
    if not stops:
        said = state_line(checked.parts, checked.kind, path, is_quiet=how.is_quiet)
    else:
        said = approval_line(checked.parts, path) if how.is_final else ""
    if said:
        echo(said)
    if how.is_quiet or not how.is_alone:
        return
    if stops and not said:
        show_next("check", path, when="when you have fixed the errors")
    elif not stops and not is_draft(checked.parts):  # else it was said what ends that
        show_next("all", path)


def _show_all(checked: CheckedReport, *, kind: EditionKind, style: Style) -> None:
    show_let_through(checked.suppressed)
    echo(f"Found {counted(checked.findings)}." if checked.findings else "Found nothing wrong.")
    if checked.document is not None:
        from hwrender.cli.measuring import show_summary
        from hwrender.pipeline.foreseen import foresee_copies

        copies = foresee_copies(checked, kind, style, this_environment())
        show_summary(checked.document, checked.findings, kind, style, copies)


COMMANDS = {"check": check}

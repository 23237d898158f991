"""`check`: what is hard to read, unsafe to publish or wrong, without making anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.environment import expand, this_environment
from hwrender.cli.for_programs import Printed, print_findings, printed_as, show_lines
from hwrender.cli.offering import offer_import, refuse_what_is_no_report
from hwrender.cli.paths import FilePath, at_home
from hwrender.cli.printing import show_error
from hwrender.cli.terminal import echo
from hwrender.cli.watching import watch_checked
from hwrender.diagnostics import Finding, has_errors
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, HwrenderError
from hwrender.style import HOUSE_STYLES, load_style

if TYPE_CHECKING:
    from hwrender.cli.reporting import Wanted
    from hwrender.pipeline.checking import CheckedReport

_HELP = """Find what is hard to read, unsafe or wrong in each report.

You see first what matters first: what stops the build, what is private, and where the easy words
say something else. The words that a finding is about stand between « and ». The rest is counted.

To see all of it, or some of it:

    hwrender check report.md --all
    hwrender check report.md --only S31,P
    hwrender check report.md --part "What we found"

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
@click.option("--all", "all_of_it", is_flag=True, help="Show every finding by itself.")
@click.option("--only", metavar="CODE,...", help="Show these findings only, for example: S31,P")
@click.option("--part", metavar="TITLE", help="Show the findings of this part of the report only.")
@click.option(
    "--edition",
    type=click.Choice([kind.value for kind in EditionKind]),
    help="The edition that you will publish. What only the other one shows is a warning.  [default: easy]",
)
@click.option(
    "--style",
    "--profile",
    "style_name",
    metavar="NAME|FILE.toml",
    help=f"How strict to be: {', '.join(HOUSE_STYLES)}, or your own file.",
)
@click.option("--pictures", type=FilePath(), metavar="DIR", help="Your own folder of pictures.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--final", is_flag=True, help="Treat each easy-read part that nobody has approved as an error.")
@click.option(
    "--html",
    "page",
    type=FilePath(dir_okay=False),
    metavar="FILE.html",
    help="Write a page instead, with the words of the report beside the findings.",
)
@click.option("--json", "as_json", is_flag=True, help="Print all findings as JSON, in one list.")
@click.option("--sarif", "as_sarif", is_flag=True, help="Print all findings as SARIF, for editors.")
@click.option("--lines", "as_lines", is_flag=True, help="Print each finding on one line, for editors.")
@click.option(
    "--approve",
    metavar="[NAME]",
    is_flag=False,
    flag_value="",
    help="Record that this person has compared each summary with its easy wording, and approved both.",
)
@click.option("-q", "--quiet", is_flag=True, help="Show only what stops a build.")
@click.option("--watch", "is_watching", is_flag=True, help="Go on, and check again what you change.")
def check(
    reports: tuple[str, ...],
    all_of_it: bool,
    only: str | None,
    part: str | None,
    edition: str | None,
    style_name: str | None,
    pictures: Path | None,
    strict: bool,
    final: bool,
    page: Path | None,
    as_json: bool,
    as_sarif: bool,
    as_lines: bool,
    approve: str | None,
    quiet: bool,
    is_watching: bool,
) -> int:
    from hwrender.cli.reporting import Wanted, codes_of

    if approve is not None:
        from hwrender.cli.approving import approve_reports

        return approve_reports(expand(reports), approve, _today(), this_environment(), pictures)
    paths = expand(reports)
    wanted = Wanted(all_of_it, codes_of(only), part or "", strict, final, quiet, len(paths) == 1)
    printed = printed_as(as_json=as_json, as_sarif=as_sarif, as_lines=as_lines)
    if printed is None and (ended := offer_import(paths)) is not None:
        return ended
    _refuse_together(wanted.is_some(), page, paths, printed)
    look = _looking(edition, style_name, pictures, is_final=final)
    show = _shower(wanted, page, printed)
    if is_watching:
        return _watch(paths, look, show, strict=strict)
    findings, codes = _check_each(paths, look, show, strict=strict)
    print_findings(findings, printed)
    return _ended(codes)


def _watch(
    paths: tuple[Path, ...],
    look: Callable[[Path], CheckedReport],
    show: Callable[[Path, CheckedReport], None] | None,
    *,
    strict: bool,
) -> int:
    """Check each report, and again when it was changed. An editor is told where each look begins and ends.
    Raises `click.UsageError` without a `show`."""
    if show is None:
        raise click.UsageError("--watch shows people what is found. Leave out --json and --sarif.")

    def check_again(path: Path) -> ExitCode:
        if show is show_lines:
            echo(f"Looking at {path}")
        (code,) = _check_each((path,), look, show, strict=strict)[1]
        if show is show_lines:
            echo("Waiting for changes.")
        return code

    return watch_checked(paths, check_again)


def _ended(codes: list[ExitCode]) -> ExitCode:
    """How the command ends, by how each report ended."""
    failed = [code for code in codes if code is not ExitCode.DONE]
    if not failed:
        return ExitCode.DONE
    return failed[0] if len(codes) == 1 else ExitCode.SOME_FAILED


def _shower(
    wanted: Wanted, page: Path | None, printed: Printed | None
) -> Callable[[Path, CheckedReport], None] | None:
    """What shows the findings of a report as soon as it is checked; None where they are printed together."""
    from hwrender.cli.reporting import show_checked, write_page

    if printed is not None:
        return show_lines if printed == "lines" else None
    if page is not None:
        return partial(write_page, wanted=wanted, page=page)
    return partial(show_checked, wanted=wanted)


def _refuse_together(
    is_some: bool, page: Path | None, paths: tuple[Path, ...], printed: Printed | None
) -> None:
    """Raise `click.UsageError` for options that mean nothing together."""
    if printed is not None and (is_some or page is not None):
        raise click.UsageError(
            "--json, --sarif and --lines always give all findings. Leave out the other option."
        )
    if page is None:
        return
    if len(paths) > 1:
        raise click.UsageError("--html is for one report at a time.")
    if page.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"--html writes a page. Give it a name like {page.with_suffix('.html')}.")


def _looking(
    edition: str | None, style_name: str | None, pictures: Path | None, *, is_final: bool
) -> Callable[[Path], CheckedReport]:
    """What looks at one report, as it would go out."""
    from hwrender.pictures.own_set import open_own_set
    from hwrender.pipeline.checking import check_report

    return partial(
        check_report,
        environment=this_environment(),
        kind=None if edition is None else EditionKind(edition),
        style=None if style_name is None else load_style(at_home(style_name)),
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


COMMANDS = {"check": check}

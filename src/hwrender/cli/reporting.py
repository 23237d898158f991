"""What `check` found in one report: as text on stdout, or as a page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from msgspec import Struct

from hwrender.checks.codes import CODES, FAMILIES
from hwrender.checks.parts import is_draft
from hwrender.cli.going_out import approval_line, state_line
from hwrender.cli.measuring import show_summary
from hwrender.cli.printing import counted, let_through_lines, show_next
from hwrender.cli.terminal import echo, put, text_width
from hwrender.cli.triaged import ShownLine, entry_lines, triage_lines
from hwrender.diagnostics import has_errors
from hwrender.errors import os_errors_as_output_errors
from hwrender.files import write_whole
from hwrender.pipeline.checking import CheckedReport
from hwrender.triage import everything, first_things
from hwrender.triage.model import Triage
from hwrender.triage.page import page_of
from hwrender.triage.parts import ReportParts


class Wanted(Struct, frozen=True):
    """Which findings a person asked for, how strictly they are judged, and whether the report `is_alone`."""

    all_of_it: bool = False
    codes: tuple[str, ...] = ()
    part: str = ""
    strict: bool = False
    final: bool = False
    quiet: bool = False
    is_alone: bool = True

    def is_some(self) -> bool:
        """Whether only some findings are wanted."""
        return bool(self.codes or self.part)

    def triage(self, checked: CheckedReport) -> Triage:
        """The findings that are wanted of a report. Raises `click.UsageError` for a part that it has not."""
        findings, document, text = checked.findings, checked.document, checked.text
        parts = ReportParts(document)
        if self.part and not parts.has(self.part):
            known = "”, “".join(parts.titles())
            raise click.UsageError(f"There is no part “{self.part}”. The parts are: “{known}”.")
        if self.all_of_it or self.is_some():
            return everything(findings, document, text, strict=self.strict, codes=self.codes, part=self.part)
        return first_things(findings, document, text, strict=self.strict)


def codes_of(only: str | None) -> tuple[str, ...]:
    """The codes that `--only` names, or the letters of their families. Raises `click.UsageError`."""
    if only is None:
        return ()
    codes = tuple(code.strip().upper() for code in only.split(",") if code.strip())
    if not codes or any(code not in CODES and code not in FAMILIES for code in codes):
        raise click.UsageError(
            "--only takes codes or their first letters, like S31,P. To see all codes, run: hwrender rules"
        )
    return codes


def show_checked(path: Path, checked: CheckedReport, *, wanted: Wanted) -> None:
    """The findings that are wanted, first things first; then, when all were asked for, how hard each part is
    to read, and what comes next."""
    triage, width = wanted.triage(checked), text_width()
    if wanted.quiet:
        for entry in triage.stopping():
            _put_lines(entry_lines(entry, width, most=None))
    else:
        _put_lines(triage_lines(triage, width))
    if wanted.is_some():
        put("There is nothing like this." if not triage.groups else "")
        return
    if not wanted.quiet:
        _show_measures(checked)
    _show_next(path, checked, wanted)


def _show_measures(checked: CheckedReport) -> None:
    """What was accepted, how much was found, and how hard each part is to read."""
    for said in let_through_lines(checked.suppressed):
        put(said)
    put(f"Found {counted(checked.findings)}." if checked.findings else "Found nothing wrong.")
    if checked.document is not None:
        here = tuple(each for each in checked.findings if each.file == checked.document.file)
        show_summary(checked.document, here, checked.asked, checked.style)


def _show_next(path: Path, checked: CheckedReport, wanted: Wanted) -> None:
    """What the copies would be, and the command that a person will want next: notices, on stderr."""
    stops = has_errors(checked.findings, strict=wanted.strict)
    if not stops:
        said = state_line(checked.parts, checked.kind, path, is_quiet=wanted.quiet)
    else:
        said = approval_line(checked.parts, path) if wanted.final else ""
    if said:
        echo(said)
    if wanted.quiet or not wanted.is_alone:
        return
    if stops and not said:
        show_next("check", path, when="when you have fixed the errors")
    elif not stops and not is_draft(checked.parts):  # else it was said what ends that
        show_next("all", path)


def _put_lines(lines: Iterable[ShownLine]) -> None:
    for line in lines:
        put(line.text, mark=line.mark, colour=line.colour, bold=bool(line.mark))


def write_page(path: Path, checked: CheckedReport, *, wanted: Wanted, page: Path) -> None:
    """The same of the report at `path` as a page, in the place of an older one. Raises `OutputError`."""
    made = page_of(wanted.triage(checked), checked.findings, checked.document, checked.text)
    with os_errors_as_output_errors(
        f"{page}: this file cannot be written", "Check that the folder exists and that you may write in it."
    ):
        write_whole(page, made.encode("utf-8", "surrogateescape"))
    if not wanted.quiet:
        echo(f"{path}: the page is {page}. It can show private details. Keep it private.")

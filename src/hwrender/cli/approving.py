"""`check --approve [NAME]`: records who has approved the easy wording of reports beside its summary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click

from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo, is_answered
from hwrender.diagnostics import Severity
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode
from hwrender.pictures.own_set import open_own_set
from hwrender.pipeline.checking import CheckedReport, check_report
from hwrender.pipeline.options import Environment

_FAITHFULNESS = "S31"
_READING = "DM"
"""Families of codes about the document itself. Wording that is unsafe to publish may still be approved."""


def approve_reports(
    paths: tuple[Path, ...], name: str, day: date, environment: Environment, pictures: Path | None = None
) -> int:
    """Seal both sides of each part with easy wording as approved, and say what was not approved and why.

    Without a `name` the person at the terminal is asked for it. Raises `click.UsageError` where nobody is.
    """
    name = name or _asked_name()
    own = None if pictures is None else open_own_set(pictures)
    look = partial(check_report, environment=environment, kind=EditionKind.EASY, own=own, judges_wording=True)
    code = ExitCode.DONE
    for path in paths:
        if not _approve(path, name, day, look):
            code = ExitCode.DOCUMENT
    return code


def _asked_name() -> str:
    if not is_answered():
        raise click.UsageError("Give the name of the person who has read it: --approve Ann")
    return str(click.prompt("Who has read both sides of each part? Your name", err=True))


def _approve(path: Path, name: str, day: date, look: Callable[[Path], CheckedReport]) -> bool:
    from hwrender.drafting.approving import approve
    from hwrender.files import replace_text
    from hwrender.reading.source import load_text

    before = load_text(path)
    findings = look(path).findings
    unreadable = [each for each in findings if each.severity is Severity.ERROR and each.code[0] in _READING]
    if unreadable:
        show_findings(tuple(unreadable))
        echo(f"{path}: nothing was approved. Fix these errors first.")
        return False
    wrong = [each for each in findings if each.code == _FAITHFULNESS and each.severity is Severity.WARNING]
    try:
        after = approve(before, name, day, [each.span.line for each in wrong])
    except ValueError as error:
        raise click.UsageError("Give the name of a person: --approve Ann") from error
    if after.text != before:
        replace_text(path, before, after.text)
    is_whole = not (after.drafts or after.undone or after.unfaithful)
    parts = len(after.stamped)
    echo(f"{path}: {name} has approved {parts} easy-read part{'' if parts == 1 else 's'}.")
    for line in after.drafts:
        echo(f"{path}:{line}: not approved: it is a draft. Read it. Then take out the word “drafted”.")
    for line in after.undone:
        echo(f"{path}:{line}: not approved: a “To do” is left in this part. Do it. Then take it out.")
    show_findings(tuple(wrong))
    for line in after.unfaithful:
        echo(f"{path}:{line}: not approved: it does not say what the summary says.")
    show_next("all" if is_whole else "check", path)
    return is_whole

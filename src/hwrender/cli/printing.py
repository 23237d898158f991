"""What people see: findings, errors and results as text. Human text goes to stderr.

Colour only underlines what the words already say, and is left out for `NO_COLOR` and when nobody is watching.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from hwrender.cli.terminal import echo, on_one_line
from hwrender.cli.triaged import COLOURS, elsewhere, place_of
from hwrender.commands import command
from hwrender.diagnostics import Finding, Severity
from hwrender.errors import HwrenderError
from hwrender.fonts.machine import is_in_naskh, this_machine
from hwrender.formats import ALL_FORMATS, Format, can_be_made, missing_tools
from hwrender.pipeline.options import LeftOutFormats
from hwrender.publishing.manifest import Manifest, PublishedFile
from hwrender.publishing.set_aside import ASIDE
from hwrender.publishing.superseding import Superseded
from hwrender.triage import in_kinds


def show_findings(findings: tuple[Finding, ...]) -> None:
    """What somebody must look at before they go on, shortly: each kind once, with what to do."""
    for entry in in_kinds(findings):
        finding = entry.first.finding
        mark = f"{finding.severity.value}[{finding.code}]"
        echo(finding.as_text(), mark=mark, colour=COLOURS[finding.severity], bold=True)
        if entry.others:
            echo(f"  {elsewhere(entry.others)}")


def show_let_through(suppressed: tuple[Finding, ...]) -> None:
    """What a person has accepted, in the report or by an option: nothing is let through unseen."""
    for line in let_through_lines(suppressed):
        echo(line)


def let_through_lines(suppressed: tuple[Finding, ...]) -> Iterator[str]:
    """The same as lines: what was accepted, and why."""
    for finding in suppressed:
        yield f"{place_of(finding)}: let through[{finding.code}]: {finding.message}"
        if finding.suppressed_because:
            yield f"  reason: {finding.suppressed_because}"


def show_older(folder: Path, manifest: Manifest, superseded: Superseded, command: str) -> None:
    """Which files of the folder are of an earlier state of the report, with the `command` that makes them
    again, and what became of others."""
    if manifest.out_of_date():
        names = ", ".join(manifest.out_of_date())
        echo(f"Out of date in {folder}: {names}. Do not share them. To make them again, run: {command}")
    if superseded.removed:
        echo(
            f"Removed from {folder}: {', '.join(superseded.removed)}. "
            "Private details were taken out of the report after these were made."
        )
    for name in superseded.renamed:
        there = folder.parent / name
        echo(f"Older copies of this report are in {there}. If nobody should get them, delete that folder.")
    if superseded.taken_away:
        echo(
            f"Removed from {folder.parent / ASIDE / folder.name}: {', '.join(superseded.taken_away)}. "
            "Private details were taken out of the report after these were made."
        )
    if superseded.drafts:
        names = ", ".join(superseded.drafts)
        echo(f"Removed from {folder}: {names}. They were drafts, and the report is ready now.")
    if superseded.finals:
        names = ", ".join(superseded.finals)
        echo(f"Removed from {folder}: {names}. The report was changed, and its copies are drafts now.")
    if superseded.moved:
        echo(f"Moved to {folder.parent / ASIDE / folder.name}: {', '.join(superseded.moved)}.")
    if superseded.unknown:
        echo(
            f"Changed by somebody in {folder}: {', '.join(superseded.unknown)}. "
            "This may be out of date. Check it, or move it away."
        )


def show_error(error: HwrenderError) -> None:
    """`error: what`, or `file:line:column: error[CODE]: what` where the place is known, and the hint."""
    located = ": error[" in error.what
    echo(
        f"{'' if located else 'error: '}{error.what}",
        mark="" if located else "error",
        colour="red",
        bold=True,
    )
    if error.remedy:
        echo(f"  hint: {error.remedy}")


def show_missing(formats: tuple[Format, ...]) -> None:
    """Which programs are missing for some of these formats, while the others can be made."""
    if can_be_made(formats):
        for missing in missing_tools(formats):
            echo(f"note: {missing.what}")
            echo(f"  hint: {missing.remedy}")


def show_languages(manifest: Manifest) -> None:
    """Which translations were made from other words than this report has now."""
    older = [each for each in manifest.languages if each.is_older]
    if older and not any(each.is_source for each in manifest.languages):
        echo(f"note: Translated from older words: {', '.join(each.folder for each in older)}.")
        echo("  hint: Run hwrender check on these reports. It names the rows that have changed.")


def show_hand(manifest: Manifest) -> None:
    """That a report is not in the hand that its readers are used to, because the font is not here."""
    if is_in_naskh(manifest.language, this_machine()):
        echo("note: The PDF is in Naskh letters. People who read Urdu are used to Nastaliq.")
        echo("  hint: See how to get the font: hwrender fonts install nastaliq")


def show_left_out(left_out: LeftOutFormats) -> None:
    """What was not made of a report, because nobody reads its language so."""
    echo(f"note: {left_out.what}")
    echo(f"  hint: {left_out.remedy}")


def show_next(*words: str | Path, when: str = "") -> None:
    """The command that a person will want next, ready to be pasted, and `when` it is time for it."""
    echo(f"Next{', ' if when else ''}{when}: {command(*words)}")


def counted(findings: tuple[Finding, ...]) -> str:
    """ "2 errors and 1 warning"."""
    parts = []
    for severity in Severity:
        number = sum(finding.severity is severity for finding in findings)
        if number:
            parts.append(f"{number} {severity.value}{'s' if number > 1 else ''}")
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def show_published(folder: Path, manifest: Manifest) -> None:
    """Where the files are, how big each is, and how long the narration lasts."""
    echo(f"Your files are in {folder}")
    width = max(len(on_one_line(file.file)) for file in manifest.files)
    for file in manifest.files:
        name, size = on_one_line(file.file), in_bytes(file.size_bytes)
        about = _summary(file)
        about = f"{about} (out of date)" if file.out_of_date else about
        echo(f"  {name:<{width}}  {size:>7}  {about}")
    lengths = [file.duration_seconds for file in manifest.files if file.duration_seconds is not None]
    if lengths:
        echo(f"The narration lasts {in_minutes(lengths[0])}.")


def _summary(file: PublishedFile) -> str:
    """What a file is for; another hwrender may have made one that is not in the table."""
    row = next((row for row in ALL_FORMATS if row.name == file.format), None)
    if row is None:
        return file.format
    return row.silent_summary if file.silent else row.summary


@contextmanager
def progress_bar(total: int, *, is_quiet: bool) -> Iterator[Callable[[Path], None]]:
    """A bar with the number done, the time left and the last report, for several reports on a terminal."""
    if total < 2 or is_quiet or not sys.stderr.isatty():
        yield lambda report: None
        return
    with click.progressbar(
        length=total, label="Reports", file=sys.stderr, show_pos=True, item_show_func=lambda name: name
    ) as bar:
        yield lambda report: bar.update(1, on_one_line(report.name))


def in_bytes(size: int) -> str:
    """A size as people say it: "87 KB", "1.4 MB" (1,000 bytes to a KB)."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} KB"


def in_minutes(seconds: float) -> str:
    """ "3 minutes 5 seconds"."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [
        f"{number} {unit}{'' if number == 1 else 's'}"
        for number, unit in ((minutes, "minute"), (rest, "second"))
        if number
    ]
    return " ".join(parts) or "0 seconds"

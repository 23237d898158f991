"""`take`: corrections that somebody made in a Word copy come back into the report, each after a yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.offering import refuse_what_is_no_report
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_findings, show_next
from hwrender.cli.terminal import echo, is_answered, put_json
from hwrender.commands import command
from hwrender.errors import ExitCode, UnreadableError

if TYPE_CHECKING:
    from hwrender.taking import NewPictures, Proposal, Settled

_HELP = """Take corrections made in a Word copy back into the report.

Give the Word file first, and then the report that it was made from. You see each change before and
after, and say yes or no to it. Comments become notes beside their rows. No copy shows them.
What cannot be taken is named, with its words. The file as it was stays beside the new one.

In a script nobody is asked. Then the changes are only shown, and --yes saves them all. A copy that was
made on another computer needs a person: the report may be newer than it.
"""
KEPT = ".before-take"
"""The ending of the file that holds what a report was before the first corrections."""

_LEAST_KNOWN = 0.2
"""A file that shares fewer of its paragraphs than this with the report is no copy of it."""


@click.command("take", help=_HELP)
@click.argument("word", type=FilePath(), metavar="WORD")
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option("-y", "--yes", is_flag=True, help="Save all changes without asking.")
@click.option(
    "--tracked",
    type=click.Choice(["accept", "reject"]),
    default="accept",
    show_default=True,
    help="What becomes of tracked changes that are still open in Word.",
)
@click.option("--json", "as_json", is_flag=True, help="Write all of it to stdout, for programs.")
@click.option("-q", "--quiet", is_flag=True, help="With --yes: do not show the changes.")
def take(word: Path, report: Path, yes: bool, tracked: str, as_json: bool, quiet: bool) -> int:
    from hwrender.cli.environment import this_environment
    from hwrender.cli.taken import ask_about, show_changes, show_not_taken, show_older
    from hwrender.cli.word_copies import made_copy, open_copy, proposal_of
    from hwrender.reading.source import load_text
    from hwrender.taking import NewPictures, settle

    refuse_what_is_no_report(report)
    before = load_text(report)
    corrected = open_copy(word, tracked)
    if corrected.kind == "bilingual":
        what = f"{word}: this is a bilingual copy. Corrections come back from copies in one language."
        raise UnreadableError(what, "Correct the reports themselves, or their own Word copies.")
    proposal = proposal_of(report, before, corrected, this_environment())
    if proposal is None:
        return _unreadable_report(report, before)
    if proposal.comparison.known_share() < _LEAST_KNOWN:
        what = f"{word}: this is not a Word copy of {report}."
        raise UnreadableError(what, f"To make a new report of it, run: {command('import', word)}")
    pictures = NewPictures(
        report.stem, proposal.made.targets, lambda name: not report.with_name(name).exists()
    )
    asked = bool(proposal.changes) and not yes and not as_json and is_answered()
    if not asked and not as_json and not (yes and quiet):
        show_older(proposal)
        show_changes(proposal.changes)
    chosen = ask_about(proposal) if asked else range(len(proposal.changes))
    is_agreed = asked or (yes and proposal.is_exact)
    settled = settle(
        proposal, before, chosen, pictures.target, lambda text: made_copy(report, text, proposal, pictures)
    )
    is_written = is_agreed and settled.text != before
    if is_written:
        _write(report, before, settled.text, pictures)
    if as_json:
        put_json(_as_json(report, proposal, settled, pictures, is_written=is_written))
        return ExitCode.DONE
    show_not_taken(settled.not_taken)
    _tell(word, report, proposal, settled, is_written=is_written, is_agreed=is_agreed)
    return ExitCode.DONE


def _unreadable_report(report: Path, text: str) -> ExitCode:
    from hwrender.reading import read_text

    show_findings(read_text(text, str(report)).findings)
    echo("Nothing was changed.")
    show_next("take", report, when="when you have fixed the errors")
    return ExitCode.DOCUMENT


def _write(report: Path, before: str, after: str, pictures: NewPictures) -> None:
    """Write the report in one step, its new pictures first, and what it was beside it, once."""
    from hwrender.files import keep_beside, replace_text, write_all_new

    named = {name: content for name, content in pictures.files.items() if name in after}
    kept = keep_beside(report, KEPT, before)
    written: list[Path] = []
    try:
        files = {report.with_name(name): content for name, content in named.items()}
        write_all_new(files)
        written = list(files)
        replace_text(report, before, after)
    except BaseException:
        for path in (*written, *([kept] if kept is not None else [])):
            path.unlink(missing_ok=True)
        raise


def _tell(
    word: Path, report: Path, proposal: Proposal, settled: Settled, *, is_written: bool, is_agreed: bool
) -> None:
    if not proposal.changes and not settled.not_taken:
        echo(f"{word}: nothing was changed in this copy. {report} stays as it is.")
    elif is_written:
        echo(f"{report}: the corrections are in the report now.")
        echo(f"The file as it was before is {report.name}{KEPT}")
        for part in settled.unapproved:
            echo(f"“{part}” was approved before. Its words have changed. Please read it again.")
        show_next("check", report)
    elif proposal.changes and not is_agreed and not proposal.is_exact:
        echo("Nothing was changed. Nobody knows what the report was when this copy was made.")
        echo(f"So a person has to answer. Run this in a terminal: {command('take', word, report)}")
    elif proposal.changes and not is_agreed:
        echo(f"Nothing was changed. To save this, run: {command('take', '--yes', word, report)}")
    else:
        echo("Nothing was changed.")


def _as_json(
    report: Path, proposal: Proposal, settled: Settled, pictures: NewPictures, *, is_written: bool
) -> dict[str, object]:
    return {
        "report": str(report),
        "written": is_written,
        "made_from_known_state": proposal.is_exact,
        "report_changed_since": proposal.is_older,
        "changes": [
            {
                "kind": type(each).__name__.lower(),
                "part": each.part,
                "beside": each.beside,
                "before": each.before,
                "after": each.after,
                "tracked": each.is_tracked,
            }
            for each in proposal.changes
        ],
        "not_taken": [
            {"words": each.words, "in_report": each.report, "why": each.why.value}
            for each in settled.not_taken
        ],
        "pictures": sorted(pictures.files),
        "approval_ended": list(settled.unapproved),
    }


COMMANDS = {"take": take}
"""By the name that is typed."""

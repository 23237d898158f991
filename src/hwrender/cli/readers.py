"""`readers`: sheets with which readers test a report, or colleagues review it, and what readers said."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.offering import refuse_what_is_no_report
from hwrender.cli.paths import FilePath, at_home
from hwrender.cli.printing import counted, in_bytes, show_findings, show_next
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.commands import command
from hwrender.errors import ExitCode
from hwrender.reader_tests.groups import GROUPS

if TYPE_CHECKING:
    from hwrender.pipeline.reader_kit import KitOutcome

_HELP = """Make sheets with which readers test a report, and bring in what they say.

The kit has 3 sheets as PDF and Word, each in 2 sizes. Readers get the test sheet. They are asked with
the sheet “Do you want to help us?”. The guide is for the person who runs the test.

Count the faces on the sheets. Write the numbers into the table that comes with the kit. Then run:

    hwrender readers report.md --answers answers.csv

Without a file you are asked for the numbers, one idea at a time. Only numbers are kept, in a file beside
the report. Names never are.

Who took part is one of these: {groups}.

With --review you get a sheet for colleagues instead, as a Word file. It shows the summary beside the easy
words, with room for comments. What they change there comes back with hwrender take.
"""


@click.command("readers", help=_HELP.format(groups=", ".join(GROUPS)).replace("\n\n    ", "\n\n\b\n    "))
@click.argument("report", type=FilePath(), metavar="REPORT")
@click.option(
    "--answers",
    metavar="[FILE.csv]",
    is_flag=False,
    flag_value="",
    help="Bring in what readers said, from a table or as you type it.",
)
@click.option("--who", type=click.Choice(list(GROUPS)), metavar="GROUP", help="Who the readers were.")
@click.option("--people", type=click.IntRange(1, 200), metavar="N", help="How many readers took part.")
@click.option("--month", metavar="YYYY-MM", help="When they did.  [default: this month]")
@click.option(
    "-o",
    "--output",
    type=FilePath(),
    default=Path("out"),
    show_default=True,
    metavar="DIR",
    help="Put the sheets here, in a folder of their own.",
)
@click.option("--review", is_flag=True, help="Make a Word sheet on which colleagues review the easy words.")
@click.option("--style", metavar="NAME|FILE.toml", help="The look of the first size.")
@click.option("--pictures", type=FilePath(), metavar="DIR", help="Your own folder of pictures.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
def readers(
    report: Path,
    answers: str | None,
    who: str | None,
    people: int | None,
    month: str | None,
    output: Path,
    review: bool,
    style: str | None,
    pictures: Path | None,
    as_json: bool,
    quiet: bool,
) -> int:
    refuse_what_is_no_report(report)
    if review:
        from hwrender.cli.reviewing import write_review_sheet

        if answers is not None or who or people or month or style or pictures or as_json:
            raise click.UsageError("--review goes with --output and --quiet alone.")
        return write_review_sheet(report, output, quiet=quiet)
    if answers is not None:
        from hwrender.cli.answers import GivenTest, bring_answers

        table = Path(at_home(answers)) if answers else None
        given = GivenTest(who, people, month, _today())
        return bring_answers(report, table, given, as_json=as_json, quiet=quiet)
    if who or people or month:
        raise click.UsageError("--who, --people and --month go with --answers.")
    from hwrender.edition.kind import EditionKind
    from hwrender.pipeline.options import BuildOptions
    from hwrender.pipeline.reader_kit import make_reader_kit

    options = BuildOptions(output, EditionKind.EASY, style=style and at_home(style), pictures=pictures)
    outcome = make_reader_kit(report, options, this_environment())
    if as_json:
        put_json(_as_json(report, outcome))
    return _show(report, outcome, quiet=quiet or as_json)


def _today() -> date:
    """The day where this machine is."""
    return datetime.now(UTC).astimezone().date()


def _show(report: Path, outcome: KitOutcome, *, quiet: bool) -> ExitCode:
    """What became of the kit, and what comes next."""
    from hwrender.diagnostics import has_errors

    show_findings(outcome.findings)
    if outcome.folder is None or outcome.manifest is None:
        if has_errors(outcome.findings):
            echo(f"{report}: no sheets were made. The report has {counted(outcome.findings)}.")
            show_next("check", report, when="when you have fixed this")
        else:
            echo(f"{report}: no sheets were made. The report has no easy words to test.")
            show_next("draft", report)
        return ExitCode.DOCUMENT
    if quiet:
        return ExitCode.DONE
    echo(f"Your sheets are in {outcome.folder}")
    width = max(len(on_one_line(file.file)) for file in outcome.manifest.files)
    for file in outcome.manifest.files:
        echo(f"  {on_one_line(file.file):<{width}}  {in_bytes(file.size_bytes):>7}  {_ABOUT[file.sheet]}")
    ideas, questions = outcome.ideas, outcome.questions
    asked = "1 question" if questions == 1 else f"{questions} questions"
    echo(f"They ask about {ideas} idea{'' if ideas == 1 else 's'}, with {asked}.")
    table = next(file.file for file in outcome.manifest.files if file.format == "csv")
    bring = command("readers", report, "--answers", outcome.folder / table)
    echo(f"When you have counted the answers, run: {bring}")
    return ExitCode.DONE


_ABOUT = {
    "test-sheet": "For each reader",
    "guide": "For the person who runs the test",
    "consent": "To ask readers first",
    "answers": "For the numbers you count",
}


def _as_json(report: Path, outcome: KitOutcome) -> dict[str, object]:
    return {
        "report": str(report),
        "findings": [finding.as_json() for finding in outcome.findings],
        "let_through": [finding.as_json() for finding in outcome.suppressed],
        "folder": None if outcome.folder is None else str(outcome.folder),
        "files": [] if outcome.manifest is None else [file.file for file in outcome.manifest.files],
        "ideas": outcome.ideas,
        "questions": outcome.questions,
    }


COMMANDS = {"readers": readers}
"""By the name that is typed."""

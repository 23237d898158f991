"""`watch`, and `--watch` of other commands: what has changed is made or checked by itself, until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from hwrender.cli.batches import REPORT_FOLDER, beside, refuse_inside, this_moment
from hwrender.cli.keeping import keep_made, library_of, show_briefly, show_in_full, watched_world
from hwrender.cli.options import build_options, chosen, with_options
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_error, show_missing
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode, HwrenderError, UnreadableError
from hwrender.organisation.stamps import organisation_stamps
from hwrender.pipeline.options import BuildOptions
from hwrender.style import style_file
from hwrender.watching.folders import FolderLook, look_at, look_into
from hwrender.watching.ledger import Verdict
from hwrender.watching.quiet_hours import QuietHours, read_quiet_hours
from hwrender.watching.rounds import RoundEnd, WatchPlan, keep_watch

PAUSE_SECONDS = 2.0
SWEEP_SECONDS = 60.0
NAMED_PLAN = WatchPlan(pause_seconds=0.5, sweep_seconds=0.5)
"""Named reports are few, and somebody waits: they are looked at often, and no news of them is needed."""

GOES_ON = "This goes on until you press Ctrl-C."

_HELP = """Make the reports of a folder, and again each one that you change.

It waits until a file is saved and at rest. It makes what has changed, and nothing else.
One bad report does not stop the others. A page says which reports need a person, and why.

It goes on until you press Ctrl-C. To make all reports once and end, add --once.
"""

_NOT_FOR_A_FOLDER = frozenset({"reports", "as_json", "force", "accept", "verbose", "beside"})


@click.command("watch", help=_HELP)
@click.argument("folder", type=FilePath(), metavar="FOLDER")
@with_options
@click.option("--only", metavar="FORMAT,...", help="Make only these formats, for example: pdf,word")
@REPORT_FOLDER
@click.option("--once", is_flag=True, help="Make what has changed, and end. For a timer.")
@click.option(
    "--pause",
    type=click.FloatRange(0.05, 3600),
    default=PAUSE_SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="Begin when no file has changed for so long.",
)
@click.option(
    "--quiet-hours", metavar="HH:MM-HH:MM", help="Make nothing in these hours, for example: 09:00-17:30"
)
@click.option(
    "--poll",
    type=click.FloatRange(0.5, 3600),
    metavar="SECONDS",
    help="Look at the files this often. For drives of a network, which tell of no changes.",
)
def watch(
    folder: Path,
    only: str | None,
    report_folder: Path | None,
    once: bool,
    pause: float,
    quiet_hours: str | None,
    poll: float | None,
    **given: Any,
) -> int:
    from hwrender.watching.events import FolderNews

    _refuse_other_than_folder(folder)
    given |= {"reports": (), "as_json": False, "force": False, "accept": ()}
    options = build_options(chosen(only), given)
    page_folder = report_folder or beside(options.output)
    refuse_inside(page_folder, options.output)
    plan = WatchPlan(pause, poll or SWEEP_SECONDS, _quiet(quiet_hours), once)
    if plan.is_once and plan.quiet is not None and plan.quiet.seconds_left(this_moment().time()):
        echo("These are quiet hours. Nothing was made.")
        return ExitCode.DONE
    if not given["quiet"]:
        show_missing(options.formats)
        if not once:
            echo(GOES_ON)
    library = library_of(options, given, partial(show_briefly, is_quiet=given["quiet"]), apart=True)

    def look(known: Collection[Path]) -> FolderLook:
        left_out = (options.output, page_folder)
        return look_into(folder, known, left_out, _own_files(options), organisation_stamps(Path.home()))

    wait = time.sleep if once or poll else FolderNews(folder).wait
    return keep_made(library, look, wait, plan, page_folder, is_quiet=given["quiet"])


watch.params = [each for each in watch.params if each.name not in _NOT_FOR_A_FOLDER]


def _refuse_other_than_folder(path: Path) -> None:
    if path.is_file():
        again = command("all", path, "--watch")
        raise UnreadableError(f"{path}: this is a file.", f"To watch one report, run: {again}")
    if not path.is_dir():
        raise UnreadableError(f"{path}: there is no such folder.", "Check the name.")


def watch_made(
    reports: Sequence[Path],
    refused: Sequence[tuple[Path, HwrenderError]],
    options: BuildOptions,
    given: dict[str, Any],
) -> int:
    """`all --watch`: these reports, and those `refused` only told. Raises `click.UsageError` for options that
    mean nothing together with it."""
    if given["as_json"] or given["force"]:
        raise click.UsageError("--watch makes what changes. Leave out --json and --force.")
    for _, error in refused:
        show_error(error)
    _refuse_lost(reports)
    if not given["quiet"]:
        echo(GOES_ON)
    library = library_of(options, given, partial(show_in_full, given=given))
    look = partial(_looked_at, reports, (options.output,), _own_files(options))
    return keep_made(library, look, time.sleep, NAMED_PLAN, given["report_folder"], is_quiet=given["quiet"])


def watch_checked(reports: Sequence[Path], check: Callable[[Path], ExitCode]) -> int:
    """`check --watch`: each report is checked, and again when it was changed."""
    _refuse_lost(reports)
    echo(GOES_ON)

    def check_each(due: Sequence[Path]) -> Generator[tuple[Path, Verdict], None, None]:
        for path in due:
            code = check(path)
            failed = code not in (ExitCode.DONE, ExitCode.DOCUMENT)
            yield path, Verdict.FAILED if failed else Verdict.DONE

    def tell(end: RoundEnd) -> None:
        for path in end.gone:
            echo(f"{path}: this report is not there any more.")

    look = partial(_looked_at, reports, (), ())
    world = watched_world(look, time.sleep, check_each, tell)
    keep_watch(world, NAMED_PLAN)
    return ExitCode.DONE


def _refuse_lost(reports: Sequence[Path]) -> None:
    """Raise `UnreadableError` where there is nothing to watch, or a report is not there."""
    if not reports:
        raise UnreadableError("There is no report to watch.", "Give the name of a report.")
    for path in reports:
        if not path.is_file():
            raise UnreadableError(f"{path}: there is no such report to watch.", "Check the name.")


def _looked_at(
    reports: Sequence[Path], leaves_out: Sequence[Path], also: Sequence[Path], known: Collection[Path]
) -> FolderLook:
    del known  # those that were named are all
    return look_at(reports, leaves_out, also, organisation_stamps(Path.home()))


def _own_files(options: BuildOptions) -> tuple[Path, ...]:
    """The files of their own that staff use for all reports: a style, and a set of pictures."""
    pictures = () if options.pictures is None else (options.pictures,)
    return (style_file(options.style_name), *pictures)


def _quiet(given: str | None) -> QuietHours | None:
    if given is None:
        return None
    hours = read_quiet_hours(given)
    if hours is None:
        raise click.UsageError(f"--quiet-hours takes two times, like 09:00-17:30. It was given “{given}”.")
    return hours


COMMANDS = {"watch": watch}

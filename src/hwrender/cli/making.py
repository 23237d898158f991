"""`all`, and a command for each format."""

from __future__ import annotations

import time
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from hwrender.cli.batches import REPORT_FOLDER, BatchFolder, refuse_inside
from hwrender.cli.bilingual import left_out_line
from hwrender.cli.discs import DISC, put_on_disc
from hwrender.cli.environment import cluster_access, expand, this_environment
from hwrender.cli.offering import offer_import, set_apart
from hwrender.cli.options import build_options, chosen, of_one_report, with_options
from hwrender.cli.outcomes import outcome_as_json, show_outcome
from hwrender.cli.printing import progress_bar, show_error, show_missing, show_next
from hwrender.cli.terminal import echo, put_json
from hwrender.errors import ExitCode, HwrenderError
from hwrender.formats import COMMANDED, TALKING_BOOK, Format
from hwrender.pipeline.many import build_all
from hwrender.pipeline.memory import clear_away
from hwrender.pipeline.options import BuildOptions, Result

WATCH = click.option("--watch", "is_watching", is_flag=True, help="Go on, and make again what you change.")


@click.command("all", help="Make every format of each report.")
@with_options
@click.option("--only", metavar="FORMAT,...", help="Make only these formats, for example: pdf,word")
@REPORT_FOLDER
@WATCH
def make_all(only: str | None, **given: Any) -> int:
    return _make(chosen(only), given)


def _command_for(row: Format) -> click.Command:
    """The command that makes one format."""

    @click.command(row.name, help=f"Make only {row.makes} of each report.")
    @with_options
    def make_one(**given: Any) -> int:
        return _make((row,), given)

    if row.name == TALKING_BOOK:
        make_one.params.append(DISC)
    return make_one


def _make(asked: tuple[Format, ...], given: dict[str, Any]) -> int:
    options = build_options(asked, given)
    paths = expand(given["reports"])
    if not (given["as_json"] or given["quiet"]) and (ended := offer_import(paths)) is not None:
        return ended
    options = replace(options, accepted=tuple(of_one_report(each, paths) for each in options.accepted))
    reports, refused = set_apart(paths)
    if given.get("is_watching"):
        from hwrender.cli.watching import watch_made

        return watch_made(reports, refused, options, given)
    maker = _MakeRun(options, asked, given, is_alone=len(paths) == 1 and not given["as_json"])
    building = build_all(reports, options, this_environment(), given["jobs"], cluster_access(given))
    with closing(building), progress_bar(len(paths), is_quiet=given["quiet"]) as notify:
        for path, result in chain(refused, building):
            notify(path)
            maker.take(path, result)
            if len(paths) > 1:  # this process may make them all: its memory does not grow with their number
                clear_away()
    return maker.end(len(paths))


class _MakeRun:
    """What became of the reports of one run: shown as it comes, and told together at the end."""

    def __init__(
        self, options: BuildOptions, asked: tuple[Format, ...], given: dict[str, Any], *, is_alone: bool
    ) -> None:
        self._options = options
        self._asked = asked
        self._given = given
        self._is_alone = is_alone
        self._is_told = given["quiet"]
        self._codes: list[ExitCode] = []
        self._results: list[dict[str, object]] = []
        folder = given.get("report_folder")
        refuse_inside(folder, options.output)
        self._batch = None if folder is None else BatchFolder(folder, strict=options.strict)
        self._begun = time.monotonic()

    def take(self, path: Path, result: Result) -> None:
        if self._batch is not None:
            self._batch.take(path, result)
        if isinstance(result, HwrenderError):
            show_error(result)
            self._codes.append(result.exit_code)
            self._results.append(
                {"report": str(path), "exit_code": int(result.exit_code), "error": result.what}
            )
            return
        if result.folder is not None and not self._is_told:
            show_missing(self._options.formats)
            if line := left_out_line(self._options, self._asked):
                echo(line)
            self._is_told = True
        code = show_outcome(result, self._given, is_alone=self._is_alone)
        self._codes.append(put_on_disc(result, self._given) if code is ExitCode.DONE else code)
        self._results.append(outcome_as_json(result, self._codes[-1]))

    def end(self, count: int) -> ExitCode:
        """The exit code of the run for so many reports."""
        if self._batch is not None:
            self._batch.write(time.monotonic() - self._begun, is_quiet=self._given["quiet"])
        if self._given["as_json"]:
            put_json(self._results)
        elif count > 1 and not self._given["quiet"] and ExitCode.DONE in self._codes:
            show_next("verify", self._options.output)
        failed = [code for code in self._codes if code is not ExitCode.DONE]
        if not failed:
            return ExitCode.DONE
        return failed[0] if count == 1 else ExitCode.SOME_FAILED


COMMANDS = {"all": make_all, **{row.name: _command_for(row) for row in COMMANDED}}

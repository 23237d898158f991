"""`all`, and a command for each format."""

from __future__ import annotations

import gc
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

import click
from msgspec.structs import asdict, replace

from hwrender.checks.parts import is_draft
from hwrender.cli.discs import DISC, put_on_disc
from hwrender.cli.environment import expand, this_environment
from hwrender.cli.going_out import approval_line, state_line
from hwrender.cli.offering import offer_import, set_apart
from hwrender.cli.options import build_options, chosen, cluster_access, of_one_report, with_options
from hwrender.cli.printing import (
    counted,
    progress_bar,
    show_error,
    show_findings,
    show_let_through,
    show_missing,
    show_next,
    show_older,
    show_published,
)
from hwrender.cli.terminal import echo, put_json
from hwrender.commands import command
from hwrender.diagnostics import has_errors
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode, HwrenderError
from hwrender.formats import COMMANDED, TALKING_BOOK, Format
from hwrender.pipeline.many import build_all
from hwrender.pipeline.options import BuildOptions, Outcome


@click.command("all", help="Make every format of each report.")
@with_options
@click.option("--only", metavar="FORMAT,...", help="Make only these formats, for example: pdf,word")
def make_all(only: str | None, **given: Any) -> int:
    return _make(build_options(chosen(only), given), given)


def _command_for(row: Format) -> click.Command:
    """The command that makes one format."""

    @click.command(row.name, help=f"Make only {row.makes} of each report.")
    @with_options
    def make_one(**given: Any) -> int:
        return _make(build_options((row,), given), given)

    if row.name == TALKING_BOOK:
        make_one.params.append(DISC)
    return make_one


def _make(options: BuildOptions, given: dict[str, Any]) -> int:
    paths = expand(given["reports"])
    if not (given["as_json"] or given["quiet"]) and (ended := offer_import(paths)) is not None:
        return ended
    options = replace(options, accepted=tuple(of_one_report(each, paths) for each in options.accepted))
    codes: list[ExitCode] = []
    results: list[dict[str, object]] = []
    reports, refused = set_apart(paths)
    is_told = given["quiet"]
    building = build_all(reports, options, this_environment(), given["jobs"], cluster_access(given))
    with closing(building), progress_bar(len(paths), is_quiet=given["quiet"]) as notify:
        for path, result in chain(refused, building):
            notify(path)
            if isinstance(result, HwrenderError):
                show_error(result)
                codes.append(result.exit_code)
                results.append({"report": str(path), "exit_code": int(codes[-1]), "error": result.what})
            else:
                if result.folder is not None and not is_told:
                    show_missing(options.formats)
                    is_told = True
                code = _show(result, given, is_alone=len(paths) == 1 and not given["as_json"])
                codes.append(put_on_disc(result, given) if code is ExitCode.DONE else code)
                results.append(_as_json(result, codes[-1]))
            if len(paths) > 1:  # this process may make them all: its memory does not grow with their number
                gc.collect()
                gc.freeze()
    if given["as_json"]:
        put_json(results)
    elif len(paths) > 1 and not given["quiet"] and ExitCode.DONE in codes:
        show_next("verify", options.output)
    failed = [code for code in codes if code is not ExitCode.DONE]
    if not failed:
        return ExitCode.DONE
    return failed[0] if len(paths) == 1 else ExitCode.SOME_FAILED


def _show(outcome: Outcome, given: dict[str, Any], *, is_alone: bool) -> ExitCode:
    """What became of one report, and what comes next where it `is_alone`."""
    if outcome.folder is not None and outcome.manifest is not None:
        show_older(
            outcome.folder, outcome.manifest, outcome.superseded, _command_of_all(outcome.report, given)
        )
    show_findings(outcome.findings)
    if not given["quiet"]:
        show_let_through(outcome.suppressed)
    if outcome.folder is None or outcome.manifest is None:
        stopping = counted(outcome.findings)
        echo(f"{outcome.report}: nothing was made. It has {stopping}.")
        line = approval_line(outcome.parts, outcome.report) if given["final"] else ""
        if line:
            echo(line)
        elif not given["quiet"]:
            show_next("check", outcome.report, when="when you have fixed this")
        stops = has_errors(outcome.findings, strict=given["strict"])
        return ExitCode.DOCUMENT if stops else ExitCode.BUG
    if not given["quiet"]:
        show_published(outcome.folder, outcome.manifest)
        if not outcome.made:
            echo("Nothing has changed, so nothing was made again.")
    if given["verbose"]:
        for file in outcome.manifest.files:
            for check in file.checks:
                echo(f"  {file.file}: {check['name']}: {'yes' if check['passed'] else 'no'}")
    kind = EditionKind(outcome.manifest.origin.edition)
    _show_end(outcome, kind, is_alone=is_alone, is_quiet=given["quiet"])
    return ExitCode.DONE


def _show_end(outcome: Outcome, kind: EditionKind, *, is_alone: bool, is_quiet: bool) -> None:
    """Whether the copies are drafts, with what ends that; if they are none, what comes next."""
    said = state_line(outcome.parts, kind, outcome.report, is_quiet=is_quiet)
    if said:
        echo(said)
    if is_alone and not is_quiet and not is_draft(outcome.parts):
        show_next("verify", outcome.folder or "")


def _command_of_all(report: Path, given: dict[str, Any]) -> str:
    """The command that makes every file of this report as it was asked for."""
    words: list[str | Path] = ["all", report]
    chosen_otherwise = {"output": "out", "edition": None, "style": None, "pictures": None}
    for name, usual in chosen_otherwise.items():
        if given[name] is not None and str(given[name]) != usual:
            words += [f"--{name}", str(given[name])]
    return command(*words)


def _as_json(outcome: Outcome, code: ExitCode) -> dict[str, object]:
    return {
        "report": str(outcome.report),
        "exit_code": int(code),
        "findings": [finding.as_json() for finding in outcome.findings],
        "let_through": [finding.as_json() for finding in outcome.suppressed],
        "folder": None if outcome.folder is None else str(outcome.folder),
        "files": [] if outcome.manifest is None else [file.file for file in outcome.manifest.files],
        "made": list(outcome.made),
        "drafts": [] if outcome.manifest is None else list(outcome.manifest.drafts()),
        "parts": [
            {
                "title": part.title,
                "line": part.place.line,
                "state": part.state.value,
                "ready": part.unready is None,
            }
            for part in outcome.parts
        ],
        "out_of_date": [] if outcome.manifest is None else list(outcome.manifest.out_of_date()),
        **_superseded(outcome),
    }


def _superseded(outcome: Outcome) -> dict[str, object]:
    """What became of older files. Drafts that had to go were removed too, and copies that became drafts."""
    gone = asdict(outcome.superseded)
    gone["removed"] = [*gone["removed"], *gone.pop("drafts"), *gone.pop("finals")]
    return gone


COMMANDS = {"all": make_all, **{row.name: _command_for(row) for row in COMMANDED}}

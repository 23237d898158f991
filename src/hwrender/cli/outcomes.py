"""What became of a report that was to be made: as text for people, and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from hwrender.checks.parts import is_draft
from hwrender.cli.going_out import approval_line, state_line
from hwrender.cli.printing import (
    counted,
    show_findings,
    show_hand,
    show_languages,
    show_left_out,
    show_let_through,
    show_next,
    show_older,
    show_published,
)
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.diagnostics import has_errors
from hwrender.edition.kind import EditionKind
from hwrender.errors import ExitCode
from hwrender.pipeline.options import Outcome
from hwrender.publishing.manifest import Manifest


def show_outcome(outcome: Outcome, given: dict[str, Any], *, is_alone: bool) -> ExitCode:
    """What became of one report, and what comes next where it `is_alone`."""
    folder, manifest = outcome.folder, outcome.manifest
    if folder is not None and manifest is not None:
        show_older(folder, manifest, outcome.superseded, _command_of_all(outcome.report, given))
        if outcome.made:
            _show_older_packs(folder, manifest)
    show_findings(outcome.findings)
    if not given["quiet"]:
        show_let_through(outcome.suppressed)
    if folder is None or manifest is None:
        return _show_nothing_made(outcome, given)
    if not given["quiet"]:
        _show_files(outcome, folder, manifest)
    if given["verbose"]:
        for file in manifest.files:
            for check in file.checks:
                echo(f"  {file.file}: {check['name']}: {'yes' if check['passed'] else 'no'}")
    _show_end(outcome, EditionKind(manifest.origin.edition), is_alone=is_alone, is_quiet=given["quiet"])
    return ExitCode.DONE


def _show_nothing_made(outcome: Outcome, given: dict[str, Any]) -> ExitCode:
    echo(f"{outcome.report}: nothing was made. It has {counted(outcome.findings)}.")
    line = approval_line(outcome.parts, outcome.report) if given["final"] else ""
    if line:
        echo(line)
    elif not given["quiet"]:
        show_next("check", outcome.report, when="when you have fixed this")
    stops = has_errors(outcome.findings, strict=given["strict"])
    return ExitCode.DOCUMENT if stops else ExitCode.BUG


def _show_files(outcome: Outcome, folder: Path, manifest: Manifest) -> None:
    """The files that there are now, after what was left out and why."""
    for left_out in outcome.left_out:
        show_left_out(left_out)
    show_languages(manifest)
    show_hand(manifest)
    show_published(folder, manifest)
    if not outcome.made:
        echo("Nothing has changed, so nothing was made again.")


def _show_older_packs(folder: Path, manifest: Manifest) -> None:
    """Say which packs beside the folder hold the copies that were there before."""
    if not any(folder.parent.glob("*.zip")):
        return
    from hwrender.packing.recipients import RECIPIENTS
    from hwrender.packing.zips import is_pack
    from hwrender.pipeline.packs import pack_name

    for recipient in RECIPIENTS:
        pack = folder.parent / pack_name(manifest, recipient)
        if is_pack(pack):
            echo(f"{pack} has older copies in it. Make it again: {command('pack', folder)}. Or delete it.")


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
    chosen_otherwise = {"output": "out", "edition": None, "style": None, "pictures": None, "beside": ""}
    for name, usual in chosen_otherwise.items():
        if given.get(name) is not None and str(given[name]) != usual:
            words += [f"--{name}", str(given[name])]
    return command(*words)


def outcome_as_json(outcome: Outcome, code: ExitCode) -> dict[str, object]:
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
        "left_out": [name for each in outcome.left_out for name in each.formats],
        **_superseded(outcome),
    }


def _superseded(outcome: Outcome) -> dict[str, object]:
    """What became of older files. Drafts that had to go were removed too, and copies that became drafts."""
    gone = asdict(outcome.superseded)
    gone["removed"] = [*gone["removed"], *gone.pop("drafts"), *gone.pop("finals")]
    return gone

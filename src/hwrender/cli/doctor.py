"""`doctor`: what this computer has and lacks, and what to do about it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import assert_never

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_next
from hwrender.cli.terminal import echo, put, put_json
from hwrender.errors import ExitCode
from hwrender.machine.model import MachineCheck, MachineState


@click.command("doctor", help="See what this computer has and lacks for making reports.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option(
    "--bundle",
    "bundle_file",
    type=FilePath(dir_okay=False),
    metavar="FILE.txt",
    help="Write what helps to mend a fault. It has no words of your reports, and no names.",
)
def doctor(as_json: bool, bundle_file: Path | None) -> int:
    from hwrender.cache import cache_folder
    from hwrender.files import write_new
    from hwrender.fonts.machine import this_machine
    from hwrender.machine.bundle import bundle
    from hwrender.machine.checks import examine
    from hwrender.machine.model import World

    world = World(sys.platform, Path.cwd(), cache_folder(os.environ), this_machine(), time.time())
    checks = examine(world)
    if as_json:
        put_json([_as_json(check) for check in checks])
    else:
        _show(checks)
        _show_organisation(world.folder)
    if bundle_file is not None:
        write_new(bundle_file, bundle(checks).encode("utf-8"))
        echo(f"Read {bundle_file} before you send it.")
    return ExitCode.MISSING if any(check.state is MachineState.BAD for check in checks) else ExitCode.DONE


def _show(checks: tuple[MachineCheck, ...]) -> None:
    """A line for each, and what to do below it. The words say how it stands, and not only their colour."""
    for check in checks:
        mark = f"{check.name}: {check.state.value}."
        put(f"{mark} {check.said}", mark=mark, colour=_colour(check.state), bold=True)
        if check.remedy:
            put(f"  {check.remedy}")
    if any(check.state is MachineState.BAD for check in checks):
        put("No report can be made here yet. Mend each problem first.")
    else:
        put("Reports can be made here.")
        show_next("new", Path("report.md"))


def _show_organisation(folder: Path) -> None:
    """Which organisation file reports in this folder would take. It names a folder: no bundle has it."""
    from hwrender.organisation import FILE_NAME, organisation_file

    path = organisation_file(folder, Path.home())
    is_there = f"The file of your organisation is {path}"
    put(f"There is no {FILE_NAME} for reports in this folder." if path is None else is_there)


def _colour(state: MachineState) -> str:
    match state:
        case MachineState.GOOD:
            return "green"
        case MachineState.LESS:
            return "yellow"
        case MachineState.BAD:
            return "red"
        case _:
            assert_never(state)


def _as_json(check: MachineCheck) -> dict[str, str]:
    return {"check": check.name, "state": check.state.value, "said": check.said, "remedy": check.remedy}


COMMANDS = {"doctor": doctor}

"""`verify`: opens published files again and checks every claim about them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.going_out import parts_line
from hwrender.cli.identifiers import local_identifiers
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_error
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.errors import ExitCode, HwrenderError

if TYPE_CHECKING:
    from hwrender.formats.contract import Check
    from hwrender.verifying import FolderVerdict

_LONGEST = 2_000
"""How much of one line is shown: a spoilt file may have much to say."""


@click.command("verify", help="Open published files again and check every one.")
@click.argument("folders", nargs=-1, required=True, type=FilePath(), metavar="FOLDER...")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="Show only what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Show each check of each file too.")
def verify(folders: tuple[Path, ...], as_json: bool, quiet: bool, verbose: bool) -> int:
    from hwrender.verifying import folders_in, verify_folder

    verdicts: list[FolderVerdict] = []
    code = ExitCode.DONE
    identifiers = local_identifiers(*folders)
    for path in folders:
        try:
            for folder in folders_in(path):
                verdicts.append(verify_folder(folder, identifiers))
                if not as_json:
                    _show(verdicts[-1], quiet=quiet, verbose=verbose)
        except HwrenderError as error:
            show_error(error)
            code = error.exit_code
    if as_json:
        put_json([_as_json(each) for each in verdicts])
    failed = not all(verdict.passed() for verdict in verdicts)
    return ExitCode.CHECK if failed else code


def _show(verdict: FolderVerdict, *, quiet: bool, verbose: bool) -> None:
    """How it went, then a line for each claim that does not hold (for every one, when verbose)."""
    claims = [("", check) for check in verdict.checks]
    claims += [(f"{file.file}: ", check) for file in verdict.files for check in file.checks]
    folder = on_one_line(str(verdict.folder))
    wrong = sum(not check.passed for _, check in claims)
    if wrong:
        echo(f"{folder}: {wrong} of {len(claims)} checks failed. Do not share these files.")
    elif not quiet:
        files = f"{len(verdict.files)} file{'' if len(verdict.files) == 1 else 's'}"
        echo(f"{folder}: all {len(claims)} checks passed. {files}.")
    if verdict.drafts:
        echo("  These are drafts. Do not publish them. Make the report again when each part is ready.")
    if verdict.parts and not quiet:
        echo(f"  {parts_line(verdict.parts)}")
    for place, check in claims:
        if not check.passed:
            said = on_one_line(f"{place}{check.name}: {check.detail}")
            echo(f"  no  {said[:_LONGEST]}", mark="no ", colour="red", bold=True)
        elif verbose:
            echo(f"  yes {on_one_line(place)}{check.name}")
    if wrong:
        echo("Make these files again: run hwrender all, with the report they were made from.")


def _as_json(verdict: FolderVerdict) -> dict[str, object]:
    return {
        "folder": str(verdict.folder),
        "passed": verdict.passed(),
        "drafts": list(verdict.drafts),
        "parts": dict(verdict.parts),
        "checks": [_check_as_json(check) for check in verdict.checks],
        "files": [
            {
                "file": file.file,
                "format": file.format,
                "checks": [_check_as_json(check) for check in file.checks],
            }
            for file in verdict.files
        ],
    }


def _check_as_json(check: Check) -> dict[str, str | bool]:
    return {"name": check.name, "passed": check.passed, "detail": "" if check.passed else check.detail}


COMMANDS = {"verify": verify}

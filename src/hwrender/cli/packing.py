"""`pack`: one zip of a published report that staff can send on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.environment import this_environment
from hwrender.cli.identifiers import local_identifiers
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import show_error
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.commands import command
from hwrender.errors import ExitCode, FailedCheckError, HwrenderError, UnreadableError
from hwrender.formats import ALL_FORMATS
from hwrender.packing.recipients import RECIPIENTS, recipient_named
from hwrender.packing.sizes import MEGABYTE, size_warning

if TYPE_CHECKING:
    from hwrender.pipeline.packs import Pack

_NAMES = [row.name for row in ALL_FORMATS]
_FOR = "; ".join(f"{row.name}: {row.summary[0].lower()}{row.summary[1:]}" for row in RECIPIENTS)


@click.command("pack", help="Put the copies of a report into one zip that you can send.")
@click.argument("folder", type=FilePath(file_okay=False), metavar="FOLDER")
@click.option(
    "--for",
    "recipient",
    type=click.Choice([row.name for row in RECIPIENTS]),
    default=RECIPIENTS[0].name,
    help=f"Whom the pack is for. {_FOR}.",
)
@click.option("--without", metavar="FORMAT,...", help="Leave these copies out, like epub,word.")
@click.option(
    "-o",
    "--output",
    type=FilePath(dir_okay=False),
    metavar="FILE.zip",
    help="Write the pack here. If not given, it goes beside the folder.",
)
@click.option(
    "--email",
    type=FilePath(dir_okay=False),
    metavar="DRAFT.eml",
    help="Write an email too, ready to open and send.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def pack(
    folder: Path, recipient: str, without: str | None, output: Path | None, email: Path | None, as_json: bool
) -> int:
    left_out = frozenset(filter(None, (without or "").split(",")))
    unknown = sorted(left_out - {*_NAMES})
    if unknown:
        raise click.UsageError(f"There is no copy called “{unknown[0]}”. There are: {', '.join(_NAMES)}.")
    try:
        return _pack(folder, recipient, left_out, output, email, as_json=as_json)
    except HwrenderError as error:
        show_error(error)
        return error.exit_code


def _pack(
    folder: Path,
    for_whom: str,
    without: frozenset[str],
    output: Path | None,
    email: Path | None,
    *,
    as_json: bool,
) -> ExitCode:
    from hwrender.errors import os_errors_as_output_errors
    from hwrender.files import write_whole
    from hwrender.pipeline.packs import make_pack, pack_name
    from hwrender.publishing.manifest import read_manifest

    _refuse_what_must_not_go_out(folder)
    manifest = read_manifest(folder)
    if manifest is None:
        raise UnreadableError(
            f"{folder}: there are no published files here.",
            "Name a folder that hwrender has made, like out/report.",
        )
    recipient = recipient_named(for_whom)
    made = make_pack(folder, manifest, recipient, without, this_environment())
    place = output or folder.resolve().parent / pack_name(manifest, recipient)
    for path, content in ((place, made.content), (email, made.email)):
        if path is not None:
            with os_errors_as_output_errors(f"{path}: this file cannot be written"):
                write_whole(path, content)
    (_show_as_json if as_json else _show)(made, place, email)
    return ExitCode.DONE


def _show_as_json(made: Pack, place: Path, email: Path | None) -> None:
    warning = size_warning(len(made.content), made.copies)
    put_json(
        {
            "pack": str(place),
            "size_bytes": len(made.content),
            "copies": [name for name, _ in made.copies],
            "email": str(email) if email else None,
            "not_attached": list(made.not_attached),
            "warning": " ".join(warning) if warning else None,
        }
    )


def _show(made: Pack, place: Path, email: Path | None) -> None:
    echo(f"The pack is {on_one_line(str(place))} ({len(made.content) / MEGABYTE:.1f} MB)")
    if warning := size_warning(len(made.content), made.copies):
        echo(f"  {warning[0]}", mark="! ", colour="yellow")
        echo(f"  {warning[1]}")
    if email is not None:
        echo(f"The email is {on_one_line(str(email))}. Open it, say whom it is for, and send it.")
        if made.not_attached:
            echo(f"  These were too big for it: {', '.join(made.not_attached)}")


def _refuse_what_must_not_go_out(folder: Path) -> None:
    """Raise `FailedCheckError` for a folder whose files are not what they claim, and for drafts."""
    from hwrender.verifying import folders_in, verify_folder

    found = folders_in(folder)
    if found != (folder,):
        raise UnreadableError(
            f"{folder}: these are the folders of more than one report.", f"Pack one of them, like {found[0]}."
        )
    verdict = verify_folder(folder, local_identifiers(folder))
    if not verdict.passed():
        raise FailedCheckError(
            f"{folder}: some of these files are not as they were made.",
            f"See which with: {command('verify', folder)}\n  Then make the report again.",
        )
    if verdict.drafts:
        raise FailedCheckError(
            f"{folder}: these are drafts.", "Make the report again when each part is ready."
        )


COMMANDS = {"pack": pack}

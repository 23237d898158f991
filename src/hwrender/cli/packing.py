"""`pack`: one zip of a published report that staff can send on."""

from __future__ import annotations

import os
from pathlib import Path

import click
from msgspec import Struct

from hwrender.cli.environment import this_environment
from hwrender.cli.identifiers import local_identifiers
from hwrender.cli.options import names_from
from hwrender.cli.paths import FilePath
from hwrender.cli.printing import in_bytes
from hwrender.cli.terminal import echo, on_one_line, put_json
from hwrender.commands import command
from hwrender.errors import (
    ExitCode,
    FailedCheckError,
    OutputError,
    UnreadableError,
    os_errors_as_output_errors,
)
from hwrender.formats import ALL_FORMATS
from hwrender.packing.recipients import RECIPIENTS, recipient_named
from hwrender.packing.sizes import size_warning

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
    from hwrender.files import write_new, write_whole
    from hwrender.pipeline.packs import email_of, make_pack, pack_name
    from hwrender.publishing.manifest import read_manifest

    left_out = frozenset() if without is None else frozenset(names_from("--without", without, _NAMES))
    _refuse_what_must_not_go_out(folder)
    manifest = read_manifest(folder)
    assert manifest is not None  # a folder without one is not verified
    row = recipient_named(recipient)
    place = output or folder.resolve().parent / pack_name(manifest, row)
    _refuse_other_file(place)
    made = make_pack(folder, manifest, row, left_out, this_environment())
    content = made.content()
    with os_errors_as_output_errors(f"{place}: this file cannot be written"):
        write_whole(place, content)
    not_attached: tuple[str, ...] = ()
    if email is not None:
        draft, not_attached = email_of(made, folder, manifest)
        write_new(email, draft)
    result = WrittenPack(place, len(content), made.sizes(), email, not_attached)
    (_show_as_json if as_json else _show)(result)
    return ExitCode.DONE


class WrittenPack(Struct, frozen=True):
    """What was written: the pack with its size and its copies, the email and what had no room in it."""

    place: Path
    size_bytes: int
    copies: tuple[tuple[str, int], ...]
    email: Path | None
    not_attached: tuple[str, ...]


def _refuse_other_file(place: Path) -> None:
    """Raise `OutputError` where a file lies that is no pack: nobody loses what has the same name."""
    from hwrender.packing.zips import is_pack

    if os.path.lexists(place) and not is_pack(place):
        raise OutputError(
            f"{place}: there is another file with this name.", "Choose another name with --output."
        )


def _show_as_json(written: WrittenPack) -> None:
    warning = size_warning(written.size_bytes, written.copies)
    put_json(
        {
            "pack": str(written.place),
            "size_bytes": written.size_bytes,
            "copies": [name for name, _ in written.copies],
            "email": str(written.email) if written.email else None,
            "not_attached": list(written.not_attached),
            "warning": " ".join(warning) if warning else None,
        }
    )


def _show(written: WrittenPack) -> None:
    echo(f"The pack is {on_one_line(str(written.place))} ({in_bytes(written.size_bytes)})")
    if warning := size_warning(written.size_bytes, written.copies):
        echo(f"  {warning[0]}", mark="! ", colour="yellow")
        echo(f"  {warning[1]}")
    if written.email is not None:
        echo(f"The email is {on_one_line(str(written.email))}. Open it, say whom it is for, and send it.")
        if written.not_attached:
            echo(f"  These were too big for it: {', '.join(written.not_attached)}")


def _refuse_what_must_not_go_out(folder: Path) -> None:
    """Raise `FailedCheckError` for a folder whose files are not what they claim, and for drafts."""
    from hwrender.verifying import folders_in, verify_folder

    found = folders_in(folder)
    if found != (folder,):
        raise UnreadableError(
            f"{folder}: these are the folders of more than one report.", f"Pack one of them, like {found[0]}."
        )
    verdict = verify_folder(folder, local_identifiers(folder))
    # a pack takes the links to other languages that do not go along out of its page
    if not verdict.passed(by_itself=True):
        raise FailedCheckError(
            f"{folder}: some of these files are not as they were made.",
            f"See which with: {command('verify', folder)}\n  Then make the report again.",
        )
    if verdict.drafts:
        raise FailedCheckError(
            f"{folder}: these are drafts.", "Make the report again when each part is ready."
        )


COMMANDS = {"pack": pack}

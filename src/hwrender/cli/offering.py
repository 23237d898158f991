"""What is said when a Word file, a page or a PDF is given in the place of a report: import it first."""

from __future__ import annotations

from pathlib import Path

import click

from hwrender.cli.printing import show_error
from hwrender.cli.terminal import echo, is_answered
from hwrender.errors import ExitCode, UnreadableError
from hwrender.report_files import begins_as_report, is_named_as_report


def offer_desk(folder: Path) -> ExitCode | None:
    """Offer to open the desk in a folder that holds reports, where somebody is there to answer. None when
    there is nothing to offer, or nobody wants it."""
    if not is_answered() or not any(map(_may_be_report, sorted(folder.glob("*")))):
        return None
    echo()
    if not click.confirm("There are reports in this folder. Open them in your browser?", err=True):
        return None
    from hwrender.cli.desk import open_desk

    return open_desk(folder, 0, no_browser=False)


def _may_be_report(path: Path) -> bool:
    return is_named_as_report(path) and path.is_file() and begins_as_report(path)


def refuse_what_is_no_report(path: Path) -> None:
    """Raise `UnreadableError` for a file that is plainly something else, with the command that helps."""
    from hwrender.importing.recognising import recognise

    found = recognise(path)
    if found is not None:
        raise UnreadableError(f"{path}: {found.what}", found.to_do)


def set_apart(
    paths: tuple[Path, ...],
) -> tuple[tuple[Path, ...], tuple[tuple[Path, UnreadableError], ...]]:
    """The files that may be reports, and the others, each with what is said of it."""
    refused: dict[Path, UnreadableError] = {}
    for path in paths:
        try:
            refuse_what_is_no_report(path)
        except UnreadableError as error:
            refused[path] = error
    return tuple(path for path in paths if path not in refused), tuple(refused.items())


def offer_import(paths: tuple[Path, ...]) -> ExitCode | None:
    """Offer to import the one file that was named, where somebody is there to answer. None when there is
    nothing to offer, and the command goes on."""
    from hwrender.importing.recognising import recognise

    if len(paths) != 1 or not is_answered():
        return None
    found = recognise(paths[0])
    if found is None or not found.can_be_imported:
        return None
    show_error(UnreadableError(f"{paths[0]}: {found.what}", found.to_do))
    if not click.confirm("Import it now?", default=True, err=True):
        return ExitCode.UNREADABLE
    from hwrender.cli.starting import import_page

    echo()
    return import_page(paths[0], None, quiet=False)

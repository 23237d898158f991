"""`--report`: the page and the table about the reports of a run, for the people who look after them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo
from hwrender.pipeline.options import Result

if TYPE_CHECKING:
    from hwrender.batches.model import BatchRow

REPORT_FOLDER = click.option(
    "--report",
    "report_folder",
    type=FilePath(file_okay=False),
    metavar="DIR",
    help="Write a page and a table about this run here: what was made, what was not, and why.",
)


def refuse_inside(folder: Path | None, output: Path) -> None:
    """Raise `click.UsageError` where the page would lie among copies that go out: it is for staff."""
    if folder is not None and folder.resolve().is_relative_to(output.resolve()):
        raise click.UsageError(
            "--report is for staff, and the copies go out. "
            f"Choose a folder that is not inside {output}, for example: {beside(output)}"
        )


def beside(output: Path) -> Path:
    """Where the page is if nobody says where."""
    output = output if output.name else output.resolve()
    return output.with_name(f"{output.name}-batch")


def this_moment() -> datetime:
    """The time where this machine is."""
    return datetime.now(UTC).astimezone()


class BatchFolder:
    """The folder of one run, and the rows that will be in it. With `strict`, warnings stop a build."""

    def __init__(self, folder: Path, *, strict: bool) -> None:
        self._folder = folder
        self._strict = strict
        self._rows: list[BatchRow] = []

    def take(self, path: Path, result: Result) -> None:
        from hwrender.batches.judging import row_of

        self._rows.append(row_of(path, result, strict=self._strict))

    def write(self, seconds: float, *, is_quiet: bool) -> None:
        """Write both files. Raises `OutputError`."""
        from hwrender.batches.model import batch_of
        from hwrender.batches.writing import write_batch

        page = write_batch(self._folder, batch_of(self._rows, this_moment(), seconds))
        if not is_quiet:
            echo(f"The page about these reports is {page}. It can show private details. Keep it private.")

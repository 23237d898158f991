"""A run that goes on: what it looks at, what it says of each report, and the page after each round."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hwrender.cli.batches import this_moment
from hwrender.cli.environment import cluster_access, this_environment
from hwrender.cli.outcomes import show_outcome
from hwrender.cli.printing import counted, show_error, show_findings, show_older
from hwrender.cli.terminal import echo
from hwrender.commands import command
from hwrender.errors import ExitCode, HwrenderError
from hwrender.pipeline.options import BuildOptions, Result
from hwrender.watching.folders import FolderLook
from hwrender.watching.ledger import Verdict
from hwrender.watching.rounds import RoundEnd, WatchedWorld, WatchPlan, keep_watch
from hwrender.watching.whole import reads_whole

if TYPE_CHECKING:
    from hwrender.batches.library import Library


def keep_made(
    library: Library,
    look: Callable[[Collection[Path]], FolderLook],
    wait: Callable[[float], None],
    plan: WatchPlan,
    page_folder: Path | None,
    *,
    is_quiet: bool,
) -> ExitCode:
    """Watch, and write the page after each round. Its exit code counts where it ends by itself."""
    telling = _RoundTelling(library, page_folder, is_quiet=is_quiet)
    keep_watch(watched_world(look, wait, library.make, telling.tell), plan)
    return ExitCode.DONE if library.is_all_made() else ExitCode.SOME_FAILED


def watched_world(
    look: Callable[[Collection[Path]], FolderLook],
    wait: Callable[[float], None],
    make: Callable[[Sequence[Path]], Generator[tuple[Path, Verdict], None, None]],
    tell: Callable[[RoundEnd], None],
) -> WatchedWorld:
    told: set[Path] = set()

    def tell_incomplete(path: Path) -> None:
        if path not in told:
            told.add(path)
            echo(f"{path}: this file is not complete yet. Waiting for the rest.")

    return WatchedWorld(
        now=time.monotonic,
        clock=lambda: this_moment().time(),
        look=look,
        reads_whole=reads_whole,
        wait=wait,
        pass_time=time.sleep,
        make=make,
        tell=tell,
        tell_incomplete=tell_incomplete,
    )


class _RoundTelling:
    """What is said and written after each round."""

    def __init__(self, library: Library, page_folder: Path | None, *, is_quiet: bool) -> None:
        self._library = library
        self._page_folder = page_folder
        self._is_quiet = is_quiet

    def tell(self, end: RoundEnd) -> None:
        from hwrender.batches.page import counted as in_words
        from hwrender.batches.words import NOTHING
        from hwrender.batches.writing import write_batch

        folders = self._library.folders_of(end.gone)
        for path in end.gone:
            left = f" Its copies are still in {folders[path]}." if path in folders else ""
            echo(f"{path}: this report is not there any more.{left}")
        batch = self._library.end_round(end, this_moment())
        if not self._is_quiet:
            counts = (in_words(standing, count) for standing, count in batch.counts().items())
            echo(" ".join(counts) or NOTHING)
        if self._page_folder is None:
            return
        try:
            page = write_batch(self._page_folder, batch)
        except HwrenderError as error:  # the next round writes it
            show_error(error)
            return
        if not self._is_quiet:
            echo(f"More about them: {page}")


def library_of(
    options: BuildOptions, given: dict[str, Any], show: Callable[[Path, Result], None], *, apart: bool = False
) -> Library:
    """The library that these options ask for. With `apart` nothing is made in this process."""
    from hwrender.batches.library import Library
    from hwrender.pipeline.many import build_all

    build = partial(
        build_all,
        options=options,
        environment=this_environment(),
        jobs=given["jobs"],
        cluster=cluster_access(given),
        apart=apart,
    )
    return Library(build, show, options.output, strict=options.strict)


def show_briefly(path: Path, result: Result, *, is_quiet: bool) -> None:
    """One report of many: what is wrong with it, or where its new copies are."""
    if isinstance(result, HwrenderError):
        show_error(result)
    elif result.folder is None or result.manifest is None:
        show_findings(result.findings)
        echo(f"{path}: nothing was made. It has {counted(result.findings)}.")
    elif result.made:
        show_older(result.folder, result.manifest, result.superseded, command("all", path))
        if not is_quiet:
            echo(f"{path}: made, in {result.folder}")


def show_in_full(path: Path, result: Result, given: dict[str, Any]) -> None:
    """One of a few reports, as `all` shows it."""
    if isinstance(result, HwrenderError):
        show_error(result)
    else:
        show_outcome(result, given, is_alone=False)

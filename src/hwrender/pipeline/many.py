"""One report or many, results in the order of the reports.

One report that cannot be made never stops the rest.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from hwrender.cache import cache_folder
from hwrender.errors import HwrenderError, OutputError
from hwrender.fonts.machine import font_folders
from hwrender.metadata import file_name_of
from hwrender.pipeline.options import BuildOptions, ClusterAccess, Environment, Result
from hwrender.pipeline.saved_outcomes import load_unchanged, save_outcome

_NAME = re.compile(rb"""(?m)^name:[ \t]*["']?([^\s"'#]+)""")
MOST_FRONT_MATTER_BYTES = 20_000


def build_all(
    reports: Sequence[Path],
    options: BuildOptions,
    environment: Environment,
    jobs: int | None = None,
    cluster: ClusterAccess | None = None,
    *,
    apart: bool = False,
) -> Generator[tuple[Path, Result], None, None]:
    """Each report with what became of it, in order, as soon as it is known.

    `jobs` is how many processors are used, for as many reports at a time; without it, all that there are.
    `cluster` is a Dask scheduler whose workers make them instead. Several reports are made in other
    processes; with `apart`, one alone is too: whoever goes on for months must not grow, or end with a report.
    """
    collisions = _name_collisions(reports)
    singles = [report for report in reports if report not in collisions]
    # closed at once when somebody stops: what is at work would go on to the end of all reports
    with closing(_results(singles, options, environment, jobs, cluster, apart=apart)) as results:
        for report in reports:
            yield report, collisions[report] if report in collisions else next(results)


def _results(
    reports: Sequence[Path],
    options: BuildOptions,
    environment: Environment,
    jobs: int | None,
    cluster: ClusterAccess | None,
    *,
    apart: bool,
) -> Generator[Result, None, None]:
    used = jobs or environment.processors
    at_a_time = min(used, len(reports))
    share = replace(environment, processors=used // max(1, at_a_time))
    if cluster is not None:
        from hwrender.pipeline.cluster import build_on_cluster

        yield from build_on_cluster(reports, options, environment, cluster)
        return
    build = partial(build_one, options=options, environment=share)
    if at_a_time < 2 and not apart:
        yield from map(build, reports)
        return
    from hwrender.pipeline.pool import build_in_processes  # only where it is needed

    load = partial(load_unchanged, options=options, environment=share)
    yield from build_in_processes(build, load, reports, at_a_time)


def _name_collisions(reports: Sequence[Path]) -> dict[Path, HwrenderError]:
    """The reports whose files would take the place of an earlier one's, with what to do."""
    firsts: dict[str, Path] = {}
    collisions: dict[Path, HwrenderError] = {}
    for report in reports:
        first = firsts.setdefault(_name(report), report)
        if first != report:
            collisions[report] = OutputError(
                f"{report}: its files would replace those of {first}.",
                "Give one of them another “name:” in its front matter, or another folder with --output.",
            )
    return collisions


def _name(report: Path) -> str:
    """The name that the files of a report will have, without understanding all of it."""
    try:
        with report.open("rb") as file:
            found = _NAME.search(file.read(MOST_FRONT_MATTER_BYTES))
    except OSError:
        found = None
    return file_name_of(report.stem) if found is None else found[1].decode("utf-8", "replace")


def build_one(report: Path, options: BuildOptions, environment: Environment) -> Result:
    """One report, or what is wrong around it. Nothing is even loaded for a report that has not changed."""
    try:
        known = load_unchanged(report, options, environment)
        if known is not None:
            return known
        from hwrender.pipeline.report import build_report

        begun = time.perf_counter()
        outcome = build_report(report, options, environment)
        save_outcome(outcome, options, environment)
        return replace(outcome, seconds=time.perf_counter() - begun)
    except HwrenderError as error:
        return error


def this_environment(source_epoch: int | None, notify: Callable[[str], None] = lambda _: None) -> Environment:
    """What this computer gives: its cache folder or that of `HWRENDER_CACHE`, its folders of fonts, the
    processors that this process may use, and who is at home."""
    home = Path.home()
    fonts = font_folders(sys.platform, home, os.environ)
    return Environment(cache_folder(os.environ), source_epoch, fonts, processors(), notify, home=home)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

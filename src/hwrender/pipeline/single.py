"""One report in this process, or what is wrong around it as a value: others wait for their turn."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hwrender.errors import HwrenderError
from hwrender.pipeline.options import BuildOptions, Environment, Result
from hwrender.pipeline.saved_outcomes import load_unchanged


def build_one(report: Path, options: BuildOptions, environment: Environment) -> Result:
    """One report, or what is wrong around it. Nothing is even loaded for a report that has not changed."""
    try:
        known = load_unchanged(report, options, environment)
        if known is not None:
            return known
        from hwrender.pipeline.report import build_report

        return build_report(report, options, environment)
    except HwrenderError as error:
        return error


def build_next(report: Path, options: BuildOptions, environment: Environment) -> Result:
    """One of many reports that are made by one process."""
    with one_of_many():
        return build_one(report, options, environment)


@contextmanager
def one_of_many() -> Iterator[None]:
    """What a report leaves behind is cleared away, so that memory does not grow with their number.

    Word files and pages are full of objects that refer to each other. What outlives a report is what all
    share: it is not looked at again.
    """
    try:
        yield
    finally:
        gc.collect()
        gc.freeze()

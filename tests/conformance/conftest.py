"""What every conformance test shares: its mark, and the files made for all of them."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from conformance.made import MadeReport, cases, make_everywhere, reports

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever lies in this folder is conformance; nobody has to remember the mark."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.conformance)


_FIGURES = "figures"


@pytest.fixture
def show_figures(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Shows a text at the end of the run. What a test prints is seen only where it fails."""
    return lambda text: record_property(_FIGURES, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that tests have given, by test. They come with the reports of tests, also from workers."""
    for result in ("passed", "failed"):
        for report in terminalreporter.getreports(result):
            for name, text in getattr(report, "user_properties", ()):
                if name == _FIGURES:
                    terminalreporter.section(report.nodeid.rpartition("::")[2].replace("_", " "))
                    terminalreporter.write_line(str(text))


Made = tuple[MadeReport, ...]


@pytest.fixture(scope="session")
def made_files(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every report in both editions and all house styles, made once by the real command line."""
    return _made_once("made", lambda folder: make_everywhere(reports(), folder), tmp_path_factory)


@pytest.fixture(scope="session")
def made_cases(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every case in both editions and all house styles, as PDF only."""
    return _made_once("cases", lambda folder: make_everywhere(cases(), folder, "pdf"), tmp_path_factory)


def _made_once(name: str, make: Callable[[Path], Made], factory: pytest.TempPathFactory) -> Made:
    """What `make` makes in a folder of this name: by the process that comes first, for all of this run."""
    top = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        top = top.parent
    kept, folder = top / f"{name}.pickle", top / name
    with (top / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            folder.mkdir()
            kept.write_bytes(pickle.dumps(make(folder)))
        # written by this run, a few lines above
        return cast("Made", pickle.loads(kept.read_bytes()))

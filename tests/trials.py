"""The real command in a process of its own, in a world where something is wrong or scarce."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from hwrender.publishing.manifest import MANIFEST_NAME, sha256_of

REPORT = """---
title: What people told us
lang: en-GB
name: report
---

## A heading

The police may get **personal information**. This is build {number}.
"""

LIMIT_MEGABYTES = 2_000
"""More than any report may take, far less than what a bomb does."""

NOT_COUNTED = {"COVERAGE_PROCESS_CONFIG": ""}
"""For a process whose files are cut short: its count of lines for `make coverage` would be cut short too."""

_DROP_FROM_BOUNDING_SET = 24
_OVERRIDE, _READ_SEARCH = 1, 2


def write_report(folder: Path, number: int = 1, body: str = "") -> Path:
    path = folder / "report.md"
    path.write_text(REPORT.format(number=number) + body, encoding="utf-8")
    return path


def hwrender(
    *arguments: str | Path,
    seconds: float = 60,
    before: Callable[[], None] = lambda: None,
    setup: str = "",
    environment: dict[str, str] | None = None,
    counted: bool = True,
) -> subprocess.CompletedProcess[str]:
    """Run the command with a bound on its time and memory. `setup` is Python to be run before it in its
    process, `before` what is called in that process before Python starts. What it reaches is not `counted`
    where the file that this takes would be one too many."""

    def prepare() -> None:
        size = LIMIT_MEGABYTES * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        before()

    program = f"{setup}\nfrom hwrender.cli import main\nmain()\n"
    command = [sys.executable, "-c", program, *map(str, arguments)]
    where = {
        **os.environ,
        "HWRENDER_CACHE": os.devnull,
        # a module compiled where files are cut short would stay cut short for everybody
        "PYTHONDONTWRITEBYTECODE": "1",
        **(environment or {}),
    }
    if not counted:
        where.pop("COVERAGE_PROCESS_CONFIG", None)
    return subprocess.run(
        command, capture_output=True, text=True, timeout=seconds, check=False, env=where, preexec_fn=prepare
    )


def make(report: Path, output: Path, *arguments: str, **world: object) -> subprocess.CompletedProcess[str]:
    """`hwrender all` of the seen formats of a report."""
    quick = ("--only", "pdf,word,html", "--voice", "silent")
    return hwrender("all", report, "-o", output, *quick, *arguments, **world)  # type: ignore[arg-type]


def use_one_processor() -> None:
    """For `before`: nothing is made beside anything else."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def no_file_larger_than(size_bytes: int) -> Callable[[], None]:
    """What a full disk does, as far as the system can be told to: writing on fails."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, size_bytes))

    return limit


def without_privileges() -> None:
    """Permissions count for the administrator too (Linux). Others have nothing to lose."""
    if os.geteuid() == 0:
        system = ctypes.CDLL(None)
        for capability in (_OVERRIDE, _READ_SEARCH):
            system.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)


def everything(folder: Path) -> dict[str, str]:
    """Each file in a folder and below it, and its digest; nothing when there is no such folder."""
    return {
        path.relative_to(folder).as_posix(): sha256_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_untouched(output: Path, before: dict[str, str]) -> None:
    """The last good copies are there as they were, and nothing lies beside them."""
    assert everything(output) == before
    assert MANIFEST_NAME in {Path(name).name for name in before}

"""Many reports built in one process that is watched: what it opens, whom it calls, its time and memory.

`build_watched` runs this file itself as that process.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from msgspec import Struct

from hwrender.formats import ALL_FORMATS, can_be_made
from yardstick import slowness

MEMORY_BYTES = 3_000_000_000
"""What the process may have in all; a bomb would take more."""

MADE_FORMATS = can_be_made(tuple(row for row in ALL_FORMATS if row.is_usual or row.is_sound))
"""What is made of each report here: what every report gets, and every kind of sound. Braille only where
liblouis is."""

CALLS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request", "subprocess.Popen")
CALLS += ("os.system", "os.exec", "os.posix_spawn", "os.fork", "http.client.connect", "webbrowser.open")
TOUCHES = ("open", "os.listdir", "os.scandir", "os.remove", "os.rename", "os.mkdir", "shutil.rmtree")


class Built(Struct, frozen=True):
    """What became of one report: the codes of its findings, its output folder if it was published, the error
    that was raised, and what the process did meanwhile. `seconds` are of the processor, as they would be on a
    machine that does nothing else. `grown_bytes` is what its peak of memory grew by."""

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    folder: Path | None
    error: str
    seconds: float
    grown_bytes: int
    calls: tuple[str, ...]
    touched: tuple[Path, ...]

    def strays(self, folder: Path, around: Path) -> list[Path]:
        """What was opened `around` the folder of the report and not inside it, wherever a link led."""
        real = [Path(os.path.realpath(path)) for path in self.touched]
        inside, around = folder.resolve(), around.resolve()
        return [path for path in real if path.is_relative_to(around) and not path.is_relative_to(inside)]


def build_watched(
    reports: list[Path], *, seconds: float = 120, sounds: tuple[str, ...] = (), only_check: bool = False
) -> list[Built]:
    """Build the seen formats of each report and these `sounds` into `out` beside it, or only check it. What
    takes too long or too much fails."""
    job = json.dumps({"reports": [str(path) for path in reports], "sounds": sounds, "only_check": only_check})
    done = subprocess.run(
        [sys.executable, __file__], input=job, capture_output=True, text=True, timeout=seconds, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return [_built(table) for table in json.loads(done.stdout)]


def _built(table: dict[str, Any]) -> Built:
    return Built(
        codes=tuple(table["codes"]),
        messages=tuple(table["messages"]),
        folder=None if table["folder"] is None else Path(table["folder"]),
        error=table["error"],
        seconds=table["seconds"],
        grown_bytes=table["grown_bytes"],
        calls=tuple(table["calls"]),
        touched=tuple(Path(path) for path in table["touched"]),
    )


def _is_of_liblouis(event: str, arguments: tuple[Any, ...]) -> bool:
    """Whether this starts the program of ours that asks liblouis for braille."""
    return event in ("subprocess.Popen", "os.posix_spawn") and "louis_child.py" in str(arguments[1])


class _Watch:
    """All that the interpreter does to files and to the world."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.touched: list[str] = []
        self.is_on = False
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event in CALLS and not _is_of_liblouis(event, arguments):
            self.calls.append(f"{event} {arguments!r}")
            raise PermissionError(13, "no calls", event)
        if event in TOUCHES and arguments and isinstance(arguments[0], str | bytes):
            name = arguments[0]
            self.touched.append(name if isinstance(name, str) else name.decode("utf-8", "replace"))


def _main() -> None:
    from hwrender.errors import HwrenderError
    from hwrender.pipeline.checking import check_report
    from hwrender.pipeline.options import BuildOptions, Environment
    from hwrender.pipeline.report import build_report

    job = json.loads(sys.stdin.read())
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    rows = tuple(row for row in MADE_FORMATS if not row.is_sound or row.name in job["sounds"])
    watch, results = _Watch(), []
    for report in map(Path, job["reports"]):
        options = BuildOptions(report.parent / "out", formats=rows, voice="silent")
        watch.calls, watch.touched, watch.is_on = [], [], True
        findings, folder, error = (), None, ""
        slowness_before, before, start = slowness(), _peak(), time.process_time()
        try:
            if job["only_check"]:
                findings = check_report(report, Environment(None)).findings
            else:
                outcome = build_report(report, options, Environment(None))
                findings, folder = outcome.findings, outcome.folder
        except HwrenderError as raised:
            error = f"{raised.what} {raised.remedy}"
        seconds = time.process_time() - start
        watch.is_on = False
        results.append(
            {
                "codes": [finding.code for finding in findings],
                "messages": [finding.message for finding in findings],
                "folder": None if folder is None else str(folder),
                "error": error,
                "seconds": 2 * seconds / (slowness_before + slowness()),
                "grown_bytes": _peak() - before,
                "calls": watch.calls,
                "touched": watch.touched,
            }
        )
    print(json.dumps(results))


def _peak() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    _main()

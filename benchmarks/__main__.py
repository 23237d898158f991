"""What people wait for: `make bench` measures it on the first report and on a long one, and prints a table.

Seconds are those on the clock, memory is the peak of the process; each is of the real command in a process of
its own. Caches and outputs lie in a folder that is thrown away.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

TOP = Path(__file__).parents[1]
REPORT = TOP / "reports" / "hackney-sex-workers.md"
HWRENDER = (sys.executable, "-m", "hwrender")

LONG_REPORT_TIMES = 20
"""How often the sections of the report are repeated in the long one."""


@dataclass(frozen=True, slots=True)
class Measure:
    seconds: float
    peak_megabytes: float


def measure(*arguments: str | Path, cache: Path) -> Measure:
    """Run one command to its end and measure it. Raises `CalledProcessError` when it fails."""
    environment = os.environ | {"HWRENDER_CACHE": str(cache)}
    command = [*HWRENDER, *map(str, arguments)]
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    # macOS counts in bytes, Linux in kibibytes
    unit = 1 if sys.platform == "darwin" else 1024
    return Measure(seconds, usage.ru_maxrss * unit / 1_000_000)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
        _measure_start(folder)
        _measure_first_report(folder)
        _measure_long_report(folder)
        _print_sizes(folder / "first")


def _measure_start(folder: Path) -> None:
    runs = [measure("--help", cache=folder / "cache") for _ in range(7)]
    _print("hwrender --help", Measure(median(run.seconds for run in runs), runs[0].peak_megabytes))


def _measure_first_report(folder: Path) -> None:
    cache, output = folder / "cache", folder / "first"
    _print("all, nothing in the cache", measure("all", REPORT, "-o", output, cache=cache))
    _print("all, again", measure("all", REPORT, "-o", output, cache=cache))
    edited = folder / REPORT.name
    edited.write_text(with_one_more_sentence(REPORT.read_text(encoding="utf-8")), encoding="utf-8")
    _print("all, one sentence added", measure("all", edited, "-o", output, cache=cache))
    for command in ("check", "pdf", "word", "html", "audio"):
        where = () if command == "check" else ("-o", folder / command)
        _print(f"{command} alone", measure(command, REPORT, *where, cache=cache))


def _measure_long_report(folder: Path) -> None:
    long = folder / "long.md"
    long.write_text(with_sections_repeated(REPORT.read_text(encoding="utf-8")), encoding="utf-8")
    for command in ("pdf", "word", "html", "audio"):
        what = f"{command}, {LONG_REPORT_TIMES} times as long"
        _print(what, measure(command, long, "-o", folder / "long", cache=folder / "cache"))


def with_one_more_sentence(report: str) -> str:
    """The report with a sentence more at the end of its first easy-read container."""
    return re.sub(
        r"(::: easy-read.*?\n)(:::\n)", r"\1\nThank you for reading this.\n\2", report, count=1, flags=re.S
    )


def with_sections_repeated(report: str) -> str:
    """The report with its body repeated."""
    _, front_matter, body = report.split("---\n", 2)
    return f"---\n{front_matter}---\n" + "\n".join([body] * LONG_REPORT_TIMES)


def _print(what: str, measured: Measure) -> None:
    print(f"{what:42}{measured.seconds:9.2f}{measured.peak_megabytes:9.0f}", flush=True)


def _print_sizes(output: Path) -> None:
    for path in sorted(output.glob("*/*")):
        print(f"{path.name:42}{path.stat().st_size / 1000:15,.0f} KB")


if __name__ == "__main__":
    main()

"""Output folders that mean harm, verified: `python -m benchmarks.hostile_folders [COUNT [SEED]]`.

Each of `tests/hostile_folders.py`, and then copies with bytes that were changed by chance, up to COUNT
folders. Each is verified by a process of its own. It must say that the folder is not good, in 10 seconds, in
1.5 GB, and without a traceback; a folder with changed bytes may be told as good only if nothing changed.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hostile_folders import HOSTILE, flipped
from hwrender.formats import FORMATS
from published import publish_report

COUNT, SEED = 100, 20160906
LONGEST_SECONDS, MOST_MEGABYTES = 10, 1500
_COMMAND = (sys.executable, "-m", "hwrender", "verify")


class Verified(Struct, frozen=True):
    """How it went with one folder. `code` is negative where the process had to be ended."""

    name: str
    seconds: float
    megabytes: float
    code: int
    said: str

    def fault(self) -> str:
        """What is wrong with it; empty when nothing is."""
        if self.code == -signal.SIGKILL:
            return "hangs"
        if "Traceback" in self.said or self.code not in (0, 4, 7):
            return "traceback"
        if "\x1b" in self.said or "\x9b" in self.said or "\u202e" in self.said:
            return "commands the terminal"
        return "too much memory" if self.megabytes > MOST_MEGABYTES else ""


def verify(name: str, folder: Path) -> Verified:
    """Verify a folder in a process of its own."""
    started = time.monotonic()
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen([*_COMMAND, folder], stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        while True:
            done, status, used = os.wait4(running.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() - started > LONGEST_SECONDS:
                running.kill()
            time.sleep(0.01)
        seconds = time.monotonic() - started
        running.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read(1_000_000).decode("utf-8", "replace")
    return Verified(name, seconds, used.ru_maxrss / 1000, running.returncode, text)


def main() -> None:
    count, seed = (
        int(each) for each in (*sys.argv[1:], *(str(n) for n in (COUNT, SEED)[len(sys.argv) - 1 :]))
    )
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    spoilers = list(HOSTILE.items())[:count]
    suffixes = (".pdf", ".docx", ".html", ".mp3")
    for number in range(count - len(spoilers)):
        suffix = suffixes[number % len(suffixes)]
        spoilers.append((f"bytes changed in the {suffix[1:]}, {number}", flipped(suffix, seed + number)))
    results = []
    with tempfile.TemporaryDirectory() as name:
        # sound takes seconds to listen to, so it is only in the folders whose sound was changed
        good, silent = Path(name) / "good" / "report", Path(name) / "silent" / "report"
        publish_report(good)
        publish_report(silent, formats=tuple(row for row in FORMATS if not row.is_sound))
        for number, (title, spoil) in enumerate(spoilers):
            folder = Path(name) / str(number) / "report"
            shutil.copytree(good if "mp3" in title else silent, folder)
            spoil(folder)
            result = verify(title, folder)
            results.append(result)
            if result.fault():
                cost = f"{result.seconds:.1f} s, {result.megabytes:.0f} MB"
                print(f"  {result.fault()}: {title} ({cost})", flush=True)
            shutil.rmtree(folder.parent, ignore_errors=True)
    slowest = max(results, key=lambda result: result.seconds)
    biggest = max(results, key=lambda result: result.megabytes)
    faults = [result.fault() for result in results]
    print(
        f"{len(results)} folders: {faults.count('hangs')} hangs over {LONGEST_SECONDS} s, "
        f"{faults.count('traceback')} tracebacks, "
        f"{faults.count('too much memory')} over {MOST_MEGABYTES} MB, "
        f"{faults.count('commands the terminal')} command the terminal, "
        f"{sum(result.code == 0 for result in results)} told as good"
    )
    print(f"slowest: {slowest.seconds:.1f} s ({slowest.name})")
    print(f"biggest: {biggest.megabytes:.0f} MB ({biggest.name})")


if __name__ == "__main__":
    main()

"""Ten minutes of texts that nobody would write: `make fuzz`, or `python tests/fuzz SECONDS`.

Two things run side by side. The fuzzer reads small texts, each made of one that reached something new. Beside
it pieces of these are grown to 100 kB, and those that cost most to 1 MB; what they cost is checked against
the promise of two seconds and 500 MB for each megabyte. What breaks it is written to `tests/fuzz/corpus`,
which is kept small: one file for each thing ever found. Every run, and a test of its own, goes through it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from growing import Growing

FUZZER = Path(__file__).parent / "fuzzer.py"
CORPUS = Path(__file__).parent / "corpus"
SECONDS = 600

_EXECUTED = re.compile(r"number_of_executed_units:\s*(\d+)")


def main(seconds: int) -> bool:
    """Fuzz for so many seconds and say what was found. Returns whether every promise was kept."""
    with tempfile.TemporaryDirectory() as home:
        folder, log = Path(home) / "texts", Path(home) / "log"
        folder.mkdir()
        growing = Growing(folder, CORPUS)
        with log.open("wb") as output:
            command = [sys.executable, FUZZER, str(seconds), folder]
            fuzzer = subprocess.Popen(command, stdout=output, stderr=output)
            while fuzzer.poll() is None:
                growing.grow_next()
        said = log.read_text(encoding="utf-8", errors="replace")
    executions = sum(int(count) for count in _EXECUTED.findall(said))
    crashes = int(fuzzer.returncode != 0)
    if crashes:
        # the fuzzer ends with the first text that breaks a promise, and says what was raised
        print(said[-4_000:])
    print(f"small texts: {executions}; crashes: {crashes}")
    print(f"grown texts: {growing.count}; promises broken: {growing.broken}")
    slowest, largest = growing.slowest, growing.largest
    print(f"worst time: {slowest.share_of_seconds:.2f} of the promised ({slowest}; {growing.slowest_is})")
    print(f"worst memory: {largest.share_of_megabytes:.2f} of the promised ({largest}; {growing.largest_is})")
    return crashes == 0 and growing.broken == 0


if __name__ == "__main__":
    sys.exit(0 if main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS) else 1)

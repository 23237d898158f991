"""Real runs told to stop by SIGINT: `python -m benchmarks.interrupts [COUNT [VOICE]]`.

Each run is that of `benchmarks.kills`, sound included, and makes every file again. The moments are spread
evenly over the length of a run, from the first line of the program on: what comes before is the start of
Python, when no program is asked. In every second round the cache is empty. The signal goes to the process
alone, as from `kill -INT`; one in four is told twice.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.kills import NEW, OLD, Bench

from hwrender.errors import ExitCode
from hwrender.narration.voices import DEFAULT_VOICE

COUNT = 1000
LONGEST_SECONDS = 2.0
BEGINS = "print(flush=True)"
"""Before anything of hwrender is loaded the process says so: from here on the time counts."""


def interrupt(bench: Bench, count: int) -> int:
    """Stop so many runs and say what became of them. Gives how many did not end as they should."""
    ends, states, slow, loud = Counter[str](), Counter[str](), list[float](), list[str]()
    lengths = [_length(bench, number) for number in (0, 2)]  # with an empty cache, and with a full one
    for number in range(count):
        bench.begin_round(number)
        share = number / count
        process = _start(bench)
        seconds, shown = _stop(process, share * lengths[number // 2 % 2], twice=number % 4 == 3)
        ends[_end(process.returncode)] += 1
        states[bench.state_healed()] += 1
        if seconds > LONGEST_SECONDS:
            slow.append(seconds)
        if "Traceback" in shown or "Exception ignored" in shown or process.returncode < 0:
            loud.append(f"at {share:.3f} of a run: {shown[:3000]}")
        if (number + 1) % 50 == 0:
            print(f"{number + 1} of {count}", file=sys.stderr, flush=True)
    print(f"{count} interrupts of runs of {min(lengths):.1f} to {max(lengths):.1f} s with “{bench.voice}”:")
    print(f"  {len(slow):4} hung for more than {LONGEST_SECONDS:g} s")
    print(f"  {len(loud):4} ended with a traceback")
    torn = sum(times for state, times in states.items() if state not in (OLD, NEW))
    print(f"  {torn:4} left torn copies, or something beside them")
    for counted in (ends, states):
        for what, times in sorted(counted.items()):
            print(f"  {times:4} {what}")
    print("\n".join(loud))
    return len(slow) + len(loud) + torn


def _start(bench: Bench) -> subprocess.Popen[bytes]:
    return bench.start(BEGINS, "--force", stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _length(bench: Bench, number: int) -> float:
    bench.begin_round(number)
    process = _start(bench)
    assert process.stdout is not None
    process.stdout.readline()
    start = time.monotonic()
    process.communicate()
    return time.monotonic() - start


def _stop(process: subprocess.Popen[bytes], wait: float, *, twice: bool) -> tuple[float, str]:
    """How long a process took to end once it was told to, and what it said."""
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    if twice:
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
    try:
        _, shown = process.communicate(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        _, shown = process.communicate()
    return time.monotonic() - start, shown.decode("utf-8", "replace")


def _end(code: int) -> str:
    if code == ExitCode.INTERRUPTED:
        return "stopped"
    return "were over before they were told" if code == ExitCode.DONE else f"ended with {code}"


def main(count: int = COUNT, voice: str = DEFAULT_VOICE) -> int:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it would be ignored
    with tempfile.TemporaryDirectory() as name:
        return 1 if interrupt(Bench(Path(name), voice), count) else 0


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(*(int(each) if each.isdecimal() else each for each in given)))

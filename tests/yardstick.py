"""How slow this machine is just now: bounds on processor time hold on a slower and a busier one too."""

from __future__ import annotations

import time

STEPS = 500_000
STANDARD_SECONDS = 0.06
"""What `STEPS` steps take where nothing else runs, on the machine for which the bounds were written."""


def slowness() -> float:
    """The processor time of a fixed piece of work over `STANDARD_SECONDS`, and 1 on a quicker machine."""
    found: dict[int, tuple[int, int]] = {}
    start = time.process_time()
    for number in range(STEPS):
        found[number & 1023] = (number, number + 1)
    return max(1.0, (time.process_time() - start) / STANDARD_SECONDS)


if __name__ == "__main__":
    print(slowness())

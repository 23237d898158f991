"""What the worst files cost to import: `python -m benchmarks.hostile_imports [NAME ...]` prints seconds and
megabytes for every file in `tests/hostile_imports.py`, grown to 1 MB before it is packed, the dearest first.

Each is imported in a child of its own, forked when all is loaded.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from msgspec import Struct

from hostile_imports import HOSTILE_IMPORTS, in_body
from hwrender.cli import MADE_BETWEEN_COLLECTIONS
from hwrender.errors import HwrenderError
from hwrender.importing import import_file

SIZE = 1_000_000
HANG_SECONDS, MOST_MEGABYTES = 10, 500
SHOWN = 20


class ImportCost(Struct, frozen=True):
    """What one import took, and its end: "made", "refused", or the traceback of what was raised."""

    name: str
    seconds: float
    megabytes: float
    end: str


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder) / "warm.docx"
        warm.write_bytes(in_body(""))
        import_file(warm, "report")  # what is loaded once is loaded here
        costs = [cost_of(name, Path(folder)) for name in names or HOSTILE_IMPORTS]
    costs.sort(key=lambda cost: cost.seconds, reverse=True)
    for cost in costs[:SHOWN]:
        print(f"{cost.name[:60]:61}{cost.seconds:8.2f} s{cost.megabytes:6.0f} MB  {cost.end[-300:]}")
    hangs = sum(cost.seconds > HANG_SECONDS for cost in costs)
    raised = [cost for cost in costs if cost.end not in ("made", "refused")]
    over = sum(cost.megabytes > MOST_MEGABYTES for cost in costs)
    print(
        f"{len(costs)} hostile imports: {hangs} over {HANG_SECONDS} s, "
        f"{len(raised)} tracebacks, {over} over memory"
    )
    print(f"worst: {costs[0].seconds:.2f} s, {max(cost.megabytes for cost in costs):.0f} MB")
    for cost in raised:
        print(f"{cost.name}: {cost.end[-600:]}")


def cost_of(name: str, folder: Path, size: int = SIZE) -> ImportCost:
    """Import one file in a child, which is ended when it takes far too long."""
    file, content = HOSTILE_IMPORTS[name](size)
    path = folder / file
    path.write_bytes(content)
    taken, given = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        # whatever happens, the child must not go on as a second parent
        try:
            os.write(given, json.dumps(_measured(path)).encode()[:60_000])
        finally:
            os._exit(0)
    os.close(given)
    with os.fdopen(taken, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    if not said:
        return ImportCost(name, time.perf_counter() - start, 0.0, "the child ended too early")
    seconds, megabytes, end = json.loads(said)
    return ImportCost(name, seconds, megabytes, end)


def _measured(path: Path) -> tuple[float, float, str]:
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
    limit = 3 * HANG_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    before, start = _peak(), sum(os.times()[:4])
    try:
        end = "made" if import_file(path, "report").imported is not None else "refused"
    except HwrenderError:
        end = "refused"
    except BaseException:
        end = traceback.format_exc()
    return sum(os.times()[:4]) - start, max(_peak() - before, _peak(resource.RUSAGE_CHILDREN)), end


def _peak(whose: int = resource.RUSAGE_SELF) -> float:
    # macOS counts in bytes, Linux in kibibytes
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(whose).ru_maxrss * unit / 1_000_000


if __name__ == "__main__":
    main(sys.argv[1:])

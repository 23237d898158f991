"""Ten minutes of texts that grow by what they reach in reading: `make fuzz`, or `python tests/fuzz SECONDS`.

Each text is read as a report, and everything promised is held against it: reading never raises, places are
true, time and memory are bounded. What breaks a promise is written to `tests/fuzz/corpus`, which is kept
small: one file for each thing ever found. Every run, and a test of its own, goes through that folder first.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["hwrender.reading"]):
    # reading loads these when it first reads: here they must be there before, or nothing they do is seen
    from reading_of_anything import check_reading

    import hwrender.reading.fields
    import hwrender.reading.front_matter
    import hwrender.reading.markdown  # noqa: F401

CORPUS = Path(__file__).parent / "corpus"
SEEDS = Path(__file__).parents[1] / "cases"
SECONDS = 600
LONGEST_BYTES = 4_000
MOST_MEGABYTES = 1_000

worst_seconds = 0.0


def read_once(content: bytes) -> None:
    """One text, which may be anything."""
    global worst_seconds
    start = time.process_time()
    check_reading(content)
    worst_seconds = max(worst_seconds, time.process_time() - start)


def main(seconds: int) -> None:
    with tempfile.TemporaryDirectory() as grown:
        for path in (*SEEDS.rglob("*.md"), *CORPUS.iterdir()):
            content = path.read_bytes()
            read_once(content)
            if len(content) <= LONGEST_BYTES:
                (Path(grown) / f"{path.parent.name}-{path.name}").write_bytes(content)
        options = [
            f"-max_total_time={seconds}", f"-max_len={LONGEST_BYTES}", "-timeout=20",
            f"-rss_limit_mb={MOST_MEGABYTES}", f"-artifact_prefix={CORPUS}/", "-print_final_stats=1",
        ]  # fmt: skip
        atheris.Setup([sys.argv[0], grown, *options], _last_one_tells(seconds))
        atheris.Fuzz()


def _last_one_tells(seconds: int):  # type: ignore[no-untyped-def]  # atheris has no types
    """`read_once`, and at the end a line with the worst of all; the fuzzer itself ends the process."""
    end = time.monotonic() + seconds - 2
    told = False

    def read(content: bytes) -> None:
        nonlocal told
        read_once(content)
        if not told and time.monotonic() > end:
            told = True
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            print(f"worst input: {worst_seconds:.2f} s; peak of the process: {peak:.0f} MB", flush=True)

    return read


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)

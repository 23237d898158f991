"""The command line. Each family of commands is a module that is loaded when it is called."""

from __future__ import annotations

import sys

MADE_BETWEEN_COLLECTIONS = 50_000
"""How many objects may be made before Python looks for cycles of objects to free (by default 700)."""


def main() -> None:
    """The console script `hwrender`: runs one command and exits with its code
    (`hwrender.errors.ExitCode`)."""
    from hwrender.cli.interrupting import (
        INTERRUPTED,
        InterruptWatch,
        are_threads_at_work,
        end_at_once,
        say_stopped,
    )

    watch = InterruptWatch()
    watch.begin()
    try:
        code = _run()
        watch.end()
    except BaseException:
        # an interrupt may come out as another error, if it was raised while a library was at work
        if not watch.is_told:
            raise
        code = INTERRUPTED
    if code == INTERRUPTED or watch.is_told:
        say_stopped()
    if watch.is_told:
        end_at_once(INTERRUPTED)
    if are_threads_at_work():
        end_at_once(code)
    sys.exit(code)


def _run() -> int:
    import gc
    import os

    # sound is shared out to threads by `hwrender.narration.parallel` alone: numpy's own threads would only
    # spin and wait, and numpy looks for this when it is loaded
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # a command makes few cycles of objects: looking for them often, and once more at the end, takes a tenth
    # of its time
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
    from hwrender.cli.program import run

    try:
        return run()
    finally:
        gc.freeze()

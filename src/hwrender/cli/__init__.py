"""The command line. Each family of commands is a module that is loaded when it is called."""

from __future__ import annotations

MADE_BETWEEN_COLLECTIONS = 50_000
"""Objects that may be made before Python looks for those that only refer to each other; 700 without this."""


def main() -> None:
    """The console script `hwrender`: runs one command and exits with its code
    (`hwrender.errors.ExitCode`)."""
    import gc

    # little of what a command makes refers to itself: to look for it at every turn, and once more when the
    # process ends, takes a tenth of the time
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)
    from hwrender.cli.program import run

    try:
        run()
    finally:
        gc.freeze()

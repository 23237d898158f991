"""The command line. Each family of commands is a module that is loaded when it is called."""

from __future__ import annotations


def main() -> None:
    """The console script `hwrender`: runs one command and exits with its code
    (`hwrender.errors.ExitCode`)."""
    from hwrender.cli.program import run

    run()

"""`cluster`: the certificates by which the computers of a cluster know each other."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from hwrender.cli.paths import FilePath
from hwrender.cli.terminal import echo
from hwrender.errors import ExitCode

_ABOUT = """Share the work among computers that know each other.

A cluster runs the programs that it is sent. Whoever reaches its port and has one of its certificates can run
programs on every computer of the cluster. Keep the certificates secret.

docs/cluster.md says how to start one.
"""

_GOES_TO = (
    ("scheduler.pem", "the computer with the scheduler"),
    ("worker.pem", "each computer that makes reports"),
    ("client.pem", "the computer where you run hwrender"),
)


@click.group("cluster", help=_ABOUT)
def cluster() -> None:
    pass


@cluster.command("certificates", help="Make a new set of certificates, good for a year. DIR is a new folder.")
@click.argument("folder", type=FilePath(), metavar="DIR")
def certificates(folder: Path) -> int:
    from hwrender.pipeline.cluster.certificates import AUTHORITY_FILE, make_certificates

    ends = make_certificates(folder, datetime.now(UTC))
    echo(f"The certificates are in {folder}. They are good until {ends.day} {ends:%B %Y}.")
    echo(f"Every computer of the cluster needs {AUTHORITY_FILE}. It also needs one more file:")
    for name, place in _GOES_TO:
        echo(f"  {name}: {place}")
    echo("Whoever has one of these three can run programs on every computer of the cluster.")
    echo("Carry them there by a way that you trust. Keep them secret.")
    return ExitCode.DONE


COMMANDS = {"cluster": cluster}

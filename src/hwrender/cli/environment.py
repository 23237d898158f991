"""What a command takes from the world: the reports that were named, its environment, its cluster."""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path
from typing import Any

import click

from hwrender.cli.paths import at_home
from hwrender.cli.terminal import echo
from hwrender.pipeline import many
from hwrender.pipeline.options import ClusterAccess, Environment

LAST_EPOCH = 253_402_300_799
"""The last second of the year 9999: PDF and Word write a year in four digits."""

_MOST_SHOWN = 40


def expand(names: tuple[str, ...]) -> tuple[Path, ...]:
    """The reports in the order they were named, patterns expanded in the order of the alphabet, each once. A
    `~` is the home folder, which a shell leaves as it is between quotes."""
    found: dict[Path, None] = {}
    for name in map(at_home, names):
        if Path(name).exists() or not glob.has_magic(name):
            found[Path(name)] = None
            continue
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  # Path.glob takes no absolute patterns
        if not matches:
            raise click.UsageError(f"No report matches “{name}”. Check the folder and the name.")
        found.update(dict.fromkeys(map(Path, matches)))
    return tuple(found)


def this_environment() -> Environment:
    """What this computer gives, with `SOURCE_DATE_EPOCH`; what there is to tell is told in the terminal."""
    return many.this_environment(source_epoch(os.environ.get("SOURCE_DATE_EPOCH", "")), echo)


def source_epoch(text: str) -> int | None:
    """The seconds since 1970 that `SOURCE_DATE_EPOCH` gives; none if it is not set. Raises `UsageError`."""
    if not text:
        return None
    seconds = int(text) if re.fullmatch(r"[0-9]{1,12}", text) else LAST_EPOCH + 1
    if seconds > LAST_EPOCH:
        shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH is “{shown}”. Give a whole number of seconds since 1970, "
            f"from 0 to {LAST_EPOCH}. Or do not set it."
        )
    return seconds


def cluster_access(given: dict[str, Any]) -> ClusterAccess | None:
    """The cluster that was named, if one was. Raises `click.UsageError`."""
    address, certificates, trusts = given["cluster"], given["certificates"], given["trust_network"]
    if address is None:
        if certificates is not None or trusts:
            raise click.UsageError("--certificates and --trust-network need --cluster ADDRESS.")
        return None
    try:
        return ClusterAccess(address, certificates, trusts)
    except ValueError as error:
        raise click.UsageError(str(error)) from error

"""The files that conformance looks at: made by the real command line, from the real reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from hwrender.edition.model import EditionKind
from hwrender.formats import FORMATS
from hwrender.style import HOUSE_STYLES

TOP = Path(__file__).parents[2]

BUILD_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class MadeReport:
    """One report in one edition and one style. `paths` has the file of each format."""

    report: Path
    edition: str
    style: str
    folder: Path
    paths: dict[str, Path]

    @property
    def label(self) -> str:
        """How a failing test names it."""
        return f"{self.report.stem}, {self.edition}, {self.style}"


def reports() -> list[Path]:
    """Every real report of the project."""
    return sorted((TOP / "reports").glob("*.md"))


def make_every_report(folder: Path) -> tuple[MadeReport, ...]:
    """Every format of every report, in both editions and all house styles, under `folder`."""
    wanted = product(reports(), [edition.value for edition in EditionKind], HOUSE_STYLES)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return tuple(pool.map(lambda each: make_report(*each, folder), wanted))


def make_report(
    report: Path, edition: str, style: str, folder: Path, environment: Mapping[str, str] | None = None
) -> MadeReport:
    """Every format of one report, under `folder`, as the command line makes them in this environment.

    The cache of utterances is in `folder` too: nothing that an earlier run left can make this one pass.
    """
    output = folder / edition / style
    command = [sys.executable, "-m", "hwrender", "all", str(report), "-o", str(output)]
    command += ["--edition", edition, "--style", style, "--json"]
    done = subprocess.run(
        command,
        env=os.environ | {"HWRENDER_CACHE": str(folder / "cache")} | dict(environment or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=BUILD_SECONDS,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command[1:])} ended with {done.returncode}:\n{done.stderr}"
    published = Path(json.loads(done.stdout)[0]["folder"])
    paths = {row.name: published / f"{published.name}{row.suffix}" for row in FORMATS}
    missing = [path for path in paths.values() if not path.is_file()]
    assert missing == [], f"{' '.join(command[1:])} did not make {missing}"
    return MadeReport(report, edition, style, published, paths)

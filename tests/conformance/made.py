"""The files that conformance looks at: made by the real command line, from the real reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from msgspec import Struct

from hwrender.edition.kind import EditionKind
from hwrender.formats import FORMATS
from hwrender.style import HOUSE_STYLES

TOP = Path(__file__).parents[2]

BUILD_SECONDS = 300.0


class MadeReport(Struct, frozen=True):
    """One report in one edition and one style. `paths` has the file of each format made."""

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


def cases() -> list[Path]:
    """Every small report of `tests/cases` that can be made."""
    return sorted((TOP / "tests" / "cases").glob("*.md"))


def make_everywhere(sources: list[Path], folder: Path, *formats: str) -> tuple[MadeReport, ...]:
    """These sources in both editions and all house styles; all formats when none is named.

    Sound takes longest and does not depend on looks: it is made in the first style only. So is braille and
    plain text.
    """
    names = formats or tuple(row.name for row in FORMATS)
    unseen = ("braille", "pef", "text", "message")
    unheard = tuple(row.name for row in FORMATS if row.name in names and not row.is_sound)
    unheard = tuple(name for name in unheard if name not in unseen)
    wanted = [
        (sources, edition.value, style, folder, names if style == HOUSE_STYLES[0] else unheard)
        for edition, style in product(EditionKind, HOUSE_STYLES)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(lambda each: make(*each), wanted)
        return tuple(report for reports in made for report in reports)


def make(
    sources: list[Path],
    edition: str,
    style: str,
    folder: Path,
    formats: tuple[str, ...],
    environment: Mapping[str, str] | None = None,
) -> list[MadeReport]:
    """These sources under `folder`, as the command line makes them in this environment.

    The cache of utterances is in `folder` too: nothing that an earlier run left can make this one pass.
    What could give people away is let pass: these copies go nowhere.
    """
    command = [sys.executable, "-m", "hwrender", "all", *map(str, sources), "--only", ",".join(formats)]
    command += ["-o", str(folder / edition / style), "--edition", edition, "--style", style, "--json"]
    # several of these run side by side
    accepted = (f"--accept={finding}" for finding in privacy_errors(tuple(sources), edition))
    command += ["--jobs", "1", *accepted]
    done = subprocess.run(
        command,
        env=os.environ | {"HWRENDER_CACHE": str(folder / "cache")} | dict(environment or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=BUILD_SECONDS,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command[1:])} ended with {done.returncode}:\n{done.stderr}"
    results = json.loads(done.stdout)
    return [_made(*each, edition, style, formats) for each in zip(sources, results, strict=True)]


@cache
def privacy_errors(sources: tuple[Path, ...], edition: str) -> tuple[str, ...]:
    """The findings that keep this edition of these reports from being published, as `--accept` takes them."""
    command = [sys.executable, "-m", "hwrender", "check", "--json", "--edition", edition, *map(str, sources)]
    found = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout)
    return tuple(
        f"{each['file']}:{each['id']}"
        for each in found
        if each["severity"] == "error" and each["code"][0] == "P"
    )


def _made(
    source: Path, result: Mapping[str, Any], edition: str, style: str, formats: tuple[str, ...]
) -> MadeReport:
    folder = Path(result["folder"])
    paths = {
        row.name: next(folder / name for name in result["files"] if name.endswith(row.suffix))
        for row in FORMATS
        if row.name in formats
    }
    missing = [path for path in paths.values() if not path.is_file()]
    assert missing == [], f"{source.name} was made without {missing}"
    return MadeReport(source, edition, style, folder, paths)

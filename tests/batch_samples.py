"""A batch of two hundred reports of which three are bad: what people are told of them, to be looked at."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from hwrender.batches.library import Library
from hwrender.batches.model import Batch, BatchRow, batch_of
from hwrender.batches.words import ReportStanding
from hwrender.formats import FORMATS
from hwrender.pipeline.many import build_one
from hwrender.pipeline.options import BuildOptions, Environment, Outcome, Result
from hwrender.publishing.manifest import Manifest
from hwrender.watching.rounds import RoundEnd
from manifests import ORIGIN, ready

REPORT = "---\ntitle: Care in {town}\nlang: en-GB\n---\n\n## What people said\n\nPeople told us about care.\n"
TOWNS = ("hackney", "leeds", "york", "bath", "truro", "derby", "luton", "hull", "poole", "ripon")
NOW = datetime(2026, 11, 30, 14, 5, tzinfo=UTC)
HELD = tuple(ready(row.name, f"report{row.suffix}", row.media_type, 1_000, None) for row in FORMATS)


def write_library(folder: Path) -> tuple[Path, ...]:
    """Two hundred reports. In one a key is misspelt, in one there is a telephone number, and one
    is no text."""
    paths = [folder / str(2007 + number // 10) / f"{TOWNS[number % 10]}.md" for number in range(200)]
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text(REPORT.format(town=path.stem.title()), encoding="utf-8")
    misspelt, private, broken = paths[17], paths[80], paths[133]
    misspelt.write_text(REPORT.replace("lang:", "lnag:").format(town="Hull"), encoding="utf-8")
    private.write_text(private.read_text("utf-8") + "\nRing Ann on 07700 900461.\n", encoding="utf-8")
    broken.write_bytes(b"---\ntitle: \xff\xfe\n---\n" + bytes(range(128, 256)))
    return tuple(paths)


def bad_or_made(reports: Sequence[Path], output: Path) -> Generator[tuple[Path, Result], None, None]:
    """What the pipeline says of the bad ones, and of the others as if they had been made."""
    for number, path in enumerate(reports):
        if path.read_bytes() == REPORT.format(town=path.stem.title()).encode():
            name = f"{path.parent.name}-{path.stem}"
            manifest = Manifest(name, "en-GB", ORIGIN, HELD, ())
            yield path, Outcome(path, (), (), output / name, manifest, ("pdf",), seconds=7 + number / 100)
        else:
            yield path, build_one(path, BuildOptions(output, formats=FORMATS[:1]), Environment(None))


def two_hundred(folder: Path) -> Batch:
    """The batch, after one round over all of them."""
    output = folder.parent / "out"
    library = Library(lambda reports: bad_or_made(reports, output), lambda path, result: None, output)
    reports = write_library(folder)
    assert len([verdict for _, verdict in library.make(reports)]) == len(reports)
    return library.end_round(RoundEnd(1_512.0, (), ()), NOW)


def every_standing() -> Batch:
    """A report of each standing."""
    rows = (
        BatchRow(f"reports/{number}.md", standing, ("Line 3: No. Do.", "And: run hwrender"), "out", 9, 61.0)
        for number, standing in enumerate(ReportStanding)
    )
    return batch_of(rows, NOW, 75.0)

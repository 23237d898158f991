"""Ways that are measured in turn, and how what is found is printed. Shared by the benchmarks of speed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.peers import describe_pictures, pandoc, typst
from benchmarks.processes import HWRENDER, Measure, measure, middle

REPORT = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"

TURNS = 7


def in_turn(*ways: Callable[[int], Measure], turns: int = TURNS, warm_up: bool = True) -> list[Measure]:
    """The middle of each way, measured turn about; with `warm_up` after one turn that does not count."""
    runs = [[way(turn) for way in ways] for turn in range(turns + warm_up)]
    return [middle(each) for each in zip(*runs[warm_up:], strict=True)]


def make_all(reports: Sequence[Path], home: Path, *options: str) -> Measure:
    """`all` with a cache and an output folder of its own in `home`."""
    command = (*HWRENDER, "all", "-q", *reports, "-o", home / "out", *options)
    return measure(command, {"HWRENDER_CACHE": str(home / "cache")})


def peers(source: Path) -> Iterator[Measure]:
    """The same three files by pandoc and typst."""
    written = source.with_suffix(".typ")
    yield measure(pandoc(source, written))
    describe_pictures(written)
    yield measure(typst(written, source.with_suffix(".pdf")))
    yield measure(pandoc(source, source.with_suffix(".docx")))
    yield measure(pandoc(source, source.with_suffix(".html")))


def show(what: str, measured: Measure) -> None:
    print(f"{what:42}{measured.seconds:9.3f}{measured.peak_megabytes:9.0f}", flush=True)

"""The PDF against pandoc with typst or WeasyPrint, in one run: `python -m benchmarks.pdf` prints a table.

Both ways end with a PDF/UA-1 and PDF/A-2a file of the first report's easy wording; ours is also opened again
and checked. Whole processes, started cold, turn about; the median of the seconds. Memory is the peak of the
largest process of the way (pandoc and typst run one after the other).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pikepdf
from benchmarks.peers import (
    describe_pictures,
    easy_wording,
    full_wording,
    pandoc,
    typst,
    weasyprint,
    write_source,
)
from benchmarks.processes import HWRENDER, Measure, in_a_row, measure, middle

REPORT = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"

TURNS = 9
SHORT, LONG = 5, 62
"""How often the sections of the report are repeated for about 40 and about 400 pages."""

MOST_TIMES_AS_LONG = 5.0
MOST_TIMES_THE_MEMORY = 1.2
MOST_TIMES_A_PAGE = 1.2
MOST_TIMES_THE_BYTES = 1.5


def main() -> bool:
    """Print the table; whether every bound holds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return all([_against_typst(folder), _a_page(folder), _without_pictures(folder)])


def _against_typst(folder: Path) -> bool:
    source = write_source(easy_wording(REPORT.read_text(encoding="utf-8")), folder / "peer")
    ours, theirs, printed = [], [], []
    # the first turn compiles modules and fills the file cache
    for turn in range(TURNS + 1):
        ours.append(_hwrender(REPORT, folder / f"ours{turn}"))
        theirs.append(_pandoc_and_typst(source))
        printed.append(_pandoc_and_weasyprint(source))
    mine, other, third = middle(ours[1:]), middle(theirs[1:]), middle(printed[1:])
    print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
    _print("hwrender pdf", mine)
    _print("pandoc, then typst", other)
    _print("pandoc, then WeasyPrint", third)
    print(f"    {'times as long as WeasyPrint':38}{mine.seconds / third.seconds:9.2f}", flush=True)
    return all(
        [
            _bound("times as long", mine.seconds / other.seconds, MOST_TIMES_AS_LONG),
            _bound("times the memory", mine.peak_megabytes / other.peak_megabytes, MOST_TIMES_THE_MEMORY),
        ]
    )


def _a_page(folder: Path) -> bool:
    seconds = []
    for times in (SHORT, LONG):
        report = folder / f"times{times}.md"
        report.write_text(_repeated(REPORT.read_text(encoding="utf-8"), times), encoding="utf-8")
        runs = [_hwrender(report, folder / f"{times}of{turn}") for turn in range(3)]
        with pikepdf.open(_pdf(folder / f"{times}of0")) as pdf:
            pages = len(pdf.pages)
        best = middle(runs)
        seconds.append(best.seconds / pages)
        _print(f"hwrender pdf, {pages} pages", best)
        print(f"{'    a page':42}{seconds[-1]:9.4f}")
    return _bound("times as long a page", seconds[1] / seconds[0], MOST_TIMES_A_PAGE)


def _without_pictures(folder: Path) -> bool:
    source = write_source(full_wording(REPORT.read_text(encoding="utf-8")), folder / "peer-full")
    _pandoc_and_typst(source)
    _hwrender(_without_small_numbers(folder), folder / "full", "--edition", "full")
    mine, other = _pdf(folder / "full").stat().st_size, source.with_suffix(".pdf").stat().st_size
    print(f"{'hwrender pdf --edition full':42}{mine:9,} bytes")
    print(f"{'pandoc, then typst':42}{other:9,} bytes")
    return _bound("times the bytes", mine / other, MOST_TIMES_THE_BYTES)


def _without_small_numbers(folder: Path) -> Path:
    """The first report without the number that keeps its full edition from being published."""
    report = folder / REPORT.name
    text = REPORT.read_text(encoding="utf-8")
    report.write_text(text.replace("two of whom were", "some of whom were"), encoding="utf-8")
    return report


def _hwrender(report: Path, output: Path, *options: str) -> Measure:
    """Made anew: into an empty folder."""
    return measure((*HWRENDER, "pdf", report, "-o", output, *options))


def _pandoc_and_typst(source: Path) -> Measure:
    written = source.with_suffix(".typ")
    first = measure(pandoc(source, written))
    # by hand, so not on the clock
    describe_pictures(written)
    return in_a_row([first, measure(typst(written, source.with_suffix(".pdf")))])


def _pandoc_and_weasyprint(source: Path) -> Measure:
    page = source.with_suffix(".html")
    return in_a_row([measure(pandoc(source, page)), measure(weasyprint(page, source.with_suffix(".pdf")))])


def _pdf(output: Path) -> Path:
    return next(output.glob("*/*.pdf"))


def _repeated(report: str, times: int) -> str:
    _, front_matter, body = report.split("---\n", 2)
    return f"---\n{front_matter}---\n" + "\n".join([body] * times)


def _print(what: str, measured: Measure) -> None:
    print(f"{what:42}{measured.seconds:9.3f}{measured.peak_megabytes:9.0f}", flush=True)


def _bound(what: str, found: float, most: float) -> bool:
    print(
        f"    {what:38}{found:9.2f}   (at most {most:g}){'' if found <= most else '  NOT KEPT'}", flush=True
    )
    return found <= most


if __name__ == "__main__":
    sys.exit(not main())

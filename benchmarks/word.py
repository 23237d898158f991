"""The Word file against pandoc's, in one run: `python -m benchmarks.word` prints a table.

Both hold the same text without pictures. Ours is made from the report each time (read, made an edition,
written) in this process, its modules loaded; pandoc's is its whole run. They take turns; medians of seconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from statistics import median

from benchmarks.peers import pandoc
from benchmarks.processes import measure
from msgspec.structs import replace

from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Block, Edition, Row, Section
from hwrender.edition.outline import OutlineEntry, outline
from hwrender.formats import word
from hwrender.formats.contract import RenderInput
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_report
from hwrender.style import load_style

REPORT = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"

TURNS = 9

MOST_TIMES_THE_BYTES = 2.0
MOST_TIMES_AS_LONG = 2.0


def main() -> bool:
    """Print the table; whether every bound holds."""
    with tempfile.TemporaryDirectory() as name:
        kept = [_against_pandoc(kind, Path(name)) for kind in EditionKind]
    return all(kept)


def _against_pandoc(kind: EditionKind, folder: Path) -> bool:
    ours, source, theirs = folder / "ours.docx", folder / "source.md", folder / "theirs.docx"
    source.write_text(as_markdown(_make(kind, ours)), encoding="utf-8")
    mine, other = [], []
    for _ in range(TURNS):
        mine.append(_seconds(lambda: _make(kind, ours)))
        other.append(measure(pandoc(source, theirs)).seconds)
    seconds, bytes_made = (median(mine), median(other)), (ours.stat().st_size, theirs.stat().st_size)
    print(f"{f'Word, {kind.value}, without pictures':42}{'seconds':>9}{'bytes':>9}")
    for maker, second, size in zip(("hwrender, imports aside", "pandoc"), seconds, bytes_made, strict=True):
        print(f"    {maker:38}{second:9.3f}{size:9,}", flush=True)
    return all(
        [
            _bound("times as long", seconds[0] / seconds[1], MOST_TIMES_AS_LONG),
            _bound("times the bytes", bytes_made[0] / bytes_made[1], MOST_TIMES_THE_BYTES),
        ]
    )


def _make(kind: EditionKind, destination: Path) -> Edition:
    """From the report to the file, as the program does it, but without pictures."""
    document = read_report(REPORT).document
    assert document is not None, "the first report reads without errors"
    edition = make_edition(document, kind, load_style("easy-read"), open_gallery(REPORT.parent).artwork)
    bare = without_pictures(edition)
    word.write(RenderInput(bare, None, ()), destination)
    return bare


def without_pictures(edition: Edition) -> Edition:
    """The same words without the pictures of the cover and of rows."""
    sections = tuple(replace(each, blocks=_bare(each)) for each in edition.sections)
    return replace(edition, cover=replace(edition.cover, artwork=None), sections=sections)


def _bare(section: Section) -> tuple[Block, ...]:
    return tuple(
        replace(block, artwork=None, description=()) if isinstance(block, Row) else block
        for block in section.blocks
    )


def as_markdown(edition: Edition) -> str:
    """Every word of an edition for pandoc: headings, paragraphs and items."""
    parts = []
    for is_item, entries in groupby(outline(edition), key=lambda entry: entry.role == "item"):
        parts.append(("\n" if is_item else "\n\n").join(map(_marked, entries)))
    return "\n\n".join(parts) + "\n"


def _marked(entry: OutlineEntry) -> str:
    if entry.role.startswith("heading"):
        return f"{'#' * int(entry.role[-1])} {entry.text}"
    return {"title": "# ", "item": "* ", "quotation": "> "}.get(entry.role, "") + entry.text


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bound(what: str, found: float, most: float) -> bool:
    kept = found <= most
    print(f"    {what:38}{found:9.2f}   (at most {most:g}){'' if kept else '  NOT KEPT'}", flush=True)
    return kept


if __name__ == "__main__":
    sys.exit(not main())

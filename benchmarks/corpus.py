"""What becomes of a folder of files: `python -m benchmarks.corpus FOLDER [--list] [--build]` imports every
Word file, page and text in it, and prints a table: how they end, the words lost, and how much is like
LibreOffice.

The files are not ours and stay where they are. `--list` names what differs, file by file. `--build` also
makes the copies of each report, once all that stops it is taken out, and verifies them.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import traceback
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.corpus_builds import build_of
from benchmarks.libreoffice import Seen, is_installed, read_with_libreoffice
from msgspec import Struct, field

from hwrender.document import (
    Block,
    Document,
    Heading,
    List,
    Paragraph,
    Passage,
    Quotation,
    Table,
    text_of_inlines,
)
from hwrender.errors import HwrenderError
from hwrender.importing import import_file
from hwrender.reading import read_text

ENDINGS = (".docx", ".docm", ".html", ".htm", ".md", ".txt")
KINDS = ("headings", "numbers", "cells")
_WORDS = re.compile(r"[^\W_]+")
_LOST = re.compile(r"(\d+) words? of this file")
_TITLE = "\ntitle:\n"
_SIGN_WORDS = re.compile(r"\((?:not )?(?:ticked|crossed)\)|(?:Not t|T)icked:?|Crossed:")


class Outcome(Struct):
    """How one import ended, and of each kind what is the same, of how many."""

    file: Path
    end: str
    seconds: float = 0.0
    lost: int = 0
    build: str = ""
    same: dict[str, tuple[int, int]] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)


class OurReading(Struct):
    """The words of a report, squeezed."""

    headings: Counter[str] = field(default_factory=Counter)
    lines: Counter[str] = field(default_factory=Counter)
    cells: Counter[str] = field(default_factory=Counter)
    text: str = ""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="name what differs")
    parser.add_argument(
        "--build", action="store_true", help="make the copies of each report, and verify them"
    )
    chosen = parser.parse_args(arguments)
    files = sorted(file for file in chosen.folder.rglob("*") if file.suffix.lower() in ENDINGS)
    word = [file for file in files if file.suffix.lower() in (".docx", ".docm")]
    others = read_with_libreoffice(word) if is_installed() else {}
    outcomes = [_outcome(file, others.get(file), builds=chosen.build) for file in files]
    if chosen.list:
        for outcome in outcomes:
            for difference in outcome.differences:
                print(f"{outcome.file.name}: {difference}")
    _print(outcomes, len(others))
    bad = {"traceback", "exit 7", "not verified"}
    return int(any(bad & {outcome.end, outcome.build} for outcome in outcomes))


def _outcome(file: Path, seen: Seen | None, *, builds: bool = False) -> Outcome:
    start = time.process_time()
    try:
        result = import_file(file, "report")
    except HwrenderError as error:
        return Outcome(file, f"exit {error.exit_code.value}", time.process_time() - start)
    except Exception:
        trace = traceback.format_exc().strip().split("\n")
        return Outcome(file, "traceback", differences=[trace[-1]])
    outcome = Outcome(file, "made" if result.imported else "refused", time.process_time() - start)
    for finding in result.findings:
        found = _LOST.match(finding.message) if finding.code == "D117" else None
        if found is not None:
            outcome.lost += int(found[1])
            outcome.differences.append(f"lost: {finding.message}")
    if builds and result.imported is not None:
        built = build_of(result.imported)
        outcome.build = built.end
        if built.trouble:
            outcome.differences.append(f"{built.end}: {built.trouble}")
    if seen is not None and result.imported is not None:
        text = result.imported.text.replace(_TITLE, "\ntitle: x\n", 1)
        document = read_text(text, "report.md").document
        if document is not None:
            _compare(outcome, our_reading(document), seen)
    return outcome


def _compare(outcome: Outcome, ours: OurReading, seen: Seen) -> None:
    for kind, theirs, known in (
        ("headings", seen.headings, ours.headings),
        ("numbers", seen.numbered, ours.lines),
        ("cells", [" ".join(cell) for cell in seen.cells], ours.cells),
    ):
        same = 0
        left = known.copy()
        for number, words in enumerate(theirs):
            squeezed = _squeezed(words)
            found = next((each for each in (squeezed, *_ends(kind, squeezed, left)) if left[each] > 0), None)
            elsewhere = _is_elsewhere(kind, squeezed, number, ours, seen)
            if not squeezed or found is not None or elsewhere:
                same += 1
                left[found or squeezed] -= 1
            else:
                outcome.differences.append(f"{kind}: {words[:90]}")
        outcome.same[kind] = (same, len(theirs))


def _is_elsewhere(kind: str, squeezed: str, number: int, ours: OurReading, seen: Seen) -> bool:
    """Whether a number stands in a cell of ours, or a cell is text: opened, or with numbers inside it."""
    if kind == "numbers":
        return any(squeezed in cell for cell in ours.cells)
    return kind == "cells" and (
        squeezed in ours.text or all(_squeezed(each) in ours.text for each in seen.cells[number])
    )


def _ends(kind: str, squeezed: str, known: Iterable[str]) -> Iterator[str]:
    """Headings of ours with their number before the words."""
    if kind == "headings":
        yield from (each for each in known if each.endswith(squeezed))


def our_reading(document: Document) -> OurReading:
    """What a report says, for comparison."""
    ours = OurReading()
    said = [document.metadata.title]
    ours.headings[_squeezed(document.metadata.title)] += 1
    for section in document.sections:
        if section.heading is not None:
            said.append(text_of_inlines(section.heading.children, " "))
            ours.headings[_squeezed(said[-1])] += 1
        said += _blocks(section.blocks, ours, "")
    for note in document.notes:
        said += _blocks(note.blocks, ours, "")
    ours.lines.update(map(_squeezed, said))
    ours.text = _squeezed(" ".join(said))
    return ours


def _blocks(blocks: Iterable[Block], ours: OurReading, label: str) -> Iterator[str]:
    """The lines of blocks, the number of an item before its first words."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield label + text_of_inlines(block.children, " ")
            case List():
                for place, item in enumerate(block.items):
                    yield from _blocks(item.blocks, ours, f"{block.start + place}" if block.ordered else "")
            case Quotation():
                yield from _blocks(block.blocks, ours, label)
                yield text_of_inlines(block.attribution, " ")
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        words = text_of_inlines(cell.children, " ")
                        ours.cells[_squeezed(words)] += 1
                        yield from (words, *words.split("; "))
            case Passage():
                yield from _blocks(block.blocks, ours, label)
            case _:
                pass
        label = ""


def _squeezed(text: str) -> str:
    plain = unicodedata.normalize("NFKC", _SIGN_WORDS.sub(" ", text).replace("\u00ad", ""))
    return "".join(_WORDS.findall(plain))


def _print(outcomes: list[Outcome], compared: int) -> None:
    print(
        f"{'':10}{'files':>7}{'made':>7}{'exits':>7}{'traces':>8}{'lost':>7}{'files lost':>12}{'slowest':>9}"
    )
    for ending in sorted({outcome.file.suffix.lower() for outcome in outcomes}):
        these = [outcome for outcome in outcomes if outcome.file.suffix.lower() == ending]
        ends = Counter(outcome.end for outcome in these)
        exits = len(these) - ends["made"] - ends["traceback"]
        lost = [outcome.lost for outcome in these if outcome.lost]
        slowest = max(outcome.seconds for outcome in these)
        print(
            f"{ending:10}{len(these):7}{ends['made']:7}{exits:7}{ends['traceback']:8}"
            f"{sum(lost):7}{len(lost):12}{slowest:8.2f}s"
        )
    built = Counter(outcome.build for outcome in outcomes if outcome.build)
    if built:
        print("\nBuilt: " + ", ".join(f"{count} {end}" for end, count in built.most_common()))
    print(f"\nThe same as in LibreOffice, of {compared} Word files that it opens:")
    for kind in KINDS:
        same = sum(outcome.same.get(kind, (0, 0))[0] for outcome in outcomes)
        count = sum(outcome.same.get(kind, (0, 0))[1] for outcome in outcomes)
        files = [outcome for outcome in outcomes if outcome.same.get(kind, (0, 0))[1]]
        whole = sum(outcome.same[kind][0] == outcome.same[kind][1] for outcome in files)
        share = f"{100 * same / count:.1f}%" if count else "-"
        print(f"  {kind:10}{same:7} of {count:6} {share:>7}   whole in {whole} of {len(files)} files")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How long one report takes: `python -m benchmarks.speed [PART ...]` prints ratios, each of one run.

Parts: start, cold, again, documents, length. Whole processes, turn about, medians. What a ratio is held
against is measured in the same turns, because other work on the machine changes seconds but hardly ratios.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.bounds import bound
from benchmarks.narration_speed import engine_alone
from benchmarks.peers import easy_wording, write_source
from benchmarks.processes import HWRENDER, Measure, in_a_row, measure, middle
from benchmarks.turns import REPORT, TURNS, in_turn, make_all, peers, show

SHORT_BLOCKS, LONG_BLOCKS = 200, 2000


def start(folder: Path) -> None:
    """The program against the library that every command line needs."""
    ours, theirs = in_turn(
        lambda turn: measure((*HWRENDER, "--version")),
        lambda turn: measure((sys.executable, "-c", "import click")),
        turns=3 * TURNS,
    )
    show("hwrender --version", ours)
    show("import click", theirs)
    bound("times as long", ours.seconds / theirs.seconds, 1.6)


def cold(folder: Path) -> None:
    """Every format of the first report, nothing in the cache, against the voice alone and its MP3."""
    ours, theirs = in_turn(
        lambda turn: make_all([REPORT], folder / f"cold{turn}"),
        lambda turn: Measure(engine_alone(1).seconds, 0.0),
    )
    show("hwrender all, cold", ours)
    show("the engine and the MP3 alone", theirs)
    bound("times as long", ours.seconds / theirs.seconds, 1.25)


def again(folder: Path) -> None:
    """The same report again, and with one sentence changed."""
    text = REPORT.read_text(encoding="utf-8")
    report = folder / REPORT.name
    colds, edits, sames, versions = [], [], [], []
    for turn in range(TURNS):
        home = folder / f"again{turn}"
        report.write_text(text, encoding="utf-8")
        colds.append(make_all([report], home))
        sames.append(make_all([report], home))
        versions.append(measure((*HWRENDER, "--version")))
        report.write_text(_one_sentence_changed(text), encoding="utf-8")
        edits.append(make_all([report], home))
    show("hwrender all, nothing changed", middle(sames))
    bound("times --version", middle(sames).seconds / middle(versions).seconds, 2.5)
    show("hwrender all, one sentence changed", middle(edits))
    bound("of the cold time", middle(edits).seconds / middle(colds).seconds, 0.45)


def documents(folder: Path) -> None:
    """PDF, Word and page of one report against pandoc and typst, one after the other."""
    source = write_source(easy_wording(REPORT.read_text(encoding="utf-8")), folder / "peer")
    ours, theirs = in_turn(
        lambda turn: make_all([REPORT], folder / f"documents{turn}", "--only", "pdf,word,html"),
        lambda turn: in_a_row(list(peers(source))),
    )
    show("hwrender all --only pdf,word,html", ours)
    show("pandoc and typst, pandoc, pandoc", theirs)
    bound("times as long", ours.seconds / theirs.seconds, 4.0)


def length(folder: Path) -> None:
    """A long report against a short one, for each block of it."""
    paths = []
    for blocks in (SHORT_BLOCKS, LONG_BLOCKS):
        paths.append(folder / f"blocks{blocks}.md")
        body = "\n\n".join(f"People told us about ward {number} of it." for number in range(blocks))
        paths[-1].write_text(f"---\ntitle: A report\nlang: en-GB\n---\n\n{body}\n", encoding="utf-8")
    only = ("--only", "pdf,word,html")
    short, long = in_turn(
        lambda turn: make_all([paths[0]], folder / f"short{turn}", *only),
        lambda turn: make_all([paths[1]], folder / f"long{turn}", *only),
    )
    show(f"{SHORT_BLOCKS} blocks", short)
    show(f"{LONG_BLOCKS} blocks", long)
    a_block = (long.seconds / LONG_BLOCKS) / (short.seconds / SHORT_BLOCKS)
    bound("times as long a block", a_block, 1.2)


PARTS: dict[str, Callable[[Path], None]] = {
    part.__name__: part for part in (start, cold, again, documents, length)
}


def main(names: list[str]) -> None:
    print(f"{'':42}{'seconds':>9}{'peak MB':>9}")
    for name in names or list(PARTS):
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder))


def _one_sentence_changed(text: str) -> str:
    changed = re.sub(r"People were worried about this\.", "People were very worried about this.", text)
    if changed == text:
        raise ValueError("the sentence to be changed is not in the report")
    return changed


if __name__ == "__main__":
    main(sys.argv[1:])

"""How long a person waits at the desk after saving a row: for its findings, its printed page and the phone.

python -m benchmarks.desk
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from desks import Desk
from hwrender.cli import MADE_BETWEEN_COLLECTIONS

SAMPLE = Path(__file__).parents[1] / "reports" / "hackney-sex-workers.md"
TURNS = 20
MOST_FINDING_SECONDS = 0.3
MOST_LOOKING_SECONDS = {"the sample": 1.0, "40 pages": 1.5}
OTHERS = (
    ("Hackney", "sex workers", "Open Doors", "September"),
    ("Leeds", "carers", "Warm Hands", "May"),
    ("York", "parents", "Kind Hearts", "June"),
    ("Derby", "farmers", "Safe Steps", "July"),
    ("Exeter", "drivers", "New Paths", "August"),
)
"""Words that are put in the place of the sample's, so that no part is like another."""
_PATIENCE_SECONDS = 30.0


def main() -> bool:
    gc.set_threshold(MADE_BETWEEN_COLLECTIONS)  # as the command does
    text = SAMPLE.read_text(encoding="utf-8")
    return all([_measured("the sample", text), _measured("40 pages", _forty_pages(text))])


def _forty_pages(text: str) -> str:
    _, front_matter, body = text.split("---\n", 2)
    bodies = []
    for words in OTHERS:
        changed = body
        for old, new in zip(OTHERS[0], words, strict=True):
            changed = changed.replace(old, new)
        bodies.append(changed)
    return f"---\n{front_matter}---\n" + "\n".join(bodies)


def _measured(name: str, text: str) -> bool:
    finding, looking = [], []
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), text)
        desk.get("")
        desk.report.looks.wait_for(1, _PATIENCE_SECONDS)
        drawn = desk.report.looks.drawn
        for turn in range(TURNS):
            row = desk.row(0, 0)
            start = time.perf_counter()
            words = f"In September 2016 we asked {turn + 30} people about health and care."
            desk.post("/change/reword", {**row, "words": words})
            finding.append(time.perf_counter() - start)
            look = desk.report.looks.wait_for(desk.report.source.revision, _PATIENCE_SECONDS)
            assert look is not None
            look.picture_of(look.pages[0, 0])
            looking.append(time.perf_counter() - start)
        pages, builds = look.count, desk.report.looks.drawn - drawn
        desk.workplace.close()
    print(f"{name}, {pages} pages: {builds} drawings for {TURNS} saves")
    return all(
        [
            _bound("findings", statistics.median(finding), MOST_FINDING_SECONDS),
            _bound("the page and the phone", statistics.median(looking), MOST_LOOKING_SECONDS[name]),
        ]
    )


def _bound(what: str, seconds: float, most: float) -> bool:
    is_kept = seconds <= most
    print(f"    {what:30}{seconds:8.2f} s   (at most {most:g}){'' if is_kept else '  NOT KEPT'}", flush=True)
    return is_kept


if __name__ == "__main__":
    sys.exit(not main())

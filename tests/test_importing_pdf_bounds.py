"""What a PDF may take: a long report is quick, and what is made to swell is refused in words."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from hostile_pdfs import PDFS
from hwrender.errors import UnreadableError
from hwrender.importing import import_file
from hwrender.importing.pdf import apart, bounds
from hwrender.importing.pdf.letters import LetterBudget
from hwrender.importing.pdf.opening import MOST_PAGES
from pdf_files import BOLD, drawn, imported, lines
from pdf_layouts import prose
from yardstick import slowness

PAGES, MOST_SECONDS, MOST_MEGABYTES = 60, 3.0, 300


def long_report(pages: int = PAGES) -> bytes:
    """A report of so many full pages."""

    def page(number: int) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            lines(canvas, "Healthwatch Exampleton", 72, 812, size=9)
            top = lines(canvas, f"Part {number}: what people said", 72, 780, size=16, font=BOLD)
            while top > 120:
                top = lines(canvas, prose(number + int(top) % 7, 5), 72, top - 8, size=10.5)
            lines(canvas, str(number + 1), 500, 40, size=9)

        return drawing

    return drawn(*map(page, range(pages)))


def test_sixty_pages_take_three_seconds_and_300_megabytes_at_most(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(long_report())
    program = (
        "import os, re, sys\n"
        "from pathlib import Path\n"
        "from hwrender.importing.pdf.child import main\n"
        "ended = main(sys.argv[1], 'long.pdf', 'long')\n"
        "most = re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())\n"
        "print(ended, sum(os.times()[:2]), int(most[1]) / 1024, file=sys.stderr)\n"
    )
    # as it is for a user, whose Python has kept the bytecode of an earlier time
    kept = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path / "bytecode")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    runs, slow = [], []
    for _ in range(3):  # by turns, as how busy the machine is changes
        slow.append(slowness())
        command = [sys.executable, "-c", program, str(path)]
        runs.append(subprocess.run(command, capture_output=True, check=True, env=kept))
    columns = zip(*(map(float, run.stderr.split()) for run in runs), strict=True)
    ended, seconds, megabytes = map(min, columns)
    done = runs[-1]
    assert ended == apart.Ending.IMPORTED
    assert seconds / min(slow) <= MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
    assert done.stdout.count(b"## Part ") == PAGES - done.stdout.count(b"title: Part ")


@pytest.mark.parametrize("name", ["marks that stay open", "forms in forms", "a form that draws itself"])
def test_what_breaks_the_reader_of_pdfs_breaks_nothing_else(tmp_path: Path, name: str) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(PDFS[name](10_000))
    with pytest.raises(UnreadableError, match=r"error\[D119\]: This PDF is far too much work to read\."):
        import_file(path, "report")


def test_a_process_that_goes_on_for_ever_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LONGEST_SECONDS", 0.2)
    monkeypatch.setattr(sys, "executable", _slow_program(tmp_path))
    start = time.monotonic()
    with pytest.raises(UnreadableError, match="far too much work"):
        apart.import_apart(tmp_path / "report.pdf", "report")
    assert time.monotonic() - start < 5


def _slow_program(folder: Path) -> str:
    program = folder / "slow"
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_each_part_of_the_work_has_two_seconds_and_the_whole_as_many_as_its_length_allows() -> None:
    program = (
        "import resource\n"
        "from hwrender.importing.pdf import bounds\n"
        "bounds.bounded(5_000_000)()\n"
        "print(*resource.getrlimit(resource.RLIMIT_CPU)[:1], *resource.getrlimit(resource.RLIMIT_DATA))\n"
    )
    said = subprocess.check_output([sys.executable, "-c", program], encoding="utf-8").split()
    assert int(said[0]) <= bounds.STEP_SECONDS + 2
    assert said[1:] == [str(bounds.MOST_MEMORY_BYTES)] * 2


def test_far_too_many_pages_or_letters_are_refused() -> None:
    with pytest.raises(UnreadableError, match=rf"This PDF has {MOST_PAGES + 1} pages\."):
        imported(drawn(*[lambda canvas: None] * (MOST_PAGES + 1)))
    budget = LetterBudget("a.pdf", 1_000)
    budget.take(20_000)
    with pytest.raises(UnreadableError, match="far more words in it than a report"):
        budget.take(31_000)


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"This file cannot be opened\."):
        apart.import_apart(tmp_path / f"none-{os.getpid()}.pdf", "report")

"""Goldens: readable text of what was made, kept under `tests/golden/<case>/<name>.txt`.

    def test_the_outline_of_the_first_report(golden: Golden) -> None:
        golden("first-report", "outline", text)

`pytest --update-golden` rewrites those that changed; the diff is read before it is committed.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"

Golden = Callable[[str, str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the golden of this case and name; with `--update-golden`, make it the golden."""
    update = request.config.getoption("--update-golden")

    def compare(case: str, name: str, text: str) -> None:
        path = FOLDER / case / f"{name}.txt"
        made = text.rstrip("\n") + "\n"
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        if made == kept:
            return
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, encoding="utf-8", newline="\n")
            return
        lines = difflib.unified_diff(kept.splitlines(), made.splitlines(), "kept", "made", n=2, lineterm="")
        what = f"golden/{case}/{name}.txt differs. If it should, run: pytest --update-golden"
        pytest.fail("\n".join([what, *lines]), pytrace=False)

    return compare

"""No PDF breaks a rule of outloud, which looks for what a validator of the standards cannot see."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from conformance.pdfs import make_everywhere
from conformance.validators import outloud


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    return make_everywhere("ua1", tmp_path_factory.mktemp("pdfs"))


def test_no_pdf_breaks_a_rule_of_outloud(labels: dict[Path, str]) -> None:
    results = outloud(labels)
    assert {Path(result["path"]) for result in results} == set(labels)
    assert all(result["error"] is None for result in results)
    broken = [
        f"{labels[Path(result['path'])]}: {finding['rule']}: {finding['message']}"
        for result in results
        for finding in result["findings"]
        if finding["severity"] == "error" and not _is_address(finding, labels[Path(result["path"])])
    ]
    assert broken == []


def _is_address(finding: dict[str, str], label: str) -> bool:
    """Whether the line that nobody hears is where a link leads, which the link says by itself: that all words
    of a report are in its structure tree is what `tests/test_same_words.py` holds."""
    return finding["rule"] == "TAG-002" and label.startswith(("links, ", "seeing-a-doctor"))


def test_outloud_finds_a_picture_without_words(labels: dict[Path, str], tmp_path: Path) -> None:
    path = next(path for path, label in labels.items() if label.startswith("pictures, "))
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
                del thing["/Alt"]
        pdf.save(spoilt)
    (result,) = outloud([spoilt])
    assert any(finding["severity"] == "error" for finding in result["findings"])

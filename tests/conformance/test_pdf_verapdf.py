"""Every PDF keeps PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), as veraPDF reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conformance.made import MadeReport
from conformance.validators import verapdf

RULES = {"ua1": 106, "2a": 153}
"""How many rules the profile of each flavour holds."""

FLAVOURS = tuple(RULES)


@pytest.fixture(scope="module")
def labels(made_files: tuple[MadeReport, ...], made_cases: tuple[MadeReport, ...]) -> dict[str, str]:
    """Every PDF that is looked at, and how a failing test names it."""
    return {str(made.paths["pdf"]): made.label for made in (*made_files, *made_cases)}


@pytest.fixture(scope="module")
def records(labels: dict[str, str]) -> list[dict[str, Any]]:
    return verapdf(FLAVOURS, map(Path, labels))


def test_verapdf_reads_every_pdf_in_both_flavours(
    labels: dict[str, str], records: list[dict[str, Any]]
) -> None:
    assert labels
    wanted = {(path, flavour) for path in labels for flavour in FLAVOURS}
    assert {(record["file"], record["flavour"]) for record in records} == wanted
    assert [record for record in records if "error" in record] == []
    assert {record["flavour"]: record["rules"] for record in records} == RULES
    assert all(record["checks"] > 100 for record in records)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_no_pdf_breaks_a_rule(flavour: str, labels: dict[str, str], records: list[dict[str, Any]]) -> None:
    broken = [
        f"{labels[record['file']]}: {rule['clause']}-{rule['test']}, {rule['count']} times: "
        f"{rule['message']} {rule['place']}"
        for record in records
        if record["flavour"] == flavour
        for rule in record["failed"]
    ]
    assert broken == []


def test_verapdf_finds_what_is_wrong_with_a_pdf_that_promises_nothing(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    plain = tmp_path / "plain.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(72, 720, "untagged")
    canvas.save()

    found = {
        record["flavour"]: {rule["clause"] for rule in record["failed"]}
        for record in verapdf(FLAVOURS, [plain])
    }

    assert {"7.1", "7.2", "7.21.4.1"} <= found["ua1"]
    assert {"6.2.11.4.1", "6.7.3.3"} <= found["2a"]

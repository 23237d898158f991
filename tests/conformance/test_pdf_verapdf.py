"""Every PDF keeps the standards it claims, as veraPDF reads them.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or with `--pdf-standard ua2` PDF/UA-2 (ISO 14289-2) and
PDF/A-4 (ISO 19005-4) and both parts of Well-Tagged PDF 1.0.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from conformance.pdfs import make_everywhere, make_long
from conformance.validators import verapdf
from hwrender.formats.pdf.properties import STANDARDS
from reports import SOURCES, TRANSLATED

RULES = {"ua1": {"ua1": 106, "2a": 153}, "ua2": {"ua2": 1728, "4": 111, "wt1a": 1724, "wt1r": 1711}}
"""For each standard of ours veraPDF's flavours, and how many rules the profile of each holds."""

LEAST_LONG_PAGES = 200


@pytest.fixture(scope="module", params=STANDARDS)
def standard(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def labels(standard: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every PDF that is looked at, and how a failing test names it."""
    folder = tmp_path_factory.mktemp(standard)
    made = make_everywhere(standard, folder) | make_long(standard, folder)
    return {str(path): label for path, label in made.items()}


@pytest.fixture(scope="module")
def records(standard: str, labels: dict[str, str]) -> list[dict[str, Any]]:
    return verapdf(tuple(RULES[standard]), map(Path, labels))


def test_verapdf_reads_every_pdf_in_both_flavours(
    standard: str, labels: dict[str, str], records: list[dict[str, Any]]
) -> None:
    wanted = {(path, flavour) for path in labels for flavour in RULES[standard]}
    assert len(wanted) == len(RULES[standard]) * (8 * (len(SOURCES) + 1) + 4 * len(TRANSLATED) + 1)
    assert {(record["file"], record["flavour"]) for record in records} == wanted
    assert [record for record in records if "error" in record] == []
    assert {record["flavour"]: record["rules"] for record in records} == RULES[standard]
    assert all(record["checks"] > 100 for record in records)


def test_no_pdf_breaks_a_rule(labels: dict[str, str], records: list[dict[str, Any]]) -> None:
    broken = [
        f"{labels[record['file']]}: {record['flavour']} {rule['clause']}-{rule['test']}, "
        f"{rule['count']} times: {rule['message']} {rule['place']}"
        for record in records
        for rule in record["failed"]
    ]
    assert broken == []


def test_the_long_report_is_long(labels: dict[str, str]) -> None:
    (path,) = (path for path in labels if Path(path).name == "long.pdf")
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) >= LEAST_LONG_PAGES


def test_verapdf_finds_what_is_wrong_with_a_pdf_that_promises_nothing(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    plain = tmp_path / "plain.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(72, 720, "untagged")
    canvas.save()
    flavours = [flavour for rules in RULES.values() for flavour in rules]

    found = {
        record["flavour"]: {rule["clause"] for rule in record["failed"]}
        for record in verapdf(flavours, [plain])
    }

    assert {"7.1", "7.2", "7.21.4.1"} <= found["ua1"]
    assert {"6.2.11.4.1", "6.7.3.3"} <= found["2a"]
    assert "8.11.1" in found["ua2"]
    assert "6.2.10.4.1" in found["4"]

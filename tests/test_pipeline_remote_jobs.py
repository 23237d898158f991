"""A remote job holds all that a report needs and no more; a report with errors is not sent at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from hwrender.errors import UnreadableError
from hwrender.pipeline.options import BuildOptions, Environment, Outcome
from hwrender.pipeline.remote_jobs import pack_job
from hwrender.pipeline.report import PreparedReport, prepare_report

HEAD = "---\ntitle: A report\nlang: en-GB\n"
BODY = "---\n\n## A part\n\nPeople were kind.\n"


def prepared(report: Path) -> PreparedReport | Outcome:
    return prepare_report(report, BuildOptions(report.parent / "out"), Environment(None))


def sent(folder: Path, text: str) -> set[str]:
    """The names of the files in the job of this report, beside which lie two pictures."""
    (folder / "seen").mkdir()
    for name in ("one.png", "two.png"):
        Image.new("RGB", (60, 40), "green").save(folder / "seen" / name)
    report = folder / "report.md"
    report.write_text(text, encoding="utf-8")
    known = prepared(report)
    assert isinstance(known, PreparedReport)
    return set(pack_job(report, known, BuildOptions(folder / "out")).files)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + BODY + "\n![A house](seen/one.png)\n",
        HEAD + BODY + "\n![A house][a]\n\n[a]: seen/one.png\n",
        HEAD + "cover_picture: seen/one.png\n" + BODY,
        HEAD + "cover: seen/one.png\n" + BODY,
        HEAD + '"c\\u006fver": seen/one.png\n' + BODY,
        HEAD + "pictures:\n  kind: seen/one.png\n" + BODY,
    ],
    ids=[
        "in the body",
        "by a definition",
        "on the cover",
        "by another name",
        "behind a backslash",
        "for a word",
    ],
)
def test_a_picture_that_is_named_anywhere_is_sent(text: str, tmp_path: Path) -> None:
    assert sent(tmp_path, text) == {"report.md", "seen/one.png"}


def test_a_report_without_pictures_is_sent_without_what_lies_beside_it(tmp_path: Path) -> None:
    assert sent(tmp_path, HEAD + BODY) == {"report.md"}


def test_a_report_with_errors_is_not_sent(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(HEAD + BODY + "\nHer NHS number is 943 476 5919.\n", encoding="utf-8")
    known = prepared(report)
    assert isinstance(known, Outcome)
    assert "P1" in {finding.code for finding in known.findings}


def test_a_report_that_changes_while_it_is_read_is_not_sent(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(HEAD + BODY, encoding="utf-8")
    known = prepared(report)
    assert isinstance(known, PreparedReport)
    report.write_text(HEAD + BODY + "\nAnd more.\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="has changed while it was read"):
        pack_job(report, known, BuildOptions(tmp_path / "out"))

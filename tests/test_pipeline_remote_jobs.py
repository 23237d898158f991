"""A remote job holds all that a report needs and no more; a report is read only if it may name pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.errors import UnreadableError
from hwrender.pipeline import remote_jobs
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.remote_jobs import pack_job
from hwrender.reading.schema import FIELDS, FieldKind

HEAD = "---\ntitle: A report\nlang: en-GB\n"
BODY = "---\n\nPeople were kind.\n"
PNG = b"a picture"


def sent(folder: Path, text: str | bytes) -> set[str]:
    """The names of the files in the job of this report, beside which lie two pictures, in a folder whose
    name is no sign of one."""
    (folder / "seen").mkdir()
    for name in ("one.png", "two.png"):
        (folder / "seen" / name).write_bytes(PNG)
    report = folder / "report.md"
    report.write_bytes(text if isinstance(text, bytes) else text.encode())
    return set(pack_job(report, BuildOptions(folder / "out"), Environment(None)).files)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + BODY + "\n![](seen/one.png)\n",
        HEAD + BODY + "\n![A house][a]\n\n[a]: seen/one.png\n",
        HEAD + "cover_picture: seen/one.png\n" + BODY,
        HEAD + "cover: seen/one.png\n" + BODY,
        HEAD + "COVER: seen/one.png\n" + BODY,
        HEAD + '"c\\u006fver": seen/one.png\n' + BODY,
        HEAD + "pictures:\n  kind: seen/one.png\n" + BODY,
    ],
    ids=[
        "in the body",
        "by a definition",
        "on the cover",
        "by another name",
        "in capitals",
        "behind a backslash",
        "for a word",
    ],
)
def test_a_picture_that_is_named_anywhere_is_sent(text: str, tmp_path: Path) -> None:
    assert sent(tmp_path, text) == {"report.md", "seen/one.png"}


def test_every_field_for_pictures_has_a_sign_by_which_it_is_read() -> None:
    fields = [field for field in FIELDS if field.kind in (FieldKind.PICTURE, FieldKind.PICTURES)]
    names = [name for field in fields for name in (field.name, *field.aliases)]
    assert len(names) >= 3
    assert [name for name in names if not any(sign in name for sign in remote_jobs._SIGNS_TO_READ)] == []


def test_a_report_without_pictures_is_sent_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote_jobs, "read_report", pytest.fail)
    assert sent(tmp_path, HEAD + BODY) == {"report.md"}


def test_a_report_that_cannot_be_understood_is_sent_without_pictures(tmp_path: Path) -> None:
    assert sent(tmp_path, "![](seen/one.png)") == {"report.md"}


@pytest.mark.parametrize(
    ("content", "code"),
    [(HEAD.encode() + b"\xff", "D004"), (HEAD.encode() + b"\0", "D005"), (b"a" * 5_000_001, "D006")],
)
def test_what_is_no_report_at_all_is_said_before_it_is_sent(
    content: bytes, code: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableError, match=code):
        sent(tmp_path, content)

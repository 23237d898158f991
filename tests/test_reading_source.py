"""Bytes become characters, and what is no report is refused with a plain message."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from hwrender.errors import ExitCode, UnreadableError
from hwrender.reading import read_report, read_text
from hwrender.reading.source import LARGEST_BYTES
from reading_nodes import HEAD, codes_of

BODY = "One line.\nTwo lines.\n"


def refusal(path: Path, content: bytes | None = None) -> UnreadableError:
    """What reading raises for this file, shown as report.md."""
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        read_report(path, "report.md")
    assert caught.value.exit_code is ExitCode.UNREADABLE
    assert caught.value.remedy
    return caught.value


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert str(refusal(tmp_path / "none.md")) == "report.md:1:1: error[D001]: There is no such file."


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    assert str(refusal(tmp_path)) == "report.md:1:1: error[D002]: This is a folder, not a report."


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(HEAD + BODY)
    path.chmod(0)
    assert "error[D003]: You may not open this file." in str(refusal(path))


def test_a_permission_error_is_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "report.md"
    path.write_text(HEAD + BODY)
    monkeypatch.setattr(Path, "open", refuse)
    assert str(refusal(path)) == "report.md:1:1: error[D003]: You may not open this file."


def test_a_disk_error_names_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "report.md"
    path.write_text(HEAD + BODY)
    monkeypatch.setattr(Path, "open", fail)
    assert str(refusal(path)) == "report.md:1:1: error[D003]: The file cannot be read: Input/output error."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    os.mkfifo(path)
    assert "error[D003]: This is not an ordinary file." in str(refusal(path))


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"caf\xe9\n", "1:4"),
        ("é\n\nné".encode() + b"\xff\n", "3:3"),
        (b"\xef\xbb\xbfab\xff", "1:3"),
        (b"one\r\ntwo\r\n\x92", "3:1"),
        (b"one\rtwo\r \x92", "3:2"),
    ],
)
def test_the_first_byte_that_is_not_utf_8_has_its_place(tmp_path: Path, content: bytes, place: str) -> None:
    error = refusal(tmp_path / "report.md", content)
    assert str(error).startswith(f"report.md:{place}: error[D004]: The byte 0x")
    assert "UTF-8" in error.remedy


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_is_refused(tmp_path: Path, encoding: str) -> None:
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b"\xfe\xff" if encoding == "utf-16-be" else b""
    error = refusal(tmp_path / "report.md", mark + (HEAD + BODY).encode(encoding))
    assert str(error) == "report.md:1:1: error[D004]: The file is saved as UTF-16."


def test_a_file_with_nul_bytes_is_no_text(tmp_path: Path) -> None:
    error = refusal(tmp_path / "report.md", b"one\ntwo \x00 three")
    assert str(error) == "report.md:2:5: error[D005]: This is not a text file."


def test_a_file_over_the_bound_is_refused_and_not_read_whole(tmp_path: Path) -> None:
    error = refusal(tmp_path / "report.md", b"a" * (LARGEST_BYTES + 1))
    assert str(error) == "report.md:1:1: error[D006]: The file is larger than 5,000,000 bytes."


def test_text_over_the_bound_is_a_finding() -> None:
    assert codes_of(read_text("a" * (LARGEST_BYTES + 1), "report.md")) == ["D006"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_line_end_and_a_byte_order_mark_read_the_same(tmp_path: Path, end: str, mark: str) -> None:
    path = tmp_path / "report.md"
    content = (mark + HEAD + BODY).replace("\n", end).encode()
    path.write_bytes(content)
    result = read_report(path, "report.md")
    plain = read_text(HEAD + BODY, "report.md")
    assert result.findings == ()
    assert result.document is not None
    assert plain.document is not None
    assert result.document.sections == plain.document.sections
    assert result.document.metadata == plain.document.metadata
    assert result.document.digest == hashlib.sha256(content).hexdigest()


def test_text_and_file_have_the_same_digest(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_bytes((HEAD + BODY).encode())
    assert read_report(path, "report.md") == read_text(HEAD + BODY, "report.md")


def test_a_report_is_called_by_its_path_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("no front matter")
    assert read_report(path).findings[0].file == str(path)
    assert read_report(path, "our report").findings[0].file == "our report"

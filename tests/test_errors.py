"""What is said when a system refuses something."""

from __future__ import annotations

import errno

import pytest

from hwrender.errors import OutputError, os_errors_as_output_errors


def remedy_for(error: OSError) -> str:
    with pytest.raises(OutputError) as caught, os_errors_as_output_errors("a.docx: it cannot be written"):
        raise error
    return caught.value.remedy


def test_a_file_that_is_open_in_word_on_windows_is_to_be_closed() -> None:
    refused = PermissionError(errno.EACCES, "The process cannot access the file")
    refused.winerror = 32  # type: ignore[attr-defined]  # only Windows gives it
    assert remedy_for(refused).startswith("Close it in other programs, such as Word.")


def test_a_folder_of_somebody_else_is_to_be_looked_at() -> None:
    assert "you may write in it" in remedy_for(PermissionError(errno.EACCES, "Permission denied"))


def test_a_full_disk_is_to_be_cleared() -> None:
    assert remedy_for(OSError(errno.ENOSPC, "No space left on device")).startswith("The disk is full.")

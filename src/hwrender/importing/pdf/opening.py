"""A PDF is opened, or it is said in plain words why it cannot be (ISO 32000-1)."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import pypdfium2.raw as pdfium

from hwrender.commands import command
from hwrender.errors import UnreadableError
from hwrender.importing.model import too_much

MOST_PAGES, LARGEST_BYTES = 300, 100_000_000
_SMALLER = "Save the pages that you need as a PDF of their own. Give that file."


class PdfFile:
    """An open PDF. `file` is its name for messages, `content` its bytes."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file, self.content = file, content
        self._bytes = (ctypes.c_ubyte * len(content)).from_buffer_copy(content)
        pdfium.FPDF_InitLibrary()
        self.handle: Any = pdfium.FPDF_LoadMemDocument64(self._bytes, len(content), None)
        if not self.handle:
            raise _refused(file, pdfium.FPDF_GetLastError())
        self.page_count: int = pdfium.FPDF_GetPageCount(self.handle)
        if self.page_count < 1:
            raise _refused(file, pdfium.FPDF_ERR_FORMAT)
        if self.page_count > MOST_PAGES:
            what = f"This PDF has {self.page_count} pages. That is far more than a report."
            raise too_much(file, what, _SMALLER)

    def close(self) -> None:
        pdfium.FPDF_CloseDocument(self.handle)

    def text_of(self, key: str) -> str:
        """What the properties of the file say under this key, such as its title."""
        length = pdfium.FPDF_GetMetaText(self.handle, key.encode(), None, 0)
        if not 2 < length <= 2_000:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDF_GetMetaText(self.handle, key.encode(), buffer, length)
        return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def read_bytes(path: Path, shown: str) -> bytes:
    """All bytes of a file. Raises `UnreadableError` where it cannot be opened or is far too big."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise too_much(shown, "This PDF is far bigger than a report.", _SMALLER)
        return path.read_bytes()
    except OSError:
        raise _unreadable(shown, "This file cannot be opened.", "Check that you may read it.") from None


def damaged(file: object) -> UnreadableError:
    return _unreadable(
        file, "This PDF is damaged.", f"Ask for the file again. Then run: {command('import', str(file))}"
    )


def _refused(file: str, error: int) -> UnreadableError:
    if error == pdfium.FPDF_ERR_PASSWORD:
        what = "This PDF has a password."
        todo = "Open it with its password, and print it as a new PDF. Give that file."
        return _unreadable(file, what, todo)
    if error == pdfium.FPDF_ERR_SECURITY:
        what = "This PDF is locked in a way that we cannot read."
        return _unreadable(file, what, "Ask for the Word file that it was made from.")
    return damaged(file)


def _unreadable(file: object, what: str, todo: str) -> UnreadableError:
    return UnreadableError(f"{file}:1:1: error[D003]: {what}", todo)

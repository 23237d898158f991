"""An existing library page or Word file becomes the source of a report. None of its words is changed or lost.

Problems outside the file are raised; what a person should know about the file becomes findings, with a place.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.errors import UnreadableError
from hwrender.importing.model import Imported, ImportedPicture
from hwrender.reading.findings import Findings
from hwrender.reading.source import load_source
from hwrender.span import START

__all__ = ["ImportResult", "Imported", "ImportedPicture", "import_file"]


class ImportResult(Struct, frozen=True):
    """`imported` is missing when nothing could be made; `findings` then say why."""

    imported: Imported | None
    findings: tuple[Finding, ...]


def import_file(path: Path, name: str) -> ImportResult:
    """Read a saved library page (text or HTML) or a Word file, whatever it is called.

    `name` is that of the report to be written, without its ending: pictures are named after it. Raises
    `UnreadableError` for what cannot be opened, is neither text nor a Word file, or is too big.
    """
    from hwrender.importing.library_page import import_library_page
    from hwrender.importing.recognising import what_is_no_text
    from hwrender.importing.word import import_word_file
    from hwrender.importing.word.package import is_word_file

    if is_word_file(path):
        imported = import_word_file(path, name)
        return ImportResult(imported, imported.findings)
    other = what_is_no_text(path)
    if other is not None:
        raise UnreadableError(f"{path}:1:1: error[D005]: {other.what}", other.to_do)
    page = import_library_page(load_source(path, str(path)))
    if page is not None:
        return ImportResult(page, page.findings)
    findings = Findings(str(path))
    hint = "Open the report in the library, save its page, and give that file."
    findings.error("D110", START, "This is not a page of the reports library.", hint)
    return ImportResult(None, findings.in_order())

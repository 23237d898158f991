"""The PDF: tagged, large print, as a designer of easy read would set it (PDF/UA-1 and PDF/A-2a in one file).

Three things are kept apart: `layout/` turns an edition into pages of marks at positions; `tree/` says what
each mark is (the structure tree); `fonts` says which glyphs are in the file and what they mean. `writing`
puts them together. Only `objects` knows reportlab, and `readback/` opens the finished file with another
library.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.edition.outline import OutlineEntry
    from hwrender.formats.contract import Artifact, Check, RenderInput


def write(given: RenderInput, destination: Path) -> None:
    """Make the PDF of this edition at `destination`. The same edition gives the same bytes.

    The option `pdf_standard` is a key of `properties.STANDARDS`: "ua1" for PDF/UA-1 and PDF/A-2a, "ua2" for
    PDF/UA-2 and PDF/A-4.
    """
    from hwrender.formats.pdf.properties import STANDARDS
    from hwrender.formats.pdf.writing import make_pdf

    standard = STANDARDS[given.options.pdf_standard]
    destination.write_bytes(make_pdf(given.edition, standard, given.font_folders))


def read_outline(path: Path) -> tuple[OutlineEntry, ...]:
    """The words of the finished file and their roles, read through its structure tree alone."""
    from hwrender.formats.pdf.readback import opened
    from hwrender.formats.pdf.readback.tree import outline_of

    with opened(path) as finished:
        return outline_of(finished.tree.root)


def verify(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Open the finished file and hold it against the edition and the claims of PDF/UA-1 and PDF/A-2a."""
    from hwrender.formats.pdf.readback.checks import run_checks

    return run_checks(path, given.edition)


def verify_published(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Open a published file and hold it against what it can prove without the report."""
    del beside
    from hwrender.formats.pdf.readback.checks import run_checks_of_published

    return run_checks_of_published(path, language)

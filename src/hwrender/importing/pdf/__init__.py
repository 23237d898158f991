"""A PDF becomes the source of a report: seen as its readers see it, mended as people mean it, written as
Markdown.

`apart` and `child` read it in a process of its own. `opening`, `letters`, `drawn`, `links` and `images` ask
PDFium what is on a page (`page`, `view`), and `visible` leaves out what nobody sees. `tags` and the modules
named after it follow what the file says of its parts (ISO 32000-1, 14.8); where it says nothing, `lines`,
`blocks`, `order`, `grids`, `aligned` and `paragraphs` find out. `headings`, `titles`, `notes`, `quotations`
and `joining` work on the whole text, which `importing/shown/` writes down. `telling` names every uncertain
choice.
"""

from __future__ import annotations

from pathlib import Path

from hwrender.importing.model import Imported
from hwrender.importing.pdf.apart import import_apart


def import_pdf_file(path: Path, name: str) -> Imported:
    """The report in the PDF at `path`. `name` is that of the report: pictures are named after it.

    Raises `UnreadableError` when the file cannot be opened, has no words, or far more in it than a report.
    """
    return import_apart(path, name)

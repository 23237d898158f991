"""PDFs to import, made line by line, so that each shows exactly what a test is about."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hwrender.importing.model import Imported
from hwrender.importing.pdf.page import Ink, PageBox, Stretch
from hwrender.importing.pdf.report import report_of_pdf

A4 = (595, 842)
FONTS = Path(__file__).parents[1] / "src" / "hwrender" / "fonts" / "files"
BODY, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = A4, title: str = "") -> bytes:
    """A PDF of these pages, the same bytes every time."""
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=size, invariant=1, pageCompression=1)
    if title:
        canvas.setTitle(title)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def lines(canvas: Canvas, text: str, left: float, top: float, *, width: float = 450, size: float = 11,
          font: str = BODY, leading: float = 1.25, colour: str = "#000000") -> float:  # fmt: skip
    """Draw a text in lines of this width; a new line in it begins a new one. The height below it."""
    canvas.setFillColor(colour)
    for part in text.split("\n"):
        for line in wrapped(part, width, font, size):
            canvas.setFont(font, size)
            canvas.drawString(left, top - size, line)
            top -= leading * size
    return top


def wrapped(text: str, width: float, font: str, size: float) -> Iterable[str]:
    """A text in lines that fit. A hyphen between two bars ("exam|-|ple") is a place to cut a word."""
    line = ""
    for word in text.split(" "):
        whole = word.replace("|-|", "")
        longer = f"{line} {whole}" if line else whole
        if pdfmetrics.stringWidth(longer, font, size) <= width or not line:
            line = longer
            continue
        first, _, second = word.partition("|-|")
        if second and pdfmetrics.stringWidth(f"{line} {first}-", font, size) <= width:
            yield f"{line} {first}-"
            line = second
        else:
            yield line
            line = whole
    if line:
        yield line


def imported(content: bytes, name: str = "report") -> Imported:
    """What is imported from these bytes, here and not in a process of its own."""
    return report_of_pdf(content, "given.pdf", name, lambda: None)


def body_of(content: bytes) -> str:
    """The text of the report below its front matter."""
    return imported(content).text.split("\n---\n", 1)[1].strip()


def messages(content: bytes) -> list[str]:
    """What is told about a file."""
    return [finding.message for finding in imported(content).findings]


@cache
def use_font(name: str, file: str) -> str:
    """A font of ours, registered under this name."""
    pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
    return name


def changed(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A PDF with something changed in its objects."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def stretch(
    text: str, left: float, base: float, *, size: float = 11, letter: float = 5, order: int = 0
) -> Stretch:
    """Letters on a page, each as wide as the others."""
    rights = [left + letter * place for place in range(1, len(text) + 1)]
    box = PageBox(left, base - size / 4, rights[-1], base + size)
    return Stretch(text, box, base, Ink(size), order=order, rights=rights)

"""What is told about a PDF is in plain words, and its pictures are beside the report."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hwrender.errors import UnreadableError
from hwrender.importing.pdf import telling
from hwrender.importing.pdf.opening import PdfFile, damaged
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.telling import tell_what_was_met
from hwrender.reading.findings import Findings
from pdf_files import body_of, drawn, imported, lines, messages
from pdf_layouts import LAYOUTS, prose
from test_checks_own_words import warnings_about
from word_imports import photograph


def test_what_is_told_about_a_pdf_passes_our_rules() -> None:
    findings = Findings("a.pdf")
    noticed = Noticed(told={*telling._TOLD})
    tell_what_was_met(noticed, telling._TOLD, findings)
    texts = [finding.message for finding in findings.in_order()]
    texts += [finding.hint for finding in findings.in_order() if finding.hint]
    for _, what, todo in telling._ON_PAGES.values():
        texts += [what.format(pages="page 3"), todo]
    for layout in LAYOUTS.values():
        texts += [re.sub("“[^”]*”", "“words”", each) for each in messages(layout().content)]
    assert warnings_about(texts) == []


@pytest.mark.parametrize("content", [b"%PDF-1.7", b""])
def test_what_is_said_of_a_pdf_that_cannot_be_read_passes_our_rules(content: bytes) -> None:
    with pytest.raises(UnreadableError) as raised:
        PdfFile("a.pdf", content)
    error = damaged("a.pdf")
    assert (raised.value.what, raised.value.remedy) == (error.what, error.remedy)
    assert warnings_about([error.what.split("]: ")[1], error.remedy.split(" Then run")[0]]) == []


# --- pictures -------------------------------------------------------------------------------


def with_picture(content: bytes, *, width: float = 200, height: float = 100) -> bytes:
    """Two paragraphs with a picture between them."""

    def page(canvas: Canvas) -> None:
        lines(canvas, "These words stand above.", 72, 780)
        canvas.drawImage(ImageReader(io.BytesIO(content)), 72, 560, width, height, mask="auto")
        lines(canvas, "These words stand below.", 72, 500)

    return drawn(page)


def test_a_picture_stands_between_the_words_above_and_below_it() -> None:
    content = with_picture(photograph())
    assert body_of(content).split("\n\n") == [
        "These words stand above.",
        "![](report-1.png)",
        "These words stand below.",
    ]
    (picture,) = imported(content).pictures
    with Image.open(io.BytesIO(picture.content)) as opened:
        assert opened.size == (60, 30)
    assert "No description: report-1.png." in messages(content)


def test_what_is_clear_in_a_picture_is_white() -> None:
    drawing = Image.new("RGBA", (40, 40), (200, 0, 0, 255))
    drawing.paste((0, 0, 0, 0), (0, 0, 20, 40))
    written = io.BytesIO()
    drawing.save(written, "PNG")
    (picture,) = imported(with_picture(written.getvalue())).pictures
    with Image.open(io.BytesIO(picture.content)) as opened:
        assert opened.convert("RGB").getpixel((5, 20)) == (255, 255, 255)
        assert opened.convert("RGB").getpixel((35, 20)) == (200, 0, 0)


def test_very_small_pictures_and_those_behind_a_page_are_left_out_and_told() -> None:
    small = with_picture(photograph(), width=20, height=10)
    assert imported(small).pictures == ()
    assert "Very small pictures are left out." in messages(small)

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(photograph())), 0, 0, 595, 842)
        canvas.setFillColor("#ffffff")
        canvas.rect(50, 500, 500, 320, stroke=0, fill=1)
        lines(canvas, prose(0, 4), 72, 780)

    behind = drawn(page)
    assert imported(behind).pictures == ()
    assert "Pictures behind whole pages are left out." in messages(behind)


def test_a_jpeg_stays_one() -> None:
    from hostile_pdfs import WORDS, page, stream

    about = b"/Type/XObject/Subtype/Image/Width 60/Height 30/BitsPerComponent 8"
    image = stream(photograph(), about + b"/ColorSpace/DeviceRGB/Filter/DCTDecode")
    drawing = stream(WORDS + b"q 300 0 0 150 60 60 cm /I Do Q")
    content = page(drawing, resources=b"/XObject<</I 10 0 R>>", others={10: image})
    assert [picture.name for picture in imported(content).pictures] == ["report-1.jpg"]

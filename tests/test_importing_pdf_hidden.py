"""What nobody sees in a PDF is left out and named, and what can be seen is kept."""

from __future__ import annotations

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hostile_pdfs import WORDS, stream
from hostile_pdfs import page as page_of_objects
from hwrender.importing.pdf.visible import part_of
from pdf_files import BODY, BOLD, body_of, changed, drawn, lines, messages, stretch
from word_imports import photograph

SEEN = "We asked people what their care is like."
SECRET = "Ann Other lives here."


def said(content: bytes) -> str:
    """What is told of words that are left out."""
    return " ".join(each for each in messages(content) if "left out" in each)


def with_secret(draw: object) -> bytes:
    def page(canvas: Canvas) -> None:
        lines(canvas, SEEN, 72, 780)
        draw(canvas)  # type: ignore[operator]  # a function that draws

    return drawn(page)


def white(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700, colour="#ffffff")


def nearly_white(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700, colour="#fdfdfd")


def on_its_own_colour(canvas: Canvas) -> None:
    canvas.setFillColor("#224466")
    canvas.rect(60, 680, 300, 40, stroke=0, fill=1)
    lines(canvas, SECRET, 72, 704, colour="#224466")


def tiny(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700, size=1)


def outside(canvas: Canvas) -> None:
    lines(canvas, SECRET, -400, 700)


def unpainted(canvas: Canvas) -> None:
    text = canvas.beginText(72, 700)
    text.setFont(BODY, 11)
    text.setTextRenderMode(3)
    text.textLine(SECRET)
    canvas.drawText(text)


def blacked_out(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700)
    canvas.setFillColor("#000000")
    canvas.rect(70, 685, 200, 18, stroke=0, fill=1)


@pytest.mark.parametrize(
    "draw", [white, nearly_white, on_its_own_colour, tiny, outside, unpainted, blacked_out]
)
def test_words_that_nobody_sees_are_left_out_and_named(draw: object) -> None:
    content = with_secret(draw)
    assert body_of(content) == SEEN
    assert f"Nobody can see some words on page 1. They are left out: “{SECRET}”." in messages(content)


def white_on_a_colour(canvas: Canvas) -> None:
    canvas.setFillColor("#224466")
    canvas.rect(60, 680, 300, 40, stroke=0, fill=1)
    lines(canvas, SECRET, 72, 704, colour="#ffffff")


def white_on_a_photograph(canvas: Canvas) -> None:
    import io

    canvas.drawImage(ImageReader(io.BytesIO(photograph())), 60, 640, 400, 100)
    lines(canvas, SECRET, 72, 660, colour="#ffffff")


def under_a_line(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700)
    canvas.line(72, 687, 200, 687)


def before_a_clear_box(canvas: Canvas) -> None:
    lines(canvas, SECRET, 72, 700)
    canvas.setFillColor("#ffff00", alpha=0.3)
    canvas.rect(70, 685, 200, 18, stroke=0, fill=1)


@pytest.mark.parametrize("draw", [white_on_a_colour, white_on_a_photograph, under_a_line, before_a_clear_box])
def test_words_that_can_be_seen_are_kept(draw: object) -> None:
    content = with_secret(draw)
    assert SECRET in body_of(content)
    assert "Nobody can see" not in said(content)


def test_words_with_a_line_through_them_are_left_out_and_named() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, "It costs five six pounds.", 72, 780)
        start = 72 + canvas.stringWidth("It costs ", BODY, 11)
        canvas.line(start, 772.5, start + canvas.stringWidth("five", BODY, 11), 772.5)

    content = drawn(page)
    assert body_of(content) == "It costs six pounds."
    assert "Some words on page 1 are struck out. They are left out: “five”." in messages(content)


def test_words_that_a_person_struck_out_in_a_viewer_are_left_out() -> None:
    import pikepdf

    def strike(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.StrikeOut,
            Rect=[60, 690, 500, 705],
            QuadPoints=[60, 705, 500, 705, 60, 690, 500, 690],
        )
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))

    def page(canvas: Canvas) -> None:
        lines(canvas, SEEN, 72, 780)
        lines(canvas, SECRET, 72, 703)

    content = changed(drawn(page), strike)
    assert body_of(content) == SEEN
    assert "struck out" in said(content)


def test_words_on_a_layer_that_is_not_shown_are_left_out() -> None:
    layer = b"/OCProperties<</OCGs[10 0 R]/D<</OFF[10 0 R]>>>>"
    content = page_of_objects(
        stream(WORDS + b"/OC /L BDC BT /F 11 Tf 60 600 Td (Ann Other lives here.) Tj ET EMC"),
        resources=b"/Properties<</L 10 0 R>>",
        catalogue=layer,
        others={10: b"<</Type/OCG/Name(Draft)>>"},
    )
    assert body_of(content) == "Some words of a report."
    assert f"Nobody can see some words on page 1. They are left out: “{SECRET}”." in messages(content)


def test_a_part_of_a_stretch_has_its_own_box() -> None:
    whole = stretch("five six", 10, 100, size=10, letter=5)
    part = part_of(whole, 5, 8)
    assert (part.text, part.box.left, part.box.right) == ("six", 35, 50)


def test_a_page_that_is_scanned_with_its_words_below_says_so() -> None:
    import io

    def page(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(photograph())), 0, 0, 595, 842)
        text = canvas.beginText(72, 700)
        text.setFont(BOLD, 11)
        text.setTextRenderMode(3)
        text.textLine("Words that a computer has read.")
        canvas.drawText(text)

    content = drawn(page)
    assert "Words that a computer has read." in body_of(content)
    assert "A computer has read the words of page 1 from a picture." in messages(content)

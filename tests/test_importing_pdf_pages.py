"""What is no part of the text: headers, footers, numbers of pages, contents, attachments; and files that hold
no text."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hwrender.errors import UnreadableError
from hwrender.importing import import_file
from hwrender.importing.pdf.telling import named_pages
from pdf_files import BOLD, body_of, changed, drawn, imported, lines, messages
from pdf_layouts import prose
from word_imports import photograph


def with_foot(*feet: str) -> bytes:
    """Pages of text, each with one of these lines at its foot."""

    def page(number: int) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            lines(canvas, prose(3 * number, 5), 72, 780)
            lines(canvas, feet[number], 72, 40, size=9)

        return drawing

    return drawn(*map(page, range(len(feet))))


@pytest.mark.parametrize(
    "feet",
    [
        ("1", "2", "3"),
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("- 7 -", "- 8 -", "- 9 -"),
        ("Report 2024 | 1", "Report 2024 | 2", "Report 2024 | 3"),
        ("Healthwatch", "Healthwatch", "Healthwatch"),
    ],
)
def test_what_is_at_the_foot_of_every_page_is_left_out_and_told(feet: tuple[str, ...]) -> None:
    content = with_foot(*feet)
    body = body_of(content)
    assert all(foot not in body.replace("\\", "") for foot in feet if len(foot) > 3)
    assert body.split("\n\n") == [prose(3 * number, 5).replace("|-|", "") for number in range(3)]
    assert any("left out" in message for message in messages(content))


def test_a_last_line_that_differs_from_page_to_page_is_text() -> None:
    body = body_of(with_foot("We thank the library.", "We thank the market.", "We thank 12 people."))
    assert "We thank the market." in body
    assert "We thank 12 people." in body


def test_lines_that_differ_only_in_their_figures_are_text_unless_those_count_the_pages() -> None:
    feet = ("We met 12 of 30 people.", "We met 19 of 30 people.", "We met 7 of 30 people.")
    assert all(foot in body_of(with_foot(*feet)) for foot in feet)


def test_a_figure_of_the_text_at_the_foot_of_a_page_is_no_page_number() -> None:
    assert "112" in body_of(with_foot("112", "Words.", "More words."))


def test_a_heading_that_goes_on_over_pages_is_one_heading() -> None:
    def page(name: str) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            top = lines(canvas, name, 72, 790, size=18, font=BOLD)
            lines(canvas, prose(len(name), 5), 72, top - 10)

        return drawing

    body = body_of(drawn(*map(page, ("A report", "Part 1", "Part 1", "Part 1", "Part 2"))))
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## Part 1", "## Part 2"]


def test_a_logo_on_every_page_is_left_out() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            canvas.drawImage(ImageReader(io.BytesIO(photograph())), 460, 780, 100, 50)
            lines(canvas, prose(3 * number, 5), 72, 740)

        return drawing

    assert imported(drawn(*map(page, range(3)))).pictures == ()


def test_a_table_of_contents_is_left_out_and_told() -> None:
    def page(canvas: Canvas) -> None:
        top = lines(canvas, "Contents", 72, 780, size=18, font=BOLD) - 8
        for name, number in (("What we did", 2), ("What people said", 4), ("What comes next", 9)):
            lines(canvas, f"{name} {'.' * 60} {number}", 72, top)
            top -= 16
        lines(canvas, prose(0, 4), 72, top - 30)

    content = drawn(page)
    assert body_of(content) == prose(0, 4).replace("|-|", "")
    assert "The table of contents is left out." in messages(content)
    assert not any("could not be kept" in message for message in messages(content))


def text(canvas: Canvas) -> None:
    lines(canvas, prose(0, 4), 72, 780)


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def with_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notes.txt"] = b"Notes."


def with_comment(pdf: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[9, 9, 30, 30], Contents="Hm"
    )
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))


def with_field(pdf: pikepdf.Pdf) -> None:
    annotate(pdf, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T="a", V="b", Rect=[9, 9, 90, 30])


def annotate(pdf: pikepdf.Pdf, **entries: object) -> None:
    """Put something on the first page that is no part of it."""
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, **entries)
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (with_script, "This PDF has a program in it. It did not run."),
        (with_file, "Files are attached to this PDF. They are left out."),
        (with_comment, "This PDF has comments. They are left out."),
        (with_field, "This PDF is a form. What is typed in its boxes is left out."),
    ],
)
def test_what_is_beside_the_text_is_told(change: Callable[[pikepdf.Pdf], None], told: str) -> None:
    content = changed(drawn(text), change)
    assert told in messages(content)
    assert body_of(content) == prose(0, 4).replace("|-|", "")


# --- files without text -----------------------------------------------------------------------------------


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(io.BytesIO(photograph())), 0, 0, 595, 842)


def test_a_scan_without_words_says_what_to_do() -> None:
    with pytest.raises(UnreadableError) as raised:
        imported(drawn(scan, scan))
    assert raised.value.what.endswith("This PDF is a picture of its pages. It has no words in it.")
    assert "OCR" in raised.value.remedy


def test_a_page_that_is_a_picture_is_named_in_a_file_with_words() -> None:
    content = drawn(text, scan)
    assert "These pages are pictures without words: page 2." in messages(content)
    assert [picture.name for picture in imported(content).pictures] == ["report-1.png"]


def test_an_empty_pdf_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"There are no words in this PDF\."):
        imported(drawn(lambda canvas: None))


def test_a_pdf_with_a_password_says_what_to_do() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(text))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UnreadableError, match=r"This PDF has a password\."):
        imported(locked.getvalue())


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(drawn(text))) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user=""))
    assert body_of(locked.getvalue()) == prose(0, 4).replace("|-|", "")


def test_a_damaged_pdf_says_so() -> None:
    with pytest.raises(UnreadableError, match=r"This PDF is damaged\."):
        imported(b"%PDF-1.7\n" + bytes(500))


def test_a_pdf_of_any_name_is_imported_by_the_command(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"\n" + drawn(text))
    made = import_file(path, "report").imported
    assert made is not None
    assert made.text.endswith(prose(0, 4).replace("|-|", "") + "\n")


def test_a_refusal_comes_out_of_the_other_process(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(drawn(scan))
    with pytest.raises(UnreadableError) as raised:
        import_file(path, "report")
    assert (
        raised.value.what
        == f"{path}:1:1: error[D003]: This PDF is a picture of its pages. It has no words in it."
    )


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ([3], "page 3"),
        ([3, 1, 3], "pages 1 and 3"),
        ([*range(1, 20)], "pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 7 more"),
    ],
)
def test_pages_are_named(pages: list[int], said: str) -> None:
    assert named_pages(pages) == said

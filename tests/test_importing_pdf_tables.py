"""Tables of PDFs: with lines around their cells, and without."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from hwrender.importing.pdf.order import in_order
from hwrender.importing.pdf.page import PageBox
from pdf_files import BODY, BOLD, body_of, drawn, lines, messages
from pdf_layouts import prose


def ruled(
    rows: Sequence[Sequence[str]], edges: Sequence[float], *, without: tuple[int, int] = (-1, -1)
) -> bytes:
    """A table with lines; `without` is a row and an edge where there is none."""

    def page(canvas: Canvas) -> None:
        lines(canvas, prose(0, 3), 60, 790)
        for row in range(len(rows) + 1):
            canvas.line(edges[0], 700 - 24 * row, edges[-1], 700 - 24 * row)
        for row, cells in enumerate(rows):
            for place, edge in enumerate(edges):
                if (row, place) != without:
                    canvas.line(edge, 700 - 24 * row, edge, 676 - 24 * row)
            for edge, cell in zip(edges, cells, strict=False):
                lines(canvas, cell, edge + 4, 695 - 24 * row, size=10)

    return drawn(page)


def table_in(body: str) -> list[str]:
    return [line for line in body.split("\n") if line.startswith("|")]


def test_each_word_is_in_the_cell_that_lines_are_drawn_around() -> None:
    content = ruled((("Day", "Open"), ("Monday", ""), ("", "9 to 5")), (60, 160, 260))
    assert table_in(body_of(content)) == ["| Day | Open |", "| --- | --- |", "| Monday |  |", "|  | 9 to 5 |"]
    assert "There is a table on page 1." in messages(content)


@pytest.mark.parametrize("again", [True, False])
def test_a_table_that_goes_on_over_a_page_is_one_table(again: bool) -> None:
    def part(rows: Sequence[Sequence[str]]) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            for row in range(len(rows) + 1):
                canvas.line(60, 700 - 24 * row, 260, 700 - 24 * row)
            for edge in (60, 160, 260):
                canvas.line(edge, 700, edge, 700 - 24 * len(rows))
            for row, cells in enumerate(rows):
                for edge, cell in zip((60, 160), cells, strict=True):
                    lines(canvas, cell, edge + 4, 695 - 24 * row, font=BOLD if cell in header else BODY)

        return drawing

    header = ("Day", "Open")
    first, second = (header, ("Monday", "9 to 5")), (("Tuesday", "9 to 1"), ("Friday", "Closed"))
    content = drawn(part(first), part((header, *second) if again else second))
    assert table_in(body_of(content)) == [
        "| Day | Open |",
        "| --- | --- |",
        "| Monday | 9 to 5 |",
        "| Tuesday | 9 to 1 |",
        "| Friday | Closed |",
    ]
    assert not any("could not be kept" in message for message in messages(content))


def test_words_that_are_drawn_in_one_go_over_a_line_are_cut_there() -> None:
    content = ruled((("Day           Open",), ("Monday  9 to 5",)), (60, 104, 180))
    assert table_in(body_of(content))[0] == "| Day | Open |"


def test_a_cell_over_two_columns_is_told() -> None:
    rows = (("Opening hours", ""), ("Monday", "9 to 5"), ("Friday", "9 to 1"))
    content = ruled(rows, (60, 160, 260), without=(0, 1))
    assert "Opening hours" in body_of(content)
    assert table_in(body_of(content))[0] == "| Monday | 9 to 5 |"


def test_boxes_with_words_beside_one_another_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for place, words in enumerate(("68 people rang us.", "41 came to see us.")):
            canvas.rect(60 + 160 * place, 700, 140, 40)
            lines(canvas, words, 68 + 160 * place, 725)

    body = body_of(drawn(page))
    assert "|" not in body
    assert body.split("\n\n") == ["68 people rang us.", "41 came to see us."]


def test_columns_of_words_without_figures_follow_row_by_row_and_are_told() -> None:
    rows = (("Who", "Ann Other"), ("Where", "The library"), ("When", "In May"))

    def page(canvas: Canvas) -> None:
        for place, (name, what) in enumerate(rows):
            lines(canvas, name, 60, 780 - 18 * place, font=BOLD)
            lines(canvas, what, 200, 780 - 18 * place)

    content = drawn(page)
    assert body_of(content).split("\n\n") == ["**Who** Ann Other", "**Where** The library", "**When** In May"]
    assert any("They follow row by row here" in message for message in messages(content))


def test_narrow_columns_of_text_are_no_table() -> None:
    texts = [prose(start, 4).replace("|-|", "") for start in (0, 4, 8)]

    def page(canvas: Canvas) -> None:
        for place, text in enumerate(texts):
            lines(canvas, text, 50 + 175 * place, 780, width=110)

    assert body_of(drawn(page)).split("\n\n") == texts


def test_a_cell_over_two_lines_is_one_cell() -> None:
    rows = (("Service", "People"), ("The eye clinic at", "12"), ("Dentist", "40"))

    def page(canvas: Canvas) -> None:
        for place, (name, count) in enumerate(rows):
            top = 780 - 30 * place
            lines(canvas, name, 60, top)
            lines(canvas, count, 300, top)
        lines(canvas, "the hospital", 60, 780 - 30 - 13)

    assert "| The eye clinic at the hospital | 12 |" in body_of(drawn(page))


class Thing:
    """Something that stands on a page."""

    def __init__(self, name: str, *sides: float) -> None:
        self.name, self.box = name, PageBox(*sides)


@pytest.mark.parametrize(
    ("things", "order"),
    [
        ((("b", 300, 0, 500, 700), ("a", 50, 0, 250, 700), ("head", 50, 710, 500, 750)), "head a b"),
        (
            (("r", 300, 0, 500, 300), ("wide", 50, 310, 500, 400), ("l", 50, 0, 250, 300)),
            "wide l r",
        ),
        (
            (("name", 200, 100, 260, 110), ("a", 50, 150, 180, 160), ("b", 300, 150, 400, 160)),
            "a b name",
        ),
        (
            (("a", 50, 500, 200, 520), ("b", 50, 450, 200, 470), ("aside", 300, 440, 500, 700)),
            "a b aside",
        ),
    ],
)
def test_things_come_in_the_order_in_which_people_read_them(
    things: Sequence[tuple[str, float, float, float, float]], order: str
) -> None:
    assert " ".join(thing.name for thing in in_order([Thing(*thing) for thing in things])) == order

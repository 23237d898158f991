"""Twelve PDFs in twelve layouts, each with the words and headings that a report made of it must have.

The people, places and figures in them are invented.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path

import pikepdf
from msgspec import Struct
from reportlab.pdfgen.canvas import Canvas

from pdf_files import A4, BODY, BOLD, ITALIC, changed, drawn, lines, wrapped

PDFS = Path(__file__).parent / "pdfs"
SENTENCES = (
    "People told us that they wait a long time on the phone each morning.",
    "Many of them gave up and went to a walk-in centre.",
    "Staff were kind, and most visitors felt that somebody listened to them.",
    "The waiting room is bright, but the signs are hard to read from a wheelchair.",
    "One carer said that letters come after the appoint|-|ment has passed.",
    "Families asked for more notice when a visit is can|-|celled.",
    "We spoke to people in the library, at the market and in two community halls.",
    "Some did not know that they can ask for an inter|-|preter.",
    "The surgery has since put up a notice in nine languages.",
    "Several residents would like a drop-in session in the evening.",
    "They find the website confusing, because it opens on an old page.",
    "A young man explained how he books on his phone in the lunch break.",
    "Older neighbours prefer to speak to the reception|-|ist in person.",
    "Everyone we met knew where to find the phar|-|macy.",
)


class Layout(Struct):
    """A PDF, all words that its text has, its headings with their levels, and the words of its furniture."""

    content: bytes
    words: str
    headings: tuple[tuple[int, str], ...]
    title: str
    furniture: str = ""


def prose(start: int, count: int) -> str:
    """So many sentences, from this one on."""
    return " ".join(SENTENCES[(start + place) % len(SENTENCES)] for place in range(count))


def one_column() -> Layout:
    """Headings by size, a header, a footer, numbers of pages, and one paragraph over a page."""
    first, second, third = prose(0, 6), prose(6, 7), prose(3, 9)
    cut = third.index(" put up a notice")
    title = "Getting through to the surgery"

    def page(number: int, draw: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            lines(canvas, "Healthwatch Exampleton", 72, 812, size=9, colour="#666666")
            lines(canvas, f"Page {number} of 3", 480, 40, size=9, colour="#666666")
            draw(canvas)

        return drawing

    def opening(canvas: Canvas) -> None:
        top = lines(canvas, title, 72, 770, size=26, font=BOLD, colour="#004f6b")
        top = lines(canvas, "What we did", 72, top - 30, size=16, font=BOLD, colour="#004f6b")
        top = lines(canvas, first, 72, top - 6)
        top = lines(canvas, "What people said", 72, top - 16, size=16, font=BOLD, colour="#004f6b")
        lines(canvas, third[:cut], 72, top - 6)

    def middle(canvas: Canvas) -> None:
        top = lines(canvas, third[cut + 1 :], 72, 780)
        top = lines(canvas, "About phones", 72, top - 14, size=13, font=BOLD)
        lines(canvas, second, 72, top - 6)

    def closing(canvas: Canvas) -> None:
        top = lines(canvas, "What should happen", 72, 780, size=16, font=BOLD, colour="#004f6b")
        lines(canvas, prose(9, 5), 72, top - 6)

    content = drawn(
        page(1, opening), page(2, middle), page(3, closing), title="Microsoft Word - draft v3.docx"
    )
    return Layout(
        content,
        "\n".join((title, "What we did", first, "What people said", third, "About phones", second,
                   "What should happen", prose(9, 5))),
        ((2, "What we did"), (2, "What people said"), (3, "About phones"), (2, "What should happen")),
        title,
        "Healthwatch Exampleton Page of",
    )  # fmt: skip


def two_columns() -> Layout:
    """A heading over two columns, with headings in them, and a paragraph that goes on in the next column."""
    left, right = prose(0, 9), prose(5, 9)
    tail = "and that the lift has been out of order since the spring."

    def page(canvas: Canvas) -> None:
        lines(canvas, "Visiting the eye clinic", 60, 790, size=24, font=BOLD)
        top = lines(canvas, "Arriving", 60, 720, size=14, font=BOLD, width=220)
        top = lines(canvas, left, 60, top - 6, width=220, size=10)
        lines(canvas, "Two visitors told us that the doors are heavy", 60, top - 10, width=220, size=10)
        top = lines(canvas, tail, 310, 720, width=220, size=10)
        top = lines(canvas, "Waiting", 310, top - 14, size=14, font=BOLD, width=220)
        lines(canvas, right, 310, top - 6, width=220, size=10)

    title = "Visiting the eye clinic"
    cut = f"Two visitors told us that the doors are heavy {tail}"
    return Layout(
        drawn(page),
        "\n".join((title, "Arriving", left, cut, "Waiting", right)),
        ((2, "Arriving"), (2, "Waiting")),
        title,
    )


def ruled_and_bare_tables() -> Layout:
    """A table with lines around its cells, and one that only stands in columns."""
    ruled = (("Service", "People", "Happy"), ("Dentist", "34", "41%"),
             ("Surgery in the high street", "68", "72%"), ("Eye clinic", "29", "55%"))  # fmt: skip
    bare = (
        ("Age", "Number"),
        ("18 to 24", "21"),
        ("25 to 49", "57"),
        ("50 to 64", "36"),
        ("65 and over", "40"),
    )

    def page(canvas: Canvas) -> None:
        top = lines(canvas, "What people thought of each service", 60, 790, size=22, font=BOLD)
        top = lines(canvas, "How happy people were", 60, top - 20, size=15, font=BOLD)
        top = lines(canvas, prose(1, 4), 60, top - 6) - 10
        edges = (60, 260, 340, 420)
        for row in range(len(ruled) + 1):
            canvas.line(edges[0], top - 20 * row, edges[-1], top - 20 * row)
        for edge in edges:
            canvas.line(edge, top, edge, top - 20 * len(ruled))
        for row, cells in enumerate(ruled):
            for edge, cell in zip(edges, cells, strict=False):
                lines(
                    canvas,
                    cell,
                    edge + 4,
                    top - 20 * row - 4,
                    size=10,
                    font=BOLD if row == 0 else "Helvetica",
                )
        top -= 20 * len(ruled) + 26
        top = lines(canvas, "How old people were", 60, top, size=15, font=BOLD)
        top = lines(canvas, prose(8, 3), 60, top - 6) - 8
        for cells in bare:
            lines(canvas, cells[0], 80, top, size=11)
            lines(canvas, cells[1], 260, top, size=11)
            top -= 17
        lines(canvas, prose(4, 3), 60, top - 14)

    title = "What people thought of each service"
    first, second = ("\n".join(" ".join(row) for row in rows) for rows in (ruled, bare))
    return Layout(
        drawn(page),
        "\n".join((title, "How happy people were", prose(1, 4), first, "How old people were", prose(8, 3),
                   second, prose(4, 3))),
        ((2, "How happy people were"), (2, "How old people were")),
        title,
    )  # fmt: skip


def running_footers() -> Layout:
    """Four pages whose footers change sides, with a rule above them. The first number is 5."""
    texts = [prose(start, 8) for start in (0, 4, 8, 11)]
    names = ("Why we went", "What we saw", "What staff said", "What comes next")

    def page(number: int) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            top = 790.0
            if number == 0:
                top = lines(canvas, "Enter and view at Larch House", 72, top, size=28, font=BOLD) - 20
            top = lines(canvas, names[number], 72, top, size=17, font=BOLD)
            lines(canvas, texts[number], 72, top - 8, leading=1.4)
            canvas.line(72, 60, 523, 60)
            left, right = (72, 510) if number % 2 else (380, 72)
            lines(canvas, "Enter and view | Larch House", left, 52, size=8)
            lines(canvas, str(number + 5), right, 52, size=8)

        return drawing

    title = "Enter and view at Larch House"
    return Layout(
        drawn(*map(page, range(4))),
        "\n".join((title, *chain(*zip(names, texts, strict=True)))),
        tuple((2, name) for name in names),
        title,
        "Enter and view Larch House 5 6 7 8",
    )


def footnotes() -> Layout:
    """Notes at the foot of each page, which begin at 1 on every page."""
    notes = (("The survey ran for six weeks.", "Figures are rounded."), ("This is the latest figure.",))

    def raised(canvas: Canvas, text: str, left: float, top: float) -> None:
        canvas.setFont("Helvetica", 6.5)
        canvas.drawString(left, top, text)

    def page(number: int) -> Callable[[Canvas], None]:
        def drawing(canvas: Canvas) -> None:
            top = 780.0
            if number == 0:
                top = lines(canvas, "Dentists in our area", 72, top, size=24, font=BOLD) - 18
            top = lines(canvas, ("Our survey", "Our visits")[number], 72, top, size=15, font=BOLD) - 6
            top = lines(canvas, prose(3 * number, 5), 72, top) - 8
            for place in range(len(notes[number])):
                words = ("Most people answered it online.", "Few had seen a dentist this year.")[place]
                canvas.setFont("Helvetica", 11)
                canvas.drawString(72, top - 11, words)
                raised(canvas, str(place + 1), 72 + canvas.stringWidth(words, "Helvetica", 11), top - 7)
                top -= 26
            canvas.line(72, 130, 220, 130)
            at = 118.0
            for place, note in enumerate(notes[number], 1):
                raised(canvas, str(place), 72, at + 3)
                canvas.setFont("Helvetica", 9)
                canvas.drawString(77, at, note)
                at -= 14

        return drawing

    title = "Dentists in our area"
    said = [
        "Most people answered it online. Few had seen a dentist this year.",
        "Most people answered it online.",
    ]
    return Layout(
        drawn(page(0), page(1)),
        "\n".join((title, "Our survey", prose(0, 5), said[0], *notes[0], "Our visits", prose(3, 5), said[1],
                   *notes[1])),
        ((2, "Our survey"), (2, "Our visits")),
        title,
    )  # fmt: skip


def sidebar_and_pull_quote() -> Layout:
    """A box of white words on a colour beside the text, and a quotation in large letters in its middle."""
    first, second = prose(0, 5), prose(6, 6)
    box = "We heard from 112 people. Most of them were carers. They want one number to ring."

    def page(canvas: Canvas) -> None:
        lines(canvas, "Leaving hospital", 50, 800, size=30, font=BOLD, colour="#7a0f5c")
        canvas.setFillColor("#7a0f5c")
        canvas.rect(385, 430, 170, 300, stroke=0, fill=1)
        top = lines(canvas, "At a glance", 397, 715, size=15, font=BOLD, colour="#ffffff", width=140)
        lines(canvas, box, 397, top - 6, colour="#ffffff", width=140)
        top = lines(canvas, "Going home", 50, 725, size=16, font=BOLD, width=310, colour="#7a0f5c")
        top = lines(canvas, first, 50, top - 6, width=310)
        top = lines(canvas, "“Nobody told me who would come, or when.”", 70, top - 14, size=18, font=ITALIC,
                    width=270, colour="#7a0f5c")  # fmt: skip
        lines(canvas, second, 50, top - 14, width=310)

    title = "Leaving hospital"
    return Layout(
        drawn(page),
        "\n".join((title, "Going home", first, "“Nobody told me who would come, or when.”", second,
                   "At a glance", box)),
        ((2, "Going home"), (2, "At a glance")),
        title,
    )  # fmt: skip


def drop_caps() -> Layout:
    """Sections that begin with a letter three lines high, under large coloured headings."""
    parts = (
        ("Food and drink", "R", "esidents choose their meals a day ahead. " + prose(2, 6)),
        ("Being heard", "T", "here is a meeting every month, with notes in the hall. " + prose(7, 6)),
    )

    def page(canvas: Canvas) -> None:
        top = lines(canvas, "Life at Rowan Court", 72, 800, size=34, font=BOLD, colour="#c2410c") - 20
        for name, letter, text in parts:
            top = lines(canvas, name, 72, top, size=19, font=BOLD, colour="#c2410c") - 8
            canvas.setFont(BOLD, 46)
            canvas.setFillColor("#c2410c")
            canvas.drawString(72, top - 37, letter)
            beside = [*_in_lines(text, 385, 3)]
            under = lines(canvas, "\n".join(beside[:3]), 114, top)
            top = lines(canvas, beside[3], 72, under) - 24

    title = "Life at Rowan Court"
    return Layout(
        drawn(page),
        "\n".join((title, *(f"{name}\n{letter}{text}" for name, letter, text in parts))),
        tuple((2, name) for name, _, _ in parts),
        title,
    )


def _in_lines(text: str, width: float, count: int) -> list[str]:
    """The first lines of a text that fit, and the rest of it."""
    whole = text.replace("|-|", "")
    first = [*wrapped(whole, width, BODY, 11)][:count]
    return [*first, whole[len(" ".join(first)) + 1 :]]


def lists() -> Layout:
    """Bullets, bullets in bullets, numbers and letters, some of them over two lines."""

    def page(canvas: Canvas) -> None:
        top = lines(canvas, "Our recommendations", 72, 790, size=24, font=BOLD) - 14
        top = lines(canvas, "For the surgery", 72, top, size=15, font=BOLD) - 4
        top = lines(canvas, "The surgery should do these things before the winter:", 72, top) - 4
        for mark, indent, text in BULLETS:
            lines(canvas, mark, 82 + indent, top)
            top = lines(canvas, text, 98 + indent, top, width=330 - indent) - 3
        top = lines(canvas, "For the council", 72, top - 12, size=15, font=BOLD) - 4
        for mark, text in NUMBERS:
            lines(canvas, mark, 82, top)
            top = lines(canvas, text, 102, top, width=330) - 3
        lines(canvas, prose(5, 3), 72, top - 10)

    title = "Our recommendations"
    return Layout(
        drawn(page),
        "\n".join((title, "For the surgery", "The surgery should do these things before the winter:",
                   *(text for _, _, text in BULLETS), "For the council",
                   *(f"{mark[0]} {text}" for mark, text in NUMBERS), prose(5, 3))),
        ((2, "For the surgery"), (2, "For the council")),
        title,
    )  # fmt: skip


BULLETS = (
    (
        "•",
        0,
        "Answer the phone within ten minutes, and say how long people have still to wait for an answer.",
    ),
    ("•", 0, "Put up larger signs:"),
    ("–", 18, "one at the door"),
    ("–", 18, "one beside the lift, at the height of a wheelchair, where nobody has to look up for long"),
    ("•", 0, "Train all staff."),
)
NUMBERS = (
    ("1.", "Mend the pavement."),
    ("2.", "Ask the bus company to stop at the clinic again, at least in the week."),
    ("3.", "Publish what comes of it."),
)


def chart_and_turned_label() -> Layout:
    """A chart that is drawn, with labels and a turned name of its axis, between two paragraphs."""
    bars = (("Phone", 46), ("Online", 31), ("In person", 23))

    def page(canvas: Canvas) -> None:
        top = lines(canvas, "How people book", 72, 790, size=24, font=BOLD) - 14
        top = lines(canvas, "What we counted", 72, top, size=15, font=BOLD) - 6
        top = lines(canvas, prose(0, 5), 72, top) - 20
        for place, (name, count) in enumerate(bars):
            canvas.setFillColor("#2563eb")
            canvas.rect(140 + 100 * place, top - 150, 50, 2.5 * count, stroke=0, fill=1)
            lines(canvas, f"{count}%", 152 + 100 * place, top - 136 + 2.5 * count, size=9)
            lines(canvas, name, 142 + 100 * place, top - 156, size=9)
        canvas.saveState()
        canvas.translate(112, top - 140)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(0, 0, "Share of visitors")
        canvas.restoreState()
        lines(canvas, "Figure 1: How people book a visit", 140, top - 176, size=9, font=ITALIC)
        lines(canvas, prose(6, 4), 72, top - 210)

    title = "How people book"
    words = "\n".join(f"{name} {count}%" for name, count in bars)
    return Layout(
        drawn(page),
        "\n".join((title, "What we counted", prose(0, 5), words, "Share of visitors",
                   "Figure 1: How people book a visit", prose(6, 4))),
        ((2, "What we counted"),),
        title,
    )  # fmt: skip


def landscape_page() -> Layout:
    """An upright page, and one that is stored on its side and turned to be read."""

    def upright(canvas: Canvas) -> None:
        top = lines(canvas, "Buses to the clinic", 72, 790, size=24, font=BOLD) - 14
        top = lines(canvas, "The journey", 72, top, size=15, font=BOLD) - 6
        lines(canvas, prose(2, 7), 72, top)

    def aside(canvas: Canvas) -> None:
        canvas.translate(A4[0], 0)
        canvas.rotate(90)
        top = lines(canvas, "The stops", 72, 530, size=15, font=BOLD) - 6
        lines(canvas, prose(9, 7), 72, top, width=690)

    def turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].obj["/Rotate"] = 90

    title = "Buses to the clinic"
    return Layout(
        changed(drawn(upright, aside), turn),
        "\n".join((title, "The journey", prose(2, 7), "The stops", prose(9, 7))),
        ((2, "The journey"), (2, "The stops")),
        title,
    )


def tagged() -> Layout:
    """A file of LibreOffice that says what is a heading, a list, a table."""
    title = "Seeing a nurse at home"
    cells = "Visit Week People First 1 44 Second 3 38 Last 6 29"
    words = "\n".join((
        title, "What we did", prose(0, 4), "What people told us", "People like these things:",
        "The nurse comes on time.", "She explains:", "what she does", "when she comes back", "In numbers",
        cells, prose(4, 3), "What should happen", "1 Ring before the visit.", "2 Leave a card with a number.",
        prose(7, 4),
    ))  # fmt: skip
    headings = (
        (2, "What we did"), (2, "What people told us"), (3, "In numbers"), (2, "What should happen"),
    )  # fmt: skip
    return Layout((PDFS / "tagged-report.pdf").read_bytes(), words, headings, title)


def right_to_left_note() -> Layout:
    """A file of LibreOffice without tags, with a sentence in Arabic."""
    title = "Help in your language"
    words = "\n".join((
        title, "About this note", prose(0, 5), "A note in Arabic", ARABIC, "What comes next", prose(5, 5),
    ))  # fmt: skip
    headings = ((2, "About this note"), (2, "A note in Arabic"), (2, "What comes next"))
    return Layout((PDFS / "right-to-left.pdf").read_bytes(), words, headings, title)


ARABIC = "يمكنك طلب مترجم مجانا عند زيارة الطبيب."
LAYOUTS: Mapping[str, Callable[[], Layout]] = {
    make.__name__: make
    for make in (
        one_column, two_columns, ruled_and_bare_tables, running_footers, footnotes, sidebar_and_pull_quote,
        drop_caps, lists, chart_and_turned_label, landscape_page, tagged, right_to_left_note,
    )
}  # fmt: skip
"""Each layout by its name."""

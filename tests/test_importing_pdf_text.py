"""Words on a page become headings, lists, quotations, notes and paragraphs, as people read them."""

from __future__ import annotations

from collections import Counter

import pytest
from reportlab.pdfgen.canvas import Canvas

from hwrender.importing.pdf.hyphens import joined_text
from pdf_files import BOLD, ITALIC, body_of, drawn, imported, lines, messages
from pdf_layouts import prose

TEXT = prose(0, 6).replace("|-|", "")
Look = dict[str, object]
Part = tuple[str, Look]


def page_of(*parts: Part, gap: float = 12) -> bytes:
    """A page of these texts below one another, each with how it is drawn."""

    def page(canvas: Canvas) -> None:
        top = 780.0
        for text, look in parts:
            top = lines(canvas, text, float(str(look.get("left", 72))), top, **_look(look)) - gap  # type: ignore[arg-type]

    return drawn(page)


def _look(look: Look) -> Look:
    return {name: value for name, value in look.items() if name != "left"}


def title_of(content: bytes) -> str:
    return next(line for line in imported(content).text.split("\n") if line.startswith("title:"))


# --- words cut at the end of a line ----------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("an appoint-", "ment today", "an appointment today"),
        ("a self-", "employed man", "a self-employed man"),
        ("a follow-", "up visit", "a follow-up visit"),
        ("the Zylo-", "phene clinic", "the Zylophene clinic"),
        ("Smith-", "Jones said", "Smith-Jones said"),
        ("on the", "bus", "on the bus"),
        ("ages 18-", "24 only", "ages 18-24 only"),
        ("either/", "or", "either/or"),
        ("he left -", "and so did I", "he left - and so did I"),
        ("soft\u00ad", "ly", "softly"),
    ],
)
def test_a_word_that_a_line_cuts_is_whole_where_it_is_known(before: str, after: str, whole: str) -> None:
    assert "".join(joined_text(before, after, Counter())) == whole


# --- headings and the title -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "look", "is_heading"),
    [
        ("What we found", {"size": 16}, True),
        ("What we found", {"font": BOLD}, True),
        ("What we found", {"colour": "#c01060"}, True),
        ("Did people have enough time?", {"font": BOLD}, True),
        ("What we found", {}, False),
        ("We found that nobody waits.", {"font": BOLD}, False),
        ("“Nobody waits for us”", {"size": 18}, False),
        ("68%", {"size": 30}, False),
        ("Figure 2: Waiting", {"font": BOLD}, False),
        ("and so it goes on", {"size": 16}, False),
        ("Waiting " * 20, {"size": 16}, False),
    ],
)
def test_a_short_line_that_stands_out_is_a_heading(text: str, look: Look, is_heading: bool) -> None:
    body = body_of(page_of((TEXT, {}), (text, look), (TEXT, {})))
    assert (f"## {text}" in body) is is_heading


def test_lines_of_one_look_that_follow_one_another_are_no_headings() -> None:
    names: list[Part] = [(f"{name} Other", {"font": BOLD}) for name in ("Ann", "Ben", "Cat", "Dan", "Eve")]
    assert "#" not in body_of(page_of((TEXT, {}), *names, (TEXT, {})))


def test_headings_have_the_levels_of_their_sizes_and_numbers() -> None:
    content = page_of(
        ("A report of ours", {"size": 30}),
        ("1 Why we went", {"size": 18}),
        (TEXT, {}),
        ("1.1 What we did", {"size": 18}),
        (TEXT, {}),
        ("By phone", {"size": 13, "font": BOLD}),
        (TEXT, {}),
    )
    marks = [line for line in body_of(content).split("\n") if line.startswith("#")]
    assert marks == ["## 1 Why we went", "### 1.1 What we did", "### By phone"]


def test_each_heading_by_its_looks_is_told_with_its_page() -> None:
    content = page_of((TEXT, {}), ("What we found", {"size": 16}), (TEXT, {}))
    told = "Page 1: these lines stand out and are used as headings: “What we found”."
    assert told in messages(content)


def test_the_title_of_the_properties_is_taken_where_the_page_says_it() -> None:
    def page(canvas: Canvas) -> None:
        top = lines(canvas, "Healthwatch Exampleton", 72, 780, size=30)
        top = lines(canvas, "Waiting for\na bus", 72, top, size=20)
        lines(canvas, TEXT, 72, top - 20)

    assert title_of(drawn(page, title="Waiting for a Bus")) == "title: Waiting for a bus"
    assert title_of(drawn(page, title="template_final2.indd")) == "title: Healthwatch Exampleton"


def test_a_numbered_chapter_is_no_title() -> None:
    assert title_of(page_of(("1 Introduction", {"size": 24}), (TEXT, {}))) == "title:"


# --- paragraphs -----------------------------------------------------------------------------


def test_lines_that_end_far_too_early_stay_lines() -> None:
    content = page_of((TEXT, {}), ("Healthwatch Exampleton\nLarch House\n1 High Street", {}))
    assert body_of(content).endswith("Healthwatch Exampleton\\\nLarch House\\\n1 High Street")


def test_a_line_that_is_set_in_begins_a_paragraph() -> None:
    def page(canvas: Canvas) -> None:
        top = 780.0
        for _ in range(3):
            canvas.setFont("Helvetica", 11)
            canvas.drawString(
                90, top, "So this begins here, with a long line that goes on and on to the end,"
            )
            canvas.drawString(
                72, top - 13, "and this goes on with it, and goes on, and on, up to where it ends."
            )
            top -= 26

    assert len(body_of(drawn(page)).split("\n\n")) == 3


def test_a_sentence_that_a_picture_or_a_box_cuts_is_whole_again() -> None:
    content = page_of(
        ("The people whom we met in the library were glad that", {}),
        ("“Nobody had asked us before.”", {"size": 17, "font": ITALIC}),
        ("somebody came to ask them.", {}),
    )
    assert body_of(content).split("\n\n") == [
        "The people whom we met in the library were glad that somebody came to ask them.",
        "> *“Nobody had asked us before.”*",
    ]


def test_letters_that_stand_apart_or_are_drawn_twice_are_words() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 780)
        text.setFont(BOLD, 18)
        text.setCharSpace(6)
        text.textLine("WHAT WE FOUND")
        text.setFont("Helvetica", 11)
        text.setCharSpace(0)
        text.setWordSpace(9)
        for line in ("These words stand far apart, so that", "both edges of the column are straight."):
            text.textLine(line)
        canvas.drawText(text)
        left = 72.0
        for letter in "Letters by themselves make words.":
            canvas.drawString(left, 640, letter)
            left += canvas.stringWidth(letter, "Helvetica", 11)
        for place in (72, 72.3):
            canvas.drawString(place, 600, "Twicedrawnletters")

    content = drawn(page)
    assert title_of(content) == "title: WHAT WE FOUND"
    assert body_of(content).split("\n\n") == [
        "These words stand far apart, so that both edges of the column are straight.",
        "Letters by themselves make words.",
        "Twicedrawnletters",
    ]


# --- lists, quotations, notes ----------------------------------------------------------------


def test_letters_and_numbers_of_lists_are_kept() -> None:
    content = page_of((TEXT, {}), ("3. Ring back.", {}), ("4. Write it down.", {}), ("a) Or do not.", {}))
    assert body_of(content).endswith("3. Ring back.\n4. Write it down.\n\na) Or do not.")


def test_numbers_inside_numbers_keep_their_places() -> None:
    content = page_of(
        (TEXT, {}),
        ("1. Ask at the desk.", {}),
        ("2. Then:", {}),
        ("1. take a seat,", {"left": 96}),
        ("2. listen for your name.", {"left": 96}),
        ("3. Tell us how it went.", {}),
        (TEXT, {}),
        ("2. alone is no item", {}),
        gap=26,
    )
    said = body_of(content).split("\n\n")
    assert said[1].split("\n") == [
        "1. Ask at the desk.",
        "2. Then:",
        "   1. take a seat,",
        "   2. listen for your name.",
        "3. Tell us how it went.",
    ]
    assert said[-1] == "2\\. alone is no item"


@pytest.mark.parametrize("bullet", ["•", "–", "*"])
def test_a_bullet_that_stands_apart_from_its_words_makes_an_item(bullet: str) -> None:
    def page(canvas: Canvas) -> None:
        for place, words in enumerate(("Ring back.", "Write it down.")):
            lines(canvas, bullet, 80, 780 - 16 * place)
            lines(canvas, words, 110, 780 - 16 * place)

    assert body_of(drawn(page)) == "- Ring back.\n- Write it down."


def test_words_in_quotation_marks_with_a_look_of_their_own_are_a_quotation() -> None:
    quoted = "“They treat you like a person,” a visitor said"
    assert f"> *{quoted}*" in body_of(page_of((TEXT, {}), (quoted, {"font": ITALIC}), (TEXT, {})))
    assert f"\n\n{quoted}\n\n" in body_of(page_of((TEXT, {}), (quoted, {}), (TEXT, {})))


def test_a_raised_mark_with_no_note_stays_a_raised_figure() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, "The room has 12 m", 72, 780)
        canvas.setFont("Helvetica", 6.5)
        canvas.drawString(72 + canvas.stringWidth("The room has 12 m", "Helvetica", 11), 773, "2")

    assert body_of(drawn(page)) == "The room has 12 m²"


def test_a_link_is_kept_and_one_that_leads_nowhere_is_told() -> None:
    def page(canvas: Canvas) -> None:
        lines(canvas, "Read our page. Ring us.", 72, 780)
        end = 72 + canvas.stringWidth("Read our page.", "Helvetica", 11)
        canvas.linkURL("https://example.org/report", (72, 765, end, 782))
        canvas.linkURL("file:///C:/secret.docx", (end + 3, 765, end + 60, 782))

    content = drawn(page)
    assert body_of(content) == "[Read our page.](https://example.org/report) Ring us."
    assert any("leads nowhere that readers can go" in message for message in messages(content))

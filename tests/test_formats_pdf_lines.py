"""Lines of the PDF: what stays together, what may be cut, how the right edge looks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from editions import text
from hwrender.document import Link
from hwrender.edition.model import Sentence
from hwrender.formats.pdf.layout.inlines import LINE_END, plain_segment, segments_of
from hwrender.formats.pdf.layout.line_breaking import break_lines
from hwrender.formats.pdf.layout.lines import set_line
from hwrender.formats.pdf.layout.marks import Panel, TextLine
from hwrender.formats.pdf.layout.measures import measures_of
from hwrender.formats.pdf.layout.setting import Setting, TextStyle
from hwrender.formats.pdf.layout.words import LayoutWord, words_of
from hwrender.formats.pdf.tree import Content
from hwrender.language.non_breaking import non_breaking_blanks
from hwrender.span import START
from hwrender.style import load_style

STYLE = load_style("easy-read")
SETTING = Setting(measures_of(STYLE), STYLE.colours, 300, "en-GB")
STYLE = TextStyle(18, "#000000")


def lines_of(words: str, width: float = 300, *, balanced: bool = False, phrased: bool = False) -> list[str]:
    """The lines that `words` is broken into, with the blanks at their ends."""
    column = replace(SETTING, width=width)
    made, _ = words_of((plain_segment(words, STYLE, column, Content()),), column)
    return [
        "".join(glyph_run.shaped.text for word in line for glyph_run in (*word.glyph_runs, *word.blank))
        for line in break_lines(made, width, balanced=balanced, phrased=phrased)
    ]


def widths_of(words: str, width: float) -> list[float]:
    column = replace(SETTING, width=width)
    made, _ = words_of((plain_segment(words, STYLE, column, Content()),), column)
    return [line_width(line) for line in break_lines(made, width)]


def line_width(line: tuple[LayoutWord, ...]) -> float:
    return sum(word.width + word.blank_width for word in line) - line[-1].blank_width


@pytest.mark.parametrize(
    "kept",
    [
        "6 September 2016", "September 2016", "1 in 4", "22 out of 30", "£3.5 million", "18 points", "9 am",
        "22 people", "020 7946 0000", "+44 20 7946 0000", "E8 1EA", "Dr Patel", "Page 3", "5\u00a0kg",
        "2 to 3", "1,200 women", "St Barts",
    ],
)  # fmt: skip
def test_it_stays_on_one_line(kept: str) -> None:
    words = f"We can say that {kept} and then more of it"
    for width in range(180, 420, 7):
        lines = lines_of(words, width)
        assert any(kept in line for line in lines), (width, lines)


@pytest.mark.parametrize("free", ["in 2016 we asked", "a word or two", "the A&E team"])
def test_other_blanks_may_end_a_line(free: str) -> None:
    assert non_breaking_blanks(free) == frozenset()


def test_the_lines_joined_are_the_words_blanks_and_all() -> None:
    words = "The council wanted to make changes. The police would get personal information."
    assert "".join(lines_of(words, 200)) == words


def test_no_word_is_hyphenated_or_cut_when_it_fits() -> None:
    words = "Confidentiality and non-judgemental counselling for under-represented communities"
    whole = set(words.split())
    assert {word for line in lines_of(words, 230) for word in line.split()} <= whole


@pytest.mark.parametrize(
    "long",
    [
        "https://www.example.org/a/very/long/address/with-parts_and?query=1&more=2#end",
        "x" * 90,
        "£" + "9" * 80,
    ],
)
@pytest.mark.parametrize("width", [120.0, 200.0, 300.0])
def test_nothing_runs_off_the_page(long: str, width: float) -> None:
    assert all(used <= width + 0.1 for used in widths_of(f"See {long} for it", width))
    assert "".join(lines_of(f"See {long} for it", width)) == f"See {long} for it"


def test_an_address_is_cut_at_its_joints() -> None:
    address = "https://www.example.org/reports/health-and-care/easy-read/2016"
    for line in lines_of(address, 200)[:-1]:
        assert line[-1] in "/.-_"


def test_the_last_line_of_a_title_is_not_one_word() -> None:
    lines = lines_of("What sex workers in Hackney told us about their health and care", 330, balanced=True)
    assert len(lines) > 1
    assert all(len(line.split()) > 1 for line in lines)


def test_titles_are_balanced() -> None:
    title = "A table that is too wide for a page of this book"
    lengths = [len(line) for line in lines_of(title, 330, balanced=True)]
    assert max(lengths) - min(lengths) < 8


def test_a_line_break_ends_its_line_and_reads_as_a_blank() -> None:
    assert lines_of(f"One line,{LINE_END}then another.") == ["One line, ", "then another."]


@pytest.mark.parametrize(
    "lines",
    [
        "The NHS has an open access service |for sex workers in Hackney.",
        "There was a plan to cut the |Open Doors service.",
        "It looks at the whole person. |It puts the person first.",
    ],
)
def test_lines_of_easy_wording_end_where_one_pauses(lines: str) -> None:
    words, expected = lines.replace("|", ""), lines.split("|")
    assert lines_of(words, 362, phrased=True) == expected
    assert lines_of(words, 362) != expected


def test_lines_that_end_where_one_pauses_are_no_more_than_others() -> None:
    words = " ".join(["People said that it is good for them and for the people who care."] * 4)
    for width in range(200, 500, 23):
        assert len(lines_of(words, width, phrased=True)) == len(lines_of(words, width))


def test_empty_lines_stay_lines() -> None:
    assert lines_of(f"one{LINE_END}{LINE_END}{LINE_END}four") == ["one ", " ", " ", "four"]


def test_the_underline_of_a_link_ends_with_its_words() -> None:
    link = Link("https://example.org", (text("the report"),), START)
    segments, _ = segments_of((Sentence("s1", (text("Read "), link, text(" soon"))),), STYLE, SETTING)
    words, _ = words_of(segments, SETTING)
    (line,) = break_lines(words, 300)
    made = set_line(line, 26, 300)
    (underline,) = [mark for mark in made.marks if isinstance(mark, Panel)]
    (words_line,) = [mark for mark in made.marks if isinstance(mark, TextLine)]
    (linked,) = [piece for piece in words_line.pieces if piece.link is not None]
    assert underline.x == pytest.approx(linked.x)
    assert underline.width == pytest.approx(linked.shaped.advance * linked.size)


def test_chinese_lines_end_between_characters_but_not_before_a_stop() -> None:
    words = "人们说服务非常好。工作人员会倾听。"
    lines = lines_of(words, 120)
    assert "".join(lines) == words
    assert len(lines) > 1
    assert not any(line.startswith("。") for line in lines)

"""The print rules of easy read and clear print (L1 to L17), measured on the finished file."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import groupby, pairwise

import pikepdf
import pytest

from editions import rich_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.fonts.faces import FACES
from hwrender.formats.pdf.readback.content import code_table
from hwrender.formats.pdf.writing import make_pdf
from hwrender.style import HOUSE_STYLES, contrast, load_style
from reports import REPORTS, edition_of
from shown import Shown, shown_in

MM = 72 / 25.4
LEAST_POINTS = {"easy-read": 14, "large-print": 16, "giant-print": 24, "clear-print": 12}
MOST_CHARACTERS_A_LINE = 78


@cache
def edition(style: str, kind: EditionKind, source: str) -> Edition:
    return rich_edition(style, kind) if source == "rich" else edition_of(REPORTS[0], kind, style)


@cache
def made(style: str, kind: EditionKind, source: str) -> tuple[pikepdf.Pdf, tuple[Shown, ...]]:
    pdf = pikepdf.open(BytesIO(make_pdf(edition(style, kind, source))))
    return pdf, tuple(shown_in(pdf))


FILES = pytest.mark.parametrize(
    ("style", "kind", "source"),
    [
        (style, kind, source)
        for style in HOUSE_STYLES
        for kind in EditionKind
        for source in ("rich", "report")
    ],
)


@FILES
def test_type_is_large_enough_everywhere(style: str, kind: EditionKind, source: str) -> None:
    # L1, L2; L3: page numbers and labels as large as the body
    body = load_style(style).type.body_points
    assert body >= LEAST_POINTS[style]
    _, shown = made(style, kind, source)
    assert len(shown) > 20
    assert min(each.size for each in shown) >= body


@FILES
def test_page_numbers_are_as_large_as_the_body(style: str, kind: EditionKind, source: str) -> None:
    # L3
    pdf, shown = made(style, kind, source)
    pages = len(pdf.pages)
    footers = [each for each in shown if each.mark == "/Artifact" and f" of {pages}" in each.text]
    assert [each.page for each in footers] == list(range(pages))
    assert {each.size for each in footers} == {load_style(style).type.body_points}


@FILES
def test_type_is_upright_and_without_serifs(style: str, kind: EditionKind, source: str) -> None:
    # L4, L5: the two families made for legibility, and nothing slanted
    pdf, shown = made(style, kind, source)
    families = {face.family.replace(" ", "") for face in FACES}
    for name in {each.font for each in shown}:
        assert any(family in name for family in families), name
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            assert float(font.DescendantFonts[0].FontDescriptor.ItalicAngle) == 0


@FILES
def test_text_is_dark_on_light_or_light_on_dark(style: str, kind: EditionKind, source: str) -> None:
    # L13: at least 7 to 1 on whatever it stands on
    colours = load_style(style).colours
    grounds = {colours.paper, colours.box, colours.tile}
    for ink in {each.colour for each in made(style, kind, source)[1]}:
        if ink == colours.on_band and ink not in {colours.ink, colours.accent}:
            assert contrast(ink, colours.band) >= 7
        else:
            assert min(contrast(ink, ground) for ground in grounds) >= 7


@FILES
def test_lines_are_short_enough_to_find_the_next(style: str, kind: EditionKind, source: str) -> None:
    # L11; L12: two stretches on one line that are far apart would be two columns
    for line in lines_of(made(style, kind, source)[1]):
        assert len("".join(each.text for each in line).strip()) <= MOST_CHARACTERS_A_LINE


def lines_of(shown: tuple[Shown, ...]) -> list[tuple[Shown, ...]]:
    """Stretches of the body on one line, in order, those of tables left out."""
    body = [each for each in shown if each.mark != "/Artifact"]
    grouped = [
        tuple(line) for _, line in groupby(body, key=lambda each: (each.page, each.y, each.mark == "/TD"))
    ]
    return [line for line in grouped if line[0].mark not in {"/TD", "/TH"}]


@FILES
def test_lines_have_room_between_them(style: str, kind: EditionKind, source: str) -> None:
    # L7, L8
    words = load_style(style).type
    apart = {
        (first[0].size, round((first[0].y - second[0].y) / first[0].size, 3))
        for first, second in neighbours(made(style, kind, source)[1])
    }
    assert all(gap >= words.heading_leading - 0.01 >= 1.2 for _, gap in apart)
    of_body = {gap for size, gap in apart if size == words.body_points}
    assert min(of_body) >= words.leading - 0.01 >= 1.29
    assert any(gap >= words.leading + words.paragraph_space - 0.01 for gap in of_body)


@FILES
def test_lines_of_a_paragraph_start_at_the_same_edge(style: str, kind: EditionKind, source: str) -> None:
    # L6
    leading = load_style(style).type.leading
    compared, shown = 0, made(style, kind, source)[1]
    # the address of a link, for the eye alone, may stand at the start of a line or fill it
    with_address = {(each.page, each.y) for each in shown if each.mark == "/Artifact"}
    for first, second in neighbours(shown):
        if {(first[0].page, first[0].y), (second[0].page, second[0].y)} & with_address:
            continue
        in_one = abs((first[0].y - second[0].y) / first[0].size - leading) < 0.01
        if in_one and first[0].mark == second[0].mark == "/P":
            compared += 1
            assert first[0].x == pytest.approx(second[0].x, abs=0.1)
    assert compared >= 2


def neighbours(shown: tuple[Shown, ...]) -> list[tuple[tuple[Shown, ...], tuple[Shown, ...]]]:
    """Two lines of one size, the second below the first."""
    return [
        (first, second)
        for first, second in pairwise(lines_of(shown))
        if (first[0].page, first[0].size) == (second[0].page, second[0].size) and first[0].y > second[0].y
    ]


@FILES
def test_blanks_are_as_wide_as_the_font_has_them(style: str, kind: EditionKind, source: str) -> None:
    # L6: justified lines would stretch them; the operators that do it are refused by `shown_in`
    pdf, _ = made(style, kind, source)
    for page in pdf.pages:
        fonts = {name: code_table(font) for name, font in page.Resources.Font.items()}
        font = ""
        for operands, operator in pikepdf.parse_content_stream(page, "Tf TJ"):
            if str(operator) == "Tf":
                font = str(operands[0])
                continue
            for before, move in pairwise(operands[0]):
                if isinstance(before, pikepdf.String) and not isinstance(move, pikepdf.String):
                    assert abs(float(move)) < 120 or " " not in fonts[font].decode(bytes(before))[-1:]


@FILES
def test_sheets_are_a4(style: str, kind: EditionKind, source: str) -> None:
    # L17
    for page in made(style, kind, source)[0].pages:
        box = [float(each) for each in page.mediabox]
        assert box == pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.1)


@FILES
def test_no_text_hides_in_pictures(style: str, kind: EditionKind, source: str) -> None:
    # L15
    pdf, _ = made(style, kind, source)
    for page in pdf.pages:
        for picture in page.Resources.XObject.values():
            if picture.Subtype == "/Form":
                used = {str(each.operator) for each in pikepdf.parse_content_stream(picture)}
                assert not used & {"BT", "Tj", "TJ", "Do"}


@pytest.mark.parametrize("style", HOUSE_STYLES)
def test_pictures_stand_left_of_their_words(style: str) -> None:
    # L16: in rows; below a row's picture nothing stands further left than its words
    pdf, shown = made(style, EditionKind.EASY, "report")
    margin = load_style(style).page.margin_mm * MM
    tile = load_style(style).pictures.tile_mm * MM
    rows = [each for each in shown if each.page == 2 and each.mark not in {"/Artifact", "/H2", "/H3"}]
    assert rows
    assert all(each.x >= margin + tile for each in rows)
    assert len(pdf.pages) > 6

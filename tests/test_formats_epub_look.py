"""The look of an EPUB holds on any paper that a reader chooses."""

from __future__ import annotations

import re

import pytest

from hwrender.formats.epub.look import font_files, style_sheet, two_sided
from hwrender.formats.epub.metadata import ACTIVE_CLASS, PLAYING_CLASS
from hwrender.style import HOUSE_STYLES, contrast, load_style


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_lines_and_pictures_can_be_seen_on_white_and_on_black(name: str) -> None:
    colour = two_sided(load_style(name).colours.accent)
    assert contrast(colour, "#ffffff") >= 4.5
    assert contrast(colour, "#000000") >= 4.5


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#3d1a78", "#ffe600", "#808080"])
def test_any_colour_has_a_two_sided_one(colour: str) -> None:
    assert min(contrast(two_sided(colour), each) for each in ("#ffffff", "#000000")) >= 4.4


def test_what_is_heard_has_a_ground_and_an_ink_of_its_own() -> None:
    sheet = style_sheet(load_style("easy-read"), (), ())
    rule = sheet.partition(f".{ACTIVE_CLASS} {{")[2].partition("}")[0]
    ground, ink = re.findall(r"#[0-9a-f]{6}", rule)
    assert contrast(ground, ink) >= 7
    assert f".{PLAYING_CLASS} {{" in sheet


def test_a_table_has_cards_for_its_own_number_of_columns() -> None:
    sheet = style_sheet(load_style("easy-read"), (), {4})
    assert ".columns-4 table" in sheet
    assert "max-width: 26em" in sheet


def test_fonts_are_cut_down_to_the_letters_of_the_book() -> None:
    few, many = font_files(["Care"]), font_files(["Care in Hackney, 2016: żółć"])
    assert [font.name for font in few] == ["fonts/report-regular.woff2", "fonts/report-bold.woff2"]
    assert sum(len(font.content) for font in few) < sum(len(font.content) for font in many) < 40_000

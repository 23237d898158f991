"""Every colour a reader can choose or a device can ask for keeps 7:1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

import hwrender.formats.html
from hwrender.formats.html.palettes import (
    BLACK_ON_WHITE,
    CREAM,
    DARK,
    HIGH_CONTRAST,
    PAIRS,
    WHITE,
    Palette,
    from_style,
    palettes_css,
)
from hwrender.style import HOUSE_STYLES, contrast, load_style


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize(
    "palette",
    [CREAM, WHITE, DARK, HIGH_CONTRAST, BLACK_ON_WHITE],
    ids=["cream", "white", "dark", "high contrast", "black on white"],
)
def test_every_pair_of_a_palette_keeps_seven_to_one(palette: Palette, pair: tuple[str, str]) -> None:
    ink, ground = pair
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 7


@pytest.mark.parametrize("style", HOUSE_STYLES)
def test_a_house_style_keeps_its_own_colours_on_the_page(style: str) -> None:
    colours = load_style(style).colours
    assert f"--accent: {colours.accent};" in palettes_css(colours)
    assert from_style(colours, "#ffffff") is not None


def test_a_style_with_a_dark_paper_keeps_it_and_still_offers_readable_cream() -> None:
    night = replace(
        load_style("easy-read").colours, paper="#101010", ink="#ffffff", accent="#d0c0ff", tile="#202020",
        drawing="#ffffff", box="#181818", band="#000000", on_band="#ffffff",
    )  # fmt: skip
    css = palettes_css(night)
    own = css.split("@media screen {", 1)[1].split("\n", 2)[1]
    cream = css.split(":root:has(#Colours-cream:checked)", 1)[1].split("\n", 1)[0]
    assert "--paper: #101010; --ink: #ffffff;" not in cream
    assert from_style(night, "#fffdf5") is None
    assert f"--ink: {CREAM.ink};" in cream
    assert "color-scheme: dark; --paper: #101010; --ink: #ffffff;" in own


def test_white_paper_is_cream_on_a_screen_and_white_when_printed() -> None:
    css = palettes_css(load_style("easy-read").colours)
    printed, screen = css.split("@media screen {", 1)
    assert "--paper: #ffffff;" in printed
    assert screen.lstrip().startswith(":root { color-scheme: light; --paper: #fffdf5;")


def test_the_device_decides_until_the_reader_does() -> None:
    css = palettes_css(load_style("easy-read").colours)
    order = [
        css.index("prefers-color-scheme: dark"),
        css.index("prefers-contrast: more"),
        css.index(":root:has(#Colours-cream:checked)"),
        css.index(":root:has(#Colours-contrast:checked)"),
    ]
    assert order == sorted(order)


def test_what_has_the_focus_has_a_thick_outline() -> None:
    # WCAG 2.2 2.4.13: two pixels, in a colour of which the pairs above keep 7:1
    css = (Path(hwrender.formats.html.__file__).parent / "media.css").read_text(encoding="utf-8")
    (width,) = re.findall(r"^:focus-visible \{ outline: (\d+)px solid var\(--accent\)", css, re.MULTILINE)
    assert int(width) >= 2
    assert ("accent", "paper") in PAIRS
    assert "outline: none" not in css

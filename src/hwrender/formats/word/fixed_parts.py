"""The parts that are the same in every file but for a few values: XML in `parts/`, with a $name for each.

The typeface is named and not carried in the file. Word copies are made to be changed. Word for phones, Word
on the web and most other readers ignore carried typefaces; a carried subset cannot show a letter that is
typed later; and whole ones make the file ten times as big. Where Atkinson Hyperlegible Next is missing, the
description in `parts/fonts.xml` makes Word take Arial: a plain sans serif that Windows and macOS have, and
that Liberation Sans matches width for width elsewhere.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from string import Template

from docx.oxml.parser import parse_xml
from msgspec.structs import asdict

from hwrender.edition.model import Edition
from hwrender.formats.word.elements import Element, clark, colour
from hwrender.formats.word.languages import word_tag
from hwrender.formats.word.measures import WordMeasures, twips
from hwrender.style import Colours, Style

MAIN = "Atkinson Hyperlegible Next"
REPORT_TABLE = "ReportTable"
EASY_READ_ROW = "EasyReadRow"

CELL_PADDING = 6.0
"""Points between the words of a cell and its sides."""

_ROW_GAP = 0.4
"""The clear space above and below a row, in parts of the space between picture and words."""

_FOLDER = Path(__file__).with_name("parts")


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / f"{name}.xml").read_text(encoding="utf-8"))


def _part(name: str, **values: str | int) -> Element:
    """The root of a part with these values."""
    escaped = {key: escape(str(value)) for key, value in values.items()}
    return parse_xml(_template(name).substitute(escaped))


def font_table() -> Element:
    """The root of the font table part."""
    return _part("fonts", main=MAIN)


def theme(colours: Colours) -> Element:
    """The root of the theme part."""
    return _part("theme", main=MAIN, **{name: colour(value) for name, value in asdict(colours).items()})


def settings(edition: Edition) -> Element:
    """The root of the settings part."""
    root = _part("settings", language=word_tag(edition.publication.language))
    for name, is_wanted in (
        ("w:displayBackgroundShape", has_ground(edition)),
        ("w:footnotePr", bool(edition.notes)),
    ):
        if not is_wanted:
            root.remove(root.find(clark(name)))
    return root


def has_ground(edition: Edition) -> bool:
    """Whether the paper is anything but white."""
    return edition.style.colours.paper.lower() != "#ffffff"


def fixed_styles(style: Style, lengths: WordMeasures) -> Element:
    """What the styles part holds beside paragraph and character styles: the latent styles, the default
    character style, the table styles and the default of lists, in this order."""
    return _part(
        "styles",
        accent=colour(style.colours.accent),
        tile=colour(style.colours.tile),
        cell_padding=twips(CELL_PADDING),
        row_gap=twips(lengths.tile_gap * _ROW_GAP),
    )

"""What a paragraph or character style can set in this room, and such rows as elements of the styles part."""

from __future__ import annotations

from typing import Literal, assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from hwrender.document import ColumnSide
from hwrender.formats.word.elements import Element, clark, colour, make, valued
from hwrender.formats.word.measures import twips
from hwrender.formats.word.numbering import DEEPEST

Side = Literal["top", "left", "bottom", "right"]
ALL_SIDES: tuple[Side, ...] = ("top", "left", "bottom", "right")


class Border(Struct, frozen=True):
    """A line beside a paragraph: `points` thick, `space` points from the words."""

    sides: tuple[Side, ...]
    points: float
    space: float
    colour: str


_MIRRORED: dict[Side, Side] = {"top": "top", "left": "right", "bottom": "bottom", "right": "left"}


def mirrored(border: Border) -> Border:
    """The line at the other side."""
    return replace(border, sides=tuple(_MIRRORED[side] for side in border.sides))


class Lettering(Struct, frozen=True):
    """What a style says of its letters; what is None or False is left to the style it is based on.

    `raised` is in points.
    """

    font: str | None = None
    points: float | None = None
    bold: bool = False
    colour: str | None = None
    ground: str | None = None
    underline: bool = False
    raised: float | None = None


class ParagraphStyle(Struct, frozen=True):
    """One paragraph style. Lengths are in points, `line` in font lines; `outline` is the level in the
    navigation pane, from 0. `leads_to_tab`: dots lead to its tab."""

    name: str
    lettering: Lettering = field(default_factory=Lettering)
    following: str | None = None
    based_on: str | None = "Normal"
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    border: Border | None = None
    ground: str | None = None
    keep_with_next: bool = False
    keep_together: bool = False
    outline: int | None = None
    numbering: int | None = None
    tab: float | None = None
    leads_to_tab: bool = False
    alignment: ColumnSide = "start"
    in_gallery: bool = True


class CharacterStyle(Struct, frozen=True):
    name: str
    lettering: Lettering
    based_on: str = "Default Paragraph Font"


_OF_WORD = frozenset(
    ("Normal", "Title", "Quote", "TOC Heading", "toc 1", "toc 2", "caption", "Strong", "Hyperlink", "footer",
     "footnote text", "footnote reference", "Normal Table", "Default Paragraph Font", "No List",
     *(f"heading {number}" for number in range(1, 10)),
     *(f"{kind}{number}" for kind in ("List Bullet", "List Number", "List Continue")
       for number in ("", " 2", " 3", " 4", " 5")))
)  # fmt: skip
"""The names that Word knows by itself; every other style is marked as ours."""


def style_id(name: str) -> str:
    """The id that stands in the text for the style of this name."""
    return name.title().replace(" ", "")


def style_element(kind: Literal["paragraph", "character"], name: str, *content: Element | None) -> Element:
    element = make("w:style", {"w:type": kind, "w:styleId": style_id(name)}, valued("w:name", name), *content)
    if name not in _OF_WORD:
        element.set(clark("w:customStyle"), "1")
    return element


def paragraph_style_element(row: ParagraphStyle) -> Element:
    element = style_element(
        "paragraph",
        row.name,
        valued("w:basedOn", style_id(row.based_on)) if row.based_on else None,
        valued("w:next", style_id(row.following)) if row.following else None,
        valued("w:uiPriority", 1 if row.in_gallery else 99),
        make("w:qFormat") if row.in_gallery else None,
        _paragraph_properties(row),
        _filled(run_properties(row.lettering)),
    )
    if row.based_on is None:
        element.set(clark("w:default"), "1")
    return element


def _paragraph_properties(row: ParagraphStyle) -> Element | None:
    return _filled(
        make(
            "w:pPr",
            make("w:keepNext") if row.keep_with_next else None,
            make("w:keepLines") if row.keep_together else None,
            _numbering(row) if row.numbering is not None else None,
            _borders(row.border) if row.border else None,
            shading(row.ground) if row.ground else None,
            _right_tab(row.tab, row.leads_to_tab) if row.tab is not None else None,
            spacing(row),
            _indent(row),
            _alignment(row.alignment),
            valued("w:outlineLvl", row.outline) if row.outline is not None else None,
        )
    )


def _numbering(row: ParagraphStyle) -> Element:
    last = row.name.rpartition(" ")[2]
    level = min(int(last) - 1, DEEPEST) if last.isdigit() else 0
    return make("w:numPr", valued("w:ilvl", level) if level else None, valued("w:numId", row.numbering or 0))


def _borders(border: Border) -> Element:
    line: dict[str, str | int] = {
        "w:val": "single",
        "w:sz": round(border.points * 8),
        "w:space": round(border.space),
        "w:color": colour(border.colour),
    }
    return make("w:pBdr", *(make(f"w:{side}", line) for side in border.sides))


def shading(ground: str) -> Element:
    """A plain ground of this colour."""
    return make("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour(ground)})


def _right_tab(place: float, has_dots: bool) -> Element:
    dots = {"w:leader": "dot"} if has_dots else {}
    return make("w:tabs", make("w:tab", {"w:val": "right", **dots, "w:pos": twips(place)}))


def spacing(row: ParagraphStyle) -> Element | None:
    lengths: dict[str, str | int] = {}
    if row.before is not None:
        lengths["w:before"] = twips(row.before)
    if row.after is not None:
        lengths["w:after"] = twips(row.after)
    if row.line is not None:
        lengths |= {"w:line": round(row.line * 240), "w:lineRule": "auto"}
    return make("w:spacing", lengths) if lengths else None


def _alignment(alignment: ColumnSide) -> Element | None:
    """Word takes "right" for the side where the lines of a paragraph end."""
    match alignment:
        case "start":
            return None
        case "centre":
            return valued("w:jc", "center")
        case "end":
            return valued("w:jc", "right")
        case _:
            assert_never(alignment)


def _indent(row: ParagraphStyle) -> Element | None:
    sides = {"w:left": row.left, "w:right": row.right, "w:hanging": row.hanging}
    lengths: dict[str, str | int] = {
        name: twips(length) for name, length in sides.items() if length is not None
    }
    return make("w:ind", lengths) if lengths else None


def run_properties(letters: Lettering) -> Element:
    size = None if letters.points is None else round(letters.points * 2)
    return make(
        "w:rPr",
        fonts(letters.font) if letters.font else None,
        *((make("w:b"), make("w:bCs")) if letters.bold else ()),
        valued("w:color", colour(letters.colour)) if letters.colour else None,
        valued("w:position", round(letters.raised * 2)) if letters.raised is not None else None,
        *((valued("w:sz", size), valued("w:szCs", size)) if size is not None else ()),
        valued("w:u", "single") if letters.underline else None,
        shading(letters.ground) if letters.ground else None,
    )


def fonts(name: str) -> Element:
    """One typeface for every kind of letter; Word itself takes another where this one has no such letter."""
    return make("w:rFonts", {"w:ascii": name, "w:eastAsia": name, "w:hAnsi": name, "w:cs": name})


def _filled(properties: Element) -> Element | None:
    return properties if len(properties) else None


def character_style_element(row: CharacterStyle) -> Element:
    return style_element(
        "character",
        row.name,
        valued("w:basedOn", style_id(row.based_on)),
        valued("w:uiPriority", 2),
        make("w:qFormat"),
        _filled(run_properties(row.lettering)),
    )

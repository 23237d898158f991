"""What a paragraph or its words look like, by their styles and what those are based on (17.7).

A property that is on or off is turned over by each kind of style that sets it (17.7.3); all others are taken
from the nearest that says anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from msgspec import Struct
from msgspec.structs import replace

from hwrender.importing.shown.model import Look
from hwrender.importing.word.ooxml import OFF, W, inner, value, whole_number

MOST_BASED_ON = 12
"""Styles that one is based on, one on the other. Word itself allows ten or so."""

_LONGEST_NAME = 100
_TURNED_OVER = ("b", "i", "vanish", "webHidden", "strike", "dstrike")
_FLAGS = {W + name: name for name in _TURNED_OVER}
_LEAST_SHIFT = 4
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_NEARLY_WHITE = re.compile(r"[fF][0-9a-fA-F][fF][0-9a-fA-F][fF][0-9a-fA-F]")


class ParagraphLook(Struct, frozen=True):
    """What a paragraph is. `names` are those of its style and of what it is based on, in small letters and
    without blanks. `outline` is 0 for the highest heading, `left` is in twentieths of a point (`own_left`
    where the paragraph itself says it), and `numbered_style` the style that says what list it is in, where a
    style does."""

    names: tuple[str, ...]
    outline: int | None = None
    number: str | None = None
    depth: int | None = None
    left: int | None = None
    own_left: int | None = None
    numbered_style: str | None = None
    is_shaded: bool = False


class WordStyles:
    """The styles of a file. What it names and does not hold is taken for a style of that name."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._usual: dict[str, str] = {}
        for style in () if root is None else root.iter(f"{W}style"):
            name = style.get(f"{W}styleId")
            if name is None:
                continue
            self._styles.setdefault(name, style)
            if style.get(f"{W}default", "0") not in ("0", "false", "off"):
                self._usual.setdefault(style.get(f"{W}type", ""), name)
        self._defaults = inner(root, "docDefaults", "rPrDefault", "rPr")
        self._indent = _left(inner(root, "docDefaults", "pPrDefault", "pPr"))
        self._chains: dict[str | None, tuple[Element, ...]] = {}
        self._looks: dict[tuple[str | None, str | None, str | None], tuple[Look, dict[str, bool]]] = {}
        self._paragraphs: dict[str | None, ParagraphLook] = {}

    def numbered_by(self, style: str) -> str | None:
        """The numbering that a style of lists stands for."""
        return value(self._styles.get(style), "pPr", "numPr", "numId")

    def paragraph(self, properties: Element | None) -> ParagraphLook:
        """The look of a paragraph with these properties."""
        style = self._paragraph_look(value(properties, "pStyle"))
        if properties is None:
            return style
        outline = whole_number(value(properties, "outlineLvl"))
        number, depth = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
        left = whole_number(_left(properties))
        return replace(
            style,
            outline=style.outline if outline is None else outline,
            number=style.number if number is None else number,
            depth=style.depth if depth is None else whole_number(depth),
            left=style.left if left is None else left,
            own_left=left,
            numbered_style=style.numbered_style if number is None else None,
            is_shaded=style.is_shaded or inner(properties, "shd") is not None,
        )

    def words(self, run: Element | None, paragraph: Element | None, table: str | None) -> Look:
        """The look of words with the properties `run`, in a paragraph with these properties, in a table of
        this style."""
        look, on = self._styled(value(run, "rStyle"), value(paragraph, "pStyle"), table)
        return look if run is None else _with_flags(_over(look, run), {**on, **_flags(run)})

    def _paragraph_look(self, style: str | None) -> ParagraphLook:
        if style not in self._paragraphs:
            chain = self._chain(style or self._usual.get("paragraph"))
            names = tuple(_plain(value(each, "name") or each.get(f"{W}styleId") or "") for each in chain)
            said = [inner(each, "pPr") for each in chain]
            numbered = next((each for each in chain if inner(each, "pPr", "numPr") is not None), None)
            self._paragraphs[style] = ParagraphLook(
                names or (_plain(style or ""),),
                _first_number(value(each, "outlineLvl") for each in said),
                value(numbered, "pPr", "numPr", "numId"),
                whole_number(value(numbered, "pPr", "numPr", "ilvl")),
                _first_number((*map(_left, said), self._indent)),
                numbered_style=None if numbered is None else numbered.get(f"{W}styleId"),
                is_shaded=any(inner(each, "shd") is not None for each in said),
            )
        return self._paragraphs[style]

    def _styled(
        self, character: str | None, paragraph: str | None, table: str | None
    ) -> tuple[Look, dict[str, bool]]:
        """What styles alone make of words, and what they turn on and off."""
        key = (character, paragraph, table)
        if key not in self._looks:
            chains = [
                self._chain(style) for style in (table, paragraph or self._usual.get("paragraph"), character)
            ]
            look, on = Look(), dict.fromkeys(_TURNED_OVER, False)
            said = (inner(style, "rPr") for chain in chains for style in reversed(chain))
            for properties in (self._defaults, *said):
                look = look if properties is None else _over(look, properties)
            for chain in chains:
                turned: dict[str, bool] = {}
                for style in reversed(chain):
                    turned |= _flags(inner(style, "rPr"))
                on = {name: is_on != turned.get(name, False) for name, is_on in on.items()}
            # what the defaults turn on stays on
            on |= {name: True for name, is_on in _flags(self._defaults).items() if is_on}
            self._looks[key] = (_with_flags(look, on), on)
        return self._looks[key]

    def _chain(self, style: str | None) -> tuple[Element, ...]:
        """A style and those it is based on, each once."""
        if style not in self._chains:
            chain: dict[str, Element] = {}
            each = style
            while each is not None and each in self._styles and each not in chain:
                if len(chain) == MOST_BASED_ON:
                    break
                chain[each] = self._styles[each]
                each = value(self._styles[each], "basedOn")
            self._chains[style] = tuple(chain.values())
        return self._chains[style]


def _flags(properties: Element | None) -> dict[str, bool]:
    """What these properties themselves turn on or off."""
    return {
        _FLAGS[each.tag]: each.get(f"{W}val", "1").lower() not in OFF
        for each in (() if properties is None else properties)
        if each.tag in _FLAGS
    }


def _with_flags(look: Look, on: dict[str, bool]) -> Look:
    return replace(
        look,
        is_bold=on["b"],
        is_italic=on["i"],
        is_hidden=on["vanish"] or on["webHidden"],
        is_struck=on["strike"] or on["dstrike"],
    )


def _over(look: Look, properties: Element) -> Look:
    """The look with what these properties say besides."""
    changed: dict[str, str | int | bool] = {}
    shift = 0
    for each in properties:
        match each.tag.removeprefix(W):
            case "sz":
                size = whole_number(each.get(f"{W}val"))
                changed["half_points"] = look.half_points if size is None else size
            case "lang":
                changed["language"] = each.get(f"{W}val") or look.language
                changed["other_language"] = each.get(f"{W}bidi") or look.other_language
                changed["asian_language"] = each.get(f"{W}eastAsia") or look.asian_language
            case "vertAlign":
                changed["raised"] = _RAISED.get(each.get(f"{W}val", ""), "")
            case "rFonts":
                changed["font"] = each.get(f"{W}ascii") or each.get(f"{W}hAnsi") or look.font
            case "rtl":
                changed["runs_right_to_left"] = each.get(f"{W}val", "1").lower() not in OFF
            case "color":
                white = _NEARLY_WHITE.fullmatch(each.get(f"{W}val", "")) is not None
                changed["is_white"] = white or each.get(f"{W}themeColor") == "background1"
            case "highlight" | "shd":
                changed["is_shaded"] = each.get(f"{W}val") not in ("none", "nil")
            case "position":
                shift = whole_number(each.get(f"{W}val")) or 0
            case _:
                pass
    if abs(shift) >= _LEAST_SHIFT and "half_points" in changed:
        # smaller words that a person has moved up or down
        changed["raised"] = "superscript" if shift > 0 else "subscript"
    return replace(look, **changed) if changed else look


def _left(properties: Element | None) -> str | None:
    indent = inner(properties, "ind")
    return None if indent is None else indent.get(f"{W}left", indent.get(f"{W}start"))


def _first_number(texts: Iterable[str | None]) -> int | None:
    return next((number for text in texts if (number := whole_number(text)) is not None), None)


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]", "", name[:_LONGEST_NAME]).lower()

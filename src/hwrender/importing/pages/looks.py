"""How an element is shown, by its tag, its attributes and its styles: the look of its words, and whether
anybody sees them."""

from __future__ import annotations

import re
from enum import Enum

from msgspec.structs import replace

from hwrender.importing.pages.styles import Declarations, PageStyles
from hwrender.importing.shown.model import Look
from hwrender.markup import COMMENT, MarkupElement

USUAL_HALF_POINTS = 24
_SILENT = frozenset([
    COMMENT, "script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "datalist",
    "param", "source", "track", "col", "colgroup", "rp", "area", "map",
])  # fmt: skip
"""What shows no words on any page."""

_STRONG, _EMPHASIS = frozenset({"b", "strong", "th"}), frozenset({"i", "em", "cite", "var", "dfn"})
_STRUCK = frozenset({"s", "strike", "del"})
_HIDDEN_CLASS = frozenset([
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
    "element-invisible",
    "d-none", "hidden", "hide", "is-hidden", "u-hidden", "ng-hide", "show-for-sr", "govuk-visually-hidden",
    "nhsuk-u-visually-hidden", "offscreen", "off-screen", "a11y-hidden", "assistive-text", "uk-hidden",
    "print-only", "visible-print", "visible-print-block",
])  # fmt: skip
_SHOWN_ON_SOME = re.compile(r"(?:sm|md|lg|xl|xxl):|d-(?:sm|md|lg|xl|xxl)-(?!none)|visible-(?:xs|sm|md|lg)")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(px|pt|em|rem|%)")
_NAMED_SIZES = {"large": 27, "x-large": 36, "xx-large": 48, "larger": 29, "small": 20, "smaller": 20}
_FONT_SIZES = {"1": 15, "2": 20, "3": 24, "4": 27, "5": 36, "6": 48, "7": 72}
_WEIGHT = re.compile(r"bold|[6-9]00")


class Sight(Enum):
    """Whether the words in an element are seen."""

    SHOWN = "shown"
    SILENT = "silent"
    HIDDEN = "hidden"
    STRUCK = "struck"


class PageLooks:
    """Reads the looks of the elements of one page."""

    def __init__(self, styles: PageStyles) -> None:
        self._styles = styles

    def sight(self, element: MarkupElement) -> Sight:
        """Whether this element itself hides its words; those around it are asked before it."""
        if element.tag in _SILENT:
            return Sight.SILENT
        said = self._styles.of(element)
        if is_hidden(element, said):
            return Sight.HIDDEN
        is_struck = element.tag in _STRUCK or "line-through" in _decoration(said)
        return Sight.STRUCK if is_struck else Sight.SHOWN

    def look(self, element: MarkupElement, around: Look) -> Look:
        """The look of words in this element, where those around it have the other."""
        said, tag, given = self._styles.of(element), element.tag, element.attributes
        changed: dict[str, str | int | bool] = {}
        weight, slant = said.get("font-weight", ""), said.get("font-style", "")
        if tag in _STRONG or weight:
            changed["is_bold"] = bool(_WEIGHT.search(weight)) if weight else True
        if tag in _EMPHASIS or slant:
            changed["is_italic"] = slant in ("italic", "oblique") if slant else True
        raised = {"sup": "superscript", "sub": "subscript"}.get(tag, said.get("vertical-align", ""))
        if raised in ("super", "superscript", "sub", "subscript"):
            changed["raised"] = "subscript" if raised.startswith("sub") else "superscript"
        language = given.get("lang") or given.get("xml:lang")
        if language:
            changed["language"] = changed["other_language"] = changed["asian_language"] = language
        size = _half_points(said, around.half_points)
        if tag == "font" and size is None:
            size = _FONT_SIZES.get(given.get("size", ""))
            changed["font"] = given.get("face", around.font)
        if size is not None:
            changed["half_points"] = size
        return replace(around, **changed) if changed else around

    def declared(self, element: MarkupElement, name: str) -> str:
        """What the styles say of this element under one name; empty where they say nothing."""
        return self._styles.of(element).get(name, "")


def is_hidden(element: MarkupElement, said: Declarations) -> bool:
    """Whether an element is kept from those who look at a page."""
    given = element.attributes
    if "hidden" in given and given["hidden"].lower() != "until-found":
        return True
    if given.get("aria-hidden", "").lower() == "true" or given.get("type", "").lower() == "hidden":
        return True
    if said.get("display") == "none" or said.get("visibility") in ("hidden", "collapse"):
        return True
    if said.get("mso-hide") == "all":
        return True
    classes = given.get("class", "").lower()
    names = {*classes.split()}
    return bool(names & _HIDDEN_CLASS) and _SHOWN_ON_SOME.search(classes) is None


def _decoration(said: Declarations) -> str:
    return f"{said.get('text-decoration', '')} {said.get('text-decoration-line', '')}"


def _half_points(said: Declarations, around: int) -> int | None:
    size = said.get("font-size") or said.get("font", "")
    found = _SIZE.search(size)
    if found is None:
        return _NAMED_SIZES.get(size)
    number = min(float(found[1]), 10_000)
    match found[2]:
        case "px":
            points = number * 1.5
        case "pt":
            points = number * 2
        case "rem":
            points = number * USUAL_HALF_POINTS
        case "em":
            points = number * around
        case _:
            points = number / 100 * around
    return round(points)

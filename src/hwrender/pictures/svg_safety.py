"""Whether an SVG file from outside may be drawn at all.

An SVG can name other files, hold programs, or be built to swell without end. Anything that a plain picture
does not need is refused before the renderer sees the file.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from msgspec import Struct

from hwrender.bounded_xml import (
    DamagedXmlError,
    TooMuchXmlError,
    UnsafeXmlError,
    XmlBounds,
    parse_bounded_xml,
)

MOST_BYTES = 5_000_000
MOST_ELEMENTS, MOST_PAINTED = 20_000, 8_000
MOST_NUMBERS, MOST_STROKED_NUMBERS = 1_000_000, 20_000
MOST_RULES_TIMES_ELEMENTS = 200_000
FEWEST_OF_A_SMALL_DRAWING = 1_000
"""A drawing of more parts than this is drawn at half the size: each may cover all of it."""
MOST_DEEP = 100
MOST_COPIES_WITHIN_COPIES = 20
LONGEST_SHAPE = 50

_REFUSED = {
    "script": "holds a program",
    "filter": "has an effect that takes too long to draw",
    "foreignObject": "holds a web page",
    "image": "holds another picture",
    "feImage": "holds another picture",
    "text": "holds text as letters",
}
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"]?#)|image-set\(|expression\(", re.IGNORECASE)
_OWN_PART = re.compile(r"url\(\s*['\"]?#([^'\")]+)")
_LAYERED = re.compile(
    r"(?<![\w-])(?:opacity|filter|mask|clip-path|mix-blend-mode|isolation|marker[\w-]*|stroke-dasharray)(?![\w-])"
)
_ELEMENTS_A_LAYER_COSTS, _ELEMENTS_A_GRADIENT_COSTS = 400, 10
_STROKE = re.compile(r"(?<![\w-])stroke(?![\w-])")
_COUNTED = re.compile(r"[\d.]+")
_HUGE = re.compile(r"\d{7}|[eE]\+?0*[1-9]")
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


class UnsafeSvgError(Exception):
    """An SVG that is not drawn; the message says what it has that a picture must not have."""


class SafeSvg(Struct, frozen=True):
    """An SVG that may be drawn. `width` and `height` are those of its grid, `parts` is about how much there
    is to draw."""

    source: str
    width: float
    height: float
    parts: int


def check_svg(content: bytes) -> SafeSvg:
    """The SVG in these bytes, if it is safe to draw. Raises `UnsafeSvgError` otherwise.

    Refused: document types and entities, processing instructions, scripts, pictures and pages within, text
    (it would need a font of this machine), filters, addresses of anything but its own parts; more than
    `MOST_BYTES`, more than `MOST_PAINTED` elements with copies and marks of arrows counted and each layer
    counted as 400, more than `MOST_DEEP` elements within each other; lines of very many or very far points; a
    side more than `LONGEST_SHAPE` times the other.
    """
    if len(content) > MOST_BYTES:
        raise UnsafeSvgError("has too many parts")
    root = _parsed(content)
    if _local(root.tag) != "svg":
        raise UnsafeSvgError("is not an SVG")
    elements = list(root.iter())
    for element in elements:
        _check_element(element)
    parts = _Drawing(elements).parts(root)
    width, height = _size(root)
    root.attrib.update(width=f"{width:g}", height=f"{height:g}")
    return SafeSvg(ElementTree.tostring(root, encoding="unicode"), width, height, parts)


def _size(root: ElementTree.Element) -> tuple[float, float]:
    """The size of the grid: that of the viewBox, else the size given."""
    numbers = root.get("viewBox", "").replace(",", " ").split()[2:]
    numbers = numbers or [root.get("width", ""), root.get("height", "")]
    found = [_SIZE.fullmatch(number) for number in numbers]
    width, height = (float(each[1]) if each else 0.0 for each in found) if len(found) == 2 else (0.0, 0.0)
    if not width or not height:
        raise UnsafeSvgError("does not say how big it is")
    if max(width / height, height / width) > LONGEST_SHAPE:
        raise UnsafeSvgError("is too long and thin")
    return width, height


def _parsed(content: bytes) -> ElementTree.Element:
    try:
        return parse_bounded_xml(content, XmlBounds(MOST_ELEMENTS, MOST_DEEP))[0]
    except UnsafeXmlError as error:
        raise UnsafeSvgError("has a document type or an instruction to other programs") from error
    except TooMuchXmlError as error:
        raise UnsafeSvgError("has too many parts") from error
    except DamagedXmlError as error:
        raise UnsafeSvgError("is damaged") from error


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _check_element(element: ElementTree.Element) -> None:
    name = _local(element.tag)
    if name in _REFUSED:
        raise UnsafeSvgError(_REFUSED[name])
    styles = [element.text or ""] if name == "style" else []
    for key, value in element.attrib.items():
        if _local(key) == "href" and name != "a" and not value.strip().startswith("#"):
            raise UnsafeSvgError("names another file")
        if _local(key).lower().startswith("on"):
            raise UnsafeSvgError(_REFUSED["script"])
        styles.append(value)
    if any(_OUTSIDE.search(style) for style in styles):
        raise UnsafeSvgError("names another file")


class _Drawing:
    """Counts what the renderer would have to do."""

    def __init__(self, elements: list[ElementTree.Element]) -> None:
        self._parts = {element.attrib["id"]: element for element in elements if "id" in element.attrib}
        sheets = [element.text or "" for element in elements if _local(element.tag) == "style"]
        self._all_layered = any(_LAYERED.search(sheet) for sheet in sheets)
        rules = sum(sheet.count("{") + sheet.count(",") for sheet in sheets)
        numbers = sum(map(_numbers, elements))
        strokes = any(map(_STROKE.search, sheets)) or any(
            element.get("stroke") or _STROKE.search(element.get("style", "")) for element in elements
        )
        self._is_too_much = (
            rules * len(elements) > MOST_RULES_TIMES_ELEMENTS
            or numbers > (MOST_STROKED_NUMBERS if strokes else MOST_NUMBERS)
            or any(_HUGE.search(value) for each in elements for value in _geometry(each))
        )
        marks = [element for element in elements if _local(element.tag) == "marker"]
        # a mark may be drawn at every point of every line
        self._marked = numbers * sum(len(list(mark.iter())) for mark in marks)

    def parts(self, root: ElementTree.Element) -> int:
        """About how much there is to draw. Raises `UnsafeSvgError` if it is too much."""
        if self._is_too_much or self._marked > MOST_PAINTED:
            raise UnsafeSvgError("has too many parts or effects")
        cost = self._cost(root, ()) + self._marked
        if cost > MOST_PAINTED:
            raise UnsafeSvgError("has too many parts or effects")
        return cost

    def _cost(self, element: ElementTree.Element, within: tuple[str, ...]) -> int:
        """The elements drawn when each copy and each effect is drawn out. Stops above the limit."""
        cost = 1 + (_ELEMENTS_A_LAYER_COSTS if self._all_layered or _is_layered(element) else 0)
        for child in element:
            cost += self._cost(child, within)
            if cost > MOST_PAINTED:
                return cost
        for name in _parts_named(element):
            if name in within or len(within) > MOST_COPIES_WITHIN_COPIES:
                raise UnsafeSvgError("is built of itself")
            if name in self._parts:
                cost += _ELEMENTS_A_GRADIENT_COSTS + self._cost(self._parts[name], (*within, name))
        return cost


def _numbers(element: ElementTree.Element) -> int:
    return len(_COUNTED.findall(element.get("d", "") + element.get("points", "")))


def _geometry(element: ElementTree.Element) -> list[str]:
    """What says where an element is drawn, and how much larger."""
    named = ("d", "points", "transform", "patternTransform", "x1", "x2", "y1", "y2", "r", "rx", "ry")
    return [element.get(name, "") for name in named]


def _is_layered(element: ElementTree.Element) -> bool:
    """Whether the renderer paints a layer of its own for this ("fe..." is a step of a filter)."""
    name = _local(element.tag)
    style = element.get("style", "")
    return (
        name in ("pattern", "mask")
        or name.startswith("fe")
        or any(map(_LAYERED.search, [style, *element.keys()]))
    )


def _parts_named(element: ElementTree.Element) -> list[str]:
    """The ids of the parts that this element copies or is painted with."""
    names = [name for value in element.attrib.values() for name in _OWN_PART.findall(value)]
    links = [value for key, value in element.attrib.items() if _local(key) == "href"]
    copies = [value.strip().removeprefix("#") for value in links if _local(element.tag) != "a"]
    return [*names, *copies]

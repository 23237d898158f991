"""Whether an SVG file from outside may be drawn at all.

An SVG can name other files, hold programs, or be built to swell without end. Anything that a plain picture
does not need is refused before the renderer sees the file.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.parsers import expat

from msgspec import Struct

MOST_BYTES = 5_000_000
MOST_ELEMENTS = 20_000
MOST_DEEP = 100
MOST_COPIES_WITHIN_COPIES = 20
LONGEST_SHAPE = 50

_REFUSED = {
    "script": "holds a program",
    "foreignObject": "holds a web page",
    "image": "holds another picture",
    "feImage": "holds another picture",
    "text": "holds text as letters",
}
_OUTSIDE = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"]?#)|image-set\(|expression\(", re.IGNORECASE)
_OWN_PART = re.compile(r"url\(\s*['\"]?#([^'\")]+)")
_LAYERED = re.compile(
    r"(?<![\w-])(?:opacity|filter|mask|clip-path|mix-blend-mode|isolation|marker[\w-]*)(?![\w-])"
)
_ELEMENTS_A_LAYER_COSTS = 400
_SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


class UnsafeSvgError(Exception):
    """An SVG that is not drawn; the message says what it has that a picture must not have."""


class SafeSvg(Struct, frozen=True):
    """An SVG that may be drawn. `width` and `height` are those of its grid."""

    source: str
    width: float
    height: float


def check_svg(content: bytes) -> SafeSvg:
    """The SVG in these bytes, if it is safe to draw. Raises `UnsafeSvgError` otherwise.

    Refused: document types and entities, processing instructions, scripts, pictures and pages within, text
    (it would need a font of this machine), addresses of anything but its own parts; more than `MOST_BYTES`,
    more than `MOST_ELEMENTS` elements with copies counted and each layer counted as 400, more than
    `MOST_DEEP` elements within each other; a side more than `LONGEST_SHAPE` times the other.
    """
    if len(content) > MOST_BYTES:
        raise UnsafeSvgError("has too many parts")
    root = _parsed(content)
    if _local(root.tag) != "svg":
        raise UnsafeSvgError("is not an SVG")
    elements = list(root.iter())
    for element in elements:
        _check_element(element)
    _Drawing(elements).check(root)
    width, height = _size(root)
    root.attrib.update(width=f"{width:g}", height=f"{height:g}")
    return SafeSvg(ElementTree.tostring(root, encoding="unicode"), width, height)


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
    """The tree, built so that no document type is ever obeyed and no tree too big is ever held."""
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    count = depth = 0

    def refuse(*_: object) -> None:
        raise UnsafeSvgError("has a document type or an instruction to other programs")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count, depth
        count += 1
        depth += 1
        if count > MOST_ELEMENTS or depth > MOST_DEEP:
            raise UnsafeSvgError("has too many parts")
        builder.start(_braced(name), {_braced(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_braced(name))

    parser.StartDoctypeDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnsafeSvgError("is damaged") from error
    return builder.close()


def _braced(name: str) -> str:
    return "{" + name if "}" in name else name


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

    def check(self, root: ElementTree.Element) -> None:
        """Raises `UnsafeSvgError` if it is too much."""
        if self._cost(root, ()) > MOST_ELEMENTS:
            raise UnsafeSvgError("has too many parts or effects")

    def _cost(self, element: ElementTree.Element, within: tuple[str, ...]) -> int:
        """The elements drawn when each copy and each effect is drawn out. Stops above the limit."""
        cost = 1 + (_ELEMENTS_A_LAYER_COSTS if self._all_layered or _is_layered(element) else 0)
        for child in element:
            cost += self._cost(child, within)
            if cost > MOST_ELEMENTS:
                return cost
        for name in _parts_named(element):
            if name in within or len(within) > MOST_COPIES_WITHIN_COPIES:
                raise UnsafeSvgError("is built of itself")
            if name in self._parts:
                cost += self._cost(self._parts[name], (*within, name))
        return cost


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

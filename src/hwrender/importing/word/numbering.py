"""The numbers and bullets that Word puts before paragraphs (17.9), counted paragraph by paragraph."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.importing.shown.number_formats import written_number
from hwrender.importing.shown.pictures import described_alt
from hwrender.importing.word.ooxml import V, W, flag, inner, value, whole_number
from hwrender.importing.word.styles import WordStyles

DEEPEST = 8
_PLACE = re.compile(r"%([1-9])")
_LONGEST_LABEL = 60
_FIGURES = ("decimal", "decimalZero")


class Label(Struct, frozen=True):
    """What stands before a paragraph: the `words` of a number, or a `bullet`.

    `number` is there where the words are that number alone, in figures, with a full stop or brackets at most.
    `picture` names the picture of a bullet that is one.
    """

    words: str
    number: int | None = None
    bullet: str | None = None
    font: str = ""
    picture: str = ""
    left: int | None = None


class _ListLevel(Struct, frozen=True):
    start: int
    form: str
    text: str
    restarts_after: int | None
    is_legal: bool
    left: int | None
    font: str
    picture: str


_UNSAID = _ListLevel(1, "decimal", "", None, False, None, "", "")


class WordNumbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: Element | None, styles: WordStyles) -> None:
        self._styles = styles
        self._abstracts: dict[str, Element] = {}
        self._linked: dict[str, str] = {}
        self._numbers: dict[str, Element] = {}
        self._pictures: dict[str, str] = {}
        for each in () if root is None else root:
            if each.tag == f"{W}abstractNum":
                name = each.get(f"{W}abstractNumId", "")
                self._abstracts[name] = each
                link = value(each, "styleLink")
                if link is not None:
                    self._linked[link] = name
            elif each.tag == f"{W}numPicBullet":
                self._pictures[each.get(f"{W}numPicBulletId", "")] = _described(each)
            elif each.tag == f"{W}num":
                self._numbers[each.get(f"{W}numId", "")] = each
        self._levels: dict[tuple[str, int], _ListLevel | None] = {}
        self._starts: dict[tuple[str, int], int | None] = {}
        self._depths: dict[tuple[str, str | None], int] = {}
        self._lists: dict[str, str | None] = {}
        self._indexes: dict[int, dict[str, Element]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def picture_description(self, picture: str) -> str:
        """What a person wrote about the picture of a bullet."""
        return self._pictures.get(picture, "")

    def has(self, number: str | None) -> bool:
        """Whether a paragraph with this numbering is in a list."""
        return number is not None and number != "0" and self._abstract(number) is not None

    def depth_of(self, number: str, style: str | None) -> int:
        """The level of a numbering that belongs to a style; the highest where none does."""
        key = (number, style)
        if key not in self._depths:
            name = self._abstract(number)
            levels = () if name is None or style is None else self._abstracts[name].iter(f"{W}lvl")
            own = (each.get(f"{W}ilvl") for each in levels if value(each, "pStyle") == style)
            self._depths[key] = min(max(whole_number(next(own, None)) or 0, 0), DEEPEST)
        return self._depths[key]

    def next_label(self, number: str, depth: int) -> Label | None:
        """Count one paragraph, and give what stands before it. Nothing where the file does not say."""
        level = self._level(number, depth)
        name = self._abstract(number)
        if level is None or name is None:
            return None
        counts = self._count(name, number, depth, level)
        if level.form == "bullet" or level.picture:
            return Label("", None, level.text, level.font, level.picture, level.left)
        words = _PLACE.sub(lambda place: self._written(number, int(place[1]) - 1, counts, level), level.text)
        words = " ".join(words.split())[:_LONGEST_LABEL]
        count = counts[depth] or 0
        is_plain = words.strip(" .():").lstrip("0") == str(count or "") and level.form in _FIGURES
        return Label(words, count if is_plain and count >= 0 else None, left=level.left)

    def _written(self, number: str, depth: int, counts: list[int | None], shown: _ListLevel) -> str:
        level = self._level(number, depth) or _UNSAID
        count = counts[depth]
        form = "decimal" if shown.is_legal else level.form
        return written_number(level.start if count is None else count, form)

    def _count(self, name: str, number: str, depth: int, level: _ListLevel) -> list[int | None]:
        counts = self._counts.setdefault(name, [None] * (DEEPEST + 1))
        start = self._start_override(number, depth)
        count = counts[depth]
        if start is not None and (number, depth) not in self._begun:
            counts[depth] = start
        else:
            counts[depth] = level.start if count is None else count + 1
        self._begun.add((number, depth))
        for higher in range(depth):
            if counts[higher] is None:
                # a level that was passed over counts as begun
                counts[higher] = (self._level(number, higher) or _UNSAID).start
        for deeper in range(depth + 1, DEEPEST + 1):
            after = (self._level(number, deeper) or _UNSAID).restarts_after
            if after is None or depth < after:
                counts[deeper] = None
        return counts

    def _start_override(self, number: str, depth: int) -> int | None:
        """The number that a list begins again with, where it has one of its own."""
        key = (number, depth)
        if key not in self._starts:
            self._starts[key] = whole_number(value(self._override(number, depth), "startOverride"))
        return self._starts[key]

    def _override(self, number: str, depth: int) -> Element | None:
        found = self._numbers.get(number)
        return None if found is None else self._indexed(found, "lvlOverride").get(str(depth))

    def _indexed(self, element: Element, name: str) -> dict[str, Element]:
        """What a list says of each of its levels, by the level; the first that it says."""
        if id(element) not in self._indexes:
            found: dict[str, Element] = {}
            for each in element.findall(W + name):
                found.setdefault(each.get(f"{W}ilvl", ""), each)
            self._indexes[id(element)] = found
        return self._indexes[id(element)]

    def _abstract(self, number: str) -> str | None:
        """The list that a numbering counts in."""
        if number not in self._lists:
            self._lists[number] = self._found_list(number)
        return self._lists[number]

    def _found_list(self, number: str) -> str | None:
        """The list of a numbering, through the style that may stand between."""
        for _ in range(3):
            name = value(self._numbers.get(number), "abstractNumId")
            if name is None or name not in self._abstracts:
                return None
            link = value(self._abstracts[name], "numStyleLink")
            if link is None:
                return name
            if link in self._linked:
                return self._linked[link]
            number = self._styles.numbered_by(link) or ""
        return None

    def _level(self, number: str, depth: int) -> _ListLevel | None:
        key = (number, depth)
        if key not in self._levels:
            own = inner(self._override(number, depth), "lvl")
            name = self._abstract(number)
            found = own
            levels = {} if name is None else self._indexed(self._abstracts[name], "lvl")
            for shallower in range(depth, -1, -1):
                found = found if found is not None else levels.get(str(shallower))
            self._levels[key] = None if found is None else _read(found)
        return self._levels[key]


def _described(bullet: Element) -> str:
    for each in bullet.iter():
        said = each.get("alt") if each.tag == f"{V}shape" else each.get("descr")
        if said and (described := described_alt(said)):
            return described
    return ""


def _read(element: Element) -> _ListLevel:
    start, left = whole_number(value(element, "start")), inner(element, "pPr", "ind")
    fonts = inner(element, "rPr", "rFonts")
    return _ListLevel(
        1 if start is None else start,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        whole_number(value(element, "lvlRestart")),
        flag(element, "isLgl") is True,
        None if left is None else whole_number(left.get(f"{W}left", left.get(f"{W}start"))),
        "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
        value(element, "lvlPicBulletId") or "",
    )

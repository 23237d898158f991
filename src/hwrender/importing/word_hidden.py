"""What a Word file holds and shows to nobody: hidden words, rows and pictures are left out, and named.

How Word hides: ISO/IEC 29500-1 17.3.2.41 (`vanish`), 17.3.2.44 (`webHidden`), 17.4.20 (`hidden` rows); a
style hides as well, by the rules for toggles in 17.7.3.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from hwrender.importing.word_parts import NOTES, WORD_SPACE, WordParts, text_of

_W = WORD_SPACE
_HIDING = (f"{_W}vanish", f"{_W}webHidden")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_OFF = ("0", "false", "off", "none")
_NOT_SHOWN = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none", re.IGNORECASE)
_NEARLY_WHITE = re.compile(r"[fF][0-9a-fA-F][fF][0-9a-fA-F][fF][0-9a-fA-F]")
_TINY_HALF_POINTS = ("1", "2", "3", "4")


class HiddenWords(Struct):
    """The words that were hidden and are left out, and those that are kept although nobody can see them,
    because they are as white as the page or too small."""

    hidden: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)


class _Around(Struct, frozen=True):
    """The styles that reach an element from around it."""

    paragraph: str | None = None
    table: str | None = None
    is_shaded: bool = False


def leave_out_hidden(parts: WordParts) -> HiddenWords:
    """Take everything hidden out of the text and the notes of the file."""
    remover = _Remover(parts.parts.get("word/styles.xml"))
    for name in ("word/document.xml", *NOTES):
        if name in parts.parts:
            remover.remove_inside(parts.parts[name], _Around())
    return remover.found


class _Remover:
    def __init__(self, styles: Element | None) -> None:
        self.found = HiddenWords()
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        defaults = None if styles is None else styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
        self._by_default = [_flag(defaults, name) is True for name in _HIDING]
        for style in () if styles is None else styles.iter(f"{_W}style"):
            name = style.get(f"{_W}styleId", "")
            self._styles.setdefault(name, style)
            if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") in ("1", "true", "on"):
                self._default = name

    def remove_inside(self, element: Element, around: _Around) -> None:
        kept = []
        for child in element:
            if self._is_hidden(child, around):
                self._note(self.found.hidden, child)
            elif not _is_deleted(child):
                kept.append(child)
                self._note_unseen(child, around)
                self.remove_inside(child, self._within(child, around))
        if len(kept) < len(element):
            element[:] = kept

    def _note(self, found: list[str], element: Element) -> None:
        words = " ".join(text_of(element).split())
        if words:
            found.append(words)

    def _within(self, element: Element, around: _Around) -> _Around:
        if element.tag == f"{_W}p":
            style = _value(element, "pPr", "pStyle") or self._default
            is_shaded = around.is_shaded or _has(element, "pPr", "shd")
            return _Around(style, around.table, is_shaded)
        if element.tag == f"{_W}tbl":
            return _Around(around.paragraph, _value(element, "tblPr", "tblStyle"), is_shaded=True)
        return around

    def _is_hidden(self, element: Element, around: _Around) -> bool:
        if element.tag == f"{_W}r":
            return self._is_hidden_run(element, around)
        if element.tag == f"{_W}tr":
            return _flag(element.find(f"{_W}trPr"), f"{_W}hidden") is True
        if element.tag in (f"{_DRAWN}inline", f"{_DRAWN}anchor"):
            about = element.find(f"{_DRAWN}docPr")
            return about is not None and about.get("hidden", "0") not in _OFF
        return element.tag.startswith("{urn:schemas-microsoft-com:vml}") and (
            _NOT_SHOWN.search(element.get("style", "")) is not None
        )

    def _is_hidden_run(self, run: Element, around: _Around) -> bool:
        direct = run.find(f"{_W}rPr")
        styles = (_value(run, "rPr", "rStyle"), around.paragraph or self._default, around.table)
        for name, by_default in zip(_HIDING, self._by_default, strict=True):
            given = _flag(direct, name)
            if given is None:
                # each style turns over what the others say
                given = by_default or sum(self._styled(style, name) for style in styles) % 2 == 1
            if given:
                return True
        return False

    def _styled(self, style: str | None, name: str) -> bool:
        """What a style says, or else the one that it is based on."""
        met: set[str] = set()
        while style is not None and style in self._styles and style not in met:
            met.add(style)
            given = _flag(self._styles[style].find(f"{_W}rPr"), name)
            if given is not None:
                return given
            style = _value(self._styles[style], "basedOn")
        return False

    def _note_unseen(self, run: Element, around: _Around) -> None:
        if run.tag != f"{_W}r" or around.is_shaded or _has(run, "rPr", "shd"):
            return
        colour = run.find(f"{_W}rPr/{_W}color")
        is_white = colour is not None and (
            _NEARLY_WHITE.fullmatch(colour.get(f"{_W}val", "")) is not None
            or colour.get(f"{_W}themeColor") == "background1"
        )
        if (is_white and not _has(run, "rPr", "highlight")) or _value(run, "rPr", "sz") in _TINY_HALF_POINTS:
            self._note(self.found.unseen, run)


def _is_deleted(element: Element) -> bool:
    """Whether a row or cell was deleted while changes were tracked."""
    return (element.tag == f"{_W}tr" and _has(element, "trPr", "del")) or (
        element.tag == f"{_W}tc" and _has(element, "tcPr", "cellDel")
    )


def _flag(properties: Element | None, name: str) -> bool | None:
    found = None if properties is None else properties.find(name)
    return None if found is None else found.get(f"{_W}val", "1") not in _OFF


def _has(element: Element, *path: str) -> bool:
    return element.find("/".join(f"{_W}{name}" for name in path)) is not None


def _value(element: Element, *path: str) -> str | None:
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return None if found is None else found.get(f"{_W}val")

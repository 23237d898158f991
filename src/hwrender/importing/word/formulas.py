"""Formulas of a Word file (ISO/IEC 29500-1 22.1) in one line of words, where one line can say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from hwrender.importing.shown.phrases import raised
from hwrender.importing.word.ooxml import MATH

_PLAIN = re.compile(r"[\w.,%]*")
_FIGURES = re.compile(r"[\d+−-]+")
_OPEN = {"acc", "bar", "box", "borderBox", "oMath", "e"}
"""What shows what is in it, and no more than a sign over or around it."""

_SILENT = {"ctrlPr", "accPr", "barPr", "boxPr", "borderBoxPr", "argPr"}


class _TooMuchError(Exception):
    """A part of a formula that needs more than one line."""


def formula_in_one_line(formula: Element) -> str | None:
    """The words of a formula, such as “12/20” or “r = √(x²)”; nothing where they need more than one line."""
    try:
        return " ".join(_inside(formula).split())
    except _TooMuchError:
        return None


def formula_words(formula: Element) -> str:
    """All letters and figures in a formula, in their order."""
    return " ".join(each.text for each in formula.iter(f"{MATH}t") if each.text)


def _inside(element: Element | None) -> str:
    return "" if element is None else "".join(_parts(element))


def _parts(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag.startswith(MATH):
            yield _part(child, child.tag.removeprefix(MATH))
        elif child.tag.endswith("}r"):
            yield "".join(each.text or "" for each in child.iter() if each.tag.endswith("}t"))


def _part(child: Element, name: str) -> str:
    """One part in one line; what stands above or below a line is put in brackets."""
    match name:
        case "r":
            return "".join(each.text or "" for each in child.iter(f"{MATH}t"))
        case "f":
            return f" {_bracketed(_of(child, 'num'))}/{_bracketed(_of(child, 'den'))} "
        case "sSup" | "sSub":
            base, small = _of(child, "e"), _of(child, "sup" if name == "sSup" else "sub").strip()
            if _FIGURES.fullmatch(small):
                return base + raised(small, base[-1:], is_low=name == "sSub")
            return f"{base}^{_bracketed(small)}" if name == "sSup" else f"{base} {_bracketed(small)}"
        case "d":
            return f"({', '.join(_inside(each) for each in child if each.tag == f'{MATH}e')})"
        case "rad":
            degree = _of(child, "deg").strip()
            return f"√({_of(child, 'e')})" if degree in ("", "2") else f"root {degree} of ({_of(child, 'e')})"
        case "func":
            return f"{_of(child, 'fName')} {_bracketed(_of(child, 'e'))}"
        case _ if name in _OPEN:
            return _inside(child)
        case _ if name in _SILENT:
            return ""
        case _:
            raise _TooMuchError


def _of(element: Element, name: str) -> str:
    return _inside(element.find(f"{MATH}{name}"))


def _bracketed(words: str) -> str:
    bare = words.strip()
    return bare if _PLAIN.fullmatch(bare) else f"({bare})"

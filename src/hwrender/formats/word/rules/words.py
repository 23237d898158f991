"""Rules about headings, links, lists and the letters themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import NUMBERING, STYLES, Fault, Opened, is_on, style_of, value, words_in

_TYPED_MARK = re.compile(r"^\s*(?:[•●▪◦‣⁃∙·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S")
_SAYS_NOTHING = frozenset(
    ("click here", "here", "this", "this link", "link", "more", "read more", "find out more", "download")
)
_PARAGRAPH_PROPERTIES = frozenset(
    clark(name) for name in ("w:pStyle", "w:keepNext", "w:numPr", "w:bidi", "w:sectPr")
)
_RUN_PROPERTIES = frozenset(clark(name) for name in ("w:rStyle", "w:lang", "w:rtl"))


def _headings(file: Opened) -> list[int]:
    styles = [style_of(paragraph) for paragraph in file.all("w:p", within=("word/document.xml",))]
    return [int(style[len("Heading") :]) for style in styles if re.fullmatch(r"Heading\d", style)]


def headings_start_at_one(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 1.3.1: the navigation pane starts with a heading of level 1."""
    levels = _headings(file)
    if levels and levels[0] != 1:
        yield Fault(f"the first heading is of level {levels[0]}")


def headings_never_skip(file: Opened) -> Iterator[Fault]:
    """No level is left out on the way down."""
    levels = _headings(file)
    for before, after in pairwise(levels):
        if after > before + 1:
            yield Fault(f"a heading of level {after} follows one of level {before}")


def links_say_where(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 2.4.9: words that say where a link goes, and something at its other end."""
    bookmarks = {value(mark, "w:name") for mark in file.all("w:bookmarkStart")}
    for link in file.all("w:hyperlink"):
        text = words_in(link).strip()
        if not text:
            yield Fault("a link has no words")
        if text.lower().rstrip(".") in _SAYS_NOTHING:
            yield Fault(f"a link says only “{text}”", text)
        anchor = value(link, "w:anchor")
        if not link.get(clark("r:id")) and anchor not in bookmarks:
            yield Fault(f"the link “{text}” leads nowhere", text)


def real_lists(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 1.3.1: marks and numbers are Word's own, so that they are counted and read as a list."""
    lists = {value(each, "w:numId") for each in file.all("w:num", within=(NUMBERING,))}
    for paragraph in file.all("w:p"):
        text, style = words_in(paragraph), style_of(paragraph)
        number = paragraph.find(f"{clark('w:pPr')}/{clark('w:numPr')}/{clark('w:numId')}")
        if number is not None and value(number) not in lists:
            yield Fault(f"“{text[:30]}” belongs to a list that is not there")
        plain = number is None and not style.startswith(("List", "Heading", "Code", "NextCode"))
        if plain and _TYPED_MARK.match(text):
            # the mark and the word it stands before: a writer's own dash is no mark of ours
            yield Fault(f"a typed list mark: “{text[:30]}”", " ".join(text.split()[:2]))


def no_empty_paragraphs(file: Opened) -> Iterator[Fault]:
    """A screen reader says "blank" for each."""
    kept = ("w:drawing", "w:footnoteRef", "w:separator", "w:continuationSeparator")
    for paragraph in file.all("w:p"):
        filled = any(next(paragraph.iter(clark(name)), None) is not None for name in kept)
        if not filled and not "".join(node.text or "" for node in paragraph.iter(clark("w:t"))).strip():
            yield Fault("an empty paragraph")


def no_runs_of_blanks(file: Opened) -> Iterator[Fault]:
    """Clear space comes from styles. Lines of code keep theirs."""
    for paragraph in file.all("w:p"):
        text = "".join(node.text or "" for node in paragraph.iter(clark("w:t")))
        if "  " in text and "CodeBlock" not in style_of(paragraph):
            yield Fault(f"several blanks together: “{text[:40]}”")


def styles_only(file: Opened) -> Iterator[Fault]:
    """Nothing has a size, typeface, colour, indent or space of its own: a changed style changes all."""
    for properties in file.all("w:pPr"):
        yield from _own(properties, _PARAGRAPH_PROPERTIES)
    for properties in file.all("w:rPr"):
        yield from _own(properties, _RUN_PROPERTIES)


def _own(properties: Element, allowed: frozenset[str]) -> Iterator[Fault]:
    for child in properties:
        if child.tag not in allowed:
            yield Fault(f"formatting outside the styles ({child.tag.rpartition('}')[2]})")


def no_italics_or_capitals(file: Opened) -> Iterator[Fault]:
    """UKAAF G003: neither, in no style and nowhere else."""
    for name in ("w:i", "w:iCs", "w:caps", "w:smallCaps"):
        for found in file.all(name, within=(STYLES, NUMBERING, *file.worded())):
            if is_on(found):
                yield Fault(f"italics or capitals ({name})")


def nothing_justified(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 1.4.8: even blanks between words."""
    for found in file.all("w:jc", within=(STYLES, NUMBERING, *file.worded())):
        if value(found) not in ("left", "start", "right", "end", "center"):
            yield Fault(f"paragraphs are justified ({value(found)})")

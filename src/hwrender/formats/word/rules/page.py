"""Rules about the document as a whole: its properties, languages, type and page."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import SETTINGS, STYLES, Fault, Opened, value

LEAST_HALF_POINTS = 28
LEAST_LINE = 300
A4_TWIPS = (11906, 16838)

SANS_SERIFS = frozenset(
    ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Andika", "Arial", "Calibri", "Helvetica",
     "Tahoma", "Trebuchet MS", "Verdana", "Consolas")
)  # fmt: skip


def title_in_properties(file: Opened) -> Iterator[Fault]:
    """PDF/UA-1 7.1 and WCAG 2.2 2.4.2: a reader's program shows and says the title."""
    if not file.property("dc:title"):
        yield Fault("the properties have no title")


def language_in_properties(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 3.1.1."""
    if not file.property("dc:language"):
        yield Fault("the properties have no language")


def language_of_defaults(file: Opened) -> Iterator[Fault]:
    """WCAG 2.2 3.1.1: a screen reader takes its voice from here."""
    found = next(_defaults(file, "w:rPr", "w:lang"), None)
    yield from _language_faults(file, value(found), "the default letters")


def language_of_theme(file: Opened) -> Iterator[Fault]:
    """The theme's language decides what new words are written in."""
    settings = file.part(SETTINGS)
    found = None if settings is None else settings.find(clark("w:themeFontLang"))
    yield from _language_faults(file, value(found), "the theme")


def _language_faults(file: Opened, found: str, of_what: str) -> Iterator[Fault]:
    wanted = file.property("dc:language")
    if not found:
        yield Fault(f"{of_what} have no language")
    elif found != wanted:
        yield Fault(f"{of_what} are in {found}, the document in {wanted or 'no language'}")


def _defaults(file: Opened, properties: str, name: str) -> Iterator[Element]:
    styles = file.part(STYLES)
    if styles is not None:
        for defaults in styles.iter(clark("w:docDefaults")):
            for found in defaults.iter(clark(properties)):
                yield from found.iterchildren(clark(name))


def named_sans_serif(file: Opened) -> Iterator[Fault]:
    """UKAAF G003: a sans serif, named outright and not left to a theme."""
    if next(_defaults(file, "w:rPr", "w:rFonts"), None) is None:
        yield Fault("the default letters name no typeface")
    for fonts in file.all("w:rFonts", within=(STYLES, *file.worded())):
        names = {value(fonts, attribute) for attribute in ("w:ascii", "w:hAnsi")}
        for name in names - SANS_SERIFS:
            yield Fault(f"the typeface is {name or 'left to the theme'}")


def large_type(file: Opened) -> Iterator[Fault]:
    """Department of Health 2009: 14 points at least, in every style."""
    if next(_defaults(file, "w:rPr", "w:sz"), None) is None:
        yield Fault("the default letters have no size")
    for size in file.all("w:sz", within=(STYLES, *file.worded())):
        if not value(size).isdigit() or int(value(size)) < LEAST_HALF_POINTS:
            yield Fault(f"letters of {value(size)} half-points")


def open_lines(file: Opened) -> Iterator[Fault]:
    """RNIB clear print: lines well apart, here 1.25 of the typeface's own line or more."""
    found = next(_defaults(file, "w:pPr", "w:spacing"), None)
    line = value(found, "w:line")
    if not line.isdigit() or int(line) < LEAST_LINE or value(found, "w:lineRule") != "auto":
        yield Fault(f"the line spacing is {line or 'not given'}")


def no_hyphenation(file: Opened) -> Iterator[Fault]:
    """Easy read never splits a word. Left out, a reader's own settings would decide."""
    settings = file.part(SETTINGS)
    found = None if settings is None else settings.find(clark("w:autoHyphenation"))
    if found is None:
        yield Fault("hyphenation is not turned off")
    elif value(found) not in ("0", "false", "off"):
        yield Fault("hyphenation is on")


def newest_layout(file: Opened) -> Iterator[Fault]:
    """Compatibility mode 15: an older one turns off parts of Word's accessibility checker."""
    modes = [
        value(found)
        for found in file.all("w:compatSetting", within=(SETTINGS,))
        if value(found, "w:name") == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield Fault(f"the compatibility mode is {', '.join(modes) or 'not given'}")


def a4_pages(file: Opened) -> Iterator[Fault]:
    """British paper, upright."""
    sections = list(file.all("w:sectPr"))
    if not sections:
        yield Fault("there is no page size")
    for section in sections:
        size = section.find(clark("w:pgSz"))
        found = (value(size, "w:w"), value(size, "w:h"))
        if found != tuple(str(length) for length in A4_TWIPS):
            yield Fault(f"a page is {found[0] or '?'} by {found[1] or '?'}")


def page_numbers(file: Opened) -> Iterator[Fault]:
    """A page number on every page, as a field that counts by itself."""
    feet = [name for name in file.worded() if name.startswith("word/footer")]
    fields = [value(field, "w:instr") for field in file.all("w:fldSimple", within=tuple(feet) or ("",))]
    fields += [node.text or "" for node in file.all("w:instrText", within=tuple(feet) or ("",))]
    if not any(field.split()[:1] == ["PAGE"] for field in fields):
        yield Fault("no foot of a page has a page number")
    first = next(file.all("w:sectPr"), None)
    if first is not None and first.find(clark("w:footerReference")) is None:
        yield Fault("the first pages have no foot")

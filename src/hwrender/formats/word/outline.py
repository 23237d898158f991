"""The words of a finished Word file and their roles, read back from its styles and tables alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.edition.outline import Entry, Role, entry
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.opening import DOCUMENT, FOOTNOTES, Opened, style_of, value, words_in
from hwrender.formats.word.table_styles import EASY_READ_ROW

_ROLES: dict[str, Role] = {
    "Title": "title",
    "Heading1": "heading 2",
    "Heading2": "heading 3",
    "Heading3": "heading 4",
    "Heading4": "heading 5",
    "Heading5": "heading 6",
    "ListBullet": "item",
    "ListNumber": "item",
    "ListContinue": "item",
    "Quote": "quotation",
    "Attribution": "attribution",
    "NextQuote": "quotation",
    "NextAttribution": "attribution",
    "CodeBlock": "code",
    "NextCodeBlock": "code",
    "FootnoteText": "note",
}
"""The role of each style. A style that is not here holds a paragraph."""


def outline_of(file: Opened) -> tuple[Entry, ...]:
    """Every word in reading order; the foot of the page left out, the notes at the end by their numbers.

    A note that nothing in the text leads to is not shown by Word, and so is not here.
    """
    document, footnotes = file.part(DOCUMENT), file.part(FOOTNOTES)
    entries: list[Entry] = []
    if document is not None:
        entries.extend(_entries(document[-1]))
    if document is not None and footnotes is not None:
        numbers = _numbers_of_notes(document)
        shown = [note for note in footnotes if value(note, "w:id") in numbers]
        for note in sorted(shown, key=lambda note: numbers[value(note, "w:id")]):
            entries.extend(_entries(note))
    return tuple(found for found in entries if found.text)


def _numbers_of_notes(document: Element) -> dict[str, int]:
    """The number that each note shows, by its id: the one written, or else as Word counts."""
    numbers: dict[str, int] = {}
    counted = 0
    for mark in document.iter(clark("w:footnoteReference")):
        text = mark.getparent().find(clark("w:t"))
        if text is None:
            counted += 1
        numbers[value(mark, "w:id")] = counted if text is None else int(text.text or 0)
    return numbers


def _entries(parent: Element) -> Iterator[Entry]:
    for element in parent:
        if element.tag == clark("w:p"):
            yield from _entries_of_paragraph(element, role_of(style_of(element)))
        elif element.tag == clark("w:tbl"):
            yield from _entries_of_table(element)


def role_of(style: str) -> Role:
    """The role of a style's words. A heading's number matters, that of a deeper style ("ListBullet2") not."""
    return _ROLES.get(style) or _ROLES.get(re.sub(r"\d+$", "", style)) or "paragraph"


def _entries_of_paragraph(paragraph: Element, role: Role) -> Iterator[Entry]:
    for picture in paragraph.iter(clark("wp:docPr")):
        yield entry("picture", picture.get("descr") or "")
    yield entry(role, words_in(paragraph))


def _entries_of_table(table: Element) -> Iterator[Entry]:
    if style_of(table, "w:tblPr", "w:tblStyle") == EASY_READ_ROW:
        for cell in table.iter(clark("w:tc")):
            yield from _entries(cell)
        return
    look = table.find(f"{clark('w:tblPr')}/{clark('w:tblLook')}")
    names_rows = value(look, "w:firstColumn") == "1"
    for row in table.iterchildren(clark("w:tr")):
        head = row.find(f"{clark('w:trPr')}/{clark('w:tblHeader')}") is not None
        for number, cell in enumerate(row.iterchildren(clark("w:tc"))):
            role: Role = "column header" if head else "row header" if names_rows and number == 0 else "cell"
            for paragraph in cell.iterchildren(clark("w:p")):
                yield from _entries_of_paragraph(paragraph, role)

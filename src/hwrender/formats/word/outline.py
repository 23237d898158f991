"""The words of a finished Word file and their roles, read back from its styles and tables alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from hwrender.edition.coded_addresses import is_code_line
from hwrender.edition.outline import OutlineEntry, Role, entry
from hwrender.formats.word.cards import BOOKMARK, COLON, FIRST, LABEL, LINE, TITLE
from hwrender.formats.word.codes import CODE_LINE
from hwrender.formats.word.contents import is_contents_heading
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.fixed_parts import EASY_READ_ROW
from hwrender.formats.word.opening import DOCUMENT, FOOTNOTES, Opened, style_of, value, words_in
from hwrender.formats.word.style_elements import style_id

_CARDS = frozenset(map(style_id, (TITLE, FIRST, LINE)))

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
    "Caption": "caption",
}
"""The role of each style. A style that is not here holds a paragraph."""


def outline_of(file: Opened) -> tuple[OutlineEntry, ...]:
    """Every word in reading order; the foot of the page, the contents and the words
    beside QR codes left out, the notes at the end by their numbers.

    A note that nothing in the text leads to is not shown by Word, and so is not here.
    """
    document, footnotes = file.part(DOCUMENT), file.part(FOOTNOTES)
    entries: list[OutlineEntry] = []
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


def _entries(parent: Element) -> Iterator[OutlineEntry]:
    for is_card, elements in groupby(parent, key=_is_card):
        if is_card:
            yield from _entries_of_cards(elements)
            continue
        for element in elements:
            if element.tag == clark("w:p"):
                yield from _entries_of_paragraph(element, role_of(style_of(element)))
            elif element.tag == clark("w:tbl"):
                yield from _entries_of_table(element)
            elif element.tag == clark("w:sdt") and not _is_contents(element):
                yield from _entries_of_control(element)


def _is_contents(control: Element) -> bool:
    """Whether this says no more than the headings of the document do."""
    heading, *lines = [*map(words_in, control.iter(clark("w:p")))] or [""]
    named = {
        words_in(each)
        for each in control.getparent().iter(clark("w:p"))
        if _ROLES.get(style_of(each), "").startswith("heading")
    }
    return is_contents_heading(heading) and named.issuperset(lines)


def _entries_of_control(control: Element) -> Iterator[OutlineEntry]:
    """What stands in a control that is not ours."""
    for content in control.iterchildren(clark("w:sdtContent")):
        yield from _entries(content)


def role_of(style: str) -> Role:
    """The role of a style's words. A heading's number matters, that of a deeper style ("ListBullet2") not."""
    return _ROLES.get(style) or _ROLES.get(_shallow(style)) or "paragraph"


def _shallow(style: str) -> str:
    return re.sub(r"\d+$", "", style)


def _is_card(element: Element) -> bool:
    return _shallow(style_of(element)) in _CARDS


def _entries_of_cards(lines: Iterator[Element]) -> Iterator[OutlineEntry]:
    """Tables that are cards: the labels of the first card of each, then every value.

    A label of a further card that is not that of the first stands among the values, where it is a fault.
    """
    labels: list[OutlineEntry] = []
    values: list[OutlineEntry] = []
    card = column = 0
    for line in lines:
        begins = any(
            value(mark, "w:name").startswith(BOOKMARK) for mark in line.iter(clark("w:bookmarkStart"))
        )
        if begins:
            yield from (*labels, *values)
            labels, values, card = [], [], 0
        style = _shallow(style_of(line))
        starts = style != style_id(LINE)
        card, column = (card + 1, 0) if starts else (card, column + 1)
        label, words = _halves(line)
        if card == 1:
            labels.append(label)
        elif label not in labels[column : column + 1]:
            values.append(label)
        values.append(entry("row header" if style == style_id(TITLE) else "cell", words))
    yield from (*labels, *values)


def _halves(line: Element) -> tuple[OutlineEntry, str]:
    """The label of a line of a card, and the words behind it."""
    runs = list(line.iter(clark("w:r")))
    shown = [words_in(run) for run in runs]
    styles = [style_of(run, "w:rPr", "w:rStyle") for run in runs]
    ends = [number for number, each in enumerate(zip(styles, shown, strict=True)) if each == (LABEL, COLON)]
    end = ends[0] if ends else -1
    return entry("column header", "".join(shown[: max(end, 0)])), "".join(shown[end + 1 :])


def _entries_of_paragraph(paragraph: Element, role: Role) -> Iterator[OutlineEntry]:
    for picture in paragraph.iter(clark("wp:docPr")):
        yield entry("picture", picture.get("descr") or "")
    words = words_in(paragraph)
    if style_of(paragraph) != CODE_LINE or not is_code_line(words):
        yield entry(role, words)


def _entries_of_table(table: Element) -> Iterator[OutlineEntry]:
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

"""A saved page of the reports library becomes the source of a report, with nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.importing.blocks import blocks_of, markdown_of
from hwrender.importing.cues import in_sections
from hwrender.importing.labels import PARTS, field_of, plain
from hwrender.importing.model import Imported, ImportedBlock, too_much
from hwrender.importing.page import ImportedPage, page_lines, take_apart
from hwrender.importing.plain_text import blocks_of_text
from hwrender.markup import MarkupElement, parse_markup
from hwrender.metadata import PartialDate
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import Findings, shown
from hwrender.reading.languages import parse_language
from hwrender.reading.limits import MOST_LINES
from hwrender.reading.schema import FIELDS, Field, FieldGroup, FieldKind
from hwrender.reading.source import Source
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments
from hwrender.span import START

_MARKUP = re.compile(r"\s*(?:<!doctype html|<html|<body|<head|<main|<article|<div|<!--)", re.IGNORECASE)
_FIELDS = {field.name: field for field in FIELDS}

_TOP = (
    "This report comes from a page of the reports library.",
    "Each field stands under the label it had there. A field that was blank is blank.",
    "Now run: hwrender check, and then the name of this file.",
)


def import_library_page(source: Source) -> Imported | None:
    """The report on this page; nothing when it is no page of the library.

    Raises `UnreadableError` when it has more lines than a report may have.
    """
    language = "en-GB"
    if _MARKUP.match(source.text):
        root = parse_markup(source.text)
        _open_tables_of_fields(root)
        language = _language(next((each.attributes.get("lang", "") for each in root.every("html")), ""))
        blocks = tuple(_without_menus(tuple(blocks_of(_content(root)))))
    else:
        blocks = blocks_of_text(source)
    if len(blocks) > MOST_LINES:
        raise too_much(source.file, f"The page has more than {MOST_LINES:,} lines.")
    page = take_apart(blocks)
    return _report(page, source.file, language) if page.is_of_the_library() else None


def _content(root: MarkupElement) -> MarkupElement:
    """The part of a page that is marked as its content, or else the whole of it."""
    marked = (each for each in root.every() if each.tag == "main" or each.attributes.get("role") == "main")
    return next(marked, root)


def _open_tables_of_fields(element: MarkupElement) -> bool:
    """Some layouts set fields as a table, each label in the first cell of its row: those cells are lines.

    Returns whether a cell in this element, or the element itself, is a label.
    """
    inside = [_open_tables_of_fields(each) for each in element.children if isinstance(each, MarkupElement)]
    is_label = element.tag in ("td", "th") and field_of(element.words().strip()) is not None
    if element.tag == "table" and any(inside):
        for each in (element, *element.every("tr", "td", "th", "thead", "tbody", "tfoot")):
            each.tag = "div"
    return is_label or any(inside)


def _without_menus(blocks: tuple[ImportedBlock, ...]) -> Iterator[ImportedBlock]:
    """A page inside a window lists its own parts once more as links: those lists are menus."""
    for block in blocks:
        if not (len(block.words) > 1 and all(plain(words) in PARTS for words in block.words)):
            yield block


def _language(given: str) -> str:
    tag = parse_language(given)
    return tag if tag and tag != "en" else "en-GB"


def _report(page: ImportedPage, file: str, language: str) -> Imported:
    findings = Findings(file)
    for unknown in page.unknown:
        message = f"“{shown(unknown.label)}” belongs to no field."
        findings.warning(
            "D111", unknown.span, message, "It is kept as a note at the end of the front matter."
        )
    if not page.title:
        findings.warning(
            "D112", START, "This page has no title.", "Write title: in the report, and its title."
        )
    if not page.summary:
        findings.warning("D113", START, "This page has no summary.", "Write the summary in the report.")
    values, asides = _values(page)
    front_matter = write_front_matter(
        {"title": page.title, "lang": language, **values},
        _TOP,
        lambda name: _comments(name, page),
        asides,
        _bottom(page),
    )
    body = markdown_of(tuple(in_sections(page.summary)))
    return Imported(f"{front_matter}\n{body}\n" if body else front_matter, (), findings.in_order())


def _values(page: ImportedPage) -> tuple[dict[str, str | tuple[str, ...]], dict[str, str]]:
    """The values as front matter has them, and the words of the page where those are others."""
    values: dict[str, str | tuple[str, ...]] = {}
    asides: dict[str, str] = {}
    for name, lines in page.values.items():
        field = _FIELDS[name]
        if field.kind is FieldKind.TEXTS:
            values[name] = tuple(lines)
        else:
            values[name] = written = _written(field, " ".join(lines))
            if lines and written != lines[0]:
                asides[name] = lines[0]
    return values, asides


def _written(field: Field, words: str) -> str:
    """A date as ISO 8601, so that it cannot be misread; all else as it stands."""
    if field.kind is FieldKind.DATE:
        date = parse_date(words)
        return date.as_iso() if isinstance(date, PartialDate) else words
    return words


def _comments(name: str, page: ImportedPage) -> Iterator[str]:
    """Our fields are explained; those of the library keep their label."""
    field = _FIELDS.get(name)
    if field is None or field.group is FieldGroup.COPIES:
        yield from field_comments(name)
    elif field.label:
        yield from page.labels.get(name) or [field.label]


def _bottom(page: ImportedPage) -> Iterator[str]:
    if page.unknown:
        yield "Lines of the page that belong to no field:"
        yield from (f"  {line}" for line in page_lines(page))
    if page.furniture:
        yield "What else the page said:"
        yield from (f"  {line}" for line in page.furniture)

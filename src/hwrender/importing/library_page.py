"""A saved page of the reports library becomes the source of a report, with nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hwrender.importing.cues import in_sections
from hwrender.importing.labels import PARTS, plain
from hwrender.importing.library_fields import take_apart
from hwrender.importing.library_model import LibraryPage, page_lines
from hwrender.importing.model import Imported, too_much
from hwrender.importing.plain_text import blocks_of_text
from hwrender.importing.run_together import lines_apart
from hwrender.importing.shown.languages import ENGLISH
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.model import ShownBlock, lines_of
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.typed_lists import with_typed_lists
from hwrender.importing.shown.writing import ReportWriter
from hwrender.metadata import PartialDate
from hwrender.reading.dates import parse_date
from hwrender.reading.findings import Findings, shown
from hwrender.reading.limits import MOST_LINES
from hwrender.reading.schema import FIELDS, Field, FieldGroup, FieldKind
from hwrender.reading.source import Source
from hwrender.sources.front_matter import write_front_matter
from hwrender.sources.starting import field_comments
from hwrender.span import START

_FIELDS = {field.name: field for field in FIELDS}

_TOP = (
    "This report comes from a page of the reports library.",
    "Each field stands under the label it had there. A field that was blank is blank.",
    "Now run: hwrender check, and then the name of this file.",
)


def import_library_page(source: Source) -> Imported | None:
    """The report on a page that was saved as text; nothing when it is no page of the library.

    Raises `UnreadableError` when it has more lines than a report may have.
    """
    blocks = blocks_of_text(source)
    if len(blocks) > MOST_LINES:
        raise too_much(source.file, f"The page has more than {MOST_LINES:,} lines.")
    account, findings = Noticed(), Findings(source.file)
    page = library_page(with_typed_lists(blocks, account))
    if page is None:
        return None
    writer = ReportWriter(Phrasing(ENGLISH), Bullets(), account)
    front_matter, body = library_report(page, ENGLISH, writer, findings)
    text = f"{front_matter}\n{body}\n" if body else front_matter
    return Imported(text, (), findings.in_order())


def library_page(blocks: Iterable[ShownBlock]) -> LibraryPage | None:
    """The parts of a page of the library; nothing for any other."""
    page = take_apart(_without_menus(lines_apart(blocks)))
    return page if page.is_of_the_library() else None


def _without_menus(blocks: Iterable[ShownBlock]) -> Iterator[ShownBlock]:
    """A page inside a window lists its own parts once more as links: those lists are menus."""
    for block in blocks:
        words = lines_of(block)
        if not (len(words) > 1 and all(plain(line) in PARTS for line in words)):
            yield block


def library_report(
    page: LibraryPage, language: str, writer: ReportWriter, findings: Findings
) -> tuple[str, str]:
    """The front matter of the report on a page, and its text."""
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
    return front_matter, writer.markdown(in_sections(page.summary))


def _values(page: LibraryPage) -> tuple[dict[str, str | tuple[str, ...]], dict[str, str]]:
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


def _comments(name: str, page: LibraryPage) -> Iterator[str]:
    """Our fields are explained; those of the library keep their label."""
    field = _FIELDS.get(name)
    if field is None or field.group is FieldGroup.COPIES:
        yield from field_comments(name)
    elif field.label:
        yield from page.labels.get(name) or [field.label]


def _bottom(page: LibraryPage) -> Iterator[str]:
    if page.unknown:
        yield "Lines of the page that belong to no field:"
        yield from (f"  {line}" for line in page_lines(page))
    if page.furniture:
        yield "What else the page said:"
        yield from (f"  {line}" for line in page.furniture)

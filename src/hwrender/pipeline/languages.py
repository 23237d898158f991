"""The copies of a report in other languages, found by the reports that lie beside it.

What a copy says of them is decided by these reports alone, and not by what was made of them: a build of one
report gives the same bytes wherever the others stand. `verify` says when one of them has not been made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct

from hwrender.checks.parts import is_draft
from hwrender.checks.readiness import part_states
from hwrender.diagnostics import has_errors
from hwrender.document import Document
from hwrender.edition.builder import kind_of_copy
from hwrender.edition.kind import EditionKind
from hwrender.errors import HwrenderError
from hwrender.formats import format_named
from hwrender.language.languages import is_english
from hwrender.metadata import Metadata, file_name_of
from hwrender.publishing.manifest import PublishedLanguage
from hwrender.publishing.naming import copy_name
from hwrender.reading import read_report
from hwrender.style import Style
from hwrender.translations.pairing import is_translation_of, may_be_translations, source_of
from hwrender.translations.rows import marks

_PAGE = "html"


class ReportLanguages(Struct, frozen=True):
    """The pages of a report in other languages, and the reports that were read for them."""

    pages: tuple[PublishedLanguage, ...] = ()
    reports: tuple[Path, ...] = ()


NO_OTHER_LANGUAGES = ReportLanguages()


def languages_of(report: Path, document: Document, kind: EditionKind, style: Style) -> ReportLanguages:
    """The other languages of a report: that of what it is a translation of first, then by their tags.

    Left out is a report that has errors or of which a part is not ready: its copies are none or drafts, and a
    finished copy leads to neither."""
    source = source_of(report, document.metadata) or report
    read = tuple(each for each in (source, *may_be_translations(source)) if each.name != report.name)
    known = dict(_documents(read))
    english = document if source == report else known.get(source)
    found = [
        _page(path, each, english, is_source=path == source)
        for path, each in known.items()
        if path == source or is_translation_of(path, each.metadata, source)
        if not _is_draft(each, kind, style)
    ]
    found.sort(key=lambda page: (not page.is_source, page.language, page.file))
    return ReportLanguages(tuple(found), read)


def _documents(reports: tuple[Path, ...]) -> Iterator[tuple[Path, Document]]:
    """Those of these reports that copies can be made of."""
    for path in reports:
        try:
            read = read_report(path)
        except HwrenderError:  # it has no copies either
            continue
        if read.document is not None and not has_errors(read.findings):
            yield path, read.document


def _page(path: Path, document: Document, source: Document | None, *, is_source: bool) -> PublishedLanguage:
    metadata = document.metadata
    name = _name(path, metadata)
    page = copy_name(name, format_named(_PAGE).suffix, is_draft=False)
    is_older = not is_source and source is not None and _is_older(metadata, source)
    return PublishedLanguage(metadata.lang, f"../{name}/{page}", is_source, is_older)


def _name(path: Path, metadata: Metadata) -> str:
    return metadata.name or file_name_of(PurePath(path).stem)


def _is_older(metadata: Metadata, source: Document) -> bool:
    """Whether words of the source have changed since they were translated (S72)."""
    then = tuple((metadata.translated_from or "").split())
    return bool(then) and is_english(source.metadata.lang) and then != marks(source)


def _is_draft(document: Document, kind: EditionKind, style: Style) -> bool:
    is_easy = kind_of_copy(document, kind) is EditionKind.EASY
    return is_easy and is_draft(part_states(document, style))

"""The edition of a report, in one language or two, and what its manifest says of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from hwrender.checks.parts import ReportPart
from hwrender.diagnostics import Finding
from hwrender.document import Document
from hwrender.edition.builder import make_edition
from hwrender.edition.model import Edition
from hwrender.pipeline.about import about_of
from hwrender.pipeline.checking import CheckedReport
from hwrender.pipeline.inputs import digest_of_inputs
from hwrender.pipeline.languages import ReportLanguages
from hwrender.pipeline.options import Environment
from hwrender.pipeline.organisations import logo_of
from hwrender.pipeline.tested import tested
from hwrender.publishing.manifest import ReportAbout
from hwrender.style import Style


class EditionWords(Struct, frozen=True):
    """An edition, the digest of its `sources`, and what its manifest says of its parts, of their readers and
    of the report. `told` is what was found only when it was made: rows that match in the sources and not in
    the editions."""

    edition: Edition
    sources: str
    parts: tuple[ReportPart, ...]
    readers: tuple[Mapping[str, str | int], ...]
    about: ReportAbout
    told: tuple[Finding, ...] = ()


def edition_words(
    report: Path,
    document: Document,
    checked: CheckedReport,
    style: Style,
    environment: Environment,
    languages: ReportLanguages,
    *,
    is_draft: bool,
) -> EditionWords:
    """The edition of a report, and what its manifest says of it."""
    gallery, organisation = checked.gallery, checked.organisation
    said = tested(report, document, checked.text)
    edition = make_edition(
        document,
        checked.kind,
        style,
        gallery.artwork,
        environment.source_epoch,
        is_draft=is_draft,
        readings=said.readings,
        logo=logo_of(organisation),
    )
    sources = digest_of_inputs(document, gallery, said, checked.recordings, organisation, languages.pages)
    about = about_of(document.metadata, edition.kind, edition.publication.name)
    return EditionWords(edition, sources, checked.parts, said.by_part, about)

"""A report read and checked as it would go out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, field

from hwrender.checks.parts import ReportPart, is_draft
from hwrender.checks.readiness import check_all_approved, part_states
from hwrender.checks.table import CheckContext, check_document
from hwrender.diagnostics import Finding, in_line_order
from hwrender.document import Document
from hwrender.edition.builder import kind_of_copy
from hwrender.edition.kind import EditionKind
from hwrender.narration.person.model import NO_RECORDINGS, PersonRecordings
from hwrender.organisation import Organisation, OrganisationResult, check_publisher
from hwrender.pictures.gallery import Gallery, open_gallery
from hwrender.pictures.own_set import OwnSet
from hwrender.pipeline.options import Environment
from hwrender.pipeline.organisations import (
    organisation_of,
    own_set_of,
    style_for,
    usual_kind,
    usual_style,
    with_organisation,
)
from hwrender.pipeline.recorded import judge_recordings, recording_findings
from hwrender.pipeline.tested import reader_findings
from hwrender.pipeline.translated import translation_findings
from hwrender.reading import ReadResult, read_report, read_text
from hwrender.style import HOUSE_STYLES, Style, load_style


class CheckedReport(Struct, frozen=True):
    """A report that was read and checked. There is no document when it cannot be understood at all.

    `kind` is the edition that can be made of it (`hwrender.edition.builder.kind_of_copy`). `parts` are there
    where easy read was asked for, even when no part has easy wording. `text` is the source, which findings
    point into. `asked` and `style` are what it was checked for: what was asked for, or else the usual of its
    `organisation`, where it has one. `recordings` are those of a person's voice that may be heard.
    """

    document: Document | None
    gallery: Gallery
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    kind: EditionKind = EditionKind.EASY
    parts: tuple[ReportPart, ...] = ()
    text: str = ""
    asked: EditionKind = EditionKind.EASY
    style: Style = field(default_factory=lambda: load_style(HOUSE_STYLES[0]))
    organisation: Organisation | None = None
    recordings: PersonRecordings = NO_RECORDINGS

    def is_draft(self) -> bool:
        """Whether copies of it are drafts: easy read of which a part is not ready."""
        return self.kind is EditionKind.EASY and is_draft(self.parts)


def check_report(
    report: Path,
    environment: Environment,
    kind: EditionKind | None = None,
    style: Style | None = None,
    *,
    own: OwnSet | None = None,
    judges_wording: bool = False,
    is_final: bool = False,
    text: str | None = None,
) -> CheckedReport:
    """Read a report and check it as it would go out as this kind of edition, in `style`, with the pictures of
    `own`: each by default what its organisation usually chooses. With `text` it is checked as if that was
    what its file holds. What only the other edition shows is a warning that says so. `judges_wording` asks
    for advice on its wording too, which stops no build but a strict one. With `is_final`, each part that
    nobody has approved is an error. What is wrong in the organisation file is found too."""
    read = read_report(report) if text is None else read_text(text, str(report))
    found_organisation = organisation_of(report, environment)
    organisation = None if found_organisation is None else found_organisation.organisation
    kind = kind or usual_kind(organisation)
    style = style or style_for(usual_style(kind, organisation), organisation)
    gallery = open_gallery(report.parent, own or own_set_of(organisation))
    if read.document is None:
        unread = in_line_order(read.findings)
        return CheckedReport(None, gallery, unread, text=read.text, asked=kind, style=style)
    asked = _Asked(kind, style, gallery, found_organisation, judges_wording, is_final)
    return _check_read(report, read.document, read, asked, environment)


class _Asked(Struct, frozen=True):
    """What a report is checked for, with nothing left open."""

    kind: EditionKind
    style: Style
    gallery: Gallery
    found_organisation: OrganisationResult | None
    judges_wording: bool
    is_final: bool


def _check_read(
    report: Path, document: Document, read: ReadResult, asked: _Asked, environment: Environment
) -> CheckedReport:
    """Check a report that was understood, with what its organisation says where it says nothing itself."""
    kind, style, gallery, found_organisation = (
        asked.kind,
        asked.style,
        asked.gallery,
        asked.found_organisation,
    )
    organisation = None if found_organisation is None else found_organisation.organisation
    document = with_organisation(document, organisation)
    shown = kind_of_copy(document, kind)
    judged = style if asked.judges_wording else None
    context = CheckContext(gallery, environment.font_folders, kind, judged, shown, read.text)
    parts = part_states(document, style) if kind is EditionKind.EASY else ()
    draft, styles = is_draft(parts), {kind: style}
    heard = judge_recordings(
        report, document, gallery, read.text, styles, environment, organisation, is_draft=draft
    )
    found = [*read.findings, *_of_organisation(found_organisation, document)]
    found += recording_findings(document, heard)
    if asked.judges_wording and shown is EditionKind.EASY:
        found += reader_findings(report, document, read.text, is_draft=draft)
    if asked.judges_wording:
        found += translation_findings(report, document)
    checked = check_document(document, context, found)
    unapproved = tuple(check_all_approved(document, parts)) if asked.is_final else ()
    findings = _in_order(checked.findings, unapproved)
    return CheckedReport(
        document, gallery, findings, checked.suppressed, shown, parts, read.text, kind, style, organisation,
        heard.recordings,
    )  # fmt: skip


def _of_organisation(found: OrganisationResult | None, document: Document) -> Iterator[Finding]:
    """What is wrong in the organisation file, and whether it is that of this report."""
    if found is not None:
        yield from found.findings
        yield from check_publisher(document.metadata, found.organisation, document.file)


def _in_order(findings: Iterable[Finding], errors: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The errors, and the findings without those that say what an error says of the same place."""
    places = {(each.code, each.span) for each in errors}
    return in_line_order([*(each for each in findings if (each.code, each.span) not in places), *errors])

"""How to ask for another format: the ways that the copies themselves tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.document import Paragraph, text_of_inlines
from hwrender.edition.contacts import ways_to_reach
from hwrender.metadata import Contact, Metadata
from hwrender.publishing.manifest import ReportAbout
from hwrender.statements.model import Fact, StatedReport

_FIELDS = ("phone", "email", "address", "website", "other_formats")


def contacts_of(reports: Sequence[StatedReport]) -> Iterator[Fact]:
    """Each way once, however many reports tell it; or that there is none."""
    found: dict[str, list[StatedReport]] = {}
    shown: dict[str, Paragraph] = {}
    for report in reports:
        for name, way in _ways(report.manifest.about):
            shown.setdefault(way_words := text_of_inlines(way.children), way)
            found.setdefault(f"{name} {way_words}", []).append(report)
    for key, of_it in found.items():
        name, _, text = key.partition(" ")
        sources = tuple(report.taken("about", name) for report in of_it)
        yield Fact(text, sources, shown[text].children)
    if not found:
        sources = tuple(report.taken("about", field) for report in reports for field in _FIELDS)
        yield Fact("The copies do not say how to reach us.", sources)


def _ways(about: ReportAbout) -> Iterator[tuple[str, Paragraph]]:
    """Each way by the name of its field."""
    for field in _FIELDS:
        value = getattr(about, field)
        if not value:
            continue
        alone = Contact() if field == "other_formats" else Contact(**{field: value})
        offered = value if field == "other_formats" else None
        for way in ways_to_reach(Metadata("", "en-GB", contact=alone, other_formats=offered)):
            yield from ((field, block) for block in way.blocks if isinstance(block, Paragraph))

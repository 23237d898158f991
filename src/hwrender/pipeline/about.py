"""What the manifest keeps of a report's own words: what a page about the copies may say of it."""

from __future__ import annotations

from hwrender.edition.builder import neutral_title
from hwrender.edition.kind import EditionKind
from hwrender.edition.self_description import title_of
from hwrender.metadata import Metadata
from hwrender.publishing.manifest import ReportAbout

_ASKED = ("readers", "purpose", "tested_by")
"""The fields in which a person answers what standards ask; what they say is not for everybody."""


def about_of(metadata: Metadata, kind: EditionKind, name: str) -> ReportAbout:
    """What is in the copies anyway, and of a sensitive report no title that says whom it is about. `name` is
    that of its files."""
    date, contact = metadata.publication_date, metadata.contact
    return ReportAbout(
        title=neutral_title(metadata, name) if metadata.sensitive else title_of(metadata, kind),
        date="" if date is None else date.as_iso(),
        organisation=metadata.organisation(),
        phone=contact.phone or "",
        email=contact.email or "",
        address=" ".join((contact.address or "").split()),
        website=contact.website or "",
        audio_url=contact.audio_url or "",
        other_formats=metadata.other_formats or "",
        sensitive=metadata.sensitive,
        answered=tuple(field for field in _ASKED if getattr(metadata, field)),
        # where a sensitive report would be listed could say whom it is about
        themes=() if metadata.sensitive else metadata.key_themes,
        place="" if metadata.sensitive else metadata.local_healthwatch or "",
    )

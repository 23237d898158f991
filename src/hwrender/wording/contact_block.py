"""S29: no way to reach the organisation, no word of other formats."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.wording.copy import Copy
from hwrender.wording.marks import Mark


def check_contact_block(copy: Copy) -> Iterator[Mark]:
    """The report, when its readers cannot ask for it in another way."""
    metadata = copy.document.metadata
    contact = metadata.contact
    places = metadata.places
    if not (contact.phone or contact.email or contact.address or contact.website):
        yield Mark(
            "The report does not say how to reach you.",
            "Write contact: at the top, and a phone or an email under it.",
            span=places.get("contact", copy.whole()),
        )
    if not metadata.other_formats:
        yield Mark(
            "The report does not offer other formats.",
            "Write other_formats: at the top, and how to ask for them.",
            span=places.get("other_formats", copy.whole()),
        )

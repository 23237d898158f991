"""What a book says about itself: title, language, rights, how long it is heard, and how it can be read.

The last follows EPUB Accessibility 1.1 (2.2 and 4) and the schema.org vocabulary that it names. That the book
conforms to a standard is said only where somebody looked: half of WCAG is about meaning, which no program
checks (does this description say what the picture shows?), so whoever checked it is named beside the claim.

There is no `a11y:contactEmail`, which the draft of EPUB Accessibility 1.2 has: it must be an address for
questions on how the book can be read, and reports know only the organisation's general one, which stands on a
page of the book. epubcheck 5.3 takes it for an error, too.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.formats.epub.elements import made
from hwrender.formats.epub.overlays import Overlay, clock
from hwrender.language.languages import direction

ACTIVE_CLASS, PLAYING_CLASS = "-epub-media-overlay-active", "-epub-media-overlay-playing"

CONFORMANCE = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""The words that EPUB Accessibility 1.1 (4.2.2) prescribes."""

IDENTIFIER_ID = "identifier"
_CLAIM_ID = "conformance"
_BOOKS = uuid.UUID("6b3df0e5-6c5a-5b0b-9b0e-52b6f0a4c7d1")
"""The name space of the identifiers of these books."""

SUMMARIES = {
    EditionKind.EASY: "Each idea is in easy words, beside a picture of it.",
    EditionKind.FULL: "This is the full report, in the words in which it was written.",
}
_UNSAID = " Some words are in another language. The recording does not say them."


class BookFacts(Struct, frozen=True):
    """What of a book its metadata tell: whether it has pictures, parts with headings, pages and sound, and
    whether all of it is heard. `checked_by` says that it conforms, and who found out."""

    has_pictures: bool
    has_headings: bool
    has_pages: bool
    is_heard: bool
    is_all_heard: bool
    checked_by: str = ""


def metadata(edition: Edition, facts: BookFacts, overlays: Sequence[tuple[str, Overlay]]) -> Element:
    """The metadata of the package. `overlays` come with the ids of their items."""
    return made(
        "metadata",
        {"xmlns:dc": "http://purl.org/dc/elements/1.1/"},
        *_about(edition),
        *_accessibility(edition.kind, facts),
        *(_page_source(edition) if facts.has_pages else ()),
        *(_sound(overlays) if facts.is_heard else ()),
        _meta("ibooks:specified-fonts", "true"),
    )


def _about(edition: Edition) -> Iterator[Element]:
    publication = edition.publication
    name = f"{publication.organisation}\n{publication.name}\n{edition.kind.value}\n{edition.style.name}"
    written = {"xml:lang": publication.language, "dir": direction(publication.language)}
    yield made("dc:identifier", {"id": IDENTIFIER_ID}, f"urn:uuid:{uuid.uuid5(_BOOKS, name)}")
    yield made("dc:title", written, publication.neutral_title)
    yield made("dc:language", {}, publication.language)
    if publication.beside:
        yield made("dc:language", {}, publication.beside)
    if publication.organisation:
        yield made("dc:creator", written, publication.organisation)
        yield made("dc:publisher", written, publication.organisation)
    if publication.description:
        yield made("dc:description", {}, publication.description)
    if publication.date:
        yield made("dc:date", {}, publication.date)
    if publication.licence:
        yield made("dc:rights", {}, publication.licence)
    changed = datetime.fromtimestamp(publication.timestamp, UTC)
    yield _meta("dcterms:modified", changed.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _accessibility(kind: EditionKind, facts: BookFacts) -> Iterator[Element]:
    for mode, is_there in (("textual", True), ("visual", facts.has_pictures), ("auditory", facts.is_heard)):
        if is_there:
            yield _meta("schema:accessMode", mode)
    yield _meta("schema:accessModeSufficient", "textual")
    if facts.has_pictures:
        yield _meta("schema:accessModeSufficient", "textual,visual")
    if facts.is_heard and facts.is_all_heard:
        yield _meta("schema:accessModeSufficient", "auditory")
    features = {
        "tableOfContents": True,
        "readingOrder": True,
        "displayTransformability": True,
        "structuralNavigation": facts.has_headings,
        "alternativeText": facts.has_pictures,
        "pageNavigation": facts.has_pages,
        "pageBreakMarkers": facts.has_pages,
        "synchronizedAudioText": facts.is_heard,
    }
    yield from (_meta("schema:accessibilityFeature", name) for name, is_there in features.items() if is_there)
    yield _meta("schema:accessibilityHazard", "none")
    unsaid = _UNSAID if facts.is_heard and not facts.is_all_heard else ""
    yield made(
        "meta", {"property": "schema:accessibilitySummary", "xml:lang": "en-GB"}, SUMMARIES[kind] + unsaid
    )
    if facts.checked_by:
        yield made("meta", {"property": "dcterms:conformsTo", "id": _CLAIM_ID}, CONFORMANCE)
        claim = {"property": "a11y:certifiedBy", "refines": f"#{_CLAIM_ID}"}
        yield made("meta", claim, facts.checked_by)


def _page_source(edition: Edition) -> Iterator[Element]:
    yield _meta("pageBreakSource", f"{edition.publication.neutral_title}, the PDF")


def _sound(overlays: Sequence[tuple[str, Overlay]]) -> Iterator[Element]:
    for name, overlay in overlays:
        duration = {"property": "media:duration", "refines": f"#{name}"}
        yield made("meta", duration, clock(overlay.seconds))
    yield _meta("media:duration", clock(sum(overlay.seconds for _, overlay in overlays)))
    yield _meta("media:active-class", ACTIVE_CLASS)
    yield _meta("media:playback-active-class", PLAYING_CLASS)


def _meta(name: str, value: str) -> Element:
    return made("meta", {"property": name}, value)

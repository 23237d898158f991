"""What a book says of how it can be read, held against what is in it (EPUB Accessibility 1.1, 2.2 and 4)."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.formats.epub.metadata import CONFORMANCE, SUMMARIES
from hwrender.formats.epub.opened import OPS, SVG, XHTML, OpenedBook


def says_how_it_can_be_read(book: OpenedBook) -> Iterator[str]:
    """Each property that is missing, or that says what is not so."""
    features = set(book.metas("schema:accessibilityFeature"))
    trees = book.documents.values()
    has_pages = any(each.get("role") == "doc-pagebreak" for tree in trees for each in tree.iter())
    has_pictures = any(each.tag in (f"{SVG}svg", f"{XHTML}img") for tree in trees for each in tree.iter())
    there = {
        "tableOfContents": any(
            each.get(f"{OPS}type") == "toc" for each in book.documents[book.navigation].iter(f"{XHTML}nav")
        ),
        "alternativeText": has_pictures,
        "pageNavigation": has_pages,
        "pageBreakMarkers": has_pages,
        "synchronizedAudioText": bool(book.overlays),
    }
    yield from (f"it says {name}" for name, is_so in there.items() if (name in features) != is_so)
    modes = _modes(book, has_pictures=has_pictures)
    if set(book.metas("schema:accessMode")) != modes:
        yield f"it is {', '.join(book.metas('schema:accessMode'))}"
    if "textual" not in book.metas("schema:accessModeSufficient"):
        yield "it does not say that words are enough"
    if book.metas("schema:accessibilityHazard") != ("none",):
        yield "it does not say that it has no hazards"
    if not book.metas("schema:accessibilitySummary")[0].startswith(tuple(SUMMARIES.values())):
        yield "its summary is another"
    if bool(book.metas("pageBreakSource")) != has_pages:
        yield "it does not say whose pages it marks"
    claims, checkers = book.metas("dcterms:conformsTo"), book.metas("a11y:certifiedBy")
    if len(claims) != len(checkers) or any(claim != CONFORMANCE for claim in claims) or "" in checkers:
        yield "it claims to conform, and nobody has checked that"


def _modes(book: OpenedBook, *, has_pictures: bool) -> set[str]:
    return {
        "textual",
        *(["visual"] if has_pictures else []),
        *(["auditory"] if book.overlays else []),
    }

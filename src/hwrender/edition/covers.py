"""The cover: who says it, what kind of copy it is, the title, and one large picture."""

from __future__ import annotations

from typing import assert_never

from hwrender import document
from hwrender.edition.blocks import EditionDraft
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cover, Figure, Paragraph
from hwrender.edition.self_description import cover_lines, label_of, title_of
from hwrender.fixed_words.table import words_of
from hwrender.metadata import Metadata
from hwrender.pictures.artwork import Artwork, Drawing, Logo, Photograph
from hwrender.pictures.choice import choose_all
from hwrender.span import START
from hwrender.style import Style

PLAIN_PICTURE = Drawing("report")
"""The picture of a cover whose title fits none, or may give nobody away: it says that this is a report."""


LOGO_WIDTH_MM, LOGO_HEIGHT_MM = 70.0, 28.0
"""A logo is as large as it can be in such a box: it says whose report it is, and not what it is about."""


def logo_size_mm(artwork: Artwork) -> tuple[float, float]:
    """The width and the height of a logo on a cover."""
    match artwork:
        case Drawing():
            return LOGO_HEIGHT_MM, LOGO_HEIGHT_MM
        case Photograph(width=width, height=height):
            scale = min(LOGO_WIDTH_MM / width, LOGO_HEIGHT_MM / height)
            return width * scale, height * scale
        case _:
            assert_never(artwork)


def make_cover(
    metadata: Metadata,
    kind: EditionKind,
    style: Style,
    draft: EditionDraft,
    *,
    is_draft: bool,
    logo: Logo | None = None,
) -> Cover:
    """The cover of an edition, the first of its words. The logo stands on that of a sensitive report too: who
    publishes it is said there anyway."""
    numbering = draft.numbering
    title, words = title_of(metadata, kind), words_of(metadata.lang)
    return Cover(
        notice=numbering.said(words.say("cover.draft_notice") if is_draft else ""),
        organisation=numbering.said(metadata.organisation()),
        label=numbering.said(label_of(kind, style, words)),
        title=numbering.line((document.Text(title, START),)),
        artwork=_picture(metadata, title, draft),
        lines=tuple(Paragraph(numbering.said(line)) for line in cover_lines(metadata, kind, style)),
        logo=None if logo is None else Figure(logo.artwork, numbering.said(logo.description)),
    )


def _picture(metadata: Metadata, title: str, draft: EditionDraft) -> Artwork | None:
    """The picture that the author named, else one that fits the title, else a plain one.

    None where the author wants none. The title of a sensitive report has no picture by itself: whoever sees
    the cover on a table would know what it is about.
    """
    if metadata.cover_picture:
        return draft.artwork_of(metadata.cover_picture)
    if metadata.sensitive:
        return PLAIN_PICTURE
    own = draft.own_pictures(metadata.pictures)
    (chosen,) = choose_all((title,), own, names=metadata.organisations())
    return chosen or PLAIN_PICTURE

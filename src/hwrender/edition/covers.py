"""The cover: who says it, what kind of copy it is, the title, and one large picture."""

from __future__ import annotations

from hwrender import document
from hwrender.edition.blocks import EditionDraft
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cover, Paragraph
from hwrender.edition.self_description import DRAFT_NOTICE, cover_lines, label_of, title_of
from hwrender.metadata import Metadata
from hwrender.pictures.artwork import Artwork, Drawing
from hwrender.pictures.choice import choose_all
from hwrender.span import START
from hwrender.style import Style

PLAIN_PICTURE = Drawing("report")
"""The picture of a cover whose title fits none, or may give nobody away: it says that this is a report."""


def make_cover(
    metadata: Metadata, kind: EditionKind, style: Style, draft: EditionDraft, *, is_draft: bool
) -> Cover:
    """The cover of an edition, the first of its words."""
    numbering = draft.numbering
    title = title_of(metadata, kind)
    return Cover(
        notice=numbering.said(DRAFT_NOTICE if is_draft else ""),
        organisation=numbering.said(metadata.organisation()),
        label=numbering.said(label_of(kind, style)),
        title=numbering.line((document.Text(title, START),)),
        artwork=_picture(metadata, title, draft),
        lines=tuple(Paragraph(numbering.said(line)) for line in cover_lines(metadata, kind, style)),
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

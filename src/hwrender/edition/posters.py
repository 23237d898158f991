"""A poster that leads to the narration: one page in giant print with a QR code, for a door or a waiting room.

It is an edition of one page, so that it is drawn and checked as every other copy is."""

from __future__ import annotations

from msgspec import Struct

from hwrender.document import Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cover, Edition, Paragraph, Publication, Sentence, Words
from hwrender.span import START
from hwrender.style import Style

POSTER = "Listen to this report"
LINES = ("Someone reads it to you.", "You do not have to pay.", "You do not need to tell us who you are.")
"""What people want to know before they point a camera at a door."""


class PosterFacts(Struct, frozen=True):
    """What a poster shows. `title` gives nobody away; `address` is where the narration is."""

    name: str
    title: str
    organisation: str
    language: str
    date: str
    address: str


def poster(facts: PosterFacts, style: Style) -> Edition:
    """The poster, in this style."""
    numbers = iter(range(1, 100))

    def words(text: str) -> Words:
        return (Sentence(f"s{next(numbers)}", (Text(text, START),)),) if text else ()

    cover = Cover(
        organisation=words(facts.organisation),
        label=words(POSTER),
        title=words(facts.title),
        artwork=None,
        lines=tuple(Paragraph(words(line)) for line in LINES),
        notice=(),
    )
    publication = Publication(
        name=f"{facts.name}-poster",
        title=facts.title,
        neutral_title=facts.title,
        short_title=facts.title,
        organisation=facts.organisation,
        language=facts.language,
        date=facts.date,
        timestamp=0,
        description=POSTER,
        licence="",
        sensitive=False,
        audio_url=facts.address,
        is_draft=False,
    )
    return Edition(EditionKind.EASY, style, publication, cover, (), ())

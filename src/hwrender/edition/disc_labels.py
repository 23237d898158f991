"""What is printed and put beside a talking book on a disc or a stick, in large print (UKAAF MS01).

It is an edition of one page, so that it is drawn and checked as every other copy is."""

from __future__ import annotations

from msgspec import Struct

from hwrender.document import Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cover, Edition, Paragraph, Publication, Sentence, Words
from hwrender.edition.self_description import DRAFT_NOTICE
from hwrender.span import START
from hwrender.style import Style

LABEL = "DAISY 2.02 talking book"

HOW_TO_PLAY = (
    "Put the disc or the stick into a talking-book player. Then press Play.",
    "You can jump to the next heading, or to a page.",
    "On a computer or a phone, open it with an app for talking books.",
)


class DiscFacts(Struct, frozen=True):
    """What a talking book says of itself. `title` is the neutral one, as the label lies about; `length` says
    how long it takes to hear, and is empty for a book without sound."""

    name: str
    title: str
    organisation: str
    language: str
    date: str
    length: str
    is_draft: bool


def disc_label(facts: DiscFacts, style: Style) -> Edition:
    """The label of a book, in this style."""
    numbers = iter(range(1, 100))

    def words(text: str) -> Words:
        return (Sentence(f"s{next(numbers)}", (Text(text, START),)),) if text else ()

    cover = Cover(
        organisation=words(facts.organisation),
        label=words(LABEL),
        title=words(facts.title),
        artwork=None,
        lines=tuple(Paragraph(words(line)) for line in (facts.length, *HOW_TO_PLAY) if line),
        notice=words(DRAFT_NOTICE if facts.is_draft else ""),
    )
    publication = Publication(
        name=f"{facts.name}-label",
        title=facts.title,
        neutral_title=facts.title,
        short_title=facts.title,
        organisation=facts.organisation,
        language=facts.language,
        date=facts.date,
        timestamp=0,
        description=LABEL,
        licence="",
        sensitive=False,
        audio_url=None,
        is_draft=facts.is_draft,
    )
    return Edition(EditionKind.EASY, style, publication, cover, (), ())

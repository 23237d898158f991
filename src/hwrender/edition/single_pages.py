"""A page that goes with the copies and is none: a label, a poster.

It is an edition of a cover alone, so that it is drawn and checked as every copy is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hwrender.document import Text
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Cover, Edition, Paragraph, Publication, Sentence, Words
from hwrender.edition.self_description import draft_notice
from hwrender.span import START
from hwrender.style import Style


class PageFacts(Struct, frozen=True):
    """What such a page says of its report, whose files are called `name`. `title` is the neutral one, as the
    page lies or hangs about. `address` is where the narration is; it becomes a QR code."""

    name: str
    title: str
    organisation: str
    language: str
    date: str
    address: str = ""
    is_draft: bool = False


def single_page(facts: PageFacts, kind: str, label: str, lines: Iterable[str], style: Style) -> Edition:
    """The page: `label` says what it is, and `lines` stand under the title. `kind` is the end of its name."""
    numbers = iter(range(1, 100))

    def words(text: str) -> Words:
        return (Sentence(f"s{next(numbers)}", (Text(text, START),)),) if text else ()

    cover = Cover(
        organisation=words(facts.organisation),
        label=words(label),
        title=words(facts.title),
        artwork=None,
        lines=tuple(Paragraph(words(line)) for line in lines if line),
        notice=words(draft_notice(facts.language) if facts.is_draft else ""),
    )
    publication = Publication(
        name=f"{facts.name}-{kind}",
        title=facts.title,
        neutral_title=facts.title,
        short_title=facts.title,
        organisation=facts.organisation,
        language=facts.language,
        date=facts.date,
        timestamp=0,
        description=label,
        licence="",
        sensitive=False,
        audio_url=facts.address or None,
        is_draft=facts.is_draft,
    )
    return Edition(EditionKind.EASY, style, publication, cover, (), ())

"""The credits: whose pictures these are, and how the report may be used, in one line at the end."""

from __future__ import annotations

from itertools import chain

from hwrender.document import Inline, Link, Paragraph, Text
from hwrender.edition.about import put_into
from hwrender.fixed_words.table import words_of
from hwrender.metadata import Metadata
from hwrender.pictures.library import PictureSet
from hwrender.span import START


def credit_line(metadata: Metadata, sets: tuple[PictureSet, ...]) -> Paragraph | None:
    """The line; nothing where there is nobody to credit and no licence."""
    words = words_of(metadata.lang)
    sentences: list[tuple[Inline, ...]] = [
        put_into(words, "credits.pictures_from", Link(each.address, (Text(each.title, START),), START))
        for each in sets
    ]
    if metadata.licence:
        sentences.append((Text(words.say("credits.licence", licence=metadata.licence), START),))
    parted = ((*([Text(" ", START)] if number else []), *each) for number, each in enumerate(sentences))
    return Paragraph(tuple(chain.from_iterable(parted)), START) if sentences else None

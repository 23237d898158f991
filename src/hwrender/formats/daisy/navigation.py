"""The navigation document, ncc.html: where a player begins, and all that it can jump to.

Its first heading is the title, and leads to the very beginning: a player that starts there leaves nothing
out. The title is the neutral one: players say it whenever they are switched on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import SubElement

from hwrender.edition.model import Edition, Heading
from hwrender.edition.outline import text_of
from hwrender.fixed_words.table import words_of
from hwrender.formats.daisy.documents import Pairs, xhtml_bytes, xhtml_head, xhtml_root
from hwrender.formats.daisy.model import NavigationPoint, PlayStep, TalkingBook
from hwrender.formats.daisy.phrases import notes_title, titles_of

CLASSES = {"page": "page-normal", "picture": "optional-prodnote"}
"""What points that are no headings are called in the document."""


def navigation_points(edition: Edition, book: TalkingBook) -> tuple[NavigationPoint, ...]:
    """Title, headings, page numbers and described pictures in the order of playing."""
    return tuple(_points(book, titles_of(edition)))


def _points(book: TalkingBook, headings: Mapping[str, Heading]) -> Iterator[NavigationPoint]:
    language = book.publication.language
    picture = words_of(language).say("text.picture")
    pictures = 0
    for place, step in enumerate(book.steps()):
        if place == 0:
            yield NavigationPoint(1, "title", book.publication.neutral_title, step)
        phrase = step.phrase
        heading = headings.get(phrase.id)
        if heading is not None:
            yield NavigationPoint(heading.level - 1, "heading", _line(text_of(heading.words)), step)
        elif phrase.kind == "notes":
            yield NavigationPoint(1, "heading", notes_title(language), step)
        elif phrase.kind == "page":
            yield NavigationPoint(0, "page", phrase.text, step)
        elif phrase.kind == "picture" and _begins_picture(step):
            pictures += 1
            yield NavigationPoint(0, "picture", f"{picture} {pictures}", step)


def _begins_picture(step: PlayStep) -> bool:
    """A description of several sentences is one place to jump to."""
    return step.number == 1 or step.part.phrases[step.number - 2].kind != "picture"


def _line(text: str) -> str:
    return " ".join(text.split())


def navigation_document(book: TalkingBook, points: tuple[NavigationPoint, ...], metadata: Pairs) -> bytes:
    """The document with this metadata."""
    root = xhtml_root(book.publication.language)
    xhtml_head(root, book.publication.neutral_title, metadata)
    body = SubElement(root, "body")
    for number, point in enumerate(points, start=1):
        attributes = {"id": f"ncc{number:04}"}
        if point.kind == "title":
            attributes["class"] = "title"
        elif point.level == 0:
            attributes["class"] = CLASSES[point.kind]
        element = SubElement(body, f"h{point.level}" if point.level else "span", attributes)
        SubElement(element, "a", {"href": point.step.address}).text = point.text
    return xhtml_bytes(root, is_indented=True)

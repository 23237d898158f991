"""The documents of a book: cover, parts and notes, each a page of its own."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.edition.model import Edition, Note, Publication, SectionRole
from hwrender.edition.outline import text_of
from hwrender.fixed_words.table import has_words_for, words_of
from hwrender.formats.epub.blocks import BookBlocks
from hwrender.formats.epub.elements import FURNITURE, Content, document, made
from hwrender.formats.epub.parts import COVER, NOTES, BookPart, parts_of_book, places
from hwrender.formats.epub.pictures import PictureFile, Pictures
from hwrender.formats.epub.runs import BookRuns, note_id
from hwrender.language.languages import direction

STYLE_SHEET = "book.css"
XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
DOCTYPE = "<!DOCTYPE html>\n"

NOTES_ID = "Notes"

_BREAKS = frozenset(
    ("head", "title", "link", "body", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
     "li", "table", "caption", "thead", "tbody", "tr", "blockquote", "figure", "figcaption", "hr", "nav")
)  # fmt: skip
"""Elements that begin on a line of their own, where a blank before them is not shown."""

_KINDS = {
    SectionRole.OPENING: ("introduction", "doc-introduction"),
    SectionRole.BODY: ("chapter", "doc-chapter"),
    SectionRole.HARD_WORDS: ("glossary", "doc-glossary"),
    SectionRole.ABOUT: ("appendix", "doc-appendix"),
    SectionRole.CONTACT: ("appendix", "doc-appendix"),
    SectionRole.CREDITS: ("", ""),
}
"""What a part is to reading systems (EPUB Structural Semantics Vocabulary) and to screen readers."""


class BookDocument(Struct, frozen=True):
    """A document that can still be changed: `root` is its tree. `file` is its name beside the package."""

    file: str
    title: str
    root: Element
    kind: str = ""

    def content(self) -> bytes:
        """The document as it stands in the book."""
        return document(self.root, DOCTYPE, breaks=_BREAKS, is_page=True)


class BookText(Struct, frozen=True):
    """All documents of an edition in reading order, without the contents, and the pictures they show."""

    documents: tuple[BookDocument, ...]
    pictures: tuple[PictureFile, ...]


def text_of_book(edition: Edition) -> BookText:
    """The words of an edition as documents."""
    parts = parts_of_book(edition)
    runs, pictures = BookRuns(edition, places(edition, parts)), Pictures()
    blocks = BookBlocks(runs, pictures, furniture(edition.publication))
    publication = edition.publication
    documents = [_cover(edition, runs, blocks, pictures)]
    documents += [_part(part, publication, runs, blocks) for part in parts]
    if edition.notes:
        documents.append(_notes(edition.notes, publication, runs, blocks))
    return BookText(tuple(documents), pictures.files())


def make_document(file: str, title: str, publication: Publication, kind: str, *body: Content) -> BookDocument:
    """A page around this body. A sensitive report is called by its neutral title wherever a reading system
    may show what is open."""
    shown = publication.neutral_title if publication.sensitive or not title else title
    language = publication.language
    root = made(
        "html",
        {
            "xmlns": XHTML,
            "xmlns:epub": OPS,
            "lang": language,
            "xml:lang": language,
            "dir": direction(language) if direction(language) == "rtl" else "",
        },
        made(
            "head",
            {},
            made("title", {}, shown),
            made("link", {"rel": "stylesheet", "type": "text/css", "href": STYLE_SHEET}),
        ),
        made("body", {}, *body),
    )
    return BookDocument(file, title, root, kind)


def furniture(publication: Publication) -> dict[str, str]:
    """What marks an element as no words of the report, and as English where we have no words in its
    language."""
    if has_words_for(publication.language):
        return {FURNITURE: "true"}
    return {FURNITURE: "true", "lang": "en-GB", "xml:lang": "en-GB", "dir": "ltr"}


def _cover(edition: Edition, runs: BookRuns, blocks: BookBlocks, pictures: Pictures) -> BookDocument:
    cover = edition.cover
    runs.here = COVER
    content: list[Content] = [
        made("p", {"class": name}, *runs.words(words))
        for name, words in (
            ("notice", cover.notice),
            ("organisation", cover.organisation),
            ("label", cover.label),
        )
        if words
    ]
    content.append(made("h1", {"id": "Title"}, *runs.words(cover.title)))
    if cover.artwork is not None:
        content.append(pictures.picture(cover.artwork, (), "cover-picture"))
    content += blocks.all(cover.lines)
    if cover.logo is not None:
        content.append(pictures.picture(cover.logo.artwork, cover.logo.description, "logo"))
    section = made("section", {"class": "cover", "epub:type": "titlepage"}, *content)
    return make_document(COVER, text_of(cover.title), edition.publication, "titlepage", section)


def _part(part: BookPart, publication: Publication, runs: BookRuns, blocks: BookBlocks) -> BookDocument:
    runs.here = part.file
    heading = part.heading()
    content: list[Content] = []
    for section in part.sections:
        inner = (() if section.heading is None else (section.heading,)) + section.blocks
        made_blocks = blocks.all(inner)
        is_apart = section.role is SectionRole.CREDITS
        content += [made("div", {"class": "credits"}, *made_blocks)] if is_apart else made_blocks
    kind, role = _KINDS[part.role]
    attributes = {"class": part.role.value, "epub:type": kind, "role": role}
    title = "" if heading is None else text_of(heading.words)
    if heading is not None:
        attributes["aria-labelledby"] = heading.anchor
    return make_document(part.file, title, publication, kind, made("section", attributes, *content))


def _notes(
    notes: tuple[Note, ...], publication: Publication, runs: BookRuns, blocks: BookBlocks
) -> BookDocument:
    runs.here = NOTES
    own, words = furniture(publication), words_of(publication.language)
    name = words.say("paper.notes")
    content = [made("h2", {"id": NOTES_ID, **own}, name)]
    for note in notes:
        back = {"href": runs.first_mark(note.number), "role": "doc-backlink"}
        number = made(
            "p", {"class": "number", **own}, made("a", back, words.say("paper.note", number=note.number))
        )
        attributes = {"class": "note", "id": note_id(note.number), "epub:type": "footnote"}
        content.append(made("div", {**attributes, "role": "doc-footnote"}, number, *blocks.all(note.blocks)))
    section = made("section", {"class": "notes", "aria-labelledby": NOTES_ID}, *content)
    return make_document(NOTES, name, publication, "footnotes", section)

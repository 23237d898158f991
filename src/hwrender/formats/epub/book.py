"""A book from its parts: documents, contents, overlays, sounds, pictures, fonts, and the package of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from hwrender.edition.inventory import table_widths
from hwrender.edition.model import Edition
from hwrender.edition.pages import PageStart
from hwrender.formats.contract import RenderInput
from hwrender.formats.epub.container import FOLDER, PACKAGE_FILE, Member, write_container
from hwrender.formats.epub.contents import ContentsLine, contents, label_clips, labels_of, mark_pages
from hwrender.formats.epub.documents import STYLE_SHEET, BookDocument, BookText, text_of_book
from hwrender.formats.epub.hearing import HeardDocument, heard_documents
from hwrender.formats.epub.look import FontFile, font_files, style_sheet
from hwrender.formats.epub.metadata import BookFacts
from hwrender.formats.epub.overlays import Overlay, overlay_of, overlay_of_labels, sound_file
from hwrender.formats.epub.package import CSS_TYPE, FONT_TYPE, SOUND_TYPE, XHTML_TYPE, ManifestItem, package
from hwrender.formats.epub.parts import CONTENTS
from hwrender.pictures.artwork import Drawing, Photograph
from hwrender.pictures.library import COVER
from hwrender.pictures.raster import cover_png

COVER_FILE = "pictures/cover.png"
COVER_PIXELS = 480


class _Spoken(Struct, frozen=True):
    """What is heard of a book: its documents with their times, and the overlay of each by its file."""

    heard: tuple[HeardDocument, ...] = ()
    overlays: dict[str, Overlay] = {}


def write_book(given: RenderInput, destination: Path) -> None:
    """The book at `destination`. The same input gives the same bytes."""
    edition = given.edition
    text, labels = text_of_book(edition), labels_of(edition)
    pages = mark_pages(given.pages, text.documents, given.edition.publication.language)
    spoken = _spoken(given, text, labels)
    # last, since what is announced in a document gets its id when it is known what is heard
    read_alone = contents(edition, labels, text.documents, pages)
    documents = _in_order(read_alone, text.documents, is_read=len(labels) > 1)
    contained = {document.file: document.content() for document in documents}
    shown = (content.decode() for content in contained.values())
    fonts = font_files(shown, slashed_zero=edition.kind.has_slashed_zero)
    items = list(_items(documents, text, spoken, fonts, has_contents=len(labels) > 1))
    described = package(edition, _facts(given, text, labels, pages, spoken), items)
    sheet = style_sheet(
        edition.style, fonts, table_widths(edition), slashed_zero=edition.kind.has_slashed_zero
    )
    write_container(destination, _members(given, described, contained, sheet, text, fonts, spoken))


def _spoken(given: RenderInput, text: BookText, labels: Sequence[ContentsLine]) -> _Spoken:
    if given.narration is None or not given.options.overlay:
        return _Spoken()
    heard = heard_documents(text.documents, given.narration)
    overlays = {each.document.file: overlay_of(each) for each in heard}
    overlays[CONTENTS] = overlay_of_labels(CONTENTS, label_clips(given.edition, labels, heard))
    return _Spoken(heard, overlays)


def _in_order(
    read_alone: BookDocument, documents: Sequence[BookDocument], *, is_read: bool
) -> tuple[BookDocument, ...]:
    """The contents stand behind the cover; those of a single line are left to the menu of the reader."""
    cover, *others = documents
    return (cover, read_alone, *others) if is_read else (cover, *others, read_alone)


def _items(
    documents: Sequence[BookDocument],
    text: BookText,
    spoken: _Spoken,
    fonts: Sequence[FontFile],
    *,
    has_contents: bool,
) -> Iterator[ManifestItem]:
    for document in documents:
        is_contents = document.file == CONTENTS
        drawn = "svg" if any(True for _ in document.root.iter("svg")) else ""
        properties = "nav" if is_contents else drawn
        overlay = spoken.overlays.get(document.file)
        yield ManifestItem(document.file, XHTML_TYPE, properties, overlay, has_contents or not is_contents)
    yield ManifestItem(STYLE_SHEET, CSS_TYPE)
    yield ManifestItem(COVER_FILE, "image/png", "cover-image")
    yield from (ManifestItem(picture.name, picture.media_type) for picture in text.pictures)
    yield from (ManifestItem(font.name, FONT_TYPE) for font in fonts)
    yield from (
        ManifestItem(sound_file(each.document.file), SOUND_TYPE) for each in spoken.heard if each.sound
    )


def _facts(
    given: RenderInput,
    text: BookText,
    labels: Sequence[ContentsLine],
    pages: Sequence[PageStart],
    spoken: _Spoken,
) -> BookFacts:
    elements = [element for each in spoken.heard for element in each.elements]
    shown = [
        each for document in text.documents for each in document.root.iter() if each.tag in ("svg", "img")
    ]
    return BookFacts(
        has_pictures=bool(shown),
        has_headings=bool(labels),
        has_pages=bool(pages),
        is_heard=bool(elements),
        is_all_heard=all(each.is_said for each in elements),
        checked_by=given.options.checked_by,
    )


def _members(
    given: RenderInput,
    described: bytes,
    contained: dict[str, bytes],
    sheet: str,
    text: BookText,
    fonts: Sequence[FontFile],
    spoken: _Spoken,
) -> Iterator[Member]:
    yield Member(PACKAGE_FILE, (described,))
    yield from (Member(FOLDER + file, (content,)) for file, content in contained.items())
    yield Member(FOLDER + STYLE_SHEET, (sheet.encode(),))
    yield from (Member(FOLDER + each.file, (each.content,)) for each in spoken.overlays.values())
    for each in spoken.heard:
        if each.sound is not None:
            name = FOLDER + sound_file(each.document.file)
            yield Member(name, each.sound.open_frames(), is_packed=True)
    yield Member(FOLDER + COVER_FILE, (_cover(given.edition),), is_packed=True)
    for picture in text.pictures:
        yield Member(FOLDER + picture.name, (picture.content,), is_packed=True)
    yield from (Member(FOLDER + font.name, (font.content,), is_packed=True) for font in fonts)


def _cover(edition: Edition) -> bytes:
    """What a shelf of books shows: the cover's drawing and logo, unless they could give somebody away."""
    artwork, colours = edition.cover.artwork, edition.style.colours
    if edition.publication.sensitive:
        return cover_png(COVER_PIXELS, colours)
    drawing = artwork if isinstance(artwork, Drawing) else COVER
    picture = cover_png(COVER_PIXELS, colours, drawing)
    logo = None if edition.cover.logo is None else edition.cover.logo.artwork
    if not isinstance(logo, Photograph):
        return picture
    from hwrender.pictures.photographs import with_logo  # most reports have none

    return with_logo(picture, logo)

"""All pages of a PDF as a reader sees them, without what is hidden, or is the same on every page."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from hwrender.commands import command
from hwrender.errors import UnreadableError
from hwrender.importing.pdf.furniture import Furniture, take_furniture
from hwrender.importing.pdf.letters import LetterBudget
from hwrender.importing.pdf.lines import PdfLine, lines_of
from hwrender.importing.pdf.opening import PdfFile
from hwrender.importing.pdf.page import PageBox, SeenPage
from hwrender.importing.pdf.painting import PaintedPage
from hwrender.importing.pdf.reading import PdfPage, read_pages
from hwrender.importing.pdf.tags import PdfTags
from hwrender.importing.pdf.telling import Met
from hwrender.importing.pdf.visible import visible_part
from hwrender.importing.shown.noticed import Noticed

_MOST_UNKNOWN = 0.3
_LARGE_PICTURE = 0.3


class SeenPages(Struct):
    """The pages with what is to be read on them. `lines` are all their lines, by which no word is lost."""

    pages: list[SeenPage]
    lines: list[PdfLine]
    furniture: Furniture


def see_pages(
    file: PdfFile, tags: PdfTags, noticed: Noticed, met: Met, step: Callable[[], None]
) -> SeenPages:
    """Every page of a file. Raises `UnreadableError` where no page has words."""
    budget = LetterBudget(file.file, len(file.content))
    is_tagged = tags.root is not None
    pages = [
        _seen(file, tags, read, noticed, met) for read in read_pages(file, budget, step, is_tagged=is_tagged)
    ]
    step()
    if not any(page.stretches for page in pages):
        raise _without_words(file, pages)
    if budget.unknown > _MOST_UNKNOWN * max(budget.met, 1):
        raise _without_names(file)
    if budget.unknown:
        noticed.told.add("unknown letters")
    furniture = take_furniture(pages)
    if is_tagged:
        for page in pages:
            _take_artifacts(page, met)
    lines = [line for page in pages for line in lines_of(page.stretches, page.number)]
    return SeenPages(pages, lines, furniture)


def _seen(file: PdfFile, tags: PdfTags, read: PdfPage, noticed: Noticed, met: Met) -> SeenPage:
    page, places = read.page, read.places
    if read.is_missing:
        met.on("missing", page.number)
        return page
    for kind, is_met in (("comments", places.has_comments), ("fields", places.has_fields)):
        if is_met:
            noticed.told.add(kind)

    def sees_nothing(boxes: list[PageBox]) -> list[bool]:
        painted = PaintedPage(file, page.number, page.width, page.height)
        return [painted.is_one_colour(box) for box in boxes]

    found = visible_part(page, places, sees_nothing, doubts_all=tags.has_hidden_layers)
    for why, texts in found.unseen.items():
        met.unseen.setdefault(why, []).extend((page.number, text) for text in texts)
    if found.is_scan:
        met.on("scan", page.number)
        page.pictures = []
    large = _LARGE_PICTURE * page.width * page.height
    if not page.stretches and any(each.box.width * each.box.height > large for each in page.pictures):
        met.on("no words", page.number)
    return page


def _take_artifacts(page: SeenPage, met: Met) -> None:
    """Take out what the file itself says is no text."""
    if any(stretch.is_artifact and any(map(str.isalnum, stretch.text)) for stretch in page.stretches):
        met.on("artifacts", page.number)
    page.stretches = [stretch for stretch in page.stretches if not stretch.is_artifact]


def _without_words(file: PdfFile, pages: list[SeenPage]) -> UnreadableError:
    if not any(page.pictures for page in pages):
        what, todo = "There are no words in this PDF.", "Look at it, and give the file with the words."
        return UnreadableError(f"{file.file}:1:1: error[D003]: {what}", todo)
    what = "This PDF is a picture of its pages. It has no words in it."
    todo = (
        "Ask for the Word file that it was made from. Or read it with a program for scans (OCR). "
        f"Give the PDF that comes out: {command('import', file.file)}"
    )
    return UnreadableError(f"{file.file}:1:1: error[D003]: {what}", todo)


def _without_names(file: PdfFile) -> UnreadableError:
    what = "This PDF shows letters, but does not say which they are."
    todo = "Ask for the Word file that it was made from. Or print the PDF, and read it with OCR."
    return UnreadableError(f"{file.file}:1:1: error[D003]: {what}", todo)

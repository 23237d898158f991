"""The text of all pages: by the tags of the file where nearly all words have some, or else by its looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from hwrender.importing.pdf.contents import FIRST_PAGES, contents_of
from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.layout import lay_out
from hwrender.importing.pdf.lines import lines_of
from hwrender.importing.pdf.page import Placed, SeenPage, Stretch
from hwrender.importing.pdf.pictures import with_pictures
from hwrender.importing.pdf.pieces import source_of
from hwrender.importing.pdf.tag_words import TaggedText
from hwrender.importing.pdf.tagged import TaggedReader
from hwrender.importing.pdf.tags import PdfTag, PdfTags, TagMark
from hwrender.importing.pdf.telling import Met
from hwrender.importing.shown.model import ShownBlock
from hwrender.importing.shown.noticed import Noticed

_FEWEST_TAGGED = 0.8
_MANY_CURVES, _FEWEST_BARS, _BAR, _MOST_BOXES = 12, 3, 5.0, 300


class PdfText(Struct):
    """The text of a file, and the notes that its tags name."""

    items: list[FlowItem]
    notes: dict[str, list[ShownBlock]] = field(default_factory=dict)


def text_of_pages(pages: Sequence[SeenPage], tagged: PdfTags, noticed: Noticed, met: Met) -> PdfText:
    """The text of all pages, in the order in which it is read."""
    if tagged.root is not None and _is_tagged(pages, tagged.root):
        return _by_tags(pages, tagged, tagged.root, noticed, met)
    items: list[FlowItem] = []
    for page in pages:
        if _has_drawing(page):
            met.on("drawing", page.number)
        items += _by_looks(page, noticed, met)
    return PdfText(items)


def _has_drawing(page: SeenPage) -> bool:
    """Whether a drawing is on a page, such as a chart: many curves, or coloured boxes without words."""
    if len(page.curves) >= _MANY_CURVES or page.has_more_drawn:
        return True
    bars = [
        filled.box
        for filled in page.boxes[:_MOST_BOXES]
        if filled.colour not in (None, (255, 255, 255)) and min(filled.box.width, filled.box.height) >= _BAR
    ]
    empty = [box for box in bars if not any(box.holds_middle_of(each.box) for each in page.stretches)]
    return len(empty) >= _FEWEST_BARS


def _by_looks(page: SeenPage, noticed: Noticed, met: Met) -> list[FlowItem]:
    contents = contents_of(lines_of(page.stretches, page.number)) if page.number <= FIRST_PAGES else []
    if contents:
        noticed.told.add("contents")
        _leave_out((stretch for line in contents for stretch in line.stretches), page, noticed)
    laid_out = lay_out(page, noticed)
    for kind in laid_out.uncertain:
        met.on(kind, page.number)
    if any(item.is_framed for item in laid_out.items):
        met.on("framed", page.number)
    return with_pictures(laid_out.items, page, noticed)


def _leave_out(stretches: Iterable[Stretch], page: SeenPage, noticed: Noticed) -> None:
    gone = {stretch.order for stretch in stretches}
    noticed.left_out.update(
        source_of(page.number, stretch) for stretch in page.stretches if stretch.order in gone
    )
    page.stretches = [stretch for stretch in page.stretches if stretch.order not in gone]


def _is_tagged(pages: Sequence[SeenPage], root: PdfTag) -> bool:
    """Whether the tags name nearly all words."""
    marks = {*root.marks()}
    named = unnamed = 0
    for page in pages:
        for stretch in page.stretches:
            if TagMark(page.number, stretch.mark) in marks:
                named += len(stretch.text)
            else:
                unnamed += len(stretch.text)
    return named > 0 and named >= _FEWEST_TAGGED * (named + unnamed)


def _by_tags(pages: Sequence[SeenPage], tagged: PdfTags, root: PdfTag, noticed: Noticed, met: Met) -> PdfText:
    stretches: dict[TagMark, list[Stretch]] = defaultdict(list)
    pictures: dict[TagMark, list[Placed]] = defaultdict(list)
    for page in pages:
        for stretch in page.stretches:
            stretches[TagMark(page.number, stretch.mark)].append(stretch)
        for placed in page.pictures:
            pictures[TagMark(page.number, placed.mark)].append(placed)
    reader = TaggedReader(TaggedText(stretches, pictures), noticed, tagged.language, root)
    items = reader.items()
    for page in pages:
        _leave_out(
            (each for each in page.stretches if TagMark(page.number, each.mark) in reader.contents),
            page,
            noticed,
        )
        page.stretches = [
            stretch for stretch in page.stretches if TagMark(page.number, stretch.mark) not in reader.met
        ]
        items = _with_rest(items, page, noticed, met)
    return PdfText(items, reader.notes)


def _with_rest(items: list[FlowItem], page: SeenPage, noticed: Noticed, met: Met) -> list[FlowItem]:
    """The items with what no tag names, at the end of those of its page."""
    rest = lay_out(page, noticed).items if page.stretches else []
    if rest:
        met.on("untagged", page.number)
    mine = [item for item in items if item.page == page.number]
    whole = with_pictures([*mine, *rest], page, noticed)
    places = [place for place, item in enumerate(items) if item.page <= page.number]
    at = places[-1] + 1 if places else 0
    known = {id(item) for item in mine}
    more = [item for item in whole if id(item) not in known]
    if not mine or not more:
        return [*items[:at], *more, *items[at:]]
    # a picture between two tagged items stands between them
    kept: list[FlowItem] = []
    before: dict[int, list[FlowItem]] = {}
    waiting: list[FlowItem] = []
    for item in whole:
        if id(item) in known:
            before[id(item)], waiting = waiting, []
        else:
            waiting.append(item)
    last = mine[-1]
    for item in items:
        kept += [*before.get(id(item), ()), item]
        if item is last:
            kept += waiting
    return kept

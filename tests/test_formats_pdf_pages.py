"""Pages of the PDF: what they hold, where they break, what is repeated on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace

from editions import _Numbers, publication, rich_edition, text
from hwrender.document import Link
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import (
    Block,
    Break,
    Cell,
    Cover,
    Edition,
    Heading,
    Item,
    List,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionRole,
    Table,
    WordBox,
)  # fmt: skip
from hwrender.formats.pdf.layout.book import Book, lay_out
from hwrender.formats.pdf.layout.marks import Image, Leader, Mark, Panel, QrCode, Strip, TextLine
from hwrender.formats.pdf.tree import Content, StructureElement, elements
from hwrender.pictures.artwork import Drawing, Photograph
from hwrender.span import START
from hwrender.style import HOUSE_STYLES, load_style

SENTENCE = "People said that the service is very good and that the staff always listen to them."


def edition_with(*blocks: Block, style: str = "easy-read", kind: EditionKind = EditionKind.EASY) -> Edition:
    section = Section(SectionRole.BODY, Heading(2, _Numbers().words("A part"), "a-part"), blocks)
    cover = Cover((), (), _Numbers().words("A title"), None, ())
    return Edition(kind, load_style(style), publication(), cover, (section,), ())


def marks_on(book: Book, page: int) -> Iterator[tuple[float, float, Mark]]:
    """Each mark of a page with the place of its origin on the sheet."""

    def below(strip: Strip, x: float, y: float) -> Iterator[tuple[float, float, Mark]]:
        yield from ((x + strip.x, y, mark) for mark in strip.marks)
        for down, part in strip.parts:
            yield from below(part, x + strip.x, y + down)

    left = book.measures.margin
    yield from ((left, 0.0, panel) for panel in book.pages[page].body.panels)
    for placed in book.pages[page].body.strips:
        yield from below(placed.strip, left, placed.y)


def text_on(book: Book, page: int, *, artifacts: bool = False) -> str:
    lines = [mark for _, _, mark in marks_on(book, page) if isinstance(mark, TextLine)]
    pieces = [piece for line in lines for piece in line.pieces if (piece.content is None) is artifacts]
    return "".join(piece.shaped.text for piece in pieces)


def sides(x: float, y: float, mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark."""
    match mark:
        case TextLine():
            shown = [piece for piece in mark.pieces if piece.shaped.text.strip()]
            ends = [mark.x + piece.x + piece.shaped.advance * piece.size for piece in shown]
            blank = max((p.size * 0.4 for p in shown if p.shaped.text.endswith(" ")), default=0)
            return x + mark.x, y + mark.baseline, x + max(ends, default=0) - blank, y + mark.baseline
        case Panel() | Image():
            return x + mark.x, y + mark.y, x + mark.x + mark.width, y + mark.y + mark.height
        case QrCode():
            return x + mark.x, y + mark.y, x + mark.x + mark.side, y + mark.y + mark.side
        case Leader():
            return x + mark.x, y + mark.y, x + mark.end, y + mark.y


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize("kind", EditionKind)
def test_nothing_stands_off_the_page(style: str, kind: EditionKind) -> None:
    book = lay_out(rich_edition(style, kind))
    for page in range(len(book.pages)):
        for x, y, mark in marks_on(book, page):
            left, top, right, bottom = sides(x, y, mark)
            assert left >= -0.1
            assert right <= book.measures.page_width + 0.1
            assert top >= -0.1
            assert bottom <= book.measures.bottom + 0.1


@pytest.mark.parametrize("style", HOUSE_STYLES)
def test_nothing_on_the_page_is_smaller_than_the_body(style: str) -> None:
    book = lay_out(rich_edition(style))
    for number, page in enumerate(book.pages):
        lines = [mark for _, _, mark in marks_on(book, number) if isinstance(mark, TextLine)]
        lines += [mark for mark in page.footer if isinstance(mark, TextLine)]
        assert min(piece.size for line in lines for piece in line.pieces) >= book.measures.body


def rows(count: int, sentences: int = 1) -> tuple[Row, ...]:
    numbers = _Numbers()
    return tuple(
        Row(Drawing("nurse"), (), (numbers.paragraph(f"Row {number}.", *[SENTENCE] * sentences),), ())
        for number in range(count)
    )


def test_a_row_is_never_split() -> None:
    book = lay_out(edition_with(*rows(17, sentences=3)))
    pages = [text_on(book, page) for page in range(len(book.pages))]
    for number in range(17):
        assert sum(f"Row {number}. " in page for page in pages) == 1
    for page in pages:
        assert page.count(SENTENCE) == 3 * page.count("Row ")


def test_a_row_longer_than_a_page_goes_on_over_the_next() -> None:
    book = lay_out(edition_with(*rows(1, sentences=40)))
    assert len(book.pages) > 2
    assert sum(text_on(book, page).count("always listen") for page in range(len(book.pages))) == 40


def test_words_without_a_picture_stand_in_the_column_of_those_with_one() -> None:
    plain = replace(rows(1)[0], artwork=None)
    book = lay_out(edition_with(*rows(1), plain))
    lefts = {
        round(x + mark.x, 3)
        for x, _, mark in marks_on(book, 1)
        if isinstance(mark, TextLine) and mark.pieces[0].size == book.measures.body
    }
    assert len(lefts) == 1


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    numbers = _Numbers()
    for count in range(3, 12):
        sections = tuple(
            Section(
                SectionRole.BODY, Heading(2, numbers.words(f"Part {part}"), f"part-{part}"), rows(count, 2)
            )
            for part in range(4)
        )
        book = lay_out(replace(edition_with(), sections=sections))
        for page in book.pages:
            assert not page.body.strips or not page.body.strips[-1].strip.keeps_next


def test_a_short_paragraph_of_easy_read_is_not_split() -> None:
    numbers = _Numbers()
    blocks = tuple(numbers.paragraph(f"Start {each}.", *[SENTENCE] * 3, f"End {each}.") for each in range(20))
    book = lay_out(edition_with(*blocks))
    for page in range(len(book.pages)):
        words = text_on(book, page)
        assert words.count("Start ") == words.count("End ")


def test_a_long_paragraph_is_split_with_no_line_left_alone() -> None:
    paragraph = _Numbers().paragraph(*[SENTENCE] * 60)
    book = lay_out(edition_with(paragraph, kind=EditionKind.FULL))
    for page in range(1, len(book.pages)):
        lines = [mark for _, _, mark in marks_on(book, page) if isinstance(mark, TextLine)]
        assert len(lines) >= 3


def table(rows_count: int, columns: int, words: str = "some words") -> Table:
    numbers = _Numbers()
    header = tuple(Cell(numbers.words(f"Head {column}")) for column in range(columns))
    body = tuple(
        tuple(Cell(numbers.words(f"{words} {row}.{column}")) for column in range(columns))
        for row in range(rows_count)
    )
    return Table(header, body, True)


def test_a_table_that_goes_on_repeats_its_header_for_the_eye_only() -> None:
    book = lay_out(edition_with(table(60, 2)))
    first, *later = range(1, len(book.pages))
    assert "Head 0" in text_on(book, first)
    assert len(later) >= 2
    for page in later:
        assert "Head 0" in text_on(book, page, artifacts=True)
        assert "Head 0" not in text_on(book, page)
    assert sum(element.type == "Table" for element, _ in elements(book.tree)) == 1


def test_no_row_of_a_table_stands_alone_on_a_page() -> None:
    numbers = _Numbers()
    for before in range(22):
        blocks = [numbers.paragraph(f"Line {line}") for line in range(40)]
        count = 3 + before % 4
        book = lay_out(edition_with(*blocks[:before], table(count, 2), *blocks[before:], style="large-print"))
        on_pages = [text_on(book, page).count(".0") for page in range(1, len(book.pages))]
        assert sum(on_pages) == count
        assert 1 not in on_pages


def test_a_wide_table_becomes_cards_with_the_same_structure() -> None:
    wide, narrow = table(3, 9, "informative"), table(3, 2)
    for each, columns in ((wide, 9), (narrow, 2)):
        book = lay_out(edition_with(each))
        found = [element for element, _ in elements(book.tree)]
        assert sum(e.type == "TH" and e.scope == "Column" for e in found) == columns
        assert sum(e.type == "TH" and e.scope == "Row" for e in found) == 3
        assert sum(e.type == "TD" for e in found) == 3 * (columns - 1)
    cards = lay_out(edition_with(wide))
    shown = "".join(text_on(cards, page, artifacts=True) for page in range(1, len(cards.pages)))
    assert shown.count("Head 8: ") == 3
    assert "".join(text_on(cards, page) for page in range(1, len(cards.pages))).count("Head 8") == 1


def words_in_grid(book: Book, page: int) -> dict[str, tuple[float, float, float]]:
    """The left and right edge and the baseline of each line of words, by the words."""
    found = {}
    for x, y, mark in marks_on(book, page):
        if isinstance(mark, TextLine) and mark.pieces:
            left, _, right, baseline = sides(x, y, mark)
            found["".join(piece.shaped.text for piece in mark.pieces).strip()] = (left, right, baseline)
    return found


def cells_of(*rows: tuple[str, ...]) -> tuple[tuple[Cell, ...], ...]:
    numbers = _Numbers()
    return tuple(tuple(Cell(numbers.words(each)) for each in row) for row in rows)


def test_numbers_in_a_table_stand_where_markdown_says() -> None:
    header, *body = cells_of(("Who", "Calls"), ("A", "1,204"), ("B", "98"))
    aligned = Table(header, tuple(body), True, ("start", "end"))
    right = words_in_grid(lay_out(edition_with(aligned)), 1)
    plain = words_in_grid(lay_out(edition_with(replace(aligned, alignments=()))), 1)
    assert plain["1,204"][0] == pytest.approx(plain["98"][0], abs=0.01)
    assert right["1,204"][1] == pytest.approx(right["98"][1], abs=1)
    assert right["1,204"][1] == pytest.approx(right["Calls"][1], abs=1)
    assert right["A"][0] == pytest.approx(plain["A"][0])


def test_a_caption_is_the_first_in_its_table_and_stays_on_its_page() -> None:
    header, *body = cells_of(("Who", "Calls"), ("A", "1,204"), ("B", "98"))
    captioned = Table(header, tuple(body), True, caption=_Numbers().words("Calls to our office"))
    filling = Paragraph(_Numbers().words(SENTENCE))
    seen = set()
    for count in range(8, 16):
        book = lay_out(edition_with(*[filling] * count, captioned, kind=EditionKind.FULL))
        (table_element,) = (each for each, _ in elements(book.tree) if each.type == "Table")
        first = table_element.children[0]
        assert isinstance(first, StructureElement)
        assert first.type == "Caption"
        (page,) = (page for page in range(len(book.pages)) if "Calls to our office" in text_on(book, page))
        assert "1,204" in text_on(book, page)
        seen.add(page)
    assert len(seen) > 1


def test_a_table_too_wide_for_the_page_is_laid_on_its_side_before_it_becomes_cards() -> None:
    wide = table(3, 8, "x")
    header = cells_of(tuple(f"Information {column}" for column in range(8)))[0]
    book = lay_out(edition_with(replace(wide, header=header)))
    found = words_in_grid(book, 1)
    columns = [found[f"x {row}.3"] for row in range(3)]
    assert len({round(baseline, 1) for _, _, baseline in columns}) == 1
    assert len({round(left, 1) for left, _, _ in columns}) == 3
    rows_seen = [found[f"x 1.{column}"][2] for column in range(8)]
    assert rows_seen == sorted(rows_seen)
    assert "Information 7" not in text_on(book, 1, artifacts=True)
    order = text_on(book, 1)
    assert order.index("Information 7") < order.index("x 0.0") < order.index("x 0.7") < order.index("x 1.0")


def test_the_name_of_a_column_wraps_before_a_table_becomes_something_else() -> None:
    header, body = cells_of(
        tuple(f"Agrees with number {each}" for each in range(4)), ("Yes", "No", "Yes", "No")
    )
    book = lay_out(edition_with(Table(header, (body,), False)))
    lines = [mark for _, _, mark in marks_on(book, 1) if isinstance(mark, TextLine)]
    assert sum("Agrees" in line.pieces[0].shaped.text for line in lines) == 4
    assert "Agrees" not in text_on(book, 1, artifacts=True)


def test_a_card_longer_than_a_page_repeats_its_first_line_on_the_next() -> None:
    names = tuple(f"Information {column}" for column in range(9))
    header, card = cells_of(names, ("Mill Lane", *[" ".join([SENTENCE] * 4)] * 8))
    book = lay_out(edition_with(Table(header, (card,), True)))
    shown = [text_on(book, page, artifacts=True) for page in range(1, len(book.pages))]
    assert len(shown) > 2
    assert all("Information 0: Mill Lane" in page for page in shown[2:])
    whole = "".join(text_on(book, page) for page in range(1, len(book.pages)))
    assert whole.count("Mill Lane") == 1


def test_a_sign_that_heads_a_column_of_cards_has_no_colon() -> None:
    names = ("#", *(f"Information {column}" for column in range(9)))
    header, card = cells_of(names, tuple("1" * 10))
    book = lay_out(edition_with(Table(header, (card,) * 12, True)))
    shown = "".join(text_on(book, page, artifacts=True) for page in range(1, len(book.pages)))
    assert "# Information 1: " in shown.replace("Information 0: ", "")


def test_a_table_without_rows_has_no_body() -> None:
    book = lay_out(edition_with(table(0, 3)))
    types = {element.type for element, _ in elements(book.tree)}
    assert types.isdisjoint({"THead", "TBody"})


def test_a_list_over_pages_is_one_list() -> None:
    numbers = _Numbers()
    items = tuple(Item((numbers.paragraph(f"Item {number}. {SENTENCE}"),)) for number in range(60))
    book = lay_out(edition_with(List(True, 1, items)))
    assert len(book.pages) > 3
    lists = [element for element, _ in elements(book.tree) if element.type == "L"]
    assert [len(each.children) for each in lists] == [60]


def test_an_empty_item_keeps_its_number() -> None:
    numbers = _Numbers()
    items = (Item((numbers.paragraph("First."),)), Item(()), Item((numbers.paragraph("Third."),)))
    book = lay_out(edition_with(List(True, 1, items)))
    assert "2." in text_on(book, 1)


def test_a_pause_is_left_out_where_a_page_ends() -> None:
    numbers = _Numbers()
    for count in range(8, 40):
        blocks: list[Block] = []
        for _ in range(count):
            blocks += [numbers.paragraph(SENTENCE), Break()]
        book = lay_out(edition_with(*blocks[:-1]))
        for page in book.pages[1:]:
            assert not page.body.strips[0].strip.discardable
            assert not page.body.strips[-1].strip.discardable


def test_a_bar_runs_along_a_quotation_on_each_page() -> None:
    numbers = _Numbers()
    quoted = Quotation(tuple(numbers.paragraph(SENTENCE) for _ in range(40)), ())
    book = lay_out(edition_with(quoted))
    assert len(book.pages) > 2
    for page in book.pages[1:]:
        (bar,) = page.body.panels
        quoted_strips = [each for each in page.body.strips if each.strip.frames]
        assert bar.y == pytest.approx(quoted_strips[0].y)
        assert bar.height == pytest.approx(
            quoted_strips[-1].y + quoted_strips[-1].strip.height - quoted_strips[0].y
        )


def test_a_long_book_has_a_contents_page_with_the_right_numbers() -> None:
    numbers = _Numbers()
    sections = tuple(
        Section(SectionRole.BODY, Heading(2, numbers.words(f"Part {part}"), f"part-{part}"), rows(5))
        for part in range(8)
    )
    book = lay_out(replace(edition_with(), sections=sections))
    assert "What is in this report" in text_on(book, 1)
    for part in range(8):
        page = book.destinations[f"part-{part}"].page
        assert f"Part {part}" in text_on(book, page)
        assert f"Part {part} {page + 1}" in text_on(book, 1)
    short = lay_out(replace(edition_with(), sections=sections[:3]))
    assert all("What is in" not in text_on(short, page) for page in range(len(short.pages)))


def test_the_contents_of_few_parts_name_the_parts_of_parts_too() -> None:
    numbers = _Numbers()
    for parts, named in ((3, True), (6, False)):
        sections = tuple(
            Section(
                SectionRole.BODY, Heading(level, numbers.words(f"{name} {part}"), f"{name}{part}"), rows(4)
            )
            for part in range(parts)
            for level, name in ((2, "Part"), (3, "Plan"))
        )
        contents = text_on(lay_out(replace(edition_with(), sections=sections)), 1)
        assert "Part 2" in contents
        assert ("Plan 2" in contents) is named


def test_headings_of_each_level_look_unlike_those_of_the_others() -> None:
    numbers = _Numbers()
    looks = set()
    for level in range(2, 5):
        heading = Heading(level, numbers.words("Part"), "part")
        section = Section(SectionRole.BODY, heading, rows(1))
        marks = [mark for _, _, mark in marks_on(lay_out(replace(edition_with(), sections=(section,))), 1)]
        (line,) = (m for m in marks if isinstance(m, TextLine) and m.pieces[0].shaped.text.startswith("Part"))
        looks.add((line.pieces[0].size, line.pieces[0].colour))
    assert len({size for size, _ in looks}) == 3
    assert len(looks) == 3


def test_pictures_that_only_repeat_the_words_are_artifacts() -> None:
    numbers = _Numbers()
    described = Row(Drawing("nurse"), numbers.words("A nurse."), (numbers.paragraph("Hello."),), ())
    book = lay_out(edition_with(*rows(1), described))
    image = [mark for _, _, mark in marks_on(book, 1) if isinstance(mark, Image)]
    assert [isinstance(mark.content, Content) for mark in image] == [False, True]
    figures = [element for element, _ in elements(book.tree) if element.type == "Figure"]
    assert [figure.description for figure in figures] == ["A nurse."]


def test_a_photograph_in_a_row_stands_whole_on_a_tile_as_large_as_the_others() -> None:
    wide = Photograph("wide.png", "image/png", b"", 400, 200)
    book = lay_out(edition_with(replace(rows(1)[0], artwork=wide)))
    (image,) = (mark for _, _, mark in marks_on(book, 1) if isinstance(mark, Image))
    tiles = [mark for _, _, mark in marks_on(book, 1) if isinstance(mark, Panel) and mark.corner]
    (tile,) = (mark for mark in tiles if mark.width == pytest.approx(book.measures.tile))
    assert tile.height == tile.width
    assert image.width == pytest.approx(2 * image.height)
    assert image.x > 0
    assert image.x + image.width < tile.width


def test_a_tall_photograph_keeps_its_shape_and_its_page() -> None:
    photograph = Photograph("tall.png", "image/png", b"", 100, 4000)
    book = lay_out(edition_with(replace(rows(1)[0], artwork=photograph)))
    (image,) = [mark for _, _, mark in marks_on(book, 1) if isinstance(mark, Image)]
    assert image.height / image.width == pytest.approx(40)
    assert image.height <= book.measures.tile


def test_the_way_to_the_narration_has_its_code_beside_it() -> None:
    address = "https://example.org/listen.mp3"
    linked = Paragraph(_Numbers().words((Link(address, (text("Listen"),), START), text("."))))
    plain = edition_with(linked)
    heard = replace(plain, publication=replace(plain.publication, audio_url=address))
    for page in (0, 1):
        assert not any(isinstance(mark, QrCode) for _, _, mark in marks_on(lay_out(plain), page))
        assert "Point your phone’s camera here" in text_on(lay_out(heard), page, artifacts=True)
        assert [mark for _, _, mark in marks_on(lay_out(heard), page) if isinstance(mark, QrCode)]
    (code,) = [mark for _, _, mark in marks_on(lay_out(heard), 1) if isinstance(mark, QrCode)]
    assert len(code.modules) >= 21
    assert all(len(row) == len(code.modules) for row in code.modules)


def is_no_part_of_a_line(mark: Mark) -> bool:
    """Whether this is a picture, a tile, a bar, a box or a rule, and not what underlines a word."""
    is_ground = isinstance(mark, Panel) and (mark.height > 25 or mark.width > 300)
    return isinstance(mark, Image | QrCode) or is_ground


def test_a_report_in_a_language_that_runs_from_right_to_left_is_mirrored() -> None:
    plain = rich_edition()
    mirrored = replace(plain, publication=replace(plain.publication, language="ar"))
    left, right = lay_out(plain), lay_out(mirrored)
    assert len(left.pages) == len(right.pages)
    width = left.measures.page_width
    for page in range(len(left.pages)):
        places, found = (
            [sides(*each) for each in marks_on(book, page) if is_no_part_of_a_line(each[2])]
            for book in (left, right)
        )
        expected = [(width - last, top, width - first, bottom) for first, top, last, bottom in places]
        assert len(found) == len(expected)
        for one, other in zip(sorted(found), sorted(expected), strict=True):
            assert one == pytest.approx(other, abs=0.1)


def test_english_in_a_mirrored_report_keeps_its_full_stop_at_its_end() -> None:
    plain = edition_with(_Numbers().paragraph("Open Doors."))
    book = lay_out(replace(plain, publication=replace(plain.publication, language="ar")))
    (line,) = [
        (x + mark.x, mark)
        for x, _, mark in marks_on(book, 1)
        if isinstance(mark, TextLine) and "Doors" in mark.pieces[-1].shaped.text
    ]
    assert sides(line[0], 0, line[1])[2] == pytest.approx(
        book.measures.page_width - book.measures.margin, abs=1
    )
    assert line[1].pieces[-1].shaped.text.strip().endswith("Doors.")


def test_every_stretch_of_content_stands_in_one_element() -> None:
    book = lay_out(rich_edition())
    owned = [child for element, _ in elements(book.tree) for child in element.children]
    contents = [child for child in owned if isinstance(child, Content)]
    assert len(set(contents)) == len(contents)
    assert all(isinstance(child, Content | StructureElement) for child in owned)


def test_lists_and_quotations_in_each_other_stay_on_the_page() -> None:
    numbers = _Numbers()
    block: Block = numbers.paragraph(SENTENCE)
    for _ in range(25):
        block = List(True, 1, (Item((numbers.paragraph("More."), Quotation((block,), ()))),))
    book = lay_out(edition_with(block))
    for page in range(1, len(book.pages)):
        for x, y, mark in marks_on(book, page):
            _, _, right, bottom = sides(x, y, mark)
            assert right <= book.measures.page_width - book.measures.margin + 1
            assert bottom <= book.measures.bottom + 1


def test_a_word_as_long_as_a_book_is_cut_in_no_time() -> None:
    book = lay_out(edition_with(_Numbers().paragraph("x" * 20000)))
    assert sum(text_on(book, page).count("x") for page in range(1, len(book.pages))) == 20000


@pytest.mark.parametrize("sentences", [6, 8, 10, 12])
def test_headings_go_with_the_words_even_of_a_row_that_fills_the_page(sentences: int) -> None:
    numbers = _Numbers()
    boxes = tuple(WordBox(f"w{n}", numbers.words(f"Word {n} means something. {SENTENCE}")) for n in range(2))
    row = replace(rows(1, sentences)[0], boxes=boxes)
    sections = (
        Section(SectionRole.BODY, Heading(2, numbers.words("Before"), "before"), rows(2)),
        Section(SectionRole.BODY, Heading(2, numbers.words("What should happen next"), "next"), ()),
        Section(SectionRole.BODY, Heading(3, numbers.words("Plans"), "plans"), (row,)),
    )
    book = lay_out(replace(edition_with(style="giant-print"), sections=sections))
    for page in book.pages[1:]:
        assert not page.body.strips[-1].strip.keeps_next


def test_a_picture_stands_beside_the_start_of_a_row_longer_than_a_page() -> None:
    book = lay_out(edition_with(*rows(1, sentences=40)))
    (image,) = [(y + mark.y, mark) for _, y, mark in marks_on(book, 1) if isinstance(mark, Image)]
    lines = [y + mark.baseline for _, y, mark in marks_on(book, 1) if isinstance(mark, TextLine)]
    gaps = [after - before for before, after in pairwise(sorted(set(lines))[1:])]
    assert image[0] < sorted(lines)[3]
    assert max(gaps) < book.measures.leading * 1.3


def test_a_heading_as_long_as_a_page_stays_on_the_pages() -> None:
    numbers = _Numbers()
    section = Section(SectionRole.BODY, Heading(2, numbers.words(*[SENTENCE] * 14), "long"), rows(1))
    book = lay_out(replace(edition_with(style="giant-print"), sections=(section,)))
    assert len(book.pages) > 2
    for page in range(1, len(book.pages)):
        assert all(sides(x, y, mark)[3] <= book.measures.bottom + 1 for x, y, mark in marks_on(book, page))

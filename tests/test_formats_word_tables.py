"""Tables of facts, and the layout table of easy-read rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import rich_edition, text
from hwrender.document import Link, NoteReference
from hwrender.edition.model import Block, Cell, Item, Note, Passage, Quotation, Row, Table, WordBox
from hwrender.edition.outline import outline
from hwrender.formats.word.drafting import bookmark_name
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.fixed_parts import EASY_READ_ROW, REPORT_TABLE
from hwrender.formats.word.opening import Opened, open_file, style_of, value, words_in
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.package import file_bytes
from hwrender.formats.word.rules import RULES, hold
from hwrender.formats.word.tables import caption_of, column_widths
from hwrender.pictures.artwork import Drawing
from hwrender.span import START
from word_files import body, bullets, changed, edition_of, made, paragraph, paragraphs, words


def table(*rows: tuple[str, ...], row_headers: bool = True) -> Table:
    cells = [tuple(Cell(words(each) if each else ()) for each in row) for row in rows]
    return Table(cells[0], tuple(cells[1:]), row_headers)


FACTS = table(("Service", "People"), ("Open Doors", "22"), ("A nurse", ""))
ROW = Row(Drawing("nurse"), (), (paragraph("Staff listen."),), ())


def shape(folder: Path, *blocks: Block) -> list[str]:
    """The style of each paragraph and table after the heading; the file keeps its words and every rule."""
    edition = edition_of(*blocks)
    file = made(edition, folder)
    assert outline_of(file) == outline(edition)
    assert [rule.name for rule in RULES if not hold(rule, file).passed] == []
    children = list(body(file))
    start = next(number for number, each in enumerate(children) if words_in(each) == "A heading")
    return [_name(each) for each in children[start + 1 : -1]]


def _name(element: Element) -> str:
    if element.tag == clark("w:tbl"):
        return style_of(element, "w:tblPr", "w:tblStyle")
    return style_of(element) or "Normal"


def test_rows_that_follow_each_other_share_one_layout_table(tmp_path: Path) -> None:
    assert shape(tmp_path, ROW, ROW, paragraph("End.")) == [EASY_READ_ROW, "Normal"]


def test_tables_that_touch_are_kept_apart(tmp_path: Path) -> None:
    expected = [EASY_READ_ROW, "Gap", REPORT_TABLE, "Gap", REPORT_TABLE, "Gap", EASY_READ_ROW, "Normal"]
    assert shape(tmp_path, ROW, FACTS, FACTS, ROW, paragraph("End.")) == expected


def test_a_caption_stands_over_its_table_and_stays_with_it(tmp_path: Path) -> None:
    captioned = replace(FACTS, caption=words("Who told us"))
    assert shape(tmp_path, captioned, captioned, paragraph("End.")) == [
        *("Caption", REPORT_TABLE, "Caption", REPORT_TABLE, "Normal")
    ]
    file = made(edition_of(captioned), tmp_path)
    (caption,) = (each for each in body(file).iter(clark("w:p")) if style_of(each) == "Caption")
    assert caption[0].find(clark("w:keepNext")) is not None
    assert caption_of(captioned) == "Who told us"


def test_a_table_at_the_very_end_is_followed_by_a_gap(tmp_path: Path) -> None:
    assert shape(tmp_path, FACTS) == [REPORT_TABLE, "Gap"]


def test_a_row_without_a_picture_among_others_keeps_its_column(tmp_path: Path) -> None:
    plain = replace(ROW, artwork=None, blocks=(paragraph("No picture fits."),))
    assert shape(tmp_path, plain, ROW, plain, paragraph("End.")) == [EASY_READ_ROW, "Normal"]


def kept_rows(folder: Path, *blocks: Block) -> list[bool]:
    """Whether each row of the layout table is held on the page of what follows."""
    found = body(made(edition_of(*blocks), folder)).find(clark("w:tbl"))
    assert found is not None
    return [
        all(each.find(f".//{clark('w:keepNext')}") is not None for each in row.iter(clark("w:p")))
        for row in found.iter(clark("w:tr"))
    ]


def test_a_row_stays_on_the_page_of_the_one_that_means_it(tmp_path: Path) -> None:
    order = replace(ROW, blocks=(paragraph("The police use orders."),))
    this = replace(ROW, blocks=(paragraph("The council should stop this."),))
    assert kept_rows(tmp_path, ROW, order, this, ROW) == [False, True, False, False]


def test_a_row_without_words_is_its_picture_alone(tmp_path: Path) -> None:
    bare = Row(Drawing("nurse"), words("A nurse."), (), ())
    assert shape(tmp_path, ROW, bare, paragraph("End.")) == [EASY_READ_ROW, "Picture", "Normal"]


@pytest.mark.parametrize(("count", "kept"), [(3, 3), (20, 1)])
def test_a_short_table_stays_on_one_page_and_a_long_one_keeps_its_head(
    count: int, kept: int, tmp_path: Path
) -> None:
    rows = [("Name", "n"), *((f"row {number}", "1") for number in range(count))]
    root = body(made(edition_of(table(*rows), paragraph("End.")), tmp_path))
    held = [row for row in root.iter(clark("w:tr")) if next(row.iter(clark("w:keepNext")), None) is not None]
    assert len(held) == kept


def test_a_table_in_a_list_and_in_a_quotation_stands_in_the_text(tmp_path: Path) -> None:
    blocks = (bullets(Item((paragraph("See:"), FACTS))), Quotation((FACTS,), words("A man")))
    assert shape(tmp_path, *blocks) == ["ListBullet", REPORT_TABLE, "Gap", REPORT_TABLE, "Attribution"]


def test_the_line_before_a_table_is_not_left_alone(tmp_path: Path) -> None:
    root = body(made(edition_of(paragraph("They said:"), FACTS, paragraph("End.")), tmp_path))
    held = [
        words_in(each)
        for each in root.iterchildren(clark("w:p"))
        if each[0].find(clark("w:keepNext")) is not None
    ]
    assert held == ["They said:"]


def test_a_row_without_a_picture_is_paragraphs(tmp_path: Path) -> None:
    row = replace(ROW, artwork=None, blocks=(paragraph("We want:"), bullets("a home")))
    assert shape(tmp_path, row) == ["Normal", "ListBullet"]


@pytest.mark.parametrize("blocks", [(FACTS,), (bullets(Item((FACTS,))),), (Quotation((FACTS,), ()),)])
def test_no_table_ever_stands_in_a_table(blocks: tuple[Block, ...], tmp_path: Path) -> None:
    assert EASY_READ_ROW not in shape(tmp_path, replace(ROW, blocks=(paragraph("See."), *blocks)))


def test_a_row_in_a_list_or_a_quotation_has_its_picture_above(tmp_path: Path) -> None:
    blocks = (bullets(Item((ROW,))), Quotation((ROW,), ()))
    assert shape(tmp_path, *blocks) == ["Picture2", "ListContinue", "Picture2", "Quote"]


def test_rows_in_a_passage_keep_their_layout_table(tmp_path: Path) -> None:
    assert shape(tmp_path, Passage("pl", (ROW, ROW)), paragraph("End.")) == [EASY_READ_ROW, "Normal"]


def test_a_word_box_stands_in_the_row_that_needs_it(tmp_path: Path) -> None:
    row = replace(ROW, boxes=(WordBox("staff", words("Staff means people who work here.")),))
    file = made(edition_of(row, paragraph("End.")), tmp_path)
    (cell,) = [each for each in body(file).iter(clark("w:tc")) if "Staff listen." in words_in(each)]
    assert [style_of(each) for each in cell.iter(clark("w:p"))] == ["EasyReadWords", "WordBox"]


def test_the_layout_table_is_marked_and_has_no_head(tmp_path: Path) -> None:
    (layout,) = list(body(made(edition_of(ROW, paragraph("End.")), tmp_path)).iter(clark("w:tbl")))
    assert value(next(layout.iter(clark("w:tblDescription")))) == "Layout: pictures beside words"
    assert value(next(layout.iter(clark("w:tblLook")))) == "0600"
    assert next(layout.iter(clark("w:tblHeader")), None) is None


def test_a_table_is_described_by_the_names_of_its_columns() -> None:
    assert caption_of(FACTS) == "Service, People"
    assert caption_of(table(("", "People"), ("a", "1"))) == "People"
    assert caption_of(table(("", ""), ("a", "1"))) == "–"


def test_an_empty_cell_shows_a_dash_that_is_no_word(tmp_path: Path) -> None:
    file = made(edition_of(FACTS, paragraph("End.")), tmp_path)
    cells = list(body(file).iter(clark("w:tc")))
    assert "".join(node.text or "" for node in cells[-1].iter(clark("w:t"))) == "–"
    assert words_in(cells[-1]) == ""


def test_first_cells_are_bold_only_where_they_name_rows(tmp_path: Path) -> None:
    plain = table(("Service", "People"), ("Open Doors", "22"), row_headers=False)
    root = body(made(edition_of(FACTS, plain, paragraph("End.")), tmp_path))
    looks = [value(look, "w:firstColumn") for look in root.iter(clark("w:tblLook"))]
    assert looks == ["1", "0"]


def test_columns_fill_the_width_and_long_words_get_room() -> None:
    widths = column_widths(table(("Place", "n"), ("Llanfairpwllgwyngyll", "1")), 500, 18)
    assert sum(widths) == pytest.approx(500)
    assert widths[0] > 20 * 18 * 0.5


def test_columns_that_cannot_fit_still_fill_the_width() -> None:
    widths = column_widths(table(("a" * 60, "b" * 30), ("c", "d")), 500, 18)
    assert sum(widths) == pytest.approx(500)
    assert widths[0] > widths[1]


WIDE = table(
    ("Place", "Monday", "Wednesday", "Thursday", "Saturday", "Interpreters"),
    ("The clinic", "morning", "", "afternoon", "closed", "Bengali"),
    ("The van", "night", "night", "night", "night", "none"),
)


def lines_of(file: Opened) -> list[tuple[str, str]]:
    return [(style, shown) for style, shown in paragraphs(file) if style.startswith("Card")]


def test_a_table_too_wide_for_its_words_is_cards(tmp_path: Path) -> None:
    names = ["CardTitle", *["Card"] * 5]
    assert shape(tmp_path, WIDE, paragraph("End.")) == [*names, *names, "Normal"]
    shown = lines_of(made(edition_of(WIDE), tmp_path))
    assert shown[:3] == [
        ("CardTitle", "Place: The clinic"), ("Card", "Monday: morning"), ("Card", "Wednesday: "),
    ]  # fmt: skip


def test_a_card_stays_on_one_page(tmp_path: Path) -> None:
    root = body(made(edition_of(WIDE, paragraph("End.")), tmp_path))
    cards = [each for each in root.iter(clark("w:p")) if style_of(each).startswith("Card")]
    held = [next(each.iter(clark("w:keepNext")), None) is not None for each in cards]
    assert held == [True, True, True, True, True, False] * 2


@pytest.mark.parametrize("row_headers", [True, False])
def test_cards_of_two_tables_are_told_apart(row_headers: bool, tmp_path: Path) -> None:
    other = replace(WIDE, header=tuple(reversed(WIDE.header)), row_headers=row_headers)
    shape(tmp_path, WIDE, WIDE, other, bullets(Item((other,))), Quotation((other,), ()), paragraph("End."))


def test_cards_keep_a_header_without_words_and_one_with_a_link_and_a_note(tmp_path: Path) -> None:
    link = (Link("https://example.org", (text("here"),), START), NoteReference(1, START))
    header = (Cell(()), Cell(words(link)), *WIDE.header[2:])
    edition = replace(
        edition_of(replace(WIDE, header=header), notes=(Note(1, (paragraph("A note."),)),)),
    )
    file = made(edition, tmp_path)
    assert outline_of(file) == outline(edition)
    assert lines_of(file)[:2] == [("CardTitle", "The clinic"), ("Card", "here: morning")]


def test_a_label_that_was_changed_on_one_card_is_seen(tmp_path: Path) -> None:
    def rename(xml: str) -> str:
        place = xml.rindex("Thursday")
        return xml[:place] + "Tuesday" + xml[place + len("Thursday") :]

    edition = edition_of(WIDE)
    path = tmp_path / "changed.docx"
    path.write_bytes(changed(file_bytes(edition), "word/document.xml", rename))
    assert outline_of(open_file(path)) != outline(edition)


def test_a_heading_called_like_a_table_or_a_note_has_a_bookmark_of_its_own() -> None:
    assert bookmark_name("what-people-said") == "what_people_said"
    assert bookmark_name("table-1") != "table_1"
    assert bookmark_name("note-12") != "note_12"


def test_a_table_in_a_passage_from_right_to_left_starts_at_the_right(tmp_path: Path) -> None:
    root = body(made(edition_of(Passage("ar", (FACTS,)), paragraph("End.")), tmp_path))
    assert next(root.iter(clark("w:bidiVisual")), None) is not None


def test_the_rich_edition_has_its_rows_beside_their_pictures(tmp_path: Path) -> None:
    (layout, _) = list(body(made(rich_edition(), tmp_path)).iter(clark("w:tbl")))
    assert len(list(layout.iter(clark("w:tr")))) == 4

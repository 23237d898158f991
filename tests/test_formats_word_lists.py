"""Lists count in Word as they do in the edition, however they are nested."""

from __future__ import annotations

from pathlib import Path

from hwrender.document import Code, Strong
from hwrender.edition.model import Block, CodeBlock, Figure, Item, List, Quotation, Table
from hwrender.edition.outline import outline
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import style_of, value
from hwrender.formats.word.outline import outline_of
from hwrender.pictures.artwork import Drawing
from word_files import body, bullets, edition_of, made, marks, numbers, paragraph, paragraphs, words


def shown(folder: Path, *blocks: Block) -> list[str]:
    edition = edition_of(*blocks)
    file = made(edition, folder)
    assert outline_of(file) == outline(edition)
    return marks(file)


def test_a_list_starts_where_its_writer_wanted(tmp_path: Path) -> None:
    assert shown(tmp_path, numbers("c", "d", start=3)) == ["3.", "4."]


def test_two_lists_count_by_themselves(tmp_path: Path) -> None:
    assert shown(tmp_path, numbers("a", "b"), paragraph("Then:"), numbers("a", "b")) == [
        "1.",
        "2.",
        "1.",
        "2.",
    ]


def test_a_list_inside_an_item_starts_again_in_each_item(tmp_path: Path) -> None:
    item = Item((paragraph("Do:"), numbers("x", "y")))
    assert shown(tmp_path, numbers(item, item)) == ["1.", "1.", "2.", "2.", "1.", "2."]


def test_two_lists_inside_one_item_both_start_at_one(tmp_path: Path) -> None:
    item = Item((paragraph("Do:"), numbers("x", "y"), paragraph("Or:"), numbers("z")))
    assert shown(tmp_path, numbers(item, "last")) == ["1.", "1.", "2.", "1.", "2."]


def test_a_list_inside_an_item_can_start_at_another_number(tmp_path: Path) -> None:
    item = Item((paragraph("Do:"), numbers("x", "y", start=5)))
    assert shown(tmp_path, numbers(item, item)) == ["1.", "5.", "6.", "2.", "5.", "6."]


def test_points_and_numbers_mix(tmp_path: Path) -> None:
    first = Item((paragraph("a"), bullets("b", Item((paragraph("c"), numbers("d"))))))
    second = Item((paragraph("e"), numbers("f")))
    assert shown(tmp_path, numbers(first, second)) == ["1.", "–", "–", "1.", "2.", "1."]


def test_a_list_inside_shares_the_numbering_around_it(tmp_path: Path) -> None:
    item = Item((paragraph("a"), bullets("b")))
    file = made(edition_of(numbers(item, item)), tmp_path)
    used = {value(each) for each in body(file).iter(clark("w:numId"))}
    assert len(used) == 1


def test_a_second_paragraph_of_an_item_has_no_mark(tmp_path: Path) -> None:
    item = Item((paragraph("One."), paragraph("Still one.")))
    file = made(edition_of(numbers(item, "Two.")), tmp_path)
    assert paragraphs(file)[-3:] == [
        ("ListNumber", "One."),
        ("ListContinue", "Still one."),
        ("ListNumber", "Two."),
    ]
    assert marks(file) == ["1.", "2."]


def test_an_item_that_starts_with_a_list_still_counts(tmp_path: Path) -> None:
    assert shown(tmp_path, numbers("a", Item((numbers("x"),)), "c")) == ["1.", "1.", "3."]


def test_an_item_that_starts_with_a_table_still_counts(tmp_path: Path) -> None:
    from hwrender.edition.model import Cell

    cell = Cell(words("Cell"))
    table = Table((cell,), ((cell,),), False)
    assert shown(tmp_path, numbers("a", Item((table,)), "c")) == ["1.", "3."]


def test_an_empty_item_still_counts(tmp_path: Path) -> None:
    assert shown(tmp_path, numbers("a", Item(()), "c")) == ["1.", "3."]


def test_an_item_that_starts_with_something_else_has_its_mark_there(tmp_path: Path) -> None:
    items = (
        Item((Quotation((paragraph("said"),), ()),)),
        Item((CodeBlock("c", "STOP"),)),
        Item((Figure(Drawing("nurse"), words("A nurse.")),)),
    )
    assert shown(tmp_path, numbers(*items)) == ["1.", "2.", "3."]


def test_a_list_in_a_quotation_keeps_its_numbers(tmp_path: Path) -> None:
    quotation = Quotation((paragraph("She said:"), numbers("a", "b", start=4)), words("A woman"))
    assert shown(tmp_path, bullets(Item((quotation,)))) == ["•", "4.", "5."]


def test_lists_deeper_than_word_counts_still_hold_their_words(tmp_path: Path) -> None:
    deep: List = bullets("bottom")
    for level in range(11):
        deep = numbers(Item((paragraph(f"level {level}"), deep)))
    assert len(shown(tmp_path, deep)) == 12


def test_deeper_items_have_the_style_that_word_names_so(tmp_path: Path) -> None:
    item = Item((paragraph("a"), bullets(Item((paragraph("b"), bullets("c"))))))
    file = made(edition_of(bullets(item)), tmp_path)
    assert [style for style, _ in paragraphs(file)[-3:]] == ["ListBullet", "ListBullet2", "ListBullet3"]


def test_every_style_that_is_used_is_defined(tmp_path: Path) -> None:
    deep = Item((paragraph("a"), Quotation((bullets("b"), CodeBlock("c", "d")), words("e"))))
    file = made(edition_of(bullets(deep)), tmp_path)
    styles = file.part("word/styles.xml")
    assert styles is not None
    defined = {value(each, "w:styleId") for each in styles.iter(clark("w:style"))}
    assert {style_of(each) or "Normal" for each in body(file).iter(clark("w:p"))} <= defined


def test_the_line_before_a_list_stays_with_it(tmp_path: Path) -> None:
    file = made(edition_of(paragraph("People want:"), bullets("a", "b")), tmp_path)
    kept = [
        each for each in body(file).iter(clark("w:p")) if each.find(f"*/{clark('w:keepNext')}") is not None
    ]
    assert len(kept) == 1


def test_strong_words_and_code_stand_in_items(tmp_path: Path) -> None:
    from editions import text
    from hwrender.span import START

    item = Item((paragraph((Strong((text("Type"),), START), text(" "), Code("STOP", START))),))
    file = made(edition_of(bullets(item)), tmp_path)
    assert paragraphs(file)[-1] == ("ListBullet", "Type STOP")

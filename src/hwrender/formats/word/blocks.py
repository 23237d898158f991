"""The blocks of an edition as paragraphs and tables."""

from __future__ import annotations

from itertools import chain, groupby, pairwise
from typing import assert_never

from msgspec.structs import replace

from hwrender.edition import model
from hwrender.edition.coded_addresses import coded_address, said_of_code
from hwrender.edition.walking import in_row
from hwrender.formats.word.answers import choice_paragraph, space_paragraph
from hwrender.formats.word.cards import card_paragraphs
from hwrender.formats.word.charts import chart_paragraphs
from hwrender.formats.word.codes import code_paragraphs, code_picture
from hwrender.formats.word.columns import fits_in_columns
from hwrender.formats.word.drafting import WordDraft, WordPlace
from hwrender.formats.word.elements import Element, paragraph
from hwrender.formats.word.lists import list_elements
from hwrender.formats.word.media import Box
from hwrender.formats.word.paragraphs import (
    code_paragraph,
    figure_paragraph,
    gap_paragraph,
    heading_paragraph,
    keep_with_next,
    leads_on,
    pause_paragraph,
    plain_style,
    properties,
    words_paragraph,
)
from hwrender.formats.word.tables import (
    LayoutRow,
    data_table,
    fits,
    is_table,
    layout_table,
    room_for_table,
)

_BORDERED = model.Quotation | model.CodeBlock


def elements_of(blocks: tuple[model.Block, ...], draft: WordDraft, place: WordPlace) -> list[Element]:
    """These blocks in order. Rows that follow each other share one layout table."""
    made: list[Element] = []
    for _, group in groupby(blocks, key=lambda block: isinstance(block, model.Row)):
        alike = tuple(group)
        rows = tuple(block for block in alike if isinstance(block, model.Row))
        made.extend(_rows(rows, draft, place) if rows else _others(alike, draft, place))
    return apart(made, draft, place)


def _others(blocks: tuple[model.Block, ...], draft: WordDraft, place: WordPlace) -> list[Element]:
    made: list[Element] = []
    second = False
    for number, block in enumerate(blocks):
        second = not second and number > 0 and _would_join(blocks[number - 1], block)
        here = replace(place, second=second) if isinstance(block, _BORDERED) else place
        elements = _elements(block, draft, here)
        if elements and leads_on(block, blocks[number + 1 : number + 2]):
            keep_with_next(elements[-1])
        made.extend(elements)
    return made


def _rows(rows: tuple[model.Row, ...], draft: WordDraft, place: WordPlace) -> list[Element]:
    """Rows beside their pictures. One without a picture keeps its place clear, where others have theirs."""
    made: list[Element] = []
    beside: list[LayoutRow] = []
    in_column = place.kind == "body" and any(row.artwork is not None for row in rows)
    for number, row in enumerate(rows):
        columns = _columns_of_row(row, draft, place) if in_column else ()
        if columns:
            side = _side_of_picture(row, draft)
            beside.append(LayoutRow(_picture_of_row(row, draft, place), columns, side))
            if leads_on(row, rows[number + 1 : number + 2]):
                for element in (beside[-1].picture, *chain.from_iterable(columns)):
                    keep_with_next(element)
            continue
        made.extend(_tables_of_rows(beside, draft, place))
        beside = []
        made.extend(_stacked(row, draft, place))
    return [*made, *_tables_of_rows(beside, draft, place)]


def _tables_of_rows(rows: list[LayoutRow], draft: WordDraft, place: WordPlace) -> list[Element]:
    """A table for the rows of each shape that follow each other."""
    alike = (tuple(group) for _, group in groupby(rows, key=LayoutRow.shape))
    return [layout_table(group, draft, place) for group in alike]


def apart(elements: list[Element], draft: WordDraft, place: WordPlace) -> list[Element]:
    """These elements with a gap wherever two tables would touch: Word would make them one."""
    separate = elements[:1]
    for before, after in pairwise(elements):
        if is_table(before) and is_table(after):
            separate.append(gap_paragraph(draft, place))
        separate.append(after)
    return separate


def closed(elements: list[Element], draft: WordDraft, place: WordPlace) -> list[Element]:
    """These elements with a gap behind a table that would be the last: Word wants a paragraph there."""
    return [*elements, gap_paragraph(draft, place)] if elements and is_table(elements[-1]) else elements


def _would_join(before: model.Block, block: model.Block) -> bool:
    """Whether Word would draw these as one, because their borders are alike."""
    return type(before) is type(block) and isinstance(block, _BORDERED)


def _columns_of_row(row: model.Row, draft: WordDraft, place: WordPlace) -> tuple[list[Element], ...]:
    """The words that stand beside a picture, those of each language in a column where there is room. None
    where there is a table among them, which would stand in the layout table and confuse everybody."""
    if any(map(_holds_table, in_row(row))):
        return ()
    inside, code = place.within("row"), _lines_of_code(row, draft, place)
    if row.beside is not None and not code and fits_in_columns(row, row.beside, draft.styles.lengths):
        first = elements_of((*row.blocks, *row.boxes), draft, inside)
        return first, elements_of((row.beside,), draft, inside)
    words = [*elements_of(in_row(row), draft, inside), *code]
    return (words,) if words else ()


def _side_of_picture(row: model.Row, draft: WordDraft) -> float:
    lengths = draft.styles.lengths
    return lengths.tile if _code_of(row, draft) else lengths.tile * lengths.picture_scale


def _picture_of_row(row: model.Row, draft: WordDraft, place: WordPlace) -> Element:
    if address := _code_of(row, draft):
        return code_picture(address, draft, place)
    side = draft.edition.style.pictures.tile_mm * draft.styles.lengths.picture_scale
    if row.artwork is None:
        picture = draft.media.bar(None, 1, 1, place.part)
    else:
        # a photograph has no round corners here: LibreOffice makes a shape of it, and loses its description
        picture = draft.media.inline(row.artwork, row.description, Box(side, side), place.part)
    return paragraph(properties("EasyReadPicture", place), picture)


def _code_of(block: model.Paragraph | model.Row, draft: WordDraft) -> str | None:
    publication = draft.edition.publication
    return coded_address(block, publication.audio_url, publication.full_report)


def _lines_of_code(block: model.Paragraph | model.Row, draft: WordDraft, place: WordPlace) -> list[Element]:
    address = _code_of(block, draft)
    if address is None:
        return []
    return code_paragraphs(said_of_code(address, draft.edition.publication.audio_url), draft, place)


def _paragraph(block: model.Paragraph, draft: WordDraft, place: WordPlace) -> list[Element]:
    """A paragraph; beside the QR code of its address, if it has one and does not stand beside a picture."""
    address = _code_of(block, draft) if place.kind == "body" and place.steps == 0 else None
    inside = place.within("row") if address else place
    words = words_paragraph(plain_style(draft, inside), block.words, draft, inside)
    if address is None or not words:
        return words
    beside = [*words, *_lines_of_code(block, draft, place)]
    row = LayoutRow(code_picture(address, draft, place), (beside,), draft.styles.lengths.tile)
    return [layout_table([row], draft, place)]


def _holds_table(block: model.Block) -> bool:
    match block:
        case model.Table() | model.Row():
            return True
        case model.List(items=items):
            return any(_holds_table(inside) for item in items for inside in item.blocks)
        case model.Quotation(blocks=blocks) | model.Passage(blocks=blocks):
            return any(map(_holds_table, blocks))
        case _:
            return False


def _elements(  # noqa: C901  # one case a kind of block
    block: model.Block, draft: WordDraft, place: WordPlace
) -> list[Element]:
    match block:
        case model.Heading():
            return [heading_paragraph(block, draft, place)]
        case model.Paragraph():
            return _paragraph(block, draft, place)
        case model.List():
            return list_elements(block, draft, place, elements_of)
        case model.Quotation():
            return _quotation(block, draft, place)
        case model.Table():
            return _table(block, draft, place)
        case model.Figure():
            return [figure_paragraph(block, draft, place)]
        case model.Chart():
            return chart_paragraphs(block, draft, place)
        case model.CodeBlock(text=text):
            return code_paragraph(text, draft, place)
        case model.Break():
            return [pause_paragraph(draft, place)]
        case model.Passage(language=language, blocks=blocks):
            return elements_of(blocks, draft, replace(place, language=language))
        case model.Row():
            return _stacked(block, draft, place)
        case model.Choices(choices=choices):
            return [choice_paragraph(choice, draft, place) for choice in choices]
        case model.Space(millimetres=millimetres):
            return [space_paragraph(millimetres, draft, place)]
        case model.WordBox(words=words):
            style = draft.styles.deeper("Word Box", place.steps)
            return words_paragraph(style, words, draft, place, strong_as="Hard Word")
        case _:
            assert_never(block)


def _table(block: model.Table, draft: WordDraft, place: WordPlace) -> list[Element]:
    """Its caption, then a grid where its words fit into the columns, or else cards."""
    style = draft.styles.deeper("caption", place.steps)
    caption = words_paragraph(style, block.caption, draft, place)
    for paragraph_of_caption in caption:
        keep_with_next(paragraph_of_caption)
    if not block.rows or fits(block, room_for_table(draft, place), draft.styles.lengths.body):
        return [*caption, data_table(block, draft, place)]
    return [*caption, *card_paragraphs(block, draft, place)]


def _quotation(block: model.Quotation, draft: WordDraft, place: WordPlace) -> list[Element]:
    """What was said, and who said it on the same page."""
    inside = replace(place.within("quotation"), second=place.second)
    made = elements_of(block.blocks, draft, inside)
    style = draft.styles.deeper("Next Attribution" if place.second else "Attribution", place.steps)
    attribution = words_paragraph(style, block.attribution, draft, inside)
    if attribution and made and not is_table(made[-1]):
        keep_with_next(made[-1])
    return [*made, *attribution]


def _stacked(row: model.Row, draft: WordDraft, place: WordPlace) -> list[Element]:
    """A row whose picture, if any, stands above its words; all of it on one page."""
    made: list[Element] = []
    if row.artwork is not None:
        made.append(figure_paragraph(model.Figure(row.artwork, row.description), draft, place))
    made.extend(elements_of(in_row(row), draft, place))
    for element in made[:-1]:
        if not is_table(element):
            keep_with_next(element)
    return made

"""Each block of an edition as strips and structure elements: the one place that knows them all."""

from __future__ import annotations

from itertools import pairwise
from typing import assert_never

from msgspec.structs import replace

from hwrender.edition import model
from hwrender.edition.coded_addresses import coded_address
from hwrender.edition.keeping import Keeping, keeping
from hwrender.formats.pdf.layout.answers import compose_choices, compose_space
from hwrender.formats.pdf.layout.charts import compose_chart
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.figures import compose_figure
from hwrender.formats.pdf.layout.headings import compose_heading
from hwrender.formats.pdf.layout.lists import compose_list
from hwrender.formats.pdf.layout.marks import started
from hwrender.formats.pdf.layout.paragraphs import (
    compose_break,
    compose_code,
    compose_paragraph,
    compose_quotation,
)
from hwrender.formats.pdf.layout.qr_codes import compose_coded
from hwrender.formats.pdf.layout.rows import compose_row, compose_word_box
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.layout.tables import compose_table
from hwrender.formats.pdf.tree import StructureElement

_TIES = {
    Keeping.LEAD_IN: Tie.LEAD_IN,
    Keeping.MEANING: Tie.WHOLE,
    Keeping.REFERENCE: Tie.REFERENCE,
    Keeping.PICTURE: Tie.LEAD_IN,
}


def compose_each(blocks: tuple[model.Block, ...], setting: Setting) -> tuple[Composed, ...]:
    """Several blocks, each tied to the one before it where it stays with that."""
    parts = [compose_block(block, setting) for block in blocks]
    for place, (above, below) in enumerate(pairwise(blocks), start=1):
        if reason := keeping(above, below):
            parts[place] = replace(parts[place], strips=started(parts[place].strips, _TIES[reason]))
    return tuple(parts)


def compose_blocks(blocks: tuple[model.Block, ...], setting: Setting) -> Composed:
    """Several blocks, one under the other."""
    parts = compose_each(blocks, setting)
    return Composed(
        tuple(strip for part in parts for strip in part.strips),
        tuple(node for part in parts for node in part.nodes),
    )


def compose_block(block: model.Block, setting: Setting) -> Composed:  # noqa: C901  # one case a kind of block
    """One block. Blocks that hold blocks are given this module's function to compose them with."""
    match block:
        case model.Heading():
            return compose_heading(block, setting)
        case model.Paragraph() | model.Row(boxes=()) if address := coded_address(
            block, setting.audio_url, setting.full_report
        ):
            return compose_coded(block, address, setting, compose_blocks)
        case model.Paragraph():
            return compose_paragraph(block, setting)
        case model.List():
            return compose_list(block, setting, compose_blocks)
        case model.Quotation():
            return compose_quotation(block, setting, compose_blocks)
        case model.Table():
            return compose_table(block, setting)
        case model.Figure():
            return compose_figure(block, setting)
        case model.Chart():
            return compose_chart(block, setting)
        case model.CodeBlock():
            return compose_code(block, setting)
        case model.Break():
            return compose_break(setting)
        case model.Passage(language=language, blocks=blocks):
            inner = compose_blocks(blocks, setting.in_language(language))
            return Composed(inner.strips, (StructureElement("Div", inner.nodes, language=language),))
        case model.Row():
            return compose_row(block, setting, compose_blocks)
        case model.WordBox():
            return compose_word_box(block, setting)
        case model.Choices():
            return compose_choices(block, setting)
        case model.Space(millimetres=millimetres):
            return compose_space(millimetres, setting)
        case _:
            assert_never(block)

"""Sections: a heading with what it is about, and where a page may end among its blocks."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from hwrender.edition.model import Section, SectionRole
from hwrender.formats.pdf.layout.blocks import compose_each
from hwrender.formats.pdf.layout.costs import Tie
from hwrender.formats.pdf.layout.headings import compose_heading
from hwrender.formats.pdf.layout.marks import Strips, height_of, kept, started
from hwrender.formats.pdf.layout.paragraphs import short_rule
from hwrender.formats.pdf.layout.setting import Composed, Setting
from hwrender.formats.pdf.tree import StructureElement

# a block that fills less than this part of a page looks stranded where it stands apart from its part
_STRANDED_PART = 0.3

# a part that fills no more than this part of a page would rather stay on one
_SHORT_PART = 0.9
# the ways to reach us leave room for the credits, with pictures of these parts of their size
_CONTACT_PART = 0.88
_SCALES = (0.7, 0.6, 0.5)


def compose_section(section: Section, setting: Setting) -> Composed:
    """A section as one Sect; nothing for one without words."""
    match section.role:
        case SectionRole.CONTACT:
            return _contact(section, setting)
        case SectionRole.CREDITS:
            line = _section(section, setting)
            strips = (replace(short_rule(setting), tie=Tie.CREDITS), *started(line.strips, Tie.CREDITS))
            return replace(line, strips=strips)
        case SectionRole.OPENING | SectionRole.BODY | SectionRole.ABOUT | SectionRole.HARD_WORDS:
            return _section(section, setting)
        case _:
            assert_never(section.role)


def _contact(section: Section, setting: Setting) -> Composed:
    """The ways to reach us, which are never parted. Their pictures are as small as makes them fit on a page,
    with a line of credits under them."""
    page = setting.measures.bottom - setting.measures.top
    fitting: Composed | None = None
    for scale in _SCALES:
        composed = _section(section, setting.with_small_rows(scale))
        height = height_of(composed.strips)
        if height <= page:
            fitting = fitting or composed
        if height <= page * _CONTACT_PART:
            fitting = composed
            break
    return composed if fitting is None else replace(fitting, strips=kept(fitting.strips))


def _section(section: Section, setting: Setting) -> Composed:
    heading = Composed((), ()) if section.heading is None else compose_heading(section.heading, setting)
    blocks = compose_each(section.blocks, setting)
    words = [block.strips for block in blocks if block.strips]
    page = setting.measures.bottom - setting.measures.top
    tied = _with_edges(words, bool(heading.strips), page * _STRANDED_PART)
    if sum(map(height_of, words)) < page * _SHORT_PART:
        tied = tied[:1] + [started(block, Tie.SHORT_PART) for block in tied[1:]]
    strips = (*heading.strips, *(strip for block in tied for strip in block))
    nodes = (*heading.nodes, *(node for block in blocks for node in block.nodes))
    return Composed(strips, (StructureElement("Sect", nodes),) if nodes else ())


def _with_edges(blocks: list[Strips], is_headed: bool, stranded: float) -> list[Strips]:
    """The strips of each block: no short one stands alone under the heading, or alone on the next page."""
    tied = list(blocks)
    if is_headed and len(blocks) > 1 and height_of(blocks[0]) < stranded:
        tied[1] = started(blocks[1], Tie.SECOND_BLOCK)
    if len(blocks) > 2 and height_of(blocks[-1]) < stranded:
        tied[-1] = started(tied[-1], Tie.LAST_BLOCK)
    return tied

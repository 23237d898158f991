"""The sections of a page: a heading, and what follows it, which is not parted from it on paper."""

from __future__ import annotations

from markupsafe import Markup

from hwrender.edition.model import Block, Edition, Heading, Paragraph, Row, Section
from hwrender.formats.html.blocks import Blocks
from hwrender.formats.html.templates import macros

_SHORT = Paragraph | Row
"""What fits on a page together with its headings. Anything else may be longer than a page."""


def sections_of(edition: Edition, blocks: Blocks) -> list[tuple[str, Markup]]:
    """Role and markup of each section; one that is a heading alone is part of the next of its role."""
    made: list[tuple[str, Markup]] = []
    headings: list[Heading] = []
    for number, section in enumerate(edition.sections):
        if section.heading is not None:
            headings.append(section.heading)
        if not section.blocks and _goes_on(edition.sections[number + 1 : number + 2], section):
            continue
        made.append((section.role.value, _written(headings, section.blocks, blocks)))
        headings = []
    return made


def _goes_on(following: tuple[Section, ...], section: Section) -> bool:
    return any(each.role is section.role and each.heading is not None for each in following)


def _written(headings: list[Heading], content: tuple[Block, ...], blocks: Blocks) -> Markup:
    if not headings or not content or not isinstance(content[0], _SHORT):
        return blocks.all((*headings, *content))
    # Firefox takes no notice of break-after, by which a heading asks to stay with what follows
    kept = Markup(macros().kept(blocks.all((*headings, content[0]))))
    rest = (blocks.all(content[1:]),) if content[1:] else ()
    return Markup("\n").join((kept, *rest))

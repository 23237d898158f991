"""A part of a page that stands inside a Word file: its blocks, without any files of its own."""

from __future__ import annotations

from hwrender.importing.pages.account import PageAccount
from hwrender.importing.pages.blocks import BlockReader
from hwrender.importing.pages.inlines import WordReader
from hwrender.importing.pages.looks import PageLooks
from hwrender.importing.pages.styles import PageStyles
from hwrender.importing.pages.survey import survey_of
from hwrender.importing.shown.model import Look, ShownBlock
from hwrender.markup import parse_markup


def blocks_of_page(text: str) -> list[ShownBlock]:
    """What the page in this text shows, all of it: it is part of what somebody wrote."""
    root = parse_markup(text)
    looks = PageLooks(PageStyles(root, lambda _: None))
    words = WordReader(survey_of(root, looks), looks, PageAccount(), lambda _: "", "")
    return BlockReader(words, looks, lambda _: [], 0, lambda _: False).blocks(root, Look())

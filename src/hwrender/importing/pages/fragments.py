"""A part of a page that stands inside a text of another kind, as Markdown."""

from __future__ import annotations

from hwrender.importing.pages.account import PageAccount
from hwrender.importing.pages.blocks import BlockReader
from hwrender.importing.pages.inlines import WordReader
from hwrender.importing.pages.looks import PageLooks
from hwrender.importing.pages.styles import PageStyles
from hwrender.importing.pages.survey import survey_of
from hwrender.importing.shown.languages import ENGLISH
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.model import ShownBlock, ShownPicture
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.writing import ReportWriter
from hwrender.markup import MarkupElement, parse_markup


def fragment_as_markdown(text: str) -> str:
    """A table, a list or a heading as a page writes it. Its pictures keep the addresses they have."""
    root = parse_markup(text)
    looks = PageLooks(PageStyles(root, lambda _: None))
    account = PageAccount()
    words = WordReader(survey_of(root, looks), looks, account, lambda _: "", "")
    reader = BlockReader(words, looks, _picture, 0, lambda _: False)
    return ReportWriter(Phrasing(ENGLISH), Bullets(), account).markdown(reader.blocks(root))


def _picture(element: MarkupElement) -> list[ShownBlock]:
    source = element.attributes.get("src", "").strip()
    return [ShownPicture(f"<{source}>", element.attributes.get("alt", ""))] if source else []

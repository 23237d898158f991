"""Parts of web pages as the Markdown of a report."""

from __future__ import annotations

from hwrender.importing.pages.part import blocks_of_page
from hwrender.importing.shown.languages import ENGLISH
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.writing import ReportWriter


def markdown(html: str) -> str:
    """What a part of a page is in a report."""
    return ReportWriter(Phrasing(ENGLISH), Bullets(), Noticed()).markdown(blocks_of_page(html))

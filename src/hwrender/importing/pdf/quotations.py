"""What somebody said, set apart from the text: words in quotation marks that have a look of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hwrender.importing.pdf.flow import FlowItem
from hwrender.importing.pdf.page import Ink
from hwrender.importing.shown.model import ParagraphRole

_QUOTED = re.compile(r"[“\"‘'][^“”\"]+[”\"’'](?:\s*[-–—(]?\s*[\w ,.'’&()/-]{0,60})?")
_FEWEST_WORDS = 4


def mark_quotations(items: Sequence[FlowItem], body: Ink) -> None:
    """Mark the paragraphs that are quotations and are drawn in another way than the text."""
    for item in items:
        paragraph, ink = item.paragraph, item.ink
        if paragraph is None or ink is None or len(item.text.split()) < _FEWEST_WORDS:
            continue
        is_apart = ink.size != body.size or ink.is_italic != body.is_italic or ink.colour != body.colour
        if (is_apart or item.is_framed) and _QUOTED.fullmatch(item.text.strip()):
            item.block = replace(paragraph, role=ParagraphRole.QUOTATION)

"""The ways from paper to the narration and to the full report: a QR code for the camera of a phone.

Where a format draws the code, these words stand with it. They are furniture, for the eye alone: the link
beside them says the same to whoever does not see the code.
"""

from __future__ import annotations

from hwrender.document import Link
from hwrender.edition.model import Paragraph, Row
from hwrender.fixed_words.table import LANGUAGES, words_of

ON_THE_COVER = ("paper.listen_here", "paper.camera")
_TO_LISTEN = ("paper.camera_to_listen",)
_TO_READ = ("paper.camera_to_read",)
"""The fixed words beside a code, each on a line of its own."""


def coded_address(block: Paragraph | Row, audio_url: str | None, full_report: str | None) -> str | None:
    """The first of these two addresses in this paragraph, or in those of this row: it has a QR code."""
    paragraphs = block.blocks if isinstance(block, Row) else (block,)
    sentences = (words for each in paragraphs if isinstance(each, Paragraph) for words in each.words)
    targets = (run.target for sentence in sentences for run in sentence.runs if isinstance(run, Link))
    return next((target for target in targets if target in (audio_url, full_report)), None)


def said_of_code(address: str, audio_url: str | None) -> tuple[str, ...]:
    """The fixed words that say what the code of this address is for."""
    return _TO_LISTEN if address == audio_url else _TO_READ


def is_code_line(text: str) -> bool:
    """Whether this stands beside a code in one of our languages; English is asked for first."""
    keys = (*ON_THE_COVER, *_TO_LISTEN, *_TO_READ)
    return any(text == words_of(language).say(key) for language in LANGUAGES for key in keys)

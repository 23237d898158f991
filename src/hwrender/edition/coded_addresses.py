"""The ways from paper to the narration and to the full report: a QR code for the camera of a phone.

Where a format draws the code, these words stand with it. They are furniture, for the eye alone: the link
beside them says the same to whoever does not see the code.
"""

from __future__ import annotations

from hwrender.document import Link
from hwrender.edition.model import Paragraph, Row

ON_THE_COVER = ("You can listen to this report.", "Point your phone’s camera here.")
_TO_LISTEN = ("Point your phone’s camera here to listen.",)
_TO_READ = ("Point your phone’s camera here to read it.",)
CODE_LINES = frozenset((*ON_THE_COVER, *_TO_LISTEN, *_TO_READ))
"""Every sentence that stands beside a code."""


def coded_address(block: Paragraph | Row, audio_url: str | None, full_report: str | None) -> str | None:
    """The first of these two addresses in this paragraph, or in those of this row: it has a QR code."""
    paragraphs = block.blocks if isinstance(block, Row) else (block,)
    sentences = (words for each in paragraphs if isinstance(each, Paragraph) for words in each.words)
    targets = (run.target for sentence in sentences for run in sentence.runs if isinstance(run, Link))
    return next((target for target in targets if target in (audio_url, full_report)), None)


def said_of_code(address: str, audio_url: str | None) -> tuple[str, ...]:
    """What the code of this address is for, a sentence each."""
    return _TO_LISTEN if address == audio_url else _TO_READ

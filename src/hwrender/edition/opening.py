"""How to use an easy copy: what it is, what bold words are, whom to ask, and where the full report is.

The same words are heard, read in braille and as plain text: nothing is said that is true of print alone,
unless it says so. That there are pictures shows where there are some.

Asked for by the Australian Government Style Manual (Easy Read) and Inclusion Europe (Information for all).
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Inline, Link, Paragraph, Strong, Text
from hwrender.edition.about import ReportFact, paragraph
from hwrender.edition.contacts import shown_address
from hwrender.metadata import Metadata
from hwrender.span import START

HEADING = "How to use this report"

_KIND_PICTURE, _WORDS_PICTURE, _HELP_PICTURE = "easy_read", "question", "support_worker"
_FULL_PICTURE, _LISTEN_PICTURE = "report", "audio"


ON_HARD_WORDS = 1
"""The place of what is true only of a report with hard words."""


def opening(metadata: Metadata) -> tuple[ReportFact, ...]:
    """What a reader is told before the report begins."""
    return tuple(_facts(metadata))


def _facts(metadata: Metadata) -> Iterator[ReportFact]:
    yield _fact("This report has easy words. It says the main things.", _KIND_PICTURE)
    new = Text("Some words may be new to you. In print they are ", START)
    bold = Strong((Text("bold", START),), START)
    yield _said((new, bold, Text(". We say what they mean.", START)), _WORDS_PICTURE)
    yield _fact("You can ask someone to help you read it.", _HELP_PICTURE)
    if metadata.full_report:
        link = Link(metadata.full_report, (Text(shown_address(metadata.full_report), START),), START)
        yield _said((Text("You can read the full report here: ", START), link), _FULL_PICTURE)
    if metadata.contact.audio_url:
        yield _fact(
            "You can listen to this report too. Look for “Listen” in the part “Contact us”.", _LISTEN_PICTURE
        )


def _fact(line: str, picture: str) -> ReportFact:
    return ReportFact((paragraph(line),), picture)


def _said(inlines: tuple[Inline, ...], picture: str) -> ReportFact:
    return ReportFact((Paragraph(inlines, START),), picture)

"""How to use an easy copy: what it is, what bold words are, whom to ask, and where the full report is.

The same words are heard, read in braille and as plain text: nothing is said that is true of print alone,
unless it says so. That there are pictures shows where there are some.

Asked for by the Australian Government Style Manual (Easy Read) and Inclusion Europe (Information for all).
"""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Inline, Link, Paragraph, Strong, Text
from hwrender.edition.about import ReportFact, paragraph, put_into
from hwrender.edition.contacts import shown_address
from hwrender.fixed_words.table import FixedWords, words_of
from hwrender.metadata import Metadata
from hwrender.span import START

_KIND_PICTURE, _WORDS_PICTURE, _HELP_PICTURE = "easy_read", "question", "support_worker"
_FULL_PICTURE, _LISTEN_PICTURE = "report", "audio"


ON_HARD_WORDS = 1
"""The place of what is true only of a report with hard words."""


def opening(metadata: Metadata) -> tuple[ReportFact, ...]:
    """What a reader is told before the report begins."""
    return tuple(_facts(metadata, words_of(metadata.lang)))


def _facts(metadata: Metadata, words: FixedWords) -> Iterator[ReportFact]:
    yield _fact(words.say("opening.easy"), _KIND_PICTURE)
    bold = Strong((Text(words.say("opening.bold"), START),), START)
    yield _said(put_into(words, "opening.hard_words", bold), _WORDS_PICTURE)
    yield _fact(words.say("opening.help"), _HELP_PICTURE)
    if metadata.full_report:
        link = Link(metadata.full_report, (Text(shown_address(metadata.full_report), START),), START)
        yield _said(put_into(words, "opening.full_report", link), _FULL_PICTURE)
    if metadata.contact.audio_url:
        yield _fact(words.say("opening.listen"), _LISTEN_PICTURE)


def _fact(line: str, picture: str) -> ReportFact:
    return ReportFact((paragraph(line),), picture)


def _said(inlines: tuple[Inline, ...], picture: str) -> ReportFact:
    return ReportFact((Paragraph(inlines, START),), picture)

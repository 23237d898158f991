"""What a report states of itself: its fields, its texts, and its sentences about the work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.metadata import Metadata
from hwrender.prose import Prose, ProseKind, prose
from hwrender.span import Span

_OF_THE_WORK = re.compile(
    r"(?i)\b(?:research|survey(?:ed|s)?|conducted|carried out|undertook|undertaken|engaged|engagement"
    r"|interview(?:ed|s)?"
    r"|visit(?:ed|s)?|listened|asked|spoke|heard|talked|met|event|focus groups?|consultation|consulted"
    r"|questionnaires?"
    r"|took part|participated|responded|replied|answered|completed|filled in|shared their views"
    r"|this work|worked"
    r"|did this|project|gathered|collected)\b"
)
_OF_OTHERS = re.compile(r"(?i)\b(?:will|should|last year|previous|earlier|plans? to|since|law|act)\b")


class Mention(Struct, frozen=True):
    """Some words of a text and where they stand."""

    text: Prose
    part: Slice

    def words(self) -> str:
        return self.part.of(self.text.text)

    def span(self) -> Span:
        return self.text.span(self.part)

    def line(self) -> int:
        return self.span().line


class ReportStatements:
    """One report. `body` holds the texts of its sections and notes, both wordings."""

    def __init__(self, document: Document) -> None:
        self.document = document
        texts = prose(document)
        self.title = next(text for text in texts if text.field == "title")
        self.body = tuple(text for text in texts if text.kind not in _NO_SENTENCES and text.is_english())

    @property
    def metadata(self) -> Metadata:
        return self.document.metadata

    def sentences_of_the_work(self) -> Iterator[Mention]:
        """The sentences that say who did the work, when, or with how many people."""
        for text in self.body:
            for sentence in split_sentences(text.text):
                words = sentence.of(text.text)
                if _OF_THE_WORK.search(words) and not _OF_OTHERS.search(words):
                    yield Mention(text, sentence)

    def line(self, field: str) -> int:
        """The line of a field's value."""
        return self.metadata.value_place(field).line

    def warning(self, where: str | Span, code: str, message: str, hint: str) -> Finding:
        """What does not agree at a place, or at the value of a field."""
        span = where if isinstance(where, Span) else self.metadata.value_place(where)
        return Finding(self.document.file, span, code, Severity.WARNING, message, hint)


_NO_SENTENCES = frozenset({ProseKind.FIELD, ProseKind.ADDRESS, ProseKind.CODE})

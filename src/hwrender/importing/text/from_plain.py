"""The body of a report from a text without any marks: read as one, and written as that of a Word file is."""

from __future__ import annotations

import re
from collections import Counter

from hwrender.importing.shown.headings import Titled, take_title, with_headings
from hwrender.importing.shown.lists import Bullets
from hwrender.importing.shown.model import BREAK, ParagraphRole, ShownBlock, ShownParagraph
from hwrender.importing.shown.noticed import Noticed
from hwrender.importing.shown.phrases import Phrasing
from hwrender.importing.shown.report_words import words_in
from hwrender.importing.shown.telling import TOLD_OF_TABLES, tell_what_was_met
from hwrender.importing.shown.typed_lists import with_typed_lists
from hwrender.importing.shown.writing import ReportWriter
from hwrender.importing.text.about import healthwatch_in, language_of
from hwrender.importing.text.model import Written
from hwrender.importing.text.plain import read_plain_text
from hwrender.importing.text.telling import tell_of_heading, tell_of_table, tell_of_title
from hwrender.importing.text.top import Top
from hwrender.reading.findings import Findings
from hwrender.reading.source import Source

_MOST_WORDS_OF_A_TITLE = 15
_ENDS_A_SENTENCE = re.compile(r"[.!?,;:…]['\"”’)]*$")
_LABELLED = re.compile(r"[A-Z][\w ]{0,30}:(?:\s|$)|(?:Dear|Hi|Hello)\b")


def written_plain(source: Source, top: Top, body: str, title: str, findings: Findings) -> Written:
    """The body of a plain text, and its title where none is known."""
    read = read_plain_text(source, top.first_line)
    noticed = Noticed(otherwise=Counter(x=read.crosses))
    headed = with_headings(with_typed_lists(read.blocks, noticed))
    writer = ReportWriter(Phrasing(language_of(body)), Bullets(), noticed)
    titled = Titled((), headed.blocks) if _opens_with_a_title(headed.blocks) else take_title(headed)
    found = writer.words(titled.title)
    is_said_twice = not title or words_in(title) == words_in(found)
    blocks = titled.blocks if is_said_twice else headed.blocks
    title = title or found
    if not title:
        title, blocks = _first_line(blocks, writer)
        if title:
            blank = len(body) - len(body.lstrip())
            tell_of_title(title, top.first_line + body.count("\n", 0, blank), source, findings)
    for heading in read.headings:
        if " ".join(heading.found.words.split()) != title:
            tell_of_heading(heading.found, heading.line, source, findings)
    for line in read.tables:
        tell_of_table(line, source, findings)
    written = writer.markdown(blocks)
    tell_what_was_met(noticed, TOLD_OF_TABLES, findings)
    return Written(title, written, body.split("\n"), noticed.otherwise)


def _opens_with_a_title(blocks: list[ShownBlock]) -> bool:
    """Whether the first line stands alone above a heading, and is not the name of who writes."""
    first, second = (*blocks[:2], None, None)[:2]
    if not isinstance(first, ShownParagraph) or not isinstance(second, ShownParagraph):
        return False
    words = " ".join(first.text.split())
    is_line = first.is_plain and BREAK not in first.text and _ENDS_A_SENTENCE.search(words) is None
    return is_line and second.role is ParagraphRole.HEADING and healthwatch_in(words) != words


def _first_line(blocks: list[ShownBlock], writer: ReportWriter) -> tuple[str, list[ShownBlock]]:
    """The first paragraph as the title, where it is one short line; a sentence stays in the text too."""
    first = blocks[0] if blocks else None
    if not isinstance(first, ShownParagraph) or not first.is_plain or BREAK in first.text:
        return "", blocks
    words = writer.words(first.pieces)
    if len(words.split()) > _MOST_WORDS_OF_A_TITLE or _LABELLED.match(words):
        return "", blocks
    is_line = _ENDS_A_SENTENCE.search(words) is None and len(blocks) > 1
    return words.rstrip("."), blocks[1:] if is_line else blocks

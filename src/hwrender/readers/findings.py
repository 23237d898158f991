"""What readers said, as findings: ideas that were not clear to them, and easy words that nobody has tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hwrender.commands import command
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.prose import ProseKind, Side, prose
from hwrender.reader_tests.explanations import NOT_CLEAR, NOT_TRIED
from hwrender.reader_tests.groups import GROUPS
from hwrender.reader_tests.model import AnswerCounts, ReaderTests
from hwrender.readers.ideas import ReaderIdea, ideas_in
from hwrender.span import Span

_MANY = 4
"""From one in so many readers on, an idea that is not clear is a warning."""
_COLLECTED = "readers"


def check_readers(document: Document, text: str, tests: ReaderTests) -> Iterator[Finding]:
    """A finding for each idea that was not clear to readers of each test, and one where the words that there
    are now have not been tried. `text` is the source of the report."""
    if not _tried(tests):
        if not document.metadata.tested_by and _has_easy_words(document):
            yield _nobody_has_tried(document)
        return  # and the source need not be read for its rows
    ideas = ideas_in(text, document.file)
    lines = text.split("\n")
    for idea in ideas:
        place = _place(idea, lines)
        for who, counts in _answers_on(idea, tests):
            if counts.unclear():
                yield _not_clear(document, place, who, counts)
    yield from _not_tried(document, ideas, tests)


def _answers_on(idea: ReaderIdea, tests: ReaderTests) -> Iterator[tuple[str, AnswerCounts]]:
    for test in tests.tests:
        if idea.id in test.ideas:
            yield GROUPS[test.who], test.ideas[idea.id].counts
    if idea.id in tests.collected:
        yield _COLLECTED, tests.collected[idea.id]


def _place(idea: ReaderIdea, lines: Sequence[str]) -> Span:
    """The lines of an idea from its first words on."""
    row = idea.row
    of_row = range(row.first_line, row.last_line + 1)
    first = next((line for line in of_row if _has_words(lines[line - 1])), row.first_line)
    return Span(first, 1, row.last_line, len(lines[row.last_line - 1].rstrip("\r")) + 1)


def _has_words(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("![", "<!--"))


def _not_clear(document: Document, place: Span, who: str, counts: AnswerCounts) -> Finding:
    is_many = counts.unclear() * _MANY >= counts.all()
    return Finding(
        document.file,
        place,
        NOT_CLEAR,
        Severity.WARNING if is_many else Severity.NOTE,
        _message(who, counts),
        "Ask readers what would be clearer. Change the words or the picture.",
    )


def _message(who: str, counts: AnswerCounts) -> str:
    was = "was" if counts.not_sure == 1 else "were"
    if not counts.not_clear:
        return f"{counts.not_sure} of {counts.all()} {who} {was} not sure what this means."
    more = f" {counts.not_sure} more {was} not sure." if counts.not_sure else ""
    return f"This was not clear to {counts.not_clear} of {counts.all()} {who}.{more}"


def _has_easy_words(document: Document) -> bool:
    return any(text.side is Side.EASY and text.kind is not ProseKind.HEADING for text in prose(document))


def _nobody_has_tried(document: Document) -> Finding:
    return _untried(document, "No reader has tried these easy words.")


def _not_tried(document: Document, ideas: Sequence[ReaderIdea], tests: ReaderTests) -> Iterator[Finding]:
    """A note, where there are easy words that are new since the last test."""
    known = _tried(tests)
    new = sum(idea.id not in known for idea in ideas)
    if new:
        yield _untried(document, f"Readers have not tried {new} of {len(ideas)} ideas as they are now.")


def _untried(document: Document, message: str) -> Finding:
    hint = f"Make sheets for them: {command('readers', Path(document.file))}"
    place = document.metadata.value_place("title")
    return Finding(document.file, place, NOT_TRIED, Severity.NOTE, message, hint)


def _tried(tests: ReaderTests) -> Mapping[str, object]:
    """Every idea that somebody has answered on."""
    found: dict[str, object] = dict(tests.collected)
    for test in tests.tests:
        found |= test.ideas
    return found

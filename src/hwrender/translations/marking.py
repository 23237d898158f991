"""Sentences in another language than the one they are said to be in: a screen reader would say them wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.detecting import other_language
from hwrender.language.language_names import language_name
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind, prose
from hwrender.translations.explanations import NOT_MARKED

_RUNNING = frozenset(
    [ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.CELL, ProseKind.QUOTATION, ProseKind.NOTE]
)


def check_marked(document: Document) -> Iterator[Finding]:
    """One finding for each run of sentences that are surely in another language than their text."""
    for text in prose(document):
        if text.kind in _RUNNING:
            yield from _of_text(text)


def _of_text(text: Prose) -> Iterator[Finding]:
    for language, run in groupby(split_sentences(text.text), lambda sentence: _other(text, sentence)):
        sentences = tuple(run)
        if language:
            yield _finding(text, language, Slice(sentences[0].start, sentences[-1].end))


def _other(text: Prose, sentence: Slice) -> str:
    """The other language that a sentence is surely in; empty where it is marked, or in that of the text."""
    if any(sentence.overlaps(part) for part in (*text.foreign, *text.code)):
        return ""
    return other_language(sentence.of(text.text), text.language)


def _finding(text: Prose, language: str, place: Slice) -> Finding:
    words = place.of(text.text)
    marked = None if "[" in words or "]" in words else f"[{words}]{{lang={language}}}"
    message = f"This seems to be {language_name(language)}. It is not marked, so it is said wrongly."
    hint = f"Put it in square brackets with {{lang={language}}} after them, so that it is said right."
    return text.finding(NOT_MARKED, Severity.WARNING, place, message, hint, marked)

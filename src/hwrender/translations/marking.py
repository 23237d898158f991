"""Sentences in another language than the one they are said to be in: a screen reader would say them wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.sentences import split_sentences
from hwrender.language.slices import Slice
from hwrender.prose import Prose, ProseKind, prose
from hwrender.translations.detecting import detect_language, known_languages
from hwrender.translations.explanations import NOT_MARKED

_RUNNING = frozenset(
    [ProseKind.PARAGRAPH, ProseKind.ITEM, ProseKind.CELL, ProseKind.QUOTATION, ProseKind.NOTE]
)


def check_marked(document: Document) -> Iterator[Finding]:
    """One finding for each run of sentences that are surely in another language than their text."""
    known = {each.name for each in known_languages()}
    for text in prose(document):
        if text.kind in _RUNNING and _primary(text.language) in known:
            yield from _of_text(text)


def _of_text(text: Prose) -> Iterator[Finding]:
    for language, run in groupby(split_sentences(text.text), lambda sentence: _other(text, sentence)):
        sentences = tuple(run)
        if language:
            yield _finding(text, language, Slice(sentences[0].start, sentences[-1].end))


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]


def _other(text: Prose, sentence: Slice) -> str:
    """The other language that a sentence is surely in; empty where it is marked, or in that of the text."""
    if any(sentence.overlaps(part) for part in (*text.foreign, *text.code)):
        return ""
    found = detect_language(sentence.of(text.text))
    if found is None or not found.is_sure or found.name == _primary(text.language):
        return ""
    return found.name


def _finding(text: Prose, language: str, place: Slice) -> Finding:
    words = place.of(text.text)
    marked = None if "[" in words or "]" in words else f"[{words}]{{lang={language}}}"
    message = f"This seems to be another language ({language}) and is not marked."
    hint = f"Put it in square brackets with {{lang={language}}} after them, so that it is said right."
    return text.finding(NOT_MARKED, Severity.WARNING, place, message, hint, marked)

"""P12: the words that the rules for English were not asked about, said once for a whole report."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.disclosure.rules import only_english
from hwrender.document import Document
from hwrender.language.tokens import words
from hwrender.prose import Prose, ProseKind, prose

_MOST_PARTS = 6
_HINT = "Ask a person who reads the language to look for names and small numbers."


def check_reach(document: Document) -> Iterator[Finding]:
    """One note where words of other languages stand, with their lines. Numbers, addresses and dates of birth
    are looked for in every language."""
    unread = [text for text in prose(document) if _is_unread(text)]
    if unread:
        spans = sorted({(text.whole.line, text.whole.end_line) for text in unread})
        message = f"We cannot look for P6 to P10 in words of other languages: {_in_words(spans)}."
        first = min((text.whole for text in unread), key=lambda span: (span.line, span.column))
        yield Finding(document.file, first, "P12", Severity.NOTE, message, _HINT)


def _is_unread(text: Prose) -> bool:
    if (
        text.is_english()
        or text.kind in (ProseKind.ADDRESS, ProseKind.CODE)
        or text.field.startswith("contact.")
    ):
        return False
    return any(word.text.isalpha() for word in words(text.text)) and len(words(text.text)) > len(
        words(only_english(text).text)
    )


def _in_words(spans: list[tuple[int, int]]) -> str:
    """ "line 4", "lines 4 to 9 and 12": neighbours are joined, and many are cut short."""
    joined: list[tuple[int, int]] = []
    for first, last in spans:
        if joined and first <= joined[-1][1] + 2:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    parts = [str(first) if first == last else f"{first} to {last}" for first, last in joined]
    if len(parts) > _MOST_PARTS:
        parts = [*parts[:_MOST_PARTS], "more"]
    together = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return f"line {together}" if together.isdigit() else f"lines {together}"

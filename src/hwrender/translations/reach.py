"""Which rules hold for a report in another language, said once for all of it."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.language.languages import is_english
from hwrender.translations.explanations import ENGLISH_RULES


def check_rules_run(document: Document) -> Iterator[Finding]:
    """One note on a report whose language is not English."""
    if is_english(document.metadata.lang):
        return
    message = "Rules on English words were not run. This report is in another language."
    hint = "Ask a person who reads it to check the words. Parts, lists, links and pictures were checked."
    span = document.metadata.value_place("lang")
    yield Finding(document.file, span, ENGLISH_RULES, Severity.NOTE, message, hint)

"""Marks become findings: with the code and severity of their rule and the strictness of the style."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.edition.kind import EditionKind
from hwrender.language.quotes import quotations
from hwrender.prose import ProseKind
from hwrender.style import Style
from hwrender.wording.copy import Copy, make_copy
from hwrender.wording.marks import Mark
from hwrender.wording.rule import Rule
from hwrender.wording.rules import RULES

_QUOTED = "Somebody said this. Keep their words, and explain them next to it."


def check_wording(document: Document, kind: EditionKind, style: Style) -> Iterator[Finding]:
    """What the rules find in the wording of this edition, rule by rule."""
    copy = make_copy(document, kind, style)
    for rule in RULES:
        for mark in rule.check(copy):
            if not _is_no_english(mark):
                yield _finding(rule, mark, copy)


def _is_no_english(mark: Mark) -> bool:
    """Whether the mark speaks of words in another language, or of what is to be typed."""
    return mark.text is not None and mark.touches((*mark.text.foreign, *mark.text.code))


def _finding(rule: Rule, mark: Mark, copy: Copy) -> Finding:
    severity = mark.severity or rule.explanation.severity
    hint, suggestion = mark.hint, mark.suggestion
    if rule.explanation.code in copy.style.wording.only_notes:
        severity = Severity.NOTE
    if not rule.of_quotations and _is_said_by_others(mark):
        severity, hint, suggestion = Severity.NOTE, _QUOTED, None
    if not mark.can_be_replaced():
        suggestion = None
    return Finding(
        copy.document.file, mark.place(), rule.explanation.code, severity, mark.message, hint, suggestion
    )


def _is_said_by_others(mark: Mark) -> bool:
    """Whether these are words that somebody else said: nobody may change them."""
    if mark.text is None:
        return False
    return mark.text.kind is ProseKind.QUOTATION or mark.touches(quotations(mark.text.text))

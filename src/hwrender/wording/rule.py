"""A row of the table of rules, and the findings that its function reports."""

from __future__ import annotations

from collections.abc import Callable

from hwrender.diagnostics import Finding, RuleExplanation, Severity
from hwrender.language.quotes import quotations
from hwrender.language.slices import Slice
from hwrender.language.tokens import table_form
from hwrender.prose import Prose, ProseKind
from hwrender.span import Span
from hwrender.wording.edition_text import EditionText

_QUOTED = "Somebody said this. Keep their words, and explain them next to it."


class WordingRule(RuleExplanation, frozen=True):
    """A rule, explained, and the function that looks for it and reports what it finds.

    Inside quotations a rule yields notes at most, because nobody may change what somebody said; a rule
    `of_quotations` keeps its severity there, because it asks for no other words, or can be met beside them.
    Of a rule `once_a_word` the same words are reported once a report, at their first use; a warning is not
    held back by a note in a quotation.
    """

    check: Callable[[EditionText, RuleFindings], None]
    of_quotations: bool = False
    once_a_word: bool = False


class RuleFindings:
    """The findings of one rule in the wording of one edition, in the order in which it reports them.

    `severity` and `suggestion` of a place: as in `Finding`; without a severity it has that of the rule. The
    style may lower it, and other languages and what is to be typed are left alone.
    """

    def __init__(self, rule: WordingRule, edition: EditionText) -> None:
        self.found: list[Finding] = []
        self._rule = rule
        self._told: set[tuple[str, Severity]] = set()
        self._file = edition.document.file
        self._only_notes = rule.code in edition.style.wording.only_notes

    def at_words(
        self,
        text: Prose,
        place: Slice,
        message: str,
        hint: str,
        suggestion: str | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Report some words of a text."""
        if any(part.overlaps(place) for part in (*text.foreign, *text.code)):
            return
        severity = self._severity(severity)
        if not self._rule.of_quotations and _is_said_by_others(text, place):
            severity, hint, suggestion = Severity.NOTE, _QUOTED, None
        if self._rule.once_a_word:
            told = table_form(place.of(text.text)), severity
            if told in self._told:
                return
            self._told.add(told)
        code = self._rule.code
        self.found.append(text.finding(code, severity, place, message, hint, suggestion))

    def at_span(
        self,
        span: Span,
        message: str,
        hint: str,
        suggestion: str | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Report a part of the document that is not words alone."""
        code, severity = self._rule.code, self._severity(severity)
        self.found.append(Finding(self._file, span, code, severity, message, hint, suggestion))

    def _severity(self, severity: Severity | None) -> Severity:
        return Severity.NOTE if self._only_notes else severity or self._rule.severity


def _is_said_by_others(text: Prose, place: Slice) -> bool:
    """Whether these are words that somebody else said: nobody may change them."""
    return text.kind is ProseKind.QUOTATION or any(part.overlaps(place) for part in quotations(text.text))

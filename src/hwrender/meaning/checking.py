"""The findings of S31: what each difference of the two wordings is called, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from hwrender.diagnostics import Finding, RuleExplanation, Severity
from hwrender.document import Document
from hwrender.meaning.comparing import compare
from hwrender.meaning.model import Difference, FactKind
from hwrender.meaning.names import known_of
from hwrender.meaning.sections import pairs
from hwrender.prose import Prose, Side

CODE = "S31"
EXPLANATION = RuleExplanation(
    CODE,
    "The easy wording says something different from the summary.",
    "hwrender",
    "Easy wording must give the same facts. A wrong number or a lost “not” can hurt people.",
    "Summary: Details are not shared. Easy wording: The clinic shares your details.",
    "Summary: Details are not shared. Easy wording: The clinic does not share your details.",
    Severity.WARNING,
)

_LONGEST = 50
_SUPPRESS = "Or give a reason: <!-- hwrender: ignore S31 your reason -->"


def check_meaning(document: Document) -> Iterator[Finding]:
    """The findings of every section that has a summary and easy wording, both in English."""
    known = known_of(document.metadata)
    for pair in pairs(document):
        easy, summary = ([text.text for text in texts] for texts in (pair.easy, pair.summary))
        for difference in compare(easy, summary, known, pair.headings, pair.names):
            if difference.side is Side.EASY:
                yield _finding(pair.easy[difference.text], difference)
            # easy wording says what a table shows, and never all of its figures
            elif not pair.is_cell(difference.text):
                yield _finding(pair.summary[difference.text], difference)


def _finding(text: Prose, difference: Difference) -> Finding:
    is_claim = difference.side is Side.EASY
    return text.finding(
        CODE,
        Severity.WARNING if is_claim else Severity.NOTE,
        difference.place,
        _message(difference),
        _hint(difference),
        (difference.instead or None) if is_claim and difference.certain else None,
    )


def _message(difference: Difference) -> str:
    words = _shown(difference.words)
    if difference.side is Side.FULL:
        return f"The easy wording leaves out “{words}”."
    match difference.kind:
        case FactKind.NUMBER | FactKind.MONEY | FactKind.DATE | FactKind.TIME | FactKind.NAME:
            return f"The summary does not say “{words}”."
        case FactKind.NEGATION:
            if difference.is_lost:
                return f"The summary says “{_shown(difference.instead)}” about “{words}”."
            return f"The summary does not say “{words}” here."
        case FactKind.MODALITY:
            return f"The summary does not say “{words}” here."
        case FactKind.POLARITY:
            return f"The summary says the opposite of “{words}”."
        case FactKind.AGENT:
            return f"The summary does not say that “{words}” did this."
        case _:
            assert_never(difference.kind)


def _hint(difference: Difference) -> str:
    if difference.side is Side.FULL:
        return f"Add it to the easy wording. {_SUPPRESS}"
    if difference.kind is FactKind.NEGATION and difference.is_lost:
        return "Say it in the easy wording too."
    if difference.instead:
        return f"The summary says “{_shown(difference.instead)}”. Say the same in the easy wording."
    return "Say what the summary says. Or change the summary."


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 3]}..."

"""The findings of S31: what each difference of the two wordings is called, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

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
_SUPPRESS = "Or say why not: <!-- hwrender: ignore S31 your reason -->"


def check_meaning(document: Document) -> Iterator[Finding]:
    """The findings of every section that has a summary and easy wording, both in English."""
    known = known_of(document.metadata)
    for pair in pairs(document):
        easy, summary = ([text.text for text in texts] for texts in (pair.easy, pair.summary))
        for difference in compare(easy, summary, known, pair.headings, pair.names, pair.elsewhere):
            if difference.side is Side.EASY:
                yield _finding(pair.easy[difference.text], difference)
            elif pair.must_be_said(difference.text, difference.place):
                yield _finding(pair.summary[difference.text], difference)


def _finding(text: Prose, difference: Difference) -> Finding:
    is_claim = difference.side is Side.EASY
    return text.finding(
        CODE,
        Severity.WARNING if is_claim and difference.is_sure else Severity.NOTE,
        difference.place,
        _message(difference),
        _hint(difference),
        (difference.instead or None) if is_claim and difference.certain else None,
    )


def _message(difference: Difference) -> str:
    words = _shown(difference.words)
    if difference.side is Side.FULL:
        return f"The easy wording leaves out “{words}”."
    told = LOST if difference.is_lost else CLAIMED
    return told.get(difference.kind, CLAIMED[difference.kind]).format(words=words)


LOST = {
    FactKind.NEGATION: "The summary says that this is not so: “{words}”.",
    FactKind.CONDITION: "The summary says that this only happens if something else does: “{words}”.",
    FactKind.CAUSE: "The summary gives another reason than “{words}”.",
    FactKind.EXCEPTION: "The summary says that this is not true of all: “{words}”.",
    FactKind.ONLY: "The summary says “only” of something else than this: “{words}”.",
    FactKind.ADVICE: "The summary gives this as advice: “{words}”.",
    FactKind.SOURCE: "The summary says that other people say this: “{words}”.",
    FactKind.PLAN: "The summary says that this is a plan: “{words}”.",
    FactKind.PAST: "The summary says that this is in the past: “{words}”.",
    FactKind.HEDGE: "The summary says that this is not sure: “{words}”.",
    FactKind.SCOPE: "The summary says this of fewer people or things: “{words}”.",
    FactKind.AGENT: "The summary says that somebody else did this: “{words}”.",
}
"""What is said where the summary has something that the easy wording leaves out."""
CLAIMED = {
    **dict.fromkeys(
        (FactKind.NUMBER, FactKind.MONEY, FactKind.DATE, FactKind.TIME, FactKind.NAME),
        "The summary does not say “{words}”.",
    ),
    FactKind.NEGATION: "The summary does not say “{words}” here.",
    FactKind.MODALITY: "The summary does not say “{words}” here.",
    FactKind.POLARITY: "The summary says the opposite of “{words}”.",
    FactKind.AGENT: "The summary does not say that “{words}” did this.",
    FactKind.CONDITION: "The summary does not make this a condition: “{words}”.",
    FactKind.CAUSE: "The summary does not give this as the reason: “{words}”.",
    FactKind.EXCEPTION: "The summary does not leave anybody or anything out here: “{words}”.",
    FactKind.ONLY: "The summary does not say “only” here: “{words}”.",
    FactKind.ADVICE: "The summary does not give this as advice: “{words}”.",
    FactKind.SOURCE: "The summary does not say that they said this: “{words}”.",
    FactKind.PLAN: "The summary says that this is done. It is no plan: “{words}”.",
    FactKind.PAST: "The summary does not say that this is in the past: “{words}”.",
    FactKind.HEDGE: "The summary is sure of this. It does not say “{words}”.",
    FactKind.COMPARISON: "The summary compares these the other way round: “{words}”.",
    FactKind.DEGREE: "The summary does not say “{words}” of this.",
    FactKind.ORDER: "The summary gives another time or order than “{words}”.",
    FactKind.SCOPE: "The summary does not say this of “{words}”.",
}
"""What is said where the easy wording has something that the summary does not say."""


def _hint(difference: Difference) -> str:
    if difference.side is Side.FULL:
        return f"Add it. {_SUPPRESS}"
    if difference.instead:
        return f"The summary says “{_shown(difference.instead)}”. Say the same in the easy wording."
    return "Say what the summary says."


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 3]}..."

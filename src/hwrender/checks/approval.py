"""S32: whether a person has approved the easy wording of a section, and both sides as they stand.

An approved container keeps who approved it, on what day, and a seal of the words that they compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.checks.seal import SectionSeal, is_old, section_seals
from hwrender.checks.to_do import to_do_in
from hwrender.commands import command
from hwrender.diagnostics import Finding, RuleExplanation, Severity
from hwrender.document import Document, EasyWording
from hwrender.prose import Side
from hwrender.span import Span

CODE = "S32"
EXPLANATION = RuleExplanation(
    CODE,
    "Nobody has approved this easy wording as it is.",
    "hwrender",
    "A draft is only a start. When either side changes, they may no longer say the same.",
    "::: easy-read drafted",
    '::: easy-read reviewed="2026-11-22 Ann" of=2.kd.t3qa.m5xk2p.b7w3ne',
    Severity.WARNING,
)

_SIDES = {Side.FULL: "summary", Side.EASY: "easy wording"}


def approving(document: Document) -> str:
    """The command that records who has read both sides of each part; it asks for their name."""
    return command("check", Path(document.file), "--approve")


def _approve_again(document: Document) -> str:
    return f"Read the summary and the easy wording again. Then run: {approving(document)}"


def check_approval(document: Document) -> Iterator[Finding]:
    """A warning for each easy wording that is a draft, for each “To do” that is left, and for each side that
    has changed since it was approved; a note for each approval by an old seal, which is of the summary
    only."""
    for comments in to_do_in(document).values():
        for comment in comments:
            hint = "Do what it says. Then take it out."
            yield _finding(document, comment.span, "A “To do” is left here.", hint)
    seals = section_seals(document)
    for number, section in enumerate(document.sections):
        if section.easy is None:
            continue
        if section.easy.drafted:
            hint = "Read it and correct it. Then take out the word “drafted”."
            place = opening_of(section.easy)
            yield _finding(document, place, "This easy wording is a draft.", hint)
        else:
            yield from _of_seal(document, section.easy, seals[number])


def opening_of(easy: EasyWording) -> Span:
    """The first line of a container, as far as its marks are known: `::: easy-read`."""
    span = easy.span
    return Span(span.line, span.column, span.line, span.column + len("::: easy-read"))


def _of_seal(document: Document, easy: EasyWording, now: SectionSeal) -> Iterator[Finding]:
    opening = opening_of(easy)
    if easy.of is None:
        if easy.reviewed is not None:
            message = "The approval does not say which words it is for."
            yield _finding(document, opening, message, f"Run: {approving(document)}")
        return
    changes = now.changes(easy.of)
    who = f": {easy.reviewed}" if easy.reviewed else ""
    for side, text in changes.items():
        message = f"The {_SIDES[side]} was changed after it was approved{who}."
        place = opening if text is None else text.whole
        yield _finding(document, place, message, _approve_again(document))
    if is_old(easy.of) and not changes:
        message = "This older approval is of the summary only. It does not cover the easy wording."
        yield _finding(document, opening, message, _approve_again(document), Severity.NOTE)


def _finding(
    document: Document, place: Span, message: str, hint: str, severity: Severity = Severity.WARNING
) -> Finding:
    return Finding(document.file, place, CODE, severity, message, hint)

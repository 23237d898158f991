"""What may go out: the one judgement of each part of a report, which `check` and every build ask alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from msgspec.structs import replace

from hwrender.checks.approval import approving, opening_of
from hwrender.checks.parts import PartState, ReportPart, Unready
from hwrender.checks.seal import SectionSeal, is_old, section_seals
from hwrender.checks.suppressions import part, read_suppressions
from hwrender.checks.to_do import to_do_in
from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document, EasyWording
from hwrender.edition.kind import EditionKind
from hwrender.prose.walking import place_of, words_of
from hwrender.span import Span
from hwrender.style import Style

_NO_WORDING, _NOT_APPROVED = "S0", "S32"


def part_states(document: Document, style: Style) -> tuple[ReportPart, ...]:
    """The state of each section that has text, in the order of the report.

    A part without easy wording is ready where its own words are easy by the score of `style`, where there is
    nothing to say more easily, and where a person has accepted it (`ignore S0` with a reason).
    """
    seals = section_seals(document)
    missing = _missing(document, style)
    waiting = to_do_in(document)
    found: list[ReportPart] = []
    for number, section in enumerate(document.sections):
        title = words_of(section.heading.children) if section.heading else "Start"
        if section.easy is not None:
            state, unready = state_of_easy(section.easy, seals[number])
            place = opening_of(section.easy)
        elif section.blocks:
            state, unready = PartState.NONE, Unready.MISSING if number in missing else None
            place = place_of(section)
        else:
            continue
        left = Unready.TO_DO if number in waiting else None
        found.append(ReportPart(title, place, state, unready or left))
    return tuple(found)


def state_of_easy(easy: EasyWording, now: SectionSeal) -> tuple[PartState, Unready | None]:
    """The state of easy wording whose words have the seal `now`, and why it may not go out, if it may not."""
    if easy.drafted:
        return PartState.DRAFTED, Unready.UNREAD
    if easy.of is None:
        return PartState.WRITTEN, None
    if now.changes(easy.of):
        return PartState.WRITTEN, Unready.CHANGED
    # an old seal is of the summary alone: nobody stands by the easy wording
    return PartState.WRITTEN if is_old(easy.of) else PartState.APPROVED, None


def _missing(document: Document, style: Style) -> Mapping[int, Span]:
    """The sections whose readers need easy wording and have none, by number."""
    if all(section.easy is not None or not section.blocks for section in document.sections):
        return {}
    # rooms full of words, for reports with such parts alone
    from hwrender.wording.edition_text import read_edition
    from hwrender.wording.own_words import OwnWords, own_parts

    hard = [
        each
        for each in own_parts(read_edition(document, EditionKind.EASY, style))
        if each.words is OwnWords.HARD
    ]
    findings = {
        each.section: replace(_finding(document, each.place, Unready.MISSING), severity=Severity.WARNING)
        for each in hard
    }
    standing, _ = part(findings.values(), read_suppressions(document))
    return {each.section: each.place for each in hard if findings[each.section] in standing}


def check_all_approved(document: Document, parts: Iterable[ReportPart]) -> Iterator[Finding]:
    """An error for each part that nobody has approved as it is: what `--final` asks for. A part that needs
    no easy wording needs no approval."""
    for each in parts:
        if each.unready is not None:
            yield _finding(document, each.place, each.unready)
        elif each.state is PartState.WRITTEN:
            hint = f"Read it beside its summary. Then run: {approving(document)}"
            message = "Nobody has approved this easy wording."
            yield _error(document, each.place, _NOT_APPROVED, message, hint)


def _finding(document: Document, place: Span, unready: Unready) -> Finding:
    code = _NO_WORDING if unready is Unready.MISSING else _NOT_APPROVED
    return _error(document, place, code, unready.value, hint_of(unready, document))


def hint_of(unready: Unready, document: Document) -> str:
    """What to do about it."""
    match unready:
        case Unready.MISSING:
            return "Write it between ::: easy-read and ::: under the summary."
        case Unready.UNREAD:
            return "Read it and correct it. Then take out the word “drafted”."
        case Unready.TO_DO:
            return "Do what it says. Then take it out."
        case Unready.CHANGED:
            return f"Read both sides again. Then run: {approving(document)}"
        case _:
            assert_never(unready)


def _error(document: Document, place: Span, code: str, message: str, hint: str) -> Finding:
    return Finding(document.file, place, code, Severity.ERROR, message, hint)

"""What a person should know about an imported page, with its place, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hwrender.diagnostics import Severity
from hwrender.importing.pages.account import PageAccount, UnreadWords
from hwrender.importing.pages.content import MainContent
from hwrender.importing.pages.survey import Survey
from hwrender.importing.shown.telling import TOLD_OF_TABLES, Told, tell_of_links, tell_what_was_met
from hwrender.markup import MarkupElement
from hwrender.reading.findings import Findings, shown

_MOST_NAMED = 12
_TOLD: Mapping[str, Told] = MappingProxyType(
    {
        **TOLD_OF_TABLES,
        "formula": (Severity.WARNING, "A formula cannot be kept.", "Write it in words."),
        "drawing": (
            Severity.WARNING,
            "A drawing that is part of the page cannot be kept.",
            "Save it as a picture, and describe it.",
        ),
    }
)  # fmt: skip


def tell(
    account: PageAccount, content: MainContent, survey: Survey, findings: Findings, *, is_sure: bool
) -> None:
    """Write down everything about the page itself. `is_sure` where its text is known to be a report."""
    tell_what_was_met(account, _TOLD, findings)
    tell_of_links(account, findings)
    for element in survey.revealed:
        what = "The page hides most of its words until somebody does something. They are kept."
        findings.warning("D128", element.span, what, "Check that all of them are for readers.")
    _tell_of_content(content, survey, findings, is_sure=is_sure)
    _tell_of(account.hidden, "These words are hidden on the page. They are left out: “{}”.", "D120", findings)
    _tell_of(account.struck, "These words are struck out. They are left out: “{}”.", "D120", findings)
    for frame, span in [*account.frames.items()][:_MOST_NAMED]:
        what = f"A film, sound or page of another site is left out: {shown(frame)}."
        findings.note("D116", span, what, "Put its words or a link to it into the text.")
    if account.comments:
        first = account.comments[0]
        what = f"The page has comments that nobody sees. They are left out: “{shown(first.words)}”."
        findings.note("D120", first.span, what, "You do not need to do anything.")


def _tell_of(words: list[UnreadWords], message: str, code: str, findings: Findings) -> None:
    for each in words[:_MOST_NAMED]:
        hint = "If readers need them, type them into the report."
        findings.warning(code, each.span, message.format(shown(each.words)), hint)
    if len(words) > _MOST_NAMED:
        rest = words[_MOST_NAMED:]
        findings.warning(
            code,
            rest[0].span,
            message.format(shown(" ".join(each.words for each in rest))),
            "If readers need them, type them into the report.",
        )


def _tell_of_content(content: MainContent, survey: Survey, findings: Findings, *, is_sure: bool) -> None:
    """Name what was taken for furniture inside the text, and what stands outside it."""
    told = _outermost(content, survey)
    for box in told[:_MOST_NAMED]:
        what = f"This looks like a part of the site, and is left out: “{shown(survey.words(box))}”."
        findings.note("D127", box.span, what, "If it belongs to the report, copy it in.")
    if len(told) > _MOST_NAMED:
        what = f"{len(told) - _MOST_NAMED} more parts look like parts of the site. They are left out."
        findings.note("D127", told[_MOST_NAMED].span, what, "Look at the page. Copy in what is missing.")
    for element in content.outside[:_MOST_NAMED]:
        words = shown(survey.words(element))
        what = f"This stands outside the main part of the page, and is left out: “{words}”."
        findings.warning("D128", element.span, what, "If it belongs to the report, copy it in.")
    if told and not (content.is_marked or is_sure):
        what = "The page does not say which part of it is the report."
        findings.note("D128", content.root.span, what, "Delete what does not belong to the report.")


def _outermost(content: MainContent, survey: Survey) -> list[MarkupElement]:
    boxes = {id(each) for each in content.boxes}
    return [
        each
        for each in content.boxes
        if survey.words(each) and not any(id(around) in boxes for around in survey.around(each))
    ]

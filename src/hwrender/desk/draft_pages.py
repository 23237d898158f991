"""Easy words that a program proposes for a part: to take, to change or to leave, row by row."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace
from starlette.responses import Response

from hwrender.desk.changing import CannotError, Done
from hwrender.desk.judging import Judged
from hwrender.desk.opened import OpenedReport
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.row_pages import answer_change
from hwrender.desk.rows import picture_name
from hwrender.desk.shelf import report_address
from hwrender.desk.shown import shown_picture
from hwrender.desk.views import view_of
from hwrender.desk.words import WORDS
from hwrender.pictures.artwork import Problem
from hwrender.revising import ProposedRow, TakeDraft, proposals_of, revise

_FIRST = -1


class ShownProposal(Struct, frozen=True):
    """A proposed row: its picture, its words to be changed, and the summary beside them."""

    picture: Markup
    picture_name: str
    typed: str
    to_do: str
    summary: tuple[str, ...]


def show_proposals(sent: Sent) -> Response:
    report = sent.report()
    part = sent.number("part")
    judged = report.judged()
    proposals = proposals_of(report.source.text, part, report.name)
    return page(
        "proposals.html.jinja",
        report=view_of(report),
        address=report_address,
        part=part,
        proposals=[_shown(judged, part, each, report.name) for each in proposals],
    )


def _shown(judged: Judged, part: int, proposal: ProposedRow, name: str) -> ShownProposal:
    found = judged.checked.gallery.find(proposal.picture) if proposal.picture else None
    artwork = None if found is None or isinstance(found, Problem) else found
    sentences = next((each.sentences for each in judged.parts if each.number == part), ())
    return ShownProposal(
        Markup() if artwork is None else shown_picture(artwork, name, proposal.picture),
        picture_name(artwork),
        proposal.typed,
        proposal.to_do,
        tuple(sentences[number].words for number in proposal.sentences),
    )


def take_proposals(sent: Sent) -> Response:
    """Write the ticked rows into the part, with the words as they were changed."""
    report = sent.report()

    def make() -> Done:
        part = sent.number("part")
        wanted = _wanted(sent, proposals_of(report.source.text, part, report.name))
        if not wanted:
            raise CannotError(WORDS.propose_nothing)
        changes = _changes(report, part, wanted)

        def written(text: str) -> str:
            for change in changes:
                text = revise(text, change)
            return text

        report.source.change(written)
        return Done(WORDS.said_saved, f"part-{part}")

    return answer_change(report, sent, make)


def _wanted(sent: Sent, proposals: tuple[ProposedRow, ...]) -> list[ProposedRow]:
    ticked = {int(each) for each in sent.fields.get("take", ()) if each.isdecimal()}
    wanted = []
    for number, proposal in enumerate(proposals):
        typed = sent.text(f"words-{number}").strip()
        if number in ticked and typed:
            is_same = typed == proposal.typed.strip()
            wanted.append(proposal if is_same else replace(proposal, typed=typed, to_do=""))
    return wanted


def _changes(report: OpenedReport, part: int, wanted: list[ProposedRow]) -> list[TakeDraft]:
    """A change for each place that rows go to, the last place first, so that the others stay where they
    are."""
    judged = report.judged()
    places = sorted({each.after for each in wanted}, reverse=True)
    changes = []
    for place in places:
        row = None if place == _FIRST else judged.row(part, place)
        rows = tuple(each for each in wanted if each.after == place)
        changes.append(TakeDraft(part, place, "" if row is None else row.seal, rows))
    return changes

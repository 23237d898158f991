"""The pages before a report is open: who sits here, the shelf, a file that is brought in, a new report."""

from __future__ import annotations

from starlette.responses import Response

from hwrender.desk.bringing import Brought, bring_in, start
from hwrender.desk.findings import plain_hint, plain_sentences
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.shelf import report_address
from hwrender.desk.shown import shown_picture
from hwrender.desk.words import WORDS

_QUESTIONS = ("title", "easy_title", "organisation", "sensitive", "words")


def show_shelf(sent: Sent) -> Response:
    """The shelf; first of all who sits here, once."""
    if sent.workplace.approver is None:
        return show_who(sent)
    return _shelf(sent)


def _shelf(sent: Sent, brought: Brought | None = None, status: int = 200) -> Response:
    cards = [(card, shown_picture(card.picture, card.name, "")) for card in sent.workplace.shelf.cards()]
    return page(
        "shelf.html.jinja",
        status,
        cards=cards,
        address=report_address,
        brought=brought,
        told=[] if brought is None else [_told(brought, number) for number in range(len(brought.findings))],
        approver=sent.workplace.approver or "",
        change=sent.workplace.keys.change,
        answers={name: sent.text(name) for name in _QUESTIONS},
    )


def _told(brought: Brought, number: int) -> tuple[str, str]:
    finding = brought.findings[number]
    return plain_sentences(finding.message) or finding.message, plain_hint(finding)


def show_who(sent: Sent, problem: str = "") -> Response:
    return page(
        "who.html.jinja",
        name=sent.workplace.approver or "",
        problem=problem,
        change=sent.workplace.keys.change,
        approver=sent.workplace.approver or "",
    )


def take_who(sent: Sent) -> Response:
    """Take the name of who approves here."""
    name = sent.text("name").strip()
    if sent.text("looks_only"):
        name = ""
    elif not name:
        return show_who(sent, WORDS.who_wrong)
    if not sent.workplace.set_approver(name):
        return show_who(sent, WORDS.who_wrong)
    wanted, sent.workplace.opens_on = sent.workplace.opens_on, "/"
    return go_to(wanted)


def take_file(sent: Sent) -> Response:
    """Bring a file in. Where there is something to know about it, it is said before the report opens."""
    file = sent.files.get("file")
    if file is None or not file.content:
        return _shelf(sent, Brought(problem=WORDS.bring_none), 422)
    brought = bring_in(file, sent.workplace.folder)
    if brought.problem:
        return _shelf(sent, brought, 422)
    return _shelf(sent, brought) if brought.findings else go_to(report_address(brought.name))


def take_answers(sent: Sent) -> Response:
    """Start a report from the answers to the five questions."""
    brought = start({name: sent.text(name) for name in _QUESTIONS}, sent.workplace.folder)
    return _shelf(sent, brought, 422) if brought.problem else go_to(report_address(brought.name))


def go_to(address: str) -> Response:
    """Send the browser on to another page."""
    return Response(headers={"hx-redirect": address})

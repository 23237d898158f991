"""How a row looks: its printed page, and the web page at the width of a phone."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from hwrender.desk.looks import DrawnLook
from hwrender.desk.pages import page
from hwrender.desk.requests import Sent
from hwrender.desk.safety import FRAMED_POLICY
from hwrender.desk.shelf import report_address
from hwrender.desk.words import WORDS
from hwrender.edition.model import List, Paragraph, Row

WAITING_SECONDS = 4.0
SIGHTS = (
    ("as-is", WORDS.sight_as_is),
    ("blurred", WORDS.sight_blurred),
    ("red", WORDS.sight_red),
    ("green", WORDS.sight_green),
    ("blue", WORDS.sight_blue),
    ("grey", WORDS.sight_grey),
)
"""How others may see it, by the name of a filter of the style sheet."""


def show_looks(sent: Sent) -> Response:
    """Both looks of a row. They are waited for a moment, as they are drawn while a person reads."""
    report = sent.report()
    judged = report.judged()
    revision = report.source.revision
    part, number = sent.number("part"), sent.number("number")
    look = report.looks.wait_for(revision, WAITING_SECONDS)
    drawn = judged.drawn.get((part, number))
    sight = sent.text("sight")
    return page(
        "looks.html.jinja",
        address=report_address,
        name=report.name,
        look=look,
        has_failed=report.looks.has_failed(revision),
        page_number=None if look is None else look.pages.get((part, number)),
        row_number=number + 1,
        sentence="" if drawn is None else first_sentence(drawn),
        sights=SIGHTS,
        sight=sight if sight in dict(SIGHTS) else SIGHTS[0][0],
    )


def first_sentence(row: Row) -> str:
    """The id of the first sentence of a row, which the web page has too."""
    lists = (block for block in row.blocks if isinstance(block, List))
    inside = (inner for each in lists for item in each.items for inner in item.blocks)
    said = [block.words for block in (*row.blocks, *inside) if isinstance(block, Paragraph) and block.words]
    return said[0][0].id if said else ""


def show_printed_page(sent: Sent) -> Response:
    """A page of the PDF, as a picture."""
    try:
        content = _look(sent).picture_of(sent.number("page"))
    except IndexError as error:
        raise HTTPException(404) from error
    return Response(content, media_type="image/png", headers={"cache-control": "private, max-age=600"})


def show_phone_page(sent: Sent) -> Response:
    """The web page, to be shown in a frame: nothing in it acts."""
    return HTMLResponse(_look(sent).phone, headers={"content-security-policy": FRAMED_POLICY})


def _look(sent: Sent) -> DrawnLook:
    look = sent.report().looks.look()
    if look is None:
        raise HTTPException(404)
    return look

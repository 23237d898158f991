"""Which blocks stay with the one before them, and which sentences mean what was said before."""

from __future__ import annotations

import pytest

from editions import _Numbers
from hwrender.edition.keeping import Keeping, keeping
from hwrender.edition.model import Block, Heading, Item, List, Paragraph, Row, WordBox
from hwrender.language.back_references import refers_back


@pytest.mark.parametrize(
    "sentence",
    [
        "The council should stop supporting this.",
        "People were worried about this.",
        "This makes people scared.",
        "These orders tell people to leave.",
        "Nobody had told those people.",
    ],
)
def test_a_sentence_that_means_what_was_said_before_refers_back(sentence: str) -> None:
    assert refers_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This easy read copy is for you.",
        "This report is not about carers.",
        "We asked people this year.",
        "These people took part:",
        "Those who live alone waited longer.",
        "The thesis is long.",
    ],
)
def test_a_sentence_that_stands_by_itself_does_not_refer_back(sentence: str) -> None:
    assert not refers_back(sentence)


def paragraph(text: str) -> Paragraph:
    return _Numbers().paragraph(text)


def row(text: str) -> Row:
    return Row(None, (), (paragraph(text),), ())


POINTS = List(False, 1, (Item((paragraph("call again"),)),))


@pytest.mark.parametrize(
    ("above", "below", "reason"),
    [
        (paragraph("They were told to:"), POINTS, Keeping.LEAD_IN),
        (paragraph("They were told to"), POINTS, Keeping.LEAD_IN),
        (paragraph("One person said:"), paragraph("It was bad."), Keeping.LEAD_IN),
        (row("They said:"), row("It was bad."), Keeping.LEAD_IN),
        (row("The police use orders."), row("The council should stop this."), Keeping.REFERENCE),
        (row("The police use orders."), row("The council should stop."), None),
        (POINTS, WordBox("w", _Numbers().words("Points means things.")), Keeping.MEANING),
        (POINTS, paragraph("People wait."), None),
        (paragraph("People wait."), Heading(2, _Numbers().words("This"), "this"), None),
    ],
)
def test_a_block_stays_with_the_one_before_it(above: Block, below: Block, reason: Keeping | None) -> None:
    assert keeping(above, below) is reason

"""Words and numbers are put in place where they fit, and nothing that somebody said is changed."""

from __future__ import annotations

import pytest

from hwrender.document import Paragraph
from hwrender.drafting.flow import Flow
from hwrender.drafting.plainer import plainer
from hwrender.reading import read_text
from officialese import nothing_known


def plain(text: str, **initials: str) -> str:
    return plainer(text, nothing_known(), initials)


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("Two thirds (66%) of people agreed.", "2 in 3 people agreed."),
        ("Three quarters (75%) of them agreed.", "3 in 4 of them agreed."),
        ("A third (34%) of carers agreed.", "1 in 3 carers agreed."),
        ("Half of those asked (50%) agreed.", "Half of those asked agreed."),
        ("Two thirds (30%) of people agreed.", "Two thirds (30%) of people agreed."),
        ("Two thirds (20 people) agreed.", "Two thirds (20 people) agreed."),
    ],
)
def test_a_share_that_is_given_twice_is_given_once(text: str, once: str) -> None:
    assert plain(text) == once


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        ("Most respondents agreed.", "Most people who answered agreed."),
        ("The survey respondents agreed.", "The survey respondents agreed."),
        ("The respondents’ views were mixed.", "The respondents’ views were mixed."),
        ("We met service users in Leeds.", "We met service users in Leeds."),
        ("He is on a temporary accommodation list.", "He is on a temporary accommodation list."),
        ("He is in temporary accommodation.", "He is in temporary housing."),
        ("A form is required to apply.", "A form is required to apply."),
        ("They met the Initial Response Team.", "They met the Initial Response Team."),
        ("The initial visit was good.", "The first visit was good."),
        ("He will cease to work.", "He will cease to work."),
        ("The 62% who agreed left.", "The 62% who agreed left."),
        ("Only 37% of parents agreed.", "Only 37% of parents agreed."),
        ("There was a 62% rise.", "There was a 62% rise."),
        ("62% of people agreed.", "About 6 in 10 people agreed."),
        ("Of them, 62% came, 20% left and 18% stayed.", "Of them, 62% came, 20% left and 18% stayed."),
    ],
)
def test_no_noun_is_swapped_inside_a_compound_and_every_word_fits(text: str, easy: str) -> None:
    assert plain(text) == easy


@pytest.mark.parametrize(
    "quoted",
    ["“We utilise HWB.”", '"We utilise HWB twelve times."', "‘We utilise HWB.’", "'We utilise HWB.'"],
)
def test_what_somebody_said_stays(quoted: str) -> None:
    assert plain(f"She said {quoted} and utilised it.", HWB="Brent").startswith(f"She said {quoted} and used")


@pytest.mark.parametrize(
    ("paragraph", "free"),
    [
        ("We waited. They left.", [True, True]),
        ("“We waited. They left.” We met.", [False, False, True]),
        ("‘We waited. They left.’ We met.", [False, False, True]),
        ('"We waited. They left." We met.', [False, False, True]),
        ('"We waited. They left.', [False, False]),
        ("They left. We met.”", [False, False]),
        ("‘We waited. They left.", [False, False]),
        ("The carers’ café was open. It’s warm.", [True, True]),
        ("She said “it is warm”. We met.", [True, True]),
    ],
)
def test_a_sentence_inside_a_longer_quotation_is_not_free(paragraph: str, free: list[bool]) -> None:
    source = f"---\ntitle: Views\nlang: en-GB\n---\n\n## Part\n\n{paragraph}\n"
    document = read_text(source, "report.md").document
    assert document is not None
    block = document.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert [each.is_free for each in Flow(block.children, source.splitlines()).sentences()] == free

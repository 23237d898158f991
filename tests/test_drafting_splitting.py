"""A sentence is cut only between whole clauses, and neither half loses what it hangs on."""

from __future__ import annotations

import pytest

from hwrender.drafting.halves import can_stand
from hwrender.drafting.splitting import splits


def cut(sentence: str) -> list[str]:
    """The parts of the first cut; the sentence itself where there is none."""
    return list(next(splits(sentence), (sentence,)))


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Buses are rare at night, but the council has no plans to change this.",
            ["Buses are rare at night.", "But the council has no plans to change this."],
        ),
        (
            "Most visitors praised the staff; however, the building was cold.",
            ["Most visitors praised the staff.", "But the building was cold."],
        ),
        (
            "Because the lift was broken, residents could not go out.",
            ["The lift was broken.", "So residents could not go out."],
        ),
        (
            "Waits had risen mainly because two doctors had left.",
            ["Waits had risen.", "This was mainly because two doctors had left."],
        ),
        (
            "Although the report was short, nobody on the board had read it.",
            ["The report was short.", "But nobody on the board had read it."],
        ),
        (
            "The clinic, which opened in May, has two nurses.",
            ["The clinic opened in May.", "The clinic has two nurses."],
        ),
        (
            "We met the manager, who told us about the rota.",
            ["We met the manager.", "The manager told us about the rota."],
        ),
        (
            "They will be given a key worker, who will visit them every week.",
            ["They will be given a key worker.", "This key worker will visit them every week."],
        ),
        (
            "One carer said that the ward was cold and that the food was bad.",
            ["One carer said that the ward was cold.", "The carer also said that the food was bad."],
        ),
        (
            "Several carers said that the ward was cold and that the food was bad.",
            ["Several carers said that the ward was cold.", "They also said that the food was bad."],
        ),
        (
            "The hall is dark and the signs are small, so people with poor sight get lost.",
            ["The hall is dark and the signs are small.", "So people with poor sight get lost."],
        ),
        (
            "Most people called the ward “cold and dark”, but some liked it.",
            ["Most people called the ward “cold and dark”.", "But some liked it."],
        ),
    ],
)
def test_whole_clauses_are_cut_apart(sentence: str, parts: list[str]) -> None:
    assert cut(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "The Health and Social Care Committee asked for a report.",
        "We spoke to Age UK and Mind staff said that they were busy.",
        "There is a lack of trust in the system and the way complaints are handled by the trust.",
        "The difference between what patients are told and what families are told is large.",
        "Neither the surgery nor the pharmacy knew when it would come.",
        "Not only was the ward dirty, but the staff were also rude.",
        "People who live alone and who do not drive miss appointments.",
        "Where a complaint is upheld, an apology is sent and the person is told why.",
        "In 2019 the clinic moved to a new site and the café was closed.",
        "Of the 40 people, 30 were happy and 10 were not.",
        "Staff will visit the home and the team will ring if the child is ill.",
        "The policy says that staff must wear masks and visitors must wash their hands.",
        "A reduction in costs was followed by a rise in waits and an increase experienced by carers.",
        "Although they were tired, the nurses helped every patient.",
        "The trust runs a café at the hospital, which serves hot food.",
        "Waits rose in May, fell in June and the target was met in July.",
        "The café, which nobody had seen, was closed.",
        "The manager of the home, who was new, was kind.",
        "Nobody said that the ward was cold and that the food was bad.",
        "She told us “it was cold and I was ill” and staff agreed with her.",
        "“It was cold and I left,” he said, and he wrote to the trust.",
        "The ward called “Rest and Hope is kind” and the garden are new.",
        "She told us 'it was cold and I was ill' and staff agreed with her.",
    ],
)
def test_what_hangs_together_is_left(sentence: str) -> None:
    assert list(splits(sentence)) == []


@pytest.mark.parametrize(
    ("half", "stands"),
    [
        ("The ward was cold.", True),
        ("But nobody knew why.", True),
        ("A marked improvement in care.", False),
        ("The way in which complaints are handled.", False),
        ("The way are handled.", False),
        ("Both the ward was cold.", True),
        ("Not only was the ward cold.", False),
        ("The difference between what they said was large.", False),
        ("Where a complaint is upheld.", False),
        ("Half had waited a week, a third had waited a month.", False),
        ("To see a doctor.", False),
    ],
)
def test_a_half_that_stands_has_a_subject_and_a_verb(half: str, stands: bool) -> None:
    assert can_stand(half) is stands

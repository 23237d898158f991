"""What neighbours and newspapers know of somebody is found: what they do in a place, what happened when."""

from __future__ import annotations

import pytest

from privacy_texts import found


@pytest.mark.parametrize(
    "words",
    [
        "The lollipop man in Oakley has been waiting for a hip.",
        "Our postmistress in Garth came off the list.",
        "The woman who runs the post office in Stow had a stroke.",
        "A one-armed fiddler from Bude came in.",
        "A retired lighthouse keeper with Huntington's lives alone.",
        "The quadruplets born at Marsh Cross are well.",
        "The lady with the parrot in Rye had to wait outside.",
        "The captain of the Port Mell lifeboat has been ill.",
    ],
)
def test_somebody_whom_a_place_knows_is_found(words: str) -> None:
    assert [code for code, _ in found(words)] == ["P9"]


@pytest.mark.parametrize(
    "words",
    [
        "She drowned off Whitby pier on 3 August.",
        "A baby died in Rowan ward on Easter Sunday.",
        "He was stabbed outside the chip shop in Barrow last Boxing Day.",
        "My son hanged himself in Dovegate on 9 March.",
        "A resident choked to death at Larch Green on 4 May 2022.",
    ],
)
def test_what_happened_to_somebody_with_its_day_and_place_is_found(words: str) -> None:
    assert [code for code, _ in found(words)] == ["P9"]


@pytest.mark.parametrize(
    "words",
    [
        "The chef at Willow Court cooks fresh food each day.",
        "The dentist in Oakford takes no new patients.",
        "The teacher training in Leeds was good.",
        "The farm shop in Stow sells eggs.",
        "We visited Elm House on 4 May 2022.",
        "Deaths from cancer in Oakford fell in 2019.",
        "The first session in Hull on 3 May was about falls.",
        "An assault alarm is fitted at Elm House. It was tested on 3 May.",
        "He died at home.",
        "She died on 3 May.",
    ],
)
def test_services_statistics_and_half_of_it_are_no_findings(words: str) -> None:
    assert found(words) == []

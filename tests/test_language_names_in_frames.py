"""Names that only their frame gives away: family names, names that are words, names in notes."""

from __future__ import annotations

import time

import pytest

from hwrender.language.people_names import read_people


def _people(text: str) -> list[str]:
    return [each.place.of(text) for each in read_people(text)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The complaint went from Ollerenshaw to Banerjee and back.", ["Ollerenshaw", "Banerjee"]),
        ("The sheet is initialled by Szczepanski at two.", ["Szczepanski"]),
        ("Neither Mwangi nor Braithwaite had been told.", ["Mwangi", "Braithwaite"]),
        ("Half the estate knows Chalky, and most owe him money.", ["Chalky"]),
        ("Jade hid the bruises with make-up.", ["Jade"]),
        ("Prudence and Basil lead the sewing group.", ["Prudence", "Basil"]),
        ("We sat with June in the garden while her tea went cold.", ["June"]),
        ("Action 7: RJ to chase the hoist.", ["RJ"]),
        ("Counter-signed M Ní Cheallaigh, nurse", ["M Ní Cheallaigh"]),
        ('A bag marked "RATHBONE" was left.', ["RATHBONE"]),
        ("that darren on nights never comes", ["darren"]),
        ("They call me Spud in here, and Spud gets no meds.", ["Spud", "Spud"]),
        ("Canon Obadiah Finch spoke at the launch.", ["Canon Obadiah Finch"]),
        ("I sat in Grandad Joe's chair.", ["Grandad Joe"]),
    ],
)
def test_a_name_is_found_by_its_frame(text: str, people: list[str]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Reviewed by Ofsted, and passed.",
        "We went from Hartlepool to Saltburn by bus.",
        "Neither Boots nor Superdrug had any.",
        "Ivy covered the wall.",
        "Services in June, July and August were thin.",
        "Action: CCG to write to the ICB.",
        "The label read FRAGILE.",
        "It was left to Serco to ring back.",
        "Kinross and Milnathort share a chemist.",
    ],
)
def test_services_places_and_plants_are_nobody(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "Jade hid the ",
        "from Ormston to ",
        "Present: AB, CD\n",
        "knows Chalky, and ",
        "label FRAGILES ",
        "N. said ",
        "They call me Spud ",
        "Big Al, as they ",
    ],
)
def test_reading_frames_takes_time_in_step_with_the_length(piece: str) -> None:
    def seconds(count: int) -> float:
        read_people.cache_clear()
        start = time.process_time()
        read_people(piece * count)
        return time.process_time() - start

    seconds(10)
    short = min(seconds(100) for _ in range(3))
    assert min(seconds(800) for _ in range(2)) < 8 * 4 * short + 0.02

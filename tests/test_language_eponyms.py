"""Services, apps and illnesses that are named after people, and people who are called like services."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hwrender.language.eponyms import eponyms, shared_eponyms, voices
from hwrender.language.people_names import read_people

LABELLED = Path(__file__).parent / "labelled"
MOST_ALARMS = 1
MOST_PEOPLE_MISSED = 11
"""Mostly people whose family names are words for places ("Harry Wood"), where nothing else tells."""


def rows(name: str) -> list[str]:
    lines = (LABELLED / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def names_in(text: str) -> list[str]:
    return [person.place.of(text) for person in read_people(text)]


def test_services_named_after_people_are_no_people() -> None:
    decoys = [row for row in rows("eponyms/more.txt") if not row.startswith("|")]
    wrong = {row: names_in(row.replace(" ¶ ", "\n")) for row in decoys if names_in(row.replace(" ¶ ", "\n"))}
    assert len(set(decoys)) == len(decoys) >= 150
    assert len(wrong) <= MOST_ALARMS, "\n".join(f"{row}  ->  {names}" for row, names in wrong.items())


def test_people_who_are_called_like_services_are_still_found() -> None:
    people = rows("people_like_services.txt")
    missed = []
    for row in people:
        found = names_in(re.sub("[{}]", "", row))
        marked = re.findall(r"\{(.*?)\}", row)
        missed += [name for name in marked if not any(name in each or each in name for each in found)]
    assert len(people) >= 60
    assert len(missed) <= MOST_PEOPLE_MISSED, missed


def test_the_parts_of_the_table_have_no_name_in_common() -> None:
    assert len(eponyms()) > 900
    assert len(shared_eponyms()) > 700
    assert not eponyms() & shared_eponyms()
    assert not eponyms() & voices()
    assert all(name == name.casefold().strip() and name for name in eponyms() | shared_eponyms() | voices())


@pytest.mark.parametrize(
    ("of_a_service", "of_a_person"),
    [
        ("Residents of Ruth Ansell asked for fish.", "The parents of Ruth Ansell asked for fish."),
        ("Parents at Ruth Ansell told us that it rang.", "They shouted at Ruth Ansell."),
        ("We found that in Ruth Ansell all is well.", "We have no confidence in Ruth Ansell."),
        ("Nurses from Ruth Ansell came.", "A card from Ruth Ansell came."),
        ("The bus goes to Ruth Ansell.", "A letter goes to Ruth Ansell."),
        ("He is registered with Ruth Ansell.", "He is friends with Ruth Ansell."),
        ("Enter and View: Ruth Ansell", "Interview: Ruth Ansell"),
        ("Wards visited: Ruth Ansell, Ida Bell", "People thanked: Ruth Ansell, Ida Bell"),
        ("Ruth Ansell told us that its lift was out.", "Ruth Ansell told us that her lift was out."),
        ("Ruth Ansell told us it had hired cooks.", "Ruth Ansell told us it had hurt."),
        ("Ruth Ansell has widened its doors.", "Ruth Ansell praised the ward and its staff."),
        ("Ruth Ansell has new birthing pools.", "Ruth Ansell has trouble with parking."),
        ("Ruth Ansell offers early clinics.", "Ruth Ansell offers lifts to friends."),
        ("Ruth Ansell closes at five.", "Ruth Ansell closes her door."),
        ("Ruth Ansell were short of staff.", "Ruth Ansell was short of breath."),
        ("Ruth Ansell say that nobody rang.", "Ruth Ansell says that nobody rang."),
        ("Ruth Ansell accepted our recommendations.", "Ruth Ansell accepted our thanks."),
        ("Ruth Ansell scored well for food.", "Ruth Ansell slept well."),
        ("Ruth Ansell is next to the library.", "Ruth Ansell is next to tell us."),
        ("Ruth Ansell was clean and bright.", "Ruth Ansell was kind and funny."),
        ("Ruth Ansell, the day centre, is full.", "Ruth Ansell, the day centre manager, is kind."),
        ("Ruth Ansell, where we met, is warm.", "Ruth Ansell, who met us, is warm."),
        ("Ruth Ansell maternity unit is new.", "Ruth Ansell cares for him."),
        ("A grant from Ruth Ansell paid for it.", "A gift from Ruth Ansell came."),
        ("Provider: Ruth Ansell", "Speaker: Ruth Ansell"),
        ("Nurses on Ruth Ansell wear badges.", "We rely on Ruth Ansell."),
        ("He was sent to Ruth Ansell for a scan.", "He was sent to Ruth Ansell for advice."),
        ("The council closed Ruth Ansell in spring.", "The council thanked Ruth Ansell in spring."),
        ("Near Ruth Ansell is a bus stop.", "He sat near Ruth Ansell."),
        ("Ruth Ansell's menus are clear.", "Ruth Ansell's mum is clear."),
        ("Alice Grange told us that fish is rare.", "Alice Grange told us that she eats fish."),
        ("Sarah Bonnell sent a nurse.", "Sarah Bonnell, 43, sent a card."),
        ("Rosie's gave families a room.", "Rosie's mum gave us tea."),
        ("James' Place is open to men.", "James rang us."),
        ("Rita's café has a ramp.", "Rita's carer has a ramp."),
        ("Dr Gray's has no beds.", "Dr Gray has no time."),
        ("Lady Sobell leisure centre has a hoist.", "Lady Sobell has a cold."),
        ("Baroness Casey's report was read.", "Baroness Casey came to see us."),
        ("The pharmacy, formerly Lloyds, has shut.", "She was formerly Fatima."),
        ("C. S. Lewis Ward has six beds.", "C. S. Lewis told us that he waited."),
        ("A. J. Wells court was locked.", "A. J. Wells was let down."),
        ("Holland & Barrett gave a talk.", "Fatima & Sarah gave a talk."),
        ("Griffiths and Bayley are used with babies.", "Fatima and Sarah are here with babies."),
        ("Clifton and Mary Potter health centres shut.", "Fatima and Mary Potter wept."),
        ("Rio and Lorenzo do not share records.", "Fatima and Lorenzo share a flat."),
        ("Florence was easy to use, and its texts help.", "Florence said that the app was slow."),
        ("People use Florence for texts.", "Her friend Florence uses the app."),
        ("Frank's website is clear.", "Frank's daughter made a website."),
        ("Readings go to Florence by text, with the readings of the day.", "A text went to Florence."),
        ("Ask Mabel gave clear answers.", "Mabel gave clear answers."),
        ("Ada lets you check symptoms.", "Ada lets go of the rail."),
        ("Rosie covers the north of the county.", "Rosie covers her face."),
        ("Martha needs a smartphone.", "Martha needs a hug."),
        ("Samson lifts take a wheelchair.", "Samson lifts her in."),
        ("Rita terminals stand by each bed.", "Rita stands by each bed."),
        ("Dennis flooded the ground floor.", "Dennis mopped the ground floor."),
        ("Staff knew about Ask Ani.", "Staff knew about Ani."),
    ],
)
def test_what_is_said_tells_a_service_from_a_person_of_the_same_name(
    of_a_service: str, of_a_person: str
) -> None:
    assert names_in(of_a_service) == []
    assert names_in(of_a_person) != []

"""P4: kinds of addresses as reports write them, and what looks like them and is none."""

from __future__ import annotations

import pytest

from privacy_texts import codes


@pytest.mark.parametrize(
    "words",
    [
        "She's at number 9, Tinker's Fold, with no heating.",
        "Carers kept turning up at 31 Back Lane instead of 13.",
        "My address is 6 Pightle Close and nobody could find it.",
        "He gave 8 The Shambles as his address.",
        "Parcels for 27a Station Rd went next door.",
        "They live above the chip shop, 114 Harbour Parade.",
        "The ramp at 3 Chapel Wynd was never built.",
        "Post goes to Flat 2/1, 45 Byres Road.",
        "The nurse went to 22 Heol y Bont by mistake.",
        "Mae hi'n byw yn 7 Stryd Fawr, Bala.",
        "Her door is no. 17 Ropery Gate, the blue one.",
        "Meals were left outside 5 Lower Ginnel.",
        "A district nurse visits 40 Queensway twice a day.",
        "The family of four share one room at 61 Hartington Street.",
        "He was found at 9, Cooper's Row.",
        "The house at 88 Larch Drive had no hot water.",
        "The ambulance could not find Fernbank Cottage in the dark.",
        "Bluebell Farmhouse is two miles from the bus.",
        "We're at Primrose Barn, up the track.",
        "She lives at The Haven, Chapel Lane.",
        "Dad's at Braeside, Mill Brae, and won't move.",
        "He's still at Hafod Wen, Ffordd Las.",
        "Mum is at Sea View, Promenade Road, on her own.",
        "The oxygen was delivered to Thistle Bungalow by mistake.",
        "The Old Forge, Church Lane has steps up to the door.",
        "Their home is Manor Farm, Long Lane.",
        "Patient in Bay 3, bed 2 had no call bell.",
        "The lady in bed 14 had been shouting since six.",
        "I was in bed 6 and nobody came.",
        "She moved from side room 2 to the lounge.",
        "In cubicle 5 a man was crying.",
        "His mum is in room 21 and has no window.",
        "Room 8, whose resident is deaf, has no flashing bell.",
        "The resident of room 17 told us about the food.",
        "The gentleman in Flat 6 has no lift.",
        "He's in pod 4 and it leaks.",
        "They put us in room 112 at the Travelodge.",
        "We were housed in Room 31, Beacon Hotel.",
        "Letters go to Block B, Flat 14.",
        "Caravan 3 on the Ashfield site has no water.",
        "She sleeps in tent 6 behind the station.",
        "Her boat is at mooring 12, Crooked Marina.",
        "He's on the twos, cell A2-14.",
        "I'm on B wing, cell 3-07.",
        "Officers left him in cell 9 all night.",
        "She is on Ward 7, bed 3.",
        "Bed 12 on 4B has no curtain, he said.",
        "Ash ward, bay 4, bed C.",
        "Room twelve at the refuge has mould.",
        "The woman in room four had fallen.",
        "The tent is at 51.5074N, 0.1278W.",
        "She sleeps at what3words filled.count.soap by the canal.",
        "Grid reference SJ 896 903 is where they park.",
        "The van is at grid ref TQ301801.",
        "Find them at https://maps.google.com/?q=53.4071,-2.1588 most nights.",
        "His tent is at 53°24'25.6\"N 2°09'31.7\"W.",
        "Her plus code is 9C5V+8RX Stockport.",
        "My postcode is S A double nine, seven Z X.",
        "She lives at SW1A OAA now.",
        "Her postcode is M1-1AE there.",
        "The home is in ec1a 1bb she said.",
        "I'm number forty-two Alma Street.",
        "We are twelve Mare Street, not twenty.",
        "He moved to a flat at 4 Nelson Mandela Court.",
        "His bedsit, number 3, 19 Alexandra Grove, floods.",
    ],
)
def test_where_somebody_lives_or_sleeps_is_found(words: str) -> None:
    assert "P4" in codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Room 4 is where bloods are taken.",
        "You wait outside room 3 and the nurse calls you.",
        "He was called into room 6 to see the doctor.",
        "I went to room 2 for my scan.",
        "The consulting rooms are 1 to 8 on the ground floor.",
        "Bed 4 had a broken rail.",
        "There are 12 beds, 4 of them empty, and she waited.",
        "The ward has bays 1 to 6 and a day room.",
        "Ward 7 was noisy, she said.",
        "She was moved to Ward 12 in the night.",
        "The 28 beds on Ash ward were full.",
        "We visited Ivy Cottage, a care home for 12 people.",
        "Rose Cottage Nursing Home was rated Good.",
        "Staff at Curlew Farm day centre were kind.",
        "Holly House and Beech Lodge were not visited.",
        "Visit to Cherry Tree Cottage, announced.",
        "The cottage hospital is loved.",
        "The 14 White British women had waited longer.",
        "We're 12 Polish and Romanian women.",
        "They're 3 Somali mothers.",
        "The 4 Enter and View visits took place in May.",
        "12 Healthwatch volunteers met in the town hall.",
        "In 2023 Mill Street was closed.",
        "The health centre at 14 Mill Street is closing.",
        "The library, 12 High Street, has a drop-in.",
        "Take the 12 to Mill Lane.",
        "Question 4 Park and ride was skipped.",
        "Chapter 3 Waiting Room is about waiting.",
        "We did 2 Care Home visits.",
        "There were 3 Green Flag parks.",
        "On 5 May Farm Road was closed.",
        "The group meets at Laburnum House, Mill Lane.",
        "Plot 4 of the figures shows a fall.",
        "She saw 3 Street Pastors on her way.",
        "Level 2 Food Court had no seats.",
        "Room 12 is the quiet room.",
        "The unit 3 manager told us.",
        "Version 51.50 and 0.12 are scores.",
        "People in M1, E8 and SA99 answered.",
        "We spoke to him in room 4 of the library.",
        "Flat 2 of the show homes is open.",
        "The three Hill Street surgeries closed.",
    ],
)
def test_rooms_of_services_counts_and_names_of_services_are_no_homes(words: str) -> None:
    assert "P4" not in codes(words)


def test_a_bed_in_a_cell_is_found_where_the_row_speaks_of_a_patient() -> None:
    row = "| Seen | Where |\n|---|---|\n| {} | Bed 11 |"
    assert codes(row.format("Patient asking for water")) == ["P4"]
    assert codes(row.format("Jug on the floor")) == []

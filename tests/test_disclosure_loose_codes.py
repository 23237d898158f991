"""P9: codes without a shape or a label of their own: secrets of doors and cards, long codes of people."""

from __future__ import annotations

import pytest

from privacy_texts import codes, found


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Keypad code 7391X is written on the door frame.", "7391X"),
        ("The bike shed lock is 4471, his wedding day.", "4471"),
        ("The safe opens with 880412, said the night carer.", "880412"),
        ("Her settlement share code, S4T 9KX 7MP, was read out.", "S4T 9KX 7MP"),
        ("Hospital no. RM1 0552 318 was on the wrong wristband.", "RM1 0552 318"),
        ("On the sample: LBX2248715, no name.", "LBX2248715"),
        ("Which card? The one ending 8823, she said.", "8823"),
        ("CRO 11873/88T was read out.", "11873/88T"),
        ("Clamped outside the unit, YK 19 ZVB.", "YK 19 ZVB"),
        ("Her tenancy is TN-448210-7 and the arrears are his.", "TN-448210-7"),
    ],
)
def test_a_code_that_leads_to_one_person_is_found_whatever_it_is_called(words: str, marked: str) -> None:
    assert found(words) == [("P9", marked)]


@pytest.mark.parametrize(
    "words",
    [
        "The hoist is model RX440-220, serial 88201773.",
        "Form SAR7 and form FP92A are at the desk.",
        "Funded by grant 20414558 from the Lottery.",
        "The dress code is 2016 in style, and the PIN pad at the door is too high.",
        "This report is ref. HW/2024/017, version 3.2.",
        "Unit NR 17 TBC is shut.",
        "See CQC report INS2-4471882910.",
        "In Q1 2017 her ward had more staff.",
    ],
)
def test_codes_of_things_are_let_through(words: str) -> None:
    assert codes(words) == []

"""Numbers that were read in part: what `check` says of them, what `draft` writes, and what a voice says."""

from __future__ import annotations

import pytest

from hwrender.narration.text_normalisation import spoken
from privacy_texts import found
from test_drafting import easy_of


@pytest.mark.parametrize(
    "numeral",
    [
        "A hundred and five", "Two dozen", "One hundred and two", "A thousand and one",
        "Three score", "Twelve hundred", "A couple of hundred", "One and a half million", "A hundred or so",
        "Five hundred and twenty-one thousand", "Two hundred and six", "Hundreds of", "A few hundred",
        "1.2 million", "Between five and seventy", "Three to four dozen", "More than five",
        "Two thousand and three",
    ],
)  # fmt: skip
def test_no_small_number_is_found_in_the_end_of_a_large_one(numeral: str) -> None:
    assert found(f"{numeral} women told us about this clinic.") == []


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Half a dozen women told us.", "Half a dozen women"),
        ("A couple of women told us.", "A couple of women"),
        ("Five Turkish women told us.", "Five Turkish women"),
        ("Between two and seven women told us.", "two and seven women"),
        ("We met five or six women.", "five or six women"),
        ("Three Healthwatch volunteers fell ill and 3 of the 40 women left.", "3 of the 40 women"),
        ("4 out of 31 women told us.", "4 out of 31 women"),
        ("Seven women told us.", "Seven women"),
        ("About 6 women told us.", "6 women"),
        ("At least 3 women told us.", "3 women"),
        ("We met 5-7 women.", "5-7 women"),
        ("We rang 5 women.", "5 women"),
        ("Two night nurses told us.", "Two night nurses"),
        ("All day two women sat there.", "two women"),
        ("Up to five women told us.", "Up to five women"),
    ],
)
def test_a_small_number_is_found_however_it_is_written(body: str, marked: str) -> None:
    assert ("P6", marked) in found(body)


@pytest.mark.parametrize(
    "numeral", ["Eight", "Fewer than 8", "Up to eight", "1 in 5", "Two thirds of", "7% of", "£5 for"]
)
def test_no_small_number_is_found_in_a_safe_limit_or_a_share(numeral: str) -> None:
    assert found(f"{numeral} women told us about this clinic.") == []


@pytest.mark.parametrize(
    ("numeral", "easy"),
    [
        ("A hundred and five women", "105 women"), ("Two dozen people", "24 people"),
        ("Half a dozen nurses", "6 nurses"), ("A dozen chairs", "12 chairs"),
        ("A thousand and one letters", "1,001 letters"), ("Three score letters", "60 letters"),
        ("Twelve hundred letters", "1,200 letters"), ("One and a half million people", "1.5 million people"),
        ("A hundred or so people", "100 or so people"), ("Two to three dozen people", "24 to 36 people"),
        ("One in five people", "1 in 5 people"), ("Half a million people", "500,000 people"),
        ("Five hundred and twenty-one thousand people", "521,000 people"),
        ("Twenty-two people", "22 people"), ("Hundreds of people", "Hundreds of people"),
    ],
)  # fmt: skip
def test_a_draft_writes_the_whole_number_in_figures(numeral: str, easy: str) -> None:
    assert f"{easy} waited" in " ".join(easy_of(f"{numeral} waited outside the clinic."))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("They paid £5 million to 3 firms.", "They paid five million pounds to three firms."),
        ("It costs between £5 and £10.", "It costs between five and ten pounds."),
        ("1/2 a mile away", "half a mile away"),
        ("2 x 500mg", "two times five hundred milligrams"),
        ("1.2 million people", "one point two million people"),
        ("£3.5bn", "three point five billion pounds"),
        ("£3-4m", "three to four million pounds"),
        ("16 of the 17 people", "sixteen of the seventeen people"),
        ("A hundred and 5 women", "A hundred and five women"),
        ("£12.50 a week", "twelve pounds fifty a week"),
        ("22nd", "twenty-second"),
        ("Seven Sisters", "Seven Sisters"),
        ("150 pence", "one hundred and fifty pence"),
    ],
)
def test_a_voice_says_the_whole_number(written: str, said: str) -> None:
    assert spoken(written) == said

"""Numbers bounded, exemplified and worked out in other words: the same is let through, another is found."""

from __future__ import annotations

import pytest

from faithful_sets import warned

SAME = [
    ("Tenants may keep no more than two cats.", "You can keep 1 or 2 cats."),
    ("The bus takes at most nine wheelchairs.", "Nine wheelchairs can go in. A tenth would have to wait."),
    ("No more than five relatives may sit in.", "Five relatives can sit in. That is the limit."),
    ("Clients must book at least 14 days ahead.", "Book 14 days ahead. It can be earlier, but not later."),
    (
        "The course lasts a minimum of six weeks.",
        "The course takes six weeks. It is never shorter than that.",
    ),
    ("The ward lets in up to three visitors.", "Three visitors can come in. More than three is too many."),
    ("Parcels must weigh less than 20 kilos.", "Your parcel has to stay under 20 kilos."),
    ("Members pay at least £5 a month.", "Members pay £5 a month, and £5 is the lowest amount."),
    ("Anyone under 16 must bring an adult.", "If you have not had your sixteenth birthday, bring an adult."),
    ("People aged under 60 pay for eye tests.", "Eye tests are only free if you are 60 or over."),
    ("The minimum order is three meals a week.", "You have to order 3 meals or more each week."),
    (
        "A child who misses more than six lessons gets a letter.",
        "Say a child misses eight lessons. Then a letter comes.",
    ),
    ("Half of the £80,000 raised went to the hospice.", "People raised £80,000. The hospice got £40,000."),
    ("The leaflet comes in six languages, one of them Polish.", "The leaflet is in Polish and 5 others."),
    ("The course runs for twelve weeks.", "The course takes about three months."),
    ("A nurse calls every quarter of an hour.", "A nurse looks in every 15 minutes."),
    ("Results arrive within a fortnight.", "You get results in 2 weeks or less."),
    ("The ward has never more than four patients to a room.", "There are 4 patients or fewer in each room."),
]
ANOTHER = [
    ("Two or more tenants must sign.", "1 or 2 tenants have to sign."),
    ("The bus takes at most nine wheelchairs.", "Nine wheelchairs can go in. It can be more than that."),
    ("No more than five relatives may sit in.", "Five relatives or more may sit in."),
    ("Clients must book at least 14 days ahead.", "Book 14 days ahead at most."),
    ("The course lasts a minimum of six weeks.", "The course takes six weeks. It is never longer than that."),
    ("Members pay at least £5 a month.", "Members pay up to £5 a month."),
    ("The ward lets in up to three visitors.", "You need at least three visitors to come in."),
    ("More than 12 complaints were made.", "There were fewer than 12 complaints."),
    ("Guests may stay for up to ten nights.", "You could stay for 14 nights."),
    ("Two-thirds of members had not seen a dentist.", "1 in 3 members had not seen a dentist."),
    ("Half of the £80,000 raised went to the hospice.", "People raised £80,000. The hospice got £30,000."),
    ("The leaflet comes in six languages, one of them Polish.", "The leaflet is in Polish and 8 others."),
    ("The course runs for twelve weeks.", "The course takes about six months."),
    ("A nurse calls every quarter of an hour.", "A nurse looks in every 45 minutes."),
    ("Results arrive within a fortnight.", "You get results in 4 weeks or less."),
]


@pytest.mark.parametrize(("summary", "easy"), SAME)
def test_a_number_bounded_in_other_words_is_the_same(summary: str, easy: str) -> None:
    assert warned(summary, easy) == []


@pytest.mark.parametrize(("summary", "easy"), ANOTHER)
def test_a_number_bounded_the_other_way_is_found(summary: str, easy: str) -> None:
    assert warned(summary, easy) != []


def test_a_range_at_the_end_of_a_sentence_is_compared() -> None:
    assert warned("Most people, 62%, were aged 25-49.", "62% of the people were aged 25-49.") == []

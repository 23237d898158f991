"""P7 in lists of labels with numbers: a total gives a number back that was hidden or left out."""

from __future__ import annotations

import pytest

from privacy_texts import codes, findings, found


@pytest.mark.parametrize(
    ("items", "marked"),
    [
        (("Women: 21", "Men: 16", "Total: 40"), "40"),
        (("Total: 40", "White British: 21", "Other: 16"), "40"),
        (("Women – 36", "Men – *", "Total – 40"), "* … Total – 40"),
        (
            ("Everyone: 36", "White British: 30", "All other groups: not shown"),
            "36 … All other groups: not shown",
        ),
        (("Yes: 30", "No answer: withheld", "All who answered: 31"), "withheld … All who answered: 31"),
    ],
)
def test_the_total_of_a_list_gives_a_number_away(items: tuple[str, ...], marked: str) -> None:
    assert ("P7", marked) in found("\n".join(f"- {item}" for item in items))


@pytest.mark.parametrize(
    "items",
    [
        ("Women: 21", "Men: 19", "Total: 40"),
        ("Women: 21", "Men: 10", "Total: 40"),
        ("Leaflets: 21", "Posters: 16", "Total: 40"),
        ("Women: 21", "Men: *", "Trans: *", "Total: 25"),
        ("Women: 21", "Men: many", "Total: 25"),
        ("Weeks for women: 21", "Weeks for men: 16", "Total: 40"),
        ("Women: 21", "Men: 16"),
        ("Total: 40",),
        ("Women: 21", "we asked the men later", "Total: 25"),
    ],
)
def test_a_list_gives_nobody_away_where_many_are_left_or_it_is_of_things(
    items: tuple[str, ...],
) -> None:
    assert [each for each in codes("\n".join(f"- {item}" for item in items)) if each == "P7"] == []


def test_the_total_of_a_list_is_rounded() -> None:
    (finding,) = findings("- Women: 21\n- Men: 16\n- Total: 40")
    assert finding.suggestion == "about 40"

"""A table marked {chart} is drawn as far as its numbers can be compared, and a chart never says more."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.document import Table
from hwrender.edition.charts import NoChart, Obstacle, read_chart, told
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Chart
from hwrender.edition.outline import text_of
from hwrender.edition.walking import parts_of
from hwrender.pictures.charts import ChartDrawing
from reading_nodes import document_of
from reports import edition_of
from test_rules_cases import findings


def marked(*rows: str, head: str = "Way | People", caption: str = "") -> str:
    columns = head.count("|") + 1
    lines = "\n".join(f"| {row} |" for row in (head, "--- |" * (columns - 1) + " ---", *rows))
    return f"{caption}\n\n{lines}\n\n{{chart}}\n"


def read(*rows: str, head: str = "Way | People", caption: str = "") -> ChartDrawing | NoChart:
    (table,) = document_of(marked(*rows, head=head, caption=caption)).sections[0].blocks
    assert isinstance(table, Table)
    assert table.is_chart
    return read_chart(table, "en-GB")


def drawn(*rows: str, head: str = "Way | People") -> list[tuple[str, float | None]]:
    chart = read(*rows, head=head)
    assert isinstance(chart, ChartDrawing), chart
    return [(row.value, row.filled) for row in chart.rows]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("A | 62%", "B | 25%"), [("62%", 0.62), ("25%", 0.25)]),
        (("A | 30", "B | 120"), [("30", 0.25), ("120", 1.0)]),
        (("A | £1,000", "B | £250"), [("£1,000", 1.0), ("£250", 0.25)]),
        (("A | 1 person", "B | 4 people"), [("1 person", 0.25), ("4 people", 1.0)]),
        (("A | 19 of 22", "B | 11 of 22"), [("19 of 22", 0.8636), ("11 of 22", 0.5)]),
        (("A | 20", "B | 0"), [("20", 1.0), ("0", 0.0)]),
        (
            ("A | 40", "B | 20", "C | under 8", "D | *"),
            [("40", 1.0), ("20", 0.5), ("under 8", None), ("*", None)],
        ),
        (("A | 20", "B | 10", "Total | 30"), [("20", 1.0), ("10", 0.5)]),
    ],
)
def test_numbers_of_one_kind_are_bars(
    rows: tuple[str, ...], expected: list[tuple[str, float | None]]
) -> None:
    assert drawn(*rows) == expected


def test_numbers_under_a_per_cent_sign_are_shares() -> None:
    assert drawn("A | 62", "B | 25", head="Way | %") == [("62%", 0.62), ("25%", 0.25)]


def test_of_counts_and_shares_the_shares_are_drawn() -> None:
    assert drawn("A | 34 | 62%", "B | 14 | 25%", head="Way | People | Share") == [
        ("62%", 0.62),
        ("25%", 0.25),
    ]


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        (("A | 7 out of 10 people",), 10),
        (("A | 3 of 12", "B | 9 of 12"), 12),
        (("A | about 70%", "B | about 21%"), 10),
        (("A | 70%", "B | 20%"), 0),
        (("A | about 75%",), 0),
        (("A | 7 out of 10", "B | 3 out of 5"), 0),
        (("A | 19 of 22",), 0),
    ],
)
def test_few_people_are_drawn_one_by_one(rows: tuple[str, ...], people: int) -> None:
    chart = read(*rows)
    assert isinstance(chart, ChartDrawing)
    assert chart.people == people
    if people:
        assert all(round((row.filled or 0) * people, 2).is_integer() for row in chart.rows)


@pytest.mark.parametrize(
    ("rows", "head", "obstacle", "place"),
    [
        (("A | long", "B | short"), "Way | Wait", Obstacle.NO_NUMBERS, (7, 3)),
        (("A | 3 | 4", "B | 5 | 6"), "Way | May | June", Obstacle.SEVERAL_COLUMNS, (7, 15)),
        (("A | 3 weeks", "B | 2 days"), "Way | Wait", Obstacle.SEVERAL_UNITS, (10, 7)),
        (("A | 30", "B | 25%"), "Way | People", Obstacle.SEVERAL_UNITS, (10, 7)),
        (("A | 30 (25%)", "B | 40 (33%)"), "Way | People", Obstacle.SEVERAL_UNITS, (9, 7)),
        (("A | 30", "B | 20 to 40"), "Way | People", Obstacle.RANGE, (10, 7)),
        (("A | 30",), "Way | People", Obstacle.TOO_FEW, (7, 3)),
        (tuple(f"{name} | 30" for name in "ABCDEFGHI"), "Way | People", Obstacle.TOO_MANY, (17, 7)),
        (("A | 130%", "B | 20%"), "Way | People", Obstacle.OVER_ALL, (9, 7)),
        (("A | 15 out of 12",), "Way | People", Obstacle.OVER_ALL, (9, 7)),
        (("A | -30", "B | 20"), "Way | Change", Obstacle.OVER_ALL, (9, 7)),
    ],
)
def test_what_cannot_be_compared_is_found_where_it_stands(
    rows: tuple[str, ...], head: str, obstacle: Obstacle, place: tuple[int, int]
) -> None:
    found = read(*rows, head=head)
    assert isinstance(found, NoChart), found
    assert found.obstacle is obstacle
    assert (found.place.line, found.place.column) == place


def test_a_chart_says_what_stands_out_and_leaves_the_numbers_to_the_table() -> None:
    chart = read("Friends | 62%", "Posters | 25%", "Our page | 13%")
    assert isinstance(chart, ChartDrawing)
    said = told(chart, "en-GB")
    assert "“Friends”" in said
    assert "“Our page”" in said
    assert not any(character.isdigit() for character in said)


def test_what_is_not_given_may_be_the_least() -> None:
    chart = read("A | 40", "B | 20", "C | fewer than 8")
    assert isinstance(chart, ChartDrawing)
    assert "least" not in told(chart, "en-GB")


def test_a_chart_in_another_language_says_its_own_words() -> None:
    chart = read("مايو | 120", "يونيو | 60", head="شهر | عدد", caption="Table: المكالمات")
    assert isinstance(chart, ChartDrawing)
    assert told(chart, "ar") == "المكالمات. مايو: 120. يونيو: 60."


def test_a_chart_stands_over_its_table_in_both_editions() -> None:
    for kind in EditionKind:
        edition = edition_of(Path(__file__).parent / "cases" / "charts.md", kind)
        first, *_ = [each for section in edition.sections for each in parts_of(section.blocks)
                     if isinstance(each, Chart)]  # fmt: skip
        assert first.drawing.title == "How people heard about us"
        assert text_of(first.description).startswith("A chart.")


def test_small_numbers_are_found_in_a_chart_as_in_any_table() -> None:
    front = "---\ntitle: Care at home\nlang: en-GB\n---\n\n## Part\n"
    body = marked("HIV | 2", "Cancer | 30", head="Illness | People")
    assert "P6" in [each.code for each in findings(front + body)]
    hidden = marked("HIV | fewer than 8", "Cancer | 30", "Asthma | 60", head="Illness | People")
    assert "P6" not in [each.code for each in findings(front + hidden)]
    assert drawn("HIV | fewer than 8", "Cancer | 30", "Asthma | 60")[0] == ("fewer than 8", None)

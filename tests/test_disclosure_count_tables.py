"""P6 and P7 in tables of every shape; tables of things stay clean."""

from __future__ import annotations

import pytest

from privacy_texts import findings, found


def table(*rows: str) -> str:
    """A table by its rows, each with its cells parted by " / "."""
    cells = [f"| {' | '.join(row.split(' / '))} |" for row in rows]
    return "\n".join([cells[0], "|" + "---|" * rows[0].count(" / ") + "---|", *cells[1:]])


FEW_IN_CELLS = {
    "yes and no over a question": (("Question / Yes / No", "Have you been raped? / 3 / 45"), ["3"]),
    "yes and no over a statement": (
        ("Statement / Yes / No / Not sure", "I feel safe / 40 / 6 / 2"),
        ["6", "2"],
    ),
    "agreement": (("Statement / Agree / Disagree", "Staff listen / 31 / 4"), ["4"]),
    "answers in rows": (("Are you in debt? / Number of replies", "Yes / 3", "No / 41"), ["3"]),
    "answers in rows without a number's name": (("Answer / Count", "Yes / 38", "No / 5"), ["5"]),
    "a question over its answers": (("Do you sell sex? / Responses", "Yes / 2", "No / 30"), ["2"]),
    "share of a stated base": (("Group / Share of the 48 people", "Roma / 4%"), ["4%"]),
    "percentages of n": (("Ethnicity / % (n=50)", "Somali / 6", "White British / 80"), ["6"]),
    "percentages of a number of women": (("Group / % of the 40 women", "Trans / 10%"), ["10%"]),
    "ethnic groups": (("Ethnicity / Number", "White British / 40", "Roma / 2", "Other / 3"), ["2", "3"]),
    "ethnic groups and nothing over them": (("  / Number", "Pakistani / 2", "Polish / 19"), ["2"]),
    "ages": (("Age / Number", "18 to 24 / 4", "25-49 / 31", "65 and over / 12"), ["4"]),
    "ages and a plus": (("Age band / Respondents", "Under 18 / 1", "18-64 / 30", "65+ / 12"), ["1"]),
    "groups in columns": (("  / Women / Men / Other", "Number / 30 / 15 / 3"), ["3"]),
    "ethnic groups in columns": (("Response / White / Black / Asian", "Happy / 20 / 6 / 14"), ["6"]),
    "ages in columns": (("Had a check / 18-24 / 25-64 / 65+", "Yes / 9 / 30 / 5"), ["5"]),
    "words": (("Gender / Number", "Women / fifteen", "Men / five"), ["five"]),
    "brackets": (("Gender / Number", "Women / 42 (94%)", "Men / 3 (6%)"), ["3"]),
    "out of": (("Group / Number", "Carers / 3/48", "Patients / 40 of 48"), ["3/48"]),
    "respondents": (("Where they live / Number of people", "Dalston / 4", "Hoxton / 12"), ["4"]),
    "women over a place": (("Place / Women / Men", "Dalston / 12 / 3", "Hoxton / 11 / 9"), ["3"]),
    "orientation": (("Sexual orientation / Count", "Heterosexual / 44", "Bisexual / 3"), ["3"]),
    "religion": (("Religion / n", "Christian / 24", "Sikh / 2", "No religion / 14"), ["2"]),
    "groups by a thing they had": (("Group / Had a GP / Had no GP", "Women / 20 / 3"), ["3"]),
    "a number with its percentage": (("Response / n (%)", "Yes / 3 (6%)", "No / 45 (94%)"), ["3"]),
    "yes and no of groups": (("  / Yes / No", "Women / 20 / 3", "Men / 15 / 12"), ["3"]),
    "conditions": (("Condition / People", "Dementia / 4", "Diabetes / 22"), ["4"]),
    "languages": (("First language / Number", "English / 40", "Turkish / 5"), ["5"]),
    "years": (("Age group / 2023 / 2024", "Under 25 / 3 / 12", "25 to 64 / 40 / 51"), ["3"]),
    "bands of time": (("Time waited / Patients", "Under 1 hour / 30", "Over 4 hours / 4"), ["4"]),
    "a question and who said yes": (
        ("Question / Said yes", "Do you feel safe? / 3", "Is it clean? / 30"),
        ["3"],
    ),
    "shares out of a number": (("Group / Share of 30", "Women / 90%", "Men / 10%"), ["10%"]),
    "whole phrases": (("Place / Who", "Dalston / 3 women", "Hoxton / 19 women"), ["3 women"]),
}


@pytest.mark.parametrize("rows", FEW_IN_CELLS)
def test_a_cell_of_few_people_is_found_in(rows: str) -> None:
    cells, expected = FEW_IN_CELLS[rows]
    assert [words for code, words in found(table(*cells)) if code == "P6"] == expected


GIVEN_AWAY = {
    "a column": (("Group / Number", "Women / 15", "Men / *", "Total / 18"), ["* … Total | 18"]),
    "a limit": (("Group / Number", "Women / 15", "Men / <5", "All / 18"), ["<5 … All | 18"]),
    "a row": (("Age / Women / Men / Total", "Over 65 / 20 / – / 23", "Under 65 / 30 / 9 / 39"), ["– | 23"]),
    "answers": (("Question / Yes / No / Total", "Do you feel safe? / 45 / * / 48"), ["* | 48"]),
    "two hidden ones of one each": (
        ("Group / Number", "Women / 15", "Men / *", "Other / *", "Total / 17"), ["* … Total | 17"]
    ),
    "a part that was left out": (("Group / Number", "Women / 15", "Men / 10", "Total / 28"), ["28"]),
    "a part that was left out of a row": (("  / Women / Men / All", "Came / 20 / 15 / 38"), ["38"]),
    "a percentage beside it": (
        ("Group / Number / % of the 50 people", "Women / 47 / 94%", "Men / * / 6%"), ["6%"]
    ),
    "a total in words": (
        ("Group / Number", "Women / 15", "Men / hidden", "Total / eighteen"), ["hidden … Total | eighteen"]
    ),
}  # fmt: skip

GIVEN_AWAY |= {
    "one answer and its total": (
        ("Do you have a dentist? / Answers", "Yes / 52", "All who answered / 58"),
        ["58"],
    ),
    "a cell that was left blank": (("Home / Women / Men / All", "The Elms / 30 /  / 34"), ["34"]),
    "the only part": (("Group / Number", "Women / *", "Total / 5"), ["* … Total | 5"]),
    "parts of no kind": (("Home / Number of people", "Ely / 21", "March / 30", "Total / 55"), ["55"]),
    "a total before its parts": (("Home / All / Women / Men", "The Elms / 34 / 30 / *"), ["34 | 30 | *"]),
    "those who were asked": (("Wing / Asked / Seen by a nurse", "A / 44 / 39", "B / 60 / 40"), ["44 | 39"]),
    "a stage in a row": (("Stage / Number of women", "Invited / 60", "Came / 55"), ["60 … Came | 55"]),
    "residents and women": (("Home / Residents / Women", "The Elms / 34 / 30"), ["34 | 30"]),
    "a number in its heading": (
        ("Question / Patients (n=30)", "Felt safe? / 27", "Felt heard? / 15"),
        ["27"],
    ),
    "a number out of all": (
        ("Question / Said yes", "Felt safe? / 27 of 30", "Heard? / 15 of 30"),
        ["27 of 30"],
    ),
    "a share of those who were asked": (
        ("Question / Share of 30 who said yes", "Did you feel safe? / 90%", "Did you feel heard? / 50%"),
        ["90%"],
    ),
}


@pytest.mark.parametrize("rows", GIVEN_AWAY)
def test_a_hidden_number_is_given_away_by(rows: str) -> None:
    cells, expected = GIVEN_AWAY[rows]
    assert [words for code, words in found(table(*cells)) if code == "P7"] == expected


def test_the_report_s_number_of_people_gives_a_hidden_cell_back() -> None:
    rows = table("Gender / Number", "Women / 30", "Men / 15", "Trans / *")
    assert found(rows, "number_of_people: 48\n") == [("P7", "*")]
    assert found(rows, "number_of_people: 60\n") == []


def test_the_paragraph_before_a_table_gives_the_base_of_its_percentages() -> None:
    rows = table("Group / Percentage", "Roma / 4", "White British / 90")
    assert found(f"We spoke to 48 people.\n\n{rows}") == [("P6", "4")]
    assert found(f"We spoke to 4,800 people.\n\n{rows}") == []


@pytest.mark.parametrize("beside", ["Table: 48 people answered\n\n{}", "{}\n\nTable: 48 people answered"])
def test_the_caption_of_a_table_gives_the_base_of_its_percentages(beside: str) -> None:
    rows = table("Group / Percentage", "Roma / 4", "White British / 90")
    assert found(beside.format(rows)) == [("P6", "4")]
    assert found(beside.format(rows).replace("48", "4,800")) == []
    assert found(f"We spoke to 48 people.\n\nTable: Who came\n\n{rows}") == [("P6", "4")]


def test_the_second_cell_to_hide_is_named() -> None:
    rows = table("Group / Number", "Women / 25", "Men / 11", "Other / *", "Total / 40")
    (finding,) = findings(rows)
    assert "“Men”" in finding.message


def test_with_a_small_cell_beside_a_total_a_second_one_is_hidden_and_both_stay_hidden() -> None:
    rows = table("Gender / Number", "Women / 42", "Men / 13", "Trans / 3", "Total / 58")
    (finding,) = findings(rows)
    assert "“Men”" in finding.message
    assert finding.suggestion is not None
    one = rows.replace("| 3 |", f"| {finding.suggestion} |")
    assert [code for code, _ in found(one)] == ["P7"]
    assert found(one.replace("| 13 |", "| * |")) == []


CLEAN = {
    "rooms": ("Home / Rooms / Beds", "The Elms / 5 / 7"),
    "minutes": ("Surgery / Minutes", "Dalston / 5", "Hoxton / 7"),
    "sessions": ("Event / Sessions", "Listening day / 2", "Total / 4"),
    "scores": ("Question / Score", "How safe did you feel? / 4", "How clean was it? / 5"),
    "scores of groups": ("Group / Average score", "Women / 4", "Men / 3"),
    "practices": ("Area / Number of GP practices", "Dalston / 3", "Hoxton / 2"),
    "prices": ("Item / Price", "Tea / 2", "Cake / 3"),
    "dates": ("Visit / Day", "The Elms / 5 May 2024", "The Oaks / 7 June 2024"),
    "hospitals that answered yes or no": ("Hospital / Yes / No", "Homerton / 3 / 5"),
    "clinics open": ("Is the clinic open? / Clinics", "Yes / 3", "No / 5"),
    "large numbers": ("Gender / Number", "Women / 15", "Men / 12", "Total / 27"),
    "nobody": ("Gender / Number", "Women / 15", "Men / 0", "Total / 15"),
    "two hidden": ("Gender / Number", "Women / 15", "Men / *", "Other / *", "Total / 20"),
    "hidden things": ("Ward / Beds", "A / 15", "B / –", "Total / 18"),
    "percentages of many": ("Gender / % (n=2,000)", "Women / 94", "Men / 6"),
    "percentages of nobody knows how many": ("Gender / %", "Women / 94", "Men / 6"),
    "visits by women": ("Group / Visits", "Women / 5", "Men / 4"),
    "weeks that women waited": ("Group / Weeks they waited", "Women / 5", "Men / 4"),
    "toilets": ("What there is / Women / Men", "Toilets / 3 / 2"),
    "priority": ("Rank / What matters", "1 / Kindness", "2 / Time"),
    "many answers to one question": ("Answer / Number", "Yes / 30", "No / 20", "Total / 50"),
    "staff": ("Team / Nurses", "Day / 4", "Night / 2"),
    "recommendations": ("Recommendation / Answer", "1 / We agree", "2 / We agree"),
    "doses": ("Age / Dose", "5 to 7 / 3", "8 to 12 / 5"),
    "yes and no of wards": ("Standard / Yes / No", "Is the ward clean? / 3 / 1"),
    "sources": ("Source / Number", "Phone calls / 4", "Website reviews / 6"),
    "themes": ("Theme / Number of comments", "Staff / 5", "Food / 3"),
    "roles at work": ("Role / Number", "Nurses / 4", "Managers / 1"),
    "two sexes and their total": ("Sex / Respondents", "Female / 30", "Male / 26", "Total / 56"),
    "shares with words": ("Group / % of the 40 women", "Trans / 10% or less"),
    "no one left out": ("Wing / Asked / Seen", "A / 44 / 44", "B / 60 / 40"),
    "beds that were asked for": ("Ward / Beds / Asked for", "A / 44 / 40"),
    "a cell with a bound": ("Group / Number", "Women / 15", "Men / about 15", "Total / 33"),
    "parts that overlap": ("Group / Number", "Women / 30", "Carers / 25", "Total / 48"),
}


@pytest.mark.parametrize("rows", CLEAN)
def test_nothing_is_found_in_a_table_of(rows: str) -> None:
    assert found(table(*CLEAN[rows])) == []


def test_the_suggestion_for_a_cell_passes_the_rules() -> None:
    rows = ("Gender / Number", "Women / 42", "Men / 3")
    (finding,) = findings(table(*rows))
    assert finding.suggestion == "fewer than 8"
    assert found(table(*rows).replace("| 3 |", f"| {finding.suggestion} |")) == []

"""The limits of the rules on sentences: the last value that passes, and the first that does not."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from wordings import marked, of_rule

SHORT = "We met here."
LONG = f"{'We met ' * 8}."
PASSIVE = "It was seen."


def sentence(words: int) -> str:
    return f"We{' met' * (words - 1)}."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (15, []),
        (16, [(Severity.NOTE, "This sentence has 16 words.")]),
        (20, [(Severity.NOTE, "This sentence has 20 words.")]),
        (25, [(Severity.NOTE, "This sentence has 25 words.")]),
        (26, [(Severity.WARNING, "This sentence is far too long. It has 26 words.")]),
    ],
)
def test_a_sentence_is_a_note_a_warning_and_a_strong_one_by_its_words(
    words: int, found: list[tuple[Severity, str]]
) -> None:
    assert [(each.severity, each.message) for each in of_rule("S1", sentence(words))] == found


LONG_TIME = "for a very long time at the old clinic near the bus station in the town"


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        (f"Many of the people wait {LONG_TIME} that we know.", Severity.NOTE),
        (f"If you want to, you can wait here {LONG_TIME}.", Severity.NOTE),
        (f"You must wait {LONG_TIME} because it is full today.", Severity.NOTE),
        (f"People wait {LONG_TIME} and they told us about it.", Severity.WARNING),
        (f"People wait {LONG_TIME} and go home again in the end.", Severity.WARNING),
        (f"People wait {LONG_TIME}, which makes all of them tired.", Severity.WARNING),
        (f"People wait {LONG_TIME} although it is not full.", Severity.WARNING),
        (f"People wait {LONG_TIME}; this is not right.", Severity.WARNING),
        (f"People wait {LONG_TIME} (this is wrong of it).", Severity.WARNING),
        (f"Assessment of risk takes place {LONG_TIME}.", Severity.WARNING),
        (
            "You should tell us who you are before you ask so that we know who can help you when you come.",
            Severity.WARNING,
        ),
    ],
)
def test_a_sentence_of_21_to_25_words_is_a_warning_where_it_has_more_than_one_idea(
    sentence: str, severity: Severity
) -> None:
    (finding,) = of_rule("S1", sentence)
    assert finding.severity is severity
    assert finding.message.startswith("This sentence has 2")


def test_a_long_sentence_is_marked_from_its_first_word_too_many_to_its_last() -> None:
    assert marked("S1", f"{sentence(15)[:-1]} then again.") == ["then again"]


@pytest.mark.parametrize(
    ("long", "short", "warned"),
    [
        (4, 0, []),
        (5, 0, ["5 of 5 sentences have more than 15 words."]),
        (33, 67, []),
        (34, 66, ["34 of 100 sentences have more than 15 words."]),
    ],
)
def test_a_report_is_warned_of_its_long_sentences_by_their_share(
    long: int, short: int, warned: list[str]
) -> None:
    body = "\n\n".join([LONG] * long + [SHORT] * short)
    found = of_rule("S1", body)
    assert [each.message for each in found if each.severity is Severity.WARNING] == warned


@pytest.mark.parametrize(
    ("passive", "active", "warned"),
    [
        (4, 0, []),
        (5, 0, ["5 of 5 sentences are passive."]),
        (25, 75, []),
        (26, 74, ["26 of 100 sentences are passive."]),
    ],
)
def test_a_report_is_warned_of_its_passive_sentences_by_their_share(
    passive: int, active: int, warned: list[str]
) -> None:
    body = "\n\n".join([PASSIVE] * passive + [SHORT] * active)
    found = of_rule("S3", body)
    assert [each.message for each in found if each.severity is Severity.WARNING] == warned


def test_one_comma_passes_and_the_second_is_marked() -> None:
    assert of_rule("S2", "We came, and we sat.") == []
    (finding,) = of_rule("S2", "We came, we sat, and we left.")
    assert finding.message == "This sentence has 2 commas."
    assert (finding.span.column, finding.span.end_column) == (16, 17)


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("You may feel hot, cold, tired or sick.", Severity.NOTE),
        ("We asked about jobs, homes, and money for food.", Severity.NOTE),
        ("You can bring a friend, a carer, or your mum.", Severity.NOTE),
        ("People in Hackney, Tower Hamlets, and Newham came.", Severity.NOTE),
        ("They help with washing, dressing, eating.", Severity.NOTE),
        ("You can wash, dress, eat or drink when you like, and we help.", Severity.NOTE),
        ("You can wash, dress, eat or drink, when you like, and we help.", Severity.WARNING),
        ("The clinic, however, is closed.", Severity.WARNING),
        ("In May, sadly, and with no warning, it closed.", Severity.WARNING),
        ("They wash, dress, and they eat.", Severity.WARNING),
        ("Ask about the bus, the long wait at the clinic, and the cost.", Severity.WARNING),
    ],
)
def test_commas_are_a_note_where_all_but_one_part_the_single_words_of_a_list(
    sentence: str, severity: Severity
) -> None:
    assert [each.severity for each in of_rule("S2", sentence)] == [severity]


@pytest.mark.parametrize(
    "sentence",
    ["We met (2016).", "We rang (020 7946 0000).", "We met them (C.Q.C.).", "See [] there."],
)
def test_brackets_with_a_number_or_initials_pass(sentence: str) -> None:
    assert of_rule("S2", sentence) == []


def test_brackets_with_words_a_semicolon_and_a_dash_are_marked() -> None:
    assert marked("S2", "We met (but only once); then – at last – we sat.") == [
        ";",
        "–",
        "–",
        "(but only once)",
    ]


def test_one_noun_that_hides_a_verb_passes_and_the_second_is_marked() -> None:
    assert of_rule("S23", "The implementation of the plan is here.") == []
    several = "The implementation of the plan needs the assessment of risk and the removal of doubt."
    (finding,) = of_rule("S23", several)
    assert marked("S23", several) == ["assessment"]
    assert finding.hint == "Use the doing words: “put in place”, “assess”."


def test_a_sentence_is_cut_at_every_clause_boundary_among_its_words_too_many() -> None:
    sentence = (
        "We went to the clinic near the station on a cold and very wet winter day, and they told us so."
    )
    (finding,) = of_rule("S1", sentence)
    assert marked("S1", sentence) == ["day, and they told us so"]
    assert finding.suggestion == "day. They told us so"
    whole = "We went to the clinic near the station on a cold and very wet winter, and they told us so."
    (finding,) = of_rule("S1", whole)
    assert marked("S1", whole) == ["and they told us so"]
    assert finding.suggestion is None


@pytest.mark.parametrize(
    ("sign", "name"), [("; ", "semicolon"), (" – ", "dash"), (" - ", "dash"), ("—", "dash")]
)
def test_a_sign_that_joins_two_ideas_is_named(sign: str, name: str) -> None:
    assert [each.message for each in of_rule("S2", f"We came{sign}we sat.")] == [
        f"A {name} joins two ideas here."
    ]


@pytest.mark.parametrize(
    ("brackets", "found"),
    [
        ("(NHS England)", []),
        ("(Sarah Khan)", ["(Sarah Khan)"]),
        ("(UP to five of us)", ["(UP to five of us)"]),
        ("(see www.nhs.uk)", []),
        ("(5)", []),
        ("()", []),
    ],
)
def test_brackets_pass_round_a_name_of_capitals_an_address_and_a_number(
    brackets: str, found: list[str]
) -> None:
    assert marked("S2", f"We came {brackets} here.") == found


@pytest.mark.parametrize(
    ("brackets", "severity"),
    [
        ("(glucose)", Severity.NOTE),
        ("(also called blood sugar)", Severity.NOTE),
        ("(known as fits)", Severity.NOTE),
        ("(only)", Severity.WARNING),
        ("(we called them)", Severity.WARNING),
        ("(and glucose)", Severity.WARNING),
    ],
)
def test_brackets_with_another_name_for_a_thing_are_a_note(brackets: str, severity: Severity) -> None:
    (finding,) = of_rule("S2", f"We saw sugar {brackets} there.")
    assert finding.severity is severity


def test_words_that_somebody_said_are_a_note_and_nobody_is_asked_to_change_them() -> None:
    (said,) = of_rule("S11", "“62% agreed.”")
    (told,) = of_rule("S11", "62% agreed.")
    assert (said.severity, told.severity) == (Severity.NOTE, Severity.WARNING)
    assert said.hint.startswith("Somebody said this.")
    assert said.suggestion is None
    assert told.suggestion is not None
    (long,) = of_rule("S1", f"“{sentence(26)}”")
    assert long.severity is Severity.WARNING

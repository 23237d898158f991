"""What is said of the places that finders of plain wording find: message, hint, suggestion, severity."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Severity
from wordings import marked, of_rule


@pytest.mark.parametrize(
    ("code", "sentence", "message", "hint", "suggestion"),
    [
        ("S9", "It fell through the cracks.", "“fell through the cracks” does not mean", "Say “", None),
        ("S12", "It cost £3.5m.", "“£3.5m” has a letter", "Write “£3.5 million”.", "£3.5 million"),
        ("S13", "We met twelve people.", "“twelve” is a number in words.", "Write 12.", "12"),
        ("S22", "We met at this moment in time.", "There are plainer words", "Write “now”.", "now"),
    ],
)
def test_a_finding_names_the_words_and_what_to_write(
    code: str, sentence: str, message: str, hint: str, suggestion: str | None
) -> None:
    (finding,) = of_rule(code, sentence)
    assert finding.message.startswith(message)
    assert finding.hint.startswith(hint)
    if suggestion is not None:
        assert finding.suggestion == suggestion


def test_a_wordy_phrase_that_can_simply_go_is_to_be_left_out() -> None:
    (finding,) = of_rule("S22", "It should be noted that we met.")
    assert (finding.hint, finding.suggestion) == ("Leave it out.", None)


def test_a_finding_without_another_wording_gives_the_finders_reason() -> None:
    (finding,) = of_rule("S11", "It rose by 20%.")
    assert finding.hint == "Say what this means in people, pounds or days."


def test_a_hurtful_word_has_the_respectful_one_and_the_reason_and_is_left_to_those_who_say_it() -> None:
    (finding,) = of_rule("S28", "We met two prostitutes.")
    assert finding.hint.startswith("Say “sex workers”. ")
    assert "Source: " in finding.hint
    assert of_rule("S28", "> We are prostitutes.") == []
    assert of_rule("S28", "She said: “We are prostitutes.”") == []


@pytest.mark.parametrize(
    ("code", "sentence", "severity"),
    [
        ("S11", "62% agreed.", Severity.WARNING),
        ("S11", "Two thirds of people agreed.", Severity.NOTE),
        ("S16", "We met on 06/08/2018.", Severity.WARNING),
        ("S16", "We met on 6th August 2018.", Severity.NOTE),
        ("S17", "They can't go.", Severity.WARNING),
        ("S17", "They're here.", Severity.NOTE),
        ("S18", "Health & care.", Severity.WARNING),
        ("S18", "We met Marks & Spencer.", Severity.NOTE),
        ("S22", "We met in order to help.", Severity.WARNING),
        ("S22", "We will facilitate it.", Severity.NOTE),
        ("S22", "You can make a decision.", Severity.NOTE),
        ("S22", "They reached a decision.", Severity.WARNING),
    ],
)
def test_a_finding_is_as_grave_as_its_finder_says(code: str, sentence: str, severity: Severity) -> None:
    assert [each.severity for each in of_rule(code, sentence)] == [severity]


def test_a_wordy_phrase_with_a_slash_is_left_to_the_rule_on_slashes() -> None:
    assert marked("S22", "Bring a friend and/or a carer.") == []
    assert marked("S20", "Bring a friend and/or a carer.") == ["and/or"]


def test_a_contraction_is_found_once_a_report_and_each_other_one_too() -> None:
    assert marked("S17", "You can't go.\n\nWe can’t go. They don't go. Can't he go?") == [
        "can't",
        "don't",
        "Can't he",
    ]


def test_a_contraction_that_somebody_said_does_not_hide_one_of_our_own() -> None:
    found = of_rule("S17", "He said: “I can't.”\n\nShe said: “I can't.”\n\nYou can't go.")
    assert [each.severity for each in found] == [Severity.NOTE, Severity.WARNING]

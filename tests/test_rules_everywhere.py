"""What holds for all rules: places are true, suggestions mend, other languages are left alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hwrender.diagnostics import Finding, Severity
from hwrender.edition.kind import EditionKind
from hwrender.reading import read_text
from hwrender.style import HOUSE_STYLES, load_style
from hwrender.wording import check_wording
from reports import SOURCES
from test_rules_cases import CODES, bad_example, findings
from wordings import FRONT, wording, written_at


def put_in_place(source: str, finding: Finding) -> str:
    """The source with the suggestion of a finding in its place."""
    span = finding.span
    lines = source.splitlines(keepends=True)
    before = "".join(lines[: span.line - 1]) + lines[span.line - 1][: span.column - 1]
    after = lines[span.end_line - 1][span.end_column - 1 :] + "".join(lines[span.end_line :])
    return f"{before}{finding.suggestion}{after}"


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_words_a_finding_speaks_of_stand_at_its_place(source: Path, kind: EditionKind) -> None:
    text = source.read_text(encoding="utf-8")
    for finding in wording(text, kind):
        spoken_of = re.match(r"“([^”]+)” (?:is|are|can|does|has)\b", finding.message)
        written = written_at(text, finding.span)
        assert written
        if spoken_of and written.isalpha():
            assert written == spoken_of[1]


SENTENCES = [
    "62% of people wait.",
    "They can't go.",
    "We met twenty two people.",
    "We met in order to help.",
    "We met on 06/08/2018.",
    "They were 25-49 years old.",
    "Health & care.",
    "Bring a friend and/or a carer.",
    "See Part IV.",
]
BLOCKS = [
    "{}\n",
    "The first line\n{}\nThe last line.\n",
    "- One\n- {}\n",
    "1. One\n   - {}\n",
    "> {}\n",
    "> - {}\n",
    "| A | B |\n|---|---|\n| a | {} |\n",
    "## One\n\n::: easy-read\n![](police)\n{}\n:::\n",
    "Words.[^1]\n\n[^1]: {}\n",
]


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_place_is_the_same_in_every_kind_of_block(sentence: str, block: str) -> None:
    (alone,) = (each for each in wording(f"{FRONT}{sentence}\n") if each.code not in ("S0", "S29"))
    source = FRONT + block.format(sentence)
    words = written_at(f"{FRONT}{sentence}\n", alone.span)
    found = [each for each in wording(source) if each.code == alone.code]
    assert [written_at(source, each.span) for each in found] == [words]


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith("S")])
def test_a_suggestion_mends_what_was_found(code: str) -> None:
    source, expected = bad_example(code)
    (finding,) = (each for each in findings(source) if each.code == code)
    place = finding.span.line, finding.span.column
    if expected.suggestion is not None:
        left = [each for each in findings(put_in_place(source, finding)) if each.code == code]
        assert [each for each in left if (each.span.line, each.span.column) == place] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_other_languages_are_left_alone(sentence: str) -> None:
    quiet = f"{FRONT}::: lang=tr\n{sentence}\n:::\n\nWe say [{sentence}]{{lang=tr}} too.\n"
    assert [each for each in wording(quiet) if each.code not in ("S0", "S29")] == []


def test_what_is_to_be_typed_is_left_alone() -> None:
    quiet = f"{FRONT}Type `62% and/or 25-49 MUST e.g. don't` now.\n"
    assert [each for each in wording(quiet) if each.code not in ("S0", "S29")] == []


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_somebody_said_is_a_note_and_has_no_other_wording(sentence: str) -> None:
    for body in (f"> {sentence}\n", f"She said: “{sentence}”\n"):
        found = [each for each in wording(FRONT + body) if each.code not in ("S0", "S29", "S2")]
        assert [(each.severity, each.suggestion) for each in found] == [(Severity.NOTE, None)]


def test_every_style_judges_and_clear_print_is_milder() -> None:
    source = f"{FRONT}Twenty two people came, sat down, and left.\n"
    document = read_text(source, "report.md").document
    assert document is not None
    warned = {
        name: {
            each.code
            for each in check_wording(document, EditionKind.FULL, load_style(name))
            if each.severity is Severity.WARNING
        }
        for name in HOUSE_STYLES
    }
    assert {"S2", "S13"} <= warned["easy-read"]
    assert not {"S2", "S13"} & warned["clear-print"]


MARKDOWN = st.text(st.sampled_from("abcAB 12,.;:!?()[]*_`#>-–—|/&%£“”‘’'\"\n\\<&éжö۔"), max_size=120)


@settings(max_examples=60)
@given(MARKDOWN)
def test_no_text_breaks_a_rule_and_no_place_is_outside_it(body: str) -> None:
    source = f"{FRONT}{body}\n"
    lines = source.split("\n")
    for kind in EditionKind:
        for finding in wording(source, kind):
            span = finding.span
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert span.column <= len(lines[span.line - 1]) + 1
            assert (span.line, span.column) < (span.end_line, span.end_column)


def test_a_picture_with_many_sentences_beside_it_is_found_where_they_get_too_many() -> None:
    row = "![](police)\nWe met.\n\nWe talked. We ate.\n\nWe went home.\n\nWe slept.\n"
    source = f"{FRONT}## One\n\n::: easy-read\n{row}\n![](money)\nWe paid.\n:::\n"
    found = [each for each in wording(source) if each.code == "S4"]
    assert [(written_at(source, each.span), each.severity) for each in found] == [
        ("We went home.", Severity.NOTE)
    ]


def test_a_long_sentence_is_cut_where_both_halves_stand_by_themselves() -> None:
    sentence = (
        "We went to the clinic near the station on a cold day to ask people about care, and they told us"
        " that it was good."
    )
    source = f"{FRONT}{sentence}\n"
    (finding,) = (each for each in wording(source) if each.code == "S1")
    assert finding.suggestion == "about care. They told us that it was good"
    assert finding.hint == "Use 15 words or fewer. You can stop after “care” and go on with “They”."
    mended = [each for each in wording(put_in_place(source, finding)) if each.code == "S1"]
    assert [each.severity for each in mended] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("sentence", "suggestion"),
    [
        ("We met in order to help.", "to"),
        ("We met **in order to help**.", "to"),
        ("We met in order\nto help.", "to"),
        ("We met in order **to** help.", None),
        ("We met *in order* to help.", None),
        ("We met [in order](https://a.example) to help.", None),
    ],
)
def test_a_suggestion_is_made_only_where_no_mark_up_stands_among_the_words(
    sentence: str, suggestion: str | None
) -> None:
    (finding,) = (each for each in wording(f"{FRONT}{sentence}\n") if each.code == "S22")
    assert finding.suggestion == suggestion


def test_an_entity_is_found_and_has_no_suggestion() -> None:
    (finding,) = (each for each in wording(f"{FRONT}Health &amp; care.\n") if each.code == "S18")
    assert finding.suggestion is None


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("“62%” of people", Severity.NOTE),
        ("“People” were 62%", Severity.WARNING),
        ("62% said “yes”", Severity.WARNING),
    ],
)
def test_only_words_inside_a_quotation_are_somebody_elses(words: str, severity: Severity) -> None:
    (finding,) = (each for each in wording(f"{FRONT}{words}.\n") if each.code == "S11")
    assert finding.severity is severity

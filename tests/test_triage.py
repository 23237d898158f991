"""What matters first: the order, what is shown as one, what is held back, and the words that are quoted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hwrender.cli.triaged import elsewhere, triage_lines
from hwrender.diagnostics import Finding, Severity
from hwrender.reading import read_text
from hwrender.span import START, Span
from hwrender.triage import everything, first_things, in_kinds
from hwrender.triage.excerpts import Excerpt, excerpt_of, hide, shortened
from hwrender.triage.model import Matter, QuotedFinding, Triage
from hwrender.triage.ranking import matter_of

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
TEXT = """---
title: What people said
lang: en-GB
---

Before the first heading we utilise hard words.

## Waiting

People waited for 3 weeks, and Jo Bloggs waited for 9.
They rang again
> and again.

::: easy-read
People waited for 4 weeks.

Jo Bloggs waited.
:::

## Staff & rooms

The staff were kind and 62% of the 50 people said so in our survey of the ward.
"""
LINES = tuple(TEXT.split("\n"))
DOCUMENT = read_text(TEXT, "report.md").document


def at(words: str, code: str = "S22", severity: Severity = WARNING, **more: str) -> Finding:
    """A finding on these words of the text."""
    start = TEXT.index(words)
    line = TEXT.count("\n", 0, start) + 1
    column = start - TEXT.rfind("\n", 0, start)
    span = Span(line, column, line, column + len(words))
    return Finding(
        "report.md", span, code, severity, more.get("message", "It is so."), more.get("hint", "Do it.")
    )


def triage(*findings: Finding, strict: bool = False) -> Triage:
    return first_things(findings, DOCUMENT, TEXT, strict=strict)


def shown(*findings: Finding, width: int = 80) -> list[str]:
    return [line.text for line in triage_lines(triage(*findings), width)]


# --- the order ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "severity", "strict", "matter"),
    [
        ("D040", ERROR, False, Matter.STOPS),
        ("S22", WARNING, True, Matter.STOPS),
        ("S31", NOTE, True, Matter.MEANING),
        ("P8", WARNING, False, Matter.PRIVACY),
        ("P10", NOTE, False, Matter.OTHERS),
        ("S31", WARNING, False, Matter.MEANING),
        ("S32", NOTE, False, Matter.MEANING),
        ("M048", WARNING, False, Matter.MISTAKES),
        ("D061", NOTE, False, Matter.OTHERS),
        ("S1", WARNING, False, Matter.STUMBLES),
        ("S19", WARNING, False, Matter.OTHERS),
        ("S1", NOTE, False, Matter.OTHERS),
    ],
)
def test_a_finding_matters_for_one_reason(
    code: str, severity: Severity, strict: bool, matter: Matter
) -> None:
    assert matter_of(at("kind", code, severity), strict=strict) is matter


def test_what_stops_the_build_comes_first_then_privacy_meaning_mistakes_and_stumbles() -> None:
    findings = [at("kind", code) for code in ("S1", "M048", "S31", "P8")] + [at("kind", "D040", ERROR)]
    codes = [group.entries[0].first.finding.code for group in triage(*findings).groups]
    assert codes == ["D040", "P8", "S31", "M048", "S1"]


def test_what_only_the_other_edition_shows_comes_after_what_goes_out() -> None:
    said = "So few. Only the full edition shows it."
    made = triage(at("3 weeks", "P6", message=said), at("4 weeks", "P6"), at("Jo", "S31"))
    matters = [group.matter for group in made.groups]
    assert matters == [Matter.PRIVACY, Matter.MEANING, Matter.ELSEWHERE]


@pytest.mark.parametrize(
    ("codes", "order"),
    [
        (("P1", "M003", "D040"), ("D040", "M003", "P1")),
        (("P7", "P6", "P9", "P8", "P12"), ("P8", "P9", "P6", "P7", "P12")),
        (("S32", "S31"), ("S31", "S32")),
        (("S22", "S2", "S5", "S1", "S28"), ("S28", "S1", "S5", "S2", "S22")),
    ],
)
def test_some_codes_come_before_others(codes: tuple[str, ...], order: tuple[str, ...]) -> None:
    severity = ERROR if codes[0] == "P1" else WARNING
    (group,) = triage(*(at("kind", code, severity) for code in codes)).groups
    assert tuple(entry.first.finding.code for entry in group.entries) == order


def test_the_longest_sentence_is_shown_first() -> None:
    (group,) = triage(at("kind", "S1"), at("people said so in our survey", "S1")).groups
    assert group.entries[0].first.finding.span == at("people said so in our survey").span


def test_at_most_twenty_things_are_shown_and_the_rest_is_counted() -> None:
    findings = [at("kind", "D040", ERROR, hint=f"Do {number}.") for number in range(25)]
    made = triage(*findings, at("kind", "S1"))
    assert [len(group.entries) for group in made.groups] == [20]
    assert [(rule.code, rule.count) for rule in made.rest] == [("D040", 5), ("S1", 1)]


def test_only_six_things_on_wording_are_shown() -> None:
    codes = ("S1", "S5", "S7", "S2", "S17", "S11", "S13", "S22")
    made = triage(*(at("kind", code) for code in codes))
    assert [len(group.entries) for group in made.groups] == [6]
    assert {rule.code for rule in made.rest} == {"S13", "S22"}


# --- what is shown as one, and what is held back ------------------------------------------------------------


def test_findings_that_need_the_same_are_one_with_all_their_places() -> None:
    lines = shown(at("3 weeks", "P6"), at("Jo Bloggs", "P8"), at("50 people", "P6"))
    assert lines.count("warning[P6]: It is so. Do it.") == 1
    assert "    Also at 22:36 «50 people»." in lines


def test_what_is_wrong_everywhere_is_told_at_thirty_places_and_counted() -> None:
    others = tuple(
        QuotedFinding(replace(at("3 weeks", "D050"), span=Span(line, 1, line, 2)), None, "")
        for line in (*range(2, 50), 2)
    )
    said = elsewhere(others)
    assert said.startswith("Also at 2:1, 3:1, 4:1,")
    assert said.endswith("31:1, and 18 more.")
    assert elsewhere(others, None).count(":1") == 48


def test_findings_that_need_different_things_are_told_apart() -> None:
    two = (at("3 weeks", "M003", hint="Write a."), at("50 people", "M003", hint="Write b."))
    assert sum(line.startswith("warning[M003]") for line in shown(*two)) == 2


def test_changes_of_meaning_are_one_only_where_the_same_is_said_of_them() -> None:
    said = (
        "The easy wording leaves out “3”.",
        "The easy wording leaves out “9”.",
        "The summary does not say “4”.",
    )
    found = (
        at(words, "S31", message=message) for words, message in zip(("3", "9.", "4 weeks"), said, strict=True)
    )
    (group,) = triage(*found).groups
    assert [len(entry.all()) for entry in group.entries] == [2, 1]


def test_parts_after_one_that_is_never_closed_are_the_same_mistake() -> None:
    broken = at("::: easy-read", "D070", ERROR, hint="Close it.")
    inside = at("Jo Bloggs waited.", "D075", ERROR, hint="Move it.")
    elsewhere_ = at("62%", "D075", ERROR, hint="Move it.")
    (group,) = triage(broken, inside, elsewhere_).groups
    assert [len(entry.all()) for entry in group.entries] == [2, 1]


def test_five_more_places_are_named_and_others_counted_unless_they_stop_the_build() -> None:
    places = ("People", "waited", "weeks", "and", "Jo", "Bloggs", "for 9")
    assert shown(*(at(words, "S11") for words in places))[-1].endswith("and 1 more.")
    assert "more" not in shown(*(at(words, "P6", ERROR) for words in places))[-1]


def test_what_is_about_a_part_without_easy_words_is_held_back_but_not_what_hurts() -> None:
    missing = at("## Staff & rooms", "S0")
    wording, hurting, private = at("62%", "S11"), at("kind", "S28"), at("50 people", "P6")
    made = triage(missing, wording, hurting, private, at("4 weeks", "S11"))
    assert made.held_back == (wording,)
    assert "1 more is about words that may change when you mend this." in shown(missing, wording)


def test_what_is_counted_of_the_whole_report_waits_for_easy_words() -> None:
    whole = [at("What people said", code) for code in ("S1", "S3", "S29")]
    assert triage(at("## Staff & rooms", "S0"), *whole).held_back == (whole[0], whole[1])
    assert triage(*whole).held_back == ()


def test_wording_is_not_judged_where_a_broken_line_has_mixed_it() -> None:
    broken = at("::: easy-read", "D072", ERROR)
    changed, wording = at("4 weeks", "S31"), at("4", "S13")
    elsewhere_ = at("62%", "S11")
    above = at("utilise", "S22")
    assert triage(broken, changed, wording, elsewhere_, above).held_back == (changed, wording)


def test_an_error_is_never_held_back() -> None:
    error = at("62%", "S11", ERROR)
    assert triage(at("## Staff & rooms", "S0"), error).held_back == ()


def test_everything_shows_each_finding_by_itself_or_those_that_are_named() -> None:
    findings = (at("62%", "S11"), at("50 people", "P6"), at("4 weeks", "S11", NOTE))

    def of(codes: tuple[str, ...] = (), part: str = "") -> list[str]:
        made = everything(findings, DOCUMENT, TEXT, codes=codes, part=part)
        return [entry.first.finding.code for group in made.groups for entry in group.entries]

    assert of() == ["P6", "S11", "S11"]
    assert of(("P",)) == ["P6"]
    assert of((), "staff & ROOMS") == ["P6", "S11"]
    assert of(("S11",), "Waiting") == ["S11"]


def test_in_kinds_errors_come_first_and_nothing_is_quoted() -> None:
    entries = in_kinds([at("kind"), at("50 people", "P6"), at("3 weeks", "P6"), at("62%", "P4", ERROR)])
    assert [(entry.first.finding.code, len(entry.all())) for entry in entries] == [
        ("P4", 1),
        ("P6", 2),
        ("S22", 1),
    ]
    assert all(each.excerpt is None for entry in entries for each in entry.all())


def test_what_has_no_place_yet_is_named_by_its_words() -> None:
    bold = [
        Finding("a.docx", START, "D118", NOTE, f"The bold line “{words}” is used as a heading.", "Look.")
        for words in ("One", "Two", "Three")
    ]
    (entry,) = in_kinds(bold)
    assert elsewhere(entry.others) == "The same of 2 more: “Two”, “Three”."
    (unnamed,) = in_kinds([Finding("a", START, "D117", NOTE, f"{number}", "Look.") for number in (1, 2)])
    assert elsewhere(unnamed.others) == "The same of 1 more: 1:1."


def test_a_report_that_cannot_be_read_has_its_findings_all_the_same() -> None:
    broken = Finding("a.md", Span(1, 1, 1, 4), "M001", ERROR, "No.", "Mend it.")
    (group,) = first_things([broken], None, "abc def").groups
    assert group.entries[0].first.excerpt == Excerpt("", "abc", " def")


# --- the words -------------------------------------------------------------------------------------------


def excerpt(words: str, lines: tuple[str, ...] = LINES) -> Excerpt:
    found = excerpt_of(lines, at(words).span)
    assert found is not None
    return found


def test_an_excerpt_stays_inside_its_paragraph_item_or_field() -> None:
    assert excerpt("3 weeks") == Excerpt(
        "People waited for ", "3 weeks", ", and Jo Bloggs waited for 9. They rang again and again."
    )
    assert excerpt("What people said") == Excerpt("title: ", "What people said", "")
    assert excerpt("Staff") == Excerpt("", "Staff", " & rooms")
    assert excerpt("## Staff & rooms") == Excerpt("", "Staff & rooms", "")
    assert excerpt("rang again") == Excerpt(
        "People waited for 3 weeks, and Jo Bloggs waited for 9. They ", "rang again", " and again."
    )


@pytest.mark.parametrize(
    ("source", "span", "parts"),
    [
        ("- one\n- two bad words\n- three", Span(2, 7, 2, 10), ("two ", "bad", " words")),
        ("1. one\n2) two bad", Span(2, 8, 2, 11), ("two ", "bad", "")),
        ("| a | bad |\n| - | - |", Span(1, 7, 1, 10), ("a | ", "bad", " |")),
        ("> said bad\n> — Ann", Span(1, 8, 1, 11), ("said ", "bad", "")),
        ("one\nbad\nthing\nnow\n\nafter", Span(2, 1, 3, 6), ("one ", "bad thing", " now")),
        ("a (bad) b", Span(1, 4, 1, 7), ("a (", "bad", ") b")),
        ("one bad\ntwo\n## Three", Span(1, 5, 2, 4), ("one ", "bad two", "")),
        ("one\nbad\n> mid\nend", Span(2, 1, 4, 4), ("one ", "bad mid end", "")),
    ],
)
def test_an_excerpt_is_the_words_and_their_neighbours(
    source: str, span: Span, parts: tuple[str, str, str]
) -> None:
    assert excerpt_of(tuple(source.split("\n")), span) == Excerpt(*parts)


@pytest.mark.parametrize("span", [START, Span(99, 1, 99, 4), Span(5, 1, 6, 1), Span(1, 4, 1, 5)])
def test_where_no_words_stand_nothing_is_quoted(span: Span) -> None:
    assert excerpt_of(LINES, span) is None


def test_front_matter_that_never_ends_is_fields_to_the_end() -> None:
    assert excerpt_of(("---", "a: b", "c: d"), Span(2, 4, 2, 5)) == Excerpt("a: ", "b", "")


@pytest.mark.parametrize("characters", [20, 40, 60, 80, 200])
def test_six_to_twelve_words_are_shown_as_the_line_has_room(characters: int) -> None:
    short = shortened(Excerpt("many more " * 9, "bad words", " and others" * 9), characters)
    text = f"{short.before}{short.marked}{short.after}"
    words = [word for word in text.split() if word != "…"]
    assert 6 <= len(words) <= 12
    assert len(text) <= characters or len(words) == 6
    assert text.startswith("… ")
    assert text.endswith(" …")


def test_words_on_one_side_alone_fill_the_room_of_the_other() -> None:
    assert shortened(excerpt("The staff"), 200).after.split()[-2:] == ["so", "…"]
    end = Excerpt("many more " * 9, "bad", ".")
    assert shortened(end, 200).before == "… many more many more many more many more many more "


def test_of_many_marked_words_the_middle_is_left_out() -> None:
    many = shortened(excerpt("were kind and 62% of the 50 people said so in"), 80)
    assert many.marked == "were kind and 62% of … so in"


def test_what_leads_to_a_person_is_hidden_in_every_excerpt() -> None:
    phone = at("Jo Bloggs waited for 9", "P3", ERROR)
    lines = hide(LINES, [phone.span])
    assert excerpt("3 weeks", lines).after == ", and (hidden). They rang again and again."
    assert any("«(hidden)»" in line for line in shown(phone))
    over_lines = hide(
        ("call 01632", "960001 or", "ask"), [Span(1, 6, 2, 7), Span(3, 9, 3, 9), Span(9, 1, 9, 2)]
    )
    assert excerpt_of(over_lines, Span(3, 1, 3, 4)) == Excerpt("call (hidden) (hidden) or ", "ask", "")


def test_an_excerpt_that_says_nothing_new_is_left_out() -> None:
    alone = at("Jo Bloggs waited.", "S22", message="“Jo Bloggs waited.” is so.")
    assert shown(alone)[1] == "warning[S22]: “Jo Bloggs waited.” is so. Do it."
    assert shown(alone)[2] == "    report.md:17:1"


def test_a_container_is_named_by_the_title_of_its_part() -> None:
    assert "    report.md:14:1: «Waiting»" in shown(at("::: easy-read", "S32"))
    assert "    report.md:14:1: «::: easy-read»" in shown(at("::: easy-read", "D077", ERROR))


def test_what_is_said_of_the_whole_report_quotes_no_words_of_its_title() -> None:
    assert shown(at("What people said", "S1"))[-1] == "    report.md:2:8"
    assert "    report.md:2:8: title: «What people said»" in shown(at("What people said", "M045"))

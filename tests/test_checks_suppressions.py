"""A finding can be accepted with a reason, where it stands or for the whole report, and not otherwise."""

from __future__ import annotations

import pytest

from hwrender.checks.covering import side_of
from hwrender.checks.suppressions import Suppression, is_suppressible, read_suppressions
from hwrender.checks.table import CheckContext, CheckResult, check_document
from hwrender.diagnostics import Finding, Severity
from hwrender.edition.kind import EditionKind
from hwrender.pictures.gallery import open_gallery
from hwrender.prose import Side
from hwrender.reading import read_text
from hwrender.span import START, Span
from hwrender.style import load_style
from test_rules_cases import FOLDER

FRONT = (
    "---\ntitle: What people said\nlang: en-GB\n{more}contact:\n  phone: 0800 000 0000\n"
    "other_formats: Ask us.\n---\n\n"
)
WHY = "<!-- hwrender: ignore S11 The law gives this figure. -->"


def checked(
    body: str,
    more: str = "",
    kind: EditionKind = EditionKind.EASY,
    publishing: EditionKind | None = None,
) -> CheckResult:
    read = read_text(FRONT.format(more=more) + body, "report.md")
    assert read.document is not None, read.findings
    context = CheckContext(open_gallery(FOLDER), (), kind, load_style("easy-read"), publishing, read.text)
    return check_document(read.document, context, read.findings)


def codes(found: CheckResult, *wanted: str) -> list[str]:
    return [each.code for each in found.findings if each.code in (wanted or ("S11",))]


@pytest.mark.parametrize(
    "body",
    [
        f"{WHY}\n\n62% agreed.\n",
        f"{WHY}\n62% agreed.\n",
        f"62% agreed. {WHY}\n",
        f"We know {WHY} that 62% agreed.\n",
        f"The first line\nand 62% agreed.\nThe end. {WHY}\n",
        f"- 62% agreed. {WHY}\n",
        f"{WHY}\n\n- One\n- 62% agreed.\n",
        f"{WHY}\n\n> 62% agreed.\n",
        f"| A | B |\n|---|---|\n| 62% | b {WHY} |\n",
        f"{WHY}\n\n| A | B |\n|---|---|\n| a | 62% |\n",
        f"## One\n\n::: easy-read\n{WHY}\n![](police)\nWords.\n\n62% agreed.\n:::\n",
        f"## One\n\n{WHY}\n\n::: easy-read\nWords.\n\n![](police)\n62% agreed.\n:::\n",
        f"{WHY}\n## 62% agreed\n\nWords.\n",
        "<!-- hwrender: ignore S5, S11: The law gives this figure. -->\n62% agreed.\n",
        "<!-- Hwrender ignore s11 - The law gives this figure. -->\n62% agreed.\n",
    ],
)
def test_a_comment_covers_the_block_it_stands_in_or_before(body: str) -> None:
    found = checked(body)
    assert codes(found) == []
    assert [each.suppressed_because for each in found.suppressed if each.code == "S11"] == [
        "The law gives this figure."
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"{WHY}\n\nWords.\n\n62% agreed.\n",
        f"62% agreed.\n\n{WHY}\n\nWords.\n",
        f"| A | B |\n|---|---|\n| 62% | b |\n| a | b {WHY} |\n",
        f"- 62% agreed.\n- Words. {WHY}\n",
        f"## One\n\n::: easy-read\n{WHY}\n![](police)\nWords.\n\n![](money)\n62% agreed.\n:::\n",
        "<!-- hwrender: ignore S12 The law gives this figure. -->\n62% agreed.\n",
        "<!-- hwrender: ignore S11 -->\n62% agreed.\n",
        "<!-- hwrender: ignore S11 - -->\n62% agreed.\n",
    ],
)
def test_a_comment_covers_nothing_else(body: str) -> None:
    assert codes(checked(body)) == ["S11"]


def test_the_front_matter_covers_the_whole_report() -> None:
    found = checked("62% agreed.\n\n25% did not.\n", "ignore:\n  S11: The law gives these figures.\n")
    assert codes(found, "S11", "D092") == []
    assert [each.suppressed_because for each in found.suppressed] == 2 * ["The law gives these figures."]


def test_a_setting_without_a_reason_covers_nothing_and_is_found_at_its_key() -> None:
    found = checked("62% agreed.\n", "ignore:\n  S11:\n  S99: We like it.\n")
    assert codes(found, "S11", "D090", "D091") == ["S11", "D090", "D091"]
    assert [each.span.line for each in found.findings if each.code == "D090"] == [5]


def test_a_comment_for_the_other_edition_is_not_called_unused() -> None:
    body = f"## One\n\n{WHY}\n\n62% agreed.\n\n::: easy-read\nPeople agreed.\n:::\n"
    assert codes(checked(body), "D092") == []
    assert codes(checked(body, kind=EditionKind.FULL), "S11", "D092") == []


def test_a_setting_of_the_whole_report_is_never_called_unused() -> None:
    found = checked("People agreed.\n", "ignore:\n  S11: The law gives these figures.\n")
    assert codes(found, "D092") == []


PRIVACY = "<!-- hwrender: ignore P3 It is nobody's number. -->"


@pytest.mark.parametrize(
    ("publishing", "unused"), [(None, [11]), (EditionKind.EASY, []), (EditionKind.FULL, [11])]
)
def test_a_comment_on_privacy_is_unused_where_its_words_are_published(
    publishing: EditionKind | None, unused: list[int]
) -> None:
    body = f"## One\n\n{PRIVACY}\n\nRing us.\n\n::: easy-read\nWords.\n:::\n"
    found = checked(body, publishing=publishing)
    assert [each.span.line for each in found.findings if each.code == "D092"] == unused


def test_a_comment_in_a_later_part_with_two_wordings_belongs_to_one_of_them() -> None:
    part = "## Part\n\nWords.\n\n::: easy-read\nWords.\n:::\n\n"
    body = f"{part}## Two\n\n{WHY}\n\nWords.\n\n::: easy-read\nWords.\n:::\n"
    assert codes(checked(body), "D092") == []
    assert codes(checked(body, kind=EditionKind.FULL), "D092") == ["D092"]


def test_a_comment_with_nothing_to_ignore_is_a_note() -> None:
    found = [each for each in checked(f"{WHY}\n\nPeople agreed.\n").findings if each.code == "D092"]
    assert [(each.severity, each.span.line) for each in found] == [(Severity.NOTE, 9)]


def test_an_error_of_privacy_can_be_accepted_and_one_of_form_cannot() -> None:
    """What is wrong in the form of a report would spoil its copies."""
    assert is_suppressible(Finding("a.md", START, "P6", Severity.ERROR, "", ""))
    assert is_suppressible(Finding("a.md", START, "M030", Severity.WARNING, "", ""))
    assert not is_suppressible(Finding("a.md", START, "M021", Severity.ERROR, "", ""))
    body = "<!-- hwrender: ignore D040 We draw it later. -->\n![](polise)\n"
    assert codes(checked(body), "D040") == ["D040"]


def test_settings_that_are_no_list_of_codes_are_found() -> None:
    read = read_text(FRONT.format(more="ignore: S11\n") + "Words.\n", "report.md")
    assert [(each.code, each.span.line) for each in read.findings] == [("M020", 4)]


def test_a_code_given_twice_is_found() -> None:
    more = "ignore:\n  S11: The law gives it.\n  s11: We like it.\n"
    read = read_text(FRONT.format(more=more) + "Words.\n", "report.md")
    assert [(each.code, each.span.line) for each in read.findings] == [("M004", 6)]


def test_two_comments_on_one_finding_are_both_used_and_the_later_reason_counts() -> None:
    first = "<!-- hwrender: ignore S11 The law gives it. -->"
    found = checked(f"{first}\n\n{WHY}\n\n62% agreed.\n")
    assert codes(found, "S11", "D092") == []
    assert [each.suppressed_because for each in found.suppressed] == ["The law gives this figure."]


def test_a_finding_that_stands_has_no_reason() -> None:
    (finding,) = (each for each in checked("62% agreed.\n").findings if each.code == "S11")
    assert finding.suppressed_because == ""


@pytest.mark.parametrize(("line", "covered"), [(8, False), (9, True), (10, True), (11, False)])
def test_a_suppression_covers_the_first_and_the_last_line_of_its_block(line: int, covered: bool) -> None:
    suppression = Suppression("a.md", "S11", "The law gives it.", START, Span(9, 1, 10, 5))
    finding = Finding("a.md", Span(line, 1, line, 2), "S11", Severity.WARNING, "", "")
    assert suppression.suppresses(finding) is covered


@pytest.mark.parametrize(
    ("reason", "valid"), [("", False), ("-", False), ("A", False), ("OK", True), ("Not a person.", True)]
)
def test_a_reason_has_a_word_of_two_letters(reason: str, valid: bool) -> None:
    assert Suppression("a.md", "S11", reason, START, None).is_valid() is valid


def test_a_comment_is_unused_only_where_its_rules_have_run() -> None:
    body = f"{WHY}\n\nPeople agreed.\n\n<!-- hwrender: ignore M044 It is the old name. -->\n\nWords.\n"
    document = read_text(FRONT.format(more="") + body, "report.md").document
    assert document is not None
    gallery = open_gallery(FOLDER)
    without_wording = check_document(document, CheckContext(gallery, ()))
    with_wording = check_document(document, CheckContext(gallery, (), style=load_style("easy-read")))
    lines = [
        [each.span.line for each in result.findings if each.code == "D092"]
        for result in (without_wording, with_wording)
    ]
    assert lines == [[13], [9, 13]]


def test_a_comment_on_an_error_of_form_is_unused_because_nobody_may_accept_it() -> None:
    body = "<!-- hwrender: ignore D040 We draw it later. -->\n![](polise)\n"
    assert codes(checked(body), "D040", "D092") == ["D040", "D092"]


def test_a_comment_with_nothing_after_it_covers_no_line_of_the_report() -> None:
    body = f"Words.\n\n{WHY}\n"
    document = read_text(FRONT.format(more="") + body, "report.md").document
    assert document is not None
    (suppression,) = read_suppressions(document)
    lines = range(1, len((FRONT.format(more="") + body).splitlines()) + 1)
    places = [Finding("report.md", Span(line, 1, line, 2), "S11", Severity.NOTE, "", "") for line in lines]
    assert not any(suppression.suppresses(each) for each in places)
    assert codes(checked(body), "D092") == ["D092"]


@pytest.mark.parametrize(
    ("line", "side"),
    [(9, Side.BOTH), (11, Side.FULL), (12, Side.FULL), (13, Side.BOTH), (14, Side.EASY), (16, Side.EASY),
     (17, Side.BOTH), (19, Side.BOTH)],
)  # fmt: skip
def test_a_line_is_of_the_edition_that_shows_it(line: int, side: Side) -> None:
    body = "## One\n\nFirst line\nand second.\n\n::: easy-read\nEasy.\n:::\n\n## Two\n\nBoth.\n"
    document = read_text(FRONT.format(more="") + body, "report.md").document
    assert document is not None
    assert side_of(Span(line, 1, line, 2), document) is side


TWO_NUMBERS = "Ring 07700 900461 or 07700 900462.\n"


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    "comment", ["<!-- hwrender: ignore {} She agreed. -->\n\n{}", "{1} <!--hwrender ignore {0}: Yes-->"]
)
def test_a_comment_with_an_id_covers_that_finding_alone(number: int, comment: str) -> None:
    named = [each.id for each in checked(TWO_NUMBERS).findings if each.code == "P3"]
    found = checked(comment.format(named[number], TWO_NUMBERS.strip()))
    assert [each.id for each in found.findings if each.code == "P3"] == [named[1 - number]]
    assert [each.id for each in found.suppressed] == [named[number]]
    assert codes(found, "D090", "D091", "D092", "D093") == []


def test_a_comment_with_an_id_of_other_words_is_unused() -> None:
    found = checked(f"<!-- hwrender: ignore P3-000000 She agreed. -->\n\n{TWO_NUMBERS}")
    assert codes(found, "P3", "D092") == ["P3", "P3", "D092"]


@pytest.mark.parametrize(
    ("reason", "wanted"),
    [
        ("Kathleen Moss said yes on 07700 900461", ["P3", "P8"]),
        ("Mrs Moss agreed.", ["P8"]),
        ("Ask ann.moss@gmail.com.", ["P3"]),
        ("The woman of 12 Mare Street, E8 4RP agreed.", ["P4"]),
        ("She was born on 3 May 1961.", ["P5"]),
        ("Her NHS number is 943 476 5919.", ["P1"]),
        ("All agreed to this.", []),
        ("The law gives these figures.", []),
    ],
)
@pytest.mark.parametrize("front", [True, False])
def test_a_reason_is_looked_at_like_any_text(reason: str, wanted: list[str], front: bool) -> None:
    comment = "" if front else f"<!-- hwrender: ignore P6 {reason} -->\n"
    found = checked(f"{comment}Two women said so.\n", f"ignore:\n  P6: {reason}\n" if front else "")
    assert sorted({each.code for each in found.findings if each.code[0] == "P"} - {"P6"}) == wanted


def test_what_is_found_in_a_reason_has_its_own_place() -> None:
    comment = "<!-- hwrender: ignore P6 Kathleen Moss said yes on 07700 900461 -->"
    found = checked(f"{comment}\nTwo women said so.\n")
    places = [each.span for each in found.findings if each.code == "P3"]
    assert [comment[place.column - 1 : place.end_column - 1] for place in places] == ["07700 900461"]


@pytest.mark.parametrize(
    "body",
    [
        "<!-- hwrender: ignore P3 Ask 07700 900461. -->\nRing 07700 900462.\n",
        "Ring 07700 900462. <!-- hwrender: ignore P3 Ask 07700 900461. -->\n",
        "<!-- hwrender: ignore P3 Ask her:\n07700 900461. -->\nRing 07700 900462.\n",
        "- Ring 07700 900462. <!-- hwrender: ignore P3 Ask 07700 900461. -->\n",
        "| A | B |\n|---|---|\n| 07700 900462 | b <!-- hwrender: ignore P3 Ask 07700 900461. --> |\n",
    ],
)
def test_no_reason_lets_through_what_stands_in_itself(body: str) -> None:
    found = checked(body)
    assert codes(found, "P3") == ["P3"]
    assert [each.code for each in found.suppressed] == ["P3"]


def test_a_setting_of_the_report_does_not_let_through_what_stands_in_itself() -> None:
    assert codes(checked("Words.\n", "ignore:\n  P3: Ask her on 07700 900461.\n"), "P3") == ["P3"]


def test_a_finding_of_the_front_matter_is_accepted_alone_by_its_id() -> None:
    document = read_text(FRONT.format(more="ignore:\n  p3-4F09AC: She agreed.\n") + "One.\n", "r.md").document
    assert document is not None
    (found,) = read_suppressions(document)
    assert (found.code, found.id, found.reason, found.covers) == ("P3", "P3-4f09ac", "She agreed.", None)


@pytest.mark.parametrize("front", [True, False])
@pytest.mark.parametrize(
    "reason",
    ["She rang from 07700 900461.", "Her NHS number: 943 476 5919", "See jane.doe@gmail.com", "It is E8 4RP"],
)
def test_a_reason_that_leads_to_a_person_is_not_repeated(reason: str, front: bool) -> None:
    comment = "" if front else f"<!-- hwrender: ignore P6 {reason} -->\n"
    found = checked(f"{comment}Two women said so.\n", f"ignore:\n  P6: '{reason}'\n" if front else "")
    assert [each.suppressed_because for each in found.suppressed] == ["(hidden)"]

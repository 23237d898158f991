"""The front matter is found and read, and what is wrong with its YAML is said in plain words."""

from __future__ import annotations

import time

import pytest

from hwrender.diagnostics import Severity
from hwrender.metadata import PartialDate
from hwrender.reading import ReadResult, read_text
from hwrender.reading.front_matter import DEEPEST_LEVEL, LONGEST_CHARACTERS
from hwrender.reading.yaml_errors import PLAIN_WORDS, in_plain_words
from reading_nodes import codes_of

JARGON = ("mapping", "scalar", "token", "sequence", "alias", "anchor", "node", "stream", "parse", "YAML")


def read_front(front: str) -> ReadResult:
    """A report with this front matter. Line 1 of it is line 2 of the report."""
    return read_text(f"---\n{front}\n---\nWords.\n", "report.md")


def test_the_front_matter_ends_at_dashes_or_dots() -> None:
    for end in ("---", "---  ", "..."):
        result = read_text(f"---\ntitle: A report\nlang: en-GB\n{end}\nWords.\n", "report.md")
        assert result.findings == ()
        assert result.document is not None


def test_empty_lines_may_stand_before_the_front_matter() -> None:
    result = read_text("\n  \n---\ntitle: A report\nlang: en-GB\n---\nWords.\n", "report.md")
    assert result.findings == ()
    assert result.document is not None
    assert result.document.metadata.places["title"].line == 4


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Words.\n", "# Title\n\n---\n", "title: A report\n", "--- \nx", "---"]
)
def test_a_report_without_whole_front_matter_has_one_finding_and_no_document(text: str) -> None:
    result = read_text(text, "report.md")
    assert result.document is None
    (finding,) = result.findings
    assert finding.code == ("D011" if text.startswith("---") else "D010")
    assert finding.severity is Severity.ERROR


def test_a_front_matter_that_cannot_be_read_does_not_hide_the_faults_of_the_body() -> None:
    result = read_text("---\ntitle: a: b\n---\nWords.\n\n:::\n", "report.md")
    assert result.document is None
    assert codes_of(result) == ["M001", "D071"]


def test_an_empty_front_matter_lacks_its_title_and_language() -> None:
    for front in ("", "# only a comment", "~"):
        assert codes_of(read_front(front)) == ["M010", "M011"]


def test_a_front_matter_over_the_bound_is_not_parsed() -> None:
    result = read_front("title: A report\nlang: en-GB\nlicence: " + "word " * (LONGEST_CHARACTERS // 5))
    assert codes_of(result) == ["D012"]


def test_no_stays_a_word_and_long_figures_keep_their_noughts() -> None:
    result = read_front("title: No\nlang: en-GB\ncontact:\n  phone: 02079460000\n  organisation: 0x1F")
    assert result.document is not None
    assert result.document.metadata.title == "No"
    assert result.document.metadata.contact.phone == "02079460000"
    assert result.document.metadata.contact.organisation == "0x1F"


def test_quotes_and_folded_lines_are_read_as_yaml_says() -> None:
    result = read_front(
        "title: 'It''s our: report'\nlang: \"en-GB\"\nother_formats: >\n  Ask us\n  for them.\n"
        "licence: |\n  One\n  two\nvoice: over two\n  lines"
    )
    assert result.findings == ()
    assert result.document is not None
    metadata = result.document.metadata
    assert metadata.title == "It's our: report"
    assert (metadata.other_formats, metadata.licence) == ("Ask us for them.", "One two")
    assert metadata.voice == "over two lines"


def test_places_are_those_of_keys_and_values_in_the_file() -> None:
    result = read_front(
        "title: A report\nlang:   'en-GB'  # British\nkey_themes:\n  - Other\ncontact: {phone: 123}"
    )
    assert result.document is not None
    metadata = result.document.metadata
    found = {name: (span.line, span.column, span.end_column) for name, span in metadata.places.items()}
    assert found == {
        "title": (2, 1, 6),
        "lang": (3, 1, 5),
        "key_themes": (4, 1, 11),
        "key_themes[0]": (5, 5, 10),
        "contact": (6, 1, 8),
        "contact.phone": (6, 11, 16),
    }
    values = {name: (span.line, span.column, span.end_column) for name, span in metadata.value_places.items()}
    assert values["title"] == (2, 8, 16)
    assert values["lang"] == (3, 9, 16)
    assert values["contact.phone"] == (6, 18, 21)


def test_a_line_end_that_only_yaml_knows_does_not_move_places() -> None:
    result = read_front("title: one\u2028two\nlang: en-GB\nnmae: x")
    (finding,) = result.findings
    assert (finding.code, finding.span.line, finding.span.column) == ("M003", 4, 1)


@pytest.mark.parametrize(
    "front",
    [
        "a: &x [1, 2]\nb: *x",
        "title: !!python/object/apply:os.system [echo]",
        "title: &title A report",
        "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]",
        "a: {b: {c: {d: {e: {f: {g: {h: 1}}}}}}}",
    ],
)
def test_aliases_tags_and_depth_are_refused(front: str) -> None:
    assert codes_of(read_front(front)) == ["M006"]


@pytest.mark.parametrize("bracket", ["[", "{"])
def test_brackets_in_brackets_are_refused_where_they_are_too_deep(bracket: str) -> None:
    (finding,) = read_front("title: A\nlang: en-GB\ntested_by: " + bracket * 500).findings
    assert finding.code == "M006"
    assert (finding.span.line, finding.span.column) == (4, 12 + DEEPEST_LEVEL + 1)
    assert finding.message == "The keys here are nested too deep."


def test_a_glossary_of_five_hundred_words_is_read() -> None:
    words = "".join(f"  word {number}: what this word means to those who read it\n" for number in range(500))
    result = read_front(f"title: A report\nlang: en-GB\nglossary:\n{words}")
    assert result.findings == ()
    assert result.document is not None
    assert len(result.document.metadata.glossary) == 500


def test_a_glossary_of_thousands_of_words_is_refused() -> None:
    words = "".join(f"  w{number}: b\n" for number in range(15_000))
    (finding,) = read_front(f"title: A report\nlang: en-GB\nglossary:\n{words}").findings
    assert (finding.code, finding.span.line) == ("D012", 2)
    assert finding.hint.endswith(" Leave out keys that you do not need.")


@pytest.mark.parametrize("front", ["[a]: b", "{a: b}: c", "- a\n- b", "words", "? [a]\n: b"])
def test_what_is_no_list_of_keys_is_said(front: str) -> None:
    (finding,) = read_front(front).findings
    assert finding.code in ("M002", "M001")


@pytest.mark.parametrize(
    "front",
    [
        "title: a: b", "title:a", "title: 'a", 'title: "a', "\ttitle: a", "title: @a", "title: `a`",
        "title: %a", 'title: "a" b', "title: [a", "title: {a: b", "title: *a", "title: &a", "title: !a",
        "title: |a", "title: >a", 'title: "\\q"', "a:\n - b\n- c", "a: - b", "title: a\n lang: b", "a: b\n c",
        "a\nb: c", "- a\nb: c", "title: *", "title: ]", "title: }", "a: [b, c: d: e]", "%YAML 9.9", "%a",
        "a: 'b\n\nc", "? a\n? b\n:", 'a: "\\xZZ"',
    ],
)  # fmt: skip
def test_every_yaml_fault_is_said_without_jargon(front: str) -> None:
    (finding, *_) = read_front(front).findings
    assert finding.severity is Severity.ERROR
    assert not [word for word in JARGON if word in f"{finding.message} {finding.hint}"]
    assert finding.message != in_plain_words("something never heard of")[0]


def test_each_plain_word_says_what_to_do() -> None:
    for _, what, todo in PLAIN_WORDS:
        for sentence in (*what.split(". "), *todo.split(". ")):
            assert len(sentence.split()) <= 15


@pytest.mark.parametrize(
    "front",
    [
        "[" * 50_000,
        "{" * 50_000,
        "- " * 50_000,
        "a: " * 20_000,
        "a" * 100_000,
        "? " * 50_000,
        '"' + "a " * 50_000,
    ],
)
def test_hostile_yaml_takes_little_time(front: str) -> None:
    start = time.process_time()
    read_front(front)
    assert time.process_time() - start < 4


def test_a_date_in_yaml_is_not_read_as_one_by_yaml() -> None:
    result = read_front("title: 2016-09-06\nlang: en-GB\npublication_date: 2016-09-06")
    assert result.document is not None
    assert result.document.metadata.title == "2016-09-06"
    assert result.document.metadata.publication_date == PartialDate(2016, 9, 6)

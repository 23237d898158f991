"""What the rules on headings and descriptions say beyond the example in `tests/rules`."""

from __future__ import annotations

import pytest

from hwrender.diagnostics import Finding, Severity
from wordings import wording

FRONT = "---\ntitle: Care at home\neasy_title: Help at home\nlang: en-GB\n---\n\n"


def found(code: str, body: str) -> list[Finding]:
    return [each for each in wording(f"{FRONT}{body}\n") if each.code == code]


@pytest.mark.parametrize("heading", ["## Care at home", "### Care  at HOME.", "## Help at home"])
def test_a_heading_that_is_the_title_again_is_found(heading: str) -> None:
    (finding,) = found("S25", f"## Part\n\nWords.\n\n{heading}\n\nWords.")
    assert finding.message == "This heading repeats the title."
    assert finding.span.line == 11


def test_a_photograph_without_a_description_is_found_and_a_drawing_or_one_in_a_row_is_not() -> None:
    (finding,) = found("S27", "![](photo.jpg)")
    assert finding.message == "Nothing says what this picture shows."
    assert found("S27", "![](police)") == []
    assert found("S27", "## Part\n\nWords.\n\n::: easy-read\n![](photo.jpg)\nWords.\n:::") == []


@pytest.mark.parametrize(
    "description", ["desk.png", "my desk.JPG", "IMG_0412", "Graphic 3", "C:\\Users\\desk", "file:desk"]
)
def test_a_description_that_is_a_file_name_or_a_path_is_found_and_never_shown(description: str) -> None:
    (finding,) = found("S27", f"![{description}](photo.jpg)")
    assert finding.message == "This description is a file name."
    assert finding.hint == "Say what the picture shows. The copies leave a file name out."


@pytest.mark.parametrize(
    ("description", "better"),
    [("Photo of a nurse", "A nurse"), ("This is an image: two women", "Two women"), ("Image of", None)],
)
def test_words_that_only_say_it_is_a_picture_are_a_note(description: str, better: str | None) -> None:
    (finding,) = found("S27", f"![{description}](photo.jpg)")
    assert finding.severity is Severity.NOTE
    assert finding.suggestion == (f"![{better}](photo.jpg)" if better else None)
    assert finding.hint == (f"Write “{better}”." if better else "Say what the picture shows.")


@pytest.mark.parametrize(
    ("words", "messages"),
    [
        ("our plan", []),
        ("Here", ["“Here” does not say where the link goes."]),
        ("the website", ["“the website” does not say where the link goes."]),
        ("www.plan.example", []),
        ("https://plan.example/a/b?c=1", ["A long address is hard to read and to hear."]),
        ("a/b1", []),
    ],
)
def test_a_link_that_says_nothing_and_a_long_address_are_found(words: str, messages: list[str]) -> None:
    assert [each.message for each in found("S26", f"See [{words}](https://plan.example/a).")] == messages


def test_the_same_words_for_two_addresses_are_found_at_the_second() -> None:
    same = "See [our plan](https://a.example). See [our plan](https://a.example)."
    other = "See [our plan](https://a.example). See [our plan](https://b.example)."
    assert found("S26", same) == []
    (finding,) = found("S26", other)
    assert finding.message == "Another link with the words “our plan” leads to a different page."

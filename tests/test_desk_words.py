"""What the desk says is plain: every word of its table passes our own rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import asdict

from hwrender.checks.codes import CODES
from hwrender.desk import words as desk_words
from hwrender.desk.field_labels import LABELS
from hwrender.desk.findings import hints, plain_sentences
from hwrender.desk.words import WORDS
from test_checks_own_words import warnings_about

TEMPLATES = Path(desk_words.__file__).parent / "templates"
FILLED_IN = {
    "name": "Ann", "count": "3", "day": "3 May", "number": "2", "done": "1", "word": "bus", "words": "a bus",
    "part": "Why we asked", "row": "2", "time": "10:30", "field": "Title", "folder": "out",
    "example": "a bus",
    "clear": "4", "unsure": "2", "unclear": "3",
}  # fmt: skip
FOR_TYPING = ("S16 ", "S18 ", "S20 ")
"""Of signs that people are to type, and of keys."""


def sayings() -> Iterator[str]:
    """Every text of the table as it is shown, as whole sentences."""
    for value in asdict(WORDS).values():
        # of the list of keys, what each key does
        for text in (does for _, does in value) if isinstance(value, tuple) else (value,):
            yield sentence(text.format(**FILLED_IN))


def sentence(text: str) -> str:
    return text if text.endswith((".", "?", ":", "!")) else f"{text}."


def test_each_word_of_the_desk_passes_our_rules() -> None:
    found = warnings_about(each for each in sayings() if len(each.split()) > 1)
    assert [each for each in found if not each.startswith(FOR_TYPING)] == []


def test_what_the_desk_says_in_the_place_of_a_hint_passes_our_rules() -> None:
    assert warnings_about(hints().values()) == []
    assert set(hints()) <= set(CODES)


def test_the_names_of_fields_pass_our_rules() -> None:
    assert warnings_about(sentence(each) for each in LABELS.values()) == []


def test_no_template_says_a_word_that_is_not_in_the_table() -> None:
    found = {
        (path.name, said)
        for path in TEMPLATES.iterdir()
        for said in words_in(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def words_in(template: str) -> set[str]:
    """What stands in a template that is neither markup nor filled in."""
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template, flags=re.DOTALL)
    bare = re.sub(r"<svg.*?</svg>|<!doctype html>|&\w+;|data-report=\"\s*\"", " ", bare, flags=re.S)
    bare = re.sub(r"<[^>]*>", " ", bare)
    return set(re.findall(r"[A-Za-z]{2,}", bare))


def test_nothing_that_is_said_names_a_line_or_a_command() -> None:
    assert plain_sentences("Say it once. Run: hwrender check a.md") == "Say it once."
    said = "The title says Hackney twice, at columns 32 and 55 of line 3."
    assert plain_sentences(said) == "The title says Hackney twice."
    assert plain_sentences("Line 69 says 2016, but the dates are blank.") == (
        "The text says 2016, but the dates are blank."
    )

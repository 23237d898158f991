"""The language of a sentence is found, and sentences that are not marked are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.document import Document
from hwrender.language.detecting import detect_language, known_languages
from hwrender.language.sentences import split_sentences
from hwrender.reading import read_text
from hwrender.translations.marking import check_marked

TOP = Path(__file__).parents[1]


def sentences(name: str) -> list[tuple[str, str]]:
    lines = (TOP / "tests" / "labelled" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", ["languages", "languages_held_out"])
def test_the_language_of_nearly_every_sentence_is_found(name: str) -> None:
    rows = sentences(name)
    assert len(rows) >= 200
    assert len({language for language, _ in rows}) >= 25
    found = [(language, detect_language(sentence)) for language, sentence in rows]
    right = [language for language, each in found if each is not None and each.name == language]
    assert len(right) / len(rows) >= 0.97
    assert [each for language, each in found if each and each.is_sure and each.name != language] == []


def test_no_english_sentence_of_a_report_is_taken_for_another_language() -> None:
    files = [*(TOP / "reports").rglob("*.md"), *(TOP / "tests" / "passages").rglob("*.txt")]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    parts = [part.of(line) for line in lines for part in split_sentences(line)]
    assert len(parts) > 1000
    taken = [(part, found.name) for part in parts if (found := detect_language(part)) and found.is_sure]
    assert [(part, name) for part, name in taken if name != "en"] == []


def test_a_text_without_words_is_of_no_language() -> None:
    assert detect_language("64, 2016!") is None
    assert detect_language("한국어로 씁니다.") is None


def test_a_short_text_is_never_sure() -> None:
    found = detect_language("i na to")
    assert found is not None
    assert not found.is_sure


def test_each_language_of_a_shared_script_has_small_words() -> None:
    scripts = [each.script for each in known_languages()]
    assert [
        each.name for each in known_languages() if scripts.count(each.script) > 1 and not each.words
    ] == []


def document(body: str, lang: str = "en-GB") -> Document:
    made = read_text(f"---\ntitle: A\nlang: {lang}\n---\n\n## B\n\n{body}\n", "report.md").document
    assert made is not None
    return made


BODY = "We met people. Przychodnia jest otwarta od poniedziałku do piątku. Nie mieli tam tłumacza. We left."


def test_sentences_of_another_language_are_named_together_with_their_mark() -> None:
    (found,) = check_marked(document(BODY))
    assert (found.span.line, found.span.column, found.span.end_column) == (8, 16, 91)
    assert found.suggestion == (
        "[Przychodnia jest otwarta od poniedziałku do piątku. Nie mieli tam tłumacza.]{lang=pl}"
    )


@pytest.mark.parametrize(
    ("body", "lang"),
    [
        ("We met people. [Przychodnia jest otwarta od poniedziałku do piątku.]{lang=pl}", "en-GB"),
        ("::: lang=pl\nPrzychodnia jest otwarta od poniedziałku do piątku.\n:::", "en-GB"),
        ("Przychodnia jest otwarta od poniedziałku do piątku.", "pl"),
        ("`i nie na to do piątku`", "en-GB"),
        ("We met Nie Na in Do.", "en-GB"),
        ("Nie mieli tam tłumacza.", "xx"),
    ],
)
def test_nothing_is_said_of_words_that_are_marked_or_in_the_language_of_the_report(
    body: str, lang: str
) -> None:
    assert list(check_marked(document(body, lang.replace("xx", "mi")))) == []


def test_english_in_a_report_of_another_language_is_named() -> None:
    (found,) = check_marked(document("Ludzie mówili nam o tym. You can ask a friend to come with you.", "pl"))
    assert found.suggestion == "[You can ask a friend to come with you.]{lang=en}"

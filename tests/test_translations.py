"""A translation is held against its English without knowing its language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.document import Document
from hwrender.metadata import Metadata
from hwrender.pipeline.translated import translation_findings
from hwrender.reading import read_report
from hwrender.translations.checking import check_translation
from hwrender.translations.comparing import compare_texts
from hwrender.translations.explanations import ENGLISH_RULES, OTHER_ENGLISH, OTHER_FACTS, OTHER_ROWS
from hwrender.translations.pairing import source_of
from hwrender.translations.reach import check_rules_run
from hwrender.translations.rows import marks
from test_checks_own_words import warnings_about
from test_rules_cases import CODES as RULES_WITH_EXAMPLES
from test_rules_cases import bad_example, findings
from translation_sets import TranslatedPair, pairs, report

SETS = ("translations", "translations_held_out")
FOUND_AS = {"row": OTHER_ROWS, "picture": OTHER_ROWS}


def found(pair: TranslatedPair) -> list[str]:
    return [
        f"{each.code} {each.message}"
        for each in check_translation(pair.translation, pair.english)
        if each.code != OTHER_ENGLISH
    ]


@pytest.mark.parametrize("name", SETS)
def test_every_planted_difference_is_found(name: str) -> None:
    planted = [pair for pair in pairs(name) if pair.fault != "-"]
    assert len(planted) == 15
    missed = [
        (pair.language, pair.fault, found(pair))
        for pair in planted
        if not any(each.startswith(FOUND_AS.get(pair.fault, OTHER_FACTS)) for each in found(pair))
    ]
    assert missed == []


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_said_of_a_true_translation(name: str) -> None:
    true = [pair for pair in pairs(name) if pair.fault == "-"]
    assert len(true) == 15
    assert [(pair.language, found(pair)) for pair in true if found(pair)] == []


ENGLISH = "people: We spoke with 64 people. | phone: Call 020 7946 0018. | home: People want help at home."
POLISH = (
    "people: Rozmawialiśmy z 64 osobami. | phone: Zadzwoń: 020 7946 0018. | home: Ludzie chcą pomocy w domu."
)


def said(
    polish: str = POLISH, english: str = ENGLISH, front: str = "", english_front: str = ""
) -> list[Finding]:
    return list(check_translation(report(polish, "pl", front), report(english, "en-GB", english_front)))


def test_a_difference_stands_at_its_words_in_the_translation() -> None:
    first = next(each for each in said(POLISH.replace("0018", "0081")) if each.code == OTHER_FACTS)
    # the third row of the source: a picture, its words, a blank line
    assert (first.span.line, first.span.column, first.span.end_column) == (13, 10, 23)
    assert first.message == "The phone number here is “020 7946 0081”. The English has “020 7946 0018”."


def test_a_row_that_is_missing_is_named_by_its_english_words() -> None:
    (first,) = (each for each in said(POLISH.rsplit(" | ", 1)[0]) if each.code == OTHER_ROWS)
    assert first.message == "The translation has no row for this English one: “People want help at home.”."


def test_a_row_that_the_english_does_not_have_is_named() -> None:
    (first,) = (each for each in said(f"{POLISH} | bus: Jest autobus.") if each.code == OTHER_ROWS)
    assert first.message == "The English has no row for this one."


def test_a_row_with_a_picture_and_no_words_is_named() -> None:
    source = report(POLISH, "pl")
    (section,) = source.sections
    assert section.easy is not None
    bare = replace(section, easy=replace(section.easy, blocks=section.easy.blocks[:-1]))
    found = check_translation(replace(source, sections=(bare,)), report(ENGLISH, "en-GB"))
    (first,) = (each for each in found if each.code == OTHER_ROWS)
    assert first.message == "This row has no words. The English has “People want help at home.”."


@pytest.mark.parametrize(
    ("english", "polish", "told"),
    [
        ("31 people came. All 31 were happy.", "Przyszło 31 osób. Wszyscy byli zadowoleni.", None),
        ("31 people waited 3 weeks.", "13 osób czekało trzy tygodnie.", ("13", "31")),
        ("We met 31 people.", "Rozmawialiśmy z ludźmi.", ("", "31")),
        ("We met 20 people.", "Rozmawialiśmy z dwudziestoma osobami.", None),
        ("It costs £1,20,000.", "To kosztuje 120 000 funtów.", None),
        ("Call +44 (0)20 7946 0018.", "Zadzwoń: 020 7946 0018.", None),
        ("It opens at 3pm, 4pm and 15 minutes later.", "Otwarcie: 15:00, 16:00 i 15 minut później.", None),
    ],
)
def test_figures_are_paired_as_they_are_said(english: str, polish: str, told: tuple[str, str] | None) -> None:
    found = [(each.shown, each.instead) for each in compare_texts(english, polish, "pl")]
    assert found == ([told] if told else [])


def test_fields_that_no_language_changes_are_compared() -> None:
    front = "number_of_people: 46\npublication_date: 2024-03-05\ncontact:\n  phone: 020 7946 0081\n"
    other = "number_of_people: 64\npublication_date: 2024-03-05\ncontact:\n  phone: 020 7946 0018\n"
    found = [each.message for each in said(front=front, english_front=other) if each.code == OTHER_FACTS]
    assert found == [
        "The English has “020 7946 0018” for contact.phone.",
        "The English has “64” for number_of_people.",
    ]


def test_a_translation_is_asked_which_english_it_was_made_from() -> None:
    (first,) = said()
    line = f"translated_from: {' '.join(marks(report(ENGLISH, 'en-GB')))}"
    assert (first.code, first.severity) == (OTHER_ENGLISH, Severity.NOTE)
    assert first.hint == f"When it says the same, add this line at the top: {line}"
    assert said(front=f"{line}\n") == []


@pytest.mark.parametrize(
    ("now", "line", "message"),
    [
        (
            ENGLISH.replace("Call", "Ring"),
            14,
            "This English row is new or has changed: “Ring 020 7946 0018.”.",
        ),
        (ENGLISH.replace("Call", "  call"), 0, ""),
        (ENGLISH.rsplit(" | ", 1)[0], 3, "The English had 3 rows. Now it has 2."),
    ],
)
def test_a_translation_of_english_that_has_changed_is_named(now: str, line: int, message: str) -> None:
    front = f"translated_from: {' '.join(marks(report(ENGLISH, 'en-GB')))}\n"
    found = [each for each in said(english=now, front=front) if each.code == OTHER_ENGLISH]
    assert [(each.span.line, each.message) for each in found] == ([(line, message)] if message else [])


@pytest.mark.parametrize(
    ("name", "lang", "front", "expected"),
    [
        ("report.tr.md", "tr", "", "report.md"),
        ("report.zh-Hans.md", "zh-Hans", "", "report.md"),
        ("report.zh.md", "zh-Hans", "", "report.md"),
        ("report.tr.md", "pl", "", None),
        ("raport.md", "pl", "report.md", "report.md"),
        ("raport.md", "pl", "../elsewhere/report.md", "report.md"),
        ("other.tr.md", "tr", "", None),
    ],
)
def test_a_translation_is_paired_by_its_name_or_by_its_field(
    name: str, lang: str, front: str, expected: str | None, tmp_path: Path
) -> None:
    (tmp_path / "report.md").write_text("", encoding="utf-8")
    found = source_of(tmp_path / name, Metadata("1", lang, translation_of=front or None))
    assert found == (tmp_path / expected if expected else None)


def test_check_compares_a_translation_with_the_report_beside_it(tmp_path: Path) -> None:
    pair = (("report.md", "en-GB", "Call 0117 496 0042."), ("report.pl.md", "pl", "Telefon: 0117 496 0024."))
    for name, lang, words in pair:
        source = f"---\ntitle: A\nlang: {lang}\n---\n\n## B\n\n{words}\n\n::: easy-read\n{words}\n:::\n"
        (tmp_path / name).write_text(source, encoding="utf-8")
    english, polish = tmp_path / "report.md", tmp_path / "report.pl.md"
    codes = [each.code for each in translation_findings(polish, document(polish))]
    assert codes == [ENGLISH_RULES, OTHER_FACTS, OTHER_ENGLISH]
    assert list(translation_findings(english, document(english))) == []


def test_a_translation_whose_english_is_not_there_is_named(tmp_path: Path) -> None:
    source = "---\ntitle: A\nlang: pl\ntranslation_of: report.md\n---\n\n## B\n\nTak.\n"
    (tmp_path / "raport.md").write_text(source, encoding="utf-8")
    found = list(translation_findings(tmp_path / "raport.md", document(tmp_path / "raport.md")))
    assert [each.code for each in found] == [ENGLISH_RULES, OTHER_ENGLISH]
    assert found[1].message == "There is no file “report.md” beside this report."


def document(path: Path) -> Document:
    made = read_report(path).document
    assert made is not None
    return made


def test_the_documents_name_the_rules_that_hold_for_every_language() -> None:
    sources = {code: bad_example(code)[0] for code in RULES_WITH_EXAMPLES if code.startswith("S")}
    polish = {code: source.replace("lang: en-GB", "lang: pl") for code, source in sources.items()}
    assert all(polish[code] != sources[code] for code in sources)
    held = {code for code, source in polish.items() if any(each.code == code for each in findings(source))}
    told = (Path(__file__).parents[1] / "docs" / "languages.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^\| S \| (.+) \|$", told, re.MULTILINE)
    assert held == set(line.split(", "))


def test_what_is_said_of_translations_passes_our_rules() -> None:
    front = "number_of_people: 46\n"
    told = [
        *said(POLISH.replace("64", "46"), front=front, english_front="number_of_people: 64\n"),
        *said(POLISH.rsplit(" | ", 1)[0].replace("phone:", "bus:")),
        *said(f"{POLISH} | bus: Jest autobus."),
        *said(english=ENGLISH.replace("Call", "Ring"), front="translated_from: abc def ghi\n"),
        *said(english=ENGLISH.rsplit(" | ", 1)[0], front="translated_from: abc def ghi\n"),
        *check_rules_run(report(POLISH, "pl")),
    ]
    texts = {re.sub("“[^”]*”", "this", text) for each in told for text in (each.message, each.hint)}
    assert len(texts) > 10
    assert (
        warnings_about(re.sub("(?<=: )translated_from.*", "this line.", text) for text in sorted(texts)) == []
    )

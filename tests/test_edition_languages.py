"""An edition in another language has our own words in that language, and no English built-in meanings."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from hwrender.document import Paragraph, text_of_inlines
from hwrender.edition.builder import make_edition
from hwrender.edition.contacts import ways_to_reach
from hwrender.edition.hard_words import meaning_of
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.edition.outline import outline, text_of_runs
from hwrender.edition.self_description import opens_as_draft
from hwrender.fixed_words.table import LANGUAGES, words_in
from hwrender.metadata import Contact, Metadata
from hwrender.pictures.gallery import open_gallery
from hwrender.plain.definitions import Definition
from hwrender.reader_tests.model import TriedBy
from hwrender.reading import read_text
from hwrender.style import load_style

REPORT = """---
title: "123"
lang: {lang}
contact:
  organisation: "1"
  phone: 020 7946 0000
  email: one@example.org
  website: https://example.org
  address: "1"
  audio_url: https://example.org/1.mp3
full_report: https://example.org/1
licence: "4"
publication_date: {date}
evidence_began: 2016-01-05
evidence_finished: {date}
number_of_people: 20
age_group: [18 to 24 years, 80+ years]
gender: [Woman, Man, Non-binary, Intersex, Prefer to self-describe]
types_of_disabilities: [Mental health condition, Sensory impairment, Other, No disability]
seldom_heard_groups: [Homeless people, Geographically isolated, Refugees or asylum seekers]
features_carers: "Yes"
trans: "Yes"
pregnancy: "Yes"
religion: All
glossary:
  qwert: "8888"
---

## 1

2 plan qwert.

::: easy-read
2 consultation qwert.
:::
"""


@cache
def edition(lang: str, kind: EditionKind, date: str = "2016-09-06", *, is_draft: bool = False) -> Edition:
    read = read_text(REPORT.format(lang=lang, date=date), "report.md")
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    gallery = open_gallery(Path())
    readings = (TriedBy("learning-disability", 3, told_us=True), TriedBy("carers", 9, told_us=False))
    return make_edition(
        read.document, kind, load_style("large-print"), gallery.artwork, is_draft=is_draft, readings=readings
    )


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("lang", [name for name in LANGUAGES if name != "en"])
def test_no_english_word_of_ours_is_in_an_edition_of_another_language(lang: str, kind: EditionKind) -> None:
    english = {each.text for each in outline(edition("en", kind)) if re.search(r"[A-Za-z]{4}", each.text)}
    own = {each.text for each in outline(edition(lang, kind))}
    given = {text for text in english if re.match(r"2 (?:plan|consultation) qwert", text)}
    assert english - given
    assert own & (english - given) == set()


@pytest.mark.parametrize("lang", ["pl", "zh"])
def test_a_report_in_another_language_explains_its_own_hard_words_alone(lang: str) -> None:
    words = words_in(lang)
    texts = [each.text for each in outline(edition(lang, EditionKind.EASY))]
    assert words.say("hard_words.means", word="Qwert", meaning="8888") in texts
    assert not any("consultation" in text for text in texts if not text.startswith("2 "))


def test_a_polish_edition_says_its_parts_dates_and_numbers_in_polish() -> None:
    texts = [each.text for each in outline(edition("pl", EditionKind.EASY))]
    for said in (
        "Jak korzystać z tego raportu",
        "O tym raporcie",
        "Trudne słowa",
        "Kontakt z nami",
        "6 września 2016",
        "Liczba osób, które powiedziały nam, co myślą: 20.",
        "Ich wiek: od 18 do 24 lat i 80 lat lub więcej.",
        "Telefon: 020 7946 0000",
    ):
        assert said in texts, said


@pytest.mark.parametrize("lang", ["tr", "zh", "ar"])
def test_a_draft_in_another_language_is_known_by_its_first_words(lang: str) -> None:
    texts = [each.text for each in outline(edition(lang, EditionKind.EASY, is_draft=True))]
    assert opens_as_draft(" ".join(texts[:2]), lang)
    assert not opens_as_draft(" ".join(texts[:2]), "en-GB")


def test_a_language_without_fixed_words_has_the_english_ones() -> None:
    assert "Contact us" in [each.text for each in outline(edition("de", EditionKind.EASY))]


@pytest.mark.parametrize(
    ("lang", "address", "shown"),
    [
        ("ar", "1 Example Street, London", "\u200e1 Example Street, London"),
        ("ar", "1 شارع", "1 شارع"),
        ("pl", "1 Example Street, London", "1 Example Street, London"),
    ],
)
def test_a_british_address_keeps_its_order_among_words_from_right_to_left(
    lang: str, address: str, shown: str
) -> None:
    ways = ways_to_reach(Metadata("1", lang, contact=Contact(address=address)))
    (text,) = (text_of_inlines(block.children) for block in ways[0].blocks if isinstance(block, Paragraph))
    assert text == f"{words_in(lang).say('contact.address')} {shown}"


def test_a_hard_word_in_turkish_opens_with_its_own_capital() -> None:
    for lang, head in (("tr", "İlaç"), ("pl", "Ilaç")):
        shown = meaning_of(Definition("ilaç", "1"), words_in(lang))
        assert text_of_runs(shown).startswith(head)

"""What the transcriber adds is in one language, and pages are known by it in each.

liblouis is played by our own spelling; `tests/conformance/test_braille.py` has liblouis itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import outline
from hwrender.formats.braille.book import BrailleShape
from hwrender.formats.braille.files import read_words
from hwrender.formats.braille.louis import Backward
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.spelling import spell
from hwrender.formats.braille.transcriber import (
    ENGLISH_WORDS,
    TranscriberWords,
    WantedWords,
    language_on,
    transcriber_words,
)
from hwrender.formats.braille.unlaying import is_contracted, texts_of
from reports import TRANSLATIONS, edition_of
from spelt_braille import SpeltLouis, spelt_book, words_on

WANTED = WantedWords(frozenset({(3, 5)}), frozenset({2}), frozenset({"tr", "hu"}))


def words(language: str, louis: SpeltLouis | None = None) -> TranscriberWords:
    return transcriber_words(language, louis or SpeltLouis(), WANTED)


def test_english_books_have_the_words_that_british_transcribers_use() -> None:
    assert ENGLISH_WORDS.contents() == "@.<,CONTENTS@.>"
    assert ENGLISH_WORDS.table(3, 5) == "@.<,TABLE3 #C COLUMNS1 #E ROWS@.>"
    assert ENGLISH_WORDS.table(3, 5).startswith(ENGLISH_WORDS.table_begins())
    assert ENGLISH_WORDS.note(2) == "@.<,NOTE #B@.>"
    assert ENGLISH_WORDS.pictured(",A NURSE4") == "@.<,PICTURE3 ,A NURSE4@.>"
    assert ENGLISH_WORDS.language_name("tr") == ",TURKISH4"


def test_a_book_in_another_language_has_all_of_them_in_its_code() -> None:
    welsh = words("cy-GB")
    assert welsh.contents() == '@.<"(CY\',CYNNWYS,")@.>'
    assert welsh.table(3, 5) == '@.<"(CY\',TABL4 ,NIFER Y COLOFNAU3 #C1 NIFER Y RHESI3 #E,")@.>'
    assert welsh.table(3, 5).startswith(welsh.table_begins())
    assert welsh.note(2) == '@.<"(CY\',NODYN #B,")@.>'
    assert welsh.language_name("tr") == '"(CY\',TYRCEG,")'
    assert welsh.language_name("hu") == '"(CY\'IAITH ARALL,")'
    assert all(each.startswith("\"(CY'") for each in welsh.statements())


@pytest.mark.parametrize("language", ["en-GB", "so", "zh", "yi", "de", "pa-Arab", "uk"])
def test_a_language_without_a_code_or_words_or_letters_in_it_has_english_ones(language: str) -> None:
    assert words(language) is ENGLISH_WORDS


def test_where_one_word_can_not_be_written_no_word_is_in_that_language() -> None:
    # ę has no sign in our spelling, and only the name of Hungarian in Polish has it: "inny język"
    assert transcriber_words("pl", SpeltLouis()).language == "pl"
    assert transcriber_words("pl", SpeltLouis(), WantedWords(codes=frozenset({"tr"}))).language == "pl"
    assert transcriber_words("pl", SpeltLouis(), WantedWords(codes=frozenset({"hu"}))) is ENGLISH_WORDS


def test_words_that_liblouis_does_not_read_are_spelt_and_the_book_is_known_all_the_same() -> None:
    class Forgetful(SpeltLouis):
        def read(self, jobs: Sequence[Backward]) -> list[str | None]:
            return [
                each and each.replace("Tabl", "Tab").replace("Braille", "B") for each in super().read(jobs)
            ]

    welsh = words("cy", Forgetful())
    assert welsh.table(3, 5).startswith("@.<;;;,TABL4;' \"(CY',NIFER")
    assert welsh.table(3, 5).startswith(welsh.table_begins())
    assert welsh.statements()[0].startswith(";;;,BRAILLE;' \"(CY'")
    assert language_on(f"@.<{welsh.statements()[0]}@.>") == "cy"


@pytest.mark.parametrize(
    ("cells", "made"),
    [
        ('"(CY\'MENYW,")', '@.<"(CY\',LLUN3 MENYW,")@.>'),
        (";;;MENYW;'", "@.<\"(CY',LLUN3,\") ;;;MENYW;'@.>"),
        (";;;@.<SNOWMAN@.>;'", "@.<\"(CY',LLUN3,\") ;;;@.<SNOWMAN@.>;'@.>"),
        ('"(CY\'A,")@.<"(CY\',NODYN #B,")@.>4', '@.<"(CY\',LLUN3 A,")@.<"(CY\',NODYN #B,")@.>4@.>'),
    ],
)
def test_a_description_is_known_among_other_words_by_the_word_before_it(cells: str, made: str) -> None:
    welsh = words("cy")
    assert welsh.pictured(cells) == made
    assert welsh.described(f"A {made} B") == f"A {cells}@.> B"
    assert read(f"A {cells}@.> B") == read(f"A {cells} B")


def read(cells: str) -> str | None:
    return read_texts([cells], "", SpeltLouis())[0]


@pytest.mark.parametrize(
    ("page", "language"),
    [
        (',TITLE @.<"(CY\',BRAILLE LLAWN4,")@.>', "cy"),
        (',TITLE @.<;;;,BRAILLE;\' "(CY\'LLAWN4,") TR1 "(CY\',TYRCEG,")@.>', "cy"),
        ('"(CY\',TEITL,") @.<,UNCONTRACTED BRAILLE4@.>', ""),
        ('@.<"(QQ\'A,")@.>', ""),
        ('@.<"(CYMRAEG\'A,")@.>', ""),
        ('@.<"(EN\'A,")@.>', ""),
        ("@.<", ""),
        ("", ""),
    ],
)
def test_the_last_note_of_a_title_page_says_the_language_of_the_book(page: str, language: str) -> None:
    assert language_on(page) == language
    assert is_contracted([[page]]) is (not language and "UNCONTRACTED" not in page)


@pytest.mark.parametrize(
    "first", ['@.<"(QQ\'A,")@.>', "@.<\"(CY'", '"(CY\'@.<"(UK\'A,")', '@.<"(ZH\'A,")@.>', ""]
)
def test_pages_of_others_are_read_or_refused(first: str) -> None:
    pages = ((first,), ("    P#B", "@.<,CONTENTS@.>"), ("    #A", "      @.<\"(CY',TABL4", "A"))
    with suppress(ValueError):  # which `verify` expects
        assert read_words(pages, SpeltLouis())


def test_contents_that_are_longer_than_a_line_are_known_too() -> None:
    head = words("cy").contents()
    pages = [
        ["  A"],
        ["    P#B", "", f'  {head[:8]}"', f"  {head[8:]}", "", ",B ---- #A"],
        ["    #A", "  ,B"],
    ]
    assert texts_of(pages, words("cy")) == ["A", ",B"]
    assert texts_of(pages, ENGLISH_WORDS) != ["A", ",B"]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("shape", [BrailleShape(), BrailleShape(24, 10)], ids=["wide", "narrow"])
def test_a_book_in_welsh_says_nothing_in_english_and_is_read_back(
    kind: EditionKind, shape: BrailleShape
) -> None:
    edition = edition_of(next(each for each in TRANSLATIONS if each.stem.endswith(".cy")), kind)
    book = spelt_book(edition, shape)
    text = " ".join(line for page in book.pages for line in page)
    assert spell("Cynnwys") in text
    assert [word for word in ("CONTENTS", "TABLE", "PICTURE", "NOTE", "BY A COMPUTER") if word in text] == []
    assert words_on(book) == same_in_braille(" ".join(each.text for each in outline(edition))).split()

"""Every report in contracted and uncontracted braille by liblouis itself, read back word by word."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from commonmark_reports import EXAMPLES, document_of, edition_of_document, edition_of_long_report
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.fixed_words.table import has_words_for
from hwrender.formats import ALL_FORMATS, FORMATS, can_be_made, format_named
from hwrender.formats.braille.book import BrailleBook, BrailleShape, make_book
from hwrender.formats.braille.brf import BRF
from hwrender.formats.braille.fitness import why_unfit
from hwrender.formats.braille.languages import OTHER_CODES
from hwrender.formats.braille.liblouis import needed_liblouis
from hwrender.formats.braille.lines import joined
from hwrender.formats.braille.louis import CONTRACTED, DEFINITIONS, UNCONTRACTED, running
from hwrender.formats.braille.reading import read_texts
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.transcriber import WantedWords, transcriber_words
from hwrender.formats.braille.translating import BrailleStretch, translate
from hwrender.formats.contract import FormatOptions, RenderInput
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from reports import REPORTS, SOURCES, TRANSLATIONS, edition_of
from visible_words import strange_words

LANGUAGES = Path(__file__).parent / "languages.md"
IN_BRAILLE = [each for each in TRANSLATIONS if each.stem.rpartition(".")[2] in OTHER_CODES]
SHAPES = (FormatOptions(), FormatOptions(braille_cells=28, braille_lines=27, braille_grade=1))


def made(edition: Edition, options: FormatOptions, path: Path) -> list[str]:
    """The claims that a file of this edition does not keep."""
    writer = format_named("braille").load()
    given = RenderInput(edition, None, (), options)
    writer.write(given, path)
    return [f"{check.name}: {check.detail}" for check in writer.verify(path, given) if not check.passed]


@pytest.mark.parametrize("options", SHAPES, ids=["contracted", "uncontracted"])
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", [*SOURCES, *IN_BRAILLE, LANGUAGES], ids=lambda path: path.stem)
def test_a_report_in_braille_says_its_words(
    source: Path, kind: EditionKind, options: FormatOptions, tmp_path: Path
) -> None:
    assert made(edition_of(source, kind), options, tmp_path / "made.brf") == []


@pytest.mark.parametrize("kind", EditionKind)
def test_every_example_of_commonmark_in_braille_says_its_words(kind: EditionKind, tmp_path: Path) -> None:
    assert made(edition_of_long_report(kind), FormatOptions(), tmp_path / "made.brf") == []


def test_an_example_by_itself_says_its_words(tmp_path: Path) -> None:
    for number in range(1, 653, 26):
        edition = edition_of_document(document_of(EXAMPLES[number]), EditionKind.FULL)
        assert made(edition, FormatOptions(), tmp_path / f"{number}.brf") == [], number


def test_every_character_of_unicode_is_written_in_a_word_and_by_itself_and_read_back() -> None:
    known = [chr(code) for code in range(0x21, 0x110000) if unicodedata.category(chr(code))[0] not in "CZ"]
    # scripts of thousands of signs come after these: one in twenty
    known = [each for each in known if each < "\u3000" or ord(each) % 20 == 0]
    assert len(known) > 15_000
    texts = [" ".join(f"{each} a{each}b" for each in known[at : at + 40]) for at in range(0, len(known), 40)]
    with running(needed_liblouis()) as louis:
        made = translate([(BrailleStretch(text),) for text in texts], CONTRACTED, louis)
        read = read_texts([each.cells for each in made], CONTRACTED, louis)
    for text, back in zip(texts, read, strict=True):
        assert same_in_braille(back or "") == same_in_braille(text)


def book(source: Path, kind: EditionKind) -> BrailleBook:
    return make_book(edition_of(source, kind), BrailleShape(), (), needed_liblouis())


def test_of_a_real_report_no_word_has_to_be_spelt() -> None:
    for source in REPORTS:
        for kind in EditionKind:
            assert book(source, kind).spelt == 0, (source, kind)


def test_all_reports_together_have_few_words_that_are_spelt() -> None:
    books = [book(source, kind) for source in SOURCES for kind in EditionKind]
    assert sum(each.spelt for each in books) < sum(each.words for each in books) / 100


def test_braille_is_made_beside_the_other_copies_with_the_pages_of_the_pdf_and_the_same_bytes_twice(
    tmp_path: Path,
) -> None:
    assert can_be_made(FORMATS) == FORMATS
    names = ("pdf", "braille", "pef", "text", "message")
    rows = tuple(row for row in ALL_FORMATS if row.name in names)
    contents = []
    for name in ("one", "two"):
        outcome = build_report(REPORTS[0], BuildOptions(tmp_path / name, formats=rows), Environment(None))
        assert outcome.folder is not None
        assert outcome.made == names
        contents.append({path.name: path.read_bytes() for path in outcome.folder.iterdir()})
    assert contents[0] == contents[1]
    brf = next(content for name, content in contents[0].items() if name.endswith(".brf"))
    assert b'"3#' in brf


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("code", ["ar", "bn", "cy", "pl", "tr", "ur"])
def test_a_report_in_another_language_is_in_the_braille_code_of_that_language(
    code: str, kind: EditionKind, tmp_path: Path
) -> None:
    source = next(each for each in TRANSLATIONS if each.stem.endswith(f".{code}"))
    path = tmp_path / "made.brf"
    assert made(edition_of(source, kind), FormatOptions(), path) == []
    text = path.read_text(encoding="ascii")
    assert text.count(f"\"({code.upper()}'") > 20
    # many hundreds, where the code is not used: the names of letters stand in notes
    assert text.count("@.<") < 110


def said_on(path: Path) -> str:
    """All that stands on the pages of a file, with what the transcriber adds, without their first lines. The
    names of signs are left out, for they are Unicode's."""
    pages = BRF.read_pages(path.read_bytes())
    cells = joined([line for count, page in enumerate(pages) for line in page[bool(count) :]])
    bare = re.sub(r"(;;;(?:(?!;').)*;')", lambda found: re.sub(r"@\.<.*?@\.>", "", found[1]), cells)
    plain = bare.replace("@.<", " ").replace("@.>", " ")
    with running(needed_liblouis()) as louis:
        # word by word, so that one that nobody reads hides no other
        return " ".join(filter(None, read_texts(_passages(plain), UNCONTRACTED, louis)))


def _passages(cells: str) -> list[str]:
    """Passages in another code, spelt ones, and each word that stands outside them."""
    return re.findall(r"\"\([A-Z]+'.*?,\"\)|;;;.*?;'|[^ ]+", cells)


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", IN_BRAILLE, ids=lambda path: path.stem)
def test_no_english_word_of_ours_is_in_braille_where_the_language_has_a_code(
    source: Path, kind: EditionKind, tmp_path: Path
) -> None:
    language = source.stem.rpartition(".")[2]
    path = tmp_path / "made.brf"
    assert made(edition_of(source, kind), FormatOptions(), path) == []
    strange = strange_words(said_on(path), source.read_text(encoding="utf-8"), language)
    assert strange == set()


@pytest.mark.parametrize("source", TRANSLATIONS, ids=lambda path: path.stem)
def test_a_report_that_nobody_could_read_in_braille_has_none(source: Path, tmp_path: Path) -> None:
    edition = edition_of(source, EditionKind.EASY)
    assert (why_unfit(edition) is None) == (source in IN_BRAILLE)
    broken = made(edition, FormatOptions(), tmp_path / "made.brf")
    assert [each.partition(":")[0] for each in broken] == ([] if source in IN_BRAILLE else [FEW_NAMED])


FEW_NAMED = "at most one word in ten is spelt with the names of its letters"


def test_few_words_of_a_report_in_another_language_are_spelt() -> None:
    for source in IN_BRAILLE:
        for kind in EditionKind:
            pages = make_book(edition_of(source, kind), BrailleShape(), (), needed_liblouis()).pages
            # what is left is English: addresses and names
            assert len(re.findall(";;;", " ".join(map(joined, pages)))) <= 12, (source, kind)


@pytest.mark.parametrize("language", sorted(filter(has_words_for, OTHER_CODES)))
def test_every_language_with_words_and_a_code_has_its_own(language: str) -> None:
    wanted = WantedWords(
        frozenset((columns, rows) for columns in (1, 2, 3, 9) for rows in (1, 4, 12)),
        frozenset((1, 2, 10, 21)),
        frozenset(OTHER_CODES) - {language},
    )
    with running(needed_liblouis()) as louis:
        words = transcriber_words(language, louis, wanted)

        assert words.language == language
        assert transcriber_words(language, louis).table_begins() == words.table_begins()


@pytest.mark.parametrize(
    ("language", "text"),
    [("bn", "ছাড়া পড়েন ইউক্রেনীয় 12"), ("ar", "ملاحظة 12 كيف؟"), ("ur", "پڑھنے والے، 12"), ("pa", "ਵਿਸ਼ਾ 12")],
)
def test_letters_digits_and_stops_of_a_script_stand_in_its_code(language: str, text: str) -> None:
    with running(needed_liblouis()) as louis:
        made = translate([(BrailleStretch(text, language=language),)], CONTRACTED, louis)[0].cells
    assert made.startswith(f"\"({language.upper()}'")
    assert ";;;" not in made


def cells_of(language: str, text: str) -> str:
    with running(needed_liblouis()) as louis:
        return translate([(BrailleStretch(text, language=language),)], CONTRACTED, louis)[0].cells


@pytest.mark.parametrize(
    ("language", "text", "cells"),
    [
        # ⠡ ⠣ ⠔ ⠪ ⠩ ⠳: World Braille Usage, 3rd edition
        ("tr", "çğıöşü Şimdi kâğıt", "*<9[%\\ ,%IMDI K><9T"),
        ("tr", "sağlığı", "SA<L9<9"),
        # ⠜ ⠽ ⠹ ⠻
        ("uk", "Єіїґ Що, Їх", ">Y?] XO1?H"),
        ("cy", "Mae pobl yn aros. Pam:", ",MAE POBL YN AROS4 ,PAM3"),
        ("es", "¿Lo ve? Espere aquí: no.", "5.LO VE5 .ESPERE AQU/3 NO'"),
        ("ckb", "ئێمە پرسیمان.", ">/ME P[SIMAN4"),
        ("he", "שלום לכולם.", "%LWM L*WLM4"),
    ],
)
def test_letters_and_stops_have_the_cells_of_their_code(language: str, text: str, cells: str) -> None:
    assert cells_of(language, text) == f'"({language.upper()}\'{cells},")'


@pytest.mark.parametrize(
    ("language", "text", "cells"),
    [
        ("uk", "мова (сорані)", '"(UK\'MOWA,") "<"(UK\'SORANY,")">'),
        ("ur", "کیا چاہیے؟", '"(UR\'KIA CAHI/,")8'),
    ],
)
def test_a_mark_that_cannot_be_trusted_in_a_code_stands_outside_it(
    language: str, text: str, cells: str
) -> None:
    assert cells_of(language, text) == cells


def test_every_table_of_our_own_is_there_and_in_use() -> None:
    ours = {name for code in OTHER_CODES.values() for name in code.tables.split(",") if "hwrender" in name}
    assert {path.name for path in DEFINITIONS.iterdir()} == ours
    assert all(path.read_bytes().isascii() for path in DEFINITIONS.iterdir())

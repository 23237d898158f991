"""Pages of braille: every report is laid out and read back, in each size, with its words and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from commonmark_reports import edition_of_long_report
from goldens import Golden
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition, HardWord
from hwrender.edition.outline import outline
from hwrender.edition.pages import PageStart
from hwrender.edition.walking import all_runs
from hwrender.formats.braille.book import BrailleShape
from hwrender.formats.braille.cells import PRINT_PAGE, number
from hwrender.formats.braille.files import page_checks
from hwrender.formats.braille.pieces import BraillePieces, PieceKind
from hwrender.formats.braille.sameness import same_in_braille
from hwrender.formats.braille.spelling import spell
from reports import REPORTS, SOURCES, edition_of
from spelt_braille import spelt_book, words_on

SHAPES = (BrailleShape(), BrailleShape(28, 27), BrailleShape(24, 10))


def words_of(edition: Edition) -> list[str]:
    return same_in_braille(" ".join(found.text for found in outline(edition))).split()


def paged(edition: Edition) -> tuple[PageStart, ...]:
    """A print page that begins with each heading of a section."""
    ids = [
        sentence.id for section in edition.sections if section.heading for sentence in section.heading.words
    ]
    return tuple(PageStart(str(number), each) for number, each in enumerate(ids, 2))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.cells}x{shape.lines}")
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_pages_of_a_report_have_its_words_and_their_shape(
    source: Path, kind: EditionKind, shape: BrailleShape
) -> None:
    edition = edition_of(source, kind)
    book = spelt_book(edition, shape, paged(edition))
    assert words_on(book) == words_of(edition)
    assert [check for check in page_checks(book.pages, shape.cells, shape.lines) if not check.passed] == []


@pytest.mark.parametrize("kind", EditionKind)
def test_every_example_of_commonmark_is_on_the_pages(kind: EditionKind) -> None:
    edition = edition_of_long_report(kind)
    book = spelt_book(edition, BrailleShape())
    assert words_on(book) == words_of(edition)
    assert book.spelt < 40


def test_print_pages_are_told_in_the_head_of_a_page_and_where_they_begin() -> None:
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    book = spelt_book(edition, BrailleShape(), paged(edition))
    text = [page for page in book.pages[1:] if "P#" not in page[0]]
    told = [page[0].split()[0] for page in text]
    begins = [
        line.split(PRINT_PAGE)[1] for page in text for line in page if line.strip().startswith(PRINT_PAGE)
    ]
    labels = [number(page.label) for page in paged(edition)]
    assert sorted({*told, *begins}, key=labels.index) == labels
    assert len(begins) == len(set(begins)) > 5


def test_a_report_without_a_pdf_has_no_print_pages() -> None:
    book = spelt_book(edition_of(REPORTS[0], EditionKind.EASY), BrailleShape())
    assert not any(PRINT_PAGE in line for page in book.pages for line in page)
    assert all(page[0].startswith(" ") for page in book.pages[1:])


def test_a_heading_is_never_the_last_line_of_a_page() -> None:
    for source in SOURCES:
        edition = edition_of(source, EditionKind.FULL)
        heads = {spell(each.text) for each in outline(edition) if each.role.startswith("heading")}
        # the meaning of a word may begin as a heading does
        heads -= {
            head for head in heads for each in outline(edition) if spell(each.text).startswith(f"{head} ")
        }
        pages = spelt_book(edition, BrailleShape(24, 10)).pages
        assert not [page[-1] for page in pages[1:-1] if "P#" not in page[0] and page[-1].strip() in heads]


def test_hard_words_are_bold_where_they_are_first_used_as_the_opening_says_and_nowhere_else() -> None:
    edition = edition_of(REPORTS[0], EditionKind.EASY)
    hard = {run.text for run in all_runs(edition) if isinstance(run, HardWord)}
    pieces = list(BraillePieces(edition).body())
    bold = [each.text for piece in pieces for line in piece.lines for each in line if each.is_bold]
    assert len(hard) > 10
    assert hard <= set(bold)
    boxes = [piece for piece in pieces if piece.kind is PieceKind.BOX]
    assert len(boxes) > 10
    assert not any(each.is_bold for piece in boxes for line in piece.lines for each in line)


@pytest.mark.parametrize("name", ["code", "footnotes", "nested-lists", "pictures", "quotations", "tables"])
def test_each_kind_of_text_is_laid_out_as_the_golden_shows(name: str, golden: Golden) -> None:
    source = next(path for path in SOURCES if path.stem == name)
    pages = spelt_book(edition_of(source, EditionKind.FULL), BrailleShape()).pages
    golden("braille", name, "\n".join("\n".join([*page, "=" * 40]) for page in pages))

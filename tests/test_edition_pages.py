"""Where the pages of a printed copy begin in the words of an edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from hwrender.edition.kind import EditionKind
from hwrender.edition.outline import entry, outline, text_of, texts
from hwrender.edition.pages import PageStart, count_letters, page_starts
from hwrender.formats import format_named, letters_before_pages
from hwrender.formats.contract import RenderInput
from reports import SOURCES, edition_of

EDITION = edition_of(SOURCES[0], EditionKind.EASY)
IDS = [sentence.id for text in texts(EDITION) for sentence in text.words]
LENGTHS = [count_letters(text_of((sentence,))) for text in texts(EDITION) for sentence in text.words]


def test_a_page_begins_with_the_first_sentence_that_begins_on_it() -> None:
    second = sum(LENGTHS[:3])
    assert page_starts(EDITION, (0, second)) == (PageStart("1", IDS[0]), PageStart("2", IDS[3]))
    # the fourth sentence begins on the first page and ends on the second
    assert page_starts(EDITION, (0, second + 1)) == (PageStart("1", IDS[0]), PageStart("2", IDS[4]))


def test_a_page_without_words_has_no_place_in_them() -> None:
    second = sum(LENGTHS[:3])
    starts = page_starts(EDITION, (0, second, second, sum(LENGTHS)))
    assert starts == (PageStart("1", IDS[0]), PageStart("3", IDS[3]))


def test_an_edition_without_a_printed_copy_has_no_pages() -> None:
    assert page_starts(EDITION, ()) == ()


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_running_texts_of_an_edition_are_its_outline(source: Path, kind: EditionKind) -> None:
    edition = edition_of(source, kind)
    entries = tuple(entry(text.role, text_of(text.words)) for text in texts(edition))
    assert tuple(each for each in entries if each.text) == outline(edition)
    names = [sentence.id for text in texts(edition) for sentence in text.words]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_finished_pdf_tells_on_which_page_each_part_begins(
    source: Path, kind: EditionKind, tmp_path: Path
) -> None:
    from pypdfium2 import PdfDocument

    edition, path = edition_of(source, kind), tmp_path / "made.pdf"
    format_named("pdf").load().write(RenderInput(edition, None, ()), path)
    letters = letters_before_pages(path)
    assert letters[0] == 0
    assert list(letters) == sorted(letters)
    sentences = {sentence.id: sentence for text in texts(edition) for sentence in text.words}
    roles = {sentence.id: text.role for text in texts(edition) for sentence in text.words}
    document = PdfDocument(path)
    for start in page_starts(edition, letters):
        if roles[start.sentence_id] != "picture":
            shown = "".join(document[int(start.label) - 1].get_textpage().get_text_range().split())
            words = "".join(text_of((sentences[start.sentence_id],)).split())
            assert words[:12] in shown

"""The longest report that can be read is a whole talking book: names, ids, documents and time hold out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from daisy_books import given_for_all, made_book
from editions import publication
from hwrender.bounded_xml import ATTRIBUTES_PER_ELEMENT
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.formats import daisy
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.documents import BOUNDS
from hwrender.formats.daisy.model import Phrase, TalkingBook, TalkingBookPart, part_name
from hwrender.formats.daisy.opening import MOST_DOCUMENT_BYTES, open_book
from hwrender.formats.daisy.synchronisation import part_document
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.reading.limits import LARGEST_BYTES, MOST_LINES
from hwrender.style import load_style

SHORTEST_SENTENCE = 40
"""Characters of the shortest sentences, as they are on average in easy words."""


def headings(count: int) -> RenderInput:
    """A report of so many parts, which nobody says."""
    text = "---\ntitle: A report\nlang: en-GB\n---\n\n" + "".join(f"## Part {n}\n\n" for n in range(count))
    document = read_text(text, "report.md").document
    assert document is not None
    style, gallery = load_style("easy-read"), open_gallery(Path())
    edition = make_edition(document, EditionKind.EASY, style, gallery.artwork)
    return RenderInput(edition, None, ())


def test_a_book_of_more_than_a_thousand_parts_keeps_every_rule(tmp_path: Path) -> None:
    path = made_book(tmp_path, headings(1_000))
    assert [check for check in daisy.verify_published(path, "en-GB", ()) if not check.passed] == []
    names = [part.name for part in open_book(path).parts]
    assert names == sorted(names)
    assert (names[0], names[-1]) == ("p0001.smil", f"p{len(names)}.smil")
    assert len(names) > 1_000


@pytest.mark.parametrize("count", [1, 999, 1_000, 9_999, MOST_LINES])
def test_the_names_of_parts_are_short_and_in_the_order_of_the_alphabet(count: int) -> None:
    names = [part_name(number, count) for number in (1, count // 2 + 1, count)]
    assert names == sorted(names)
    assert all(len(name) <= 8 for name in names)


def test_books_of_few_parts_have_names_of_three_digits() -> None:
    assert part_name(7, 12) == "p007"


def long_part(phrases: int) -> tuple[TalkingBook, TalkingBookPart]:
    """A part of so many phrases, each written at its longest."""
    last_ms = 99 * 3_600_000
    phrase = Phrase("s100000", "picture", "", last_ms, last_ms + 1)
    part = TalkingBookPart("p00001", "A part", (phrase,) * phrases, last_ms, lambda: iter(()))
    return TalkingBook(publication(), "hw-1", (part,)), part


def test_a_report_of_one_part_may_be_as_long_as_any_report() -> None:
    few, many = (part_document(*long_part(count), 0) for count in (100, 200))
    phrases = LARGEST_BYTES // SHORTEST_SENTENCE
    assert (len(many) - len(few)) / 100 * phrases < MOST_DOCUMENT_BYTES
    assert (many.count(b"<") - few.count(b"<")) / 100 * phrases < BOUNDS.most_elements
    most_attributes = BOUNDS.most_elements * ATTRIBUTES_PER_ELEMENT
    assert (many.count(b"=") - few.count(b"=")) / 100 * phrases < most_attributes


def test_ids_go_on_behind_four_digits() -> None:
    document = part_document(*long_part(10_001), 0).decode()
    assert 'id="par9999"' in document
    assert 'id="par10000"' in document


def test_however_many_parts_a_book_has_its_list_of_files_is_read_a_few_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = given_for_all()
    path = made_book(tmp_path, given)
    opened: list[object] = []

    class Counted(zipfile.ZipFile):
        def _RealGetContents(self) -> None:  # noqa: N802  the name is the base class's
            opened.append(self)
            super()._RealGetContents()  # type: ignore[misc]  # it is private to zipfile

    monkeypatch.setattr(zipfile, "ZipFile", Counted)
    assert all(check.passed for check in daisy.verify(path, given))
    assert all(check.passed for check in daisy.verify_published(path, "en-GB", ()))
    assert len(opened) <= 6
    assert len(open_book(path).parts) == 5

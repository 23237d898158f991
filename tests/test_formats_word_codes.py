"""QR codes in a Word file: where they stand, and the words with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from editions import rich_edition, text
from hwrender.document import Link
from hwrender.edition.model import Edition, Row
from hwrender.edition.outline import outline
from hwrender.formats.word.codes import CODE_LINE
from hwrender.formats.word.elements import clark
from hwrender.formats.word.opening import open_file, style_of, words_in
from hwrender.formats.word.outline import outline_of
from hwrender.formats.word.package import file_bytes
from hwrender.span import START
from word_files import DOCUMENT, body, changed, edition_of, made, paragraph

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
LISTEN, FULL = "https://example.org/listen", "https://example.org/full"
ON_THE_COVER = ["You can listen to this report.", "Point your phone’s camera here."]


def linked(address: str) -> tuple[Link]:
    return (Link(address, (text("here"),), START),)


def edition(*addresses: str, in_rows: bool = True) -> Edition:
    """An edition whose rows, or paragraphs, lead to these addresses."""
    artwork = rich_edition().cover.artwork
    blocks = [paragraph(linked(address)) for address in addresses]
    rows = [Row(artwork, (), (block,), ()) for block in blocks] if in_rows else blocks
    made = edition_of(*rows)
    publication = replace(made.publication, audio_url=LISTEN, full_report=FULL)
    return replace(made, publication=publication)


def lines(edition: Edition, folder: Path) -> list[str]:
    found = body(made(edition, folder)).iter(clark("w:p"))
    return [words_in(each) for each in found if style_of(each) == CODE_LINE]


@pytest.mark.parametrize("in_rows", [True, False])
def test_the_ways_to_listen_and_to_read_have_a_code_that_says_what_it_is_for(
    tmp_path: Path, in_rows: bool
) -> None:
    assert lines(edition(LISTEN, FULL, in_rows=in_rows), tmp_path) == [
        *ON_THE_COVER,
        "Point your phone’s camera here to listen.",
        "Point your phone’s camera here to read it.",
    ]


def cover_picture_mm(edition: Edition, folder: Path) -> float:
    cover = replace(edition.cover, artwork=rich_edition().cover.artwork)
    extent = next(body(made(replace(edition, cover=cover), folder)).iter(f"{{{DRAWING}}}extent"))
    return int(extent.get("cy") or 0) / 36_000


def test_the_picture_of_the_cover_makes_room_for_a_code_and_for_a_taller_font(tmp_path: Path) -> None:
    with_code = edition(LISTEN)
    without = replace(with_code, publication=replace(with_code.publication, audio_url=None))
    room = cover_picture_mm(without, tmp_path) - cover_picture_mm(with_code, tmp_path)
    sizes = with_code.style.type
    line = sizes.body_points * sizes.leading * 25.4 / 72
    assert room > with_code.style.pictures.tile_mm + line


def test_another_address_has_no_code(tmp_path: Path) -> None:
    assert lines(edition("https://example.org/other"), tmp_path) == ON_THE_COVER


def test_a_report_without_an_address_has_none_at_all(tmp_path: Path) -> None:
    assert lines(edition_of(paragraph(linked("https://example.org"))), tmp_path) == []


def test_a_code_is_decorative_and_its_words_are_none_of_the_report(tmp_path: Path) -> None:
    whole = edition(LISTEN, FULL)
    assert outline_of(made(whole, tmp_path)) == outline(whole)


def test_other_words_in_the_style_of_a_code_are_read_as_words(tmp_path: Path) -> None:
    content = changed(
        file_bytes(edition(LISTEN)), DOCUMENT, lambda xml: xml.replace("here to listen.", "at Dr Smith.")
    )
    (tmp_path / "changed.docx").write_bytes(content)
    read = [each.text for each in outline_of(open_file(tmp_path / "changed.docx"))]
    assert "Point your phone’s camera at Dr Smith." in read

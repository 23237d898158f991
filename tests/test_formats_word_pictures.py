"""Pictures in Word: stored once, described or decorative, in the line of the text."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from editions import rich_edition
from hwrender.edition.model import Break, Edition, Figure, Row
from hwrender.formats.word.elements import Element, clark
from hwrender.formats.word.package import file_bytes
from hwrender.pictures.artwork import Drawing, Photograph
from word_files import body, edition_of, made, paragraph, words


def photograph(width: int, height: int) -> Photograph:
    out = BytesIO()
    Image.new("RGB", (width, height), "#884422").save(out, "PNG")
    return Photograph("photo.png", "image/png", out.getvalue(), width, height)


def media(edition: Edition) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(file_bytes(edition))) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "/media/" in name}


def drawings(edition: Edition, folder: Path) -> list[Element]:
    """The drawings after the cover's."""
    return list(body(made(edition, folder)).iter(clark("wp:inline")))[1:]


def size_mm(drawing: Element) -> tuple[float, float]:
    extent = drawing[0]
    return int(extent.get("cx") or 0) / 36_000, int(extent.get("cy") or 0) / 36_000


def test_a_picture_that_is_used_often_is_stored_once() -> None:
    row = Row(Drawing("nurse"), (), (paragraph("One."),), ())
    stored = media(edition_of(row, row, row, paragraph("End.")))
    assert len(stored) == len({hashlib.sha256(each).digest() for each in stored.values()}) == 2


def test_photographs_with_the_same_bytes_are_stored_once() -> None:
    one, other = photograph(40, 30), replace(photograph(40, 30), name="other.png")
    assert len(media(edition_of(Figure(one, ()), Figure(other, ())))) == 2


def test_a_picture_with_a_description_says_it_and_is_not_decorative(tmp_path: Path) -> None:
    (drawing,) = drawings(edition_of(Figure(Drawing("nurse"), words("A nurse."))), tmp_path)
    (properties,) = drawing.iter(clark("wp:docPr"))
    assert properties.get("descr") == "A nurse."
    assert next(drawing.iter(clark("adec:decorative")), None) is None


def test_a_picture_without_a_description_is_marked_as_decorative(tmp_path: Path) -> None:
    (drawing,) = drawings(edition_of(Figure(Drawing("nurse"), ())), tmp_path)
    (mark,) = drawing.iter(clark("adec:decorative"))
    assert mark.get("val") == "1"


def test_a_pause_is_a_decorative_bar_and_no_words(tmp_path: Path) -> None:
    (bar,) = drawings(edition_of(paragraph("One."), Break(), paragraph("Two.")), tmp_path)
    assert size_mm(bar) == pytest.approx((50, 1))
    assert next(bar.iter(clark("adec:decorative")), None) is not None


def test_drawings_are_numbered_from_one(tmp_path: Path) -> None:
    properties = body(made(rich_edition(), tmp_path)).iter(clark("wp:docPr"))
    numbers = [int(each.get("id") or 0) for each in properties]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_row_has_its_picture_at_the_size_of_the_style(tmp_path: Path) -> None:
    edition = edition_of(Row(Drawing("nurse"), (), (paragraph("One."),), ()))
    (tile, _) = drawings(edition, tmp_path)
    side = edition.style.pictures.tile_mm
    assert size_mm(tile) == pytest.approx((side, side), abs=0.01)


@pytest.mark.parametrize(("width", "height"), [(4000, 200), (200, 4000), (300, 200)])
def test_a_photograph_keeps_its_shape_inside_the_page(width: int, height: int, tmp_path: Path) -> None:
    edition = edition_of(Figure(photograph(width, height), words("A street.")))
    wide, high = size_mm(drawings(edition, tmp_path)[0])
    page = edition.style.page
    assert wide / high == pytest.approx(width / height, rel=0.01)
    assert wide <= page.width_mm - 2 * page.margin_mm + 0.01
    assert high <= page.height_mm / 2


def test_a_photograph_in_a_row_fits_its_tile(tmp_path: Path) -> None:
    edition = edition_of(Row(photograph(300, 200), words("A street."), (paragraph("One."),), ()))
    wide, high = size_mm(drawings(edition, tmp_path)[0])
    assert wide == pytest.approx(edition.style.pictures.tile_mm, abs=0.01)
    assert high < wide
    outlines = [each.get("prst") for each in drawings(edition, tmp_path)[0].iter(clark("a:prstGeom"))]
    assert outlines == ["rect"]


def test_a_jpeg_stays_a_jpeg() -> None:
    out = BytesIO()
    Image.new("RGB", (20, 20), "#884422").save(out, "JPEG")
    photo = Photograph("photo.jpg", "image/jpeg", out.getvalue(), 20, 20)
    assert [name for name in media(edition_of(Figure(photo, ()))) if name.endswith(".jpg")] != []


def test_a_drawing_is_sharp_in_print() -> None:
    for content in media(edition_of(Figure(Drawing("nurse"), ()))).values():
        assert Image.open(BytesIO(content)).width >= 600

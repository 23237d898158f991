"""The size of letters in a picture is told from its pixels, and nothing is told where there are none."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image, ImageFilter

from hwrender.edition.picture_sizes import is_large
from hwrender.fonts.faces import FACES
from hwrender.pictures.artwork import Drawing, Photograph
from hwrender.pictures.lettering import lettering_of
from hwrender.pictures.raster import png_of_svg

FONTS = tuple(face.file for face in FACES)
NAMES = ("Friends or family", "Posters", "Our website", "A doctor or nurse")


def of_image(image: Image.Image) -> Photograph:
    content = io.BytesIO()
    image.save(content, "PNG")
    return Photograph("a.png", "image/png", content.getvalue(), *image.size)


def a_chart(size: int, ink: str = "#333", paper: str = "#fff", family: str = "Andika") -> Photograph:
    """A chart of four bars, with grid lines and letters of this size."""
    rows = "".join(
        f'<path d="M0 {100 + 100 * at}h800" stroke="#bbb"/><rect x="420" y="{50 + 100 * at}" '
        f'width="{60 * at + 40}" height="40" fill="#3d6aa8"/><text x="10" y="{85 + 100 * at}" '
        f'font-size="{size}" font-family="{family}" fill="{ink}">{name} {12 * at + 7}%</text>'
        for at, name in enumerate(NAMES)
    )
    view = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500">'
    svg = f'{view}<rect width="800" height="500" fill="{paper}"/>{rows}</svg>'
    return of_image(Image.open(io.BytesIO(png_of_svg(svg, 800, FONTS))).convert("RGB"))


def a_photograph(blur: float) -> Photograph:
    """Shapes of any size anywhere, as leaves or stones are."""
    chance = random.Random(7)
    small = Image.new("L", (160, 100))
    small.putdata([chance.randrange(256) for _ in range(160 * 100)])
    return of_image(small.resize((800, 500), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(blur)))


@pytest.mark.parametrize("size", [12, 16, 24, 36])
@pytest.mark.parametrize(("ink", "paper"), [("#333", "#fff"), ("#fff", "#1c2f55")])
@pytest.mark.parametrize("family", ["Andika", "Atkinson Hyperlegible Next"])
def test_letters_are_as_large_as_they_were_drawn(size: int, ink: str, paper: str, family: str) -> None:
    found = lettering_of(a_chart(size, ink, paper, family))
    assert found is not None
    assert found.size_pixels == pytest.approx(size, rel=0.15)


def test_letters_are_found_in_a_picture_that_was_squeezed_as_a_jpeg() -> None:
    with Image.open(io.BytesIO(a_chart(24).content)) as image:
        content = io.BytesIO()
        image.save(content, "JPEG", quality=60)
    found = lettering_of(Photograph("a.jpg", "image/jpeg", content.getvalue(), 800, 500))
    assert found is not None
    assert found.size_pixels == pytest.approx(24, rel=0.15)


@pytest.mark.parametrize("blur", [0, 2, 6, 20])
def test_a_picture_without_letters_has_none(blur: float) -> None:
    assert lettering_of(a_photograph(blur)) is None


def test_bars_without_words_are_no_letters() -> None:
    image = Image.new("RGB", (800, 500), "white")
    for at in range(7):
        image.paste("#3d6aa8", (40 + 100 * at, 100 + 40 * at, 100 + 100 * at, 480))
    assert lettering_of(of_image(image)) is None


def test_a_picture_with_letters_or_much_wider_than_high_is_large_unless_its_writer_says_no() -> None:
    plain, wide = a_photograph(6), of_image(Image.new("RGB", (900, 300), "grey"))
    assert is_large("", a_chart(24))
    assert is_large("", wide)
    assert not is_large("", plain)
    assert not is_large("", Drawing("police"))
    assert not is_large("small", wide)
    assert is_large("large", plain)

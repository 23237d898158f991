"""Photographs: safe, upright, small and the same each time."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from hwrender.pictures.artwork import Photograph, Problem, ProblemKind
from hwrender.pictures.photographs import (
    LONGEST_SIDE_PIXELS,
    jpeg,
    load_photograph,
    rgb_pixels,
)

GPS = 0x8825
ORIENTATION = 0x0112
ARTIST = 0x013B


def picture(
    mode: str = "RGB", size: tuple[int, int] = (40, 20), colour: object = (200, 30, 30)
) -> Image.Image:
    return Image.new(mode, size, colour)  # type: ignore[arg-type]  # a test gives each mode its colour


def saved(image: Image.Image, file_format: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, file_format, **options)
    return written.getvalue()


def loaded(content: bytes, name: str = "photo.jpg") -> Photograph:
    found = load_photograph(content, name)
    assert isinstance(found, Photograph), found
    return found


def refused(content: bytes, kind: ProblemKind = ProblemKind.UNREADABLE) -> Problem:
    found = load_photograph(content, "photo.jpg")
    assert isinstance(found, Problem)
    assert found.kind is kind
    assert "photo.jpg" in found.message
    assert found.hint
    return found


def opened(photograph: Photograph) -> Image.Image:
    image = Image.open(io.BytesIO(photograph.content))
    assert image.size == (photograph.width, photograph.height)
    assert Image.MIME[str(image.format)] == photograph.media_type
    return image


def test_a_photograph_leaves_its_place_its_maker_and_its_comment_behind() -> None:
    exif = Image.Exif()
    exif[ARTIST] = "Ann Example"
    exif.get_ifd(GPS)[1] = "N"
    content = saved(picture(), "JPEG", exif=exif, comment=b"taken by Ann Example")
    assert b"Ann" in content
    photograph = loaded(content)
    image = opened(photograph)
    assert not image.getexif()
    assert "comment" not in image.info
    assert b"Ann" not in photograph.content
    assert b"Exif" not in photograph.content


def test_the_words_in_a_png_stay_behind() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", "Ann Example")
    photograph = loaded(saved(picture(), "PNG", pnginfo=words))
    assert b"Ann" not in photograph.content
    assert photograph.media_type == "image/png"


def test_a_photograph_held_sideways_stands_upright() -> None:
    image = picture(size=(40, 20))
    image.paste((30, 30, 200), (0, 0, 10, 20))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    photograph = loaded(saved(image, "JPEG", exif=exif, quality=95))
    assert (photograph.width, photograph.height) == (20, 40)
    red, _, blue = opened(photograph).getpixel((10, 3))  # type: ignore[misc]  # an RGB picture
    assert blue > red


def test_a_large_photograph_is_made_smaller_and_keeps_its_shape() -> None:
    photograph = loaded(saved(picture(size=(4000, 1000)), "JPEG"))
    assert (photograph.width, photograph.height) == (LONGEST_SIDE_PIXELS, 400)


def test_a_large_photograph_held_sideways_stands_upright_too() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 8
    photograph = loaded(saved(picture(size=(4000, 1000)), "JPEG", exif=exif))
    assert (photograph.width, photograph.height) == (400, LONGEST_SIDE_PIXELS)


def test_a_small_photograph_keeps_its_size() -> None:
    assert loaded(saved(picture(size=(40, 20)), "WEBP")).width == 40


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_the_same_file_gives_the_same_bytes(file_format: str) -> None:
    content = saved(picture(), file_format)
    assert loaded(content) == loaded(content)


def test_what_is_transparent_becomes_white() -> None:
    photograph = loaded(saved(picture("RGBA", colour=(0, 0, 0, 0)), "PNG"))
    assert opened(photograph).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("mode", "colour", "seen"),
    [("I;16", 30000, 117), ("L", 117, 117), ("1", 1, 255), ("P", 0, 0), ("LA", (117, 255), 117)],
)
def test_every_kind_of_grey_is_read(mode: str, colour: object, seen: int) -> None:
    pixel = opened(loaded(saved(picture(mode, colour=colour), "PNG"))).getpixel((5, 5))
    assert pixel == (seen, seen, seen)


def test_a_picture_for_printing_is_read() -> None:
    pixel = opened(loaded(saved(picture("CMYK", colour=(0, 255, 255, 0)), "JPEG"))).getpixel((5, 5))
    red, green, blue = pixel  # type: ignore[misc]  # an RGB picture
    assert red > 200
    assert green < 80
    assert blue < 80


def _profile_with_red_and_green_changed_round() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


def test_colours_of_another_profile_become_srgb() -> None:
    other = _profile_with_red_and_green_changed_round()
    photograph = loaded(saved(picture(colour=(255, 0, 0)), "PNG", icc_profile=other))
    assert opened(photograph).getpixel((5, 5)) == (0, 255, 0)
    assert "icc_profile" not in opened(photograph).info


def test_a_damaged_profile_is_left_out_of_account() -> None:
    photograph = loaded(saved(picture(colour=(255, 0, 0)), "PNG", icc_profile=b"torn"))
    assert opened(photograph).getpixel((5, 5)) == (255, 0, 0)


def test_only_the_first_picture_of_a_moving_one_is_taken() -> None:
    frames = [picture(colour=(0, 0, 0)), picture(colour=(250, 250, 250))]
    content = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert opened(loaded(content)).getpixel((5, 5)) == (0, 0, 0)


def test_a_noisy_png_becomes_a_jpeg() -> None:
    noise = Image.effect_noise((1200, 1200), 90)
    assert loaded(saved(noise, "PNG")).media_type == "image/jpeg"


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", b"\xff\xd8\xff\xe0 torn", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture_is_a_problem_and_never_a_crash(content: bytes) -> None:
    refused(content)


def test_a_torn_photograph_is_a_problem() -> None:
    content = saved(Image.effect_noise((300, 300), 90), "JPEG")
    refused(content[: len(content) // 2])


def _png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000))


@pytest.mark.parametrize("side", [8_001, 12_000, 60_000])
def test_a_picture_with_too_many_pixels_is_never_unpacked(side: int) -> None:
    refused(_png_that_claims(side, side), ProblemKind.TOO_BIG)


def _svg(inside: str, opening: str = "") -> bytes:
    return (
        f'{opening}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 20 10">{inside}</svg>'
    ).encode()


def test_an_svg_becomes_pixels() -> None:
    photograph = loaded(
        _svg('<rect id="a" width="20" height="10" fill="red"/><use xlink:href="#a"/>'), "logo.svg"
    )
    assert (photograph.width, photograph.height) == (1600, 800)
    assert opened(photograph).getpixel((5, 5)) == (255, 0, 0)


@pytest.mark.parametrize(
    ("inside", "opening"),
    [
        ('<rect width="1" height="1"/>', '<!DOCTYPE svg [<!ENTITY a "b">]>'),
        ('<rect width="1" height="1"/>', '<!DOCTYPE svg SYSTEM "http://example.org/x.dtd">'),
        ('<rect width="1" height="1"/>', '<?xml-stylesheet href="x.css"?>'),
        ("<script>alert(1)</script>", ""),
        ('<rect onload="alert(1)" width="1" height="1"/>', ""),
        ('<image href="other.png" width="9" height="9"/>', ""),
        ('<image href="data:image/png;base64,AAAA" width="9" height="9"/>', ""),
        ('<use xlink:href="other.svg#a"/>', ""),
        ('<rect fill="url(http://example.org/#a)" width="1" height="1"/>', ""),
        ("<style>@import 'http://example.org/x.css';</style>", ""),
        ("<style>rect{fill:url( 'http://example.org/x')}</style>", ""),
        ("<foreignObject><p>words</p></foreignObject>", ""),
        ("<text>words</text>", ""),
        ('<g id="a"><use href="#a"/></g>', ""),
        ("<filter>" + "<feOffset/>" * 300 + "</filter>", ""),
        ("<g>", ""),
        ("<g/>" * 30_000, ""),
    ],
)
def test_an_svg_that_could_do_harm_is_not_drawn(inside: str, opening: str) -> None:
    refused(_svg(inside, opening))


def test_an_svg_that_swells_without_end_is_not_drawn() -> None:
    levels = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))
    refused(_svg('<g id="a0"><rect width="1" height="1"/></g>' + levels))


@pytest.mark.parametrize(
    "inside",
    [
        '<rect opacity="0.5" width="9" height="9"/>' * 300,
        '<rect style="fill:red; mix-blend-mode:multiply" width="9" height="9"/>' * 300,
        "<style>rect{opacity:0.5}</style>" + '<rect width="9" height="9"/>' * 300,
        '<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>'
        + '<rect filter="url(#f)" width="9" height="9"/>' * 300,
        "".join(
            f'<pattern id="p{n}" width="1" height="1">'
            + f'<rect fill="url(#p{n - 1})" width="1" height="1"/>' * 9
            + "</pattern>"
            for n in range(1, 6)
        )
        + '<rect fill="url(#p5)" width="9" height="9"/>',
        '<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)" width="1" height="1"/>',
    ],
    ids=["see-through", "blended", "styled", "blurred", "patterns of patterns", "pattern of itself"],
)
def test_an_svg_of_countless_layers_is_not_drawn(inside: str) -> None:
    refused(_svg(inside))


def test_an_svg_may_have_a_few_layers() -> None:
    loaded(_svg('<g opacity="0.5"><rect fill-opacity="0.5" width="9" height="9"/></g>' * 9), "logo.svg")


@pytest.mark.parametrize(
    "opening",
    [
        'viewBox="0 0 1 100000"',
        'viewBox="0 0 100000 1"',
        'viewBox="0 0 0 5"',
        "",
        'width="100%" height="9"',
        'viewBox="0 0 x y"',
    ],
)
def test_an_svg_of_no_sensible_size_is_not_drawn(opening: str) -> None:
    refused(f'<svg xmlns="http://www.w3.org/2000/svg" {opening}><rect width="1" height="1"/></svg>'.encode())


@pytest.mark.parametrize(
    ("opening", "size"),
    [
        ('viewBox="0 0 10 20" width="100%" height="900"', (800, 1600)),
        ('width="20px" height="10"', (1600, 800)),
        ('viewBox="-5,-5,10,10"', (1600, 1600)),
    ],
)
def test_an_svg_keeps_its_shape(opening: str, size: tuple[int, int]) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {opening}><rect width="1" height="1"/></svg>'
    photograph = loaded(svg.encode(), "logo.svg")
    assert (photograph.width, photograph.height) == size


def test_an_svg_nested_without_end_is_not_drawn() -> None:
    refused(_svg("<g>" * 19_000 + "</g>" * 19_000))


def test_an_svg_may_paint_with_its_own_parts() -> None:
    gradient = '<linearGradient id="g"><stop stop-color="#00f"/></linearGradient>'
    photograph = loaded(_svg(gradient + '<rect width="20" height="10" fill="url(#g)"/>'), "logo.svg")
    assert opened(photograph).getpixel((5, 5)) == (0, 0, 255)


def test_a_png_can_be_had_as_a_jpeg() -> None:
    image = Image.open(io.BytesIO(jpeg(saved(picture("RGBA", colour=(0, 0, 0, 0)), "PNG"))))
    assert image.format == "JPEG"
    assert min(image.getpixel((5, 5))) > 250  # type: ignore[arg-type]  # an RGB picture


def test_the_pixels_of_a_photograph_can_be_had() -> None:
    photograph = loaded(saved(picture(colour=(1, 2, 3)), "PNG"))
    assert rgb_pixels(photograph) == bytes((1, 2, 3)) * photograph.width * photograph.height


@pytest.mark.parametrize(
    ("file_format", "mode", "options"),
    [
        ("BMP", "RGB", {}),
        ("BMP", "P", {}),
        ("TIFF", "RGB", {}),
        ("TIFF", "RGB", {"compression": "tiff_lzw"}),
        ("TIFF", "1", {"compression": "group4"}),
        ("TIFF", "CMYK", {}),
    ],
)
def test_pictures_of_older_programs_become_png(
    file_format: str, mode: str, options: dict[str, object]
) -> None:
    found = loaded(saved(picture().convert(mode), file_format, **options))
    assert (found.media_type, found.width, found.height) == ("image/png", 40, 20)


@pytest.mark.parametrize("file_format", ["BMP", "TIFF"])
def test_damaged_pictures_of_older_programs_are_refused_or_read(file_format: str) -> None:
    content = saved(picture(), file_format)
    for place in range(0, 300, 3):
        damaged = content[:place] + b"\xff\x00\x7f" + content[place + 3 :]
        assert isinstance(load_photograph(damaged, "a"), Photograph | Problem)

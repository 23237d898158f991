"""Pictures keep their pixels and nothing else: what is hidden in each kind of file is found."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from hwrender.inspection import LocalIdentifiers, scan_bytes
from hwrender.pictures.artwork import Photograph
from hwrender.pictures.photographs import load_photograph

GPS_DIRECTORY = 0x8825
SAID = {
    "exif": "This picture holds EXIF data: the camera, the time, and more.",
    "place": "This picture says where it was taken (GPS).",
    "note": "This picture holds notes that nobody sees.",
    "after": "Something is hidden after the end of this picture.",
    "broken": "This picture is damaged. Nobody can tell what is in it.",
}


def said(content: bytes) -> set[str]:
    return {leak.what for leak in scan_bytes(content, "picture", LocalIdentifiers())}


def picture() -> Image.Image:
    return Image.linear_gradient("L").resize((40, 30)).convert("RGB")


def saved(kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    picture().save(written, kind, **options)  # type: ignore[arg-type]  # options differ by kind
    return written.getvalue()


def exif(*, place: bool) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0110] = "A camera"
    if place:
        tags[GPS_DIRECTORY] = {1: "N", 2: (51.0, 32.0, 41.0), 3: "W", 4: (0.0, 3.0, 19.0)}
    return tags


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_of_pixels_alone_says_nothing(kind: str) -> None:
    assert said(saved(kind)) == set()


@pytest.mark.parametrize("options", [{"progressive": True}, {"quality": 100, "subsampling": 0}])
def test_every_way_to_code_a_jpeg_is_read_to_its_end(options: dict[str, object]) -> None:
    assert said(saved("JPEG", **options)) == set()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_camera_is_found(kind: str) -> None:
    assert said(saved(kind, exif=exif(place=False))) == {SAID["exif"]}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_place_is_found(kind: str) -> None:
    assert said(saved(kind, exif=exif(place=True))) == {SAID["exif"], SAID["place"]}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photograph_that_goes_through_us_loses_its_place(kind: str) -> None:
    photograph = load_photograph(saved(kind, exif=exif(place=True)), "photo")
    assert isinstance(photograph, Photograph)
    assert said(photograph.content) == set()


def test_notes_of_a_png_are_found() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "A. Person")
    assert said(saved("PNG", pnginfo=notes)) == {SAID["note"]}


@pytest.mark.parametrize("kind", ["JPEG", "GIF"])
def test_a_comment_is_found(kind: str) -> None:
    assert said(saved(kind, comment=b"taken by A. Person")) == {SAID["note"]}


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_xmp_is_found(kind: str) -> None:
    assert said(saved(kind, xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")) == {SAID["note"]}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_what_hangs_on_behind_is_found(kind: str) -> None:
    assert said(saved(kind) + b"PK\x03\x04 and more") == {SAID["after"]}


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_picture_that_is_cut_off_is_not_called_clean(kind: str) -> None:
    whole = saved(kind)
    assert said(whole[: len(whole) // 2]) == {SAID["broken"]}

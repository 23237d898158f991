"""Pictures that are made to harm: a clear message or a harmless picture, in bounded time and memory."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from watched import Built, build_watched

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n\nWords.\n\n"
SECONDS, MEMORY = 3.0, 400_000_000


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG that claims this size and holds little."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(rows or bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def noisy(size: tuple[int, int], kind: str) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, (90, 20, 60)).save(written, kind)
    return written.getvalue()


def svg(inside: str, size: str = 'viewBox="0 0 9 9"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'.encode()


DOUBLE = '<use href="#u{0}"/><use href="#u{0}"/>'
ONE_PIXEL = b"\x01\0\x01\0"
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 9}">' for n in range(1, 10))

MANY = "D043: The picture “{}” has too many pixels."
DAMAGED = "D042: The picture “{}” is damaged, or is not a picture."
PROGRAM = "D042: The picture “a.svg” holds a program."
PARTS = "D042: The picture “a.svg” has too many parts."
TOO_MANY = "D042: The picture “a.svg” has too many parts or effects."
EFFECT = "D042: The picture “a.svg” has an effect that takes too long to draw."
NO_SVG = "D042: The picture “a.svg” is not an SVG."
ITSELF = "D042: The picture “a.svg” is built of itself."
ANOTHER = "D042: The picture “a.svg” holds another picture."
TYPE = "D042: The picture “a.svg” has a document type or an instruction to other programs."
SIZE = "D042: The picture “a.svg” does not say how big it is."

PICTURES: dict[str, tuple[str, bytes, str]] = {
    "a billion pixels": ("a.png", png(31_623, 31_623), MANY),
    "a trillion pixels": ("a.png", png(2_000_000_000, 500), MANY),
    "pixels that are not there": ("a.png", png(4_000, 4_000, b"\0"), DAMAGED),
    "a GIF of many pixels": ("a.gif", noisy((1, 1), "GIF").replace(ONE_PIXEL, b"\xff" * 4), MANY),
    "a JPEG cut off": ("a.jpg", noisy((800, 600), "JPEG")[:700], DAMAGED),
    "a JPEG called PNG": ("a.png", noisy((80, 60), "JPEG"), ""),
    "an SVG called JPEG": ("a.jpg", svg('<path d="M0 0h9v9z"/>'), ""),
    "a program called PNG": ("a.png", b"MZ\x90\0" + bytes(5_000), DAMAGED),
    "a zip called PNG": ("a.png", b"PK\x03\x04" + bytes(5_000), DAMAGED),
    "a page called SVG": ("a.svg", b"<html><script>alert(1)</script></html>", NO_SVG),
    "an EPS called PNG": ("a.png", b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run\n", DAMAGED),
    "an empty file": ("a.png", b"", DAMAGED),
    "a program as it is": ("a.exe", b"MZ", "D042: “a.exe” is not a kind of picture that can be used."),
    "an SVG with a bomb of entities": (
        "a.svg",
        f'<!DOCTYPE svg [<!ENTITY a0 "a">{ENTITIES}]>'.encode() + svg("<desc>&a9;</desc>"),
        TYPE,
    ),
    "an SVG with a script": ("a.svg", svg("<script>fetch('http://example.org')</script>"), PROGRAM),
    "an SVG with an event": ("a.svg", svg('<path onload="alert(1)" d="M0 0h9v9z"/>'), PROGRAM),
    "an SVG of a million nodes": ("a.svg", svg("<g/>" * 1_000_000), PARTS),
    "an SVG ten thousand deep": ("a.svg", svg("<g>" * 10_000 + "</g>" * 10_000), PARTS),
    "an SVG that doubles itself": (
        "a.svg",
        svg(
            '<path id="u0" d="M0 0h9v9z"/>'
            + "".join(f'<g id="u{n}">{DOUBLE.format(n - 1)}</g>' for n in range(1, 30))
        ),
        TOO_MANY,
    ),
    "an SVG inside itself": ("a.svg", svg('<g id="a"><use href="#a"/></g>'), ITSELF),
    "an SVG as wide as the world": ("a.svg", svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 1e30 1"'), SIZE),
    "an SVG of no size": ("a.svg", svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 0 0"'), SIZE),
    "an SVG with a long path": ("a.svg", svg(f'<path d="M0 0{"l1 1" * 200_000}"/>'), ""),
    "an SVG with a great blur": (
        "a.svg",
        svg('<filter id="f"><feGaussianBlur stdDeviation="1e9"/></filter><path filter="url(#f)" d="M0 0z"/>'),
        EFFECT,
    ),
    "an SVG of noise without end": (
        "a.svg",
        svg(
            '<filter id="f"><feTurbulence numOctaves="1000000"/></filter>'
            '<path filter="url(#f)" d="M0 0h9v9z"/>'
        ),
        EFFECT,
    ),
    "an SVG with marks at every point": (
        "a.svg",
        svg(
            '<marker id="m"><path d="M0 0h9v9z"/></marker>'
            f'<path marker-mid="url(#m)" d="M0 0{"l1 1" * 9_000}"/>'
        ),
        TOO_MANY,
    ),
    "an SVG of dashes": (
        "a.svg",
        svg('<path stroke="red" stroke-dasharray="0.001" d="M0 0L9 9"/>' * 3_000),
        TOO_MANY,
    ),
    "an SVG of many rules": (
        "a.svg",
        svg("<style>" + "g g path{fill:red}" * 9_000 + "</style>" + '<path d="M0 0h9v9z"/>' * 900),
        TOO_MANY,
    ),
    "an SVG of one shape on top of another": ("a.svg", svg('<path d="M0 0h9v9z"/>' * 15_000), TOO_MANY),
    "an SVG of long lines": ("a.svg", svg(f'<path stroke="red" d="M0 0{"L9 9L0 0" * 50_000}"/>'), TOO_MANY),
    "an SVG as large as the world": ("a.svg", svg('<path transform="scale(1e9)" d="M0 0h9v9z"/>'), TOO_MANY),
    "an SVG of layers in layers": ("a.svg", svg('<g opacity="0.5">' * 45 + "</g>" * 45), TOO_MANY),
    "an SVG from the web": ("a.svg", svg('<image href="http://example.org/a.png"/>'), ANOTHER),
    "an SVG in UTF-7": (
        "a.svg",
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-svg/+AD4-',
        "D042: The picture “a.svg” is damaged.",
    ),
}
"""A picture's name and bytes, and what is said of it; nothing where it can be shown."""


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    top, reports = tmp_path_factory.mktemp("pictures"), []
    for number, (name, content, _) in enumerate(PICTURES.values()):
        folder = top / str(number)
        folder.mkdir()
        (folder / name).write_bytes(content)
        (folder / "report.md").write_text(f"{HEAD}![A picture]({name})\n", encoding="utf-8")
        reports.append(folder / "report.md")
    return dict(zip(PICTURES, build_watched(reports, seconds=300), strict=True))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_is_made_to_harm_is_refused_in_words_or_harmless(
    name: str, pictured: dict[str, Built]
) -> None:
    result, (file, _, wanted) = pictured[name], PICTURES[name]
    assert result.error == ""
    assert result.seconds < SECONDS
    assert result.grown_bytes < MEMORY
    assert result.calls == ()
    found = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    assert wanted.format(file) in (found or [""])
    assert (result.folder is None) == bool(wanted)


NO_FILES = {
    "pipe.png": "D040: There is no picture file “pipe.png”.",
    "zero.png": "D041: The picture “zero.png” is not in the report's folder.",
    "circle.png": "D041: The picture “circle.png” is not in the report's folder.",
    "folder.png": "D040: There is no picture file “folder.png”.",
}


@pytest.mark.parametrize("target", NO_FILES)
def test_what_is_no_file_is_never_waited_for(tmp_path: Path, target: str) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "zero.png").symlink_to("/dev/zero")
    (tmp_path / "circle.png").symlink_to(tmp_path / "circle.png")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "report.md").write_text(f"{HEAD}![A picture]({target})\n", encoding="utf-8")
    (result,) = build_watched([tmp_path / "report.md"], seconds=30)
    assert result.folder is None
    found = [f"{code}: {message}" for code, message in zip(result.codes, result.messages, strict=True)]
    assert NO_FILES[target] in found

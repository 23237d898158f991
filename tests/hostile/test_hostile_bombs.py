"""Reports and pictures that are made to swell: a clear message, in bounded time and memory."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from watched import Built, build_watched

HEAD = "---\ntitle: A report\nlang: en-GB\n---\n\nWords.\n\n"
SECONDS_PER_MEGABYTE = 4.0
"""Twice what is asked for on a machine of its own; tests share theirs."""
MEMORY_PER_MEGABYTE = 500_000_000
LEAST_SECONDS, LEAST_MEMORY = 3.0, 400_000_000
"""What anything may take, however small."""


def front(lines: str) -> str:
    return f"---\ntitle: A report\nlang: en-GB\n{lines}\n---\n\nWords.\n"


def laughs() -> str:
    rows = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return front("\n".join(rows))


REPORTS: dict[str, tuple[Callable[[], str], str]] = {
    "a bomb of aliases": (laughs, "M|D01"),
    "a merge of itself": (lambda: front("glossary: &a\n  b: c\n  <<: *a"), "M|D01"),
    "deep brackets in front matter": (lambda: front("key_themes: " + "[" * 5_000 + "]" * 5_000), "M|D01"),
    "deep maps in front matter": (lambda: front("contact: " + "{a: " * 5_000 + "}" * 5_000), "M|D01"),
    "a number without end": (lambda: front("number_of_people: " + "9" * 100_000), "M|D01"),
    "a number with a great exponent": (lambda: front("source_pdf_size_kb: 1e999999999"), "M|D01"),
    "a number in hexadecimal": (lambda: front("number_of_people: 0x" + "f" * 50_000), "M|D01"),
    "a tag of a program": (lambda: front("name: !!python/object/apply:os.system [id]"), "M|D01"),
    "a long front matter": (lambda: front("\n".join(f"k{n}: v" for n in range(50_000))), "D006|D012|M"),
    "one line of a megabyte": (lambda: HEAD + "word " * 200_000, "D031"),
    "one word of a megabyte": (lambda: HEAD + "a" * 1_000_000, "D031"),
    "10,000 levels of quotation": (lambda: HEAD + ">" * 10_000 + " a", "D030"),
    "10,000 levels of list": (lambda: HEAD + "- " * 10_000 + "a", "D030"),
    "10,000 levels of links": (lambda: HEAD + "[" * 10_000 + "a" + "](b)" * 10_000, "D03"),
    "10,000 levels of strong": (lambda: HEAD + "**a " * 10_000, ""),
    "10,000 parts": (lambda: HEAD + "::: lang=cy\n" * 10_000, "D0"),
    "3,000 footnotes": (lambda: HEAD + "".join(f"[^{n}]: a\n\n" for n in range(3_000)), "D061"),
    "100,000 cells": (
        lambda: HEAD + "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + ("|b" * 100 + "|\n") * 1_000,
        "",
    ),
    "100,000 empty cells": (lambda: HEAD + "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|b|\n" * 200, "D036"),
    "10,000 cells": (lambda: HEAD + "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + ("|b" * 99 + "|\n") * 98, ""),
    "3,000 pictures": (lambda: HEAD + "![](police)\n\n" * 3_000, ""),
    "100,000 entities": (lambda: HEAD + "&amp;" * 100_000, "D031"),
    "3,000 tags": (lambda: HEAD + "<b onclick=x>\n\n" * 3_000, "D034"),
    "a paragraph of tags": (lambda: HEAD + "<b onclick=x>\n" * 9_000, "D031"),
    "5,000 comments": (lambda: HEAD + "<!-- a -->\n" * 5_000, ""),
    "100,000 control characters": (lambda: HEAD + "\x01" * 100_000, "D020"),
    "nothing but NUL": (lambda: "\0" * 100_000, "D005"),
    "5,000 headings": (lambda: HEAD + "## a\n" * 5_000, ""),
    "50,000 headings": (lambda: HEAD + "## a\n" * 50_000, "D006"),
}
"""A report, and the start of a code that is found, or nothing where it is only long."""


def rendered(tmp_path: Path, texts: dict[str, Callable[[], str]]) -> dict[str, tuple[Built, int]]:
    reports = []
    for number, text in enumerate(texts.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "report.md").write_text(text(), encoding="utf-8")
        reports.append(folder / "report.md")
    results = build_watched(reports, seconds=300, only_check=True)
    return {name: (one, path.stat().st_size) for name, one, path in zip(texts, results, reports, strict=True)}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Built, int]]:
    return rendered(tmp_path_factory.mktemp("bombs"), {name: text for name, (text, _) in REPORTS.items()})


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_that_is_made_to_swell_is_checked_in_bounded_time_and_memory(
    name: str, checked: dict[str, tuple[Built, int]]
) -> None:
    result, size_bytes = checked[name]
    megabytes = size_bytes / 1_000_000
    assert result.seconds < LEAST_SECONDS + SECONDS_PER_MEGABYTE * megabytes
    assert result.grown_bytes < LEAST_MEMORY + MEMORY_PER_MEGABYTE * megabytes
    assert result.calls == ()
    wanted = REPORTS[name][1].split("|")
    said = (*result.codes, *([result.error.partition("error[")[2]] if result.error else []))
    assert any(code.startswith(tuple(wanted)) for code in said) or wanted == [""], said


def test_a_report_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_bytes(b"a" * 50_000_000)
    (result,) = build_watched([report])
    assert "D006" in result.error
    assert "Give the summary of the report" in result.error
    assert result.seconds < 1
    assert result.grown_bytes < 50_000_000


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

PICTURES: dict[str, tuple[str, bytes, str]] = {
    "a billion pixels": ("a.png", png(31_623, 31_623), "D043"),
    "a trillion pixels": ("a.png", png(2_000_000_000, 500), "D04"),
    "pixels that are not there": ("a.png", png(4_000, 4_000, b"\0"), "D042"),
    "a GIF of many pixels": ("a.gif", noisy((1, 1), "GIF").replace(ONE_PIXEL, b"\xff" * 4), "D04"),
    "a JPEG cut off": ("a.jpg", noisy((800, 600), "JPEG")[:700], "D042"),
    "a JPEG called PNG": ("a.png", noisy((80, 60), "JPEG"), ""),
    "an SVG called JPEG": ("a.jpg", svg('<path d="M0 0h9v9z"/>'), ""),
    "a program called PNG": ("a.png", b"MZ\x90\0" + bytes(5_000), "D042"),
    "a zip called PNG": ("a.png", b"PK\x03\x04" + bytes(5_000), "D042"),
    "a page called SVG": ("a.svg", b"<html><script>alert(1)</script></html>", "D042"),
    "an EPS called PNG": ("a.png", b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run\n", "D042"),
    "an empty file": ("a.png", b"", "D042"),
    "a program as it is": ("a.exe", b"MZ", "D04"),
    "an SVG with a bomb of entities": (
        "a.svg", f'<!DOCTYPE svg [<!ENTITY a0 "a">{ENTITIES}]>'.encode() + svg("<desc>&a9;</desc>"), "D042"
    ),
    "an SVG with a script": ("a.svg", svg("<script>fetch('http://example.org')</script>"), "D042"),
    "an SVG with an event": ("a.svg", svg('<path onload="alert(1)" d="M0 0h9v9z"/>'), "D042"),
    "an SVG of a million nodes": ("a.svg", svg("<g/>" * 1_000_000), "D042"),
    "an SVG ten thousand deep": ("a.svg", svg("<g>" * 10_000 + "</g>" * 10_000), "D042"),
    "an SVG that doubles itself": (
        "a.svg",
        svg(
            '<path id="u0" d="M0 0h9v9z"/>'
            + "".join(f'<g id="u{n}">{DOUBLE.format(n - 1)}</g>' for n in range(1, 30))
        ),
        "D042",
    ),
    "an SVG inside itself": ("a.svg", svg('<g id="a"><use href="#a"/></g>'), "D042"),
    "an SVG as wide as the world": ("a.svg", svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 1e30 1"'), "D042"),
    "an SVG of no size": ("a.svg", svg('<path d="M0 0h9v9z"/>', 'viewBox="0 0 0 0"'), "D042"),
    "an SVG with a long path": ("a.svg", svg(f'<path d="M0 0{"l1 1" * 200_000}"/>'), ""),
    "an SVG with a great blur": (
        "a.svg",
        svg('<filter id="f"><feGaussianBlur stdDeviation="1e9"/></filter><path filter="url(#f)" d="M0 0z"/>'),
        "",
    ),
    "an SVG from the web": ("a.svg", svg('<image href="http://example.org/a.png"/>'), "D042"),
    "an SVG in UTF-7": ("a.svg", b'<?xml version="1.0" encoding="utf-7"?>+ADw-svg/+AD4-', "D042"),
}  # fmt: skip
"""A picture's name and bytes, and the start of the code that is found; nothing where it can be shown."""


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
    result, code = pictured[name], PICTURES[name][2]
    assert result.error == ""
    assert result.seconds < LEAST_SECONDS
    assert result.grown_bytes < LEAST_MEMORY
    assert result.calls == ()
    assert any(found.startswith(code) for found in result.codes) if code else result.folder is not None


@pytest.mark.parametrize("target", ["pipe.png", "zero.png", "circle.png", "folder.png"])
def test_what_is_no_file_is_never_waited_for(tmp_path: Path, target: str) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "zero.png").symlink_to("/dev/zero")
    (tmp_path / "circle.png").symlink_to(tmp_path / "circle.png")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "report.md").write_text(f"{HEAD}![A picture]({target})\n", encoding="utf-8")
    (result,) = build_watched([tmp_path / "report.md"], seconds=30)
    assert result.folder is None
    assert [code for code in result.codes if code.startswith("D04")]

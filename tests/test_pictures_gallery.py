"""The gallery: what a report names is found, and nothing outside its folder is ever opened."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PIL import Image

from hwrender.pictures.artwork import Drawing, Photograph, Problem, ProblemKind
from hwrender.pictures.gallery import Gallery, open_gallery


def png_bytes() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (4, 3), (9, 9, 9)).save(written, "PNG")
    return written.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.png").write_bytes(png_bytes())
    inside = tmp_path / "report"
    (inside / "photos").mkdir(parents=True)
    (inside / "photos" / "our team.png").write_bytes(png_bytes())
    (inside / "logo.png").write_bytes(png_bytes())
    (inside / "notes.docx").write_bytes(b"PK")
    return inside


@pytest.fixture
def gallery(folder: Path) -> Gallery:
    return open_gallery(folder)


def problem(gallery: Gallery, target: str) -> Problem:
    found = gallery.find(target)
    assert isinstance(found, Problem), found
    assert found.message
    assert found.hint
    return found


def test_a_word_or_a_name_is_a_picture_of_the_library(gallery: Gallery) -> None:
    assert gallery.find("police") == gallery.find("officer") == Drawing("officer")


@pytest.mark.parametrize(
    "target",
    ["logo.png", "./logo.png", "photos/our team.png", "photos/our%20team.png", "photos\\our team.png"],
)
def test_a_file_beside_the_report_is_a_photograph(gallery: Gallery, target: str) -> None:
    found = gallery.find(target)
    assert isinstance(found, Photograph)
    assert (found.name, found.width, found.height) == (target, 4, 3)


def test_an_unknown_word_is_met_with_the_nearest(gallery: Gallery) -> None:
    found = problem(gallery, "polise")
    assert found.kind is ProblemKind.UNKNOWN
    assert "police" in found.hint


def test_a_word_like_no_other_is_met_with_the_way_to_search(gallery: Gallery) -> None:
    assert "hwrender pictures" in problem(gallery, "zzzzzzz").hint


def test_a_missing_file_is_met_with_the_nearest_file(gallery: Gallery) -> None:
    found = problem(gallery, "photos/our teem.png")
    assert found.kind is ProblemKind.UNKNOWN
    assert "photos/our team.png" in found.hint


@pytest.mark.parametrize(
    "target",
    [
        "../secret.png",
        "photos/../../secret.png",
        "%2e%2e/secret.png",
        "/etc/passwd.png",
        "C:\\secret.png",
        "\\\\server\\share\\secret.png",
        "//server/secret.png",
        "http://example.org/secret.png",
        "file:///etc/secret.png",
        "data:image/png;base64,AAAA",
        "a\0b.png",
        "x" * 5000 + ".png",
    ],
)
def test_nothing_outside_the_folder_is_opened(gallery: Gallery, target: str) -> None:
    assert problem(gallery, target).kind in (ProblemKind.OUTSIDE, ProblemKind.UNKNOWN)
    assert problem(gallery, target).kind is ProblemKind.OUTSIDE


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights that a Windows account may lack")
def test_a_link_does_not_lead_outside_the_folder(gallery: Gallery, folder: Path) -> None:
    (folder / "link.png").symlink_to(folder.parent / "secret.png")
    (folder / "way").symlink_to(folder.parent)
    (folder / "circle.png").symlink_to(folder / "circle.png")
    assert problem(gallery, "link.png").kind is ProblemKind.OUTSIDE
    assert problem(gallery, "way/secret.png").kind is ProblemKind.OUTSIDE
    problem(gallery, "circle.png")


@pytest.mark.parametrize("target", ["notes.docx", "photo.heic", "film.mp4"])
def test_a_file_that_is_no_picture_is_unreadable(gallery: Gallery, target: str) -> None:
    assert problem(gallery, target).kind is ProblemKind.UNREADABLE


def test_a_damaged_file_is_unreadable(gallery: Gallery, folder: Path) -> None:
    (folder / "torn.png").write_bytes(png_bytes()[:30])
    assert problem(gallery, "torn.png").kind is ProblemKind.UNREADABLE


def test_a_folder_called_like_a_picture_is_no_picture(gallery: Gallery, folder: Path) -> None:
    (folder / "odd.png").mkdir()
    problem(gallery, "odd.png")


def test_each_file_is_read_once(gallery: Gallery, folder: Path) -> None:
    first = gallery.find("logo.png")
    (folder / "logo.png").unlink()
    assert gallery.find("logo.png") is first

"""An organisation's own pictures: by index or by file name, before those of the library."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from hwrender.errors import UnreadableError
from hwrender.pictures.artwork import Drawing, Photograph, Problem, ProblemKind
from hwrender.pictures.choice import choose
from hwrender.pictures.gallery import open_gallery
from hwrender.pictures.own_set import INDEX, open_own_set


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("gp.png", "town-hall.png"):
        written = io.BytesIO()
        Image.new("RGB", (4, 3), (9, 9, 9)).save(written, "PNG")
        (tmp_path / name).write_bytes(written.getvalue())
    (tmp_path / INDEX).write_text('"gp.png" = "doctor, GP, see the doctor"\n', encoding="utf-8")
    return tmp_path


def file_of(found: object) -> str:
    assert isinstance(found, Photograph), found
    return found.name


def test_the_index_says_which_words_a_file_stands_for(folder: Path) -> None:
    own = open_own_set(folder)
    assert file_of(own.find("doctors")) == file_of(own.find("GP")) == "gp.png"


def test_a_file_that_the_index_leaves_out_stands_for_its_name(folder: Path) -> None:
    own = open_own_set(folder)
    assert file_of(own.find("town hall")) == "town-hall.png"
    assert own.find("nurse") is None


def test_the_gallery_takes_the_own_picture_before_the_librarys(folder: Path) -> None:
    gallery = open_gallery(folder, open_own_set(folder))
    assert file_of(gallery.find("doctor")) == "gp.png"
    assert gallery.find("nurse") == Drawing("nurse")
    assert open_gallery(folder).find("doctor") == Drawing("doctor")
    assert len(gallery.digests()) == 1


def test_the_choice_takes_the_own_picture_before_the_librarys(folder: Path) -> None:
    own = open_own_set(folder)
    assert file_of(choose("The doctors were kind.", own)) == "gp.png"
    assert choose("The nurses came.", own) == Drawing("nurse")


def test_a_file_is_read_only_when_its_word_is_said(folder: Path) -> None:
    own = open_own_set(folder)
    assert choose("The nurses came.", own) == Drawing("nurse")
    assert own.digests() == ()
    choose("The doctors came.", own)
    assert len(own.digests()) == 1


def test_a_damaged_file_is_told_and_the_library_stands_in(folder: Path) -> None:
    (folder / "gp.png").write_bytes(b"torn")
    own = open_own_set(folder)
    assert [problem.kind for problem in own.problems()] == [ProblemKind.UNREADABLE]
    assert isinstance(own.find("doctor"), Problem)
    assert choose("The doctor came.", own) == Drawing("doctor")


def test_a_file_outside_the_folder_is_not_read_through_the_index(folder: Path) -> None:
    (folder / INDEX).write_text('"../gp.png" = "doctor"\n', encoding="utf-8")
    with pytest.raises(UnreadableError, match="no picture file"):
        open_own_set(folder)


@pytest.mark.parametrize(
    "index", ['"gp.png" = ', '"gp.png" = 3', '"gp.png" = " "', '"no.png" = "doctor"', "\xff"]
)
def test_a_wrong_index_is_an_error_that_says_what_to_do(folder: Path, index: str) -> None:
    (folder / INDEX).write_bytes(index.encode("latin-1"))
    with pytest.raises(UnreadableError) as caught:
        open_own_set(folder)
    assert INDEX in caught.value.what
    assert caught.value.remedy


def test_a_folder_without_pictures_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no picture in this folder"):
        open_own_set(tmp_path)
    with pytest.raises(UnreadableError, match="no such folder"):
        open_own_set(tmp_path / "missing")

"""A talking book on a stick: whole or not at all, and nothing that somebody keeps there is touched."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from hwrender.errors import OutputError
from hwrender.publishing.discs import lay_out_disc

FILES = {"ncc.html": b"<html/>", "p001.smil": b"<smil/>", "p001.mp3": b"\xff\xfb"}
LABEL = b"%PDF a label"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return zipped(tmp_path / "care.daisy.zip", FILES)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"a picture")
    return folder


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_book_is_unpacked_into_a_folder_of_its_name_with_its_label_beside_it(
    book: Path, stick: Path
) -> None:
    place, label = lay_out_disc(book, "care", LABEL, stick)
    assert (place, label) == (stick / "care", stick / "care-label.pdf")
    assert contents(place) == FILES
    assert label.read_bytes() == LABEL
    assert {path.name for path in stick.iterdir()} == {"care", "care-label.pdf", "holiday.jpg"}


def test_an_older_copy_of_the_book_is_replaced_whole(book: Path, stick: Path, tmp_path: Path) -> None:
    longer = zipped(tmp_path / "longer.zip", FILES | {"p002.smil": b"<smil/>", "p002.mp3": b"\xff\xfb"})
    lay_out_disc(longer, "care", b"an older label", stick)
    (stick / "care" / "Thumbs.db").write_bytes(b"")
    place, label = lay_out_disc(book, "care", LABEL, stick)
    assert contents(place) == FILES
    assert label.read_bytes() == LABEL


@pytest.mark.parametrize("other", ["letters.doc", "p001.doc", "Photos"])
def test_a_folder_that_holds_other_things_is_left_alone(other: str, book: Path, stick: Path) -> None:
    (stick / "care").mkdir()
    if other == "Photos":
        (stick / "care" / other).mkdir()
    else:
        (stick / "care" / other).write_bytes(b"mine")
    before = {path.name for path in stick.iterdir()}
    with pytest.raises(OutputError, match=f"there are other things in this folder, like {other}"):
        lay_out_disc(book, "care", LABEL, stick)
    assert [path.name for path in (stick / "care").iterdir()] == [other]
    assert {path.name for path in stick.iterdir()} == before


def test_a_file_or_a_link_where_the_folder_must_go_is_left_alone(book: Path, stick: Path) -> None:
    (stick / "care").write_bytes(b"mine")
    with pytest.raises(OutputError, match="this is no folder"):
        lay_out_disc(book, "care", LABEL, stick)
    assert (stick / "care").read_bytes() == b"mine"
    (stick / "care").unlink()
    (stick / "care").symlink_to(stick)
    with pytest.raises(OutputError, match="this is no folder"):
        lay_out_disc(book, "care", LABEL, stick)


def test_a_file_with_the_name_of_the_label_is_left_alone(book: Path, stick: Path) -> None:
    (stick / "care-label.pdf").write_bytes(b"mine")
    with pytest.raises(OutputError, match="there is already a file with this name"):
        lay_out_disc(book, "care", LABEL, stick)
    assert (stick / "care-label.pdf").read_bytes() == b"mine"
    assert not (stick / "care").exists()


def test_what_cannot_be_written_leaves_the_older_copy(
    book: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out_disc(book, "care", LABEL, stick)
    rename = Path.rename

    def fail_for_book(self: Path, target: Path) -> Path:
        if self.name == "book":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_book)
    with pytest.raises(OutputError, match="nothing can be written here"):
        lay_out_disc(book, "care", b"another label", stick)
    assert contents(stick / "care") == FILES
    assert (stick / "care-label.pdf").read_bytes() == LABEL
    assert {path.name for path in stick.iterdir()} == {"care", "care-label.pdf", "holiday.jpg"}

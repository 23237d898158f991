"""A file is written whole or not at all, and nothing else is left in its folder."""

from __future__ import annotations

import errno
import os
import stat
import threading
from pathlib import Path

import pytest

from hwrender.errors import OutputError
from hwrender.files import flush_to_disk, replace_text, write_all_new, write_new, write_whole


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refuse_to_flush(monkeypatch: pytest.MonkeyPatch, number: int = errno.EIO) -> None:
    def refused(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refused)


def test_a_whole_file_takes_the_place_of_another(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"old")
    write_whole(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert names_in(tmp_path) == ["a.txt"]


def test_a_whole_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", b"a")
    (tmp_path / "b.txt").write_bytes(b"b")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


def test_a_whole_file_is_on_the_disk_before_it_is_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there: list[list[str]] = []
    monkeypatch.setattr(os, "fsync", lambda handle: there.append(names_in(tmp_path)))
    write_whole(tmp_path / "a.txt", b"a")
    assert len(there) == 1
    assert "a.txt" not in there[0]
    write_whole(tmp_path / "a.txt", b"a", durable=False)
    assert len(there) == 1


def test_a_whole_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_whole(tmp_path / "a.txt", b"old")
    refuse_to_flush(monkeypatch)
    with pytest.raises(OSError, match="Input/output error"):
        write_whole(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert names_in(tmp_path) == ["a.txt"]


def test_threads_that_write_one_file_at_once_never_mix(tmp_path: Path) -> None:
    path, contents = tmp_path / "a.txt", [bytes([number]) * 100_000 for number in range(8)]
    threads = [
        threading.Thread(target=write_whole, args=(path, content), kwargs={"durable": False})
        for content in contents
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents
    assert names_in(tmp_path) == ["a.txt"]


def test_a_replaced_text_keeps_its_permissions_and_the_link_to_it(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_bytes(b"old\r\n")
    path.chmod(0o640)
    link.symlink_to(path)
    replace_text(link, "old\r\n", "new\r\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names_in(tmp_path) == ["a.txt", "link.txt"]


def test_a_text_that_has_changed_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"another")
    with pytest.raises(OutputError, match="this file has changed since it was read") as caught:
        replace_text(tmp_path / "a.txt", "old", "new")
    assert caught.value.remedy == "Save it and run this again."
    assert (tmp_path / "a.txt").read_bytes() == b"another"


def test_a_text_that_is_gone_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"a\.txt: this file cannot be written \(No such file") as caught:
        replace_text(tmp_path / "a.txt", "old", "new")
    assert caught.value.remedy == "Check that you may write there."


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputError, match="there is already a file with this name"):
        write_new(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").is_symlink()


@pytest.mark.parametrize("appears", [False, True])
def test_a_disk_without_links_can_hold_new_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, appears: bool
) -> None:
    path = tmp_path / "a.txt"

    def refused(link: Path, part: Path) -> None:
        if appears:
            path.write_bytes(b"another")
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    if appears:
        with pytest.raises(OutputError, match="there is already a file with this name"):
            write_new(path, b"new")
    else:
        write_new(path, b"new")
    assert path.read_bytes() == (b"another" if appears else b"new")
    assert names_in(tmp_path) == ["a.txt"]


def test_several_new_files_are_all_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    files = {tmp_path / "a.txt": b"a", tmp_path / "nowhere" / "b.txt": b"b", tmp_path / "c.txt": b"c"}
    with pytest.raises(OutputError, match=r"b\.txt: this file cannot be written \(No such file") as caught:
        write_all_new(files)
    assert caught.value.remedy == "Check that the folder exists and that you may write in it."
    assert names_in(tmp_path) == ["folder"]
    write_all_new({tmp_path / "a.txt": b"a", tmp_path / "c.txt": b"c"})
    assert names_in(tmp_path) == ["a.txt", "c.txt", "folder"]


def test_one_taken_name_stops_all_new_files_before_any_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.txt").write_bytes(b"mine")
    monkeypatch.setattr("hwrender.files.write_new", lambda *given: pytest.fail("it wrote"))
    with pytest.raises(OutputError, match=r"b\.txt: there is already a file with this name"):
        write_all_new({tmp_path / "a.txt": b"a", tmp_path / "b.txt": b"b"})


def test_a_file_that_cannot_be_flushed_is_never_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    refuse_to_flush(monkeypatch, errno.EINVAL)
    flush_to_disk(tmp_path)  # a disk of a network flushes no folders
    with pytest.raises(OSError, match="Invalid argument"):
        flush_to_disk(tmp_path / "a.txt")
    refuse_to_flush(monkeypatch, errno.EIO)
    with pytest.raises(OSError, match="Input/output error"):
        flush_to_disk(tmp_path)

"""A build that is killed while its files are put into place: the next run finishes it or clears it away."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from typing import Any

import pytest

from hwrender.errors import OutputError
from hwrender.publishing.manifest import MANIFEST_NAME, Manifest, is_whole, read_manifest
from hwrender.publishing.staging import interrupted_manifest, publish, staging, staging_folders
from manifests import manifest_of

NAMES = ("report.docx", "report.html", "report.pdf")


class Killed(BaseException):
    """The process is gone: nothing after this runs, not even what tidies up."""


def stage(output: Path, content: bytes) -> tuple[Path, Manifest]:
    """What a build has made when it begins to publish, in a staging folder of a process that is gone."""
    folder = output / ".report.999999999.staging"
    folder.mkdir(parents=True)
    for name in NAMES:
        (folder / name).write_bytes(content + name.encode())
    return folder, manifest_of(*(folder / name for name in NAMES))


def publish_whole(output: Path, content: bytes) -> None:
    folder, manifest = stage(output, content)
    publish(folder, output / "report", manifest)
    folder.rmdir()


def publish_killed_after(moves: int, output: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    killed_after(moves, *stage(output, content), monkeypatch)


def killed_after(moves: int, folder: Path, manifest: Manifest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish what is staged in a process that is killed after so many moves."""
    replace, left = Path.replace, [moves]

    def counted(path: Path, target: Path) -> Path:
        if not left[0]:
            raise Killed
        left[0] -= 1
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", counted)
        with pytest.raises(Killed):
            publish(folder, folder.parent / "report", manifest)


def next_run(output: Path) -> None:
    """A run that makes nothing: its report has errors, say."""
    with staging(output, "report", os.getpid()):
        pass


def contents(output: Path) -> set[bytes]:
    """How the files of the folder begin: one beginning when they are of one build."""
    manifest = read_manifest(output / "report")
    assert manifest is not None
    assert all(is_whole(output / "report", file) for file in manifest.files)
    return {(output / "report" / name).read_bytes()[:3] for name in NAMES}


@pytest.mark.parametrize("moves", range(5))
def test_killed_after_any_move_the_next_run_leaves_old_or_new_each_whole(
    tmp_path: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_whole(tmp_path, b"old")
    publish_killed_after(moves, tmp_path, b"new", monkeypatch)
    next_run(tmp_path)
    # the first move is that of the manifest inside the staging folder: from there on the build counts
    assert contents(tmp_path) == {b"old" if moves == 0 else b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_the_manifest_of_an_interrupted_build_can_be_read_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_whole(tmp_path, b"old")
    assert interrupted_manifest(tmp_path, "report") is None
    publish_killed_after(2, tmp_path, b"new", monkeypatch)
    found = interrupted_manifest(tmp_path, "report")
    assert found is not None
    assert is_whole(tmp_path / "report", found.files[0])
    assert not is_whole(tmp_path / "report", found.files[1])


def test_a_first_build_that_is_killed_leaves_nothing_or_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_killed_after(1, tmp_path, b"new", monkeypatch)
    next_run(tmp_path)
    assert contents(tmp_path) == {b"new"}


def test_a_committed_build_is_finished_even_where_its_folder_was_deleted_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_killed_after(1, tmp_path, b"new", monkeypatch)
    (tmp_path / "report").rmdir()
    next_run(tmp_path)
    assert contents(tmp_path) == {b"new"}


def test_leftovers_of_a_killed_build_are_cleared_and_those_of_another_report_are_not(tmp_path: Path) -> None:
    killed, _ = stage(tmp_path, b"half")
    other = tmp_path / ".report.2016.999999999.staging"
    other.mkdir()
    assert staging_folders(tmp_path, "report") == (killed,)
    assert staging_folders(tmp_path, "report.2016") == (other,)
    next_run(tmp_path)
    assert not killed.exists()
    assert other.exists()


def test_half_a_manifest_commits_nothing(tmp_path: Path) -> None:
    publish_whole(tmp_path, b"old")
    folder, manifest = stage(tmp_path, b"new")
    (folder / MANIFEST_NAME).write_text(manifest.as_json()[:100], encoding="utf-8")
    next_run(tmp_path)
    assert contents(tmp_path) == {b"old"}


def test_interrupted_by_the_keyboard_the_moves_are_finished_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_whole(tmp_path, b"old")
    folder, manifest = stage(tmp_path, b"new")
    replace, moves = Path.replace, [0]

    def interrupted(path: Path, target: Path) -> Path:
        moves[0] += 1
        if moves[0] == 3:
            raise KeyboardInterrupt
        return replace(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            publish(folder, tmp_path / "report", manifest)
    assert contents(tmp_path) == {b"new"}


def held_open(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Windows does when a program holds the published file of this name open."""
    replace = Path.replace

    def refused(path: Path, target: Path) -> Path:
        if Path(target).name == name and Path(target).parent.name == "report":
            raise PermissionError(13, "Permission denied", str(path), 32, str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)


def publish_through_staging(output: Path, content: bytes) -> None:
    with staging(output, "report", os.getpid()) as folder:
        for name in NAMES:
            (folder / name).write_bytes(content + name.encode())
        publish(folder, output / "report", manifest_of(*(folder / name for name in NAMES)))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_word_holds_open_is_named_and_nothing_is_lost(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_through_staging(tmp_path, b"old")
    with monkeypatch.context() as patched:
        held_open(name, patched)
        with pytest.raises(OutputError) as caught:
            publish_through_staging(tmp_path, b"new")
        assert caught.value.what == f"{tmp_path / 'report' / name}: this file cannot be changed."
        program = "Word" if name.endswith(".docx") else "the program that shows it"
        assert caught.value.remedy == f"Close the file in {program} and run this again."
        if name == NAMES[0]:
            assert contents(tmp_path) == {b"old"}
        else:
            # some files were moved already: the next run cannot go on either, and says so before it begins
            with pytest.raises(OutputError), staging(tmp_path, "report", os.getpid()):
                pytest.fail("it began")
            assert interrupted_manifest(tmp_path, "report") is not None
    if name != NAMES[0]:
        next_run(tmp_path)
        assert contents(tmp_path) == {b"new"}
    publish_through_staging(tmp_path, b"two")
    assert contents(tmp_path) == {b"two"}
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_where_open_files_cannot_be_replaced_nothing_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_through_staging(tmp_path, b"old")
    opening = Path.open

    def refused(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
        if path == tmp_path / "report" / "report.pdf" and mode == "r+b":
            raise PermissionError(13, "Permission denied", str(path))
        return opening(path, mode, *more, **named)

    monkeypatch.setattr("hwrender.publishing.staging.is_windows", lambda: True)
    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(OutputError, match=r"report\.pdf: this file cannot be changed"):
        publish_through_staging(tmp_path, b"new")
    assert contents(tmp_path) == {b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def steps_of_publishing(output: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What publishing asks of the disk, in order: flush, move, let go, each with what and where."""
    opening, closing, flushing, replace = os.open, os.close, os.fsync, Path.replace
    names: dict[int, str] = {}
    steps: list[str] = []

    def named(path: Path) -> str:
        neutral = re.sub(r"\.hwrender\.\d+\.\d+\.part", "part", path.relative_to(output.parent).as_posix())
        return re.sub(r"\.report\.\d+\.staging", "staged", neutral)

    def opened(path: Any, *arguments: Any, **more: Any) -> int:
        handle = opening(path, *arguments, **more)
        names[handle] = named(Path(path))
        return handle

    def closed(handle: int) -> None:
        closing(handle)
        steps.append(f"let go {names.pop(handle)}")

    def flushed(handle: int) -> None:
        flushing(handle)
        steps.append(f"flush {names[handle]}")

    def moved(path: Path, target: Path) -> Path:
        steps.append(f"move {named(path)}")
        return replace(path, target)

    with staging(output, "report", os.getpid()) as folder:
        for name in NAMES:
            (folder / name).write_bytes(b"new" + name.encode())
        manifest = manifest_of(*(folder / name for name in NAMES))
        with monkeypatch.context() as patched:
            patched.setattr(os, "open", opened)
            patched.setattr(os, "close", closed)
            patched.setattr(os, "fsync", flushed)
            patched.setattr(Path, "replace", moved)
            publish(folder, output / "report", manifest)
    return steps


def test_all_is_on_the_disk_before_the_build_is_committed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_through_staging(tmp_path / "out", b"old")
    steps = steps_of_publishing(tmp_path / "out", monkeypatch)
    flushes = [step for step in steps if not step.startswith("let go")]
    files = [f"flush out/staged/{name}" for name in (*NAMES, "part")]
    assert sorted(flushes[: len(files)]) == sorted(files)
    assert flushes[len(files) :] == [
        "move out/staged/part",
        "flush out/staged",
        "flush out",
        *(f"move out/staged/{name}" for name in (*NAMES, MANIFEST_NAME)),
        "flush out/report",
    ]


def test_between_the_moves_no_old_file_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_through_staging(tmp_path / "out", b"old")
    steps = steps_of_publishing(tmp_path / "out", monkeypatch)
    first = steps.index(f"move out/staged/{NAMES[0]}")
    moves = len(NAMES) + 1
    assert all(step.startswith("move") for step in steps[first : first + moves])
    old = {f"let go out/report/{name}" for name in (*NAMES, MANIFEST_NAME)}
    assert set(steps[first + moves : first + 2 * moves]) == old


@pytest.mark.parametrize("number", range(4))
def test_a_disk_that_fails_before_the_first_move_leaves_the_old_copies(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_through_staging(tmp_path, b"old")
    flush, left = os.fsync, [len(NAMES) + number]

    def failing(handle: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.EIO, "Input/output error")
        flush(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", failing)
        with pytest.raises(OutputError, match=r"nothing can be written here \(Input/output error\)"):
            publish_through_staging(tmp_path, b"new")
    assert contents(tmp_path) == {b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_disk_of_a_network_that_flushes_no_folders_can_be_published_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def refused(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        flush(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refused)
        publish_through_staging(tmp_path, b"new")
    assert contents(tmp_path) == {b"new"}


def test_a_kept_file_that_changed_meanwhile_stops_the_publishing(tmp_path: Path) -> None:
    publish_through_staging(tmp_path, b"old")
    manifest = read_manifest(tmp_path / "report")
    assert manifest is not None
    with staging(tmp_path, "report", os.getpid()) as folder:
        (folder / "report.pdf").write_bytes(b"old" + b"report.pdf")
        (tmp_path / "report" / "report.docx").unlink()
        with pytest.raises(OutputError, match=r"report\.docx: this file was changed") as caught:
            publish(folder, tmp_path / "report", manifest)
    assert caught.value.remedy == "Nothing was published. Run this again."
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_where_nothing_was_ever_put_nothing_is_left_over(tmp_path: Path) -> None:
    assert staging_folders(tmp_path / "nowhere", "report") == ()


def test_a_folder_that_may_not_be_written_is_named_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(OutputError, match=r"nothing can be written here \(Permission denied\)"):
        publish_through_staging(tmp_path, b"new")


def test_a_system_that_opens_no_folders_can_publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opening = os.open

    def refused(path: str | Path, *arguments: Any, **named: Any) -> int:
        if Path(path).is_dir():
            raise PermissionError(13, "Permission denied", str(path))
        return opening(path, *arguments, **named)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refused)
        patched.setattr("hwrender.publishing.staging.is_windows", lambda: True)
        publish_through_staging(tmp_path, b"new")
    assert contents(tmp_path) == {b"new"}


@pytest.mark.parametrize("moves", range(3))
def test_a_file_that_was_dropped_is_gone_when_the_new_manifest_is_there(
    tmp_path: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_whole(tmp_path, b"old")
    (tmp_path / "report" / "report.docx").write_bytes(b"somebody's own work")
    folder = tmp_path / ".report.999999999.staging"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(b"new")
    killed_after(moves, folder, manifest_of(folder / "report.pdf"), monkeypatch)
    next_run(tmp_path)
    manifest = read_manifest(tmp_path / "report")
    assert manifest is not None
    there = sorted(path.name for path in (tmp_path / "report").iterdir())
    if moves == 0:
        assert there == sorted((*NAMES, MANIFEST_NAME))
    else:
        assert there == [MANIFEST_NAME, "report.docx", "report.pdf"]
        assert [file.file for file in manifest.files] == ["report.pdf"]
    assert (tmp_path / "report" / "report.docx").read_bytes() == b"somebody's own work"


@pytest.mark.parametrize("removals", [0, 1, 2])
def test_killed_while_files_are_removed_the_next_run_removes_the_rest(
    tmp_path: Path, removals: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_whole(tmp_path, b"old")
    folder = tmp_path / ".report.999999999.staging"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(b"new")
    unlink, left = Path.unlink, [removals]

    def counted(path: Path, missing_ok: bool = False) -> None:
        if path.parent.name == "report":
            if not left[0]:
                raise Killed
            left[0] -= 1
        unlink(path, missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", counted)
        if removals < 2:
            with pytest.raises(Killed):
                publish(folder, tmp_path / "report", manifest_of(folder / "report.pdf"))
        else:
            publish(folder, tmp_path / "report", manifest_of(folder / "report.pdf"))
    next_run(tmp_path)
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == [MANIFEST_NAME, "report.pdf"]
    assert [path.name for path in tmp_path.iterdir()] == ["report"]

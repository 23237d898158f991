"""What is in the way of a copy is named, never followed, never waited for; what others put into staging is
refused."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hwrender.errors import OutputError
from hwrender.publishing.manifest import MANIFEST_NAME, is_whole, read_manifest, sha256_of
from hwrender.publishing.staging import publish, staging
from manifests import manifest_of
from trials import hwrender, write_report

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names, and links for few")

SECRET = b"what lies outside the folder"


def put_pipe(path: Path) -> None:
    os.mkfifo(path)


def put_folder(path: Path) -> None:
    path.mkdir()
    (path / "mine.txt").write_bytes(SECRET)


def put_link(path: Path) -> None:
    outside = path.parents[1] / "outside"
    outside.write_bytes(SECRET)
    path.symlink_to(outside)


def put_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parents[1] / "nowhere")


def put_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def put_link_to_folder(path: Path) -> None:
    path.symlink_to(path.parents[1], target_is_directory=True)


IN_THE_WAY = {
    "pipe or device": (put_pipe,),
    "folder": (put_folder,),
    "link": (put_link, put_link_to_nothing, put_link_to_device, put_link_to_folder),
}
WAYS = [pytest.param(put, kind, id=put.__name__) for kind, puts in IN_THE_WAY.items() for put in puts]


def publish_one(output: Path, content: bytes = b"new") -> None:
    with staging(output, "report", os.getpid()) as folder:
        (folder / "report.pdf").write_bytes(content)
        publish(folder, output / "report", manifest_of(folder / "report.pdf"))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", ["report.pdf", MANIFEST_NAME])
@pytest.mark.parametrize(("put", "kind"), WAYS)
def test_what_is_in_the_way_of_a_copy_is_named_and_left_alone(
    tmp_path: Path, put: Callable[[Path], None], kind: str, name: str
) -> None:
    place = tmp_path / "out" / "report" / name
    place.parent.mkdir(parents=True)
    put(place)
    before = os.lstat(place)
    with pytest.raises(OutputError) as caught:
        publish_one(tmp_path / "out")
    assert caught.value.what == f"{place}: a {kind} is where this file must go."
    assert caught.value.remedy == "Nothing was published. Delete it, or move it away. Then run this again."
    assert os.lstat(place).st_ino == before.st_ino
    assert not list((tmp_path / "out").glob(".report*"))
    assert names_in(place.parent) == [name]


def test_once_it_is_moved_away_the_copy_goes_there(tmp_path: Path) -> None:
    place = tmp_path / "report" / "report.pdf"
    place.mkdir(parents=True)
    with pytest.raises(OutputError):
        publish_one(tmp_path)
    place.rmdir()
    publish_one(tmp_path)
    publish_one(tmp_path, b"newer")
    assert place.read_bytes() == b"newer"


@pytest.mark.parametrize("put", [put_pipe, put_link])
def test_where_the_folder_must_go_nothing_else_may_lie(tmp_path: Path, put: Callable[[Path], None]) -> None:
    (tmp_path / "out").mkdir()
    put(tmp_path / "out" / "report")
    with pytest.raises(OutputError, match=r"report: this is a (link|pipe or device) and not a folder"):
        publish_one(tmp_path / "out")


@pytest.mark.parametrize(("put", "kind"), WAYS)
@pytest.mark.parametrize(
    "name",
    [
        ".report.12.staging",
        ".report.12.staging/report.pdf",
        ".report.12.staging/manifest.json",
        ".report.lock",
    ],
)
def test_staging_refuses_what_this_program_did_not_put_there(
    tmp_path: Path, put: Callable[[Path], None], kind: str, name: str
) -> None:
    place = tmp_path / "out" / name
    if name.endswith("staging") and kind == "folder":
        pytest.skip("a folder is what it should be")
    place.parent.mkdir(parents=True)
    put(place)
    with pytest.raises(OutputError, match=f"hwrender did not make this {kind}"):
        publish_one(tmp_path / "out")
    assert not (tmp_path / "out" / "report").exists()


def test_a_linked_folder_that_looks_like_a_build_cut_off_is_not_published(tmp_path: Path) -> None:
    outside, output = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    output.mkdir()
    (outside / "report.pdf").write_bytes(SECRET)
    (outside / MANIFEST_NAME).write_text(manifest_of(outside / "report.pdf").as_json(), encoding="utf-8")
    (output / ".report.12.staging").symlink_to(outside, target_is_directory=True)
    with pytest.raises(OutputError, match="hwrender did not make this link"):
        publish_one(output)
    assert names_in(outside) == [MANIFEST_NAME, "report.pdf"]


def test_nobody_else_can_look_into_staging(tmp_path: Path) -> None:
    with staging(tmp_path, "report", 1) as folder:
        assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("put", [put_pipe, put_link, put_link_to_device, put_folder])
def test_a_manifest_or_file_that_is_no_file_counts_as_not_there(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    publish_one(tmp_path / "out")
    folder = tmp_path / "out" / "report"
    manifest = read_manifest(folder)
    assert manifest is not None
    for name in ("report.pdf", MANIFEST_NAME):
        (folder / name).unlink()
        put(folder / name)
    assert read_manifest(folder) is None
    assert not is_whole(folder, manifest.files[0])


def test_no_digest_is_taken_of_a_pipe(tmp_path: Path) -> None:
    put_pipe(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a file"):
        sha256_of(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["report.docx", MANIFEST_NAME])
def test_a_build_over_a_pipe_ends_at_once_with_6(tmp_path: Path, name: str) -> None:
    (tmp_path / "out" / "report").mkdir(parents=True)
    put_pipe(tmp_path / "out" / "report" / name)
    start = time.monotonic()
    made = hwrender("word", write_report(tmp_path), "-o", tmp_path / "out", seconds=20)
    assert time.monotonic() - start < 15
    assert (made.returncode, "Traceback" in made.stderr) == (6, False)
    assert f"{name}: a pipe or device is where this file must go" in made.stderr

"""Publishing is all or nothing, and the manifest comes last."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

import pytest

from hwrender.errors import OutputError
from hwrender.publishing import staging as staging_module
from hwrender.publishing.manifest import MANIFEST_NAME, is_whole, read_manifest, whole_files
from hwrender.publishing.staging import abandon_all, publish, staging, staging_folders
from manifests import manifest_of


def publish_one(output: Path, content: bytes) -> None:
    with staging(output, "report", os.getpid()) as folder:
        (folder / "report.pdf").write_bytes(content)
        publish(folder, output / "report", manifest_of(folder / "report.pdf"))


def test_published_files_agree_with_their_manifest(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    manifest = read_manifest(tmp_path / "report")
    assert manifest is not None
    assert is_whole(tmp_path / "report", manifest.files[0])
    assert manifest.file_of("pdf") == manifest.files[0]
    assert manifest.file_of("word") is None


def test_a_second_build_takes_the_place_of_the_first(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    publish_one(tmp_path, b"second")
    assert (tmp_path / "report" / "report.pdf").read_bytes() == b"second"
    assert sorted(path.name for path in tmp_path.rglob("*")) == [MANIFEST_NAME, "report", "report.pdf"]


def test_a_build_that_fails_leaves_the_last_good_copies_and_nothing_else(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")

    def interrupted() -> None:
        with staging(tmp_path, "report", os.getpid()) as folder:
            (folder / "report.pdf").write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert (tmp_path / "report" / "report.pdf").read_bytes() == b"first"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_file_that_was_changed_is_not_whole(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    manifest = read_manifest(tmp_path / "report")
    assert manifest is not None
    (tmp_path / "report" / "report.pdf").write_bytes(b"other")
    assert not is_whole(tmp_path / "report", manifest.files[0])
    (tmp_path / "report" / "report.pdf").unlink()
    assert not is_whole(tmp_path / "report", manifest.files[0])


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "nonsense", '{"schema": 99}', '{"schema": 1, "files": [1]}']
)
def test_a_manifest_that_cannot_be_read_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / MANIFEST_NAME).write_text(content, encoding="utf-8")
    assert read_manifest(tmp_path) is None


def test_an_output_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    publish_one(tmp_path / "all" / "out", b"first")
    assert (tmp_path / "all" / "out" / "report" / "report.pdf").read_bytes() == b"first"


def test_staging_folders_come_in_order_of_their_names(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f".report.{number * 37 % 41}.staging").mkdir()
    found = staging_folders(tmp_path, "report")
    assert len(found) == 40
    assert list(found) == sorted(found)


def test_an_output_that_is_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError) as caught, staging(tmp_path / "out", "report", os.getpid()):
        pass
    assert "nothing can be written here" in caught.value.what


def test_a_read_only_destination_is_refused_and_keeps_its_files(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    folder = tmp_path / "report"
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        if os.access(folder, os.W_OK):  # root may write anywhere: make the target a folder instead
            folder.chmod(stat.S_IRWXU)
            (folder / "report.pdf").unlink()
            (folder / "report.pdf").mkdir()
            (folder / "report.pdf" / "inside").touch()
        with pytest.raises(OutputError):
            publish_one(tmp_path, b"second")
    finally:
        folder.chmod(stat.S_IRWXU)
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize(
    "name", ["../secret.pdf", "/etc/passwd", "a\\b.pdf", "c:secret.pdf", "", "..", ".", "a\0b", 7]
)
def test_a_manifest_that_names_a_file_outside_its_folder_counts_as_none(tmp_path: Path, name: object) -> None:
    publish_one(tmp_path, b"first")
    path = tmp_path / "report" / MANIFEST_NAME
    table = json.loads(path.read_text(encoding="utf-8"))
    table["files"][0]["file"] = name
    path.write_text(json.dumps(table), encoding="utf-8")
    assert read_manifest(tmp_path / "report") is None


def without_each_field(value: object) -> Iterator[object]:
    """A copy of this value for each field in it, without that field."""
    if isinstance(value, dict):
        for name in value:
            yield {key: each for key, each in value.items() if key != name}
            for inner in without_each_field(value[name]):
                yield {**value, name: inner}
    if isinstance(value, list):
        for number, each in enumerate(value):
            for inner in without_each_field(each):
                yield [*value[:number], inner, *value[number + 1 :]]


def test_a_manifest_without_any_of_its_fields_counts_as_none(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    path = tmp_path / "report" / MANIFEST_NAME
    good = json.loads(path.read_text(encoding="utf-8"))
    del good["schema"], good["files"][0]["checks"][0]
    for name in ("source", "parts", "readers", "about", "strict", "languages"):
        del good[name]  # older manifests have none
    lacking = list(without_each_field(good))
    assert len(lacking) == 5 + 4 + 9 + 4
    for table in lacking:
        path.write_text(json.dumps({"schema": 1, **table}), encoding="utf-8")
        assert read_manifest(tmp_path / "report") is None
    path.write_text(json.dumps({"schema": 1, **good}), encoding="utf-8")
    assert read_manifest(tmp_path / "report") is not None


@pytest.mark.parametrize("more", [{"schema": 2}, {"schema": "1"}, {"schema": True}, {"comment": "a"}])
def test_a_manifest_of_another_kind_counts_as_none(tmp_path: Path, more: dict[str, object]) -> None:
    publish_one(tmp_path, b"first")
    path = tmp_path / "report" / MANIFEST_NAME
    good = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**good, **more}), encoding="utf-8")
    assert read_manifest(tmp_path / "report") is None


def test_a_manifest_is_written_as_people_read_it(tmp_path: Path) -> None:
    publish_one(tmp_path, "é".encode())
    written = (tmp_path / "report" / MANIFEST_NAME).read_bytes().decode("utf-8")
    assert list(json.loads(written)) == [
        "schema",
        "name",
        "language",
        "origin",
        "files",
        "accepted",
        "source",
        "parts",
        "readers",
        "about",
        "strict",
        "languages",
    ]
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=2) + "\n"


def test_a_file_of_the_same_size_or_the_same_start_is_not_whole(tmp_path: Path) -> None:
    publish_one(tmp_path, b"first")
    manifest = read_manifest(tmp_path / "report")
    assert manifest is not None
    for content in (b"firsT", b"firs", b"first.", b""):
        (tmp_path / "report" / "report.pdf").write_bytes(content)
        assert not is_whole(tmp_path / "report", manifest.files[0])
        assert whole_files(tmp_path / "report") == ()
    (tmp_path / "report" / "report.pdf").write_bytes(b"first")
    assert whole_files(tmp_path / "report") == manifest.files


def test_a_manifest_that_is_nested_too_deep_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_NAME).write_text("[" * 100_000, encoding="utf-8")
    assert read_manifest(tmp_path) is None


def test_a_process_that_ends_at_once_clears_what_it_has_in_staging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging_module, "_publishing", Lock())
    with staging(tmp_path, "report", 1) as folder, staging(tmp_path, "other", 1):
        (folder / "report.pdf").write_bytes(b"half a fi")
        abandon_all(0.1)
        assert list(tmp_path.iterdir()) == []


def test_what_is_being_put_into_place_is_left_to_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = Lock()
    busy.acquire()
    monkeypatch.setattr(staging_module, "_publishing", busy)
    with staging(tmp_path, "report", 1) as folder:
        abandon_all(0.1)
        assert folder.is_dir()

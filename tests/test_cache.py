"""The cache: entries are whole or not there, the oldest go first, and a key holds what decides an entry."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from enum import Enum
from pathlib import Path
from types import MappingProxyType

import pytest
from msgspec import Struct

from hwrender.cache import (
    IN_USE_SECONDS,
    MADE_FILES,
    SECTIONS,
    SPEECH,
    TAG_NAME,
    Cache,
    CacheSection,
    cache_folder,
    clear,
    key_of,
    sizes_in,
)
from hwrender.document import Strong, Text
from hwrender.errors import OutputError
from hwrender.span import START, Span

SMALL = CacheSection("small", "things for a test", most_bytes=300)
ENTRY_BYTES = 100
CONTENT = b"x" * (ENTRY_BYTES - 36)
"""An entry has four bytes that say what it is, and the 32 of its checksum."""


def entry(folder: Path, key: str) -> Path:
    return folder / SMALL.folder / key[:2] / key[2:]


def test_an_entry_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    cache, key = Cache(tmp_path, SMALL), key_of("a")
    assert cache.get(key) is None
    cache.put(key, CONTENT)
    assert cache.get(key) == CONTENT
    assert entry(tmp_path, key).stat().st_size == ENTRY_BYTES
    cache.put(key, b"")
    assert cache.get(key) == b""


def test_an_entry_does_not_wait_for_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: pytest.fail("it waited"))
    Cache(tmp_path, SMALL).put(key_of("a"), CONTENT)
    assert Cache(tmp_path, SMALL).get(key_of("a")) == CONTENT


def test_a_damaged_entry_counts_as_not_there(tmp_path: Path) -> None:
    cache, key = Cache(tmp_path, SMALL), key_of("a")
    cache.put(key, CONTENT)
    whole = entry(tmp_path, key).read_bytes()
    for damaged in (b"", whole[:10], whole[:-1], whole[:-1] + b"y", b"X" + whole[1:], whole + b"x"):
        entry(tmp_path, key).write_bytes(damaged)
        assert cache.get(key) is None


def test_a_cache_without_a_folder_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cache = Cache(None, SMALL)
    cache.put(key_of("a"), CONTENT)
    cache.clear_away()
    assert cache.get(key_of("a")) is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    cache = Cache(tmp_path / "file", SMALL)
    cache.put(key_of("a"), CONTENT)
    cache.clear_away()
    assert cache.get(key_of("a")) is None


def kept_of(tmp_path: Path, count: int, used_seconds_ago: float) -> list[bool]:
    """Which of so many entries, the oldest first, are there after clearing away."""
    cache = Cache(tmp_path, SMALL)
    keys = [key_of(number) for number in range(count)]
    for number, key in enumerate(keys):
        cache.put(key, CONTENT)
        used = time.time() - used_seconds_ago - (count - number)
        os.utime(entry(tmp_path, key), (used, used))
    cache.clear_away()
    return [entry(tmp_path, key).exists() for key in keys]


def test_as_many_bytes_as_the_bound_allows_are_kept(tmp_path: Path) -> None:
    assert kept_of(tmp_path, 3, IN_USE_SECONDS + 60) == [True, True, True]


def test_what_was_used_longest_ago_goes_until_the_bound_holds(tmp_path: Path) -> None:
    assert kept_of(tmp_path, 5, IN_USE_SECONDS + 60) == [False, False, True, True, True]


def test_what_may_be_in_use_is_never_cleared_away(tmp_path: Path) -> None:
    assert kept_of(tmp_path, 5, IN_USE_SECONDS - 60) == [True] * 5


def test_reading_an_entry_counts_as_using_it(tmp_path: Path) -> None:
    cache, key = Cache(tmp_path, SMALL), key_of("a")
    cache.put(key, CONTENT)
    os.utime(entry(tmp_path, key), (1, 1))
    cache.get(key)
    assert entry(tmp_path, key).stat().st_mtime > time.time() - 60


@pytest.mark.parametrize(("start", "clears"), [("00000000", True), ("000000ff", False), ("00000100", True)])
def test_one_entry_in_256_clears_away_as_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: str, clears: bool
) -> None:
    cleared: list[Cache] = []
    monkeypatch.setattr(Cache, "clear_away", lambda cache: cleared.append(cache))
    Cache(tmp_path, SMALL).put(start + "0" * 56, CONTENT)
    assert bool(cleared) is clears


def test_sizes_and_clearing_are_of_our_entries_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    for number, section in enumerate(SECTIONS):
        for entry_number in range(number):
            Cache(tmp_path, section).put(key_of(entry_number), CONTENT)
    sizes = [(number, number * ENTRY_BYTES) for number in range(len(SECTIONS))]
    assert [sizes_in(tmp_path)[each] for each in SECTIONS] == sizes
    clear(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [TAG_NAME, "mine.txt"]
    clear(tmp_path)


NOT_OURS = (
    "utterances/holiday.wav",
    "utterances/ab/holiday.wav",
    "utterances/ab/" + "0" * 61,
    "builds/2026/report.md",
    "files/ab/" + "A" * 62,
    "builds/ab/.hwrender.part",
    "photos/ab/" + "0" * 62,
)


@pytest.mark.parametrize("name", NOT_OURS)
def test_a_file_of_somebody_else_is_neither_counted_nor_cleared(tmp_path: Path, name: str) -> None:
    for section in SECTIONS:
        Cache(tmp_path, section).put(key_of(1), CONTENT)
    other = tmp_path / name
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_bytes(b"HWC4 by chance")
    clear(tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.name != TAG_NAME] == [other]


def test_a_file_with_our_name_and_other_bytes_is_not_ours(tmp_path: Path) -> None:
    Cache(tmp_path, SPEECH).put(key_of(1), CONTENT)
    other = tmp_path / "utterances" / "ab" / ("0" * 62)
    other.parent.mkdir(exist_ok=True)
    other.write_bytes(b"RIFF")
    clear(tmp_path)
    assert other.read_bytes() == b"RIFF"


def test_nothing_is_cleared_through_a_link(tmp_path: Path) -> None:
    mine, cache = tmp_path / "mine", tmp_path / "cache"
    Cache(mine, SPEECH).put(key_of(1), CONTENT)
    Cache(cache, MADE_FILES).put(key_of(1), CONTENT)
    (cache / "utterances").symlink_to(mine / "utterances", target_is_directory=True)
    clear(cache)
    assert sizes_in(mine)[SPEECH] == (1, ENTRY_BYTES)


@pytest.mark.parametrize("tag", [None, b"", b"Signature: 8a477f597d28d172789f06886806bc55\n# other\n"])
def test_a_folder_without_our_mark_is_left_alone(tmp_path: Path, tag: bytes | None) -> None:
    Cache(tmp_path, SPEECH).put(key_of(1), CONTENT)
    (tmp_path / TAG_NAME).unlink()
    if tag is not None:
        (tmp_path / TAG_NAME).write_bytes(tag)
    with pytest.raises(OutputError, match="does not have hwrender's mark") as caught:
        clear(tmp_path)
    assert "HWRENDER_CACHE" in caught.value.remedy
    assert sizes_in(tmp_path)[SPEECH] == (1, ENTRY_BYTES)


def test_the_mark_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / TAG_NAME).write_bytes(b"mine")
    Cache(tmp_path, SPEECH).put(key_of(1), CONTENT)
    assert (tmp_path / TAG_NAME).read_bytes() == b"mine"


@pytest.mark.parametrize("section", SECTIONS, ids=[section.folder for section in SECTIONS])
def test_an_entry_in_the_place_of_another_counts_as_not_there(tmp_path: Path, section: CacheSection) -> None:
    cache, keys = Cache(tmp_path, section), (key_of("yes"), key_of("no"))
    for key, content in zip(keys, (b"They agreed.", b"They refused."), strict=True):
        cache.put(key, content)
    one, other = (tmp_path / section.folder / key[:2] / key[2:] for key in keys)
    swapped = one.read_bytes(), other.read_bytes()
    other.write_bytes(swapped[0])
    one.write_bytes(swapped[1])
    assert [cache.get(key) for key in keys] == [None, None]
    one.write_bytes(swapped[0])
    assert [cache.get(key) for key in keys] == [b"They agreed.", None]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names in folders")
def test_an_entry_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    cache, key = Cache(tmp_path, SMALL), key_of("a")
    cache.put(key, CONTENT)
    entry(tmp_path, key).unlink()
    os.mkfifo(entry(tmp_path, key))
    assert cache.get(key) is None


def test_an_entry_that_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    Cache(tmp_path, SPEECH).put(key_of(1), CONTENT)
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(OutputError, match=r"this cannot be removed \(Permission denied\)") as caught:
        clear(tmp_path)
    assert caught.value.remedy == "Close other runs of hwrender."


def test_the_folder_of_the_cache_can_be_named() -> None:
    assert cache_folder({"HWRENDER_CACHE": "there"}) == Path("there")
    assert cache_folder({"HWRENDER_CACHE": ""}) == cache_folder({})
    assert cache_folder({}).name == "hwrender"


# --- keys ------------------------------------------------------------------------------------------------


class Colour(Enum):
    RED = "red"
    ALSO_RED = "also red"


class One(Struct, frozen=True):
    value: object


class Other(Struct, frozen=True):
    value: object


DIFFERENT: tuple[tuple[object, ...], ...] = (
    (), ("",), ("", ""), (None,), (0,), (False,), (0.0,), (b"",), ((),), ((), ()), (((),),),
    ("a", "b"), ("ab",), ("ba",), (("a",), "b"), (("a", "b"),), (2, "a", "b"), ("a", ("b",)), (1,), (True,),
    (1.5,),
    (One(1),), (Other(1),), (One(2),), (One(One(1)),), (One((1,)),), ("test_cache.One", 1),
    (Colour.RED,), (Colour.ALSO_RED,), ("red",), ({"a": 1},), ({"a": 2},), ({"b": 1},), ({"a": 1, "b": 1},),
    ({},), ("a\ud800",), ("a\ud801",), (b"a",), ("a",),
)  # fmt: skip


def test_different_values_have_different_keys() -> None:
    keys = {key_of(*values) for values in DIFFERENT}
    assert len(keys) == len(DIFFERENT)
    assert all(len(key) == 64 for key in keys)


def test_equal_values_have_one_key() -> None:
    assert key_of({"a": 1, "b": 2}) == key_of(MappingProxyType({"b": 2, "a": 1}))
    assert key_of(Path("a") / "b") == key_of(str(Path("a/b")))
    assert key_of([1, 2]) == key_of((1, 2))


def test_a_place_in_a_source_is_in_no_key() -> None:
    here, there = Span(1, 2, 3, 4), Span(5, 6, 7, 8)
    assert key_of(Strong((Text("a", here),), here)) == key_of(Strong((Text("a", there),), START))
    assert key_of(Strong((Text("a", here),), here)) != key_of(Strong((Text("b", here),), here))


@pytest.mark.parametrize("value", [key_of, {1, 2}, object(), One(len), [lambda: None]])
def test_what_has_no_canonical_form_has_no_key(value: object) -> None:
    with pytest.raises(TypeError, match="has no canonical form"):
        key_of(value)


def test_a_key_is_the_same_in_every_process() -> None:
    program = (
        "from editions import rich_edition; from hwrender.cache import key_of;"
        "print(key_of(rich_edition(), {'b': 1, 'a': 2}))"
    )
    path = os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    keys = {
        subprocess.check_output(
            [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed}
        )
        for seed in ("1", "2")
    }
    assert len(keys) == 1

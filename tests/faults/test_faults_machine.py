"""Caches, fonts, clocks and file handles that fail: the same bytes, or a clear message."""

from __future__ import annotations

import itertools
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hwrender import narration
from hwrender.formats import FORMATS
from hwrender.pipeline.options import BuildOptions, Environment
from hwrender.pipeline.report import build_report
from trials import (
    everything,
    hwrender,
    make,
    use_one_processor,
    without_privileges,
    write_report,
)

PDF_AND_SOUND = tuple(row for row in FORMATS if row.name in ("pdf", "audio"))
PACKAGE = Path(narration.__file__).parents[1]
HANDLES = "resource.setrlimit(resource.RLIMIT_NOFILE, ({0}, {0}))"


def build(tmp_path: Path, cache: Path | None, output: str = "out", **options: object) -> dict[str, str]:
    """PDF and sound with a hum for a voice, and what is in the output folder then."""
    wanted = BuildOptions(tmp_path / output, **{"voice": "silent", "formats": PDF_AND_SOUND, **options})  # type: ignore[arg-type]
    build_report(tmp_path / "report.md", wanted, Environment(cache))
    return everything(tmp_path / output)


def spoil(content: bytes) -> bytes:
    return bytes(reversed(content))


@pytest.mark.parametrize(
    "damage", [spoil, lambda content: content[:-1], lambda _: b"", lambda _: b"\x00" * 99]
)
def test_a_cache_that_is_damaged_changes_nothing(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    write_report(tmp_path)
    cache = tmp_path / "cache"
    before = build(tmp_path, cache)
    spoiled = 0
    for path in cache.rglob("*"):
        if path.is_file():
            path.write_bytes(damage(path.read_bytes()))
            spoiled += 1
    assert spoiled >= 3
    assert build(tmp_path, cache) == before
    assert build(tmp_path, cache, "other") == before


def test_a_cache_of_folders_in_the_place_of_files_changes_nothing(tmp_path: Path) -> None:
    write_report(tmp_path)
    cache = tmp_path / "cache"
    before = build(tmp_path, cache)
    for path in [path for path in cache.rglob("*") if path.is_file()]:
        path.unlink()
        (path / "inside").mkdir(parents=True)
    assert build(tmp_path, cache, "other") == before


def test_a_cache_that_is_a_file_changes_nothing(tmp_path: Path) -> None:
    write_report(tmp_path)
    (tmp_path / "file").touch()
    assert build(tmp_path, tmp_path / "file") == build(tmp_path, None, "other")


@pytest.mark.parametrize("mode", [stat.S_IRUSR | stat.S_IXUSR, 0])
def test_a_cache_that_may_not_be_written_or_read_changes_nothing(tmp_path: Path, mode: int) -> None:
    report = write_report(tmp_path)
    cache = tmp_path / "cache"
    build(tmp_path, cache, formats=FORMATS)
    before = everything(cache)
    folders = [cache, *(path for path in cache.rglob("*") if path.is_dir())]
    write_report(tmp_path, 2)
    for folder in reversed(folders):
        folder.chmod(mode)
    try:
        shown = hwrender(
            "all", report, "-o", tmp_path / "out", "--voice", "silent", "-q", before=without_privileges,
            environment={"HWRENDER_CACHE": str(cache)},
        )  # fmt: skip
    finally:
        for folder in folders:
            folder.chmod(stat.S_IRWXU)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert everything(cache) == before
    assert everything(tmp_path / "out") == build(tmp_path, None, "other", formats=FORMATS)


@pytest.mark.parametrize("missing", ["AtkinsonHyperlegibleNext-Regular", "Andika-Regular"])
def test_a_font_file_that_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    package = tmp_path / "lib" / "hwrender"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    styles = PACKAGE.parents[1] / "styles"
    if not (package / "styles").exists() and styles.exists():
        shutil.copytree(styles, tmp_path / "styles")
        shutil.copytree(styles, package / "styles")
    gone = [path for path in package.rglob("*") if path.name.startswith(missing)]
    assert gone
    for path in gone:
        path.unlink()
    report = write_report(tmp_path, body="\nƁ is a letter of Hausa.\n")
    shown = make(report, tmp_path / "out", environment={"PYTHONPATH": str(tmp_path / "lib")})
    assert shown.returncode == 5, shown.stderr
    assert f"The font file {missing}.ttf is missing." in shown.stderr
    assert "Install hwrender again." in shown.stderr
    assert not (tmp_path / "out" / "report").exists()


def test_a_clock_that_goes_backwards_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_report(tmp_path)
    before = build(tmp_path, tmp_path / "cache")
    backwards = itertools.count(2_000_000_000, -86_400)
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: float(next(backwards)))
        patched.setattr(time, "time_ns", lambda: next(backwards) * 10**9)
        assert build(tmp_path, tmp_path / "cache", "other") == before
        assert build(tmp_path, None, "third") == before


@pytest.mark.parametrize("count", [3, 4, 5])
def test_too_few_file_handles_give_a_message(tmp_path: Path, count: int) -> None:
    # one processor, or it would be chance which of two threads finds none left, and for what
    setup = f"import resource\nfrom hwrender.cli import interrupting, program\n{HANDLES.format(count)}"
    given = ("all", write_report(tmp_path), "-o", tmp_path / "out", "--voice", "silent")
    shown = hwrender(*given, setup=setup, before=use_one_processor, counted=False)
    assert shown.returncode in (5, 6), shown.stderr
    assert "oo many" in shown.stderr
    assert shown.stderr.endswith("Close other programs. Then run this again.\n")
    assert "Traceback" not in shown.stderr
    assert not (tmp_path / "out" / "report").exists()


def test_few_file_handles_are_enough(tmp_path: Path) -> None:
    report = write_report(tmp_path)
    setup = f"import resource\n{HANDLES.format(10)}"
    shown = hwrender("all", report, "-o", tmp_path / "out", "--voice", "silent", "-q", setup=setup)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert everything(tmp_path / "out") == build(tmp_path, None, "other", formats=FORMATS)

"""A cluster of our own: the same bytes as here, no shared disk, and a lost worker loses nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from hwrender.errors import HwrenderError, MissingError
from hwrender.formats import FORMATS
from hwrender.pipeline import cluster as cluster_room
from hwrender.pipeline.many import build_all
from hwrender.pipeline.options import BuildOptions, Environment, Outcome, Result
from hwrender.publishing.manifest import sha256_of

REPORT = """---
title: What people told us about {topic}
lang: en-GB
---

## What people said

People told us about {topic}.

::: easy-read
![](pictures/photo.png)
People told us about {topic}.
:::
"""

DOCUMENTS = tuple(row for row in FORMATS if row.name in ("word", "html"))

SCHEDULER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    print(cluster.scheduler_address, flush=True)
    print(*(worker.pid for worker in cluster.workers.values()), flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[int]]]:
    """The address of a scheduler and the processes of its two workers, in a folder of their own."""
    folder = tmp_path_factory.mktemp("cluster")
    script = folder / "scheduler.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script)],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdin is not None
    address = process.stdout.readline().strip()
    yield address, [int(pid) for pid in process.stdout.readline().split()]
    process.stdin.close()
    process.wait(timeout=30)


def reports(folder: Path, count: int) -> list[Path]:
    (folder / "pictures").mkdir()
    Image.new("RGB", (60, 40), "green").save(folder / "pictures" / "photo.png")
    paths = [folder / f"r{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(REPORT.format(topic=f"place {number + 10}"), encoding="utf-8")
    return paths


def build(paths: list[Path], output: Path, address: str | None) -> list[Result]:
    options = BuildOptions(output, formats=DOCUMENTS)
    return [
        result for _, result in build_all(paths, options, Environment(output.parent / "cache"), 1, address)
    ]


def bytes_in(output: Path) -> dict[str, str]:
    return {str(path.relative_to(output)): sha256_of(path) for path in sorted(output.glob("*/*"))}


def test_a_cluster_gives_the_same_bytes_without_seeing_the_folder(
    cluster: tuple[str, list[int]], tmp_path: Path
) -> None:
    paths = reports(tmp_path, 3)
    here = build(paths, tmp_path / "here", None)
    there = build(paths, tmp_path / "there", cluster[0])
    assert bytes_in(tmp_path / "there") == bytes_in(tmp_path / "here")
    assert len(bytes_in(tmp_path / "there")) == 9
    assert [each.findings for each in here if isinstance(each, Outcome)] == [
        each.findings for each in there if isinstance(each, Outcome)
    ]


def test_what_is_wrong_comes_back_with_the_place_in_the_report_here(
    cluster: tuple[str, list[int]], tmp_path: Path
) -> None:
    paths = reports(tmp_path, 3)
    paths[0].write_text(paths[0].read_text("utf-8").replace("photo.png", "lost.png"), encoding="utf-8")
    paths[1].unlink()
    wrong, lost, good = build(paths, tmp_path / "out", cluster[0])
    assert isinstance(wrong, Outcome)
    assert [(f.file, f.code) for f in wrong.findings if f.code.startswith("D04")] == [(str(paths[0]), "D040")]
    assert wrong.folder is None
    assert isinstance(lost, HwrenderError)
    assert str(paths[1]) in lost.what
    assert isinstance(good, Outcome)
    assert good.folder is not None


def test_a_worker_that_is_lost_loses_no_report(cluster: tuple[str, list[int]], tmp_path: Path) -> None:
    address, workers = cluster
    paths = reports(tmp_path, 12)

    def kill_one() -> None:
        while not list((tmp_path / "out").glob("*/manifest.json")):
            time.sleep(0.01)
        os.kill(workers[0], signal.SIGKILL)

    killing = threading.Thread(target=kill_one)
    killing.start()
    results = build(paths, tmp_path / "out", address)
    killing.join()
    assert all(isinstance(each, Outcome) and each.folder is not None for each in results)
    build(paths, tmp_path / "here", None)
    assert bytes_in(tmp_path / "out") == bytes_in(tmp_path / "here")


def test_an_address_without_a_cluster_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_room, "CONNECTING_SECONDS", 1)
    with pytest.raises(MissingError, match="There is no cluster at"):
        build(reports(tmp_path, 1), tmp_path / "out", "tcp://127.0.0.1:9")

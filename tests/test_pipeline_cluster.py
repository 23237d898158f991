"""A cluster of our own: the same bytes as here, no shared disk, and a lost worker loses nothing."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from clusters import RunningCluster, running_cluster
from hwrender.cli.program import program
from hwrender.errors import ExitCode, HwrenderError, MissingError
from hwrender.formats import FORMATS
from hwrender.pipeline import cluster as cluster_room
from hwrender.pipeline import remote_answers
from hwrender.pipeline.cluster import connection
from hwrender.pipeline.cluster.certificates import make_certificates
from hwrender.pipeline.many import build_all
from hwrender.pipeline.options import BuildOptions, ClusterAccess, Environment, Outcome, Result
from hwrender.publishing.manifest import sha256_of
from trials import everything

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


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCluster]:
    with running_cluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


def reports(folder: Path, count: int) -> list[Path]:
    (folder / "pictures").mkdir()
    Image.new("RGB", (60, 40), "green").save(folder / "pictures" / "photo.png")
    paths = [folder / f"r{number}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(REPORT.format(topic=f"place {number + 10}"), encoding="utf-8")
    return paths


def build(paths: list[Path], output: Path, access: ClusterAccess | None) -> list[Result]:
    options = BuildOptions(output, formats=DOCUMENTS)
    return [
        result for _, result in build_all(paths, options, Environment(output.parent / "cache"), 1, access)
    ]


def bytes_in(output: Path) -> dict[str, str]:
    return {str(path.relative_to(output)): sha256_of(path) for path in sorted(output.glob("*/*"))}


def test_a_cluster_gives_the_same_bytes_without_seeing_the_folder(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    paths = reports(tmp_path, 3)
    here = build(paths, tmp_path / "here", None)
    there = build(paths, tmp_path / "there", cluster.access)
    assert bytes_in(tmp_path / "there") == bytes_in(tmp_path / "here")
    assert len(bytes_in(tmp_path / "there")) == 9
    assert [each.findings for each in here if isinstance(each, Outcome)] == [
        each.findings for each in there if isinstance(each, Outcome)
    ]


def test_what_is_wrong_comes_back_with_the_place_in_the_report_here(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    paths = reports(tmp_path, 3)
    paths[0].write_text(paths[0].read_text("utf-8").replace("photo.png", "lost.png"), encoding="utf-8")
    paths[1].unlink()
    wrong, lost, good = build(paths, tmp_path / "out", cluster.access)
    assert isinstance(wrong, Outcome)
    assert [(f.file, f.code) for f in wrong.findings if f.code.startswith("D04")] == [(str(paths[0]), "D040")]
    assert wrong.folder is None
    assert isinstance(lost, HwrenderError)
    assert str(paths[1]) in lost.what
    assert isinstance(good, Outcome)
    assert good.folder is not None


def test_a_worker_that_is_lost_loses_no_report(cluster: RunningCluster, tmp_path: Path) -> None:
    paths = reports(tmp_path, 12)

    def kill_one() -> None:
        while not list((tmp_path / "out").glob("*/manifest.json")):
            time.sleep(0.01)
        os.kill(cluster.workers[0], signal.SIGKILL)

    killing = threading.Thread(target=kill_one)
    killing.start()
    results = build(paths, tmp_path / "out", cluster.access)
    killing.join()
    assert all(isinstance(each, Outcome) and each.folder is not None for each in results)
    build(paths, tmp_path / "here", None)
    assert bytes_in(tmp_path / "out") == bytes_in(tmp_path / "here")


class FutureOfNobody:
    """An answer that never comes."""

    def result(self, timeout: float) -> object:
        raise TimeoutError


class ClientOfNobody:
    """A client whose scheduler has gone, before or after it was given the first report."""

    def __init__(self, *futures: FutureOfNobody) -> None:
        self.futures = list(futures)
        self.status = "running" if futures else "closed"
        self.options: dict[str, object] = {}

    def nthreads(self) -> dict[str, int]:
        return {"worker": 1}

    def submit(self, *given: object, **options: object) -> object:
        self.options, self.status = options, "closed"
        if self.futures:
            return self.futures.pop()
        raise RuntimeError("Client is closed")

    def cancel(self, futures: list[object]) -> None:
        raise RuntimeError("Client is closed")

    def close(self) -> None:
        raise RuntimeError("Client is closed")


@pytest.mark.parametrize("client", [ClientOfNobody(), ClientOfNobody(FutureOfNobody())])
def test_each_report_that_was_for_a_lost_scheduler_is_told_and_none_is_waited_for(
    client: ClientOfNobody, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_room, "connect", lambda access: client)
    paths = reports(tmp_path, 2)
    results = build(paths, tmp_path / "out", ClusterAccess("tcp://127.0.0.1:9", trusts_network=True))
    assert [str(each) for each in results] == [
        f"{path}: this report could not be made on the cluster." for path in paths
    ]


def test_no_report_is_read_for_a_scheduler_that_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(cluster_room, "connect", lambda access: ClientOfNobody())
    monkeypatch.setattr(cluster_room, "prepare_report", lambda report, *_: read.append(report))
    results = build(
        reports(tmp_path, 3), tmp_path / "out", ClusterAccess("tcp://127.0.0.1:9", trusts_network=True)
    )
    assert len(results) == 3
    assert read == []


def test_who_watches_the_scheduler_sees_a_number_for_each_report_and_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = ClientOfNobody(FutureOfNobody())
    monkeypatch.setattr(cluster_room, "connect", lambda access: client)
    build(reports(tmp_path, 1), tmp_path / "out", ClusterAccess("tcp://127.0.0.1:9", trusts_network=True))
    assert client.options == {"retries": cluster_room.RETRIES, "pure": False}  # then Dask's keys are random


@pytest.mark.parametrize("shows_certificate", [True, False])
def test_a_scheduler_speaks_to_nobody_who_shows_no_certificate(
    cluster: RunningCluster, shows_certificate: bool
) -> None:
    folder = cluster.access.certificates
    assert folder is not None
    host, _, port = cluster.access.address.removeprefix("tls://").rpartition(":")
    context = ssl.create_default_context(cafile=str(folder / "authority.pem"))
    context.check_hostname = False
    if shows_certificate:
        context.load_cert_chain(folder / "client.pem")
    with (
        socket.create_connection((host, int(port)), timeout=20) as plain,
        context.wrap_socket(plain) as encrypted,
        nullcontext() if shows_certificate else pytest.raises(ssl.SSLError, match="CERTIFICATE_REQUIRED"),
    ):
        assert encrypted.recv(1)  # in TLS 1.3 the refusal is the first thing that is read


def test_watch_gives_the_same_bytes_on_a_cluster(cluster: RunningCluster, tmp_path: Path) -> None:
    paths = reports(tmp_path, 2)
    build(paths, tmp_path / "here", None)
    output, only = tmp_path / "there", ",".join(row.name for row in DOCUMENTS)
    access = ("--cluster", cluster.access.address, "--certificates", str(cluster.access.certificates))
    given = ["watch", str(tmp_path), "--once", "--pause", "0.05", "-o", str(output), "--only", only, *access]
    ended = CliRunner().invoke(program, given, env={"HWRENDER_CACHE": os.devnull}, standalone_mode=False)
    assert ended.return_value == ExitCode.DONE, ended.stderr
    assert bytes_in(output) == bytes_in(tmp_path / "here")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "CONNECTING_SECONDS", 1)


@pytest.mark.usefixtures("impatient")
def test_an_address_without_a_cluster_is_said_plainly(tmp_path: Path) -> None:
    nowhere = ClusterAccess("tcp://127.0.0.1:9", trusts_network=True)
    with pytest.raises(MissingError, match="There is no cluster at"):
        build(reports(tmp_path, 1), tmp_path / "out", nowhere)


@pytest.mark.usefixtures("impatient")
def test_who_has_certificates_of_another_set_gets_nothing_from_a_cluster(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    make_certificates(tmp_path / "others", datetime.now(UTC))
    stranger = ClusterAccess(cluster.access.address, tmp_path / "others")
    with pytest.raises(MissingError, match="that belongs to the certificates in"):
        build(reports(tmp_path, 1), tmp_path / "out", stranger)
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("impatient")
def test_who_has_no_certificate_gets_nothing_from_a_cluster(cluster: RunningCluster, tmp_path: Path) -> None:
    plain = ClusterAccess(cluster.access.address.replace("tls://", "tcp://"), trusts_network=True)
    with pytest.raises(MissingError, match="There is no cluster at"):
        build(reports(tmp_path, 1), tmp_path / "out", plain)


def test_certificates_that_are_lost_or_damaged_are_said_plainly(tmp_path: Path) -> None:
    make_certificates(tmp_path / "set", datetime.now(UTC))
    access = ClusterAccess("tls://127.0.0.1:9", tmp_path / "set")
    (tmp_path / "set" / "authority.pem").write_text("no certificate", encoding="utf-8")
    paths = reports(tmp_path, 1)
    with pytest.raises(MissingError, match="these certificates cannot be used"):
        build(paths, tmp_path / "out", access)
    (tmp_path / "set" / "client.pem").unlink()
    with pytest.raises(MissingError, match=r"client\.pem: this certificate is not there"):
        build(paths, tmp_path / "out", access)


def lie(body: str) -> Callable[..., object]:
    """A function that a worker runs in the place of ours. It is sent by value: no module here is there."""
    place: dict[str, Callable[..., object]] = {}
    exec(f"def liar(job):\n    {body}", {"__name__": "__main__"}, place)
    return place["liar"]


TOUCH = "import os, pathlib; pathlib.Path({folder!r}, str(os.getpid())).touch()"
"""Whoever runs this leaves its number."""

WRONG = f'class Wrong:\n        __reduce__ = lambda self: (exec, ("{TOUCH}",))\n    '


@pytest.mark.parametrize(
    "body",
    [
        "return 'done'",
        "return b'done'",
        "return {{'files': {{'../../outside.docx': b'x'}}}}",
        "return b'x' * 2_000_000",
        "raise ValueError('\\x1b[2J')",
        WRONG + "return Wrong()",
        WRONG + "raise ValueError(Wrong())",
        WRONG + "return [b'x', Wrong()]",
    ],
)
def test_a_worker_that_lies_gets_nothing_published_and_runs_nothing_here(
    cluster: RunningCluster, body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    ran.mkdir()
    monkeypatch.setattr(cluster_room, "run_on_worker", lie(body.format(folder=str(ran))))
    monkeypatch.setattr(cluster_room, "RETRIES", 0)
    monkeypatch.setattr(remote_answers, "MOST_ANSWER_BYTES", 1_000_000)
    (result,) = build(reports(tmp_path, 1), tmp_path / "out", cluster.access)
    assert isinstance(result, HwrenderError)
    assert result.what.isprintable()
    assert "cluster" in result.what
    assert "without --cluster" in result.remedy
    assert str(os.getpid()) not in {path.name for path in ran.iterdir()}
    assert everything(tmp_path / "out") == {}

"""A cluster of two workers on this machine, in processes of their own: encrypted, with certificates."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from hwrender.pipeline.cluster.certificates import make_certificates
from hwrender.pipeline.options import ClusterAccess

SCHEDULER = """
import sys
from distributed import LocalCluster
from distributed.security import Security
if __name__ == "__main__":
    folder = sys.argv[1]
    roles = {
        f"tls_{role}_{part}": f"{folder}/{role}.pem"
        for role in ("scheduler", "worker", "client")
        for part in ("cert", "key")
    }
    security = Security(require_encryption=True, tls_ca_file=f"{folder}/authority.pem", **roles)
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tls://", security=security
    )
    print(cluster.scheduler_address, flush=True)
    print(*(worker.pid for worker in cluster.workers.values()), flush=True)
    sys.stdin.read()
"""


class RunningCluster(Struct, frozen=True):
    """How it is reached, and the processes of its workers."""

    access: ClusterAccess
    workers: tuple[int, ...]


@contextmanager
def running_cluster(folder: Path) -> Iterator[RunningCluster]:
    """A cluster whose workers see nothing of `folder` but its certificates."""
    certificates = folder / "certificates"
    make_certificates(certificates, datetime.now(UTC))
    script = folder / "scheduler.py"
    script.write_text(SCHEDULER, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(certificates)],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdin is not None
    address = process.stdout.readline().strip()
    workers = tuple(int(pid) for pid in process.stdout.readline().split())
    yield RunningCluster(ClusterAccess(address, certificates), workers)
    process.stdin.close()
    process.wait(timeout=30)

"""Many reports on many machines, by Dask. The home of distributed.

Each report travels as a job of bytes, and its files come back as bytes: the machines share no disk. The
reports of a machine that is lost go to the others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hwrender.errors import HwrenderError, MissingError, OutputError
from hwrender.fonts.machine import this_machine
from hwrender.pipeline.options import BuildOptions, Environment, Result
from hwrender.pipeline.remote_jobs import JobResult, RemoteJob, pack_job, publish_result, run_job
from hwrender.pipeline.saved_outcomes import load_unchanged

RETRIES = 3
CONNECTING_SECONDS = 5
WAITING_PER_WORKER = 4


def build_on_cluster(
    reports: Sequence[Path], options: BuildOptions, environment: Environment, address: str
) -> Iterator[Result]:
    """The results in the order of the reports. Raises `MissingError` when there is no cluster there."""
    client = _connect(address)
    waiting: deque[tuple[Path, RemoteJob | None, Any]] = deque()
    try:
        most = WAITING_PER_WORKER * max(1, len(client.scheduler_info()["workers"]))
        for report in reports:
            waiting.append(_send(client, report, options, environment))
            if len(waiting) >= most:
                yield _fetch(*waiting.popleft(), environment)
        while waiting:
            yield _fetch(*waiting.popleft(), environment)
    finally:
        client.cancel([sent for _, job, sent in waiting if job is not None])
        client.close()


def _connect(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingError(
            "The part of hwrender for several machines is not installed.",
            "Run: pip install 'hwrender[cluster]'",
        ) from error
    try:
        return Client(address, timeout=CONNECTING_SECONDS)  # type: ignore[no-untyped-call]  # it has no types
    except (OSError, ValueError) as error:
        raise MissingError(
            f"There is no cluster at “{address}”.",
            "Start it with: dask scheduler. Then give its address, like tcp://192.168.0.5:8786",
        ) from error


def _send(
    client: Any, report: Path, options: BuildOptions, environment: Environment
) -> tuple[Path, RemoteJob | None, Any]:
    """A report on its way, or what is known of it already."""
    try:
        known = load_unchanged(report, options, environment)
        if known is not None:
            return report, None, known
        job = pack_job(report, options, environment)
    except HwrenderError as error:
        return report, None, error
    except OSError as error:
        return report, None, OutputError(f"{report}: a file cannot be read ({error.strerror}).", "")
    return report, job, client.submit(run_on_worker, job, retries=RETRIES, pure=False)


def run_on_worker(job: RemoteJob) -> JobResult | HwrenderError:
    """Runs on a worker. What is worth keeping is kept in the folder that the worker has for itself."""
    from distributed import get_worker

    folder = Path(get_worker().local_directory) / "hwrender"
    return run_job(job, Environment(folder, font_folders=this_machine(), processors=1))


def _fetch(report: Path, job: RemoteJob | None, sent: Any, environment: Environment) -> Result:
    if job is None:
        known: Result = sent
        return known
    try:
        result = sent.result()
        if isinstance(result, HwrenderError):
            return result
        return publish_result(result, report, job, environment)
    except HwrenderError as error:
        return error
    except Exception as error:
        return HwrenderError(
            f"{report}: this report could not be made on the cluster ({error}).",
            "Run it again, or make it on this machine, without --cluster.",
        )

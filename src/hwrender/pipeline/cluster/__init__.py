"""Many reports on many machines, by Dask. The home of distributed.

Each report travels as a job of bytes, and its files come back as bytes: the machines share no disk. The
reports of a machine that is lost go to the others. What comes back is checked before it is published.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

from hwrender.errors import HwrenderError, OutputError
from hwrender.fonts.machine import this_machine
from hwrender.pipeline.cluster.connection import connect
from hwrender.pipeline.cluster.guard import guarded
from hwrender.pipeline.options import BuildOptions, ClusterAccess, Environment, Outcome, Result
from hwrender.pipeline.remote_jobs import RemoteJob, pack_job, publish_answer, run_job
from hwrender.pipeline.report import PreparedReport, prepare_report
from hwrender.pipeline.saved_outcomes import load_unchanged

RETRIES = 3
LOOKING_SECONDS = 1.0
"""How often it is looked whether the scheduler is still there while an answer is waited for."""
WAITING_PER_WORKER = 4

_ENDED = ("closing", "closed")
"""What a client of Dask calls its state when it has given up on its scheduler."""


class SentReport(Struct, frozen=True):
    """A report on its way: what is known of it here, and what its answer will be in."""

    report: Path
    prepared: PreparedReport
    future: Any


def build_on_cluster(
    reports: Sequence[Path], options: BuildOptions, environment: Environment, access: ClusterAccess
) -> Iterator[Result]:
    """The results in the order of the reports. Raises `MissingError` when there is no cluster there."""
    with guarded():
        yield from _build(reports, options, environment, connect(access))


def _build(
    reports: Sequence[Path], options: BuildOptions, environment: Environment, client: Any
) -> Iterator[Result]:
    waiting: deque[SentReport | Result] = deque()
    try:
        most = WAITING_PER_WORKER * max(1, len(client.nthreads()))
        for report in reports:
            waiting.append(_send(client, report, options, environment))
            if len(waiting) >= most:
                yield _result(waiting.popleft(), options, environment, client)
        while waiting:
            yield _result(waiting.popleft(), options, environment, client)
    finally:
        with suppress(Exception):  # the scheduler may have gone: then there is nothing to end
            client.cancel([sent.future for sent in waiting if isinstance(sent, SentReport)])
            client.close()


def _send(client: Any, report: Path, options: BuildOptions, environment: Environment) -> SentReport | Result:
    """A report on its way, or what is known of it already."""
    try:
        known = load_unchanged(report, options, environment)
        if known is not None:
            return known
        if client.status in _ENDED:  # thousands may be left: to read them all would take minutes
            return _not_made(report)
        prepared = prepare_report(report, options, environment)
        if isinstance(prepared, Outcome):
            return prepared
        job = pack_job(report, prepared, options)
    except HwrenderError as error:
        return error
    except OSError as error:
        return OutputError(
            f"{report}: a file cannot be read ({error.strerror}).", "Check that you may read it."
        )
    try:
        return SentReport(report, prepared, client.submit(run_on_worker, job, retries=RETRIES, pure=False))
    except Exception:  # the scheduler has gone; each version of Dask has an error of its own for that
        return _not_made(report)


def _answer(future: Any, client: Any) -> Any:
    """What comes back, however long it takes. A client that has lost its scheduler would wait for ever.

    Raises what Dask raises, and `TimeoutError` when the scheduler has gone.
    """
    while True:
        try:
            return future.result(timeout=LOOKING_SECONDS)
        except TimeoutError:
            if client.status in _ENDED:
                raise


def _not_made(report: Path) -> HwrenderError:
    return HwrenderError(
        f"{report}: this report could not be made on the cluster.",
        "Run it again, or make it on this machine, without --cluster.",
    )


def run_on_worker(job: RemoteJob) -> bytes:
    """Runs on a worker. What is worth keeping is kept in the folder that the worker has for itself."""
    from distributed import get_worker

    folder = Path(get_worker().local_directory) / "hwrender"
    return run_job(job, Environment(folder, font_folders=this_machine(), processors=1))


def _result(
    sent: SentReport | Result, options: BuildOptions, environment: Environment, client: Any
) -> Result:
    if not isinstance(sent, SentReport):
        return sent
    try:
        answer = _answer(sent.future, client)
    except Exception:  # what it says comes from the cluster, and is not opened
        return _not_made(sent.report)
    try:
        return publish_answer(answer, sent.report, sent.prepared, options, environment)
    except HwrenderError as error:
        return error

"""Many reports on many machines, by Dask. The home of distributed.

Each report travels as a parcel of bytes and comes back as bytes, so that the machines share no disk. A
machine that is lost gives its reports to the others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hwrender.errors import HwrenderError, MissingError, OutputError
from hwrender.pipeline.many import Result, one_of_many
from hwrender.pipeline.order import Machine, Order
from hwrender.pipeline.parcels import Delivery, Parcel, make, parcel_of, receive
from hwrender.pipeline.recall import recall

RETRIES = 3
CONNECTING_SECONDS = 5
WAITING_PER_WORKER = 4


def build_on_cluster(
    reports: Sequence[Path], order: Order, machine: Machine, address: str
) -> Iterator[Result]:
    """The results in the order of the reports. Raises `MissingError` when there is no cluster there."""
    client = _connect(address)
    waiting: deque[tuple[Path, Parcel | None, Any]] = deque()
    try:
        most = WAITING_PER_WORKER * max(1, len(client.scheduler_info()["workers"]))
        for report in reports:
            waiting.append(_send(client, report, order, machine))
            if len(waiting) >= most:
                yield _fetch(*waiting.popleft(), machine)
        while waiting:
            yield _fetch(*waiting.popleft(), machine)
    finally:
        client.cancel([sent for _, parcel, sent in waiting if parcel is not None])
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


def _send(client: Any, report: Path, order: Order, machine: Machine) -> tuple[Path, Parcel | None, Any]:
    """A report on its way, or what is known of it already."""
    try:
        known = recall(report, order, machine)
        if known is not None:
            return report, None, known
        parcel = parcel_of(report, order, machine)
    except HwrenderError as error:
        return report, None, error
    except OSError as error:
        return report, None, OutputError(f"{report}: a file cannot be read ({error.strerror}).", "")
    return report, parcel, client.submit(make_here, parcel, retries=RETRIES, pure=False)


def make_here(parcel: Parcel) -> Delivery | HwrenderError:
    """Runs on a worker. What is worth keeping is kept in the folder that the worker has for itself."""
    from distributed import get_worker

    here = Machine(Path(get_worker().local_directory) / "hwrender", processors=1)
    with one_of_many():
        return make(parcel, here)


def _fetch(report: Path, parcel: Parcel | None, sent: Any, machine: Machine) -> Result:
    if parcel is None:
        known: Result = sent
        return known
    try:
        delivery = sent.result()
        return delivery if isinstance(delivery, HwrenderError) else receive(delivery, report, parcel, machine)
    except HwrenderError as error:
        return error
    except Exception as error:
        return HwrenderError(
            f"{report}: this report could not be made on the cluster ({error}).",
            "Run it again, or make it on this machine, without --cluster.",
        )

"""The way to the scheduler: encrypted, with certificates on both sides, or plain where that was said."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

from hwrender.errors import MissingError
from hwrender.pipeline.cluster.certificates import AUTHORITY_FILE, CLIENT_FILE
from hwrender.pipeline.options import ClusterAccess

CONNECTING_SECONDS = 5


def connect(access: ClusterAccess) -> Any:
    """A client of Dask, once it is guarded. Raises `MissingError` when there is no cluster, or none that
    shows a certificate."""
    from distributed import Client

    security = None if access.certificates is None else _security(access.certificates)
    try:
        return Client(  # type: ignore[no-untyped-call]  # it has no types
            access.address,
            timeout=CONNECTING_SECONDS,
            security=security,
            # bytes come as they are; what has been pickled is asked for only to be refused (guard.py)
            deserializers=("msgpack", "pickle", "error"),
        )
    except (OSError, ValueError, ImportError) as error:
        if access.certificates is None:
            raise MissingError(
                f"There is no cluster at “{access.address}”.",
                "Start one as docs/cluster.md says. Then give the address that its scheduler prints.",
            ) from error
        raise MissingError(
            f"There is no cluster at “{access.address}” that belongs to the certificates in "
            f"“{access.certificates}”.",
            "Check the address. Check that every computer has the same set of certificates, "
            "and that it is not older than a year.",
        ) from error


def _security(folder: Path) -> Any:
    """TLS 1.3 with the certificate of whoever sends reports. Raises `MissingError`."""
    from distributed.security import Security

    remedy = "Make a set with: hwrender cluster certificates DIR"
    authority, own = folder / AUTHORITY_FILE, folder / CLIENT_FILE
    for path in (authority, own):
        if not path.is_file():
            raise MissingError(f"{path}: this certificate is not there.", remedy)
    security = Security(  # type: ignore[no-untyped-call]  # it has no types
        require_encryption=True,
        tls_ca_file=str(authority),
        tls_client_cert=str(own),
        tls_client_key=str(own),
        tls_min_version=ssl.TLSVersion.TLSv1_3,
    )
    try:
        security.get_connection_args("client")  # type: ignore[no-untyped-call]  # it has no types
    except (OSError, ValueError) as error:
        raise MissingError(f"{folder}: these certificates cannot be used.", remedy) from error
    return security

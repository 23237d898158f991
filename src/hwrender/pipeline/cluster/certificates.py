"""Certificates by which the computers of a cluster know each other. The home of cryptography.

One authority signs a certificate for the scheduler, one for the workers and one for whoever sends reports.
Its own key is never written down: nobody can sign another certificate later. Who wants one more makes a new
set. Dask trusts whatever the authority has signed (TLS with certificates on both sides, RFC 8446 4.4.2).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hwrender.errors import MissingError, OutputError, os_errors_as_output_errors

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.x509 import Certificate, KeyUsage, ObjectIdentifier

AUTHORITY_FILE = "authority.pem"
SCHEDULER_FILE, WORKER_FILE, CLIENT_FILE = "scheduler.pem", "worker.pem", "client.pem"
GOOD_FOR = timedelta(days=365)
CLOCKS_DIFFER = timedelta(days=1)
"""A certificate is good from a day before it is made: the clocks of several computers never agree."""


def missing_extra() -> MissingError:
    """What to say when the libraries of the extra are not there."""
    return MissingError(
        "The part of hwrender for several machines is not installed.", "Run: pip install 'hwrender[cluster]'"
    )


def make_certificates(folder: Path, now: datetime) -> datetime:
    """Put a new set into `folder`, which must not be there yet, and tell when it ends.

    Only the user may read the files. Raises `OutputError`, and `MissingError` without the extra.
    """
    try:
        import cryptography  # noqa: F401  # before anything is made
    except ImportError as error:
        raise missing_extra() from error
    if os.path.lexists(folder):
        raise OutputError(
            f"{folder}: there is already something with this name.", "Choose a new name for the folder."
        )
    ends = now + GOOD_FOR
    files = _new_set(now - CLOCKS_DIFFER, ends)
    with os_errors_as_output_errors(f"{folder}: this folder cannot be made"):
        folder.mkdir(mode=0o700, parents=True)
        try:
            for name, content in files.items():
                handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    return ends


def _new_set(starts: datetime, ends: datetime) -> Mapping[str, bytes]:
    """The content of each file: the authority without its key, and each role with its own."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from cryptography.x509.oid import ExtendedKeyUsageOID

    both = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
    # who only sends reports is called by nobody: its certificate cannot stand in for a scheduler
    uses = {SCHEDULER_FILE: both, WORKER_FILE: both, CLIENT_FILE: [ExtendedKeyUsageOID.CLIENT_AUTH]}
    authority_key = _new_key()
    authority = _signed("authority", authority_key, None, authority_key, starts, ends, [])
    files = {AUTHORITY_FILE: authority.public_bytes(Encoding.PEM)}
    for name, use in uses.items():
        key = _new_key()
        certificate = _signed(Path(name).stem, key, authority, authority_key, starts, ends, use)
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        files[name] = certificate.public_bytes(Encoding.PEM) + private
    return files


def _new_key() -> EllipticCurvePrivateKey:
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


def _signed(
    role: str,
    key: EllipticCurvePrivateKey,
    authority: Certificate | None,
    authority_key: EllipticCurvePrivateKey,
    starts: datetime,
    ends: datetime,
    uses: list[ObjectIdentifier],
) -> Certificate:
    """A certificate for `key`; without an `authority` it is one itself (RFC 5280 4.2.1)."""
    from cryptography import x509
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.x509.oid import NameOID

    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"hwrender cluster {role}")])
    is_authority = authority is None
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name if authority is None else authority.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(is_authority, 0 if is_authority else None), critical=True)
        .add_extension(_key_usage(is_authority), critical=True)
    )
    if uses:
        builder = builder.add_extension(x509.ExtendedKeyUsage(uses), critical=True)
    return builder.sign(authority_key, SHA256())


def _key_usage(is_authority: bool) -> KeyUsage:
    from cryptography.x509 import KeyUsage

    return KeyUsage(
        digital_signature=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )

"""Certificates of a cluster: who they speak for, how long, and who may read them; and which addresses are
refused without."""

from __future__ import annotations

import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import ExtendedKeyUsageOID

from hwrender.errors import MissingError, OutputError
from hwrender.pipeline.cluster.certificates import make_certificates
from hwrender.pipeline.options import ClusterAccess
from trials import hwrender, write_report

NOW = datetime(2026, 11, 30, tzinfo=UTC)
ROLES = ("scheduler", "worker", "client")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    make_certificates(tmp_path / "set", NOW)
    return tmp_path / "set"


def certificate(folder: Path, name: str) -> x509.Certificate:
    return x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())


@pytest.mark.parametrize("role", ROLES)
def test_the_authority_of_a_set_has_signed_each_of_its_certificates(made: Path, role: str) -> None:
    authority = certificate(made, "authority")
    certificate(made, role).verify_directly_issued_by(authority)
    assert certificate(made, role).extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False


def test_the_authority_of_another_set_has_not(made: Path, tmp_path: Path) -> None:
    make_certificates(tmp_path / "other", NOW)
    with pytest.raises(InvalidSignature):
        certificate(made, "client").verify_directly_issued_by(certificate(tmp_path / "other", "authority"))


def test_the_key_of_the_authority_is_not_kept_and_each_role_has_a_key_of_its_own(made: Path) -> None:
    assert b"PRIVATE" not in (made / "authority.pem").read_bytes()
    keys = {(made / f"{role}.pem").read_bytes().partition(b"-----BEGIN PRIVATE")[2] for role in ROLES}
    assert len(keys) == 3
    for role in ROLES:
        ssl.create_default_context().load_cert_chain(made / f"{role}.pem")


def test_who_sends_reports_cannot_stand_in_for_the_scheduler(made: Path) -> None:
    uses = {
        role: set(certificate(made, role).extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
        for role in ROLES
    }
    both = {ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SERVER_AUTH}
    assert uses == {
        "client": {ExtendedKeyUsageOID.CLIENT_AUTH},
        "scheduler": both,
        "worker": both,
    }


def test_a_set_is_good_for_a_year_from_the_day_before(made: Path) -> None:
    for name in (*ROLES, "authority"):
        good = certificate(made, name)
        assert good.not_valid_before_utc == NOW - timedelta(days=1)
        assert good.not_valid_after_utc == NOW + timedelta(days=365)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_nobody_else_may_read_the_certificates(made: Path) -> None:
    assert made.stat().st_mode & 0o077 == 0
    assert {path.name: path.stat().st_mode & 0o077 for path in made.iterdir()} == {
        "authority.pem": 0,
        "client.pem": 0,
        "scheduler.pem": 0,
        "worker.pem": 0,
    }


def test_certificates_never_take_the_place_of_others(made: Path) -> None:
    before = (made / "client.pem").read_bytes()
    with pytest.raises(OutputError, match="already something with this name"):
        make_certificates(made, NOW)
    assert (made / "client.pem").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="this folder cannot be made"):
        make_certificates(tmp_path / "file" / "set", NOW)


def test_without_the_extra_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(MissingError, match="is not installed"):
        make_certificates(tmp_path / "set", NOW)
    assert not (tmp_path / "set").exists()


def test_the_command_says_where_each_file_goes_and_what_its_holder_can_do(tmp_path: Path) -> None:
    shown = hwrender("cluster", "certificates", tmp_path / "set")
    assert shown.returncode == 0
    for name in ("authority.pem", "scheduler.pem", "worker.pem", "client.pem"):
        assert name in shown.stderr
    assert "can run programs on every computer of the cluster" in shown.stderr


def run_all(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return hwrender("all", write_report(folder), "-o", folder / "out", *arguments)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--cluster", "tcp://127.0.0.1:9"), "is not protected"),
        (("--cluster", "tls://127.0.0.1:9"), "--certificates DIR"),
        (("--cluster", "127.0.0.1:9"), "is no address of a cluster"),
        (("--cluster", "inproc://127.0.0.1:9"), "is no address of a cluster"),
        (("--cluster", "ws://127.0.0.1:9", "--trust-network"), "is no address of a cluster"),
        (("--cluster", "tcp://user@127.0.0.1:9", "--trust-network"), "is no address of a cluster"),
        (("--cluster", "tcp://127.0.0.1:9", "--certificates", "set"), "starts with tls://"),
        (("--certificates", "set"), "need --cluster"),
        (("--trust-network",), "need --cluster"),
    ],
)
def test_a_cluster_that_is_not_protected_is_refused_before_anything_is_sent(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    shown = run_all(tmp_path, *arguments)
    assert shown.returncode == 2
    assert said in shown.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("address", "certificates", "trusts_network"),
    [("tls://192.168.0.5:8786", Path("set"), False), ("tcp://[::1]:8786", None, True)],
)
def test_a_protected_address_and_a_trusted_network_are_taken(
    address: str, certificates: Path | None, trusts_network: bool
) -> None:
    assert ClusterAccess(address, certificates, trusts_network).address == address


def test_the_help_says_that_who_reaches_the_port_runs_programs() -> None:
    for arguments in (("all", "--help"), ("cluster", "--help")):
        shown = " ".join(hwrender(*arguments).stdout.split())
        assert "reaches its port" in shown
        assert "can run programs" in shown

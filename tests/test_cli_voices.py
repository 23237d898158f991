"""`hwrender voices`: what people see of the voices, and what they are told when one is missing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hwrender.cli.voices import voices
from hwrender.errors import MissingError, UnreadableError
from hwrender.narration.voices import listing
from hwrender.narration.voices.neural import registry
from hwrender.narration.voices.system import SystemVoice

COMPUTERS_OWN = (
    SystemVoice("gmw/en-gb-x-rp", "English (Received Pronunciation)", "en-gb-x-rp", "Male"),
    SystemVoice("roa/fr", "French", "fr", "Male"),
    SystemVoice("HKEY/Zira", "Microsoft Zira", "en_US", ""),
)


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HIBARI_HOME", str(tmp_path / "hibari"))
    monkeypatch.setattr(listing, "list_system_voices", lambda: COMPUTERS_OWN)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(voices, arguments, standalone_mode=False)


def lines(result: Result) -> dict[str, list[str]]:
    return {line.split("\t")[0]: line.split("\t")[1:] for line in result.stdout.splitlines()}


def test_every_voice_is_listed_with_accent_and_sex() -> None:
    found = lines(run())
    assert found["nora"] == ["Nora", "British female"]
    assert found["ned"] == ["Ned", "British male"]
    assert found["heart"] == ["Heart", "American female"]
    assert found["emma"] == ["Emma", "British female", "get it: hwrender voices install emma"]
    assert found["system:gmw/en-gb-x-rp"] == ["English (Received Pronunciation)", "British male"]
    assert found["system:HKEY/Zira"] == ["Microsoft Zira", "American"]
    assert found["system:roa/fr"] == ["French", "French male"]


def test_the_list_says_what_auto_means() -> None:
    assert lines(run())["auto"] == ["the best voice here: heart"]


def test_the_list_can_be_read_by_a_program() -> None:
    rows = {row["voice"]: row for row in json.loads(run("--json").stdout)}
    assert rows["emma"] == {
        "voice": "emma",
        "name": "Emma",
        "engine": "neural",
        "language": "en-GB",
        "sex": "female",
        "is_here": False,
    }
    assert rows["system:HKEY/Zira"]["language"] == "en-US"
    assert (rows["ned"]["engine"], rows["ned"]["language"], rows["ned"]["is_here"]) == (
        "british",
        "en-GB",
        True,
    )


def test_an_installed_voice_is_listed_as_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    model = tmp_path / "downloaded.onnx"
    model.write_bytes(b"a voice")
    entry = {**registry()["emma"], "sha256": hashlib.sha256(b"a voice").hexdigest()}
    monkeypatch.setattr(listing, "registry", lambda: {**registry(), "emma": entry})
    result = run("install", "emma", "--from", str(model))
    assert result.exit_code == 0
    assert "--voice emma" in result.stderr
    assert lines(run())["emma"] == ["Emma", "British female"]


def test_a_file_that_is_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.onnx"
    other.write_bytes(b"something else")
    result = run("install", "emma", "--from", str(other))
    assert isinstance(result.exception, UnreadableError)
    assert "get it" in lines(run())["emma"][-1]


def test_without_a_network_people_are_told_which_file_to_get(monkeypatch: pytest.MonkeyPatch) -> None:
    from hibari import voices as hibari_voices

    def offline(*arguments: object, **more: object) -> None:
        raise OSError("no network")

    monkeypatch.setattr(hibari_voices.urllib.request, "urlopen", offline)
    result = run("install", "emma")
    assert isinstance(result.exception, MissingError)
    assert str(registry()["emma"]["file"]) in result.exception.remedy
    assert "--from FILE" in result.exception.remedy


def test_an_unknown_voice_names_the_ones_there_are() -> None:
    result = run("install", "parrot")
    assert isinstance(result.exception, MissingError)
    assert "emma" in result.exception.remedy

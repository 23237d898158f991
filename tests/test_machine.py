"""What is said of a computer that has everything, and of one that lacks something."""

from __future__ import annotations

import getpass
import platform
import webbrowser
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec.structs import replace

from hwrender.errors import MissingError
from hwrender.formats.audio import ffmpeg
from hwrender.machine import checks
from hwrender.machine.bundle import bundle
from hwrender.machine.checks import examine
from hwrender.machine.model import MachineCheck, MachineState, World
from test_checks_own_words import warnings_about
from trials import hwrender

NOW = 1_790_000_000.0


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World("linux", tmp_path, tmp_path / "cache", (), NOW)


def named(world: World, name: str) -> MachineCheck:
    return next(check for check in examine(world) if check.name == name)


@pytest.fixture
def no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise MissingError(f"The file of the voice {name} is missing.", "Install hwrender again.")

    monkeypatch.setattr(checks, "warm_up_engine", refuse)


def test_what_is_there_is_good_and_needs_no_remedy(world: World) -> None:
    for name in ("Program", "Voice", "Folder", "Disk", "Cache", "Clock"):
        check = named(world, name)
        assert (check.state, check.remedy) == (MachineState.GOOD, ""), check


@pytest.mark.usefixtures("no_voice")
def test_without_a_voice_no_report_can_be_made(world: World) -> None:
    check = named(world, "Voice")
    assert (check.state, check.said) == (MachineState.BAD, "The usual voice does not speak.")
    assert check.remedy == "The file of the voice auto is missing. Install hwrender again."


def test_a_folder_that_cannot_be_written_is_a_problem_and_such_a_cache_is_not(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "_can_write", lambda folder: False)
    assert named(world, "Folder").state is MachineState.BAD
    assert named(world, "Cache").state is MachineState.LESS


@pytest.mark.parametrize(
    ("free", "state"),
    [(40, MachineState.BAD), (400, MachineState.LESS), (4_000, MachineState.GOOD)],
)
def test_a_disk_may_have_too_little_space(
    free: int, state: MachineState, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = SimpleNamespace(free=free * 1_000_000)
    monkeypatch.setattr("hwrender.machine.checks.shutil.disk_usage", lambda place: usage)
    assert named(world, "Disk").state is state


def test_a_clock_that_is_years_off_is_named(world: World) -> None:
    check = named(replace(world, now=0.0), "Clock")
    assert check.state is MachineState.LESS
    assert check.said == "The clock says 1970-01-01. Dates in files may be wrong."


@pytest.mark.parametrize(
    ("system", "way"), [("linux", "sudo apt install fonts-noto"), ("darwin", "Open each file")]
)
def test_fonts_that_are_missing_are_named_with_how_to_get_them(system: str, way: str, world: World) -> None:
    check = named(replace(world, platform=system), "Fonts")
    assert check.state is MachineState.LESS
    assert way in check.remedy


def test_opus_and_m4b_are_named_where_their_extra_is_missing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert named(world, "Opus and M4B").state is MachineState.GOOD
    monkeypatch.setattr(ffmpeg, "find_spec", lambda name: None)
    check = named(world, "Opus and M4B")
    assert check.state is MachineState.LESS
    assert check.remedy == "Run: pip install 'hwrender[more-audio]'"


def test_without_a_browser_the_desk_is_opened_by_hand(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(using: str | None = None) -> None:
        raise webbrowser.Error(using)

    monkeypatch.setattr(webbrowser, "get", refuse)
    assert named(world, "Browser").state is MachineState.LESS


@pytest.mark.usefixtures("no_voice")
def test_all_that_is_said_passes_our_rules(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "_can_write", lambda folder: False)
    found = {each.name: each for each in examine(replace(world, now=0.0))}
    told = [found[name].said for name in ("Voice", "Folder", "Cache")]
    told += [found[name].remedy for name in ("Folder", "Clock")]
    assert warnings_about(told) == []


def test_what_can_be_sent_on_names_nobody_and_no_folder(world: World) -> None:
    found = examine(world)
    sent = bundle(found)
    assert "voice: good" in sent
    assert "package hwrender: " in sent
    said = sent + " ".join(each.said for each in found)
    for secret in (str(world.folder), str(Path.home()), platform.node()):
        assert secret not in said
    assert getpass.getuser() not in said.split()


def test_the_command_says_whether_reports_can_be_made(tmp_path: Path) -> None:
    shown = hwrender("doctor", "--bundle", tmp_path / "bundle.txt")
    assert shown.returncode == 0, shown.stderr
    assert "Voice: good. The usual voice" in shown.stdout
    assert "Reports can be made here." in shown.stdout
    assert (tmp_path / "bundle.txt").read_text(encoding="utf-8").startswith("system: ")


def test_the_command_ends_with_5_where_no_report_can_be_made() -> None:
    setup = "import hwrender.machine.checks as checks\nchecks._can_write = lambda folder: False"
    shown = hwrender("doctor", setup=setup)
    assert shown.returncode == 5
    assert "Folder: problem." in shown.stdout

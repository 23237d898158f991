"""The Tab key finishes commands and options, in the shells that people use."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from hwrender.cli.program import COMMANDS
from trials import hwrender

PLACES = {
    "bash": "bash-completion/completions/hwrender",
    "fish": "fish/vendor_completions.d/hwrender.fish",
    "zsh": "zsh/site-functions/_hwrender",
}


def completed(*words: str) -> list[str]:
    """What is offered for the last of these words."""
    asked = {
        "_HWRENDER_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    return [line.partition(",")[2] for line in hwrender(environment=asked).stdout.splitlines()]


@pytest.mark.parametrize("shell", PLACES)
def test_a_script_is_put_where_its_shell_looks(shell: str, tmp_path: Path) -> None:
    shown = hwrender("completion", shell, "--install", environment={"XDG_DATA_HOME": str(tmp_path)})
    assert shown.returncode == 0, shown.stderr
    script = (tmp_path / PLACES[shell]).read_text(encoding="utf-8")
    assert script.strip() == hwrender("completion", shell).stdout.strip()
    assert f"_HWRENDER_COMPLETE={shell}_complete" in script


def test_bash_takes_the_script() -> None:
    bash = shutil.which("bash")
    assert bash is not None
    script = hwrender("completion", "bash").stdout
    assert subprocess.run([bash, "-n"], input=script, text=True, check=False).returncode == 0


def test_every_command_is_offered() -> None:
    assert sorted(completed("hwrender", "")) == sorted(COMMANDS)


def test_the_start_of_a_command_and_of_an_option_is_finished() -> None:
    assert completed("hwrender", "veri") == ["verify"]
    assert completed("hwrender", "all", "--edi") == ["--edition"]
    assert completed("hwrender", "help", "p") == ["privacy", "pictures", "pdf", "pef", "pack"]


def test_a_shell_that_is_not_known_is_refused_with_those_that_are() -> None:
    shown = hwrender("completion", "csh")
    assert shown.returncode == 2
    assert "bash" in shown.stderr

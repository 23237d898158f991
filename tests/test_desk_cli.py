"""`hwrender desk` serves on this computer alone, says where, and ends cleanly."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from desks import REPORT
from hwrender.cli.program import program
from hwrender.desk.serving import LOOPBACK, listen
from hwrender.errors import OutputError


def test_it_serves_with_the_key_alone_follows_the_file_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    (tmp_path / "buses.md").write_text(REPORT, encoding="utf-8")
    kept = {"HWRENDER_CACHE": str(tmp_path / "cache"), "HWRENDER_STATE": str(tmp_path / "state")}
    command = [sys.executable, "-m", "hwrender", "desk", str(tmp_path / "buses.md"), "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, **kept}) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        address = next(found[0] for line in lines if (found := re.search(r"http://\S+", line)))
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert "Who are you?" in opener.open(address, timeout=20).read().decode()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(address.partition("?")[0], timeout=20)
        assert refused.value.code == 403
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        assert process.wait(10) == 130
    assert "buses" not in said
    assert "key=" not in said


def test_only_this_computer_reaches_it() -> None:
    with listen(0) as listening:
        assert listening.getsockname()[0] == LOOPBACK == "127.0.0.1"


def test_a_port_that_is_taken_is_said() -> None:
    with listen(0) as listening:
        listening.listen()
        with pytest.raises(OutputError, match="cannot use port"):
            listen(listening.getsockname()[1])


def test_a_folder_that_is_not_there_is_said() -> None:
    done = CliRunner().invoke(program, ["desk", "nowhere"])
    assert done.exit_code != 0

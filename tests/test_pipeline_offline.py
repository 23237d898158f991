"""No network at run time: the real command with the real voice, where whoever opens a socket is stopped."""

from __future__ import annotations

from pathlib import Path

from hwrender.formats import FORMATS, SOUND_FILES, can_be_made
from reports import CASES
from trials import everything, hwrender

SMALLEST = next(path for path in CASES if path.stem == "smallest")

NO_SOCKETS = """
import os, sys
def hear(event, arguments):
    if event.startswith("socket.") or event.startswith("urllib.") or event.startswith("http."):
        os.write(2, f"{event} {arguments}".encode())
        os._exit(99)
sys.addaudithook(hear)
"""


def test_a_socket_would_be_seen() -> None:
    shown = hwrender("styles", setup=f"{NO_SOCKETS}\nimport socket\nsocket.socket()")
    assert shown.returncode == 99
    assert shown.stderr.startswith("socket.__new__")


def test_every_file_is_made_and_verified_with_sockets_forbidden_and_nothing_is_left_at_home(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    where = {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_DATA_HOME": str(home / "data")}
    sounds = ("--audio", ",".join(SOUND_FILES))
    arguments = ("all", SMALLEST, "-o", tmp_path / "out", "-q", *sounds)
    made = hwrender(*arguments, setup=NO_SOCKETS, environment=where)
    assert (made.returncode, made.stderr) == (0, "")
    # onnxruntime would keep an identifier of the computer here, and call its makers past Python's own sockets
    assert everything(home) == {}
    rows = {row.name for row in can_be_made((*FORMATS, *SOUND_FILES.values()))}
    assert len(everything(tmp_path / "out")) == len(rows) + 1
    proved = hwrender("verify", tmp_path / "out", "-q", setup=NO_SOCKETS)
    assert (proved.returncode, proved.stderr) == (0, "")

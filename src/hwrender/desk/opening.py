"""Opening a finished file, or its folder, with the program that the computer has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

_OPENERS = {"darwin": "open", "linux": "xdg-open"}


def show_to_person(path: Path) -> bool:
    """Open a file or a folder as a double click does; whether the computer has a program for it."""
    if sys.platform == "win32":
        os.startfile(path)
        return True
    opener = shutil.which(_OPENERS.get(sys.platform, "xdg-open"))
    if opener is None:
        return False
    subprocess.Popen(
        [opener, str(path)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return True

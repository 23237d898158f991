"""What the environment of this run gives to a build, and the words of this machine that no file may carry."""

from __future__ import annotations

import getpass
import os
import platform
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from hwrender.cache import cache_folder
from hwrender.cli.printing import echo
from hwrender.fonts.machine import font_folders
from hwrender.inspection import LocalIdentifiers, identifiers_of
from hwrender.pipeline.many import processors
from hwrender.pipeline.options import Environment


def this_environment() -> Environment:
    """`HWRENDER_CACHE` or the platform's cache folder, `SOURCE_DATE_EPOCH`, the platform's font
    folders; the processors this process may use."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    fonts = font_folders(sys.platform, Path.home(), os.environ)
    return Environment(
        cache_folder(os.environ), int(epoch) if epoch.isdigit() else None, fonts, processors(), echo
    )


def read_local_identifiers(*folders: Path) -> LocalIdentifiers:
    """Who is signed in, in short and in full, the machine's name, its home and work folders, and `folders`
    (those of the reports and of the output). What the machine does not tell is left out."""
    names, places = [platform.node()], [tempfile.gettempdir()]
    with suppress(OSError, KeyError, ImportError):  # a container may run under a user without a name
        names.append(getpass.getuser())
        names.append(_full_name(names[-1]))
    with suppress(RuntimeError):
        places.append(str(Path.home()))
    places += [str(Path.cwd()), *(str(folder.resolve()) for folder in folders)]
    return identifiers_of(names, places)


def _full_name(user: str) -> str:
    """The name of a person as the account has it; empty where accounts have none (Windows)."""
    try:
        import pwd
    except ImportError:
        return ""
    return pwd.getpwnam(user).pw_gecos.partition(",")[0]

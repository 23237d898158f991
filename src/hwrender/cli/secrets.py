"""The words of this machine that no file may carry."""

from __future__ import annotations

import getpass
import platform
import tempfile
from contextlib import suppress
from pathlib import Path

from hwrender.inspection import Secrets, secrets_of


def this_machine_secrets(*folders: Path) -> Secrets:
    """Who is signed in, in short and in full, the machine's name, its home and work folders, and `folders`
    (those of the reports and of the output). What the machine does not tell is left out."""
    names, places = [platform.node()], [tempfile.gettempdir()]
    with suppress(OSError, KeyError, ImportError):  # a container may run under a user without a name
        names.append(getpass.getuser())
        names.append(_full_name(names[-1]))
    with suppress(RuntimeError):
        places.append(str(Path.home()))
    places += [str(Path.cwd()), *(str(folder.resolve()) for folder in folders)]
    return secrets_of(names, places)


def _full_name(user: str) -> str:
    """The name of a person as the account has it; empty where accounts have none (Windows)."""
    try:
        import pwd
    except ImportError:
        return ""
    return pwd.getpwnam(user).pw_gecos.partition(",")[0]

"""The words of this machine that no published file may carry: who is signed in, and where."""

from __future__ import annotations

import getpass
import platform
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hwrender.inspection import LocalIdentifiers


def local_identifiers(*folders: Path) -> LocalIdentifiers:
    """Who is signed in, in short and in full, the machine's name, its home and work folders, and `folders`
    (those of the reports and of the output). What the machine does not tell is left out."""
    from hwrender.inspection import identifiers_of

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

"""Words of one machine that no file may carry: who is signed in, what the machine is called, its folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hwrender.inspection.model import LocalIdentifiers

SHORTEST_NAME = 4
"""A shorter name stands by chance in many words and numbers."""

_EVERYONE = frozenset({"administrator", "localhost", "localdomain", "guest", "unknown", "runner", "user"})
"""Names that thousands of machines share, and that give nobody away."""

_SIGN = re.compile(r"[\W\d_]")


def identifiers_of(names: Iterable[str], folders: Iterable[str]) -> LocalIdentifiers:
    """What gives this machine away: names (of the user in short and in full, of the machine) and folders.

    A name is weak when it is a word of English, or too short to be told from one by chance. A folder of one
    step ("/srv") counts only with what follows it; a bare root gives nothing away.
    """
    given = {name.strip().casefold(): None for name in names if name.strip()}
    kept = [name for name in given if name not in _EVERYONE]
    strong = [name for name in kept if _is_telling(name)]
    weak = [name for name in kept if name not in strong]
    return LocalIdentifiers(tuple(strong), tuple(weak), tuple(_folders(folders)))


def _is_telling(name: str) -> bool:
    """Whether a name is never met by chance."""
    from hwrender.language.frequency import is_known  # a table of 0.4 MB, which a build has read already

    if len(name) < SHORTEST_NAME:
        return False
    return not all(is_known(part) for part in _SIGN.split(name) if part) or _SIGN.search(name) is not None


def _folders(folders: Iterable[str]) -> list[str]:
    """Each folder with plain slashes, once, without a slash at its end; roots left out."""
    plain = (folder.replace("\\", "/").rstrip("/").casefold() for folder in folders)
    return list(dict.fromkeys(folder for folder in plain if re.sub(r"^[a-z]:", "", folder).strip("/.")))


COMMON_FOLDERS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "/home/": re.compile(r"(?<![\w./<-])/home/[^/\s\"'<>]{1,64}/"),
        "/users/": re.compile(r"(?<![\w./<-])/users/[^/\s\"'<>]{1,64}/"),
        ":/users/": re.compile(r"\b[a-z]:/users/[^/\s\"'<>]{1,64}"),
        ":/documents and settings/": re.compile(r"\b[a-z]:/documents and settings/[^/\"'<>]{1,64}"),
        "file:///": re.compile(r"\bfile:///\w"),
        "/var/folders/": re.compile(r"(?<![\w.<-])/var/folders/\w"),
    }
)
"""Folders of any machine, by what is quick to look for; the text is in small letters with plain slashes."""

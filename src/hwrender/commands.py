"""Commands of ours that people are told to type, written so that they can be pasted.

One quoting must do for sh (POSIX 2.2, Quoting) and for PowerShell (about_Quoting_Rules): people read the same
message on every system. Double quotes are taken where they can be, because cmd knows no others.
"""

from __future__ import annotations

import shlex
import string
import sys
from pathlib import Path

_BARE = frozenset(f"{string.ascii_letters}{string.digits}_-+:./")
_LIVE_IN_DOUBLE = frozenset('$`"“”„!')
"""What a shell may obey between double quotes; for PowerShell, curly quotes are quotes."""
_LIVE_IN_SINGLE = frozenset("'‘’‚‛")
_OPENS_OTHERWISE = ("-", "~")
"""A name that begins like this would be an option, or the home folder."""


def command(*words: str | Path) -> str:
    """`hwrender` with these words after it, each quoted as far as it must be.

    A path is said so that it is read as one, even when its name begins with a hyphen.
    """
    return " ".join(("hwrender", *(quoted(_named(each)) for each in words)))


def quoted(word: str, *, is_windows: bool = sys.platform == "win32") -> str:
    """The word as sh and PowerShell both read it. Only where no quoting does for both is it that of the
    system, PowerShell on Windows."""
    characters = set(word)
    if word and characters <= _BARE:
        return word
    if not characters & _LIVE_IN_DOUBLE and not word.endswith("\\") and "\\\\" not in word:
        return f'"{word}"'
    if not characters & _LIVE_IN_SINGLE:
        return f"'{word}'"
    if not is_windows:
        return shlex.quote(word)
    return "'" + "".join(each * 2 if each in _LIVE_IN_SINGLE else each for each in word) + "'"


def _named(word: str | Path) -> str:
    if isinstance(word, Path) and str(word).startswith(_OPENS_OTHERWISE):
        return f"./{word}"
    return str(word)

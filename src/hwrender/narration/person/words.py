"""Which words each recording says: `NAME.voice/words.toml` beside `NAME.md`.

A recording is bound to the words that are said, not to their place: rows may move, and a word that changes
makes its recording stale. The table has digests of words, and no words: a name that is taken out of the
report is not left here.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from unicodedata import category

from msgspec import Struct

from hwrender.errors import UnreadableError, os_errors_as_output_errors
from hwrender.files import write_whole
from hwrender.narration.model import Script, UtteranceRole
from hwrender.narration.person.places import TABLE_NAME

_TOP = "# Which words each recording says. Keep this file with the recordings.\n"
_NAME = re.compile(r"([a-z]{1,4})([1-9][0-9]{0,5})")
_DIGEST = re.compile(r"[0-9a-f]{32}")
_MOST_BYTES = 2_000_000
_OF_WORDS = "LMN"
"""Letters, the signs on them, which are vowels in many scripts, and figures."""


class LineToRead(Struct, frozen=True):
    """Something to read aloud: what its recording is called without its ending, and the words as they are
    said. `digest` is that of the words."""

    name: str
    spoken: str
    role: UtteranceRole
    digest: str


def words_digest(spoken: str) -> str:
    """The same for the same words, whatever the marks and capitals between them."""
    kept = (letter if category(letter)[0] in _OF_WORDS else " " for letter in spoken.casefold())
    return hashlib.sha256(" ".join("".join(kept).split()).encode()).hexdigest()[:32]


def lines_to_read(script: Script, known: Mapping[str, str]) -> tuple[LineToRead, ...]:
    """All that is said in a script, in order, what comes twice once. `known` are names with the digests of
    their words: words keep their name, and new ones get the id of their sentence or one that is free."""
    names = {digest: name for name, digest in known.items()}
    taken = set(known)
    lines: dict[str, LineToRead] = {}
    for utterance in script.utterances:
        digest = words_digest(utterance.spoken)
        if utterance.spoken and digest not in lines:
            name = names.get(digest) or _free_name(utterance.id, taken)
            taken.add(name)
            lines[digest] = LineToRead(name, utterance.spoken, utterance.role, digest)
    return tuple(lines.values())


def _free_name(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    letters = wanted.rstrip("0123456789")
    used = [int(found[2]) for name in taken if (found := _NAME.fullmatch(name)) and found[1] == letters]
    return next(name for number in count(max(used) + 1) if (name := f"{letters}{number}") not in taken)


def read_table(folder: Path) -> Mapping[str, str]:
    """The digest of the words of each recording by its name; nothing where there is no table.

    Raises `UnreadableError` for a table that cannot be read: without it nobody knows what the recordings say.
    """
    path = folder / TABLE_NAME
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError("it is too big")
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _checked(name, digest) for name, digest in table.items()}
    except (OSError, ValueError) as error:
        raise UnreadableError(
            f"{path}: this file cannot be read.",
            "Put back the file as it was. Or move the folder away, and record again.",
        ) from error


def _checked(name: str, digest: object) -> str:
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest) or not _NAME.fullmatch(name):
        raise ValueError(f"{name} is no line of the table")
    return digest


def write_table(folder: Path, digests: Mapping[str, str]) -> None:
    """Write the table. The same names and words give the same bytes. Raises `OutputError`."""
    lines = (f'{name} = "{digests[name]}"\n' for name in sorted(digests, key=_place_of))
    with os_errors_as_output_errors(f"{folder}: the recordings of a person's voice cannot be kept here"):
        folder.mkdir(exist_ok=True)
        write_whole(folder / TABLE_NAME, (_TOP + "".join(lines)).encode())


def _place_of(name: str) -> tuple[str, int]:
    letters = name.rstrip("0123456789")
    return letters, int(name[len(letters) :])

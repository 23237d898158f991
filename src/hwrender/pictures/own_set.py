"""An organisation's own pictures: a folder of files, and the words each one stands for.

The folder may hold an index, `pictures.toml`:

    "gp.jpg" = "doctor, GP"
    "our team.png" = "staff, our team"

A file that the index does not name, or every file where there is none, stands for the words of its own name:
`town-hall.png` for "town hall".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from hwrender.errors import UnreadableError
from hwrender.pictures.artwork import Artwork, Problem
from hwrender.pictures.picture_files import SUFFIXES, PictureFiles
from hwrender.pictures.word_forms import forms

INDEX = "pictures.toml"


class OwnSet(Mapping[str, Artwork]):
    """The pictures of a folder by word or phrase. A file is read when its picture is asked for.

    A file that turns out to be no picture is missing from the mapping; `problems` tells.
    """

    def __init__(self, folder: Path, files: Mapping[str, str]) -> None:
        self._files = PictureFiles(folder)
        self._file_of = dict(files)
        self._by_forms = {forms(words): words for words in files}

    def __getitem__(self, words: str) -> Artwork:
        found = self._files.find(self._file_of[words])
        if isinstance(found, Problem):
            raise KeyError(words)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._file_of)

    def __len__(self) -> int:
        return len(self._file_of)

    def find(self, target: str) -> Artwork | Problem | None:
        """The picture for a word or phrase in any of its forms; None if the set has none for it."""
        words = self._by_forms.get(forms(target))
        return None if words is None else self._files.find(self._file_of[words])

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files of the set. Reads every one."""
        found = (self._files.find(file) for file in dict.fromkeys(self._file_of.values()))
        return tuple(each for each in found if isinstance(each, Problem))

    def digests(self) -> tuple[str, ...]:
        """The SHA-256 of each file used so far, in hexadecimal."""
        return self._files.digests()


def open_own_set(folder: Path) -> OwnSet:
    """The set in this folder. Raises `UnreadableError` if there is no picture in it or its index is wrong."""
    if not folder.is_dir():
        raise UnreadableError(f"{folder}: there is no such folder of pictures.", "Check its name.")
    files = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    if not files:
        raise UnreadableError(
            f"{folder}: there is no picture in this folder.", "Put PNG or JPEG files into it."
        )
    index = _index(folder / INDEX)
    for file in index:
        if file not in files:
            raise UnreadableError(
                f"{folder / INDEX}: there is no picture file “{file}”.", "Check the name of the file."
            )
    named = {words: file for file in files for words in index.get(file, (_spoken(file),))}
    return OwnSet(folder, named)


def _index(path: Path) -> dict[str, tuple[str, ...]]:
    if not path.exists():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableError(f"{path}: the index cannot be read: {error}.", "Fix that line.") from error
    for file, words in table.items():
        if not isinstance(words, str) or not words.strip():
            raise UnreadableError(f"{path}: “{file}” has no words.", 'Write it like "gp.jpg" = "doctor, GP".')
    return {
        file: tuple(each.strip() for each in words.split(",") if each.strip())
        for file, words in table.items()
    }


def _spoken(file: str) -> str:
    """The words in a file's name."""
    return re.sub(r"[-_ ]+", " ", Path(file).stem).strip()

"""Single values of an organisation file: what TOML gives becomes a value that can be used, or a finding."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, assert_never

from msgspec import Struct

from hwrender.errors import UnreadableError
from hwrender.organisation.colours import can_be_heading, ink_on, nearest_bar, nearest_heading
from hwrender.organisation.keys import Key, KeyKind
from hwrender.organisation.toml_places import TomlPlaces
from hwrender.pictures.own_set import open_own_set
from hwrender.reading.addresses import check_email, check_web_address
from hwrender.reading.characters import is_unwanted
from hwrender.reading.findings import Findings, Refusal, shown
from hwrender.style import HOUSE_STYLES, is_colour, load_style

LARGEST_SMALL_NUMBER = 1_000
LOGO_SUFFIXES = (".svg", ".png")
EDITIONS = ("easy", "full")
_BLANKS = re.compile(r"\s+")
_PATHS = frozenset({KeyKind.FILE, KeyKind.LOGO, KeyKind.FOLDER, KeyKind.STYLE})


class ValueContext(Struct, frozen=True):
    """Of one file: the folder that it lies in, where its values stand, and what is found."""

    folder: Path
    places: TomlPlaces
    findings: Findings

    def wrong(self, path: str, message: str, hint: str, code: str = "M062") -> None:
        """Write down that the value of `path` cannot be used."""
        self.findings.error(code, self.places.of_value(path), message, hint)


def read_value(value: Any, key: Key, context: ValueContext) -> str | int | Path | None:
    """The value of a key; None where it is blank, or where a finding says why it cannot be used."""
    if key.kind is KeyKind.WHOLE_NUMBER:
        return _number(value, key, context)
    if not isinstance(value, str) or is_unwanted(value):
        hint = f"Write it like this: {key.path.rpartition('.')[2]} = {key.example}"
        context.wrong(key.path, f"{key.path} must be {key.kind.value}.", hint)
        return None
    words = value.strip() if key.kind in _PATHS else _BLANKS.sub(" ", value).strip()
    return _of_words(words, key, context) if words else None


def _number(value: Any, key: Key, context: ValueContext) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_SMALL_NUMBER:
        return value
    hint = f"Write a number from 0 to {LARGEST_SMALL_NUMBER:,} without quotes, like {key.example}."
    context.wrong(key.path, f"{key.path} must be a whole number.", hint)
    return None


def _of_words(words: str, key: Key, context: ValueContext) -> str | Path | None:
    match key.kind:
        case KeyKind.TEXT | KeyKind.WHOLE_NUMBER:
            return words
        case KeyKind.EMAIL:
            return _unless(check_email(words), words, key, context)
        case KeyKind.WEB_ADDRESS:
            return _unless(check_web_address(words), words, key, context)
        case KeyKind.EDITION:
            wrong = None if words in EDITIONS else Refusal(f"There is no edition “{shown(words)}”.", _EDITION)
            return _unless(wrong, words, key, context)
        case KeyKind.STYLE:
            return _style(words, key, context)
        case KeyKind.FILE:
            return path_below(words, key, context, is_folder=False)
        case KeyKind.LOGO:
            return _logo(words, key, context)
        case KeyKind.FOLDER:
            path = path_below(words, key, context, is_folder=True)
            return path if path is None or _opens(open_own_set, path, key, context) else None
        case KeyKind.COLOUR:
            return _colour(words.lower(), key, context)
        case _:
            assert_never(key.kind)


_EDITION = 'Write "easy" for easy read, or "full" for the whole summary.'


def _unless(wrong: Refusal | None, words: str, key: Key, context: ValueContext) -> str | None:
    if wrong is None:
        return words
    context.wrong(key.path, wrong.message, wrong.hint)
    return None


def _style(words: str, key: Key, context: ValueContext) -> str | None:
    if words in HOUSE_STYLES:
        return words
    if words.endswith(".toml"):
        path = path_below(words, key, context, is_folder=False)
        return None if path is None or not _opens(load_style, str(path), key, context) else str(path)
    hint = f"Use one of these: {', '.join(HOUSE_STYLES)}. Or name a .toml file in this folder."
    context.wrong(key.path, f"There is no style “{shown(words)}”.", hint)
    return None


_Named = TypeVar("_Named", Path, str)


def _opens(read: Callable[[_Named], object], named: _Named, key: Key, context: ValueContext) -> bool:
    """Whether what a key names can be read for what it is."""
    try:
        read(named)
    except UnreadableError as error:
        context.wrong(key.path, error.what, error.remedy, "M063")
        return False
    return True


def _logo(words: str, key: Key, context: ValueContext) -> Path | None:
    path = path_below(words, key, context, is_folder=False)
    if path is None or path.suffix.lower() in LOGO_SUFFIXES:
        return path
    hint = "Save it as SVG or PNG, and name that file."
    context.wrong(key.path, "A logo must be an SVG or PNG file.", hint, "M063")
    return None


def path_below(words: str, key: Key, context: ValueContext, *, is_folder: bool) -> Path | None:
    """The file or folder that these words name, links followed, which must lie below the file's folder."""
    what = "folder" if is_folder else "file"
    try:
        path = (context.folder / words).resolve()
        is_there = path.is_dir() if is_folder else path.is_file()
    except (OSError, ValueError, RuntimeError):  # a name no file can have, or links in a circle
        path, is_there = context.folder, False
    if not path.is_relative_to(context.folder):
        hint = f"Copy the {what} into the folder of this file. Then give its new name."
        context.wrong(key.path, f"The {what} “{shown(words)}” is in another folder.", hint, "M063")
        return None
    if not is_there:
        hint = f"Put the {what} into the folder of this file. Or check its name."
        context.wrong(key.path, f"There is no {what} “{shown(words)}”.", hint, "M063")
        return None
    return path


def _colour(words: str, key: Key, context: ValueContext) -> str | None:
    if not is_colour(words):
        hint = f"Write a # sign and 6 letters or digits, like {key.example}."
        context.wrong(key.path, f"“{shown(words)}” is not a colour.", hint)
        return None
    is_heading = key.path == "colours.headings"
    if can_be_heading(words) if is_heading else ink_on(words):
        return words
    near = nearest_heading(words) if is_heading else nearest_bar(words)
    place = context.places.of_value(key.path)
    message = f"Many people cannot read words in {words}." if is_heading else _ON_BARS.format(words)
    hint = f"The nearest colour that everybody can read is {near}."
    context.findings.error("M064", place, message, hint, f'"{near}"')
    return None


_ON_BARS = "Many people cannot read words on {}."

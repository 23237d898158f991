"""The other copies of the report: what each is good for and what it costs to fetch."""

from __future__ import annotations

from pathlib import PurePath

from msgspec import Struct

from hwrender.fixed_words.table import FixedWords
from hwrender.formats import format_named
from hwrender.formats.contract import Artifact
from hwrender.formats.html.addresses import file_address

_KILOBYTE = 1000


class Download(Struct, frozen=True):
    """One copy: "Listen to it" leads to `address`; "MP3, 1 minute 52 seconds, 0.9 MB" is what it is."""

    use: str
    address: str
    details: str


def download(file: Artifact, words: FixedWords) -> Download:
    """The download of a finished file."""
    row = format_named(file.format)
    ending = PurePath(file.file).suffix.removeprefix(".").upper()
    kind = words.texts.get(f"page.{row.name}_kind") or row.kind or ending
    length = [] if file.duration_seconds is None else [length_in_words(file.duration_seconds, words)]
    details = words.say("lists.comma").join([kind, *length, size_in_words(file.size_bytes)])
    use = words.texts.get(f"page.{use_of(file)}") or words.say("page.get_as", kind=kind)
    return Download(use, file_address(file.file), details)


def use_of(file: Artifact) -> str:
    """The key of the words that say what a copy is good for: one that could be heard may have no sound."""
    return f"{file.format}_silent" if file.silent else file.format


def size_in_words(size_bytes: int) -> str:
    """ "1.8 MB" or "417 KB", a KB being 1,000 bytes, as phones count them."""
    kilobytes = max(1, round(size_bytes / _KILOBYTE))
    return f"{kilobytes} KB" if kilobytes < _KILOBYTE else f"{kilobytes / _KILOBYTE:.1f} MB"


def length_in_words(seconds: float, words: FixedWords) -> str:
    """ "3 minutes 12 seconds", without the part that is nought."""
    minutes, rest = divmod(int(seconds), 60)
    parts = (
        words.say(f"page.{unit}") if count == 1 else words.say(f"page.{unit}s", number=count)
        for count, unit in _nonzero(minutes, rest)
    )
    return " ".join(parts) or words.say("page.seconds", number=0)


def _nonzero(minutes: int, seconds: int) -> list[tuple[int, str]]:
    return [(count, unit) for count, unit in ((minutes, "minute"), (seconds, "second")) if count]


def clock_time(seconds: float) -> str:
    """ "0:41" or "75:02": minutes and seconds, as a player shows them."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"

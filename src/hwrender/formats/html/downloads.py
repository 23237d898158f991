"""The other copies of the report: what each is good for and what it costs to fetch."""

from __future__ import annotations

from pathlib import PurePath

from msgspec import Struct

from hwrender.formats.contract import Artifact
from hwrender.formats.html.addresses import file_address
from hwrender.formats.html.sizes import length_in_words, size_in_words

_USES = {
    "pdf": "Read it or print it",
    "word": "Change it to suit you",
    "audio": "Listen to it",
    "epub": "Read and listen in a book app",
    "braille": "Read it with your fingers",
    "text": "Read it in any program",
}
_KINDS = {"docx": "Word", "brf": "Braille", "txt": "Plain text"}


class Download(Struct, frozen=True):
    """One copy: "Listen to it" leads to `address`; "MP3, 1 minute 52 seconds, 0.9 MB" is what it is."""

    use: str
    address: str
    details: str


def download(file: Artifact) -> Download:
    """The download of a finished file."""
    suffix = PurePath(file.file).suffix.removeprefix(".").lower()
    kind = _KINDS.get(suffix, suffix.upper())
    use = _USES.get(file.format, f"Get it as {kind}")
    length = [] if file.duration_seconds is None else [length_in_words(file.duration_seconds)]
    return Download(use, file_address(file.file), ", ".join([kind, *length, size_in_words(file.size_bytes)]))

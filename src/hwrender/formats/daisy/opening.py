"""A finished book opened again: its documents as trees, its sound part by part."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.formats.daisy.clocks import read_normal_play_time
from hwrender.formats.daisy.documents import BrokenBookError, read_smil, read_xhtml
from hwrender.formats.daisy.frames import CountedFrames, counted_frames
from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE

MOST_DOCUMENT_BYTES = 100_000_000
"""What a document may be: the SMIL of a part has three hundred bytes a phrase."""


class OpenedClip(Struct, frozen=True):
    """A piece of sound. A time that is not written as it should be is missing."""

    source: str
    begin_ms: int | None
    end_ms: int | None


class OpenedPhrase(Struct, frozen=True):
    """What is played at one time: the place of its words ("content.html#s1") and its sound. `unless` is what
    must be on for it to be played, empty for what is always played."""

    id: str
    words: str
    clips: tuple[OpenedClip, ...]
    unless: str


class OpenedPart(Struct, frozen=True):
    """A SMIL document. `phrases` are those that stand where they should."""

    name: str
    root: Element
    phrases: tuple[OpenedPhrase, ...]

    @property
    def sound_name(self) -> str:
        """The file that its sound is in."""
        return f"{self.name.removesuffix('.smil')}.mp3"


class OpenedTalkingBook(Struct, frozen=True, dict=True):
    """`names` are those of all files in the zip, `sizes` how many bytes they have; `parts` in the order of
    their names."""

    path: Path
    names: tuple[str, ...]
    sizes: Mapping[str, int]
    navigation: Element
    text: Element
    master: Element
    parts: tuple[OpenedPart, ...]

    def points(self) -> tuple[Element, ...]:
        """What navigation leads to, in its order."""
        return tuple(self.navigation.findall("body/*"))

    def phrases(self) -> Iterator[tuple[OpenedPart, OpenedPhrase]]:
        """Everything that is played, in order."""
        for part in self.parts:
            for phrase in part.phrases:
                yield part, phrase

    @cached_property
    def counted_sounds(self) -> Mapping[str, CountedFrames | ValueError]:
        """How long each sound is, by its name, or why it is none."""
        return {name: _counted(sound) for name, sound in self.sounds()}

    def sounds(self) -> Iterator[tuple[str, bytes | BrokenBookError]]:
        """Each sound by its name, or why it cannot be read. The zip is opened once for all of them: its list
        of files is long where a book has many parts."""
        with _errors_as_broken(), zipfile.ZipFile(self.path) as opened:
            for name in dict.fromkeys(name for name in self.names if name.endswith(".mp3")):
                try:
                    with _errors_as_broken():
                        content = opened.read(name)
                except BrokenBookError as error:
                    yield name, error
                else:
                    yield name, content


@contextmanager
def _errors_as_broken() -> Iterator[None]:
    """What a zip raises becomes a `BrokenBookError`."""
    try:
        yield
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BrokenBookError(f"the zip is damaged, or lacks a file ({error})") from error


def _counted(sound: bytes | BrokenBookError) -> CountedFrames | ValueError:
    if isinstance(sound, BrokenBookError):
        return sound
    try:
        return counted_frames(sound)
    except ValueError as error:
        return error


def metadata_in(root: Element) -> tuple[tuple[str, str], ...]:
    """Names and contents in the head of a document."""
    found = root.findall("head/meta")
    return tuple((each.get("name", ""), each.get("content", "")) for each in found if each.get("name"))


def open_book(path: Path) -> OpenedTalkingBook:
    """The book in this file. Raises `BrokenBookError` when it has no navigation, or a document of it cannot
    be read."""
    with _errors_as_broken(), zipfile.ZipFile(path) as opened:
        members = opened.infolist()
        sizes = {member.filename: member.file_size for member in members}
        if any(size > MOST_DOCUMENT_BYTES for name, size in sizes.items() if not name.endswith(".mp3")):
            raise BrokenBookError("a document of it is far too big")
        parts = tuple(
            _opened_part(name, read_smil(opened.read(name)))
            for name in sorted(sizes)
            if name.endswith(".smil") and name != MASTER_FILE
        )
        return OpenedTalkingBook(
            path,
            tuple(member.filename for member in members),
            sizes,
            read_xhtml(opened.read(NAVIGATION_FILE)),
            read_xhtml(opened.read(TEXT_FILE)),
            read_smil(opened.read(MASTER_FILE)),
            parts,
        )


def _opened_part(name: str, root: Element) -> OpenedPart:
    return OpenedPart(name, root, tuple(_opened_phrase(par) for par in root.findall("body/seq/par")))


def _opened_phrase(par: Element) -> OpenedPhrase:
    text = par.find("text")
    clips = tuple(
        OpenedClip(
            audio.get("src", ""),
            read_normal_play_time(audio.get("clip-begin", "")),
            read_normal_play_time(audio.get("clip-end", "")),
        )
        for audio in par.findall("seq/audio")
    )
    words = "" if text is None else text.get("src", "")
    return OpenedPhrase(par.get("id", ""), words, clips, par.get("system-required", ""))

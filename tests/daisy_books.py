"""Talking books for tests: one with everything in it, broken copies of it, and a player that knows no more
than players do."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct

from editions import rich_edition
from hwrender.edition.pages import PageStart
from hwrender.formats import daisy
from hwrender.formats.contract import RenderInput
from narrations import narrated

XHTML = "{http://www.w3.org/1999/xhtml}"

Files = dict[str, bytes]
Breaking = Callable[[Files], None]
"""Changes the files of a book in place."""


@cache
def given_for_all() -> RenderInput:
    """A report with everything in it, its narration, and pages that begin at the cover, at a heading and
    within a part."""
    edition = rich_edition()
    narration = narrated(edition)
    sentences = [clip.utterance.id for clip in narration.clips if clip.utterance.shown]
    pages = tuple(PageStart(label, sentences[place]) for label, place in (("1", 0), ("3", 5), ("4", 20)))
    return RenderInput(edition, narration, (), pages=pages)


def made_book(folder: Path, given: RenderInput) -> Path:
    path = folder / "made.daisy.zip"
    daisy.write(given, path)
    return path


def files_of(path: Path) -> Files:
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def book_with(files: Files, folder: Path) -> Path:
    """A zip of these files."""
    path = folder / "broken.daisy.zip"
    path.unlink(missing_ok=True)
    with zipfile.ZipFile(path, "x") as target:
        for name, content in files.items():
            target.writestr(name, content)
    return path


def swapped(file: str, old: str, new: str) -> Breaking:
    """Other text in a document, wherever the old one stands; it has to stand there."""

    def break_it(files: Files) -> None:
        assert old.encode() in files[file], f"{old} is not in {file}"
        files[file] = files[file].replace(old.encode(), new.encode())

    return break_it


def matched(file: str, pattern: str, new: str) -> Breaking:
    """The same for the first place of a regular expression."""

    def break_it(files: Files) -> None:
        text, count = re.subn(pattern, new, files[file].decode(), count=1, flags=re.DOTALL)
        assert count == 1, f"{pattern} is not in {file}"
        files[file] = text.encode()

    return break_it


def added(file: str, content: bytes) -> Breaking:
    """A file more, or another in its place."""
    return lambda files: files.update({file: content})


def removed(file: str) -> Breaking:
    def break_it(files: Files) -> None:
        del files[file]

    return break_it


# --- a player --------------------------------------------------------------------------------------------


class Played(Struct, frozen=True):
    """What a player shows and plays at one time: words, and a piece of one sound file in seconds."""

    words: str
    kind: str
    sound: str
    begin: float
    end: float


def play(path: Path, first: int = 0) -> Iterator[Played]:
    """The book from this place of its navigation to the end, as a player finds its way: from the navigation
    to a SMIL, from its phrases to words and sound, and on to the next SMIL of the master."""
    with zipfile.ZipFile(path) as book:

        def document(name: str) -> ElementTree.Element:
            return ElementTree.parse(io.BytesIO(book.read(name))).getroot()

        links = [link.get("href", "") for link in document("ncc.html").iter(f"{XHTML}a")]
        texts = {each.get("id"): each for each in document("content.html").iter()}
        smil, _, place = links[first].partition("#")
        order = [ref.get("src", "") for ref in document("master.smil").iter("ref")]
        is_playing = False
        for name in order[order.index(smil) :]:
            for par in document(name).iter("par"):
                is_playing = is_playing or par.get("id") == place
                if is_playing:
                    yield _played(par, texts)


def _played(par: ElementTree.Element, texts: dict[str | None, ElementTree.Element]) -> Played:
    (text,), (audio,) = par.findall("text"), list(par.iter("audio"))
    file, _, place = text.attrib["src"].partition("#")
    assert file == "content.html"
    begin, end = (_seconds(audio.attrib[name]) for name in ("clip-begin", "clip-end"))
    words = " ".join(_shown(texts[place]).split())
    return Played(words, texts[place].get("class", ""), audio.attrib["src"], begin, end)


def _shown(element: ElementTree.Element) -> str:
    """The words in an element, the marks of notes left out."""
    words = element.text or ""
    for child in element:
        words += " " if child.tag == f"{XHTML}br" else "" if child.get("class") == "mark" else _shown(child)
        words += child.tail or ""
    return words


def _seconds(clock: str) -> float:
    """Seconds of a clip, as SMIL 1.0 writes normal play time."""
    assert clock.startswith("npt=")
    assert clock.endswith("s")
    return float(clock[4:-1])

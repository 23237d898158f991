"""What a book proves of its sound: nothing is silent that can be read, and all is heard in its order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from posixpath import normpath

from msgspec import Struct

from hwrender.formats.epub.claims import Claim
from hwrender.formats.epub.container import FOLDER
from hwrender.formats.epub.documents import STYLE_SHEET
from hwrender.formats.epub.opened import OPF, OPS, SMIL, XHTML, OpenedBook, clips_in, ids_in
from hwrender.formats.epub.reading_back import visible_texts
from hwrender.formats.epub.sounds import ReadSound, read_sound

_TOLERANCE_SECONDS = 0.002
"""How much times that are written in milliseconds may differ from one another."""


class HeardClip(Struct, frozen=True):
    """An element of a document and the part of a sound that it is heard in; nothing, if it is not heard."""

    file: str
    id: str
    sound: str
    begin_seconds: float
    end_seconds: float


def clips_of_book(book: OpenedBook) -> Mapping[str, tuple[HeardClip, ...]]:
    """What is heard of each document that has an overlay, by its file. Raises `ValueError` for a time that
    is none, `KeyError` for an overlay that is missing."""
    files = {item.id: item.file for item in book.items}
    return {
        item.file: tuple(
            _clip(files[item.overlay], *each) for each in clips_in(book.overlays[files[item.overlay]])
        )
        for item in book.items
        if item.overlay
    }


def sounds_of_book(book: OpenedBook) -> Mapping[str, ReadSound]:
    """Each sound by its file, in the order of the manifest. Raises `ValueError` for one that is not ours."""
    files = [item.file for item in book.items if item.media_type.startswith("audio/")]
    return {file: read_sound(book.members[FOLDER + file]) for file in files}


def _clip(overlay: str, place: str, sound: str, begin: str, end: str) -> HeardClip:
    file, _, name = _beside(overlay, place).partition("#")
    if not sound:
        return HeardClip(file, name, "", 0.0, 0.0)
    return HeardClip(file, name, _beside(overlay, sound), _seconds(begin), _seconds(end))


def _beside(overlay: str, address: str) -> str:
    """An address in an overlay, as the package document would write it."""
    folder, _, _ = overlay.rpartition("/")
    return normpath(f"{folder}/{address}")


def _seconds(clock: str) -> float:
    hours, minutes, seconds = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _all_documents(book: OpenedBook) -> Iterator[str]:
    """Where one document has an overlay, all have: reading systems race through one that has none."""
    documents = [item for item in book.items if item.media_type == "application/xhtml+xml"]
    if any(item.overlay for item in documents):
        yield from (f"{item.file} is not heard" for item in documents if not item.overlay)
    for file, clips in clips_of_book(book).items():
        yield from (f"the overlay of {file} speaks of {clip.file}" for clip in clips if clip.file != file)


def _all_words(book: OpenedBook) -> Iterator[str]:
    """Every text that is shown and every description of a picture is in an element that is named (EPUB
    Accessibility 1.1, 2.5)."""
    for file, clips in clips_of_book(book).items():
        named = {clip.id for clip in clips}
        for element, around in visible_texts(book.documents[file]):
            if not any(each.get("id") in named for each in (element, *around)):
                words = "".join(element.itertext()).strip() or element.get("aria-label") or element.get("alt")
                yield f"{file}: nothing is heard of “{(words or '')[:40]}”"


def _order(book: OpenedBook) -> Iterator[str]:
    """Elements come in the order of the document, sounds in the order of time."""
    for file, clips in clips_of_book(book).items():
        places = {name: number for number, name in enumerate(ids_in(book.documents[file]))}
        yield from (f"{file} has no “{clip.id}”" for clip in clips if clip.id not in places)
        for before, after in pairwise(clips):
            if places.get(after.id, 0) <= places.get(before.id, 0):
                yield f"{file}: “{after.id}” is heard after “{before.id}”"
        heard = [clip for clip in clips if clip.sound]
        for before, after in pairwise(heard):
            is_later = after.begin_seconds >= before.end_seconds - _TOLERANCE_SECONDS
            if after.sound == before.sound and not is_later and file != book.navigation:
                yield f"{file}: “{after.id}” is heard while “{before.id}” is"


def _times(book: OpenedBook) -> Iterator[str]:
    sounds = sounds_of_book(book)
    for file, clips in clips_of_book(book).items():
        for clip in clips:
            if not clip.sound:
                continue
            if clip.sound not in sounds:
                yield f"{file}: {clip.sound} is missing"
            elif (
                not 0
                <= clip.begin_seconds
                < clip.end_seconds
                <= sounds[clip.sound].seconds + _TOLERANCE_SECONDS
            ):
                yield f"{file}: “{clip.id}” is heard from {clip.begin_seconds} to {clip.end_seconds}"


def _durations(book: OpenedBook) -> Iterator[str]:
    """Those of the overlays are those of their clips, and that of the book is their sum (EPUB 3.3, 9.2.1)."""
    metas = [each for each in book.package.iter(f"{OPF}meta") if each.get("property") == "media:duration"]
    said = {each.get("refines", ""): _seconds(each.text or "") for each in metas}
    heard = clips_of_book(book)
    total = 0.0
    for item in book.items:
        if item.overlay:
            seconds = sum(clip.end_seconds - clip.begin_seconds for clip in heard[item.file])
            total += seconds
            if abs(said.get(f"#{item.overlay}", -1.0) - seconds) > _TOLERANCE_SECONDS:
                yield f"{item.file} is heard for {seconds:.3f} seconds"
    if heard and abs(said.get("", -1.0) - total) > _TOLERANCE_SECONDS * len(said):
        yield f"the whole is heard for {total:.3f} seconds"


def _marking(book: OpenedBook) -> Iterator[str]:
    """The classes by which reading systems mark what is heard have rules in the style sheet."""
    sheet = book.members[FOLDER + STYLE_SHEET].decode()
    for name in ("media:active-class", "media:playback-active-class"):
        found = book.metas(name)
        if len(found) != bool(book.overlays):
            yield f"{name} is there {len(found)} times"
        yield from (f"nothing is said of .{each}" for each in found if f".{each} {{" not in sheet)


def _leaving(book: OpenedBook) -> Iterator[str]:
    """A listener can leave each list and table, and skip each footnote (EPUB 3.3, 9.3.4)."""
    kinds = {"ul": "list", "ol": "list", "table": "table"}
    files = {each.id: each.file for each in book.items}
    clips = clips_of_book(book)
    for item in book.items:
        if not item.overlay or "nav" in item.properties:
            continue
        sequences = {
            (each.get(f"{OPS}type"), each.get(f"{OPS}textref", "").partition("#")[2])
            for each in book.overlays[files[item.overlay]].iter(f"{SMIL}seq")
        }
        named = {clip.id for clip in clips[item.file]}
        for element in book.documents[item.file].iter():
            is_note = element.get(f"{OPS}type") == "footnote"
            kind = "footnote" if is_note else kinds.get(element.tag.removeprefix(XHTML))
            is_heard = any(each.get("id") in named for each in element.iter())
            if kind and is_heard and (kind, element.get("id")) not in sequences:
                yield f"{item.file}: nobody can leave a {kind}"


HEARD_CLAIMS: tuple[tuple[str, Claim], ...] = (
    ("no document is silent", _all_documents),
    ("every word that is shown is heard", _all_words),
    ("it is heard in the order in which it stands", _order),
    ("every clip begins before it ends, inside its sound", _times),
    ("the lengths add up", _durations),
    ("what is heard can be marked", _marking),
    ("lists, tables and notes can be left", _leaving),
)

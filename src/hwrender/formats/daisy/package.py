"""A book made whole and put into one zip, so that the same report gives the same bytes.

The sound is stored as it is: MP3 does not get smaller, and players of zips need not unpack it.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from hwrender.edition.model import Edition
from hwrender.edition.outline import outline
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.content import content_document
from hwrender.formats.daisy.metadata import navigation_metadata
from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE, TalkingBook, TalkingBookPart
from hwrender.formats.daisy.navigation import navigation_document, navigation_points
from hwrender.formats.daisy.phrases import parts_of
from hwrender.formats.daisy.synchronisation import master_document, part_document
from hwrender.zip_members import zip_member

KILOBYTE = 1024


def book_of(given: RenderInput) -> TalkingBook:
    """The book of this report and narration."""
    parts = parts_of(given)
    read_by = "computer" if given.narration is None else given.narration.voice.read_by
    return TalkingBook(given.edition.publication, _identifier(given.edition, parts), parts, read_by)


def _identifier(edition: Edition, parts: tuple[TalkingBookPart, ...]) -> str:
    """Players keep the place where somebody stopped under it: another time of any phrase makes it another."""
    digest = hashlib.sha256(edition.publication.name.encode())
    for entry in outline(edition):
        digest.update(f"{entry.role}\t{entry.text}\n".encode())
    for part in parts:
        digest.update("".join(f"{phrase.id} {phrase.end_ms}\n" for phrase in part.phrases).encode())
    return f"hw-{digest.hexdigest()[:20]}"


def write_book(given: RenderInput, destination: Path) -> None:
    """The book as a zip at `destination`. The same input gives the same bytes."""
    book = book_of(given)
    timestamp = given.edition.publication.timestamp
    documents = dict(_documents(given.edition, book))
    with zipfile.ZipFile(destination, "x") as target:
        sizes = [len(content) for content in documents.values()]
        for part in book.parts:
            if part.open_frames is not None:
                member = zip_member(f"{part.name}.mp3", is_packed=True, timestamp=timestamp)
                with target.open(member, "w") as file:
                    file.writelines(part.open_frames())
                sizes.append(member.file_size)
        documents[NAVIGATION_FILE] = _navigation(given.edition, book, sizes)
        for name, content in documents.items():
            target.writestr(zip_member(name, timestamp=timestamp), content)


def _documents(edition: Edition, book: TalkingBook) -> Iterator[tuple[str, bytes]]:
    yield TEXT_FILE, content_document(edition, book)
    yield MASTER_FILE, master_document(book)
    elapsed = accumulate((part.duration_ms for part in book.parts), initial=0)
    for part, before_ms in zip(book.parts, elapsed, strict=False):
        yield f"{part.name}.smil", part_document(book, part, before_ms)


def _navigation(edition: Edition, book: TalkingBook, sizes: list[int]) -> bytes:
    """The navigation, which says how big the book is, and is itself a part of that."""
    points = navigation_points(edition, book)
    kilobytes = 0
    while True:
        metadata = navigation_metadata(book, points, len(sizes) + 1, kilobytes)
        content = navigation_document(book, points, metadata)
        needed = -(-(sum(sizes) + len(content)) // KILOBYTE)
        if needed <= kilobytes:
            return content
        kilobytes = needed

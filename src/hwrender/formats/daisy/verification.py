"""A finished book held against its promises: the rules of its specification, its words, times and sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.edition.outline import first_difference, outline
from hwrender.formats.contract import Check, RenderInput
from hwrender.formats.daisy.documents import BrokenBookError
from hwrender.formats.daisy.model import TalkingBook
from hwrender.formats.daisy.opening import OpenedTalkingBook, metadata_in, open_book
from hwrender.formats.daisy.package import book_of
from hwrender.formats.daisy.playing import heard_faults
from hwrender.formats.daisy.reading_back import outline_of
from hwrender.formats.daisy.rules import RULES

_OPENED = "it can be opened"


def checks_of_book(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Every claim about a book that was just made. Its sound was heard when it was encoded, so it is
    compared byte by byte and not decoded again."""
    try:
        opened = open_book(path)
    except BrokenBookError as error:
        return (Check(_OPENED, False, str(error)),)
    book = book_of(given)
    other = first_difference(outline_of(opened.text), outline(given.edition))
    return (
        Check(_OPENED, True),
        *_rules(opened),
        Check("the words are those of the report", not other, other),
        _check("each phrase is where the narration has it", _times(opened, book)),
        _check("the sound is that of the narration", _sound(opened, book)),
        _check("a sensitive title is not in its navigation", _sensitivity(opened, given)),
    )


def checks_of_published_book(path: Path, language: str) -> tuple[Check, ...]:
    """Every claim that the book can prove without the report. Its sound is decoded and followed phrase by
    phrase."""
    try:
        opened = open_book(path)
    except BrokenBookError as error:
        return (Check(_OPENED, False, str(error)),)
    said = dict(metadata_in(opened.navigation)).get("dc:language", "")
    return (
        Check(_OPENED, True),
        *_rules(opened),
        Check("the language is the report's", said == language, said),
        _check("it can be played from the first phrase to the last", heard_faults(opened)),
    )


def _rules(opened: OpenedTalkingBook) -> Iterator[Check]:
    for rule in RULES:
        yield _check(rule.name, rule.faults(opened))


def _check(name: str, faults: Iterator[str]) -> Check:
    first = next(faults, None)
    return Check(name, first is None, first or "")


def _times(opened: OpenedTalkingBook, book: TalkingBook) -> Iterator[str]:
    found = [
        (part.name, phrase.words.partition("#")[2], *((clip.begin_ms, clip.end_ms) for clip in phrase.clips))
        for part, phrase in opened.phrases()
    ]
    wanted = [
        (
            f"{step.part.name}.smil",
            step.phrase.id,
            *(((step.phrase.begin_ms, step.phrase.end_ms),) if book.has_sound else ()),
        )
        for step in book.steps()
    ]
    if found != wanted:
        yield f"{len(found)} phrases for {len(wanted)}, or at other times"


def _sound(opened: OpenedTalkingBook, book: TalkingBook) -> Iterator[str]:
    frames = {f"{part.name}.mp3": part.open_frames for part in book.parts if part.open_frames is not None}
    for name, sound in opened.sounds():
        open_frames = frames.pop(name, None)
        if isinstance(sound, BrokenBookError):
            yield f"{name}: {sound}"
        elif open_frames is None:
            yield f"{name} is not a sound of the narration"
        else:
            yield from _differences(name, sound, open_frames())
    yield from (f"{name} is not there" for name in frames)


def _differences(name: str, sound: bytes, frames: Iterator[bytes]) -> Iterator[str]:
    position = 0
    for piece in frames:
        if sound[position : position + len(piece)] != piece:
            yield f"{name} has another sound"
            return
        position += len(piece)
    if position != len(sound):
        yield f"{name} has more sound"


def _sensitivity(opened: OpenedTalkingBook, given: RenderInput) -> Iterator[str]:
    """Players show and say what navigation and metadata hold; headings are the report's own words."""
    publication = given.edition.publication
    said = [content for _, content in metadata_in(opened.navigation)]
    titles = ["".join(point.itertext()).strip() for point in opened.points() if point.get("class") == "title"]
    allowed = f"{publication.neutral_title} {publication.organisation}"
    if publication.sensitive and publication.title not in allowed:
        yield from (f"“{text[:40]}”" for text in (*said, *titles) if publication.title in text)
    if titles != [publication.neutral_title]:
        yield f"the title is {titles}"

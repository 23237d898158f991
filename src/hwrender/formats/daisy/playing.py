"""A book played as a player would play it: phrase after phrase, and what is heard in each."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Set
from pathlib import Path
from xml.etree.ElementTree import Element

from hwrender.formats.daisy.documents import BrokenBookError
from hwrender.formats.daisy.opening import OpenedPart, OpenedTalkingBook
from hwrender.language.detecting import other_language
from hwrender.narration.audio.decoding import decoded_blocks, sample_rate_of
from hwrender.narration.audio.measuring import Measurement, measure

LEAST_LEVEL_LUFS = -45.0
"""A phrase none of whose tenths of a second is as loud as this is not heard."""

LEVEL_IN_WORDS_LUFS = -30.0
"""Where a phrase ends between two tenths of a second that are both as loud, a word is cut in two."""

STEPS_PER_SECOND = 10


def heard_faults(book: OpenedTalkingBook) -> Iterator[str]:
    """What is wrong with a phrase where the sound is decoded and followed: one with words that a voice can
    say is not heard, or ends in the middle of a word."""
    silent = {*_silent_places(book.text, str(book.text.get("lang")))}
    with tempfile.TemporaryDirectory() as folder:
        parts = {part.sound_name: part for part in book.parts if any(each.clips for each in part.phrases)}
        for name, sound in book.sounds():
            part = parts.pop(name, None)
            if part is not None:
                yield from _faults_of_part(part, sound, silent, Path(folder) / "part.mp3")
        yield from (f"{name} is not there" for name in parts)


def _silent_places(element: Element, language: str, *, is_silent: bool = False) -> Iterator[str]:
    """The ids of what no voice says: page numbers, signs alone, and passages in another language. The headers
    of columns are said with each row."""
    kind, own = element.get("class"), element.get("lang")
    if element.get("scope") == "col":
        is_silent = True
    elif kind in ("said", "page-normal"):
        is_silent = kind == "page-normal"
    elif own is not None:
        is_silent = _primary(own) != _primary(language)
    has_words = any(character.isalnum() for character in _text_in(element, language))
    if "id" in element.attrib and (is_silent or not has_words):
        yield element.attrib["id"]
    for child in element:
        yield from _silent_places(child, language, is_silent=is_silent)


def _text_in(element: Element, language: str) -> str:
    """Its words without those in another language, marked or not."""
    if element.get("lang") is not None and _primary(element.get("lang", "")) != _primary(language):
        return ""
    inner = "".join(_text_in(child, language) + (child.tail or "") for child in element)
    text = (element.text or "") + inner
    return "" if other_language(text, language) else text


def _primary(language: str) -> str:
    return language.split("-")[0].lower()


def _faults_of_part(
    part: OpenedPart, sound: bytes | BrokenBookError, silent: Set[str], file: Path
) -> Iterator[str]:
    """`file` is where the sound is put to be decoded."""
    try:
        if isinstance(sound, BrokenBookError):
            raise sound
        file.write_bytes(sound)
        heard = measure((block for block, _ in decoded_blocks(file)), sample_rate_of(file))
    except (BrokenBookError, OSError, ValueError, IndexError) as error:
        yield f"{part.sound_name} cannot be played ({error})"
        return
    for phrase in part.phrases:
        for clip in phrase.clips:
            begin, end = (clip.begin_ms or 0) / 1000, (clip.end_ms or 0) / 1000
            if end > heard.seconds + 0.001:
                yield f"{phrase.id} of {part.name} ends after its sound"
            elif phrase.words.partition("#")[2] not in silent and not _is_heard(heard, begin, end):
                yield f"{phrase.id} of {part.name} is not heard"
            elif _is_in_a_word(heard, end):
                yield f"{phrase.id} of {part.name} ends in the middle of a word"


def _is_heard(heard: Measurement, begin: float, end: float) -> bool:
    levels = heard.levels[int(begin * STEPS_PER_SECOND) : int(end * STEPS_PER_SECOND) + 1]
    return bool(len(levels)) and float(levels.max()) >= LEAST_LEVEL_LUFS


def _is_in_a_word(heard: Measurement, border: float) -> bool:
    at = int(border * STEPS_PER_SECOND)
    levels = heard.levels[max(0, at - 1) : at + 1]
    return len(levels) == 2 and float(levels.min()) >= LEVEL_IN_WORDS_LUFS

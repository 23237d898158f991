"""Rules on the files of a book, their names, and the links between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from xml.etree.ElementTree import Element

from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE, part_name
from hwrender.formats.daisy.opening import OpenedTalkingBook
from hwrender.formats.daisy.runs import OUTSIDE

_NAME = re.compile(r"[a-z][a-z0-9]{0,7}\.(?:html|smil|mp3)")
_LONGEST = 60


def just_its_files(book: OpenedTalkingBook) -> Iterator[str]:
    """Navigation, text and list of parts; a SMIL for each part, and an MP3 for each or for none."""
    parts = [part.name.removesuffix(".smil") for part in book.parts]
    if not parts:
        yield "it has no parts"
    for number, part in enumerate(parts, start=1):
        if part != part_name(number, len(parts)):
            yield f"{part} is not the name of part {number}"
    sounds = {f"{part}.mp3" for part in parts}
    known = {NAVIGATION_FILE, TEXT_FILE, MASTER_FILE, *(part.name for part in book.parts), *sounds}
    for name, count in Counter(book.names).items():
        if name not in known:
            yield f"{name[:_LONGEST]} does not belong to it"
        elif count > 1:
            yield f"{name} is there {count} times"
    missing = sorted(sounds - {*book.names})
    if missing and len(missing) < len(parts):
        yield f"{missing[0]} is not there"


def short_names(book: OpenedTalkingBook) -> Iterator[str]:
    """Small letters and digits of ASCII, eight at most before the dot, no folders."""
    yield from (name[:_LONGEST] for name in book.names if _NAME.fullmatch(name) is None)


def links_lead_somewhere(book: OpenedTalkingBook) -> Iterator[str]:
    """Navigation to phrases; phrases to words and to the sound of their part; the text to phrases, to itself
    or to an address outside."""
    phrases = {f"{part.name}#{phrase.id}" for part, phrase in book.phrases()}
    words = {f"#{each.get('id')}" for each in book.text.iter() if "id" in each.attrib}
    yield from _stray(NAVIGATION_FILE, book.navigation, phrases)
    yield from _stray(TEXT_FILE, book.text, phrases | words | _outside(book.text))
    for part, phrase in book.phrases():
        file, sign, place = phrase.words.partition("#")
        if file != TEXT_FILE or f"{sign}{place}" not in words:
            yield f"{part.name} has words at {phrase.words[:_LONGEST]}"
        for clip in phrase.clips:
            if clip.source != f"{part.name.removesuffix('.smil')}.mp3" or clip.source not in book.sizes:
                yield f"{part.name} has sound in {clip.source[:_LONGEST]}"


def _outside(text: Element) -> Set[str]:
    targets = {link.get("href", "") for link in text.iter("a")}
    return {target for target in targets if OUTSIDE.fullmatch(target)}


def _stray(file: str, root: Element, places: Set[str]) -> Iterator[str]:
    for link in root.iter("a"):
        target = link.get("href", "")
        if target not in places:
            yield f"{file} has a link to {target[:_LONGEST] or 'nothing'}"

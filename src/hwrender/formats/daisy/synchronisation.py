"""The SMIL documents: which words belong to which sound, part by part, and the list of all parts."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from hwrender.formats.daisy.clocks import normal_play_time, seconds_of
from hwrender.formats.daisy.documents import Pairs, add_metadata, smil_bytes
from hwrender.formats.daisy.metadata import master_metadata, part_metadata
from hwrender.formats.daisy.model import TEXT_FILE, Phrase, TalkingBook, TalkingBookPart, par_id

SKIPPED_UNLESS = {"page": "pagenumber-on", "picture": "prodnote-on"}
"""Phrases that a listener may skip, and what must be on for them to be played."""


def part_document(book: TalkingBook, part: TalkingBookPart, elapsed_ms: int) -> bytes:
    """The SMIL of a part that begins after so many milliseconds of the book."""
    root = _root(part_metadata(book, part, elapsed_ms))
    body = SubElement(root, "body")
    whole = SubElement(body, "seq", {"dur": seconds_of(part.duration_ms)})
    for number, phrase in enumerate(part.phrases, start=1):
        _add_phrase(whole, part, number, phrase)
    return smil_bytes(root)


def _add_phrase(whole: Element, part: TalkingBookPart, number: int, phrase: Phrase) -> None:
    attributes = {"endsync": "last", "id": par_id(number)}
    if phrase.kind in SKIPPED_UNLESS:
        attributes["system-required"] = SKIPPED_UNLESS[phrase.kind]
    par = SubElement(whole, "par", attributes)
    SubElement(par, "text", {"src": f"{TEXT_FILE}#{phrase.id}", "id": f"txt{number:04}"})
    if part.open_frames is not None:
        clip = {
            "src": f"{part.name}.mp3",
            "clip-begin": normal_play_time(phrase.begin_ms),
            "clip-end": normal_play_time(phrase.end_ms),
            "id": f"aud{number:04}",
        }
        SubElement(SubElement(par, "seq"), "audio", clip)


def master_document(book: TalkingBook) -> bytes:
    """The list of the parts, for players that play a book without its navigation."""
    root = _root(master_metadata(book))
    body = SubElement(root, "body")
    for part in book.parts:
        SubElement(body, "ref", {"src": f"{part.name}.smil", "title": part.title, "id": f"ref-{part.name}"})
    return smil_bytes(root)


def _root(metadata: Pairs) -> Element:
    root = Element("smil")
    head = SubElement(root, "head")
    add_metadata(head, metadata)
    SubElement(SubElement(head, "layout"), "region", {"id": "txtView"})
    return root

"""When each element of the documents is heard: the clips of a narration, put to what they say.

A sentence is heard where it stands. What is only said is put to what it announces ("This list has 3 points"
to the list), and what ends something to what was said before it, so that there is never a sound without a
place, and places come in the order of the documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from msgspec import Struct

from hwrender.formats.epub.documents import NOTES_ID, BookDocument
from hwrender.narration.model import Announced, Clip, Narration, SoundPart

_END_SECONDS = 0.05
"""How long before the end of a file its last clip ends: a player that looks at its clock only now and then
would never see a later one."""


class HeardElement(Struct, frozen=True):
    """An element and when it is heard in its document's sound. What the voice passes over in silence, because
    it is in another language, has no time: a reading system may say it with a voice of its own. Nor has what
    is said with other words, as the headers of columns are with each row: then it `is_said`."""

    id: str
    begin_seconds: float
    end_seconds: float
    is_heard: bool
    is_said: bool = True


class HeardDocument(Struct, frozen=True):
    """A document, what is heard of it in order, and its sound, unless none of it is heard."""

    document: BookDocument
    elements: tuple[HeardElement, ...]
    sound: SoundPart | None


class _Place(Struct, frozen=True):
    """An element among those of all documents."""

    document: int
    element: Element


def _is_in(*tags: str) -> Callable[[Element], bool]:
    return lambda element: element.tag in tags


def _is_of(name: str) -> Callable[[Element], bool]:
    return lambda element: name in element.get("class", "").split()


_ANNOUNCED: Mapping[Announced, Callable[[Element], bool]] = {
    "length": _is_of("cover-picture"),
    "list": _is_in("ul", "ol"),
    "item": _is_in("li"),
    "quotation": _is_in("blockquote"),
    "table": _is_in("table"),
    "columns": _is_in("thead"),
    "row": _is_in("tr"),
    "cell": lambda element: element.tag in ("td", "th") and len(element) == 0,
    "passage": _is_of("passage"),
    "notes": lambda element: element.get("id") == NOTES_ID,
    "note": _is_of("number"),
    "end": lambda element: False,
}


def heard_documents(documents: Sequence[BookDocument], narration: Narration) -> tuple[HeardDocument, ...]:
    """The documents with the times of what is heard in each. Elements that are announced get an id."""
    places = [
        _Place(number, each) for number, document in enumerate(documents) for each in document.root.iter()
    ]
    targets = _targets(places, narration.clips)
    firsts = _first_clips(places, targets, narration.clips)
    parts = dict(zip(firsts, narration.cut(tuple(firsts.values())), strict=True))
    heard = []
    for number, document in enumerate(documents):
        inside = [
            (target, clip)
            for target, clip in zip(targets, narration.clips, strict=True)
            if places[target].document == number
        ]
        groups = [
            (places[target].element, [clip for _, clip in group])
            for target, group in groupby(inside, key=lambda each: each[0])
        ]
        sound = parts.get(number)
        heard.append(HeardDocument(document, tuple(_timed(groups, sound)), sound))
    return tuple(heard)


def _targets(places: Sequence[_Place], clips: Sequence[Clip]) -> list[int]:
    """For each clip the place of the element that it belongs to. Never falls. Raises `ValueError` for a
    sentence that stands nowhere."""
    by_id = {place.element.get("id"): number for number, place in enumerate(places)}
    by_id.pop(None, None)
    found: list[int | None] = []
    last, counts = -1, dict.fromkeys(_ANNOUNCED, 0)
    known = [by_id.get(clip.utterance.id) for clip in clips]
    for number, clip in enumerate(clips):
        place, announced = known[number], clip.utterance.announces
        if place is None and announced is None:
            raise ValueError(f"“{clip.utterance.shown}” is said and stands in no document")
        if place is None and announced is not None:
            limit = next((each for each in known[number:] if each is not None), len(places))
            matches = _ANNOUNCED[announced]
            place = next((at for at in range(last + 1, limit) if matches(places[at].element)), None)
            if place is not None and "id" not in places[place].element.attrib:
                counts[announced] += 1
                document = places[place].document
                places[place].element.set("id", f"{announced.capitalize()}-{document}-{counts[announced]}")
        last = last if place is None else place
        found.append(place)
    return _filled(found)


def _filled(found: Sequence[int | None]) -> list[int]:
    """What has no place of its own goes with what was said before it; at the start with what comes first."""
    before = next((each for each in found if each is not None), 0)
    filled = []
    for place in found:
        before = before if place is None else place
        filled.append(before)
    return filled


def _first_clips(places: Sequence[_Place], targets: Sequence[int], clips: Sequence[Clip]) -> dict[int, int]:
    """The clip with which the sound of each document begins. One of which nothing is heard has none."""
    firsts: dict[int, int] = {}
    for number, (target, clip) in enumerate(zip(targets, clips, strict=True)):
        if clip.utterance.spoken:
            firsts.setdefault(places[target].document, number if firsts else 0)
    return firsts


def _timed(groups: Sequence[tuple[Element, list[Clip]]], sound: SoundPart | None) -> Iterator[HeardElement]:
    """An element is heard until the next one is: the pause after a sentence belongs to it, so that a player
    that goes from clip to clip plays without a gap."""
    spoken = [[clip for clip in clips if clip.utterance.spoken] for _, clips in groups]
    begins = [clips[0].start_seconds for clips in spoken if clips]
    following = iter(begins[1:])
    for (element, all_clips), clips in zip(groups, spoken, strict=True):
        name = element.get("id", "")
        if not clips or sound is None:
            is_said = all(clip.utterance.said_later for clip in all_clips)
            yield HeardElement(name, 0.0, 0.0, is_heard=False, is_said=is_said)
            continue
        begin = clips[0].start_seconds - sound.start_seconds
        last = clips[-1].end_seconds - sound.start_seconds
        end = next(following, 0.0) - sound.start_seconds
        if end <= begin:
            pause = clips[-1].utterance.pause_seconds
            end = max(last, min(last + pause, sound.duration_seconds - _END_SECONDS))
        yield HeardElement(name, round(begin, 3), round(end, 3), is_heard=True)

"""Rules on the SMIL documents: their structure, their times, and the list of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hwrender.formats.daisy.clocks import read_clock, read_seconds
from hwrender.formats.daisy.model import MASTER_FILE, NAVIGATION_FILE, TEXT_FILE
from hwrender.formats.daisy.opening import OpenedPart, OpenedTalkingBook, metadata_in
from hwrender.formats.daisy.synchronisation import SKIPPED_UNLESS

_CHILDREN = {"smil": ["head", "body"], "body": ["seq"], "layout": ["region"]}
"""What these elements hold, just once each."""


def structure(book: OpenedTalkingBook) -> Iterator[str]:
    """One sequence of phrases, each of which lasts until its last member ends, and has words and a sequence
    of sound."""
    has_sound = any(name.endswith(".mp3") for name in book.names)
    for part in book.parts:
        yield from _frame(part)
        whole = part.root.find("body/seq")
        if whole is None or not len(whole):
            yield f"{part.name} has no phrases"
            continue
        for par in whole:
            sounds = [each.tag for each in par.findall("seq/*")]
            is_heard = sounds == ["audio"] * len(sounds) and bool(sounds) == has_sound
            if par.tag != "par" or par.get("endsync") != "last" or not is_heard:
                yield f"{par.get('id', '')[:20]} of {part.name} has not the shape of a phrase"
            elif [child.tag for child in par] != (["text", "seq"] if has_sound else ["text"]):
                yield f"{par.get('id', '')[:20]} of {part.name} has not one text and one sound"


def _frame(part: OpenedPart) -> Iterator[str]:
    for element in part.root.iter():
        if element.tag in _CHILDREN and [child.tag for child in element] != _CHILDREN[element.tag]:
            yield f"<{element.tag}> of {part.name} holds something else"
    if [child.tag for child in part.root.findall("head/*") if child.tag != "meta"] != ["layout"]:
        yield f"{part.name} has no layout, or more"


def ids(book: OpenedTalkingBook) -> Iterator[str]:
    """No id is there twice in one document, and what can be led to has one."""
    documents = [(NAVIGATION_FILE, book.navigation), (TEXT_FILE, book.text), (MASTER_FILE, book.master)]
    for name, root in [*documents, *((part.name, part.root) for part in book.parts)]:
        counted = Counter(element.get("id") for element in root.iter() if "id" in element.attrib)
        yield from (f"{each} is {count} times in {name}" for each, count in counted.items() if count > 1)
        led_to = (each for each in root.iter() if each.tag in ("par", "text", "audio", "ref", "region"))
        yield from (f"a {element.tag} of {name} has none" for element in led_to if not element.get("id"))


def no_gaps(book: OpenedTalkingBook) -> Iterator[str]:
    """The first clip begins with the sound, each next one where the one before it ends: what is between two
    clips is never heard."""
    for part in book.parts:
        position = 0
        for phrase in part.phrases:
            for clip in phrase.clips:
                begin, end = clip.begin_ms, clip.end_ms
                if begin is None or end is None:
                    yield f"{phrase.id} of {part.name} has a time that cannot be read"
                    return
                if begin != position or end <= begin:
                    yield f"{phrase.id} of {part.name} is from {begin} to {end}, after {position}"
                position = end


def times(book: OpenedTalkingBook) -> Iterator[str]:
    """Each part says how long it is and how much is before it, and the book how long all parts are."""
    elapsed = 0
    for part in book.parts:
        said = dict(metadata_in(part.root))
        length = _length(part)
        whole = part.root.find("body/seq")
        if whole is None or read_seconds(whole.get("dur", "")) != length:
            yield f"{part.name} does not last as long as its clips"
        if read_clock(said.get("ncc:timeInThisSmil", "")) != length:
            yield f"ncc:timeInThisSmil of {part.name} is another"
        if read_clock(said.get("ncc:totalElapsedTime", "")) != elapsed:
            yield f"ncc:totalElapsedTime of {part.name} is another"
        elapsed += length
    if read_clock(dict(metadata_in(book.navigation)).get("ncc:totalTime", "")) != elapsed:
        yield "ncc:totalTime is another"
    if read_clock(dict(metadata_in(book.master)).get("ncc:timeInThisSmil", "")) != elapsed:
        yield f"ncc:timeInThisSmil of {MASTER_FILE} is another"


def _length(part: OpenedPart) -> int:
    """How long the clips of a part are together, in milliseconds."""
    clips = [clip for phrase in part.phrases for clip in phrase.clips]
    return sum((clip.end_ms or 0) - (clip.begin_ms or 0) for clip in clips)


def skipping(book: OpenedTalkingBook) -> Iterator[str]:
    """Page numbers and producer's notes can be skipped; the words of the report cannot."""
    kinds = {"page-normal": SKIPPED_UNLESS["page"], "optional-prodnote": SKIPPED_UNLESS["picture"]}
    wanted: dict[str, str] = {}
    for element in book.text.iter():
        unless = kinds.get(element.get("class", ""))
        if unless is not None:
            wanted.update((each.get("id", ""), unless) for each in element.iter())
    for part, phrase in book.phrases():
        place = phrase.words.partition("#")[2]
        if phrase.unless != wanted.get(place, ""):
            yield f"{phrase.id} of {part.name} is marked “{phrase.unless[:30]}”"


def master(book: OpenedTalkingBook) -> Iterator[str]:
    """Each part once, in order, under its title."""
    members = book.master.findall("body/*")
    listed = [(each.tag, each.get("src"), each.get("title")) for each in members]
    titles = [dict(metadata_in(part.root)).get("title") for part in book.parts]
    if listed != [("ref", part.name, title) for part, title in zip(book.parts, titles, strict=True)]:
        yield f"it lists {len(listed)} parts for {len(titles)}, or others"

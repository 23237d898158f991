"""The narration in parts and phrases, with the exact time of each.

Players play a book clip by clip and pass over what lies between two clips. So the clips leave nothing out: a
phrase lasts until the next one begins, its pause included, and the parts together last as long as the
narration. A phrase begins a little before its first sound, because players do not jump to the millisecond.

The voice says no page numbers. A page takes a moment of the silence before its first phrase, so that players
can stop there and say the number themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hwrender.edition.model import Edition, Heading
from hwrender.edition.outline import text_of
from hwrender.edition.pages import PageStart
from hwrender.edition.walking import all_parts
from hwrender.fixed_words.table import words_of
from hwrender.formats.contract import RenderInput
from hwrender.formats.daisy.model import Phrase, PhraseKind, TalkingBookPart, part_name
from hwrender.narration.model import Narration, SoundPart, Utterance
from hwrender.narration.script import write_script

LEAD_MS = 100
"""How long before its sound a phrase begins, if the pause before it is twice as long."""

PAGE_MS, LEAST_PAGE_MS = 100, 10
"""How long a page number lasts."""


class _Saying(Struct, frozen=True):
    """An utterance, the parts that a long one was said in put together, in seconds of the narration. `clip`
    is the number of its first clip."""

    utterance: Utterance
    kind: PhraseKind
    start_seconds: float
    end_seconds: float
    clip: int


class _Cut(Struct, frozen=True):
    """Sayings that are one part, and its sound if there is any."""

    sayings: tuple[_Saying, ...]
    sound: SoundPart | None


def parts_of(given: RenderInput) -> tuple[TalkingBookPart, ...]:
    """The parts of the book, in order. Without a narration they have only words, as the kind of book has that
    the specification calls text with navigation."""
    edition, narration = given.edition, given.narration
    sayings = tuple(_written(edition) if narration is None else _heard(edition, narration))
    starts = [place for place, each in enumerate(sayings) if place == 0 or _starts_part(each)]
    cuts = tuple(_cuts(sayings, starts, narration))
    titles = titles_of(edition)
    pages = _pages(sayings, given.pages)
    return tuple(
        TalkingBookPart(
            part_name(number, len(cuts)),
            _title(cut, titles, edition) if number > 1 else edition.publication.neutral_title,
            tuple(_phrases(cut, pages)),
            0 if cut.sound is None else _milliseconds_in(cut.sound),
            None if cut.sound is None else cut.sound.open_frames,
        )
        for number, cut in enumerate(cuts, start=1)
    )


def notes_title(language: str) -> str:
    """What the part with the footnotes is called in a book of this language."""
    return words_of(language).say("paper.notes")


def titles_of(edition: Edition) -> Mapping[str, Heading]:
    """The headings, each by the id of its first sentence."""
    headings = (part for part in all_parts(edition) if isinstance(part, Heading))
    return {heading.words[0].id: heading for heading in headings}


def _heard(edition: Edition, narration: Narration) -> Iterator[_Saying]:
    notes = _notes_place(narration) if edition.notes else -1
    waiting: _Saying | None = None
    for place, clip in enumerate(narration.clips):
        kind = "notes" if place == notes else _kind(clip.utterance)
        if waiting is not None and waiting.utterance.id == clip.utterance.id:
            waiting = replace(waiting, end_seconds=clip.end_seconds)
            continue
        if waiting is not None:
            yield waiting
        waiting = _Saying(clip.utterance, kind, clip.start_seconds, clip.end_seconds, place)
    if waiting is not None:
        yield waiting


def _notes_place(narration: Narration) -> int:
    """The number of the clip that announces the notes: nothing after them is announced so."""
    return max(place for place, clip in enumerate(narration.clips) if clip.utterance.announces == "notes")


def _written(edition: Edition) -> Iterator[_Saying]:
    """What is to be read where nothing is heard: the words alone."""
    before = ""
    for utterance in write_script(edition).utterances:
        if utterance.role != "announcement" and utterance.id != before:
            yield _Saying(utterance, _kind(utterance), 0.0, 0.0, 0)
            before = utterance.id


def _kind(utterance: Utterance) -> PhraseKind:
    match utterance.role:
        case "announcement":
            return "said"
        case "picture":
            return "picture"
        case _:
            return "words"


def _starts_part(saying: _Saying) -> bool:
    """A heading that no voice can say has no sound to begin a file with."""
    return bool(saying.utterance.spoken) and (saying.utterance.anchor is not None or saying.kind == "notes")


def _cuts(sayings: tuple[_Saying, ...], starts: list[int], narration: Narration | None) -> Iterator[_Cut]:
    sounds = () if narration is None else narration.cut(tuple(sayings[start].clip for start in starts))
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(sayings)], strict=True)):
        yield _Cut(sayings[start:end], sounds[number] if sounds else None)


def _title(cut: _Cut, titles: Mapping[str, Heading], edition: Edition) -> str:
    first = cut.sayings[0]
    if first.kind == "notes":
        return notes_title(edition.publication.language)
    heading = titles.get(first.utterance.id)
    return edition.publication.neutral_title if heading is None else text_of(heading.words)


# --- times -----------------------------------------------------------------------------------------------


def _milliseconds_in(sound: SoundPart) -> int:
    """The whole milliseconds of a part: no clip may end after its sound."""
    return int(sound.duration_seconds * 1000)


def _pages(sayings: Sequence[_Saying], pages: tuple[PageStart, ...]) -> dict[str, list[Phrase]]:
    """The page numbers before each saying, by its id. The first of all stands behind the first saying, as
    navigation begins with the title."""
    after_first = {sayings[0].utterance.id: sayings[1].utterance.id} if len(sayings) > 1 else {}
    placed: dict[str, list[Phrase]] = {}
    for number, page in enumerate(pages, start=1):
        place = after_first.get(page.sentence_id, page.sentence_id)
        placed.setdefault(place, []).append(Phrase(f"page-{number}", "page", page.label, 0, 0))
    return placed


def _phrases(cut: _Cut, pages: Mapping[str, list[Phrase]]) -> Iterator[Phrase]:
    """The phrases of a part, page numbers among them, end to end."""
    before_end, made = 0, list[Phrase]()
    for place, saying in enumerate(cut.sayings):
        start, end = (_in_part(seconds, cut.sound) for seconds in (saying.start_seconds, saying.end_seconds))
        begin = start - min(LEAD_MS, max(0, start - before_end) // 2) if place else 0
        for page in pages.get(saying.utterance.id, ()):
            length = 0 if cut.sound is None else max(LEAST_PAGE_MS, min(PAGE_MS, (start - begin) // 2))
            made.append(replace(page, begin_ms=begin))
            begin += length
        utterance, text = saying.utterance, ""
        if saying.kind in ("said", "notes"):
            text = utterance.spoken
        made.append(Phrase(utterance.id, saying.kind, text, begin, 0))
        before_end = end
    last = 0 if cut.sound is None else _milliseconds_in(cut.sound)
    ends = [phrase.begin_ms for phrase in made[1:]]
    for phrase, end_ms in zip(made, [*ends, last], strict=True):
        yield replace(phrase, end_ms=end_ms)


def _in_part(seconds: float, sound: SoundPart | None) -> int:
    return 0 if sound is None else round((seconds - sound.start_seconds) * 1000)

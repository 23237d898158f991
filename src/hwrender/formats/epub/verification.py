"""The claims made for a finished book, checked against the file and, if it is at hand, against the report."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hwrender.edition.outline import first_difference, outline
from hwrender.fixed_words.table import words_of
from hwrender.formats.contract import Artifact, Check, RenderInput
from hwrender.formats.epub.accessibility import says_how_it_can_be_read
from hwrender.formats.epub.claims import CLAIMS
from hwrender.formats.epub.heard_claims import HEARD_CLAIMS, clips_of_book, sounds_of_book
from hwrender.formats.epub.inert import inert, names_nobody
from hwrender.formats.epub.opened import BROKEN, OpenedBook, open_book
from hwrender.formats.epub.reading_back import outline_of_book
from hwrender.formats.epub.sounds import FRAME_SAMPLES, SAMPLE_RATE
from hwrender.narration.model import Narration

_OPENS = "the book can be opened"
_OWN_CLAIMS = (
    *CLAIMS,
    *HEARD_CLAIMS,
    ("it says how it can be read", says_how_it_can_be_read),
    ("nothing in it acts by itself or is fetched from outside", inert),
    ("it names nobody but the organisation", names_nobody),
)
TOLERANCE_SECONDS = 0.05


def checks_of_book(path: Path, given: RenderInput) -> tuple[Check, ...]:
    """Every claim. `detail` names the first thing that breaks it."""
    try:
        book = open_book(path)
        other = first_difference(outline_of_book(book), outline(given.edition))
    except BROKEN as error:
        return (Check(_OPENS, False, str(error)),)
    return (
        Check(_OPENS, True),
        Check("the words are those of the report", not other, other),
        *_own_checks(book),
        _check("the language and the title are set", _language_and_title(book, given)),
        _check("every sentence is heard when it is said", _heard(book, given)),
        _check("the pages are those of the printed copy", _pages(book, given)),
    )


def checks_of_published_book(path: Path, language: str, beside: tuple[Artifact, ...]) -> tuple[Check, ...]:
    """Every claim that the book at `path` can prove without the report. One that cannot be read fails the
    first; what lies beside it is nothing to it."""
    del beside
    try:
        book = open_book(path)
        outline_of_book(book)
    except BROKEN as error:
        return (Check(_OPENS, False, str(error)),)
    said = book.fields("language")
    return (
        Check(_OPENS, True),
        # that of a translation beside it comes second
        Check("the language is the report's", said[:1] == (language,), ", ".join(said)),
        *_own_checks(book),
    )


def _own_checks(book: OpenedBook) -> Iterator[Check]:
    for name, claim in _OWN_CLAIMS:
        try:
            yield _check(name, claim(book))
        except BROKEN as error:
            yield Check(name, False, str(error))


def _check(name: str, faults: Iterator[str]) -> Check:
    first = next(faults, None)
    return Check(name, first is None, first or "")


def _language_and_title(book: OpenedBook, given: RenderInput) -> Iterator[str]:
    publication = given.edition.publication
    found = (*book.fields("language"), *book.fields("title"))
    beside = (publication.beside,) if publication.beside else ()
    if found != (publication.language, *beside, publication.neutral_title):
        yield f"it is “{found}”"
    titles = [
        each.text or "" for tree in book.documents.values() for each in tree.iter() if _is_title(each.tag)
    ]
    if publication.sensitive and set(titles) != {publication.neutral_title}:
        yield "a page is called by what is in it"


def _is_title(tag: str) -> bool:
    return tag.endswith("}title")


def _heard(book: OpenedBook, given: RenderInput) -> Iterator[str]:
    """The frames of its sounds are those of the narration, and each sentence begins when it is said there."""
    narration = given.narration if given.options.overlay else None
    if narration is None:
        yield from ("it has an overlay" for _ in book.overlays)
        return
    sounds = sounds_of_book(book)
    _, *pieces = narration.open_frames()
    if b"".join(pieces) != b"".join(sound.frames for sound in sounds.values()):
        yield "its sound is not the narration"
        return
    starts, frames = {}, 0
    for file, sound in sounds.items():
        starts[file] = frames * FRAME_SAMPLES / SAMPLE_RATE
        frames += sound.count
    clips = (
        clip for file, inside in clips_of_book(book).items() for clip in inside if file != book.navigation
    )
    times = {clip.id: starts[clip.sound] + clip.begin_seconds for clip in clips if clip.sound}
    yield from _untimely(narration, times)


def _untimely(narration: Narration, times: dict[str, float]) -> Iterator[str]:
    met: set[str] = set()
    for clip in narration.clips:
        name = clip.utterance.id
        if clip.utterance.announces is not None or not clip.utterance.spoken or name in met:
            continue
        met.add(name)
        if abs(times.get(name, -1.0) - clip.start_seconds) > TOLERANCE_SECONDS:
            yield f"“{name}” is said at {clip.start_seconds:.3f} and not at {times.get(name)}"


def _pages(book: OpenedBook, given: RenderInput) -> Iterator[str]:
    words = words_of(given.edition.publication.language)
    labels = [words.say("book.page", page=page.label) for page in given.pages]
    marks = [
        each.get("aria-label", "")
        for file in book.spine
        for each in book.documents[file].iter()
        if each.get("role") == "doc-pagebreak"
    ]
    if marks != labels:
        yield f"{len(marks)} of {len(labels)} pages are marked"

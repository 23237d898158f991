"""What a sound file says about itself to players: title, chapters, cover, and its words.

A lock screen shows it, so a sensitive report stays neutral. Players show the words as lyrics, one line for
each entry of the outline. Their roles are kept where no player shows them, so that a finished file can be
checked against the other formats, role by role.
"""

from __future__ import annotations

from typing import cast

from msgspec import Struct

from hwrender.edition.model import Edition
from hwrender.edition.outline import OutlineEntry, Role, entry, outline
from hwrender.fixed_words.table import words_of as fixed_words_of
from hwrender.formats.audio.containers import Mark
from hwrender.formats.contract import RenderInput
from hwrender.narration.model import Narration
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.raster import cover_png

COVER_PIXELS = 480
GENRE = "Speech"

_ISO_639_2 = {
    "ar": "ara", "bn": "ben", "ckb": "kur", "cy": "wel", "de": "ger", "en": "eng", "es": "spa", "fa": "per",
    "fr": "fre", "ga": "gle", "gd": "gla", "gu": "guj", "hi": "hin", "it": "ita", "pa": "pan", "pl": "pol",
    "ps": "pus", "pt": "por", "ro": "rum", "so": "som", "ti": "tir", "tr": "tur", "uk": "ukr", "ur": "urd",
    "vi": "vie", "yi": "yid", "zh": "chi",
}  # fmt: skip


class About(Struct, frozen=True):
    """`language` is ISO 639-2, `date` ISO 8601 as far as known; the titles of chapters are safe to show.

    `transcript` has one line for each entry of the outline, `roles` their roles.
    """

    title: str
    organisation: str
    language: str
    date: str
    licence: str
    cover_png: bytes
    chapters: tuple[Mark, ...]
    transcript: str
    roles: bytes


def narration_of(given: RenderInput) -> Narration:
    """The narration, without which there is no sound file."""
    if given.narration is None:
        raise ValueError("a sound file needs a narration")
    return given.narration


def about(given: RenderInput) -> About:
    """What the files of this narration say about themselves."""
    publication = given.edition.publication
    entries = outline(given.edition)
    return About(
        publication.neutral_title,
        publication.organisation,
        language_code(publication.language),
        publication.date,
        publication.licence,
        _cover(given.edition),
        _chapters(given),
        transcript_of(entries),
        roles_of(entries),
    )


def language_code(tag: str) -> str:
    """ISO 639-2 for a BCP 47 tag; "und" where it is not known."""
    return _ISO_639_2.get(tag.split("-")[0].lower(), "und")


def _chapters(given: RenderInput) -> tuple[Mark, ...]:
    """Players show the chapter's title on the lock screen, so that a sensitive report only counts them."""
    publication = given.edition.publication
    words = fixed_words_of(publication.language)
    return tuple(
        Mark(
            words.say("text.part", number=place) if publication.sensitive and place else chapter.title,
            round(chapter.start_seconds * 1000),
            round(chapter.end_seconds * 1000),
        )
        for place, chapter in enumerate(narration_of(given).chapters)
    )


def _cover(edition: Edition) -> bytes:
    artwork = edition.cover.artwork
    colours = edition.style.colours
    if isinstance(artwork, Drawing) and not edition.publication.sensitive:
        return cover_png(COVER_PIXELS, colours, artwork)
    return cover_png(COVER_PIXELS, colours)


def transcript_of(entries: tuple[OutlineEntry, ...]) -> str:
    """One entry a line; an entry has no line breaks of its own."""
    return "\n".join(each.text for each in entries)


def roles_of(entries: tuple[OutlineEntry, ...]) -> bytes:
    """One role a line."""
    return "\n".join(each.role for each in entries).encode("ascii")


def entries_of(transcript: str, roles: bytes) -> tuple[OutlineEntry, ...]:
    """The outline again. Raises `ValueError` when lines and roles do not pair."""
    if not transcript:
        return ()
    named = roles.decode("ascii").split("\n")
    return tuple(
        OutlineEntry(cast(Role, role), text) for role, text in zip(named, transcript.split("\n"), strict=True)
    )


def words_said(narration: Narration) -> str:
    """All that is shown of what is said, in order, blanks single: to be compared with `words_of` the
    outline."""
    shown = (clip.utterance.shown for clip in narration.clips if clip.utterance.role != "announcement")
    return entry("paragraph", " ".join(shown)).text


def words_of(entries: tuple[OutlineEntry, ...]) -> str:
    """The words of an outline in one line."""
    return entry("paragraph", " ".join(each.text for each in entries)).text

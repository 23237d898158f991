"""What a sound file says about itself to players. A lock screen shows it: a sensitive report stays
neutral."""

from __future__ import annotations

from msgspec import Struct

from hwrender.edition.model import Edition, Publication
from hwrender.narration.model import Chapter, Narration
from hwrender.pictures.artwork import Drawing
from hwrender.pictures.tiles import cover_png

COVER_PIXELS = 480
GENRE = "Speech"

_ISO_639_2 = {
    "ar": "ara", "bn": "ben", "cy": "wel", "de": "ger", "en": "eng", "es": "spa", "fr": "fre", "ga": "gle",
    "gd": "gla", "gu": "guj", "hi": "hin", "it": "ita", "pa": "pan", "pl": "pol", "pt": "por", "ro": "rum",
    "so": "som", "tr": "tur", "ur": "urd", "zh": "chi",
}  # fmt: skip


class About(Struct, frozen=True):
    """`language` is ISO 639-2, `date` ISO 8601 as far as known; the titles of chapters are safe to show."""

    title: str
    organisation: str
    language: str
    date: str
    licence: str
    cover_png: bytes
    chapters: tuple[Chapter, ...]


def language_code(tag: str) -> str:
    """ISO 639-2 for a BCP 47 tag; "und" where it is not known."""
    return _ISO_639_2.get(tag.split("-")[0].lower(), "und")


def about(edition: Edition, narration: Narration) -> About:
    publication = edition.publication
    return About(
        publication.neutral_title,
        publication.organisation,
        language_code(publication.language),
        publication.date,
        publication.licence,
        _cover(edition),
        tuple(_shown(chapter, place, publication) for place, chapter in enumerate(narration.chapters)),
    )


def _shown(chapter: Chapter, place: int, publication: Publication) -> Chapter:
    """Players show the chapter's title on the lock screen, so that a sensitive report only counts them."""
    title = f"Part {place}" if publication.sensitive and place else chapter.title
    return Chapter(title, chapter.anchor, chapter.start_seconds, chapter.end_seconds)


def _cover(edition: Edition) -> bytes:
    artwork = edition.cover.artwork
    colours = edition.style.colours
    if isinstance(artwork, Drawing) and not edition.publication.sensitive:
        return cover_png(COVER_PIXELS, colours, artwork)
    return cover_png(COVER_PIXELS, colours)

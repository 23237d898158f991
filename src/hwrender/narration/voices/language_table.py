"""Which voices of a computer are fit to read a language, and why the others are not.

eSpeak NG says of some of its languages that they are still being tested ("status testing" in its files, as of
1.52). Somebody who cannot read has only the sound, so none of these is used unless a person chooses it. The
voices of Windows and macOS are made by people who speak their language: each of them is fit.
"""

from __future__ import annotations

from msgspec import Struct


class SpokenLanguage(Struct, frozen=True):
    """One language by the first part of its tag (BCP 47). `tags` are those under which voices have it.
    `espeak` is the voice of eSpeak NG that is fit for it; where there is none, `why_not` says why."""

    language: str
    tags: tuple[str, ...]
    espeak: str = ""
    why_not: str = ""


_BEING_TESTED = "eSpeak NG says that its voice for this language is still being tested"
_NONE = "eSpeak NG has no voice for this language"
_NO_VOWELS = "most vowels of this language are not written, and eSpeak NG guesses them"
_AS_WRITTEN = "eSpeak NG says joined letters as they are written, and not as people say them"
NOT_JUDGED = "nobody has judged yet whether the voice of eSpeak NG is fit for this language"

SPOKEN_LANGUAGES: tuple[SpokenLanguage, ...] = (
    SpokenLanguage("ar", ("ar",), why_not=_NO_VOWELS),
    SpokenLanguage("bn", ("bn",), why_not=_AS_WRITTEN),
    SpokenLanguage("ckb", ("ckb",), why_not=_NONE),
    SpokenLanguage("cy", ("cy",), "cel/cy"),
    SpokenLanguage("es", ("es",), "roa/es"),
    SpokenLanguage("fa", ("fa", "prs"), "ira/fa"),
    SpokenLanguage("fr", ("fr",), "roa/fr"),
    SpokenLanguage("gu", ("gu",), why_not=_BEING_TESTED),
    SpokenLanguage("pa", ("pa",), why_not=NOT_JUDGED),
    SpokenLanguage("pl", ("pl",), "zlw/pl"),
    SpokenLanguage("ps", ("ps",), why_not=_NONE),
    SpokenLanguage("pt", ("pt",), "roa/pt"),
    SpokenLanguage("ro", ("ro",), "roa/ro"),
    SpokenLanguage("so", ("so",), why_not=_NONE),
    SpokenLanguage("ti", ("ti",), why_not=_BEING_TESTED),
    SpokenLanguage("tr", ("tr",), "trk/tr"),
    SpokenLanguage("uk", ("uk",), why_not=_BEING_TESTED),
    SpokenLanguage("ur", ("ur",), why_not=_BEING_TESTED),
    SpokenLanguage("vi", ("vi",), "aav/vi"),
    SpokenLanguage("yi", ("yi", "ji"), why_not=_NONE),
    SpokenLanguage("zh", ("zh", "cmn"), "sit/cmn"),
)
"""The languages that have our own words (`hwrender.fixed_words`), English left out."""


def spoken_language(tag: str) -> SpokenLanguage:
    """The row of a tag. A language that is not in the table has only the voices of Windows and macOS."""
    primary = tag.partition("-")[0].lower()
    for row in SPOKEN_LANGUAGES:
        if primary in row.tags:
            return row
    return SpokenLanguage(primary, (primary,), why_not=NOT_JUDGED)

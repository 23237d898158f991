"""Languages with a braille code of their own in liblouis, by the first part of their tag (BCP 47).

Passages in them are written in that code, uncontracted, as the Rules of UEB ask in 13.6. A table that is not
there, or does not read back what it has written, is not used: then the passage is in the letters of UEB.
"""

from __future__ import annotations

from msgspec import Struct


class OtherCode(Struct, frozen=True):
    """What a transcriber calls the language, and the tables of liblouis."""

    name: str
    tables: str


OTHER_CODES = {
    "ar": OtherCode("Arabic", "ar-ar-g1.utb"),
    "bg": OtherCode("Bulgarian", "bg.utb"),
    "bn": OtherCode("Bengali", "bn.tbl"),
    "cy": OtherCode("Welsh", "cy-cy-g1.utb"),
    "de": OtherCode("German", "de-g0.utb"),
    "el": OtherCode("Greek", "el.ctb"),
    "es": OtherCode("Spanish", "es-g1.ctb"),
    "fa": OtherCode("Persian", "fa-ir-g1.utb"),
    "fr": OtherCode("French", "fr-bfu-comp6.utb"),
    "gu": OtherCode("Gujarati", "gu.tbl"),
    "hi": OtherCode("Hindi", "hi.tbl"),
    "hu": OtherCode("Hungarian", "hu-hu-g1.ctb"),
    "it": OtherCode("Italian", "it-it-comp6.utb"),
    "lt": OtherCode("Lithuanian", "lt-6dot.utb"),
    "pa": OtherCode("Punjabi", "pa.tbl"),
    "pl": OtherCode("Polish", "Pl-Pl-g1.utb"),
    "pt": OtherCode("Portuguese", "pt-pt-g1.utb"),
    "ro": OtherCode("Romanian", "ro.ctb"),
    "ru": OtherCode("Russian", "ru-litbrl.ctb"),
    "ta": OtherCode("Tamil", "ta-ta-g1.ctb"),
    "tr": OtherCode("Turkish", "tr-g1.ctb"),
    "uk": OtherCode("Ukrainian", "uk.utb"),
    "ur": OtherCode("Urdu", "ur-pk-g1.utb"),
    "vi": OtherCode("Vietnamese", "vi-vn-g0.utb"),
}


def other_code(language: str) -> OtherCode | None:
    """The code of a tag, if there is one."""
    return OTHER_CODES.get(primary(language))


def primary(language: str) -> str:
    """The first part of a tag, which says the language and no script or place."""
    return language.lower().split("-")[0]

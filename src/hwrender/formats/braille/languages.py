"""Languages with a braille code of their own in liblouis, by the first part of their tag (BCP 47).

Passages in them are written in that code, uncontracted, as the Rules of UEB ask in 13.6. A table that is not
there, or does not read back what it has written, is not used: then the passage is in the letters of UEB.

Many tables of liblouis read a cell as what is defined first: a stop as a digit, a letter of the language as
one of the Latin alphabet. Before such a table stand `definitions` of our own, a file in the form of liblouis
for each language. They have the cells that the table has, but where they say so.
"""

from __future__ import annotations

from msgspec import Struct


class OtherCode(Struct, frozen=True):
    """What a transcriber calls the language, and the tables of liblouis."""

    name: str
    tables: str


OTHER_CODES = {
    "ar": OtherCode("Arabic", "ar-ar-g1.utb"),
    "be": OtherCode("Belarusian", "bel.utb"),
    "bg": OtherCode("Bulgarian", "hwrender-bg.cti,bg.utb"),
    "bn": OtherCode("Bengali", "bn.tbl"),
    "ckb": OtherCode("Kurdish", "hwrender-ckb.cti,ckb-g1.ctb"),
    "cy": OtherCode("Welsh", "hwrender-cy.cti,cy-cy-g1.utb"),
    "de": OtherCode("German", "de-g0-detailed.utb"),
    "el": OtherCode("Greek", "el.ctb"),
    "es": OtherCode("Spanish", "hwrender-es.cti,es-g1.ctb"),
    "fa": OtherCode("Persian", "hwrender-fa.cti,fa-ir-g1.utb"),
    "fr": OtherCode("French", "fr-bfu-comp6.utb"),
    "gu": OtherCode("Gujarati", "gu.tbl"),
    "he": OtherCode("Hebrew", "hwrender-he.cti,he-IL.utb"),
    "hi": OtherCode("Hindi", "hi.tbl"),
    "hu": OtherCode("Hungarian", "hu-hu-g1.ctb"),
    "hy": OtherCode("Armenian", "hy.tbl"),
    "it": OtherCode("Italian", "hwrender-it.cti,it-it-comp6.utb"),
    "ka": OtherCode("Georgian", "ka.utb"),
    "lt": OtherCode("Lithuanian", "lt-6dot.utb"),
    "pa": OtherCode("Punjabi", "pa.tbl"),
    "pl": OtherCode("Polish", "Pl-Pl-g1.utb"),
    "pt": OtherCode("Portuguese", "hwrender-pt.cti,pt-pt-g1.utb"),
    "ro": OtherCode("Romanian", "hwrender-ro.cti,ro.ctb"),
    "ru": OtherCode("Russian", "ru-litbrl.ctb"),
    "ta": OtherCode("Tamil", "ta-ta-g1.ctb"),
    "tr": OtherCode("Turkish", "hwrender-tr.cti,tr-g1.ctb"),
    "uk": OtherCode("Ukrainian", "hwrender-uk.cti,uk.utb"),
    "ur": OtherCode("Urdu", "hwrender-ur.cti,ur-pk-g1.utb"),
    "vi": OtherCode("Vietnamese", "hwrender-vi.cti,vi-vn-g0.utb"),
}


def other_code(language: str) -> OtherCode | None:
    """The code of a tag, if there is one."""
    return OTHER_CODES.get(primary(language))


def primary(language: str) -> str:
    """The first part of a tag, which says the language and no script or place."""
    return language.lower().split("-")[0]

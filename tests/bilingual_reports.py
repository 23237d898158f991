"""An English report and its translations, as editions and as one bilingual edition."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hwrender.document import Document
from hwrender.edition.bilingual import BilingualEdition, bilingual_edition
from hwrender.edition.builder import make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Edition
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style

FOLDER = Path(__file__).parent / "bilingual"
ENGLISH = (FOLDER / "doctors.md").read_text(encoding="utf-8")
POLISH = (FOLDER / "doctors.pl.md").read_text(encoding="utf-8")
ARABIC = (FOLDER / "doctors.ar.md").read_text(encoding="utf-8")
LANGUAGES = {"pl": POLISH, "ar": ARABIC}


def document_of(text: str, name: str = "doctors.md") -> Document:
    read = read_text(text, name)
    assert read.document is not None, [finding.as_text() for finding in read.findings]
    return read.document


def edition_of_text(text: str, style: str = "easy-read", *, is_draft: bool = False) -> Edition:
    document = document_of(text, f"doctors.{'md' if 'lang: en-GB' in text else 'xx.md'}")
    artwork = open_gallery(FOLDER).artwork
    return make_edition(document, EditionKind.EASY, load_style(style), artwork, is_draft=is_draft)


def joined(
    english: str, other: str, style: str = "easy-read", unlike: frozenset[int] = frozenset()
) -> BilingualEdition:
    return bilingual_edition(edition_of_text(english, style), edition_of_text(other, style), unlike)


@cache
def bilingual(language: str, style: str = "easy-read") -> Edition:
    """The report about doctors with this language beside its English."""
    return joined(ENGLISH, LANGUAGES[language], style).edition

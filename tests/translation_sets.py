"""The labelled pairs of easy wording and its translation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hwrender.document import Document
from hwrender.reading import read_text

FOLDER = Path(__file__).parent / "labelled"


class TranslatedPair(Struct, frozen=True):
    """`fault` is what was planted in the translation, "-" for nothing."""

    language: str
    fault: str
    english: Document
    translation: Document


def pairs(name: str) -> Iterator[TranslatedPair]:
    """The pairs of `translations` or `translations_held_out`."""
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, fault, english, translation = line.split("\t")
            yield TranslatedPair(language, fault, report(english, "en-GB"), report(translation, language))


def report(rows: str, language: str, front: str = "") -> Document:
    """A report of one section with these rows: "picture: words", parted by |."""
    parts = (row.split(": ", 1) for row in rows.split(" | "))
    body = "\n\n".join(f"![]({picture})\n{words}" for picture, words in parts)
    source = f'---\ntitle: "1"\nlang: {language}\n{front}---\n\n## 1\n\n::: easy-read\n{body}\n:::\n'
    read = read_text(source, f"report.{language}.md")
    assert read.document is not None, read.findings
    return read.document

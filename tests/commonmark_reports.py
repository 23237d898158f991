"""The examples of CommonMark and of tables as reports, for the tests that take them through every format."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from hwrender.document import Document
from hwrender.edition.builder import make_edition
from hwrender.edition.model import Edition, EditionKind
from hwrender.fonts.runs import missing_characters
from hwrender.pictures.artwork import Artwork
from hwrender.pictures.gallery import open_gallery
from hwrender.reading import read_text
from hwrender.style import load_style
from reading_nodes import HEAD, all_words

EXAMPLES: dict[int, str] = {
    example["number"]: example["markdown"]
    for example in json.loads(
        (Path(__file__).parent / "commonmark" / "examples.json").read_text(encoding="utf-8")
    )
}

TABLES = {
    "a head and two rows": "| Borough | People |\n| --- | --- |\n| Hackney | Many |\n| Newham | Few |\n",
    "sides are not needed": "Borough | People\n:-: | -----------:\nHackney | Many\n",
    "a bar in a cell": "| B\\|P |\n| ------ |\n| `a \\| b` |\n| **c \\| d** |\n",
    "a quotation ends it": "| a | b |\n| --- | --- |\n| c | d |\n> said\n",
    "a blank line ends it": "| a | b |\n| --- | --- |\n| c | d |\ne\n\nf\n",
    "not as many dashes as heads": "| a | b |\n| --- |\n| c |\n",
    "too few cells and too many": "| a | b |\n| --- | --- |\n| c |\n| d | e | f |\n",
    "a head alone": "| a | b |\n| --- | --- |\n",
}
"""A table for each example of the section on tables in GitHub Flavored Markdown 0.29, in our own words."""


def document_of(markdown: str) -> Document:
    """The report with this body, whether or not a build would stop at it."""
    document = read_text(HEAD + markdown, "report.md").document
    assert document is not None
    return document


def can_be_drawn(document: Document) -> bool:
    """Whether our own fonts have every character; a build would stop otherwise (D050)."""
    return missing_characters(" ".join(all_words(document))) == ()


def any_artwork(target: str) -> Artwork:
    """The examples name pictures that are not there; what is drawn matters to none of them."""
    del target
    return open_gallery(Path()).artwork("police")


def edition_of_document(document: Document, kind: EditionKind) -> Edition:
    return make_edition(document, kind, load_style("easy-read"), any_artwork)


@cache
def one_long_report() -> Document:
    """All examples as one report, each read by itself, so that none can swallow the next. Those with a
    character that no font of ours can draw are left out."""
    documents = [document_of(markdown) for markdown in (*EXAMPLES.values(), *TABLES.values())]
    assert not any(document.notes for document in documents)
    documents = [document for document in documents if can_be_drawn(document)]
    sections = tuple(section for document in documents for section in document.sections)
    return replace(documents[0], sections=sections)


@cache
def edition_of_long_report(kind: EditionKind) -> Edition:
    return edition_of_document(one_long_report(), kind)

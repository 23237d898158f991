"""The Word copy that a text of a report makes, and the states of reports that Word copies were made from.

Whoever takes corrections back needs the words that a copy had. They are kept in the cache, which is the
person's own: a published folder is passed on, and the source holds what no copy shows (comments, and why a
finding was accepted). The copy itself says nothing of its state (`hwrender.copy_marks`).
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from msgspec import DecodeError, Struct, msgpack

from hwrender.cache import COPY_SOURCES, Cache, key_of
from hwrender.checks.parts import is_draft
from hwrender.checks.readiness import part_states
from hwrender.edition.builder import kind_of_copy, make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Block, Edition, Figure, Passage, Row
from hwrender.edition.walking import after_picture
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.organisation import Organisation
from hwrender.pictures.artwork import Artwork
from hwrender.pictures.gallery import open_gallery
from hwrender.pipeline.options import DEFAULT_STYLES, Environment
from hwrender.pipeline.organisations import logo_of, own_set_of, style_for, usual_style, with_organisation
from hwrender.reading import read_text
from hwrender.style import HOUSE_STYLES

MOST_KEPT = 60
"""States of one report. Where there are as many, older ones may be gone."""

_LARGEST = 50_000_000


class KeptSource(Struct, frozen=True):
    """A text that a Word copy was made from, and the style that it was made in."""

    text: str
    style_name: str


class WordCopyFile(Struct, frozen=True):
    """A Word copy as bytes, and the names of its pictures in order: of the library, or of files."""

    content: bytes
    pictures: tuple[str, ...]
    edition: Edition


def word_copy(
    report: Path,
    text: str,
    kind: EditionKind,
    style_name: str = "",
    organisation: Organisation | None = None,
) -> WordCopyFile | None:
    """The Word copy of a text, as if it was what the file at `report` holds; None where it makes none. What
    the text does not say itself is said by its `organisation`."""
    read = read_text(text, str(report)).document
    if read is None:
        return None
    document = with_organisation(read, organisation)
    shown = kind_of_copy(document, kind)
    style = style_for(style_name or usual_style(shown, organisation), organisation)
    parts = part_states(document, style) if kind is EditionKind.EASY else ()
    draft = shown is EditionKind.EASY and is_draft(parts)
    gallery = open_gallery(report.parent, own_set_of(organisation))
    try:
        edition = make_edition(
            document, shown, style, gallery.artwork, is_draft=draft, logo=logo_of(organisation)
        )
    except ValueError:  # a picture that cannot be used
        return None
    with tempfile.TemporaryDirectory(prefix="hwrender-") as folder:
        path = Path(folder) / "copy.docx"
        format_named("word").load().write(RenderInput(edition, None, ()), path)
        return WordCopyFile(path.read_bytes(), tuple(each.name for each in _artworks(edition)), edition)


def styles_of_copies(kind: EditionKind) -> tuple[str, ...]:
    """The styles that a copy may have been made in, the usual one first: the words of its cover differ."""
    usual = DEFAULT_STYLES[kind]
    return (usual, *(name for name in HOUSE_STYLES if name != usual))


def _artworks(edition: Edition) -> Iterator[Artwork]:
    """The pictures of a copy in order."""
    if edition.cover.artwork is not None:
        yield edition.cover.artwork
    yield from _in_blocks(after_picture(edition.cover))
    for section in edition.sections:
        yield from _in_blocks(section.blocks)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Artwork]:
    for block in blocks:
        if isinstance(block, Row | Figure) and block.artwork is not None:
            yield block.artwork
        elif isinstance(block, Passage):
            yield from _in_blocks(block.blocks)


def keep_source(report: Path, text: str, style_name: str, environment: Environment) -> None:
    """Keep the text that a Word copy was made from, and the style of that, as the newest of its report."""
    source = KeptSource(text, style_name)
    others = (each for each in sources_of_copies(report, environment) if each != source)
    newest = (source, *islice(others, MOST_KEPT - 1))
    packed = zlib.compress(msgpack.encode(newest), 6)
    Cache(environment.cache, COPY_SOURCES).put(_key(report), packed)


def sources_of_copies(report: Path, environment: Environment) -> tuple[KeptSource, ...]:
    """The texts that Word copies of a report were made from, the newest first; those that are still kept. A
    report in another folder, with the same file name, may have some of them."""
    packed = Cache(environment.cache, COPY_SOURCES).get(_key(report))
    if packed is None:
        return ()
    with suppress(zlib.error, DecodeError):
        content = zlib.decompressobj().decompress(packed, _LARGEST)
        return msgpack.decode(content, type=tuple[KeptSource, ...])
    return ()


def _key(report: Path) -> str:
    return key_of("sources of Word copies", report.stem)

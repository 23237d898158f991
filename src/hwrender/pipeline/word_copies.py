"""The Word copy that a text of a report makes, and the states of reports that Word copies were made from.

Whoever takes corrections back needs the words that a copy had. They are kept in the cache, which is the
person's own: a published folder is passed on, and the source holds what no copy shows (comments, and why a
finding was accepted). What is in the copy itself are marks (`hwrender.copy_marks`), by which its state is
found here.
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from hwrender.cache import COPY_SOURCES, Cache, key_of
from hwrender.checks.parts import is_draft
from hwrender.checks.readiness import part_states
from hwrender.copy_marks import StateMark, read_mark
from hwrender.edition.builder import kind_of_copy, make_edition
from hwrender.edition.kind import EditionKind
from hwrender.edition.model import Block, Edition, Figure, Passage, Row
from hwrender.formats import format_named
from hwrender.formats.contract import RenderInput
from hwrender.pictures.artwork import Artwork
from hwrender.pictures.gallery import open_gallery
from hwrender.pipeline.options import DEFAULT_STYLES, Environment
from hwrender.reading import read_text
from hwrender.style import HOUSE_STYLES, load_style

_DOCUMENT = "word/document.xml"
_NAME = re.compile(rb'w:name="(_hw_[a-z]+_[0-9a-f]+)"')
_LARGEST = 20_000_000


class WordCopyFile(Struct, frozen=True):
    """A Word copy as bytes, and the names of its pictures in order: of the library, or of files."""

    content: bytes
    pictures: tuple[str, ...]
    edition: Edition


def word_copy(report: Path, text: str, kind: EditionKind, style_name: str = "") -> WordCopyFile | None:
    """The Word copy of a text, as if it was what the file at `report` holds; None where it makes none."""
    document = read_text(text, str(report)).document
    if document is None:
        return None
    shown = kind_of_copy(document, kind)
    style = load_style(style_name or DEFAULT_STYLES[shown])
    parts = part_states(document, style) if kind is EditionKind.EASY else ()
    draft = shown is EditionKind.EASY and is_draft(parts)
    gallery = open_gallery(report.parent)
    try:
        edition = make_edition(document, shown, style, gallery.artwork, is_draft=draft)
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
    for section in edition.sections:
        yield from _in_blocks(section.blocks)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Artwork]:
    for block in blocks:
        if isinstance(block, Row | Figure) and block.artwork is not None:
            yield block.artwork
        elif isinstance(block, Passage):
            yield from _in_blocks(block.blocks)


def keep_source(text: str, copy: Path, environment: Environment) -> None:
    """Keep the text that a Word copy was made from, by the state that the copy says it is of."""
    _keep(text, _state_in(copy), environment)


def keep_state(text: str, copy: WordCopyFile, environment: Environment) -> None:
    """Keep the text that a Word copy was made from which is not on the disk."""
    _keep(text, _state_in(io.BytesIO(copy.content)), environment)


def _keep(text: str, state: StateMark | None, environment: Environment) -> None:
    if state is not None:
        packed = zlib.compress(text.encode("utf-8", "surrogatepass"), 6)
        Cache(environment.cache, COPY_SOURCES).put(_key(state), packed)


def source_of_copy(state: StateMark, environment: Environment) -> str | None:
    """The text that a copy of this state was made from; None where it is not kept any more."""
    packed = Cache(environment.cache, COPY_SOURCES).get(_key(state))
    if packed is None:
        return None
    with suppress(zlib.error, UnicodeDecodeError):
        return zlib.decompressobj().decompress(packed, _LARGEST).decode("utf-8", "surrogatepass")
    return None


def _key(state: StateMark) -> str:
    return key_of("source of a Word copy", state.digest)


def _state_in(copy: Path | io.BytesIO) -> StateMark | None:
    """The state that a copy of our own says it is of."""
    with suppress(OSError, KeyError, zipfile.BadZipFile), zipfile.ZipFile(copy) as opened:
        found = _NAME.search(opened.read(_DOCUMENT))
        mark = None if found is None else read_mark(found[1].decode())
        return mark if isinstance(mark, StateMark) else None
    return None

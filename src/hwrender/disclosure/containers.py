"""Every text of a report that may give somebody away: the words that a reader meets, and those that nobody
sees.

Names of files are read as words ("kathleen-moss" as "Kathleen Moss"), and so are the paths of links. Words
that only a voice says, and comments, stand in no copy's text: a finding says where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType
from urllib.parse import unquote

from msgspec.structs import replace

from hwrender.document import Document
from hwrender.prose import Prose, ProseKind, Side, prose
from hwrender.prose.folding import folded
from hwrender.prose.model import SourcePiece, piece_of
from hwrender.prose.walking import picture_targets
from hwrender.span import START, Span

FILE_NAME, LINK, SPOKEN, COMMENT, REVIEWER = "file name", "link", "spoken", "comment", "reviewer"

WHERE: Mapping[str, str] = MappingProxyType(
    {
        FILE_NAME: "It is in the name of a file.",
        LINK: "It is in the address of a link.",
        SPOKEN: "A voice would say it.",
        COMMENT: "It is in a comment. Whoever has this file can read it.",
        REVIEWER: "It is beside the words “easy-read reviewed”.",
    }
)
"""What a finding adds about texts that stand in no copy, by their `field`."""


def texts_of(document: Document) -> tuple[Prose, ...]:
    """All texts of all containers, folded, those that readers meet first."""
    return tuple(folded(text) for find in CONTAINERS.values() for text in find(document) if text.text.strip())


def _unread_words(document: Document) -> Iterator[Prose]:
    """Those of the front matter that no field took, each under its key, as a cell is under its head. The
    organisation's own contact is left out."""
    for each in document.unread:
        if each.key.partition(".")[0] == "contact":
            continue
        text = _written(document, each.text, each.key, each.span)
        yield replace(text, heads=(re.sub(r"[._-]", " ", each.key),))


def _reviewers(document: Document) -> Iterator[Prose]:
    """Who reviewed easy wording and when, as its first line says."""
    for section in document.sections:
        if section.easy is not None and section.easy.reviewed:
            line, column = section.easy.span.line, section.easy.span.column
            span = Span(line, column, line, column + len(":::"))
            piece = SourcePiece(0, span, exact=False)
            yield _text(document, section.easy.reviewed, REVIEWER, span, piece)


def _names_of_files(document: Document) -> Iterator[Prose]:
    """The report's own, the one that its copies will have, and those of pictures that are files: with
    capitals for names, and as they are for all else."""
    for name, place in _files(document):
        for words in dict.fromkeys((_as_words(name), _parted(name))):
            yield _written(document, words, FILE_NAME, place)


def _files(document: Document) -> Iterator[tuple[str, Span]]:
    metadata = document.metadata
    yield _without_tag(PurePath(document.file).stem, metadata.lang), START
    if metadata.name:
        yield _without_tag(metadata.name, metadata.lang), metadata.value_place("name")
    fields = ("cover_picture", *(f"pictures.{word}" for word in metadata.pictures))
    places = {metadata.place(field): metadata.value_place(field) for field in fields}
    for target, place in picture_targets(document):
        if re.search(r"[./\\]", target):  # others are names of the library
            yield re.sub(r"\.\w{2,4}$", "", target), places.get(place, place)


def _without_tag(name: str, language: str) -> str:
    """A name without the language of its report at the end: "doctor.cy" is nobody called Cy."""
    tags = {language.lower(), language.lower().partition("-")[0]}
    found = re.fullmatch(r"(.+)[-_.]([a-z]{2,3}(?:-[a-z0-9]+)?)", name, re.IGNORECASE)
    return found[1] if found is not None and found[2].lower() in tags else name


def _paths_of_links(document: Document) -> Iterator[Prose]:
    """What stands behind the host of each link, and the fields that are addresses; both as a browser shows
    them."""
    for text in prose(document):
        is_field = text.field in ("source_pdf", "full_report", "contact.audio_url", "contact.website")
        if text.kind is ProseKind.ADDRESS or is_field:
            shown = unquote(text.text)
            path = re.sub(r"^(?:[a-z]+:)?//[^/?#]*|^[a-z]+:[^?]*", "", shown)
            piece = SourcePiece(0, text.whole, exact=False)
            for words in {shown, _as_words(path)} - {text.text}:
                yield replace(text, text=words, kind=ProseKind.FIELD, field=LINK, pieces=(piece,))


def _spoken_words(document: Document) -> Iterator[Prose]:
    """How a voice is to say a word, sounds in IPA apart."""
    metadata = document.metadata
    for word, said in metadata.lexicon.items():
        if not said.startswith("/"):
            yield _written(document, said, SPOKEN, metadata.value_place(f"lexicon.{word}"))
    for entry in metadata.glossary:
        if entry.spoken:
            place = metadata.value_places.get(f"glossary.{entry.term}.spoken", entry.span)
            yield _written(document, entry.spoken, SPOKEN, place)


def _comments(document: Document) -> Iterator[Prose]:
    """Those that are no orders to this program: the reasons in these are looked at with the orders."""
    for comment in document.comments:
        if not re.match(r"(?i)\s*hwrender\b", comment.text):
            piece = SourcePiece(0, comment.span, exact=False)
            yield _text(document, comment.text, COMMENT, comment.span, piece)


CONTAINERS: Mapping[str, Callable[[Document], Iterator[Prose]]] = MappingProxyType(
    {
        "words": lambda document: iter(prose(document)),
        "unread words": _unread_words,
        "reviewers": _reviewers,
        "names of files": _names_of_files,
        "paths of links": _paths_of_links,
        "spoken words": _spoken_words,
        "comments": _comments,
    }
)
"""Where texts stand. "Words" are those of `hwrender.prose`: the body, footnotes, captions, tables, fields."""


def _as_words(name: str) -> str:
    """The name of a file as words, character for character: "dr-ann_lee" is "Dr Ann Lee"."""
    return re.sub(r"(?<!\S)[^\W\d_A-Z]+(?!\S)", lambda word: word[0].title(), _parted(name))


def _parted(name: str) -> str:
    signs = r"[-_+/\\?=&#%]" if "@" in name else r"[-_+/\\?=&#%.]"
    return re.sub(signs, " ", name)


def _written(document: Document, text: str, field: str, place: Span) -> Prose:
    return _text(document, text, field, place, piece_of(0, text, place))


def _text(document: Document, text: str, field: str, place: Span, piece: SourcePiece) -> Prose:
    language = document.metadata.lang
    return Prose(
        document.file, text, ProseKind.FIELD, language, Side.BOTH, None, place, (piece,), field=field
    )

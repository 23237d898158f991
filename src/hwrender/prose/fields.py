"""The texts of the front matter that a reader of some copy meets."""

from __future__ import annotations

from collections.abc import Iterator

from hwrender.document import Document
from hwrender.metadata import Contact, Metadata, WideBlank
from hwrender.prose.model import Prose, ProseKind, Side, SourcePiece, piece_of
from hwrender.span import Span

_NOT_SHOWN = frozenset(
    {
        "lang",
        "voice",
        "cover_picture",
        "pictures",
        "readers",
        "purpose",
        "translation_of",
        "translated_from",
        "places",
        "value_places",
        "wide_blanks",
        "other_files",
    }
)


def field_prose(document: Document) -> Iterator[Prose]:
    """Each text of the front matter by the name of its field, the items of a list apart."""
    metadata = document.metadata
    for text, name, place in _texts(metadata):
        span = place or metadata.value_place(name)
        pieces = _pieces(text, span, metadata.wide_blanks.get(name, ()))
        file = metadata.other_files.get(name, document.file)
        yield Prose(file, text, ProseKind.FIELD, metadata.lang, Side.BOTH, None, span, pieces, field=name)


def _pieces(text: str, span: Span, blanks: tuple[WideBlank, ...]) -> tuple[SourcePiece, ...]:
    """The text in pieces: a new one begins where more blanks were written than the text has."""
    quotes = span.end_column - span.column - len(text) - blanks[-1].lost if blanks else -1
    if quotes not in (0, 2):
        return (piece_of(0, text, span),)
    first = span.column + quotes // 2
    starts = [WideBlank(0, 0), *blanks] if blanks[0].after else [*blanks]
    ends = [*(each.after for each in starts[1:]), len(text)]
    return tuple(
        SourcePiece(
            one.after,
            Span(span.line, first + one.after + one.lost, span.line, first + end + one.lost),
            exact=True,
        )
        for one, end in zip(starts, ends, strict=True)
    )


def _texts(metadata: Metadata) -> Iterator[tuple[str, str, Span | None]]:
    """Each text with the name of its field, and its place where the name does not lead to it."""
    for name in Metadata.__struct_fields__:
        value = getattr(metadata, name)
        if name in _NOT_SHOWN:
            continue
        if isinstance(value, str):
            yield value, name, None
        elif isinstance(value, Contact):
            for part in Contact.__struct_fields__:
                if getattr(value, part):
                    yield getattr(value, part), f"contact.{part}", None
        elif name == "glossary":
            yield from _of_glossary(metadata)
        elif isinstance(value, tuple):
            # of a list with blank or repeated items, each has the place of the whole list
            items = [path for path in metadata.value_places if path.startswith(f"{name}[")]
            paths = items if len(items) == len(value) else [name] * len(value)
            yield from ((text, path, None) for text, path in zip(value, paths, strict=True))


def _of_glossary(metadata: Metadata) -> Iterator[tuple[str, str, Span | None]]:
    for entry in metadata.glossary:
        name = f"glossary.{entry.term}"
        yield entry.term, name, metadata.places.get(name, entry.span)
        longer = f"{name}.means"
        yield entry.meaning, longer if longer in metadata.value_places else name, None

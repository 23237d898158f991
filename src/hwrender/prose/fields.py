"""The texts of the front matter that a reader of some copy meets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hwrender.metadata import Contact, Metadata
from hwrender.prose.model import Prose, ProseKind, Side, piece_of
from hwrender.span import START, Span

_NOT_SHOWN = frozenset({"lang", "voice", "cover_picture", "pictures", "places", "value_places"})


def field_prose(metadata: Metadata) -> Iterator[Prose]:
    """Each text of the front matter by the name of its field, the items of a list apart."""
    for name in Metadata.__struct_fields__:
        value = getattr(metadata, name)
        if name in _NOT_SHOWN:
            continue
        if isinstance(value, str):
            yield _of_text(value, name, metadata)
        elif name == "contact":
            yield from _of_contact(metadata)
        elif name == "glossary":
            yield from _of_glossary(metadata)
        elif isinstance(value, tuple):
            yield from _of_list(value, name, metadata)


def _of_contact(metadata: Metadata) -> Iterator[Prose]:
    for name in Contact.__struct_fields__:
        value = getattr(metadata.contact, name)
        if value:
            yield _of_text(value, f"contact.{name}", metadata)


def _of_glossary(metadata: Metadata) -> Iterator[Prose]:
    for entry in metadata.glossary:
        name = f"glossary.{entry.term}"
        yield _of_text(entry.term, name, metadata, metadata.places.get(name, entry.span))
        longer = f"{name}.means"
        yield _of_text(entry.meaning, longer if longer in metadata.value_places else name, metadata)


def _of_list(values: Sequence[str], name: str, metadata: Metadata) -> Iterator[Prose]:
    """The items of a list. Of a list with blank or repeated items, each has the place of the whole list."""
    items = [path for path in metadata.value_places if path.startswith(f"{name}[")]
    for number, value in enumerate(values):
        path = items[number] if len(items) == len(values) else name
        yield _of_text(value, path, metadata)


def _of_text(text: str, name: str, metadata: Metadata, place: Span | None = None) -> Prose:
    span = place or metadata.value_places.get(name) or metadata.place(name) or START
    return Prose(
        text, ProseKind.FIELD, metadata.lang, Side.BOTH, None, span, (piece_of(0, text, span),), field=name
    )

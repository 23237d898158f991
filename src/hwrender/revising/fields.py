"""Filling in a field of the front matter: only its lines change; comments and quotation marks stay."""

from __future__ import annotations

from hwrender.reading.characters import harmless
from hwrender.reading.nodes import YamlMapping
from hwrender.reading.schema import KEYED, Field, FieldKind
from hwrender.revising.changes import SetField, StaleChange
from hwrender.revising.field_writing import FieldWriter
from hwrender.revising.front_matter_tree import (
    CONTACT,
    FIELD_NAMES,
    entry_in,
    front_matter_tree,
    shape,
    value_in,
)
from hwrender.revising.line_edits import LineEdits
from hwrender.revising.refusals import RefusedChange, Why
from hwrender.revising.source import ReadSource
from hwrender.sources.front_matter import in_one_line


def set_field(source: ReadSource, text: str, change: SetField) -> str:
    """The text with a field filled in or emptied.

    Raises `StaleChange` where it holds another value by now, and `RefusedChange` for a value that cannot be
    written, or a field that is written in a way that could not be kept.
    """
    field = FIELD_NAMES.get(change.name)
    if field is None or field.kind is FieldKind.CONTACT or field.kind in KEYED:
        raise RefusedChange(Why.NO_SUCH_FIELD)
    value, root = _clean(change.value, field), front_matter_tree(text)
    now = value_in(root, change.name)
    if change.seen is not None and now != _clean(change.seen, field):
        raise StaleChange(None)
    if value == now:
        return text
    edits = LineEdits(source)
    FieldWriter(source, edits, root).write(change.name, field, value)
    new = edits.text()
    if not _is_right(root, new, change.name, value):
        raise RefusedChange(Why.BAD_VALUE)
    return new


def _clean(value: str | tuple[str, ...], field: Field) -> str | tuple[str, ...]:
    """The value as one that the field can take: a list for one that takes several."""
    several = (value,) if isinstance(value, str) else value
    if any(harmless(each) != each for each in several):
        raise RefusedChange(Why.HIDDEN_SIGN)
    words = tuple(filter(None, map(in_one_line, several)))
    return words if field.kind is FieldKind.TEXTS else ", ".join(words)


def _is_right(before: YamlMapping, new: str, name: str, value: str | tuple[str, ...]) -> bool:
    """Whether the field holds this value now, and all the others what they held."""
    now = front_matter_tree(new)
    return value_in(now, name) == value and others_than(before, name) == others_than(now, name)


def others_than(root: YamlMapping, name: str) -> object:
    """What all the fields say but for this one."""
    entry = entry_in(root, name)
    outer = entry_in(root, CONTACT) if name.startswith(f"{CONTACT}.") else None
    kept = [each for each in root.entries if each is not entry and each is not outer]
    inner = outer.value if outer is not None else None
    within = [each for each in inner.entries if each is not entry] if isinstance(inner, YamlMapping) else []
    return [(each.key.value, shape(each.value)) for each in kept if shape(each.value)], [
        (each.key.value, shape(each.value)) for each in within if shape(each.value)
    ]

"""The fields of a report as a form: each with its explanation, its value as people write it, its choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from hwrender.desk.field_labels import all_fields, label_of
from hwrender.desk.findings import ShownFinding, shown_findings
from hwrender.desk.judging import Judged
from hwrender.desk.words import WORDS
from hwrender.metadata import GlossaryEntry, Metadata
from hwrender.reading.explanations import EXPLANATIONS
from hwrender.reading.schema import KEYED, Field, FieldGroup, FieldKind
from hwrender.revising import Change, SetEntry, SetField, values_of

GROUPS: Mapping[FieldGroup, str] = MappingProxyType(
    {
        FieldGroup.COPIES: WORDS.group_copies,
        FieldGroup.GENERAL: WORDS.group_general,
        FieldGroup.METHODOLOGY: WORDS.group_methodology,
        FieldGroup.SERVICES: WORDS.group_services,
        FieldGroup.PEOPLE: WORDS.group_people,
        FieldGroup.SITE: WORDS.group_site,
    }
)


class ShownField(Struct, frozen=True):
    """One field. `control` is how it is filled in: "line", "lines", "choice", "choices" or "keyed".

    `values` are those it has, one for a field that takes one; `known` are those to choose from.
    """

    name: str
    label: str
    help: str
    example: str
    control: str
    values: tuple[str, ...]
    known: tuple[str, ...]
    takes_others: bool
    findings: tuple[ShownFinding, ...]


class ShownGroup(Struct, frozen=True):
    """The fields of one group. `to_mend` is how many findings they have."""

    name: str
    title: str
    fields: tuple[ShownField, ...]
    to_mend: int


def shown_groups(judged: Judged) -> tuple[ShownGroup, ...]:
    """All fields, in the order of the library page; none where the report cannot be read."""
    document = judged.checked.document
    if document is None:
        return ()
    values = field_values(document.metadata, judged.text)
    found: list[ShownGroup] = []
    for group, title in GROUPS.items():
        fields = tuple(
            _shown(name, field, values.get(name, ()), judged)
            for name, field in all_fields()
            if field.group is group
        )
        found.append(ShownGroup(group.value, title, fields, sum(len(each.findings) for each in fields)))
    return tuple(found)


def _shown(name: str, field: Field, values: tuple[str, ...], judged: Judged) -> ShownField:
    known = () if field.vocabulary is None else field.vocabulary.values
    explanation = EXPLANATIONS[name]
    if field.kind is FieldKind.YES_NO:
        known = ("Yes", "No")
    return ShownField(
        name,
        label_of(name),
        explanation.words,
        explanation.example,
        _control(field, known),
        values,
        known,
        field.kind is not FieldKind.YES_NO and not (field.vocabulary is not None and field.vocabulary.closed),
        shown_findings(judged.placed.fields.get(name, ()), judged.text),
    )


def _control(field: Field, known: tuple[str, ...]) -> str:
    if field.kind in KEYED:
        return "keyed"
    if field.kind is FieldKind.TEXTS:
        return "choices" if known else "lines"
    return "choice" if known else "line"


def field_values(metadata: Metadata, text: str) -> Mapping[str, tuple[str, ...]]:
    """What each field holds, as people write it. A value that cannot be read is given as it stands."""
    written = values_of(text)
    found = {name: (value,) if isinstance(value, str) else value for name, value in written.items()}
    keyed = {name: _lines(getattr(metadata, name)) for name, field in all_fields() if field.kind in KEYED}
    return found | keyed


def _lines(entries: Mapping[str, str] | tuple[GlossaryEntry, ...]) -> tuple[str, ...]:
    """The entries of a field with keys of the writer's own, each as a line."""
    if isinstance(entries, Mapping):
        return tuple(f"{key}: {value}" for key, value in entries.items())
    return tuple(map(_entry, entries))


def _entry(entry: GlossaryEntry) -> str:
    return f"{entry.term}: {entry.meaning}" if entry.meaning else entry.term


def changes_of(name: str, field: Field, seen: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[Change]:
    """What has to be changed so that a field that held `seen` holds `wanted`."""
    if seen == wanted:
        return
    if field.kind in KEYED:
        yield from _entries(name, seen, wanted)
    elif field.kind is FieldKind.TEXTS:
        yield SetField(name, wanted)
    else:
        yield SetField(name, wanted[0] if wanted else "")


def _entries(name: str, seen: tuple[str, ...], wanted: tuple[str, ...]) -> Iterator[Change]:
    before, after = dict(map(_key_and_value, seen)), dict(map(_key_and_value, wanted))
    yield from (SetEntry(name, key, "") for key in before if key not in after)
    yield from (SetEntry(name, key, value) for key, value in after.items() if before.get(key) != value)


def _key_and_value(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return key.strip(), value.strip()

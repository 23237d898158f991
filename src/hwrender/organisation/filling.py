"""What a report does not say itself is said for it by its organisation."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from msgspec.structs import replace

from hwrender.diagnostics import Finding, Severity
from hwrender.metadata import Contact, Metadata
from hwrender.organisation.model import FILE_NAME, Organisation
from hwrender.span import Span

_SAME_NAMES = ("other_formats", "voice", "small_numbers_up_to")


def filled(metadata: Metadata, organisation: Organisation) -> Metadata:
    """The fields of a report, with those of its organisation where it has none of its own.

    Each way to reach people is a field by itself. The name is taken where the report has no organisation at
    all. What was taken has its place in the organisation file, which `other_files` names.
    """
    taken = _taken(metadata, organisation)
    contact = {path.removeprefix("contact."): value for path, (value, _) in taken.items() if "." in path}
    values = {path: value for path, (value, _) in taken.items() if "." not in path}
    places = {path: place for path, (_, place) in taken.items()}
    return replace(
        metadata,
        **values,
        contact=replace(metadata.contact, **contact),
        places=MappingProxyType({**metadata.places, **places}),
        value_places=MappingProxyType({**metadata.value_places, **places}),
        other_files=MappingProxyType(dict.fromkeys(taken, organisation.file)),
    )


def _taken(metadata: Metadata, organisation: Organisation) -> dict[str, tuple[str | int, Span]]:
    """What the report takes, with its place, by the names of its fields."""
    taken: dict[str, tuple[str | int, Span]] = {}
    for name in _SAME_NAMES:
        value = getattr(organisation, name)
        if getattr(metadata, name) is None and value is not None:
            taken[name] = value, organisation.place(name)
    for name in Contact.__struct_fields__:
        value = getattr(organisation.contact, name)
        if getattr(metadata.contact, name) is None and value is not None:
            taken[f"contact.{name}"] = value, organisation.place(f"contact.{name}")
    if metadata.organisation():
        taken.pop("contact.organisation", None)
    elif "contact.organisation" not in taken and organisation.name is not None:
        taken["contact.organisation"] = organisation.name, organisation.place("name")
    return taken


def check_publisher(metadata: Metadata, organisation: Organisation, file: str) -> Iterator[Finding]:
    """A report that another local Healthwatch publishes: it would go out with a logo and contact that are not
    its own. `file` is the report."""
    own, name = metadata.local_healthwatch, organisation.name
    if own is None or name is None or own.casefold() == name.casefold():
        return
    message = f"This report is by {own}. It would have the logo and contact of {name}."
    hint = f"Put it into another folder. Or give that folder a {FILE_NAME} of its own."
    yield Finding(file, metadata.value_place("local_healthwatch"), "M065", Severity.WARNING, message, hint)

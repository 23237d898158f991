"""An organisation file becomes a typed value, and findings that say what is wrong in it and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct

from hwrender.diagnostics import Finding
from hwrender.errors import UnreadableError
from hwrender.metadata import Contact
from hwrender.organisation.colours import ink_on
from hwrender.organisation.keys import KEYS, PARTS, Key
from hwrender.organisation.logos import read_logo
from hwrender.organisation.mistakes import in_plain_words, place_of
from hwrender.organisation.model import FILE_NAME, Organisation, OrganisationColours
from hwrender.organisation.searching import organisation_file, shown_name
from hwrender.organisation.toml_places import TomlPlaces, toml_places
from hwrender.organisation.values import ValueContext, read_value
from hwrender.reading.findings import Findings, shown
from hwrender.reading.source import Source, load_source

MOST_CHARACTERS = 100_000
"""So much no organisation has to say."""


class OrganisationResult(Struct, frozen=True):
    """What reading made of an organisation file. `organisation` holds what could be read of it, even where
    findings are errors; nothing may be built with it then."""

    organisation: Organisation
    findings: tuple[Finding, ...]


def find_organisation(folder: Path, home: Path | None) -> OrganisationResult | None:
    """The organisation file of a report in `folder`, read; None where there is none.

    Raises `UnreadableError` for a file that cannot be opened or is no text.
    """
    path = organisation_file(folder, home)
    return None if path is None else read_organisation(path)


def read_organisation(path: Path) -> OrganisationResult:
    """The organisation file at `path`, read and checked. What it names must lie in its folder or below.

    Raises `UnreadableError` for a file that cannot be opened, is no text or is reached by a link.
    """
    name, folder = shown_name(path), path.parent.resolve()
    if path.is_symlink():
        raise UnreadableError(
            f"{name}: this file is only a link to another file.", "Put the file itself into this folder."
        )
    source = load_source(path, name)
    findings = Findings(name)
    table = _table(source, findings)
    places = toml_places(source) if table else TomlPlaces({}, {})
    reader = _Reader(ValueContext(folder, places, findings))
    organisation = Organisation(name, folder, source.digest, **reader.read(table))
    return OrganisationResult(organisation, findings.in_order())


def _table(source: Source, findings: Findings) -> dict[str, Any]:
    """The keys of the file; none, with a finding, where it cannot be read."""
    import tomllib  # most reports have no such file

    try:
        if len(source.text) > MOST_CHARACTERS:
            raise ValueError
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        findings.error("M060", place_of(str(error), source), *in_plain_words(str(error)))
    except (RecursionError, ValueError):  # also lists in lists in lists, a number of 5,000 digits
        hint = "Leave out what you do not need."
        findings.error("M060", source.span(0, 0), "Something in this file is far too long.", hint)
    return {}


class _Reader:
    """One pass over the keys of one file."""

    def __init__(self, context: ValueContext) -> None:
        self._context = context

    def read(self, table: dict[str, Any]) -> dict[str, Any]:
        """What the file says, as attributes of an `Organisation`."""
        values = self._values(table)
        top = {path: value for path, value in values.items() if "." not in path}
        colours = self._of_part(values, "colours")
        bars = colours.get("bars")
        return {
            **top,
            "contact": Contact(**self._of_part(values, "contact")),
            "colours": OrganisationColours(**colours, on_bars=None if bars is None else ink_on(bars)),
            "logo": read_logo(values, self._context),
            "logo_file": values.get("logo.file"),
            "places": {path: self._context.places.of_value(path) for path in values},
        }

    def _of_part(self, values: dict[str, Any], part: str) -> dict[str, Any]:
        return {
            path.removeprefix(f"{part}."): value
            for path, value in values.items()
            if path.startswith(f"{part}.")
        }

    def _values(self, table: dict[str, Any]) -> dict[str, Any]:
        """Each value that can be used by its path."""
        known = {key.path: key for key in KEYS}
        values: dict[str, Any] = {}
        for path, value in self._entries(table):
            key = known.get(path)
            if key is None:
                self._complain_of_key(path, known)
            elif (read := read_value(value, key, self._context)) is not None:
                values[path] = read
        return values

    def _entries(self, table: dict[str, Any]) -> list[tuple[str, Any]]:
        """The keys by their paths. A part that is no table is a key that is not known."""
        entries: list[tuple[str, Any]] = []
        for name, value in table.items():
            if name in PARTS and isinstance(value, dict):
                entries += [(f"{name}.{inner}", each) for inner, each in value.items()]
            elif name in PARTS:
                self._context.wrong(name, f"{name} must be a part of its own.", f"Write [{name}] on a line.")
            else:
                entries.append((name, value))
        return entries

    def _complain_of_key(self, path: str, known: dict[str, Key]) -> None:
        part, _, name = path.rpartition(".")
        where = f"in [{part}]" if part else "here"
        if part and name in known:
            hint = f"Move it above the first line with a [ sign. Then it is a key of {FILE_NAME}."
        else:
            hint = self._hint(path, known)
        span = self._context.places.of_key(path)
        self._context.findings.error("M061", span, f"There is no key “{shown(name)}” {where}.", hint)

    def _hint(self, path: str, known: dict[str, Key]) -> str:
        near = self._context.findings.guess(path, known, least=0.6)
        if near is not None:
            part, _, name = near.rpartition(".")
            return f"Did you mean {name}{f' in [{part}]' if part else ''}?"
        part = path.rpartition(".")[0]
        beside = [each.rpartition(".")[2] for each in known if each.rpartition(".")[0] == part]
        return f"Take it out. The keys are: {', '.join(beside)}."

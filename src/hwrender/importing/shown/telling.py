"""What a person should know about an imported file of any kind, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hwrender.diagnostics import Severity
from hwrender.importing.shown.noticed import Noticed
from hwrender.reading.findings import Findings, shown
from hwrender.span import START

Told = tuple[Severity, str, str]
"""How serious it is, what to say, what to do."""

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_MOST_NAMED = 5
TOLD_OF_TABLES: Mapping[str, Told] = MappingProxyType(
    {
        "tabs": (
            _NOTE,
            "Lines with tabs are a table here. Their first line is its header.",
            "Check that each word is in its column.",
        ),
        "joined": (
            _WARNING,
            "A table has joined cells. They are separate cells here.",
            "Fill in the empty cells, so that each row says it all.",
        ),
        "header": (
            _NOTE,
            "A table has no header row. Its first row is used as one.",
            "Check that the first row says what is in each column.",
        ),
        "nameless": (
            _NOTE,
            "A column of a table has no name in the first row.",
            "Write there what is in the column.",
        ),
    }
)
"""What the writer of tables has met."""


def tell_what_was_met(noticed: Noticed, table: Mapping[str, Told], findings: Findings) -> None:
    """Write down what was noticed, in the order of the table and each thing once."""
    said = set()
    for kind, (severity, what, todo) in table.items():
        if kind in noticed.told and what not in said:
            said.add(what)
            tell = findings.warning if severity is _WARNING else findings.note
            tell("D116", noticed.places.get(kind, START), what, todo)


def tell_of_links(noticed: Noticed, findings: Findings) -> None:
    """Name the links that were dropped."""
    for target, span in [*noticed.dropped_links.items()][:_MOST_NAMED]:
        what = f"This link leads nowhere that readers can go: {shown(target)}. Its words are kept."
        findings.warning("D116", span, what, "Write the full web address, or take the words out.")

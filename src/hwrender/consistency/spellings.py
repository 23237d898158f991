"""Names of organisations that are spelt in two ways, and a title that says its place twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hwrender.consistency.statements import Mention, ReportStatements
from hwrender.diagnostics import Finding
from hwrender.language.slices import Slice
from hwrender.metadata import Metadata

_GAP = r"[\s\u00a0-]+"


def check_spellings(report: ReportStatements) -> Iterator[Finding]:
    """Each name of the front matter that the text or another field writes with other capitals or hyphens."""
    names = list(_names(report.metadata))
    for number, (field, name) in enumerate(names):
        other = _spelt_otherwise(report, name) or _other_field(report, names[:number], name)
        if other is not None:
            words, line = other
            message = f"“{name}” is written “{words}” on line {line}."
            yield report.warning(field, "M044", message, "Write it one way everywhere.")


def _names(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """The organisations of the front matter, by the names of their fields."""
    for field, name in (
        ("local_healthwatch", metadata.local_healthwatch),
        ("contact.organisation", metadata.contact.organisation),
    ):
        if name:
            yield field, name
    for field in ("partner_organisations", "service_providers"):
        for number, name in enumerate(getattr(metadata, field)):
            item = f"{field}[{number}]"
            yield item if item in metadata.value_places else field, name


def _spelt_otherwise(report: ReportStatements, name: str) -> tuple[str, int] | None:
    if " " not in name:
        return None
    pattern = re.compile(rf"(?i)(?<!\w){_GAP.join(map(re.escape, re.split(_GAP, name)))}(?![\w-])")
    for text in report.body:
        for found in pattern.finditer(text.text):
            words = re.sub(r"\s+", " ", found[0])
            if words != name and words[0].isupper() and not words.isupper():
                return words, Mention(text, Slice(*found.span())).line()
    return None


def _other_field(
    report: ReportStatements, before: list[tuple[str, str]], name: str
) -> tuple[str, int] | None:
    """The same name in a field before this one, in other letters."""
    for earlier, other in before:
        if other != name and other.casefold() == name.casefold():
            return other, report.line(earlier)
    return None


def check_title(report: ReportStatements) -> Iterator[Finding]:
    """The place of the local Healthwatch, or the last words of the title, in it twice."""
    title = report.metadata.title
    local = (report.metadata.local_healthwatch or "").removeprefix("Healthwatch").strip()
    last = title.rpartition(", ")[2].strip() if ", " in title else ""
    for place in dict.fromkeys(each for each in (local, last) if each):
        found = [each.start() for each in re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", title)]
        if len(found) > 1:
            first, second = (report.title.span(Slice(start, start + len(place))) for start in found[:2])
            where = f"at columns {first.column} and {second.column} of line {first.line}"
            yield report.warning(second, "M045", f"The title says {place} twice, {where}.", "Say it once.")
            return

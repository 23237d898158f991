"""Findings as the desk shows them: what is wrong, what to do here, and a button where there is a suggestion.

What a finding says is written for people with a text editor. Where it speaks of the file, of commands or of
lines, the desk says what to do here instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from hwrender.checks.suppressions import is_suppressible
from hwrender.desk.field_labels import label_of
from hwrender.diagnostics import Finding, Severity
from hwrender.drafting.lines import split_lines
from hwrender.reading.source import source_of_text
from hwrender.span import Span
from hwrender.tables import read_toml
from hwrender.triage.excerpts import excerpt_of, shortened

MOST_FINDINGS = 3
"""So many are shown at a row: a person mends those, and sees the next."""
_EXCERPT_CHARACTERS = 80

HINTS_FILE = Path(__file__).with_name("hints.toml")
_FOR_EDITORS = re.compile(
    r"hwrender|:::|<!--|--\w|\bline \d|front matter|\bthe key\b|Run |at the top|in the source"
    r"|\b(?:glossary|ignore|pictures|lexicon|name|title|contact|sensitive):",
    re.IGNORECASE,
)
_FIELD_NAME = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
_NUMBERS = r"[\d, and]+\b"
_PLACES = re.compile(
    rf",? (?:on|at|in) (?:columns? {_NUMBERS} of )?lines? {_NUMBERS}|,? at columns? {_NUMBERS}"
)
_LINE_SAYS = re.compile(r"\bLine \d+(?= )")
_SENTENCE = re.compile(r"(?<=[.?!]) ")


class ShownFinding(Struct, frozen=True):
    """One finding. `id` names it in a change: its place is no business of whoever reads it.

    `before`, `marked` and `after` are the words it is about; `suggestion` can stand in place of `marked`.
    """

    id: str
    code: str
    severity: str
    message: str
    hint: str
    before: str
    marked: str
    after: str
    suggestion: str | None
    may_stay: bool


def shown_findings(findings: Iterable[Finding], text: str) -> tuple[ShownFinding, ...]:
    """These findings in their order. `text` is the source that they point into."""
    lines = tuple(source_of_text(text, "").text.split("\n"))
    return tuple(_shown(finding, lines) for finding in findings)


def _shown(finding: Finding, lines: tuple[str, ...]) -> ShownFinding:
    excerpt = excerpt_of(lines, finding.span)
    if excerpt is None or excerpt.marked.startswith((":::", "---", "![")):
        before = marked = after = ""
    else:
        short = shortened(excerpt, _EXCERPT_CHARACTERS)
        before, marked, after = short.before, short.marked, short.after
    return ShownFinding(
        finding.id,
        finding.code,
        finding.severity.value,
        plain_sentences(finding.message) or finding.message,
        plain_hint(finding),
        before,
        marked,
        after,
        finding.suggestion,
        is_suppressible(finding) and finding.severity is not Severity.NOTE,
    )


@cache
def hints() -> Mapping[str, str]:
    """What to do here, by code, where a finding speaks of files and commands."""
    return MappingProxyType(read_toml(HINTS_FILE.read_text(encoding="utf-8")))


def plain_hint(finding: Finding) -> str:
    """What to do, for somebody who sees no file and types no command."""
    return hints().get(finding.code) or plain_sentences(finding.hint)


def plain_sentences(text: str) -> str:
    """A text without the sentences that only people with a text editor can follow."""
    bare = _LINE_SAYS.sub("The text", _PLACES.sub("", text))
    bare = _FIELD_NAME.sub(lambda found: f"“{label_of(found[0])}”", bare)
    kept = (each for each in _SENTENCE.split(bare) if not _FOR_EDITORS.search(each))
    return " ".join(kept)


def with_suggestion(text: str, span: Span, suggestion: str) -> str:
    """The source with other words at this place. All other characters stay, line ends too."""
    lines = split_lines(text)
    # a byte order mark is no character of the first line
    lead = text[:1] if text[:1] == "\ufeff" else ""
    if lead:
        lines[0] = lines[0][1:]
    first, last = lines[span.line - 1], lines[span.end_line - 1]
    head, tail = first[: span.column - 1], last[span.end_column - 1 :]
    return "".join((lead, *lines[: span.line - 1], head + suggestion + tail, *lines[span.end_line :]))
